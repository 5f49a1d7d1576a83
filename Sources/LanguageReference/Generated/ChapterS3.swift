// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter S3 of the page.
  static let chapterS3: StaticString = ##"""
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
    its path (`Read(//etc/**)`), or a bare `Bash`, permits it. For `cp` and the like the target needs an Edit rule and
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
