/// Reads what stands between `[` and `]` of a glob, as git does.
struct ByteClassReader {
  private let text: ArraySlice<UInt8>
  /// The next byte to read; after the `]` when all was read.
  private(set) var position: Int

  /// A reader that begins after the `[`.
  init(_ text: ArraySlice<UInt8>, at position: Int) {
    self.text = text
    self.position = position
  }

  private var current: UInt8? { position < text.endIndex ? text[position] : nil }

  /// The set that the class stands for, `/` included where it is a member or the class is negated.
  ///
  /// - Parameter ignoringASCIICase: letters stand for both cases before the class is negated, so that `[!a]`
  ///   matches neither `a` nor `A`, as with git's `core.ignoreCase`.
  mutating func read(ignoringASCIICase: Bool) throws(PathGlobError) -> ByteSet {
    var set = ByteSet()
    var isNegated = false
    if current == UInt8(ascii: "!") || current == UInt8(ascii: "^") {
      isNegated = true
      position += 1
    }
    // A range may begin at the member read last, unless that was a range or a named class itself.
    var rangeStart: UInt8?
    repeat {
      guard let byte = current else { throw unclosed }
      if byte == UInt8(ascii: "\\") {
        position += 1
        guard let escaped = current else { throw unclosed }
        set.insert(escaped)
        rangeStart = escaped
      } else if byte == UInt8(ascii: "-"), let start = rangeStart, let end = try rangeEnd() {
        if start <= end { set = set | ByteSet(start...end) }
        rangeStart = nil
      } else if byte == UInt8(ascii: "["), let named = try namedClass() {
        set = set | named
        rangeStart = nil
      } else {
        set.insert(byte)
        rangeStart = byte
      }
      position += 1
    } while current != UInt8(ascii: "]")
    position += 1
    if ignoringASCIICase { set = set.ignoringASCIICase }
    return isNegated ? ~set : set
  }

  private var unclosed: PathGlobError { PathGlobError(reason: "`[` has no matching `]`") }

  /// The last member of a range, when `-` is not the last byte of the class; stays on that member.
  private mutating func rangeEnd() throws(PathGlobError) -> UInt8? {
    guard position + 1 < text.endIndex, text[position + 1] != UInt8(ascii: "]") else { return nil }
    position += 1
    if text[position] == UInt8(ascii: "\\") {
      position += 1
      guard position < text.endIndex else { throw unclosed }
    }
    return text[position]
  }

  /// The set of `[:name:]`, when one stands here; stays on its `]`.
  private mutating func namedClass() throws(PathGlobError) -> ByteSet? {
    guard position + 1 < text.endIndex, text[position + 1] == UInt8(ascii: ":") else { return nil }
    let start = position + 2
    guard let end = text[start...].firstIndex(of: UInt8(ascii: "]")) else { throw unclosed }
    guard end > start, text[end - 1] == UInt8(ascii: ":") else { return nil }
    let name = String(decoding: text[start..<(end - 1)], as: UTF8.self)
    guard let set = Self.named[name] else {
      throw PathGlobError(reason: "there is no character class `[:\(name):]`")
    }
    position = end
    return set
  }

  /// The named classes over ASCII; `space` lacks vertical tab and form feed, as in git.
  private static let named: [String: ByteSet] = {
    let digit = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
    let upper = ByteSet(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    let lower = ByteSet(UInt8(ascii: "a")...UInt8(ascii: "z"))
    let graph = ByteSet(0x21...0x7e)
    return [
      "alnum": digit | upper | lower, "alpha": upper | lower, "blank": ByteSet([0x09, 0x20]),
      "cntrl": ByteSet(0x00...0x1f) | ByteSet(0x7f), "digit": digit, "graph": graph, "lower": lower,
      "print": graph | ByteSet(0x20), "punct": graph & ~(digit | upper | lower),
      "space": ByteSet([0x09, 0x0a, 0x0d, 0x20]), "upper": upper,
      "xdigit": digit | ByteSet(UInt8(ascii: "A")...UInt8(ascii: "F"))
        | ByteSet(UInt8(ascii: "a")...UInt8(ascii: "f")),
    ]
  }()
}
