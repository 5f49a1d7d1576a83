/// A small generator of reproducible random numbers (SplitMix64): the same seed gives the same numbers everywhere.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts here.
  public init(seed: UInt64) { state = seed }

  /// A generator for one of many runs of a test.
  public init(_ run: Int) { self.init(seed: UInt64(truncatingIfNeeded: run) &* 0x9e37_79b9_7f4a_7c15 &+ 1) }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// One of these, which are not none.
  public mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &self)] }

  /// A number from 0 up to a bound; 0 where there is none.
  public mutating func below(_ bound: Int) -> Int {
    bound <= 0 ? 0 : Int.random(in: 0..<bound, using: &self)
  }

  /// True once in so many times.
  public mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  /// True so often in a hundred times.
  public mutating func percent(_ share: Int) -> Bool { below(100) < share }
}
