/// Many patterns in two arrays, so that one of them costs no allocation and is found without counting references.
public struct PatternArena: Sendable {
  @usableFromInline struct Place: Sendable {
    var firstByte: Int
    var firstEnd: Int
  }

  // INVARIANT: pattern i has the bytes from `places[i].firstByte` and the ends from `places[i].firstEnd` up to those
  // of `places[i + 1]`; the last place stands for none. Ends count from the pattern's first byte, ascending, at least
  // one a pattern, the last of them the number of its bytes.
  @usableFromInline private(set) var bytes: [UInt8] = []
  @usableFromInline private(set) var ends: [Int32] = []
  @usableFromInline private(set) var places = [Place(firstByte: 0, firstEnd: 0)]

  /// No patterns yet.
  public init() {}

  /// Adds a pattern, whose number is the number of patterns before it.
  ///
  /// - Precondition: it is shorter than 2 GiB.
  public mutating func append(_ pattern: WildcardPattern) {
    bytes += pattern.bytes
    for end in pattern.ends { ends.append(Int32(end)) }
    places.append(Place(firstByte: bytes.count, firstEnd: ends.count))
  }

  /// Reserves room for so many patterns.
  public mutating func reserveCapacity(_ count: Int) { places.reserveCapacity(count + 1) }

  /// The pattern with this number.
  public func pattern(_ number: Int) -> WildcardPattern {
    let place = places[number]
    let next = places[number + 1]
    return WildcardPattern(
      bytes: Array(bytes[place.firstByte..<next.firstByte]),
      ends: ends[place.firstEnd..<next.firstEnd].map { Int($0) })
  }

  /// Whether the literal beginning of the pattern with this number and these bytes agree as far as both reach.
  public func beginning(of number: Int, agreesWith prefix: ArraySlice<UInt8>) -> Bool {
    let place = places[number]
    let beginning = bytes[place.firstByte..<(place.firstByte + Int(ends[place.firstEnd]))]
    return zip(beginning, prefix).allSatisfy { $0 == $1 }
  }

  /// Gives a view of the patterns to a body, which must not keep it.
  @inlinable
  @inline(__always)
  public func withView<Result>(_ body: (View) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        places.withUnsafeBufferPointer { body(View(bytes: bytes, ends: ends, places: $0)) }
      }
    }
  }

  /// The patterns of an arena, without a reference to it.
  public struct View {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
    @usableFromInline let ends: UnsafeBufferPointer<Int32>
    @usableFromInline let places: UnsafeBufferPointer<Place>

    @inlinable
    init(
      bytes: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int32>, places: UnsafeBufferPointer<Place>
    ) {
      self.bytes = bytes
      self.ends = ends
      self.places = places
    }

    /// Whether a whole text matches the pattern with this number; allocates nothing.
    ///
    /// - Complexity: O(*n* + *m*) in the lengths of text and pattern.
    public func matches(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
      let place = places[number]
      let next = places[number + 1]
      return WildcardPattern.matches(
        text, UnsafeBufferPointer(rebasing: bytes[place.firstByte..<next.firstByte]),
        UnsafeBufferPointer(rebasing: ends[place.firstEnd..<next.firstEnd]))
    }
  }
}
