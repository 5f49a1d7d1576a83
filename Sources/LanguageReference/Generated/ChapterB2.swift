// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter B2 of the page.
  static let chapterB2: StaticString = ##"""
    <a id="b-15"></a>
    ### B-15 Redirections in a rule

    `Bash(foo x)` and `Bash(foo x 2>&1)` both match `foo x 2>&1`: an exact rule is compared with and without the
    redirections, as written; also behind wrappers, but not behind `!`. Prefix and wildcard rules are compared without them
    only, so `Bash(foo x > *)` matches nothing. Deny rules know redirections where a command is the whole text: `foo > x` is
    denied by `Bash(foo > x)`, and by `Bash(foo > x:*)` because nothing follows. In front of a command a redirection is
    text: `> x foo` is denied by `Bash(> x:*)`. A target that nothing permits asks before a protected operand does, in a way
    that a bare `Bash` lifts: `rm .git/x > log` runs. An exact rule does not lift the check of the target ([S-14](#s-14)).

    - Basis: measured.
    - Strict: a rule that ends in a redirection is compared with the redirections, any other without.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(foo x)` | `foo x 2>&1` | allow | allow | allow |
    | allow `Bash(foo x 2>&1)` | `foo x 2>&1` | allow | allow | allow |
    | allow `Bash(foo x > *)` | `foo x > out` | ask | ask | ask |
    | allow `Bash(foo x > out)` | `foo x > out` | ask | ask | ask |
    | allow `Bash`; deny `Bash(foo > x)` | `foo > x` | deny | deny | deny |
    | allow `Bash`; deny `Bash(> x:*)` | `> x foo` | deny | deny | deny |
    | allow `Bash` | `rm .git/x > log` | allow | ask | ask |

    """##
}
