import PatternMatching

/// What one look at the bytes of a plain command tells.
///
/// A plain command is words of letters, digits and `-_./:=,@%+` with one blank between, the first without `=`, all
/// together short enough to be decided by its parts (S-16).
struct PlainOutline {
  /// The command.
  let text: SeparatedText
  /// Where the base name of the command word begins.
  let nameStart: Int
  /// Where the command word ends.
  let nameEnd: Int
  /// Whether a word but the first begins with `/` or `=`.
  let hasUnusualStart: Bool

  /// Nil when the text is not plain.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= CommandText.maximumLength, let look = Self.look(at: bytes) else { return nil }
    text = SeparatedText(bytes, at: CommandText.blank, marks: look.blanks)
    hasUnusualStart = look.hasUnusualStart
    nameEnd = text.partEnd(from: 0)
    // A blank in front or behind leaves an empty word.
    guard nameEnd > 0, bytes[bytes.count - 1] != CommandText.blank else { return nil }
    guard let nameStart = Self.baseName(ofFirst: nameEnd, bytes), nameStart < nameEnd else { return nil }
    self.nameStart = nameStart
  }

  /// Where the base name of the command word begins, the first bytes of a text; nil where the word holds a `=`.
  @inline(__always)
  private static func baseName(
    ofFirst length: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    if length <= 16, text.count >= 16 {
      let first = ByteVector(text, at: 0)
      let found = (first.places(of: UInt8(ascii: "=")) | first.places(of: UInt8(ascii: "/"))).bits
      if found & ((1 << UInt64(length)) - 1) == 0 { return 0 }
    }
    var start = 0
    var index = 0
    while index < length {
      if text[index] == UInt8(ascii: "=") { return nil }
      if text[index] == UInt8(ascii: "/") { start = index + 1 }
      index += 1
    }
    return start
  }

  /// Looks at all bytes; nil where a byte cannot stand in a plain word or two blanks follow each other.
  @inline(__always)
  private static func look(at text: UnsafeBufferPointer<UInt8>) -> Look? {
    let count = text.count
    guard count >= 16 else { return look(atShort: text) }
    var look = Look()
    var position = 0
    while position &+ 16 < count {
      look.take(ByteVector(text, at: position), at: position)
      // They share a byte, so that every two neighbours stand in one of them.
      position &+= 15
    }
    look.take(ByteVector(text, at: count &- 16), at: count &- 16)
    return look.isPlain ? look : nil
  }

  private static func look(atShort text: UnsafeBufferPointer<UInt8>) -> Look? {
    // Filled up with a byte that changes nothing.
    var first = ByteBlock.ones &* UInt64(UInt8(ascii: "a"))
    var second = first
    for index in text.indices.reversed() {
      if index < 8 {
        first = first << 8 | UInt64(text[index])
      } else {
        second = second << 8 | UInt64(text[index])
      }
    }
    var look = Look()
    look.take(ByteVector(first, second), at: 0)
    return look.isPlain ? look : nil
  }

  /// What the bytes looked at so far tell; judged once at the end, because most commands are plain.
  private struct Look {
    private var plain = ByteVector.Places.all
    /// `/` and `=` after blanks.
    private var unusualStarts: UInt64 = 0
    /// The blanks among the first 64 bytes.
    private(set) var blanks: UInt64 = 0
    /// Blanks behind blanks.
    private var repeated: UInt64 = 0

    @inline(__always)
    mutating func take(_ bytes: ByteVector, at position: Int) {
      let blank = bytes.places(of: CommandText.blank)
      // Small letters, and large ones as these.
      let letters = bytes.setting(0x20).places(from: UInt8(ascii: "a"), count: 26)
      // `+,-./0123456789:`
      let middle = bytes.places(from: UInt8(ascii: "+"), count: 16)
      let equals = bytes.places(of: UInt8(ascii: "="))
      let others =
        equals | bytes.places(of: UInt8(ascii: "@")) | bytes.places(of: UInt8(ascii: "%"))
        | bytes.places(of: UInt8(ascii: "_"))
      plain = plain & (blank | letters | middle | others)
      let bits = blank.bits
      repeated |= bits & (bits &<< 1)
      unusualStarts |= (equals | bytes.places(of: UInt8(ascii: "/"))).bits & (bits &<< 1)
      if position < 64 { blanks |= bits &<< UInt64(truncatingIfNeeded: position) }
    }

    @inline(__always)
    var isPlain: Bool { plain.areAll && repeated == 0 }

    @inline(__always)
    var hasUnusualStart: Bool { unusualStarts != 0 }
  }

  /// Whether an operand may name a file outside the working directory: it is absolute, goes up, or cannot be told to
  /// do neither.
  var mayLeaveDirectory: Bool {
    var previous = CommandText.blank
    var isOption = false
    for byte in text.bytes[nameEnd...] {
      if previous == CommandText.blank { isOption = byte == UInt8(ascii: "-") }
      if byte == UInt8(ascii: "/") {
        if isOption || !Self.isPartOfName(previous) { return true }
      } else if byte == UInt8(ascii: ":") || (byte == UInt8(ascii: ".") && previous == byte) {
        return true
      }
      previous = byte
    }
    return false
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
