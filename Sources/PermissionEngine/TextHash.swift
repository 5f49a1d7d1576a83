/// Hashes of the words of a text, chained from left to right, eight bytes at a time.
///
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

  /// The hash of the empty beginning.
  var start: UInt64 { secret }

  /// The hash of bytes behind something that is hashed already.
  @inline(__always)
  func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, behind before: UInt64, _ domain: Domain)
    -> UInt64
  {
    var value = before ^ domain.rawValue
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      value = mixed(value ^ Self.eightBytes(text, position))
      position += 8
    }
    var rest: UInt64 = 0
    while position < range.upperBound {
      rest = rest << 8 | UInt64(text[position])
      position += 1
    }
    return mixed(mixed(value ^ rest) ^ UInt64(truncatingIfNeeded: range.count))
  }

  @inline(__always)
  private func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: secret)
    return high ^ low &+ value
  }

  @inline(__always)
  private static func eightBytes(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt64 {
    guard let base = text.baseAddress else { return 0 }
    // SAFETY: the caller checked that eight bytes stand from `position` on.
    return UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
  }
}
