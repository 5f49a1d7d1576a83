/// Many patterns in two arrays, so that one of them costs no allocation and is found without counting references.
@usableFromInline
package struct PatternArena: Sendable {
  /// Where a pattern stands, and what it is compared by at once.
  @usableFromInline
  package struct Place: Sendable {
    // INVARIANT: the pattern has the bytes from `firstByte` on and the ends from `firstEnd` on; ends count from the
    // pattern's first byte, ascending, the last of them is `byteCount`.
    @usableFromInline let firstByte: Int32
    let byteCount: Int32
    /// How many of its bytes stand before the first wildcard.
    let beginning: Int32
    @usableFromInline let firstEnd: Int32
    /// How many literals it has, empty ones at the ends included.
    package let literalCount: Int32

    /// Where its bytes stand, and its ends.
    fileprivate var byteRange: Range<Int> { Int(firstByte)..<(Int(firstByte) + Int(byteCount)) }
    fileprivate var endRange: Range<Int> { Int(firstEnd)..<(Int(firstEnd) + Int(literalCount)) }

    /// Whether it has a single wildcard, and that at its end.
    var isPrefix: Bool { literalCount == 2 && beginning == byteCount }
  }

  @usableFromInline private(set) var bytes: [UInt8] = []
  @usableFromInline private(set) var ends: [Int32] = []

  /// No patterns yet.
  package init() {}

  /// Makes room for so many usual patterns.
  package mutating func reserveCapacity(_ count: Int) {
    bytes.reserveCapacity(count * 24)
    ends.reserveCapacity(count * 2)
  }

  /// Adds a pattern.
  ///
  /// - Precondition: all of them together are shorter than 2 GiB.
  package mutating func append(_ pattern: WildcardPattern) -> Place {
    let start = next
    for index in 0..<pattern.literalCount {
      if index > 0 { addWildcard(start) }
      bytes.append(contentsOf: pattern.literal(index))
    }
    return end(start)
  }

  /// Where a pattern begins that is added piece by piece.
  package struct Start {
    fileprivate let firstByte: Int
    fileprivate let firstEnd: Int
  }

  /// Where the next pattern begins.
  package var next: Start { Start(firstByte: bytes.count, firstEnd: ends.count) }

  /// Adds literal bytes to the pattern that is being added.
  package mutating func add(_ literal: [UInt8]) { bytes.append(contentsOf: literal) }

  /// Adds literal bytes to the pattern that is being added.
  package mutating func add(_ literal: ArraySlice<UInt8>) { bytes.append(contentsOf: literal) }

  /// Adds a byte to the pattern that is being added.
  package mutating func add(_ byte: UInt8) { bytes.append(byte) }

  /// Adds a wildcard to the pattern that began there; none where one stands already.
  package mutating func addWildcard(_ start: Start) {
    let end = Int32(bytes.count - start.firstByte)
    if ends.count > start.firstEnd, ends[ends.count - 1] == end { return }
    ends.append(end)
  }

  /// Ends the pattern that began there.
  ///
  /// - Precondition: all of them together are shorter than 2 GiB.
  package mutating func end(_ start: Start) -> Place {
    let byteCount = Int32(bytes.count - start.firstByte)
    ends.append(byteCount)
    return Place(
      firstByte: Int32(start.firstByte), byteCount: byteCount, beginning: ends[start.firstEnd],
      firstEnd: Int32(start.firstEnd), literalCount: Int32(ends.count - start.firstEnd))
  }

  /// Takes the last pattern away again.
  package mutating func removeLast(_ place: Place) {
    bytes.removeLast(Int(place.byteCount))
    ends.removeLast(Int(place.literalCount))
  }

  /// A hash of a whole pattern.
  package func hash(_ place: Place, _ hash: BlockHash) -> UInt64 {
    let ofBytes = bytes.withUnsafeBufferPointer { hash.hash($0, place.byteRange) }
    return place.endRange.reduce(ofBytes) { hash.mixed($0 ^ UInt64(truncatingIfNeeded: ends[$1])) }
  }

  /// Whether two patterns are the same.
  package func areEqual(_ a: Place, _ b: Place) -> Bool {
    guard a.byteCount == b.byteCount, a.literalCount == b.literalCount,
      zip(a.endRange, b.endRange).allSatisfy({ ends[$0] == ends[$1] })
    else { return false }
    return bytes.withUnsafeBufferPointer {
      equal($0, Int(a.firstByte), $0, Int(b.firstByte), Int(a.byteCount))
    }
  }

  /// The pattern at a place.
  package func pattern(_ place: Place) -> WildcardPattern {
    WildcardPattern(bytes: Array(bytes[place.byteRange]), ends: ends[place.endRange].map { Int($0) })
  }

  /// Gives the literals of a pattern to a body, empty ones at the ends included, each as a range of all bytes; neither
  /// may be kept.
  @inlinable
  @inline(__always)
  package func withLiterals<Result>(
    _ place: Place, _ body: (UnsafeBufferPointer<UInt8>, (Int) -> Range<Int>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        body(bytes) { index in
          let end = Int(place.firstEnd) + index
          let start = index == 0 ? 0 : Int(ends[end - 1])
          return (Int(place.firstByte) + start)..<(Int(place.firstByte) + Int(ends[end]))
        }
      }
    }
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
      WildcardPattern(bytes: Array(bytes[place.byteRange]), ends: ends[place.endRange].map { Int($0) })
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
      return WildcardPattern.matches(
        text, UnsafeBufferPointer(rebasing: bytes.buffer[place.byteRange]),
        UnsafeBufferPointer(rebasing: ends.buffer[place.endRange]))
    }
  }
}
