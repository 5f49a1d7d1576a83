extension Fix {
  /// What a repair does to the decisions of the policy, as far as it is proven.
  public enum Effect: String, Sendable, CaseIterable, Comparable {
    /// No call is decided otherwise.
    case keepsEveryDecision = "keeps every decision"
    /// Calls that are decided otherwise are asked or denied in place of allowed, or denied in place of asked.
    case onlyNarrows = "only narrows"
    /// Some call may be decided more freely, or nothing is proven.
    case widens

    /// The more freely deciding one is greater.
    public static func < (left: Effect, right: Effect) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .keepsEveryDecision: 0
      case .onlyNarrows: 1
      case .widens: 2
      }
    }
  }

  /// Whether a run that goes so far makes this repair. What takes comments away is left to a person, too.
  public func isApplied(within limit: Effect) -> Bool {
    limit == .widens || (effect <= limit && !losesComments)
  }
}
