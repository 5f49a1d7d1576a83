/// A set of byte values.
struct ByteSet: Sendable, Hashable {
  private var words: SIMD4<UInt64>

  /// The empty set.
  init() { words = SIMD4(repeating: 0) }

  /// The set of one byte.
  init(_ byte: UInt8) {
    self.init()
    insert(byte)
  }

  /// The set of one byte, with its other letter case when that does not count.
  init(_ byte: UInt8, ignoringASCIICase: Bool) {
    self.init(byte)
    if ignoringASCIICase, byte.isASCIILetter { insert(byte ^ 0x20) }
  }

  /// The bytes of a range.
  init(_ range: ClosedRange<UInt8>) {
    self.init()
    for byte in range { insert(byte) }
  }

  /// These bytes.
  init(_ bytes: some Sequence<UInt8>) {
    self.init()
    for byte in bytes { insert(byte) }
  }

  /// Every byte value.
  static let all: ByteSet = ~ByteSet()
  /// Every byte but `/`.
  static let withoutSlash: ByteSet = ~ByteSet(UInt8(ascii: "/"))

  /// Whether no byte belongs to the set.
  var isEmpty: Bool { words == SIMD4(repeating: 0) }

  /// How many bytes belong to the set.
  var count: Int {
    words[0].nonzeroBitCount + words[1].nonzeroBitCount + words[2].nonzeroBitCount + words[3].nonzeroBitCount
  }

  /// Whether this byte belongs to the set.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    words[Int(byte >> 6)] & (1 &<< UInt64(byte & 63)) != 0
  }

  /// Adds a byte.
  mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 &<< UInt64(byte & 63) }

  /// Takes a byte away.
  mutating func remove(_ byte: UInt8) { words[Int(byte >> 6)] &= ~(1 &<< UInt64(byte & 63)) }

  static prefix func ~ (set: ByteSet) -> ByteSet {
    var result = set
    result.words = ~set.words
    return result
  }

  static func | (a: ByteSet, b: ByteSet) -> ByteSet {
    var result = a
    result.words |= b.words
    return result
  }

  static func & (a: ByteSet, b: ByteSet) -> ByteSet {
    var result = a
    result.words &= b.words
    return result
  }

  /// The bytes in ascending order.
  var bytes: [UInt8] { (UInt8.min...UInt8.max).filter(contains) }

  /// The set closed under ASCII letter case: with a letter, its other case too.
  var ignoringASCIICase: ByteSet {
    var result = self
    for lower in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let upper = lower ^ 0x20
      if contains(lower) { result.insert(upper) }
      if contains(upper) { result.insert(lower) }
    }
    return result
  }
}

extension UInt8 {
  /// The byte with an ASCII capital letter made small.
  @inline(__always)
  var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }

  /// Whether the byte is an ASCII letter.
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
}
