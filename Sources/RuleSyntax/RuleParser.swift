/// Turns a rule text into its AST (spec, section R).
public struct RuleParser: Sendable {
  /// The edition whose language is read.
  public var edition: Edition

  /// A parser for an edition.
  public init(edition: Edition) { self.edition = edition }

  /// Parses one rule.
  ///
  /// - Parameters:
  ///   - text: the rule after JSON decoding, UTF-8, at most 65,536 bytes.
  ///   - list: the list it stands in; a few forms differ by list.
  /// - Throws: `RuleSyntaxError` for what R-3 calls malformed.
  /// - Complexity: O(*n*).
  public func parse(_ text: [UInt8], in list: RuleList) throws(RuleSyntaxError) -> Rule {
    throw RuleSyntaxError(reason: .empty, range: 0..<0)
  }
}
