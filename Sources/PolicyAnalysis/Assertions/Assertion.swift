public import RuleSyntax
public import Settings

/// Something that a policy has to keep, written down beside it in `.ccrules.yml`.
public struct Assertion: Sendable, Hashable {
  /// What has to hold for the calls of a rule.
  public enum Kind: String, Sendable, CaseIterable {
    /// None of them is allowed.
    case neverAllow = "never-allow"
    /// Each of them is denied.
    case alwaysDeny = "always-deny"
    /// Each of them is allowed.
    case alwaysAllow = "always-allow"

    /// The list in which the rule is read.
    public var list: RuleList { self == .alwaysAllow ? .allow : .deny }
  }

  /// What has to hold.
  public var kind: Kind
  /// The rule whose calls are meant, UTF-8.
  public var rule: [UInt8]
  /// Where it stands in the configuration.
  public var span: SourceSpan
  /// The path of that configuration, which may be a base of the one in force.
  public var file = ""

  /// An assertion from its parts.
  public init(kind: Kind, rule: [UInt8], span: SourceSpan) {
    self.kind = kind
    self.rule = rule
    self.span = span
  }
}

/// Why an assertion says nothing: its rule is malformed, or can match no call.
public struct UnusableAssertion: Error, Sendable, Hashable {
  /// The assertion.
  public var assertion: Assertion
  /// For a person: lower case, no full stop.
  public var message: String
  /// What to write instead; nil when the message says it all.
  public var help: String?
}
