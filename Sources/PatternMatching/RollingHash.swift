/// A hash of byte strings that is made longer one byte at a time: a polynomial modulo 2⁶¹ − 1 at a random point, so
/// that nobody can write patterns that collide. Equal hashes are always followed by a comparison of bytes.
struct RollingHash: Sendable {
  private let point: UInt64
  private static let modulus: UInt64 = (1 << 61) - 1

  init() { point = UInt64.random(in: 256..<Self.modulus) }

  /// The hash of a string made longer by a byte; 0 is that of the empty string.
  @inline(__always)
  func appending(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    let (high, low) = hash.multipliedFullWidth(by: point)
    // 2⁶¹ is 1 here: what lies above bit 61 is added to what lies below.
    let sum = (low & Self.modulus) &+ (low >> 61 | high << 3) &+ UInt64(byte) &+ 1
    let folded = (sum & Self.modulus) &+ (sum >> 61)
    return folded >= Self.modulus ? folded &- Self.modulus : folded
  }

  /// The hash of a whole string.
  func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { appending($1, to: $0) }
  }
}
