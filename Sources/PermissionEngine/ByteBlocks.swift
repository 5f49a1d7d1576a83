/// Eight bytes of a text at once, the first of them lowest.
enum ByteBlock {
  /// One in every byte.
  static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The highest bit of every byte.
  static let highest: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of every byte that is a blank, no other bit.
  @inline(__always)
  static func blanks(_ block: UInt64) -> UInt64 {
    let difference = block ^ (ones &* 0x20)
    // Only for a zero byte neither its low bits nor its highest bit set the highest.
    return ~(((difference & ~highest) &+ ~highest) | difference) & highest
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes that begin at a place; at least so many follow it.
  @inline(__always)
  func block(at position: Int) -> UInt64 {
    // SAFETY: the callers compare `position + 8` with `count` first, so the buffer is not empty either.
    guard let baseAddress else { return 0 }
    return UInt64(
      littleEndian: UnsafeRawPointer(baseAddress + position).loadUnaligned(as: UInt64.self))
  }

  /// The place of the first blank from `start` on; the end of the text where there is none.
  @inline(__always)
  func nextBlank(from start: Int) -> Int {
    var position = start
    while position + 8 <= count {
      let blanks = ByteBlock.blanks(block(at: position))
      if blanks != 0 { return position + blanks.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < count, self[position] != UInt8(ascii: " ") { position += 1 }
    return position
  }

  /// The place behind the last blank; 0 where there is none.
  @inline(__always)
  var lastWordStart: Int {
    var position = count
    while position >= 8 {
      let blanks = ByteBlock.blanks(block(at: position - 8))
      if blanks != 0 { return position - blanks.leadingZeroBitCount / 8 }
      position -= 8
    }
    while position > 0, self[position - 1] != UInt8(ascii: " ") { position -= 1 }
    return position
  }
}
