internal import PermissionEngine

extension AnalysisInput {
  /// What the evaluator says instead of what a finding claims; nil when all its witnesses replay.
  func disagreement(with finding: Finding) -> Outcome? {
    for witness in [finding.witness].compactMap({ $0 }) + finding.furtherWitnesses {
      let outcome = decide(witness)
      if outcome != witness.outcome { return outcome }
    }
    return nil
  }

  /// Decides a witness again, in the policy that it speaks of.
  private func decide(_ witness: Witness) -> Outcome {
    let evaluator = evaluator(for: witness.edition ?? edition)
    let policy = witness.isWide ? evaluator.wide : evaluator.narrow
    return policy.decide(witness.call, in: witness.context ?? context).outcome
  }
}
