/// How far an exact analysis may go before it says that it cannot tell.
public struct BuildLimits: Sendable, Hashable {
  /// How many states of the combined automaton may be made.
  public var maximumStates: Int
  /// How many single moves from one state of one automaton to another may be tried, as a bound on time.
  public var maximumMoves: Int

  /// Limits with these figures.
  public init(maximumStates: Int = 20_000, maximumMoves: Int = 50_000_000) {
    self.maximumStates = maximumStates
    self.maximumMoves = maximumMoves
  }

  /// Some hundred milliseconds at most; ordinary rules need a thousandth of it.
  public static let standard = BuildLimits()
}

/// An analysis reached one of its limits: the question is undecided, and nothing may be claimed.
public struct TooLarge: Error, Sendable, Hashable {
  /// Which limit was reached.
  public enum Limit: Sendable, Hashable {
    case states
    case moves
  }

  /// Which limit was reached.
  public var limit: Limit

  /// An error with its limit.
  public init(limit: Limit) { self.limit = limit }
}
