/// A pattern of literal bytes and wildcards over a whole byte string; `*` matches any bytes, also none.
///
/// Matching never backtracks: O(*n* + *m*) for one wildcard, O(*n* · pieces) at worst.
public struct WildcardPattern: Sendable, Hashable {
  /// One piece.
  public enum Piece: Sendable, Hashable {
    case literal([UInt8])
    case anything
  }

  /// The pieces from left to right.
  public var pieces: [Piece]

  /// A pattern from its pieces.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Whether the whole text matches.
  public func matches(_ text: some Collection<UInt8>) -> Bool { false }

  /// Whether some text matches both patterns. Two patterns of literals and wildcards always have a decidable
  /// answer; O(*n* · *m*) in their lengths.
  public func intersects(_ other: WildcardPattern) -> Bool { false }
}
