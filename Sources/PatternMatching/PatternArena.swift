/// Many patterns in two arrays, so that one of them costs no allocation and is found without counting references.
package struct PatternArena: Sendable {
  /// Where a pattern stands, and what it is compared by at once.
  package struct Place: Sendable {
    // INVARIANT: the pattern has the bytes from `firstByte` on and the ends from `firstEnd` on; ends count from the
    // pattern's first byte, ascending, the last of them is `byteCount`.
    let firstByte: Int32
    let byteCount: Int32
    /// How many of its bytes stand before the first wildcard.
    let beginning: Int32
    let firstEnd: Int32
    /// How many literals it has, empty ones at the ends included.
    let literalCount: Int32

    /// Whether it has a single wildcard, and that at its end.
    var isPrefix: Bool { literalCount == 2 && beginning == byteCount }
  }

  private var bytes: [UInt8] = []
  private var ends: [Int32] = []

  /// No patterns yet.
  package init() {}

  /// Adds a pattern.
  ///
  /// - Precondition: all of them together are shorter than 2 GiB.
  package mutating func append(_ pattern: WildcardPattern) -> Place {
    let place = Place(
      firstByte: Int32(bytes.count), byteCount: Int32(pattern.bytes.count), beginning: Int32(pattern.ends[0]),
      firstEnd: Int32(ends.count), literalCount: Int32(pattern.ends.count))
    bytes += pattern.bytes
    for end in pattern.ends { ends.append(Int32(end)) }
    return place
  }

  /// The patterns in memory that counts no references.
  package struct Flat: Sendable {
    private let bytes: FlatBuffer<UInt8>
    private let ends: FlatBuffer<Int32>

    package init(_ arena: PatternArena) {
      bytes = FlatBuffer(arena.bytes)
      ends = FlatBuffer(arena.ends)
    }

    /// Gives the memory back.
    package func deallocate() {
      bytes.deallocate()
      ends.deallocate()
    }

    /// The pattern at a place.
    package func pattern(_ place: Place) -> WildcardPattern {
      let firstByte = Int(place.firstByte)
      let firstEnd = Int(place.firstEnd)
      return WildcardPattern(
        bytes: Array(bytes[firstByte..<(firstByte + Int(place.byteCount))]),
        ends: ends[firstEnd..<(firstEnd + Int(place.literalCount))].map { Int($0) })
    }

    /// Whether the literal beginning of the pattern at a place and these bytes agree as far as both reach.
    package func beginning(at place: Place, agreesWith prefix: ArraySlice<UInt8>) -> Bool {
      let first = Int(place.firstByte)
      return zip(bytes[first..<(first + Int(place.beginning))], prefix).allSatisfy { $0 == $1 }
    }

    /// Whether a whole text matches the pattern at a place; allocates nothing.
    ///
    /// - Complexity: O(*n* + *m*) in the lengths of text and pattern.
    package func matches(_ place: Place, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
      let count = Int(place.byteCount)
      if place.literalCount == 1 || place.isPrefix {
        guard place.literalCount == 1 ? text.count == count : text.count >= count else { return false }
        return equal(text, 0, bytes.buffer, Int(place.firstByte), count)
      }
      let firstByte = Int(place.firstByte)
      let firstEnd = Int(place.firstEnd)
      return WildcardPattern.matches(
        text, UnsafeBufferPointer(rebasing: bytes.buffer[firstByte..<(firstByte + count)]),
        UnsafeBufferPointer(rebasing: ends.buffer[firstEnd..<(firstEnd + Int(place.literalCount))]))
    }
  }
}
