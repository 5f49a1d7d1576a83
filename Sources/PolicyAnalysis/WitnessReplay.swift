internal import PermissionEngine
internal import RuleSyntax

/// Decides the witnesses of findings again, in the policy that each speaks of.
struct WitnessReplay {
  private let input: AnalysisInput
  /// Evaluators of other editions, made when the first witness asks.
  private var others: [Edition: Evaluator] = [:]

  init(_ input: AnalysisInput) { self.input = input }

  /// What the evaluator says instead of what the finding claims; nil when all its witnesses replay.
  mutating func disagreement(with finding: Finding) -> Outcome? {
    for witness in [finding.witness].compactMap({ $0 }) + finding.furtherWitnesses {
      let outcome = decide(witness)
      if outcome != witness.outcome { return outcome }
    }
    return nil
  }

  private mutating func decide(_ witness: Witness) -> Outcome {
    let evaluator = evaluator(for: witness.edition ?? input.edition)
    let policy = witness.isWide ? evaluator.wide : evaluator.narrow
    return policy.decide(witness.call, in: witness.context ?? input.context).outcome
  }

  private mutating func evaluator(for edition: Edition) -> Evaluator {
    if edition == input.edition { return input.evaluator }
    if let known = others[edition] { return known }
    let made = Evaluator(compiling: input.stack, edition: edition)
    others[edition] = made
    return made
  }
}
