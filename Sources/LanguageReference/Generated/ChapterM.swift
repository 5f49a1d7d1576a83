// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter M of the page.
  static let chapterM: StaticString = ##"""
    ## M. The decision

    <a id="m-1"></a><a id="e2"></a>
    ### M-1 Deny, then ask, then allow

    With deny `Bash(git push:*)` and allow `Bash(git:*)`, `git push` is denied: the lists are asked in the order deny,
    ask, allow, and the first with a match decides. Order inside a list and how special a rule is do not matter.

    One exception: **an exact ask beats a prefix or wildcard deny** for the same simple command. For one command of a
    simple text the order is exact deny, exact ask, other deny, other ask. It does not help against a bare deny, a file
    deny, another command that is denied, in a complex text, or behind `xargs`; `dontAsk` denies all the same. An exact
    allow shields from nothing.

    - Basis: measured.
    - Strict: no exception.
    - 1.0: there is no ask list; an `ask` key is reported and ignored.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(git:*)`; deny `Bash(git push:*)` | `git push` | deny | deny | deny |
    | allow `Bash(git:*)`; ask `Bash(git push:*)` | `git push` | ask | ask | allow |
    | deny `Bash(foo:*)`; ask `Bash(foo a)` | `foo a` | ask | deny | deny |
    | deny `Bash(foo:*)`; ask `Bash(foo a)` | `foo a; foo c` | deny | deny | deny |
    | deny `Bash(foo:*)`; ask `Bash(foo a)` | `(foo a)` | deny | deny | deny |
    | deny `Bash(foo:*)`; allow `Bash(foo a)` | `foo a` | deny | deny | deny |

    <a id="m-2"></a>
    ### M-2 When a Bash call is denied or asked

    `make && rm x` is denied when `rm x` is: one simple command, wherever it stands ([S-3](#s-3)), one file operand
    ([S-19](#s-19)) or one redirection ([S-14](#s-14)) is enough. The whole text is compared where [B-14](#b-14) says. A
    deny comes before every other check. Of a `cd` that no deny rule sees ([S-17](#s-17)) the one is seen that is it, word by word, where
    the text holds nothing else.

    - Basis: measured.
    - Strict: the whole text is always compared, too.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Bash(rm:*)` | `make && rm x` | deny | deny | deny |
    | allow `Bash`; ask `Bash(rm:*)` | `make \| rm x` | ask | ask | allow |
    | allow `Bash`; deny `Bash(foo:*)` | `foo x; rm -rf /` | deny | deny | deny |
    | allow `Bash`; deny `Bash(foo:*)` | `foo "a` | deny | deny | deny |
    | allow `Bash`; deny `Edit(out)` | `make && foo > out` | deny | deny | deny |

    <a id="m-3"></a><a id="e8"></a>
    ### M-3 When a Bash call is allowed

    `make && ls` needs a rule for `make` only: each simple command has to be read-only or matched by an allow rule, each
    redirection permitted; different rules may cover different parts.

    An exact rule for the whole text goes further. It allows a complex text whatever it does (`rm $X`, a `for` loop,
    `foo $x | bar`), and a simple text of two or more commands that nothing else approves, with their path checks and
    protected paths (`safe && other > .git/x`). With one such command its own checks stand, and one that edits files
    (`touch mkdir rm cp mv tee sed`) needs a rule of its own or one for Edit: `Bash(ls && rm a)` covers nothing. It never
    allows a critical removal, a doubtful parse, a long text, `&`, a simple pipeline, a simple text with a `|` in a
    substitution, whose parts are decided one by one, two `cd`, or `cd` and `git`.

    Where such a rule covers two commands or more that need one, it goes before ask rules for single commands: allow
    `Bash(foo; sh x)` runs `foo; sh x` beside ask `Bash(sh:*)`. Of the ask rules those for the text as a whole remain
    ([B-14](#b-14)), and deny rules go before everything.

    - Basis: measured. Whether ask rules with a wildcard see a simple text as a whole there was measured in part: where a command of
      it writes or reads files outside, they are taken to.
    - Strict: an exact rule covers one simple command.
    - 1.0: an exact rule that is equal to the whole text matches, a pipeline too.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(make)` | `make && ls` | allow | allow | ask |
    | allow `Bash(make)` | `make && foo` | ask | ask | ask |
    | allow `Bash(foo && bar > .git/x)` | `foo && bar > .git/x` | allow | ask | allow |
    | allow `Bash(foo > .git/x)` | `foo > .git/x` | ask | ask | ask |
    | allow `Bash(rm $X)` | `rm $X` | allow | allow | allow |
    | allow `Bash(foo \| bar)` | `foo \| bar` | ask | ask | allow |
    | allow `Bash(foo "x $(a \| b) y")` | `foo "x $(a \| b) y"` | ask | ask | ask |
    | allow `Bash(ls && foo a)` | `ls && foo a` | allow | ask | allow |
    | allow `Bash(ls && rm a)` | `ls && rm a` | ask | ask | allow |
    | allow `Bash(ls && rm a)`, `Edit(**)` | `ls && rm a` | allow | ask | allow |
    | allow `Bash(foo; sh x)`; ask `Bash(sh:*)` | `foo; sh x` | allow | ask | allow |
    | allow `Bash(sh $X)`; ask `Bash(sh:*)` | `sh $X` | ask | ask | allow |
    | allow `Bash(foo $X; sh x)`; ask `Bash(*sh*)` | `foo $X; sh x` | ask | ask | allow |
    | allow `Bash(foo; sh x)`; deny `Bash(sh:*)` | `foo; sh x` | deny | deny | deny |
    | allow `Bash(foo $x \| bar)` | `foo $x \| bar` | allow | ask | allow |

    <a id="m-4"></a><a id="e13"></a>
    ### M-4 What a bare `Bash` does not allow

    A bare `Bash` runs malformed and long texts, expansions, `eval`, `cd ..`, files and redirections outside. It does
    not run:

    - what a deny or ask rule catches;
    - a critical removal ([S-20](#s-20)) or a doubtful parse ([S-1](#s-1));
    - `sh -c` with a denied command beside an `rm` ([S-12](#s-12));
    - in a simple text: a write to a protected path ([P-14](#p-14)), or through a link that leads outside;
    - `ls &`: a text with `&` in which every command is read-only or covered by a scoped rule, even if that rule does not
      lift what stands in the way (`find . -exec x {} + &` beside `Bash(find:*)`). `make &` runs, when only the bare rule
      covers `make`.

    Scoped rules never allow `&`. An expansion that could bring a denied command does not stop it: `$X y` runs, whatever
    `X` holds, unless it was set to a constant ([B-10](#b-10)).

    An exact rule for the whole text lifts no `&` either where the text is not understood (`a &&& b` runs under `Bash` and asks
    under `Bash(a &&& b)`), or is complex and a bare rule stands beside the exact one.

    - Basis: measured.
    - Strict: malformed and long texts, `cd` combinations, redirections outside, and expansions that could bring a
      denied command ask; `&` is no obstacle.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash` | `eval "$X"; cd /; foo > /etc/x` | allow | ask | ask |
    | allow `Bash` | `make &` | allow | allow | allow |
    | allow `Bash` | `ls &` | ask | allow | allow |
    | allow `Bash`, `Bash(make)` | `make &` | ask | allow | allow |
    | allow `Bash`, `Bash(find:*)` | `find . -exec x {} + &` | ask | allow | allow |
    | allow `Bash`, `Bash(make:*)` | `nohup -- make all &` | ask | allow | allow |
    | allow `Bash`; deny `Bash(rm:*)` | `$(echo rm) x` | allow | ask | ask |
    | allow `Bash` | `foo > .claude/settings.json` | ask | ask | ask |
    | allow `Bash` | `a $X & b` | allow | allow | allow |
    | allow `Bash`, `Bash(a $X & b)` | `a $X & b` | ask | allow | allow |
    | allow `Bash(a &&& b)` | `a &&& b` | ask | ask | ask |

    <a id="m-5"></a>
    ### M-5 Modes

    - `default`: as the other clauses say.
    - `acceptEdits`: edits and redirections inside the working directories are allowed unless protected; so are `mkdir`,
      `rm`, `rmdir` with any option, `touch`, `cp`, `mv` without options, and `sed` with one plain `s/a/b/` (but not
      `-i` right before it), when all operands are constant and inside.
    - `plan`: Edit tools ask whatever rule allows them, and MCP tools too; Bash is decided as in `default`, so an allow
      rule runs it.
    - `dontAsk`: what would ask is denied.
    - `bypassPermissions`: everything runs but what a deny or ask rule catches, critical removals, doubtful parses,
      tools that need the user, and [C-14](#c-14).
    - `auto`: critical removals and doubtful texts are denied ([S-20](#s-20)); broad allow rules are set aside (bare Bash, interpreters and shells, `npx`, `npm run`, `ssh`, `sudo`,
      `env`, `xargs`, Agent); then deny, ask and the remaining allow rules decide, reads and edits inside are allowed,
      and the rest goes to a classifier, whose answer is open.

    - Basis: measured; the classifier is open.
    - Strict: `plan` denies Edit tools and asks for commands; `auto` sets aside every rule whose command can run others;
      `acceptEdits` takes options of `touch`.
    - 1.0: `plan` denies Edit tools and Bash; no `dontAsk`, no `auto`.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | mode `acceptEdits` | `mkdir -p a/b` | allow | allow | ask |
    | mode `acceptEdits` | `touch -c a` | ask | allow | ask |
    | mode `acceptEdits` | `rm /etc/x` | ask | ask | ask |
    | mode `plan`; allow `Edit(a)` | Edit `/w/app/a` | ask | deny | deny |
    | mode `plan`; allow `Bash(make)` | `make` | allow | ask | deny |
    | mode `plan`; allow `mcp__git` | mcp__git__push | ask | allow | allow |
    | mode `dontAsk` | `make` | deny | deny | ask |
    | mode `dontAsk` | `ls` | allow | allow | ask |
    | mode `bypassPermissions`; ask `Bash(make)` | `make` | ask | ask | allow |
    | mode `bypassPermissions` | `make` | allow | allow | allow |

    <a id="m-6"></a>
    ### M-6 Hooks

    A PreToolUse hook that denies denies. Its allow skips the question, outside the working directories and in `dontAsk`
    too; deny and ask rules, critical removals, protected paths, links that leave, tools that need the user and
    [C-14](#c-14) stand, and in `plan` it passes reads only. Its ask asks, in `dontAsk` too, and a deny rule beats it.

    - Basis: measured.
    - Strict: the same; in `dontAsk` its ask is a deny.
    - 1.0: a hook's answer stands in place of the rules.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | hook allow | `make` | allow | allow | allow |
    | hook allow; deny `Bash(make)` | `make` | deny | deny | allow |
    | hook allow; ask `Bash(make)` | `make` | ask | ask | allow |
    | hook allow | Edit `/w/app/.git/config` | ask | ask | allow |
    | hook ask; mode `dontAsk`; allow `Bash(make)` | `make` | ask | deny | ask |
    | hook deny; allow `Bash` | `make` | deny | deny | deny |

    <a id="m-7"></a>
    ### M-7 What an answer says

    The outcome, the rule that decided with its file, line and column, or the built-in reason; the clauses; and for Bash
    one line for each simple command with its own outcome.

    - Basis: open; a promise of `ccrules`.
    - Strict: the same.
    - 1.0: the same.

    <a id="m-8"></a>
    ### M-8 The same question has the same answer

    The same policy and call always give the same decision, byte for byte. The order of rules inside a list does not
    change it, except for `!pattern` ([P-10](#p-10)).

    - Basis: open; a promise of `ccrules`, and what was measured agrees.
    - Strict: no exception.
    - 1.0: no exception.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(make)`, `Bash(make:*)` | `make` | allow | allow | allow |
    | allow `Bash(make:*)`, `Bash(make)` | `make` | allow | allow | allow |

    <a id="m-9"></a>
    ### M-9 Tools that need the user

    AskUserQuestion asks in every mode, whatever rules and hooks allow; a deny rule removes it, and `dontAsk` denies it.
    So it is with ExitPlanMode, and with tools of an MCP server that say so.

    - Basis: measured for AskUserQuestion; documented for the others.
    - Strict: the same.
    - 1.0: no such rule.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `AskUserQuestion` | AskUserQuestion | ask | ask | allow |
    | mode `bypassPermissions` | AskUserQuestion | ask | ask | allow |
    | mode `dontAsk` | AskUserQuestion | deny | deny | ask |
    | deny `AskUserQuestion` | AskUserQuestion | deny | deny | deny |

    <a id="m-10"></a>
    ### M-10 What "don't ask again" writes

    A "yes" to `git -C . status` writes allow `Bash(git *)` into local settings. In a terminal the rule is the leading
    words and ` *`: the first word, then a second one unless it is an option or looks like a file or an address; three
    for `docker` and `kubectl`, four for `aws`. After `sudo env timeout time nice nohup xargs bash sh zsh` the whole
    text is written. A text of several commands gives one rule for each that needed approval, at most five. Edits,
    writes and files outside are remembered for the session only; WebFetch writes `WebFetch(domain:host)`. An ask rule,
    a critical removal and a complex text cannot be remembered.

    Headless, the program suggests other rules: two words and ` *` only when the second is a plain word in small
    letters, else the exact text.

    - Basis: measured with 126 commands in a terminal.
    - Strict: the same rule is shown.
    - 1.0: one rule for each command and project.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | local allow `Bash(git *)` | `git -C . push` | allow | allow | ask |
    | local allow `Bash(python *)` | `python -c 'x'` | allow | allow | ask |
    | local allow `Bash(foo x y *)` | `foo 'x y'` | ask | ask | ask |

    """##
}
