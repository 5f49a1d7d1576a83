/// Where a settings source stands (spec C-1). Higher scopes come first.
public enum Scope: String, Sendable, CaseIterable, Comparable {
  case managed
  case cli
  case local
  case project
  case user

  /// 0 for the highest scope.
  public var rank: Int {
    switch self {
    case .managed: 0
    case .cli: 1
    case .local: 2
    case .project: 3
    case .user: 4
    }
  }

  /// A higher scope is smaller.
  public static func < (left: Scope, right: Scope) -> Bool { left.rank < right.rank }
}
