/// What was decided, and on what it rests, without the words for a person.
public struct Answer: Sendable, Hashable {
  /// On what an answer rests.
  public enum Basis: String, Sendable {
    /// A rule of the settings.
    case rule
    /// Something built in, a mode or a hook.
    case builtIn = "built-in"
    /// Nothing allows the call.
    case `default`
  }

  /// What happens to the call.
  public var outcome: Outcome
  /// On what that rests.
  public var basis: Basis

  /// An answer from its parts.
  public init(outcome: Outcome, basis: Basis) {
    self.outcome = outcome
    self.basis = basis
  }
}

extension Answer {
  init(_ verdict: Verdict) {
    outcome = verdict.outcome
    basis = verdict.reason.rule != nil ? .rule : verdict.ground == .unmatched ? .default : .builtIn
  }
}
