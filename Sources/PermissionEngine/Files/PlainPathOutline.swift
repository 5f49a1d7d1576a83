import PatternMatching

/// What one look at the bytes of a plain path tells.
///
/// A plain path begins with a slash, ends in none, and holds no NUL, no two slashes side by side, and no name that begins
/// like `.` and `..` and might be one of them.
struct PlainPathOutline {
  /// The path with its slashes.
  let text: SeparatedText
  /// Whether it holds a byte outside ASCII, `~` or `\\`, or a name that ends in a dot or a blank: some systems take
  /// such a name for another one.
  let isUnusual: Bool

  /// Nil when the path is not plain.
  @inline(__always)
  init?(_ path: UnsafeBufferPointer<UInt8>) {
    let count = path.count
    guard count > 1, path[0] == PathBytes.slash, path[count - 1] != PathBytes.slash else { return nil }
    guard count > 16, path[count - 1] != 0 else {
      text = SeparatedText(path, at: PathBytes.slash)
      isUnusual = Self.isUnusual(path)
      guard Self.hasOrdinaryNames(text) else { return nil }
      return
    }
    var slashes: UInt64 = 0
    var doubtful = ByteVector.Places.none
    var unusual = ByteVector.Places.none
    var position = 0
    while true {
      // Sixteen bytes, and those behind each of them.
      let start = min(position, count &- 17)
      let bytes = ByteVector(path, at: start)
      let next = ByteVector(path, at: start &+ 1)
      let slash = bytes.places(of: PathBytes.slash)
      let nextSlash = next.places(of: PathBytes.slash)
      doubtful = doubtful | bytes.places(of: 0) | (slash & (nextSlash | next.places(of: PathBytes.dot)))
      // `~` and what follows it in ASCII is no letter.
      unusual =
        unusual | bytes.places(from: PathBytes.tilde, count: 130) | bytes.places(of: PathBytes.backslash)
        | (nextSlash & bytes.places(from: 0, count: PathBytes.slash))
      if start < 64 { slashes |= slash.bits &<< UInt64(truncatingIfNeeded: start) }
      if start == count &- 17 { break }
      position &+= 16
    }
    text = SeparatedText(path, at: PathBytes.slash, marks: slashes)
    // A name may also end in a byte between blank and dot, which is nothing unusual.
    isUnusual =
      (!unusual.areNone || Self.isUnusualEnd(path[count - 1])) && Self.isUnusual(path)
    // Most paths hold nothing to look at more closely.
    if !doubtful.areNone, !Self.hasOrdinaryNames(text) { return nil }
  }

  private static func isUnusualEnd(_ byte: UInt8) -> Bool {
    byte >= PathBytes.tilde || byte <= 0x20 || byte == PathBytes.dot || byte == PathBytes.backslash
  }

  private static func isUnusual(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in path.enumerated() {
      if byte >= PathBytes.tilde || byte == PathBytes.backslash { return true }
      let isLast = index + 1 == path.count || path[index + 1] == PathBytes.slash
      if isLast, isUnusualEnd(byte) { return true }
    }
    return false
  }

  private static func hasOrdinaryNames(_ path: SeparatedText) -> Bool {
    var start = 1
    while start < path.count {
      let end = path.partEnd(from: start)
      if end == start { return false }
      if path.bytes[start] == PathBytes.dot {
        if end == start + 1 || path.bytes[start + 1] == PathBytes.dot { return false }
      }
      start = end + 1
    }
    return path.bytes.place(of: 0, from: 0) == path.count
  }
}
