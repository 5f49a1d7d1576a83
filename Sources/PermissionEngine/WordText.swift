import PatternMatching

/// A text's bytes, and where its blanks are.
///
/// Words are what stands between two blanks, or between one and an end of the text; they may be empty.
struct WordText {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Which of the first 64 bytes are blanks, the first byte's bit lowest. Most commands are no longer.
  private let blanks: UInt64

  static let blank = UInt8(ascii: " ")

  /// A text whose blanks are to be found.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var blanks: UInt64 = 0
    var position = 0
    let end = min(bytes.count, 64)
    while position + 16 <= end {
      blanks |= ByteVector(bytes, at: position).places(of: Self.blank).bits << UInt64(position)
      position += 16
    }
    while position < end {
      if bytes[position] == Self.blank { blanks |= 1 << UInt64(position) }
      position += 1
    }
    self.init(bytes, blanks: blanks)
  }

  /// A text with its blanks.
  ///
  /// - Parameter blanks: a bit for each of the first 64 bytes; no other bit is set.
  init(_ bytes: UnsafeBufferPointer<UInt8>, blanks: UInt64) {
    self.bytes = bytes
    self.blanks = blanks
  }

  /// How many bytes it has.
  var count: Int { bytes.count }

  /// Where the word that begins at `start` ends; the end of the text behind its last blank.
  @inline(__always)
  func wordEnd(from start: Int) -> Int {
    if start < 64 {
      let behind = blanks &>> UInt64(truncatingIfNeeded: start)
      if behind != 0 { return start &+ behind.trailingZeroBitCount }
      if count <= 64 { return count }
    }
    return bytes.place(of: Self.blank, from: max(start, 64))
  }

  /// Where its last word begins.
  @inline(__always)
  var lastWordStart: Int {
    count <= 64 ? 64 &- blanks.leadingZeroBitCount : bytes.placeBehindLast(Self.blank)
  }

  /// Calls for each word that has a blank on both sides, with its number among those; with 63 from the 64th on.
  @inline(__always)
  func forEachInnerWord(_ body: (Range<Int>, UInt64) -> Void) {
    var number: UInt64 = 0
    if count <= 64 {
      var rest = blanks
      while true {
        let start = rest.trailingZeroBitCount &+ 1
        rest &= rest &- 1
        if rest == 0 { return }
        body(Range(uncheckedBounds: (start, rest.trailingZeroBitCount)), number)
        number &+= 1
      }
    }
    let lastStart = lastWordStart
    var start = wordEnd(from: 0) + 1
    while start < lastStart {
      let end = wordEnd(from: start)
      body(start..<end, number)
      number = min(number + 1, 63)
      start = end + 1
    }
  }

  /// What follows a place.
  func suffix(from start: Int) -> WordText {
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    return count <= 64 ? WordText(rest, blanks: blanks >> UInt64(start)) : WordText(rest)
  }
}
