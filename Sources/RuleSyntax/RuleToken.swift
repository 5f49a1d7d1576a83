/// A piece of a rule text and what it is: for colours, for pointing at a part, and for pages that show a rule.
public struct RuleToken: Sendable, Hashable {
  /// What a piece is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// White space around the rule.
    case blank
    /// A tool name, or the part of one between wildcards.
    case toolName
    /// The first `(`.
    case openParenthesis
    /// The last `)`.
    case closeParenthesis
    /// Text that is compared as it stands; in paths with the single-character forms of gitignore (P-1).
    case literal
    /// One or several `*` side by side that stand for any text (B-4, P-1, R-4, T-2, T-6, T-7).
    case wildcard
    /// A trailing ` *` or `:*` of a command or skill (B-3, B-5, T-8).
    case ending
    /// `//`, `~/`, `/`, `./`, `../` before a path, as often as they stand there (P-2 to P-4).
    case anchor
    /// `!` or `#` before a path (P-10).
    case inversion
    /// `domain:` (T-1).
    case domainPrefix
    /// The name of an input field (T-7).
    case parameterName
    /// The colon after it, with the blanks around (T-7).
    case separator
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands in the text of the rule, in bytes; never empty.
  public var range: Range<Int>

  /// A token from its parts.
  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
