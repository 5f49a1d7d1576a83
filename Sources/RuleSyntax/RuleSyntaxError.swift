/// Why a rule is malformed, where, and what was meant (spec R-3).
public struct RuleSyntaxError: Error, Sendable, Hashable {
  /// The kind of mistake; the wording for people stands in `message` and `help`.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The entry of the list is no string.
    case notAString
    /// Nothing, or nothing but blanks.
    case empty
    /// White space between the name and `(`.
    case blankBeforeParenthesis
    /// A `(` without any `)` after it.
    case missingParenthesis
    /// The last `)` is not the last character.
    case textAfterParenthesis
    /// What stands before `(`, or the whole rule, is no tool name.
    case invalidName
    /// More than 65,536 bytes.
    case tooLong
    /// 1.0: a specifier on a tool other than Bash, Read, Edit and WebFetch.
    case specifierNotTaken
  }

  /// What is wrong.
  public var reason: Reason
  /// The bytes of the rule that are wrong; empty where something is missing.
  public var range: Range<Int>
  /// The whole rule as it should have been written, when that is certain enough to propose; it parses.
  public var repair: [UInt8]?

  /// An error from its parts.
  public init(reason: Reason, range: Range<Int>, repair: [UInt8]? = nil) {
    self.reason = reason
    self.range = range
    self.repair = repair
  }
}
