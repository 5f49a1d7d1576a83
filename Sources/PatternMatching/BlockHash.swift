/// A hash of byte strings, eight bytes at a time.
///
/// Its secret differs from value to value, so that nobody can write patterns that collide. What a hash finds is always
/// compared byte by byte before it counts.
@usableFromInline
package struct BlockHash: Sendable {
  /// Odd and random.
  @usableFromInline package let secret = UInt64.random(in: .min ... .max) | 1

  /// A hash with a new secret.
  package init() {}

  /// The hash of some bytes of a text, which the range lies in.
  @inlinable
  @inline(__always)
  package func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
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

  /// Spreads every bit over the whole value.
  @inlinable
  @inline(__always)
  package func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: secret)
    return (high ^ low) &+ value
  }
}
