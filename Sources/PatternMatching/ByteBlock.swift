/// Eight bytes of a text at once, the first of them lowest.
@usableFromInline
package enum ByteBlock {
  /// One in every byte.
  @inlinable package static var ones: UInt64 { 0x0101_0101_0101_0101 }
  /// The highest bit of every byte.
  @inlinable package static var highest: UInt64 { 0x8080_8080_8080_8080 }

  /// The highest bit of every byte that is this one, no other bit.
  @inlinable
  @inline(__always)
  package static func places(of byte: UInt8, in block: UInt64) -> UInt64 {
    let difference = block ^ (ones &* UInt64(byte))
    // Only for a zero byte neither its low bits nor its highest bit set the highest.
    return ~(((difference & ~highest) &+ ~highest) | difference) & highest
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes that begin at a place; at least so many follow it.
  @inlinable
  @inline(__always)
  package func block(at position: Int) -> UInt64 {
    // SAFETY: the callers compare `position + 8` with `count` first, so the buffer is not empty either.
    guard let baseAddress else { return 0 }
    return UInt64(
      littleEndian: UnsafeRawPointer(baseAddress + position).loadUnaligned(as: UInt64.self))
  }

  /// The first place of a byte from `start` on; the end of the text where there is none.
  @inlinable
  @inline(__always)
  package func place(of byte: UInt8, from start: Int) -> Int {
    var position = start
    while position + 8 <= count {
      let places = ByteBlock.places(of: byte, in: block(at: position))
      if places != 0 { return position + places.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < count, self[position] != byte { position += 1 }
    return position
  }

  /// The place behind the last one of a byte; 0 where there is none.
  @inlinable
  @inline(__always)
  package func placeBehindLast(_ byte: UInt8) -> Int {
    var position = count
    while position >= 8 {
      let places = ByteBlock.places(of: byte, in: block(at: position - 8))
      if places != 0 { return position - places.leadingZeroBitCount / 8 }
      position -= 8
    }
    while position > 0, self[position - 1] != byte { position -= 1 }
    return position
  }
}
