// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter C of the page.
  static let chapterC: StaticString = ##"""
    ## C. Settings and scopes

    <a id="c-1"></a>
    ### C-1 Where rules stand

    Managed settings (`/etc/claude-code/managed-settings.json` on Linux and WSL,
    `/Library/Application Support/ClaudeCode/` on macOS, `C:\Program Files\ClaudeCode\` on Windows), the command line,
    local settings (`.claude/settings.local.json`), project settings (`.claude/settings.json`), user settings
    (`~/.claude/settings.json`).

    - Basis: measured on Linux; documented for the others.
    - Strict: the same.
    - 1.0: the same, without Windows.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | user allow `Bash(make)` | `make` | allow | allow | allow |
    | local allow `Bash(make)` | `make` | allow | allow | allow |
    | managed deny `Bash(make)`; user allow `Bash(make)` | `make` | deny | deny | deny |

    <a id="c-2"></a>
    ### C-2 `managed-settings.d`

    Every `*.json` in `managed-settings.d` is merged after the managed file in alphabetical order: lists are united, of
    single values the last counts. It works without the file itself; hidden files and folders are ignored.

    - Basis: measured.
    - Strict: the same.
    - 1.0: no such directory.

    <a id="c-3"></a>
    ### C-3 The lists of all scopes are united

    A deny in user settings beats an allow in managed settings: the scope of a rule never changes its rank.

    - Basis: measured; the exception of an exact ask rule ([M-1](#m-1)) holds across scopes, too.
    - Strict: the same.
    - 1.0: the same, without ask.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | managed allow `Bash(make)`; user deny `Bash(make)` | `make` | deny | deny | deny |
    | project allow `Bash(make)`; local ask `Bash(make)` | `make` | ask | ask | allow |

    <a id="c-4"></a>
    ### C-4 Single values, and the mode

    The `defaultMode` of the highest scope counts: managed, command line, local, project, user; `--permission-mode`
    beats all of them. `bypassPermissions` and `auto` are not taken from project or local settings: the mode is
    `default` then, not the value of a lower scope. With no mode set, a headless session starts in `default`, a terminal
    in `auto` where the model offers it.

    - Basis: measured; `auto` in project settings documented.
    - Strict: the same, but `bypassPermissions` counts in every scope.
    - 1.0: the same without `auto`.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | user settings `{"permissions":{"defaultMode":"acceptEdits"}}` | Edit `/w/app/a` | allow | allow | allow |
    | user settings `{"permissions":{"defaultMode":"acceptEdits"}}`; project settings `{"permissions":{"defaultMode":"default"}}` | Edit `/w/app/a` | ask | ask | ask |
    | project settings `{"permissions":{"defaultMode":"bypassPermissions"}}` | `make` | ask | allow | allow |
    | user settings `{"permissions":{"defaultMode":"bypassPermissions"}}` | `make` | allow | allow | allow |

    <a id="c-5"></a>
    ### C-5 Managed rules only

    `"allowManagedPermissionRulesOnly": true` at the top of managed settings drops the allow, ask and deny rules of
    user, project and local settings, of `--settings` and `--allowedTools`; `--disallowedTools` stays. `"true"` and `1`
    count as true, `null` as unset.

    - Basis: measured.
    - Strict: a value that is no boolean drops only the others' allow rules.
    - 1.0: no such key.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | managed settings `{"allowManagedPermissionRulesOnly":true}`; user allow `Bash(make)` | `make` | ask | ask | allow |
    | managed settings `{"allowManagedPermissionRulesOnly":true,"permissions":{"allow":["Bash"]}}`; user deny `Bash(make)` | `make` | allow | allow | deny |
    | user settings `{"allowManagedPermissionRulesOnly":true,"permissions":{"allow":["Bash(make)"]}}`; project deny `Bash(foo)` | `make` | allow | allow | allow |

    <a id="c-6"></a>
    ### C-6 Modes that are switched off

    `"disableBypassPermissionsMode": "disable"` under `permissions`, in any scope, turns `bypassPermissions` into
    `default`, against the command line too; `"disableAutoMode": "disable"` does so for `auto`. At the top level the
    first does nothing. Another value in managed settings counts as `"disable"`; elsewhere it drops the file
    ([C-7](#c-7)).

    - Basis: measured.
    - Strict: another value does nothing.
    - 1.0: no such keys.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | mode `bypassPermissions`; project settings `{"permissions":{"disableBypassPermissionsMode":"disable"}}` | `make` | ask | ask | allow |
    | mode `bypassPermissions`; project settings `{"disableBypassPermissionsMode":"disable"}` | `make` | allow | allow | allow |

    <a id="c-7"></a>
    ### C-7 Files that are wrong

    One wrong type drops the whole file: with `"env": "x"`, its deny rules are out of force, too. So it is in user,
    project, local and command-line settings for every key that the product knows, deep ones such as
    `sandbox.network.httpProxyPort` and modes that do not exist included; `hooks`, `extraKnownMarketplaces`, the lists of
    MCP servers and `teammateMode` drop only themselves, unknown keys are ignored, and a bad entry of a rule list is
    skipped alone ([R-3](#r-3)). A file that is no JSON contributes nothing; an empty one sets nothing.

    In managed settings only the key is dropped, but a `deny` or `ask` that cannot be read withholds the `allow` beside
    it, and a managed file that is no JSON stops the start. A byte-order mark is accepted; of a key that stands twice
    the last counts.

    - Basis: measured; raw file texts cannot stand in a table.
    - Strict: a wrong type drops the file, `hooks` too; a managed file that is no JSON contributes nothing.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | user allow `Bash`; project settings `{"env":"x","permissions":{"deny":["Bash(make)"]}}` | `make` | allow | allow | allow |
    | user allow `Bash`; project settings `{"hooks":"x","permissions":{"deny":["Bash(make)"]}}` | `make` | deny | allow | allow |
    | user allow `Bash`; project settings `{"permissions":{"allow":"Bash","deny":["Bash(make)"]}}` | `make` | allow | allow | allow |
    | user allow `Bash`; project settings `{"permissions":{"deny":["Bash(make)",1]}}` | `make` | deny | deny | deny |
    | user allow `Bash`; managed settings `{"env":"x","permissions":{"deny":["Bash(make)"]}}` | `make` | deny | deny | deny |

    <a id="c-8"></a>
    ### C-8 Trust

    In a workspace that is not trusted, the allow rules and `additionalDirectories` of project settings do not count;
    deny and ask rules and the mode do. Local settings count unless git tracks them or `.claude` is a link. A run with
    `-p` shows no dialog.

    - Basis: measured; tracked local settings documented.
    - Strict: the same.
    - 1.0: trust is not asked.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | untrusted; allow `Bash(make)` | `make` | ask | ask | allow |
    | untrusted; local allow `Bash(make)` | `make` | allow | allow | allow |
    | untrusted; deny `Bash(ls:*)` | `ls` | deny | deny | deny |

    <a id="c-9"></a>
    ### C-9 Added directories

    `additionalDirectories` are taken from the current directory, `~/` from home, from any scope. A directory that does
    not exist is ignored. Reading and `acceptEdits` extend there, and so do relative deny and ask rules; relative allow
    rules do not ([P-4](#p-4)).

    - Basis: measured.
    - Strict: existence is not asked; relative rules stay at the current directory.
    - 1.0: relative to the directory that contains `.claude`.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | added `/srv/d` | Read `/srv/d/a` | allow | allow | allow |
    | added `/srv/d`; mode `acceptEdits` | Edit `/srv/d/a` | allow | allow | allow |
    | added `/srv/d`; allow `Edit(a)` | Edit `/srv/d/a` | ask | ask | ask |
    | added `/srv/d`; deny `Read(a)` | Read `/srv/d/a` | deny | allow | allow |

    <a id="c-10"></a>
    ### C-10 Rules in other places

    Rules also stand in `allowed-tools` and `disallowed-tools` of commands and skills (a string, cut at commas and
    blanks outside parentheses, or a list), in `tools` and `disallowedTools` of agents, in the `if` of a hook, and in
    `--allowedTools` and `--disallowedTools`. Those of a skill hold for one turn; those of an agent restrict and approve
    nothing. A hook's `if` is one rule; it matches any simple command, inner ones too, and runs when the text cannot be
    read.

    - Basis: measured for the command line; documented for frontmatter and hooks; a settings file cannot show it.
    - Strict: the same.
    - 1.0: the same, without `if`.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | project settings `{"allowedTools":["Bash(make)"]}` | `make` | ask | ask | ask |

    <a id="c-11"></a>
    ### C-11 The sandbox

    `{"sandbox": {"enabled": true}}` alone saves no question: only with `"autoAllowBashIfSandboxed": true` is a
    sandboxed Bash call allowed. Then Bash denies come first, then critical removals and doubtful parses ask, then
    scoped ask rules ask; a bare ask is skipped; the rest is allowed, unless the product cannot take the text apart well
    enough (malformed and long texts, groups, `case`, functions, `for`, assignments, an expansion as command word, the
    builtins of [S-7](#s-7), the starters of [B-12](#b-12)). File rules, protected paths, working directories and `cd`
    checks are not looked at any more.

    Plan mode knows no such allow. `dangerouslyDisableSandbox: true` asks unless a scoped rule covers each command, or
    an exact one the text; a bare `Bash` is not enough. A call is not sandboxed when *every* command of it matches
    `excludedCommands`. Where the sandbox cannot start, all is as without it.

    - Basis: measured where a sandbox can start.
    - Strict: whether a call fits the sandbox is open, so it asks.
    - 1.0: no sandbox.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | project settings `{"sandbox":{"enabled":true}}` | `make` | ask | ask | ask |
    | project settings `{"sandbox":{"enabled":true,"autoAllowBashIfSandboxed":true}}` | `foo x` | allow | ask | ask |
    | project settings `{"sandbox":{"enabled":true,"autoAllowBashIfSandboxed":true}}` | `foo $x` | allow | ask | ask |
    | project settings `{"sandbox":{"enabled":true,"autoAllowBashIfSandboxed":true}}` | `x=1` | ask | ask | ask |
    | project settings `{"sandbox":{"enabled":true,"autoAllowBashIfSandboxed":true}}` | `rm -rf /` | ask | ask | ask |
    | project settings `{"permissions":{"deny":["Read(.env)"]},"sandbox":{"enabled":true,"autoAllowBashIfSandboxed":true}}` | `cat .env` | allow | deny | deny |
    | project settings `{"sandbox":{"enabled":false,"autoAllowBashIfSandboxed":true}}` | `make` | ask | ask | ask |

    <a id="c-12"></a>
    ### C-12 Which files are read

    Project settings are those of the directory in which the session starts, and no others. Local settings are also read
    from the root of the git repository; user settings from `CLAUDE_CONFIG_DIR` when it is set. Added directories bring
    no rules.

    - Basis: measured; worktrees and Windows documented.
    - Strict: the same.
    - 1.0: project and local settings of the start directory.

    <a id="c-13"></a>
    ### C-13 What no file shows

    Policy from a server, from device management or from the Windows registry cannot be seen: `explain` and `lint` speak
    for the files only.

    - Basis: open.
    - Strict: the same.
    - 1.0: the same.

    <a id="c-14"></a>
    ### C-14 Blocking outside, and denying in place of asking

    Under `permissions`, `"blockReadsOutsideWorkingDirectories": true` in any scope denies Read outside the working
    directories, whatever allow rules, hooks or `bypassPermissions` say; a Bash reader outside asks, under a bare `Bash`
    too, and so does a text of which nobody can tell what it reads: one that is not simple, code for an interpreter
    (`node -e`, `python -c`, a pipe into `sh`), `xargs`, a variable that is set for a command, a `cd`, and a word of any
    command that names something outside that exists, or the home of a user (`foo --x=/etc`, `foo ~user`), but for what stands behind the subcommand of `git`: `git add /etc/hosts` runs. The product's own
    instructions in `~/.claude` (`CLAUDE.md`, `rules`, `skills`, `agents`, `commands`) are asked about. `"blockWritesOutsideWorkingDirectories": true` does so for Edit and Write, and not for redirections; it also
    denies them every `settings.json` and `settings.local.json` in a directory `.claude`, inside too, which could lift it.
    `"denyInsteadOfPrompting": true` in managed, user or command-line settings turns every ask into a deny; in project
    settings it does nothing.

    A `-` hands an interpreter its code as well (`bash -`, `perl - x`). Beside a pipe a relative path that is read counts behind any `cd`,
    one to where the session is, too (`cd /w/app; ls | head`), unless that stands at the front and is left out ([S-17](#s-17)).

    A pattern counts by the directory before it: `foo /etc/*` asks, `foo src/*` does not. One that `..` matches (`.*`, `.?`) asks, as does one in
    front of the subcommand of `git` (`git -C src* status`), and a `sed` with a pattern among its files.

    `..` behind a name is resolved for the known readers ([S-19](#s-19)), as if the name were a directory: `cat x/../a` runs. A word
    of any other command that holds one asks, and so does a word that names a device (`/dev/zero`, `/dev/tty`).

    - Basis: measured.
    - Strict: these keys are not known.
    - 1.0: no such keys.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | project settings `{"permissions":{"allow":["Read"],"blockReadsOutsideWorkingDirectories":true}}` | Read `/srv/a` | deny | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `cat /srv/a` | ask | allow | allow |
    | project settings `{"permissions":{"allow":["Bash","Edit(//srv/**)"],"blockWritesOutsideWorkingDirectories":true}}` | Edit `/srv/a` | deny | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockWritesOutsideWorkingDirectories":true}}` | `foo > /srv/a` | allow | ask | ask |
    | user settings `{"permissions":{"denyInsteadOfPrompting":true}}` | `make` | deny | ask | ask |
    | project settings `{"permissions":{"denyInsteadOfPrompting":true}}` | `make` | ask | ask | ask |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `node -e x` | ask | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `foo ~user` | ask | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `du -sh ~` | ask | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `cd ./src && make` | allow | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `cd /w/app/src; cat x` | ask | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `cat x/../a` | allow | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `split x/../a y` | ask | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `foo /dev/zero` | ask | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `foo /etc/*` | ask | allow | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `git add /etc/hosts` | allow | allow | allow |
    | project settings `{"permissions":{"allow":["Edit"],"blockWritesOutsideWorkingDirectories":true}}` | Edit `/w/app/.claude/settings.json` | deny | ask | allow |
    | project settings `{"permissions":{"allow":["Bash"],"blockReadsOutsideWorkingDirectories":true}}` | `cat .*` | ask | allow | allow |

    """##
}
