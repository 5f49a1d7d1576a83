/// A set of parts of texts, words or names, told by how they end and how long they are: what it does not hold needs no
/// look-up.
///
/// It holds a few other parts as well, such as those with the same four last bytes and the same length, and all short
/// ones where it holds any of those.
@usableFromInline
package struct PartFilter: Sendable {
  @usableFromInline let bits: FlatBuffer<UInt64>
  /// How far a product is shifted, so that the number of a bit remains.
  @usableFromInline let shift: UInt64
  /// 1 where short parts are among them.
  @usableFromInline let short: UInt64
  /// From so many bytes on a part is not short: what is looked at lies in it, or in the separator in front.
  @usableFromInline let leastLength: Int

  /// So many bytes are looked at.
  @inlinable static var length: Int { 4 }

  /// Of these parts.
  ///
  /// - Parameter separator: what stands in front of every part that is asked about; nil where nothing may.
  package init(_ parts: [[UInt8]], after separator: UInt8?) {
    // At least 16 bits a part, in a number of bits that is a power of two.
    var count = 1
    while count * 4 < parts.count { count *= 2 }
    shift = UInt64(64 - 6 - count.trailingZeroBitCount)
    let leastLength = Self.length - (separator == nil ? 0 : 1)
    self.leastLength = leastLength
    short = parts.contains { $0.count < leastLength } ? 1 : 0
    var bits = [UInt64](repeating: 0, count: parts.isEmpty ? 0 : count)
    for part in parts where part.count >= leastLength {
      let text = (separator.map { [$0] } ?? []) + part
      let place = text.withUnsafeBufferPointer { Self.product($0, text.count, part.count) } &>> shift
      bits[Int(place >> 6)] |= 1 &<< place
    }
    self.bits = FlatBuffer(bits)
  }

  /// Gives the memory back.
  package func deallocate() { bits.deallocate() }

  /// Whether it holds nothing.
  @inlinable package var isEmpty: Bool { bits.count == 0 }

  /// 1 where a part may be among them, 0 where it is not; the set is not empty.
  ///
  /// - Parameters:
  ///   - part: where it stands, with the separator in front.
  ///   - text: a text of four bytes or more.
  @inlinable
  @inline(__always)
  package func bit(_ part: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let length = part.upperBound &- part.lowerBound
    let place = Self.product(text, part.upperBound, length) &>> shift
    // Where the four bytes reach to before the separator, nothing is known of the part.
    let isShort = UInt64(bitPattern: Int64(truncatingIfNeeded: length &- leastLength)) &>> 63
    return (bits[Int(truncatingIfNeeded: place &>> 6)] &>> place | short & isShort) & 1
  }

  @inlinable
  @inline(__always)
  static func product(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ length: Int) -> UInt64 {
    let last = text.halfBlock(at: Swift.max(0, end &- Self.length))
    return (UInt64(last) | UInt64(truncatingIfNeeded: length) &<< 32) &* 0x9e37_79b9_7f4a_7c15
  }
}
