/// Bytes of a JSON string that stand for themselves: ASCII but control characters, quotes and backslashes.
package enum JSONRun {
  /// The end of the bytes from a place on that stand for themselves, looked at by eight.
  package static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      // SAFETY: eight bytes from here on lie inside of the buffer.
      let block = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if holdsOther(block) { break }
      index &+= 8
    }
    while index < text.count, standsForItself(text[index]) { index &+= 1 }
    return index
  }

  /// Whether one of eight bytes does not stand for itself.
  @inline(__always)
  static func holdsOther(_ block: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = ones &* 0x80
    /// The high bit of some byte, where one of them is zero.
    func zero(_ block: UInt64) -> UInt64 { (block &- ones) & ~block & highs }
    let control = (block &- ones &* 0x20) & ~block & highs
    let quote = zero(block ^ ones &* UInt64(UInt8(ascii: "\"")))
    let backslash = zero(block ^ ones &* UInt64(UInt8(ascii: "\\")))
    let delete = zero(block ^ ones &* 0x7F)
    return block & highs | control | quote | backslash | delete != 0
  }

  @inline(__always)
  static func standsForItself(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
