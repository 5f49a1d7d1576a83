public import PermissionEngine
internal import RuleSyntax
public import Settings

/// What the documentation says about a call that the product decides otherwise.
public struct DocumentedAnswer: Sendable, Hashable {
  /// The outcome that the documentation claims.
  public var outcome: Outcome
  /// Why, and by which clauses.
  public var reason: Reason

  /// An answer from its parts.
  public init(outcome: Outcome, reason: Reason) {
    self.outcome = outcome
    self.reason = reason
  }

  /// What the documentation claims against the product's decision; nil where it claims nothing else.
  ///
  /// The strict reading speaks for the documentation, but only where no open point can change its answer, and not
  /// where it merely knows no rule that allows: that is a gap of the documentation, not a claim.
  ///
  /// - Parameters:
  ///   - decision: the product's answer to the call.
  ///   - stack: every source in force.
  public static func contradicting(
    _ decision: Decision, on call: ToolCall, stack: SettingsStack, context: CallContext
  ) -> DocumentedAnswer? {
    guard decision.release != nil else { return nil }
    // Most answers agree, or the documentation merely knows no rule: for that no open point has to be looked at.
    let narrow = Policy(compiling: stack, semantics: .strict, for: .fewCalls)
    let first = narrow.decide(call, in: context)
    if first.outcome == decision.outcome || isGap(first) { return nil }
    let documented = Evaluator(narrow).decide(call, in: context)
    guard documented.dependsOn.isEmpty, documented.outcome == documented.wideOutcome,
      documented.outcome != decision.outcome
    else { return nil }
    return DocumentedAnswer(outcome: documented.outcome, reason: documented.reason)
  }

  /// Whether the documentation merely knows nothing that allows.
  private static func isGap(_ decision: Decision) -> Bool {
    decision.outcome == .ask && decision.reason.rule == nil
      && decision.reason.clauses.allSatisfy { gaps.contains($0) }
  }

  /// The clauses of an ask for want of a rule, a listed command or a listed tool.
  private static let gaps: Set<String> = ["M-3", "S-21", "T-12"]
}
