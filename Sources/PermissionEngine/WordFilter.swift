import PatternMatching

/// A set of words behind blanks, told by how they end and how long they are: what it does not hold needs no look-up.
///
/// It holds a few other words as well, such as those with the same four last bytes and the same length, and all words
/// of one or two bytes where it holds any of those.
struct WordFilter: Sendable {
  private let bits: FlatBuffer<UInt64>
  /// How far a product is shifted, so that the number of a bit remains.
  private let shift: UInt64
  /// 1 where words of one and two bytes are among them.
  private let short: UInt64

  /// So many bytes are looked at.
  private static let length = 4

  /// Of these words.
  init(_ words: [[UInt8]]) {
    // At least 16 bits a word, in a number of bits that is a power of two.
    var count = 1
    while count * 4 < words.count { count *= 2 }
    shift = UInt64(64 - 6 - count.trailingZeroBitCount)
    short = words.contains { $0.count + 1 < Self.length } ? 1 : 0
    var bits = [UInt64](repeating: 0, count: words.isEmpty ? 0 : count)
    for word in words where word.count + 1 >= Self.length {
      let text = [CommandText.blank] + word
      let place = text.withUnsafeBufferPointer { Self.product($0, text.count, word.count) } &>> shift
      bits[Int(place >> 6)] |= 1 &<< place
    }
    self.bits = FlatBuffer(bits)
  }

  /// Gives the memory back.
  func deallocate() { bits.deallocate() }

  var isEmpty: Bool { bits.count == 0 }

  /// 1 where a word may be among them, 0 where it is not; the set is not empty.
  ///
  /// - Parameters:
  ///   - word: where it stands, with a blank in front.
  ///   - text: a text of four bytes or more.
  @inline(__always)
  func bit(_ word: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let length = word.upperBound &- word.lowerBound
    let place = Self.product(text, word.upperBound, length) &>> shift
    // Where the four bytes reach to before the blank, nothing is known of the word.
    let isShort = UInt64(bitPattern: Int64(truncatingIfNeeded: length &+ 1 &- Self.length)) &>> 63
    return (bits[Int(truncatingIfNeeded: place &>> 6)] &>> place | short & isShort) & 1
  }

  @inline(__always)
  private static func product(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ length: Int) -> UInt64 {
    let last = text.halfBlock(at: max(0, end &- Self.length))
    return (UInt64(last) | UInt64(truncatingIfNeeded: length) &<< 32) &* 0x9e37_79b9_7f4a_7c15
  }
}
