internal import CPCRE2

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Whether `count` bytes at these two places are the same. Both ranges lie inside their buffers.
@inlinable
@inline(__always)
package func equal(
  _ a: UnsafeBufferPointer<UInt8>, _ aStart: Int, _ b: UnsafeBufferPointer<UInt8>, _ bStart: Int, _ count: Int
) -> Bool {
  if count >= 8 {
    var position = 0
    while position + 8 < count {
      if a.block(at: aStart + position) != b.block(at: bStart + position) { return false }
      position += 8
    }
    return a.block(at: aStart + count - 8) == b.block(at: bStart + count - 8)
  }
  for index in 0..<count where a[aStart + index] != b[bStart + index] { return false }
  return true
}

/// The order of the first `count` bytes of two buffers that have as many: negative, 0 or positive.
@inline(__always)
func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int32 {
  guard count > 0, let a = a.baseAddress, let b = b.baseAddress else { return 0 }
  // SAFETY: both buffers have `count` bytes, and neither address is nil because count > 0.
  return memcmp(a, b, count)
}

/// Where a byte first occurs in `text[from...]`; the end of the text where it does not.
package func end(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
  guard from < text.count, let base = text.baseAddress else { return text.count }
  // SAFETY: `from` lies inside of the buffer, and nothing after its end is read.
  guard let hit = memchr(base + from, Int32(byte), text.count - from) else { return text.count }
  return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
}

/// Where `count` bytes of `needle` at `needleStart` first occur in `text[from..<to]`.
@inline(__always)
func find(
  _ needle: UnsafeBufferPointer<UInt8>, _ needleStart: Int, _ count: Int,
  in text: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int
) -> Int? {
  guard count > 0 else { return from }
  guard to - from >= count, let base = text.baseAddress, let needle = needle.baseAddress else { return nil }
  // SAFETY: both ranges lie inside their buffers; memmem reads nothing else.
  guard let hit = memmem(base + from, to - from, needle + needleStart, count) else { return nil }
  return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
}
