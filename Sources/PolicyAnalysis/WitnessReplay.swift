internal import PermissionEngine

extension AnalysisInput {
  /// What the evaluator says instead of what a finding claims; nil when all its witnesses replay.
  func disagreement(with finding: Finding) -> Outcome? {
    for witness in [finding.witness].compactMap({ $0 }) + finding.furtherWitnesses {
      let outcome = outcome(of: witness)
      if outcome != witness.outcome { return outcome }
    }
    return nil
  }
}
