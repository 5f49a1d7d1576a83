import TestSupport
import Testing

@testable import PatternMatching

/// Blocks and hashes depend on the bytes of a word, not on what stands around it.
@Suite struct BlockHashTests {
  private static func text(_ random: inout SeededGenerator) -> [UInt8] {
    (0..<random.below(random.pick([9, 20, 60]))).map { _ in UInt8(random.below(256)) }
  }

  /// The definition, a byte at a time.
  private static func blocks(_ word: [UInt8]) -> (first: UInt64, last: UInt64) {
    func block(_ bytes: some Collection<UInt8>) -> UInt64 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    return (block(word.prefix(8)), word.count > 8 ? block(word.suffix(8)) : 0)
  }

  @Test(arguments: 1...200)
  func blocksAreThoseOfTheWordAlone(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let hash = BlockHash()
    for _ in 0..<50 {
      let text = Self.text(&random)
      let start = random.below(text.count + 1)
      let range = start..<(start + random.below(text.count - start + 1))
      let word = Array(text[range])
      let found = text.withUnsafeBufferPointer { $0.wordBlocks(range) }
      #expect(found == Self.blocks(word), "\(text) \(range)")
      let inside = text.withUnsafeBufferPointer { hash.hash($0, range) }
      #expect(inside == word.withUnsafeBufferPointer { hash.hash($0, $0.indices) }, "\(text) \(range)")
    }
  }

  /// Words that differ in one byte, or in length alone, have different hashes; two equal ones would be found in one of
  /// 2⁶⁴ runs.
  @Test(arguments: 1...50)
  func hashesTellWordsApart(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let hash = BlockHash()
    func value(_ word: [UInt8]) -> UInt64 {
      word.withUnsafeBufferPointer { hash.hash($0, $0.indices) }
    }
    for length in 0...40 {
      let word = (0..<length).map { _ in UInt8(random.below(256)) }
      #expect(value(word) != value(word + [0]))
      for place in word.indices {
        var other = word
        other[place] ^= UInt8(1 + random.below(255))
        #expect(value(word) != value(other))
      }
    }
  }

  /// Places of bytes in sixteen at once are those of looking at each.
  @Test(arguments: 1...100)
  func placesAreThoseOfEachByte(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let text = (0..<16).map { _ in UInt8(random.below(random.pick([4, 256]))) }
      let vector = text.withUnsafeBufferPointer { ByteVector($0, at: 0) }
      let low = UInt8(random.below(4))
      let count = UInt8(1 + random.below(3))
      let places = vector.places(from: low, count: count)
      let expected = text.indices.reduce(UInt64(0)) { bits, index in
        text[index] >= low && text[index] < low + count ? bits | 1 << UInt64(index) : bits
      }
      #expect(places.bits == expected)
      #expect(places.areAll == (expected == 0xFFFF))
    }
  }
}
