import PatternMatching

/// Hashes of words, and of the chains of words that begin a text.
///
/// A word is hashed once, wherever it stands; a chain is hashed from what stood before and the hash of its last word.
struct TextHash: Sendable {
  /// What a hash stands for, so that a word and a part of a word never share a key.
  enum Domain: UInt64 {
    case word = 0x9e37_79b9_7f4a_7c15
    case beginning = 0xc2b2_ae3d_27d4_eb4f
    case ending = 0x1656_67b1_9e37_79f9
    case innerWord = 0x2545_f491_4f6c_dd1d
    case lastWord = 0xd6e8_feb8_6659_fd93
  }

  private let blocks = BlockHash()

  /// The key of the empty beginning.
  var start: UInt64 { blocks.secret }

  /// The key of bytes, whose hash is given, behind something that has a key already.
  @inline(__always)
  func key(_ hash: UInt64, behind before: UInt64, _ domain: Domain) -> UInt64 {
    // The hash is spread over all bits already, and only the higher half of a key tells nodes apart.
    ((before &+ domain.rawValue) ^ hash) &* blocks.secret
  }

  /// The hash of some bytes of a text, which the range lies in.
  @inline(__always)
  func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 { blocks.hash(text, range) }

  /// One of 64 bits for a hash, so that a set of them tells roughly which words are known.
  @inline(__always)
  static func mark(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }
}
