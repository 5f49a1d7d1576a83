import PatternMatching
import RuleSyntax

/// The command rules of one tool (Bash, PowerShell, Monitor), compiled for matching (spec, section B).
///
/// A trie over words holds exact and prefix rules; wildcard rules hang where their literal prefix ends, those
/// that begin with a wildcard are found by their last literal.
struct CommandRules: Sendable {
  /// Which rules of a list may answer.
  struct Restriction: Sendable, Hashable {
    /// Only rules without any wildcard (B-12, S-7, S-10, S-17, S-23).
    var exactOnly = false
    /// Only rules whose leading literal is at least this many bytes long: a wildcard never covers a leading
    /// assignment (S-11).
    var minimumLiteralPrefix = 0
    /// True when the text carries its redirections: only rules that end in one are compared (B-15). False:
    /// only rules that do not.
    var withRedirections = false

    static let none = Restriction()
  }

  /// Bare rules and what R-4, B-1, B-9 make equal to them, first of the highest scope; by list.
  func wholeTool(in list: RuleList) -> SourcedRule? { nil }

  /// The first rule of the highest scope in this list that matches; bare rules are not among them.
  ///
  /// - Parameter text: a command text as S-8 normalises it.
  func firstMatch(_ text: [UInt8], in list: RuleList, _ restriction: Restriction = .none) -> SourcedRule? {
    nil
  }

  /// The first rule of this list that some text of this shape would match (U18); bare rules not among them.
  func firstPossibleMatch(_ shape: WildcardPattern, in list: RuleList) -> SourcedRule? { nil }
}
