/// Hashes of words, and of the chains of words that begin a text.
///
/// A word is hashed once, wherever it stands; a chain is hashed from what stood before and the hash of its last word.
/// The secret differs from process to process, so that nobody can write rules that collide. What a hash finds is
/// always compared byte by byte before it counts.
struct TextHash: Sendable {
  /// What a hash stands for, so that a word and a part of a word never share a key.
  enum Domain: UInt64 {
    case word = 0x9e37_79b9_7f4a_7c15
    case beginning = 0xc2b2_ae3d_27d4_eb4f
    case ending = 0x1656_67b1_9e37_79f9
    case innerWord = 0x2545_f491_4f6c_dd1d
    case lastWord = 0xd6e8_feb8_6659_fd93
  }

  private let secret = UInt64.random(in: .min ... .max) | 1

  /// The key of the empty beginning.
  var start: UInt64 { secret }

  /// The key of bytes, whose hash is given, behind something that has a key already.
  @inline(__always)
  func key(_ hash: UInt64, behind before: UInt64, _ domain: Domain) -> UInt64 {
    mixed((before &+ domain.rawValue) ^ hash)
  }

  /// The hash of some bytes of a text, which the range lies in.
  @inline(__always)
  func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    let count = range.count
    guard count > 0, let base = text.baseAddress else { return secret }
    let bytes = UnsafeRawPointer(base + range.lowerBound)
    var value = secret &+ UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
    // SAFETY: every load lies in `0..<count`: blocks of eight end before it, the last one, of four or eight, ends at it.
    if count >= 8 {
      var position = 0
      while position + 8 < count {
        value = mixed(value ^ bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        position += 8
      }
      return mixed(value ^ bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    if count >= 4 {
      let low = UInt64(bytes.loadUnaligned(as: UInt32.self))
      let high = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return mixed(value ^ (high << 32 | low))
    }
    let first = UInt64(bytes.load(as: UInt8.self))
    let middle = UInt64(bytes.load(fromByteOffset: count / 2, as: UInt8.self))
    let last = UInt64(bytes.load(fromByteOffset: count - 1, as: UInt8.self))
    return mixed(value ^ (first << 16 | middle << 8 | last))
  }

  @inline(__always)
  private func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: secret)
    return (high ^ low) &+ value
  }
}
