/// A text's bytes, and where one of them stands that separates its parts: blanks between words, slashes between names.
///
/// Parts are what stands between two separators, or between one and an end of the text; they may be empty.
@usableFromInline
package struct SeparatedText {
  @usableFromInline package let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline package let separator: UInt8
  /// Which of the first 64 bytes are separators, the first byte's bit lowest. Most texts are no longer.
  @usableFromInline let marks: UInt64

  /// A text whose separators are to be found.
  @inlinable
  package init(_ bytes: UnsafeBufferPointer<UInt8>, at separator: UInt8) {
    var marks: UInt64 = 0
    var position = 0
    let end = Swift.min(bytes.count, 64)
    while position &+ 16 <= end {
      marks |=
        ByteVector(bytes, at: position).places(of: separator).bits &<< UInt64(truncatingIfNeeded: position)
      position &+= 16
    }
    while position < end {
      if bytes[position] == separator { marks |= 1 &<< UInt64(truncatingIfNeeded: position) }
      position &+= 1
    }
    self.init(bytes, at: separator, marks: marks)
  }

  /// A text with its separators.
  ///
  /// - Parameter marks: a bit for each of the first 64 bytes; no other bit is set.
  @inlinable
  @inline(__always)
  package init(_ bytes: UnsafeBufferPointer<UInt8>, at separator: UInt8, marks: UInt64) {
    self.bytes = bytes
    self.separator = separator
    self.marks = marks
  }

  /// How many bytes it has.
  @inlinable
  @inline(__always)
  package var count: Int { bytes.count }

  /// Where the part that begins at `start` ends; the end of the text after its last separator.
  @inlinable
  @inline(__always)
  package func partEnd(from start: Int) -> Int {
    if start < 64 {
      let after = marks &>> UInt64(truncatingIfNeeded: start)
      if after != 0 { return start &+ after.trailingZeroBitCount }
      if count <= 64 { return count }
    }
    return bytes.place(of: separator, from: Swift.max(start, 64))
  }

  /// Where its last part begins.
  @inlinable
  @inline(__always)
  package var lastPartStart: Int {
    count <= 64 ? 64 &- marks.leadingZeroBitCount : bytes.placeAfterLast(separator)
  }

  /// Calls for each part that has a separator on both sides, with its number among those; with 63 from the 64th on.
  @inlinable
  @inline(__always)
  package func forEachInnerPart(_ body: (Range<Int>, UInt64) -> Void) {
    var number: UInt64 = 0
    if count <= 64 {
      var rest = marks
      while true {
        let start = rest.trailingZeroBitCount &+ 1
        rest &= rest &- 1
        if rest == 0 { return }
        body(Range(uncheckedBounds: (start, rest.trailingZeroBitCount)), number)
        number &+= 1
      }
    }
    let lastStart = lastPartStart
    var start = partEnd(from: 0) + 1
    while start < lastStart {
      let end = partEnd(from: start)
      body(start..<end, number)
      number = Swift.min(number + 1, 63)
      start = end + 1
    }
  }

  /// What follows a place.
  @inlinable
  package func suffix(from start: Int) -> SeparatedText {
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    return count <= 64
      ? SeparatedText(rest, at: separator, marks: marks >> UInt64(start))
      : SeparatedText(rest, at: separator)
  }

  /// Gives the text with ASCII letters made small to a body, which must not keep it.
  @inlinable
  @inline(__always)
  package func withSmallLetters<Result>(_ body: (SeparatedText) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { small in
      copySmallLetters(to: small)
      return body(
        SeparatedText(
          UnsafeBufferPointer(rebasing: small[..<bytes.count]), at: separator, marks: marks))
    }
  }

  /// - Parameter small: room for as many bytes.
  @usableFromInline
  func copySmallLetters(to small: UnsafeMutableBufferPointer<UInt8>) {
    guard let to = small.baseAddress else { return }
    let count = bytes.count
    guard count >= 16 else {
      for index in 0..<count { to[index] = bytes[index].asciiLowercased }
      return
    }
    var position = 0
    while true {
      // The last sixteen may hold some that are done.
      let start = min(position, count &- 16)
      // SAFETY: the load and the store lie in `0..<count`, which both buffers have.
      UnsafeMutableRawPointer(to + start).storeBytes(
        of: ByteVector(bytes, at: start).withSmallLetters.bytes, as: SIMD16<UInt8>.self)
      if start == count &- 16 { return }
      position &+= 16
    }
  }
}
