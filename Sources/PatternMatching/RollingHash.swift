/// A hash of byte strings that is made longer one byte at a time: a polynomial modulo 2⁶¹ − 1 at a random point, so
/// that nobody can write patterns that collide. Equal hashes are always followed by a comparison of bytes.
struct RollingHash: Sendable {
  private let point: UInt64
  private static let modulus: UInt64 = (1 << 61) - 1

  init() { point = UInt64.random(in: 256..<Self.modulus) }

  /// The hash of a string made longer by a byte; 0 is that of the empty string.
  @inline(__always)
  func appending(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    Self.reduced(Self.product(hash, point) &+ UInt64(byte) &+ 1)
  }

  /// The product of two numbers below the modulus, not yet below it.
  @inline(__always)
  private static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    // 2⁶¹ is 1 here: what lies above bit 61 is added to what lies below.
    return (low & modulus) &+ (low >> 61 | high << 3)
  }

  @inline(__always)
  private static func reduced(_ value: UInt64) -> UInt64 {
    let folded = (value & modulus) &+ (value >> 61)
    return folded >= modulus ? folded &- modulus : folded
  }

  /// The hash of a whole string.
  func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { appending($1, to: $0) }
  }
}
