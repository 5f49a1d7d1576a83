/// The list of a settings file in which a rule stands. Stronger lists come first (spec M-1).
public enum RuleList: String, Sendable, CaseIterable, Comparable {
  case deny
  case ask
  case allow

  /// 0 for the list that is read first.
  public var rank: Int {
    switch self {
    case .deny: 0
    case .ask: 1
    case .allow: 2
    }
  }

  /// A list that is read earlier is smaller.
  public static func < (left: RuleList, right: RuleList) -> Bool { left.rank < right.rank }
}
