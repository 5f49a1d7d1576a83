// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter S3 of the page.
  static let chapterS3: StaticString = ##"""
    <a id="s-20"></a>
    ### S-20 Critical removals

    `rm -rf /` asks in every mode, whatever is allowed: by a rule, by a hook, by `bypassPermissions`. Critical is an
    `rm` or `rmdir`, with any options, of

    - `/`, `/x`, `/x/*`; the home directory; the working directory or one above it; each with a `*` below; `*` and
      `./*`;
    - a mounted volume (`/mnt/c`, `/Volumes/X`), or a word that is a substitution, with a recursive option;
    - a word that begins with a variable and goes on with `/` and nothing, `*`, `/` or another variable (`"$D"/*`,
      `$x/`);
    - `../*`, `foo/*/`, `~u/*`; after a `cd` also `*`, `x/*` and `..`.

    It is seen behind assignments, `env`, the plain wrappers and `sh -c`, and everywhere that deny rules look; not
    behind `xargs`, `find -exec`, `busybox`, `eval`, `trap`, and in a simple text not behind `sudo`, `watch`, `exec` and the
    like. In a text that is not simple ([S-18](#s-18)) it is seen behind these too: `sudo rm -rf /; echo $X` asks. Not
    critical: `$x`, `$x/y`, `*.log`, `/etc/../x`, `rm -rf /{etc,usr}`. Deny rules still deny; `dontAsk` denies.

    A script of `sh -c` that speaks of removals and cannot be read asks as well. A text *speaks of removals* by its words, whatever
    quotes stand around them: cut at its operators, brackets and lines, one of its pieces begins with `rm` or `rmdir`, behind
    assignments, redirections, keywords and a variable, or holds it behind a word that starts commands (`sudo`, `xargs`, `exec`,
    `then`, ..), or anywhere beside `-c` or `-exec`. `git rm x` does not, `echo "a; rm x"` does. Not read are a script with a list in
    quoted braces, `${#x}` or `${!x}` or one that begins with `-`, one that is doubtful ([S-1](#s-1)), and one behind an option of the
    shell that is not known.

    Where a command is not taken apart, any shell, any `-c` and any removal among its words are enough, in every order: behind
    `$'sh'`, with `{a,b}`, `a\ b`, `$'x'`, ` =x` or `~[` among the words, behind `a[0]=1`, beside a here-string after another
    redirection, and before an open `(` or `"`. So it is in the body of a function, `case`, `select` or arithmetic `for`, and in an
    `if` or a loop that holds something of this sort, a `{ }`, a `( ; )`, an `&` or a redirection of a structure: there a shell, a
    `-c` and a removal anywhere in the body are enough.

    In a script, and in `bypassPermissions`, a command with a variable or a brace among its words is looked at for variables that may be
    empty alone, and nothing is seen behind a redirection.

    A text that is not simple is also cut at its operators wherever quotes stand, and what follows one is looked at for variables that
    may be empty: `echo "a && rm -rf $X/*"` asks, and `f() { a; rm -rf $X/*; }`.

    A variable counts that the text gives a directory: in a text that is not simple `X=$PWD; rm -rf $X`, `rm "$X"` and
    `rm -rf "$X/.."` ask. So does a value that is `$(pwd)`, `$(git rev-parse ..)`, `$(dirname ..)` of what is not known or lies
    directly under the root or at home, `$(cd .. )` to what is not known or with anything else than `&&` and a command behind it,
    another such variable, or a word that may be the root (`X=$Y/`). The command is the first of the substitution, and nothing
    but a `/` stands behind it. The last value counts, a loop or `unset` takes it away, and what a `( )` or a substitution
    assigns stays in there.

    Behind a word that may be nothing (`$Y rm -rf $X/*`), behind `sudo`, `doas`, `pkexec`, `exec`, `setsid`, `ionice`, `xargs` with
    any options, `find -exec`, `busybox`, `eval`, `trap` and `coproc` a variable that may be empty counts and nothing else; it does so
    in the text that `find` and the last three are given, too (`eval 'rm -rf $D/'`), and not behind `strace`, `flock`, `nsenter`
    and their kin. In a function and in a `case` neither that nor what a command prints counts. Inside a substitution every `cd`
    counts, wherever it leads. `auto` mode denies what this clause asks about, unless an ask rule matches, and so it does with a
    doubtful text ([S-1](#s-1)).

    - Basis: measured.
    - Strict: also behind `sudo` and the other exec wrappers.
    - 1.0: no such check.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash` | `rm -rf /` | ask | ask | allow |
    | allow `Bash(rm -rf *)` | `rm -rf "$D"/*` | ask | ask | ask |
    | mode `bypassPermissions` | `rm -rf ~` | ask | ask | allow |
    | mode `dontAsk`; allow `Bash` | `rm -rf *` | deny | deny | allow |
    | allow `Bash`; deny `Bash(rm:*)` | `rm -rf /` | deny | deny | deny |
    | allow `Bash` | `sudo rm -rf /` | allow | ask | allow |
    | allow `Bash` | `rm -rf $x` | allow | allow | allow |
    | allow `Bash` | `rm -rf build` | allow | allow | allow |
    | allow `Bash` | `sudo rm -rf /; echo $X` | ask | ask | allow |
    | allow `Bash` | `nice sudo rm -rf $X /` | ask | ask | allow |
    | allow `Bash` | `rm -rf '\'` | ask | allow | allow |
    | allow `Bash` | `sh -c "rm x; jq '{a,b}' y"` | ask | allow | allow |
    | allow `Bash` | `f() { rm x; sh -c y; }` | ask | allow | allow |
    | allow `Bash` | `rm x; sh -c y` | allow | allow | allow |
    | allow `Bash` | `$Y rm -rf $X/*` | ask | allow | allow |
    | allow `Bash` | `A[1]=x; sudo rm -rf /` | ask | ask | allow |
    | allow `Bash` | `busybox rm -rf $D/` | ask | ask | allow |
    | allow `Bash` | `busybox rm -rf /` | allow | ask | allow |
    | allow `Bash` | `eval 'rm -rf $D/'` | ask | ask | allow |
    | allow `Bash` | `strace rm -rf $D/` | allow | ask | allow |
    | allow `Bash` | `echo $(cd sub; rm -rf 'a\*')` | ask | allow | allow |
    | allow `Bash` | `$'sh' x -c 'echo rm'` | ask | allow | allow |
    | allow `Bash` | `sh x -c 'echo rm'` | allow | allow | allow |
    | allow `Bash` | `sh --foo -c 'rm x'` | ask | allow | allow |
    | allow `Bash` | `sh -c 'rm x ${#y}'` | ask | allow | allow |
    | allow `Bash` | `if x; then { y; }; sh z -c rm; fi` | ask | allow | allow |
    | allow `Bash` | `X=$(pwd); rm -rf "$X"` | ask | allow | allow |
    | allow `Bash` | `X=$(pwd); rm -rf "$X/build"` | allow | ask | allow |
    | allow `Bash` | `X=$(mktemp -d); rm -rf "$X"` | allow | allow | allow |
    | allow `Bash` | `D=$(cd "$(dirname "$0")" && pwd); rm -rf $D` | ask | allow | allow |
    | allow `Bash` | `X=$Y/; rm -rf $X` | ask | allow | allow |
    | allow `Bash` | `echo "a; rm -rf $X/*"` | ask | allow | allow |
    | allow `Bash` | `f() { a; rm -rf $X/*; }` | ask | ask | allow |
    | allow `Bash` | `sh -c 'rm -rf / {a,b}'` | allow | ask | allow |

    <a id="s-21"></a><a id="e4"></a><a id="e9"></a><a id="e11"></a>
    ### S-21 Read-only commands

    `ls -la`, `git log --oneline` and `grep -n x src/a.c` run without a rule. There are three kinds: commands with which
    any option is fine (`cat head tail ls wc echo diff cut stat du tr ..`, and `find` but for its acting words);
    commands with a list of options (`grep rg sort sed date ps jq`, 23 subcommands of `git`, ..); and whole forms
    (`pwd`, `whoami`, `node -v`, `python --version`). `awk`, `gh`, `npm` and `curl` are never read-only, `sed` in two
    forms only, and no option of `git` may stand before the subcommand.

    The command word may be quoted but not named by path. Before it only safe assignments, `timeout N`, `command`,
    `builtin`, `noglob` and bare `xargs` (with `echo printf wc grep head tail`) are fine; `time ls`, `nice ls` and
    `env ls` ask. An unquoted glob is fine for some commands (`cat ls grep wc head tail ..`) and asks for others
    (`sort`, `find`, `git`, ..). In the commands with a list of options every word asks that holds `$`, a backquote or
    `{a,b}`, quoted or not (`grep 'a$' x`), and so does a value that begins with `-`. A recognised reader with an
    operand outside the working directories asks ([S-23](#s-23)).

    Behind such a wrapper in quotes (`'timeout' 5`) a command with a list of options, `git`, `jq` and `sed` ask.

    - Basis: measured.
    - Strict: the documented commands and options only, with an unquoted command word, behind any plain wrapper; quoted
      words with `$` are fine.
    - 1.0: nothing is read-only.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | no rules | `git log --oneline \| head -n 5` | allow | allow | ask |
    | no rules | `git -C . log` | ask | ask | ask |
    | no rules | `grep 'a$' x` | ask | allow | ask |
    | no rules | `'ls' *.c` | allow | ask | ask |
    | no rules | `sort *.c` | ask | ask | ask |
    | no rules | `/bin/ls` | ask | ask | ask |
    | no rules | `time ls` | ask | allow | ask |
    | no rules | `find . -name 'a*'` | allow | allow | ask |
    | no rules | `date -d '-1 day'` | ask | ask | ask |
    | no rules | `awk 1 x` | ask | ask | ask |
    | deny `Bash(ls:*)` | `ls` | deny | deny | deny |
    | no rules | `'timeout' 5 ls` | allow | ask | ask |
    | no rules | `'timeout' 5 git status` | ask | ask | ask |

    <a id="s-22"></a>
    ### S-22 No read-only commands in 1.0

    In edition 1.0 every Bash command that no rule matches asks. In 2.1 [S-21](#s-21) stands in its place.

    - Basis: documented; edition 1.0 could not be asked.
    - Strict: does not apply.
    - 1.0: as said.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | no rules | `ls` | allow | allow | ask |
    | allow `Bash(ls:*)` | `ls` | allow | allow | allow |

    <a id="s-23"></a>
    ### S-23 Operands outside the working directories

    `cat /etc/hosts` asks, also under `Bash(cat:*)` and under the exact rule `Bash(cat /etc/hosts)`: an operand of a
    recognised reader or writer ([S-19](#s-19)) that lies outside the working directories asks, until a Read rule for
    its path (`Read(//etc/**)`), or a bare `Bash`, permits it. A path with two slashes in front, which may name another machine, counts as outside. For `cp` and the like the target needs an Edit rule and
    the command its Bash rule. `/dev/null` is outside, too. Commands that are not recognised are not checked:
    `Bash(less:*)` covers `less /etc/hosts`.

    `cp` and `mv` with any option ask under scoped rules, and so does an operand with `..` after a segment. After
    `cd /abs` and `cd ./x` operands are taken from the new directory, after `cd x` from the old one. Where anything else than `&&`
    joins them to the `cd`, or a pipe or a structure stands between, they have to lie inside from both, since it may fail:
    `cd /w/app/src; cat ../x` asks, `cd /w/app/src && cat ../x` runs.

    - Basis: measured.
    - Strict: exact rules allow; a Read rule for the path does not help; more commands are checked.
    - 1.0: no such check.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | no rules | `cat /etc/hosts` | ask | ask | ask |
    | allow `Bash(cat:*)` | `cat /etc/hosts` | ask | ask | allow |
    | allow `Bash(cat /etc/hosts)` | `cat /etc/hosts` | ask | allow | allow |
    | allow `Read(//etc/**)` | `cat /etc/hosts` | allow | ask | ask |
    | allow `Bash` | `cat /etc/hosts` | allow | allow | allow |
    | allow `Bash(less:*)` | `less /etc/hosts` | allow | ask | allow |
    | allow `Bash(cp:*)` | `cp -r a b` | ask | allow | allow |
    | allow `Bash(cp:*)`, `Edit(//tmp/**)` | `cp a /tmp/b` | allow | ask | allow |
    | added `/srv/d` | `cat /srv/d/x` | allow | allow | ask |
    | no rules | `cd /w/app/src; cat ../x` | ask | ask | ask |
    | no rules | `cd /w/app/src && cat ../x` | allow | allow | ask |

    """##
}
