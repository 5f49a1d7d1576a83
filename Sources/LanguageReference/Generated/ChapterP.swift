// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter P of the page.
  static let chapterP: StaticString = ##"""
    ## P. Paths

    Rules for Read and Edit name paths. They hold for the file tools, for file operands of Bash ([S-19](#s-19)) and for
    redirections ([S-14](#s-14)).

    <a id="p-1"></a>
    ### P-1 Patterns of paths

    `Read(*.key)` means every file of that name at any depth, `Read(/a/*.key)` only those in `a`. The pattern is one of
    gitignore, with letter case ignored: `*` and `?` stay within a segment, `**` does not, and a pattern that matches a
    directory matches everything below. Without an inner `/` it holds at any depth below its anchor.

    Differences from git: a trailing `/**` is cut off, so `a/**` is `a`; `a/` and `a/*` mean what is below `a` and never
    `a` itself; there is no negation in brackets, so `[!a]` is `!` or `a`, and no `[[:digit:]]`; an open or empty
    bracket matches nothing. `\d` is a digit. In deny and ask a single `\*` at the end is a wildcard, too. `{a,b}`, `+`,
    `$` are ordinary characters.

    - Basis: measured.
    - Strict: brackets as in gitignore; letter case counts in allow.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `Read(*.key)` | Read `/w/app/x/a.key` | deny | deny | deny |
    | deny `Read(/a/*.key)` | Read `/w/app/x/a/b.key` | allow | allow | allow |
    | deny `Read(a)` | Read `/w/app/x/a/b` | deny | deny | deny |
    | deny `Read(secrets/)` | Read `/w/app/secrets` | allow | allow | allow |
    | deny `Read([!a]1)` | Read `/w/app/b1` | allow | deny | deny |
    | deny `Read([!a]1)` | Read `/w/app/a1` | deny | allow | allow |
    | allow `Edit(src/**)` | Edit `/w/app/src/a/b` | allow | allow | allow |
    | allow `Edit(SRC/**)` | Edit `/w/app/src/a` | allow | ask | ask |

    <a id="p-2"></a>
    ### P-2 `//path` and `~/path`

    `Read(//etc/**)` starts at the root of the file system, `Read(~/.ssh/**)` at the home directory. `~x` is an ordinary
    name.

    - Basis: measured.
    - Strict: the same.
    - 1.0: the same.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Read(//etc/**)` | Read `/etc/hosts` | allow | allow | allow |
    | allow `Read(~/x/**)` | Read `/home/u/x/a` | allow | allow | allow |
    | allow `Read(/etc/**)` | Read `/etc/hosts` | ask | ask | ask |

    <a id="p-3"></a>
    ### P-3 `/path`

    `Edit(/src/**)` in the project's settings is `src` of the directory in which the session started: so it is in
    project, local and managed settings and on the command line. In user settings `/path` starts at `~/.claude`, in a
    file given with `--settings` at the directory of that file. It does not move with `cd`.

    - Basis: measured.
    - Strict: in managed settings an allow matches nothing, a deny or ask starts at the file's directory and at the
      root.
    - 1.0: from the directory that contains `.claude`; in user settings from the home directory.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Edit(/src/**)` | Edit `/w/app/src/a` | allow | allow | allow |
    | allow `Edit(/src/**)` | Edit `/w/app/x/src/a` | ask | ask | ask |
    | managed deny `Read(/k)` | Read `/w/app/k` | deny | allow | allow |
    | user deny `Read(/k)` | Read `/w/app/k` | allow | allow | allow |
    | user allow `Read(/x/**)` | Read `/home/u/.claude/x/a` | allow | allow | ask |

    <a id="p-4"></a>
    ### P-4 Relative paths

    `Read(.env)` and `Read(./.env)` are the same: `.env` at any depth. In allow they start at the current directory; in
    deny and ask at the directory of the start, at the current one, and at every added directory. Outside all of these a
    relative rule matches nothing. A pattern with `..` or an inner `.` matches nothing, in every list.

    - Basis: measured.
    - Strict: from the current directory; `./x` stands at its top only; `../x` is resolved upwards.
    - 1.0: from the directory that contains `.claude`.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `Read(./.env)` | Read `/w/app/sub/.env` | deny | allow | allow |
    | deny `Read(.env)`; added `/srv/d` | Read `/srv/d/.env` | deny | allow | allow |
    | deny `Read(.env)`; allow `Read` | Read `/srv/.env` | allow | allow | allow |
    | deny `Read(../lib/**)`; allow `Read` | Read `/w/lib/a` | allow | deny | deny |
    | allow `Edit(a)`; cwd `/w/app/sub` | Edit `/w/app/sub/a` | allow | allow | allow |
    | allow `Edit(a)`; cwd `/w/app/sub` | Edit `/w/app/a` | ask | ask | allow |

    <a id="p-5"></a>
    ### P-5 `src/**` in allow, and in deny and ask

    Allow `Edit(src/**)` is `src` of the current directory; deny `Edit(src/**)` is a `src` at any depth. So it is with
    every relative pattern of one segment that ends in `/**`, with wildcards and with `./` too. With an inner slash
    (`a/b/**`) all lists are anchored.

    - Basis: measured.
    - Strict: the same for one literal segment; other shapes mean the same in all lists.
    - 1.0: anchored in all lists.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Edit(src/**)` | Edit `/w/app/x/src/a` | ask | ask | ask |
    | deny `Read(src/**)` | Read `/w/app/x/src/a` | deny | deny | allow |
    | deny `Read(./src/**)` | Read `/w/app/x/src/a` | deny | deny | allow |
    | deny `Read(a/b/**)` | Read `/w/app/x/a/b/c` | allow | allow | allow |

    <a id="p-6"></a>
    ### P-6 The path of a call

    `src/../a` is `/w/app/a`: the path of a call is made absolute from the current directory, `.`, `..` and repeated
    slashes are resolved, a trailing slash and blanks at the end are dropped, `~/x` is expanded. `$HOME/x` is an
    ordinary relative path.

    - Basis: measured.
    - Strict: a path that begins with `~` is decided literally and expanded.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Edit(a)` | Edit `src/../a` | allow | allow | allow |
    | allow `Read(~/x)` | Read `~/x` | allow | allow | allow |
    | no rules | Read `/w/app/../x` | ask | ask | ask |

    <a id="p-7"></a>
    ### P-7 Symbolic links

    A link `l` to `/srv/t` counts by its name and by its target: deny and ask need either, allow and reading without a
    rule need both. An edit whose path lies inside the working directory and leads outside asks in every mode but
    `bypassPermissions`; only rules that cover both paths permit it. A link into a protected directory is protected.
    Rules with `/`, `~/` or `//` that are written through a linked directory hold at the real place, too.

    - Basis: measured.
    - Strict: the same; rules written through a link are not followed.
    - 1.0: the same.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `Read(//srv/t/**)`; link `/w/app/l` to `/srv/t` | Read `/w/app/l/a` | deny | deny | deny |
    | link `/w/app/l` to `/srv/t` | Read `/w/app/l/a` | ask | ask | ask |
    | mode `acceptEdits`; link `/w/app/l` to `/srv/t` | Edit `/w/app/l/a` | ask | ask | ask |
    | allow `Edit(l/**)`, `Edit(//srv/t/**)`; link `/w/app/l` to `/srv/t` | Edit `/w/app/l/a` | allow | allow | allow |

    <a id="p-8"></a>
    ### P-8 Which tools a path rule reaches

    Deny `Edit(k)` stops Edit, Write and NotebookEdit of `k`; a bare deny `Edit` stops the tool Edit alone, and Write
    goes on. A Read rule with a path reaches Read, Grep, Glob and LSP; in deny also Edit and Write of the same path, and
    so does a bare `Read` deny. An ask for Read does not reach edits. An Edit allow with a path allows reading there; a
    bare `Edit` does not, and a Read allow never helps an edit.

    - Basis: measured; Grep, Glob and LSP documented.
    - Strict: a bare `Edit` or `Read` reaches all tools that edit or read, and file operands of Bash.
    - 1.0: as strict, but a Read deny does not reach edits, and an Edit allow does not give reading.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `Edit(k)`; allow `Write` | Write `/w/app/k` | deny | deny | deny |
    | deny `Edit`; allow `Write` | Write `/w/app/k` | allow | deny | deny |
    | allow `Edit` | Write `/w/app/k` | ask | allow | allow |
    | deny `Read(k)`; allow `Edit(k)` | Edit `/w/app/k` | deny | deny | allow |
    | ask `Read(k)`; allow `Edit(k)` | Edit `/w/app/k` | allow | allow | allow |
    | allow `Edit(//srv/**)` | Read `/srv/a` | allow | allow | ask |

    <a id="p-9"></a>
    ### P-9 Paths on other tools

    Deny `Write(secrets/**)` does nothing: a path on Write, NotebookEdit, MultiEdit, Glob, Grep or LS is never
    consulted. The bare name is. Use `Edit(secrets/**)` or `Read(secrets/**)`.

    - Basis: measured.
    - Strict: the same.
    - 1.0: such a rule is malformed.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `Write(secrets/**)`; allow `Edit(./**)` | Write `/w/app/secrets/a` | allow | allow | allow |
    | deny `Write`; allow `Edit(./**)` | Write `/w/app/a` | deny | deny | deny |
    | allow `Write(a)` | Write `/w/app/a` | ask | ask | ask |

    <a id="p-10"></a>
    ### P-10 `!pattern` and `#pattern`

    Deny `Read(*.key)` followed by deny `Read(!ok.key)` leaves `ok.key` readable. Within one list of one settings
    source, rules with the same anchor (relative, `/`, `~/` or `//`) are one gitignore file in their order: a later `!p`
    takes back an earlier match. In the other order, from another source, or below a directory that is matched as a
    whole, nothing is taken back; alone it matches nothing. A pattern that begins with `#` matches nothing in allow and
    is literal in deny and ask.

    - Basis: measured.
    - Strict: `!p` and `#p` match nothing in allow and are literal in deny and ask.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `Read(*.key)`, `Read(!ok.key)` | Read `/w/app/ok.key` | allow | deny | deny |
    | deny `Read(!ok.key)`, `Read(*.key)` | Read `/w/app/ok.key` | deny | deny | deny |
    | deny `Read(*.key)`; user deny `Read(!ok.key)` | Read `/w/app/ok.key` | deny | deny | deny |
    | deny `Read(sec/**)`, `Read(!sec/ok)` | Read `/w/app/sec/ok` | deny | deny | deny |
    | deny `Read(#x)` | Read `/w/app/#x` | deny | deny | deny |

    <a id="p-11"></a>
    ### P-11 Letter case of paths

    Deny `Read(.ENV)` stops `.env`, and allow `Edit(Src/**)` gives `src`: letter case is ignored in every list. The
    working directories themselves are compared exactly.

    - Basis: measured.
    - Strict: ignored in deny and ask, for ASCII letters; exact in allow.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `Read(.ENV)` | Read `/w/app/.env` | deny | deny | deny |
    | allow `Edit(Src/a)` | Edit `/w/app/src/a` | allow | ask | ask |
    | deny `Read(É)` | Read `/w/app/é` | deny | allow | allow |
    | no rules | Read `/W/app/a` | ask | ask | ask |

    <a id="p-12"></a>
    ### P-12 Grep and Glob

    A search without a path searches the current directory. It is denied when the directory itself, or everything in it,
    is denied; denied files inside a permitted directory are left out of its results.

    - Basis: documented; these tools were not offered.
    - Strict: the same.
    - 1.0: the same.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `Read(src/**)` | Grep `/w/app/src` | deny | deny | deny |
    | deny `Read(src/.env)` | Grep `/w/app/src` | allow | allow | allow |
    | no rules | Glob `/srv` | ask | ask | ask |

    <a id="p-13"></a>
    ### P-13 Without a rule

    Reading inside the working directories is allowed, outside it asks; editing asks, and `acceptEdits` allows it
    inside. The product's own notes may be read, and its memory of this project written. An added directory that does
    not exist is ignored. Reading a suspicious name ([P-14](#p-14)) asks until a rule allows it.

    - Basis: measured.
    - Strict: the same without the product's own files.
    - 1.0: the same without the product's own files.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | no rules | Read `/w/app/a` | allow | allow | allow |
    | no rules | Read `/srv/a` | ask | ask | ask |
    | no rules | Edit `/w/app/a` | ask | ask | ask |
    | added `/srv/d` | Read `/srv/d/a` | allow | allow | allow |
    | mode `acceptEdits` | Edit `/w/app/a` | allow | allow | allow |
    | mode `acceptEdits` | Edit `/srv/a` | ask | ask | ask |

    <a id="p-14"></a>
    ### P-14 Protected paths

    Editing `.git/config` asks, even under allow `Edit(**)` and in `acceptEdits`; `dontAsk` denies it and
    `bypassPermissions` alone passes it. Protected, at any depth and in any letter case, are `.git`, `.claude` (but for
    its worktrees, agents' memory and the like), `.vscode`, `.idea`, `.husky` and similar directories; `.claude.json`,
    `.mcp.json`, `.gitconfig`, `.gitmodules`, `.npmrc`, `.pnp.js` and the start-up files of shells; the managed
    settings with their folders (`/etc/claude-code`, `managed-settings.d`); and suspicious names (a segment that ends in `.` or a blank, or holds `~` and a digit). `.env`, `.ssh`,
    `.github` and `package.json` are not.

    Redirections and the writers of [S-19](#s-19) are held to it in simple texts, under a bare `Bash` too, the sources
    of `cp` and `mv` included; `ln`, `dd`, `chmod` are not. With an option of `cp` or `mv` a bare `Bash` allows them: `cp -r x .git` runs.
    Deny and ask rules come first.

    The file in which the product keeps its sign-in, `~/.claude/.credentials.json`, is held to more: what takes away a folder above it (`rm`,
    `mv`) or links to one (`ln`, `link`, `cp -l`) asks under every rule, and a deny rule for editing that matches the file denies the removal
    of such a folder, in `bypassPermissions` too.

    - Basis: measured.
    - Strict: edits and redirections are held to it, in every text; operands of commands and suspicious names are not.
    - 1.0: no path is protected.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Edit(**)` | Edit `/w/app/.git/config` | ask | ask | allow |
    | mode `acceptEdits` | Edit `/w/app/x/.GIT/config` | ask | ask | allow |
    | mode `bypassPermissions` | Edit `/w/app/.git/config` | allow | allow | allow |
    | mode `dontAsk`; allow `Edit(**)` | Edit `/w/app/.mcp.json` | deny | deny | allow |
    | allow `Edit(**)` | Edit `/w/app/.env` | allow | allow | allow |
    | allow `Bash` | `cp .git/config x` | ask | allow | allow |
    | allow `Bash` | `foo $x > .git/config` | allow | ask | ask |
    | allow `Bash` | `ln -s x .git/hooks/y` | allow | allow | allow |
    | allow `Bash` | `cp -r x .git` | allow | allow | allow |
    | allow `Bash` | `rm -r /etc/claude-code` | ask | allow | allow |
    | allow `Bash` | `ln -s ~/.claude x` | ask | allow | allow |
    | mode `bypassPermissions`; deny `Edit(~/.claude/**)` | `mv ~ /tmp/x` | deny | allow | allow |
    | allow `Edit(**)` | Edit `/w/app/a~1` | ask | allow | allow |

    <a id="p-15"></a>
    ### P-15 Windows paths

    On Windows `C:\a` is `/c/a`, and drive letters compare without regard to case. On Linux `C:\a` is the name of a file
    in the current directory.

    - Basis: documented for Windows; measured for Linux.
    - Strict: read as on Windows everywhere.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | no rules | Read `C:\a` | allow | ask | ask |

    <a id="p-16"></a>
    ### P-16 Variables in a pattern

    `Read($HOME/**)` names a directory called `$HOME`: `$HOME`, `%USERPROFILE%` and `${..}` are ordinary characters. Use
    `~/`. In the frontmatter of a skill, `${CLAUDE_SKILL_DIR}`, `${CLAUDE_PROJECT_DIR}`, `${CLAUDE_PLUGIN_ROOT}` and
    `${CLAUDE_PLUGIN_DATA}` are expanded in Bash rules of `allowed-tools`.

    - Basis: measured; frontmatter documented.
    - Strict: the same.
    - 1.0: the same.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Read($HOME/**)` | Read `/home/u/a` | ask | ask | ask |
    | deny `Read($HOME/k)` | Read `/w/app/$HOME/k` | deny | deny | deny |

    <a id="p-17"></a>
    ### P-17 Rules of one list

    Rules of one list are alternatives: one match is enough, and order does not matter, with the one exception of
    `!pattern` ([P-10](#p-10)).

    - Basis: measured.
    - Strict: no exception.
    - 1.0: no exception.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Edit(a)`, `Edit(b)` | Edit `/w/app/b` | allow | allow | allow |
    | allow `Edit(*.gen)`, `Edit(!keep.gen)` | Edit `/w/app/keep.gen` | ask | allow | allow |

    """##
}
