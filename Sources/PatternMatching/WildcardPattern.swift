/// A pattern of literal bytes and wildcards over a whole byte string; `*` matches any bytes, also none.
///
/// Matching never backtracks: each literal is taken at its first place behind the one before, which is right
/// because what a wildcard leaves over only grows. O(*n* · *m*) at worst, O(*n* + *m*) in practice.
public struct WildcardPattern: Sendable, Hashable {
  /// One piece.
  public enum Piece: Sendable, Hashable {
    /// These bytes.
    case literal([UInt8])
    /// Any bytes, also none.
    case anything
  }

  /// The pieces from left to right.
  public var pieces: [Piece]

  /// A pattern from its pieces.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Whether the whole text matches.
  public func matches(_ text: some Collection<UInt8>) -> Bool {
    text.withContiguousStorageIfAvailable { matches(bytes: $0) }
      ?? Array(text).withUnsafeBufferPointer { matches(bytes: $0) }
  }

  /// Whether some text matches both patterns. Two patterns of literals and wildcards always have a decidable
  /// answer; O(*n* · *m*) in their lengths.
  public func intersects(_ other: WildcardPattern) -> Bool {
    let left = symbols
    let right = other.symbols
    // reachable[j]: some text leads both patterns to the present symbol of `left` and to symbol j of `right`.
    var reachable = [Bool](repeating: false, count: right.count + 1)
    reachable[0] = true
    close(&reachable, right)
    for symbol in left {
      var next = [Bool](repeating: false, count: right.count + 1)
      for index in reachable.indices where reachable[index] {
        if let byte = symbol {
          guard index < right.count else { continue }
          // `right` takes the byte with the same byte, or inside its wildcard.
          if right[index] == byte { next[index + 1] = true } else if right[index] == nil { next[index] = true }
        } else {
          // The wildcard of `left` takes whatever `right` still wants.
          next[index] = true
        }
      }
      if symbol == nil, let first = next.firstIndex(of: true) {
        for index in first..<next.count { next[index] = true }
      }
      close(&next, right)
      reachable = next
    }
    return reachable[right.count]
  }

  /// A wildcard of `right` may also match nothing.
  private func close(_ reachable: inout [Bool], _ right: [UInt8?]) {
    for index in right.indices where reachable[index] && right[index] == nil { reachable[index + 1] = true }
  }

  /// The pattern as bytes, nil for a wildcard.
  private var symbols: [UInt8?] {
    var symbols: [UInt8?] = []
    for piece in pieces {
      switch piece {
      case .literal(let bytes): symbols.append(contentsOf: bytes.lazy.map(Optional.some))
      case .anything: symbols.append(nil)
      }
    }
    return symbols
  }

  private func matches(bytes text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let lastWildcard = pieces.lastIndex(of: .anything) else { return matchesExactly(text) }
    var position = 0
    var isFloating = false
    for piece in pieces[..<lastWildcard] {
      switch piece {
      case .anything: isFloating = true
      case .literal(let bytes):
        guard let start = isFloating ? find(bytes, in: text, from: position) : position,
          holds(bytes, text, at: start)
        else { return false }
        position = start + bytes.count
        isFloating = false
      }
    }
    // What stands behind the last wildcard has to end the text.
    var end = text.count
    for piece in pieces[(lastWildcard + 1)...].reversed() {
      guard case .literal(let bytes) = piece else { continue }
      end -= bytes.count
      guard end >= position, holds(bytes, text, at: end) else { return false }
    }
    return position <= end
  }

  private func matchesExactly(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    for case .literal(let bytes) in pieces {
      guard holds(bytes, text, at: position) else { return false }
      position += bytes.count
    }
    return position == text.count
  }

  private func holds(_ bytes: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + bytes.count <= text.count else { return false }
    for index in bytes.indices where text[start + index] != bytes[index] { return false }
    return true
  }

  private func find(_ bytes: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = bytes.first else { return start }
    var position = start
    while position + bytes.count <= text.count {
      if text[position] == first, holds(bytes, text, at: position) { return position }
      position += 1
    }
    return nil
  }
}
