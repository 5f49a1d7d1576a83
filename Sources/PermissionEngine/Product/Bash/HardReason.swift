/// Why a command asks even under a bare rule (0.6).
struct HardReason: Sendable {
  /// For a person: lower case, no full stop.
  let explanation: String
  /// Whether an exact rule for the whole text lifts it, where two commands need approval (M-3).
  let isLiftedByExactRule: Bool

  init(_ explanation: String, isLiftedByExactRule: Bool = true) {
    self.explanation = explanation
    self.isLiftedByExactRule = isLiftedByExactRule
  }
}
