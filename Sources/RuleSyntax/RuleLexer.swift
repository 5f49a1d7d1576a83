/// Splits a rule text into the parts of R-1: blanks, name, parentheses, specifier.
///
/// Works on bytes and knows nothing of editions; what the parts mean is the parser's business. The parts cover the
/// text in their order without gaps, but for the two parentheses.
struct RuleLexer {
  /// Blanks before the rule.
  private(set) var leadingBlanks: Range<Int>
  /// What stands before the first `(` and the blanks there; the whole rule when there is no `(`.
  private(set) var name: Range<Int>
  /// Blanks between the name and `(`.
  private(set) var gap: Range<Int>
  /// Where the first `(` stands.
  private(set) var opening: Int?
  /// From after the first `(` to the last `)`; to the end of the rule when no `)` follows.
  private(set) var specifier: Range<Int>
  /// Where the last `)` after the first `(` stands.
  private(set) var closing: Int?
  /// What follows the last `)`, or from the first `(` on everything when there is none.
  private(set) var rest: Range<Int>
  /// Blanks after the rule.
  private(set) var trailingBlanks: Range<Int>

  /// Splits a text; every text has parts. O(*n*).
  init(_ text: [UInt8]) {
    let start = RuleBlank.end(ofBlanksAtStartOf: text[...])
    let end = RuleBlank.start(ofBlanksAtEndOf: text[start...])
    leadingBlanks = 0..<start
    trailingBlanks = end..<text.count
    name = start..<end
    gap = end..<end
    specifier = end..<end
    rest = end..<end
    guard let opening = text[start..<end].firstIndex(of: UInt8(ascii: "(")) else { return }
    self.opening = opening
    let endOfName = RuleBlank.start(ofBlanksAtEndOf: text[start..<opening])
    name = start..<endOfName
    gap = endOfName..<opening
    specifier = opening + 1..<end
    guard let closing = text[(opening + 1)..<end].lastIndex(of: UInt8(ascii: ")")) else { return }
    self.closing = closing
    specifier = opening + 1..<closing
    rest = closing + 1..<end
  }

  /// The rule without the blanks around it.
  var whole: Range<Int> { leadingBlanks.upperBound..<trailingBlanks.lowerBound }
}

/// Blanks around a rule and before its parenthesis: the white space that JSON readers and editors leave, in
/// ASCII and beyond.
enum RuleBlank {
  /// Where the blanks at the start of a text end.
  static func end(ofBlanksAtStartOf text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex
    while index < text.endIndex {
      let width = min(3, text.endIndex - index)
      guard let found = (1...width).first(where: { isBlank(text[index..<index + $0]) }) else { break }
      index += found
    }
    return index
  }

  /// Where the blanks at the end of a text begin.
  static func start(ofBlanksAtEndOf text: ArraySlice<UInt8>) -> Int {
    var index = text.endIndex
    while index > text.startIndex {
      let width = min(3, index - text.startIndex)
      guard let found = (1...width).first(where: { isBlank(text[index - $0..<index]) }) else { break }
      index -= found
    }
    return index
  }

  /// Space, tab and the line breaks of ASCII.
  static func isASCII(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether these bytes are one white-space character; U+FEFF, which JavaScript trims, is one.
  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    switch bytes.count {
    case 1: return isASCII(first)
    // U+0085, U+00A0
    case 2: return first == 0xC2 && (last == 0x85 || last == 0xA0)
    default: break
    }
    switch (first, bytes[bytes.startIndex + 1], last) {
    case (0xE1, 0x9A, 0x80): return true  // U+1680
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): return true
    case (0xE2, 0x81, 0x9F): return true  // U+205F
    case (0xE3, 0x80, 0x80): return true  // U+3000
    case (0xEF, 0xBB, 0xBF): return true  // U+FEFF
    default: return false
    }
  }
}
