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

/// Sixteen bytes of a text at once.
@usableFromInline
package struct ByteVector {
  @usableFromInline let bytes: SIMD16<UInt8>

  /// The sixteen bytes that begin at a place; at least so many follow it.
  @inlinable
  @inline(__always)
  package init(_ text: UnsafeBufferPointer<UInt8>, at position: Int) {
    // SAFETY: the callers compare `position + 16` with `count` first, so the buffer is not empty either.
    let base = text.baseAddress.unsafelyUnwrapped
    self.init(bytes: UnsafeRawPointer(base + position).loadUnaligned(as: SIMD16<UInt8>.self))
  }

  /// Two blocks, the first of them first.
  @inlinable
  @inline(__always)
  package init(_ first: UInt64, _ second: UInt64) {
    self.init(
      bytes: unsafeBitCast(
        SIMD2(UInt64(littleEndian: first), UInt64(littleEndian: second)), to: SIMD16<UInt8>.self))
  }

  @inlinable
  @inline(__always)
  init(bytes: SIMD16<UInt8>) { self.bytes = bytes }

  /// All bits of every byte that is one of `count` from `low` on, which do not go round behind 255.
  @inlinable
  @inline(__always)
  package func places(from low: UInt8, count: UInt8) -> Places {
    Places(bytes: (bytes &- SIMD16(repeating: low)) .< SIMD16(repeating: count))
  }

  /// All bits of every byte that is this one.
  @inlinable
  @inline(__always)
  package func places(of byte: UInt8) -> Places { places(from: byte, count: 1) }

  /// The same bytes, each with these bits set.
  @inlinable
  @inline(__always)
  package func setting(_ bits: UInt8) -> ByteVector { ByteVector(bytes: bytes | SIMD16(repeating: bits)) }

  /// The same bytes, ASCII capital letters made small.
  @inlinable
  @inline(__always)
  package var withSmallLetters: ByteVector {
    let capitals = unsafeBitCast(places(from: UInt8(ascii: "A"), count: 26).bytes, to: SIMD16<UInt8>.self)
    return ByteVector(bytes: bytes | (capitals & SIMD16(repeating: 0x20)))
  }

  /// Which of sixteen bytes have a property.
  @usableFromInline
  package struct Places {
    @usableFromInline let bytes: SIMDMask<SIMD16<Int8>>

    @inlinable
    @inline(__always)
    init(bytes: SIMDMask<SIMD16<Int8>>) { self.bytes = bytes }

    /// None of them.
    @inlinable package static var none: Places { Places(bytes: SIMDMask(repeating: false)) }

    /// All sixteen.
    @inlinable package static var all: Places { Places(bytes: SIMDMask(repeating: true)) }

    @inlinable
    @inline(__always)
    package static func & (a: Places, b: Places) -> Places { Places(bytes: a.bytes .& b.bytes) }

    @inlinable
    @inline(__always)
    package static func | (a: Places, b: Places) -> Places { Places(bytes: a.bytes .| b.bytes) }

    @inlinable
    @inline(__always)
    var halves: SIMD2<UInt64> { unsafeBitCast(bytes, to: SIMD2<UInt64>.self) }

    /// Whether all sixteen are.
    @inlinable
    @inline(__always)
    package var areAll: Bool { halves.x & halves.y == .max }

    /// Whether none is.
    @inlinable
    @inline(__always)
    package var areNone: Bool { halves.x | halves.y == 0 }

    /// A bit for each, the first byte's lowest.
    @inlinable
    @inline(__always)
    package var bits: UInt64 {
      // The product brings the lowest bit of each byte, `8 i`, to bit `56 + i`; no two of its terms meet.
      func bits(_ half: UInt64) -> UInt64 {
        ((UInt64(littleEndian: half) & ByteBlock.ones) &* 0x0102_0408_1020_4080) >> 56
      }
      return bits(halves.x) | bits(halves.y) << 8
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes that begin at a place; at least so many follow it.
  @inlinable
  @inline(__always)
  package func block(at position: Int) -> UInt64 {
    // SAFETY: the callers compare `position + 8` with `count` first, so the buffer is not empty either.
    UInt64(
      littleEndian: UnsafeRawPointer(baseAddress.unsafelyUnwrapped + position)
        .loadUnaligned(as: UInt64.self))
  }

  /// The four bytes that begin at a place, the first of them lowest; at least so many follow it.
  @inlinable
  @inline(__always)
  package func halfBlock(at position: Int) -> UInt32 {
    // SAFETY: as for `block`.
    UInt32(
      littleEndian: UnsafeRawPointer(baseAddress.unsafelyUnwrapped + position)
        .loadUnaligned(as: UInt32.self))
  }

  /// A word of at most sixteen bytes as two blocks: its first eight bytes, with zeros after a shorter one, and where it
  /// is longer than eight its last eight, otherwise zero. Of a longer word, its beginning and its end.
  ///
  /// No branch depends on the length of the word, which no processor foresees.
  @inlinable
  @inline(__always)
  package func wordBlocks(_ word: Range<Int>) -> (first: UInt64, last: UInt64) {
    let length = word.upperBound &- word.lowerBound
    guard count >= 8 else {
      var first: UInt64 = 0
      for index in word.reversed() { first = first << 8 | UInt64(self[index]) }
      return (first, 0)
    }
    // Near the end of the text the block begins before the word, whose bytes are then shifted down.
    let place = Swift.min(word.lowerBound, count &- 8)
    let block = block(at: place) &>> UInt64(truncatingIfNeeded: (word.lowerBound &- place) &* 8)
    // Twice by the half, because no shift is by all 64 bits.
    let half = UInt64(truncatingIfNeeded: 32 &- Swift.min(length, 8) &* 4)
    let first = (((block &<< half) &<< half) &>> half) &>> half
    let isLonger = UInt64(bitPattern: Int64(truncatingIfNeeded: 8 &- length) &>> 63)
    return (first, self.block(at: Swift.max(0, word.upperBound &- 8)) & isLonger)
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

  /// The place after the last one of a byte; 0 where there is none.
  @inlinable
  @inline(__always)
  package func placeAfterLast(_ byte: UInt8) -> Int {
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
