/// Why a rule is malformed, where, and what was meant (spec R-3).
public struct RuleSyntaxError: Error, Sendable, Hashable {
  /// The kind of mistake; the wording for people stands in `message`.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case notAString
    case empty
    case blankBeforeParenthesis
    case missingParenthesis
    case textAfterParenthesis
    case invalidName
    case tooLong
    /// 1.0: a specifier on a tool other than Bash, Read, Edit and WebFetch.
    case specifierNotTaken
  }

  /// What is wrong.
  public var reason: Reason
  /// The bytes of the rule that are wrong.
  public var range: Range<Int>
  /// The whole rule as it should have been written, when that is certain enough to propose.
  public var repair: [UInt8]?

  /// An error from its parts.
  public init(reason: Reason, range: Range<Int>, repair: [UInt8]? = nil) {
    self.reason = reason
    self.range = range
    self.repair = repair
  }
}
