/// What may be written to be rid of a finding: rules, printed only after `AdviceProof` has looked at what they do.
public struct Advice: Sendable, Hashable {
  /// Where the proposed rules would stand.
  public enum Place: String, Sendable {
    /// Each in the place of the flagged allow rule.
    case inPlace
    /// Beside the others, as deny rules.
    case denied
  }

  /// Where.
  public var place: Place
  /// The rules, best first; nothing is known of them until `isProven`.
  public var rules: [String]
  /// True when only rules are left that are proven: in place they free nothing, as denies they take away nothing that
  /// another rule gives, and the linter finds nothing new.
  public var isProven = false
  /// What to do where no rule is proven; nil when there is nothing to say.
  public var otherwise: String?

  /// Advice that nobody has looked at yet.
  public init(_ place: Place, _ rules: [String], otherwise: String? = nil) {
    self.place = place
    self.rules = rules
    self.otherwise = otherwise
  }

  /// Advice to do without the rule.
  ///
  /// - Parameter text: what to do, and what goes on without the rule.
  func removing(_ text: String) -> Advice {
    var advice = withoutRules
    advice.otherwise = text
    return advice
  }

  /// The same without rules, as far as it is proven.
  var withoutRules: Advice {
    var advice = self
    advice.rules = []
    advice.isProven = true
    return advice
  }
}
