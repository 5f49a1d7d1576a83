import PatternMatching

/// A set of words, by their hashes, that now and then holds one more: what it does not hold needs no look-up.
struct WordFilter: Sendable {
  private let bits: FlatBuffer<UInt64>

  /// Of words with these hashes; one in thirty others passes.
  init(_ hashes: [UInt64]) {
    // At least 16 bits a word, in a number of bits that is a power of two.
    var count = 1
    while count * 4 < hashes.count { count *= 2 }
    var bits = [UInt64](repeating: 0, count: hashes.isEmpty ? 0 : count)
    for hash in hashes { bits[Self.place(hash) & (count - 1)] |= 1 &<< hash }
    self.bits = FlatBuffer(bits)
  }

  /// Gives the memory back.
  func deallocate() { bits.deallocate() }

  var isEmpty: Bool { bits.count == 0 }

  /// 1 where the word with this hash may be among them, 0 where it is not; the set is not empty.
  @inline(__always)
  func bit(_ hash: UInt64) -> UInt64 {
    bits[Self.place(hash) & (bits.count &- 1)] &>> hash & 1
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 6) }
}
