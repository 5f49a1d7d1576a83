/// How many calls a policy is to decide, which changes how long it takes and nothing else.
public enum PolicyUse: Sendable, Hashable {
  /// So few that trying every rule takes less time than making an index of them.
  case fewCalls
  /// Any number.
  case manyCalls
}
