/// A pattern of literal bytes and wildcards over a whole byte string; `*` matches any bytes, also none
/// (spec B-2, B-4).
///
/// Patterns are kept in a normal form (adjacent literals joined, adjacent wildcards merged), so two patterns
/// are equal exactly when they are the same sequence of literals and wildcards.
public struct WildcardPattern: Sendable, Hashable {
  /// One piece.
  public enum Piece: Sendable, Hashable {
    /// These bytes.
    case literal([UInt8])
    /// Any bytes, also none.
    case anything
  }

  // INVARIANT: `ends` is never empty and ascending, its last element is `bytes.count`. Literal i is
  // `bytes[ends[i - 1]..<ends[i]]`, a wildcard stands between any two neighbours, and only the first and the
  // last literal may be empty.
  /// The bytes of all literals, one after the other.
  private(set) var bytes: [UInt8]
  /// Where each literal ends in `bytes`; there is one wildcard less than there are elements.
  private(set) var ends: [Int]

  /// The pattern with these bytes and ends.
  init(bytes: [UInt8], ends: [Int]) {
    self.bytes = bytes
    self.ends = ends
  }

  /// A pattern from its pieces; empty literals and repeated wildcards do not count.
  public init(_ pieces: [Piece]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for piece in pieces {
      switch piece {
      case .literal(let text):
        bytes += text
      case .anything:
        if let last = ends.last, last == bytes.count { continue }
        ends.append(bytes.count)
      }
    }
    ends.append(bytes.count)
    self.bytes = bytes
    self.ends = ends
  }

  /// The pattern that matches this text only.
  public init(literal text: some Sequence<UInt8>) {
    bytes = Array(text)
    ends = [bytes.count]
  }

  /// The same pattern with one more byte and a wildcard after it.
  package func followed(by byte: UInt8) -> WildcardPattern {
    var result = self
    result.bytes.append(byte)
    result.ends[ends.count - 1] = result.bytes.count
    result.ends.append(result.bytes.count)
    return result
  }

  /// The pattern that a text stands for when each `*` in it is a wildcard.
  public init(stars text: some Sequence<UInt8>) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for byte in text {
      if byte != UInt8(ascii: "*") {
        bytes.append(byte)
      } else if ends.last != bytes.count {
        ends.append(bytes.count)
      }
    }
    ends.append(bytes.count)
    self.bytes = bytes
    self.ends = ends
  }

  /// The pieces from left to right, in normal form.
  public var pieces: [Piece] {
    var result: [Piece] = []
    for index in ends.indices {
      if index > 0 { result.append(.anything) }
      let literal = literal(index)
      if !literal.isEmpty { result.append(.literal(Array(literal))) }
    }
    return result
  }

  /// True when the pattern matches more than one text.
  public var hasWildcard: Bool { ends.count > 1 }

  /// The literal bytes before the first wildcard; the whole text of a pattern without one.
  public var literalPrefix: ArraySlice<UInt8> { literal(0) }

  /// The literal bytes after the last wildcard; the whole text of a pattern without one.
  public var literalSuffix: ArraySlice<UInt8> { literal(ends.count - 1) }

  /// Whether literal bytes stand between two wildcards.
  package var hasInnerLiterals: Bool { ends.count > 2 }

  /// How many bytes a text that matches has at least.
  public var minimumLength: Int { bytes.count }

  /// How many literals there are, empty ones at the ends included.
  var literalCount: Int { ends.count }

  /// The literal at this index; a wildcard stands between it and the next.
  func literal(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Whether the whole text matches. Contiguous collections are not copied.
  ///
  /// - Complexity: O(*n* + *m*) in the lengths of text and pattern, whatever either contains.
  @inlinable
  public func matches(_ text: some Collection<UInt8>) -> Bool {
    if let answer = text.withContiguousStorageIfAvailable({ matches($0) }) { return answer }
    return Array(text).withUnsafeBufferPointer { matches($0) }
  }

  /// Whether the whole text matches; allocates nothing.
  ///
  /// Each literal between two wildcards may be taken at its leftmost place: what is left of the text is then
  /// longest, so nothing is ever tried twice.
  public func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in Self.matches(text, bytes, ends) }
    }
  }

  /// Whether the whole text matches the pattern with these bytes and ends of literals.
  @inline(__always)
  static func matches<End: FixedWidthInteger>(
    _ text: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<End>
  ) -> Bool {
    let count = text.count
    let first = Int(ends[0])
    if ends.count == 1 { return count == first && equal(text, 0, bytes, 0, first) }
    let lastStart = Int(ends[ends.count - 2])
    let last = bytes.count - lastStart
    guard count >= bytes.count, equal(text, 0, bytes, 0, first),
      equal(text, count - last, bytes, lastStart, last)
    else { return false }
    var position = first
    let limit = count - last
    var start = first
    for index in 1..<max(1, ends.count - 1) {
      let end = Int(ends[index])
      guard let found = find(bytes, start, end - start, in: text, position, limit) else { return false }
      position = found + (end - start)
      start = end
    }
    return true
  }
}
