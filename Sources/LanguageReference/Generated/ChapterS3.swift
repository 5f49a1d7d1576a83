// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter S3 of the page.
  static let chapterS3: StaticString = ##"""
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
    `cd /abs` and `cd ./x` operands are taken from the new directory, after `cd x` from the old one.

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

    """##
}
