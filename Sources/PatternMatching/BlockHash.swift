/// A hash of byte strings, eight bytes at a time.
///
/// Its secrets differ from value to value, so that nobody can write patterns that collide. What a hash finds is always
/// compared byte by byte before it counts.
@usableFromInline
package struct BlockHash: Sendable {
  /// Odd and random.
  @usableFromInline package let secret = UInt64.random(in: .min ... .max) | 1
  @usableFromInline let otherSecret = UInt64.random(in: .min ... .max)

  /// A hash with new secrets.
  package init() {}

  /// The hash of some bytes of a text, which the range lies in; it depends on those bytes only.
  @inlinable
  @inline(__always)
  package func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    let count = range.upperBound &- range.lowerBound
    let (first, last) = text.wordBlocks(range)
    var value = otherSecret &+ UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
    // Few words are so long that both blocks leave something between them.
    if count > 16 {
      var position = range.lowerBound &+ 8
      while position &+ 8 < range.upperBound {
        value = mixed(value ^ text.block(at: position))
        position &+= 8
      }
    }
    return folded(first ^ secret, last ^ value)
  }

  /// Spreads every bit over the whole value.
  @inlinable
  @inline(__always)
  package func mixed(_ value: UInt64) -> UInt64 {
    folded(value ^ 0xa076_1d64_78bd_642f, secret) &+ value
  }

  @inlinable
  @inline(__always)
  func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}
