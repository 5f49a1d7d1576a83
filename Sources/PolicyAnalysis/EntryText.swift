internal import RuleSyntax
internal import Settings

/// Where the bytes of a decoded rule stand in its file.
///
/// A rule inside JSON may contain escapes, so byte *n* of the rule is not byte *n* of the literal.
struct EntryText {
  private let start: SourcePosition
  /// File offset of each byte of the rule, and of the end.
  private let offsets: [Int]

  /// Nil when the entry is not a JSON string literal (frontmatter, command line).
  init?(_ entry: RuleEntry, in file: SettingsFile) {
    let range = entry.span.start.offset..<entry.span.end.offset
    guard range.count >= 2, range.upperBound <= file.source.count, file.source[range.lowerBound] == 0x22
    else { return nil }
    start = entry.span.start
    offsets = EntryText.offsets(of: file.source, range.lowerBound + 1..<range.upperBound - 1)
    guard offsets.count == entry.text.count + 1 else { return nil }
  }

  /// The place in the file of some bytes of the rule.
  func span(of range: Range<Int>) -> SourceSpan? {
    guard range.lowerBound >= 0, range.upperBound < offsets.count else { return nil }
    return SourceSpan(start: position(offsets[range.lowerBound]), end: position(offsets[range.upperBound]))
  }

  /// A JSON string never spans lines, so line and column follow from the start.
  private func position(_ offset: Int) -> SourcePosition {
    SourcePosition(offset: offset, line: start.line, column: start.column + offset - start.offset)
  }

  private static func offsets(of source: [UInt8], _ body: Range<Int>) -> [Int] {
    var offsets: [Int] = []
    var index = body.lowerBound
    while index < body.upperBound {
      let (length, bytes) = escapeLength(source, at: index, end: body.upperBound)
      offsets.append(contentsOf: repeatElement(index, count: bytes))
      index += length
    }
    offsets.append(body.upperBound)
    return offsets
  }

  /// How long the piece at an offset is in the file, and how many bytes it becomes.
  private static func escapeLength(_ source: [UInt8], at index: Int, end: Int) -> (length: Int, bytes: Int) {
    guard source[index] == 0x5C, index + 1 < end else { return (1, 1) }
    guard source[index + 1] == 0x75 else { return (2, 1) }
    guard let unit = hexadecimal(source, at: index + 2, end: end) else { return (2, 1) }
    switch unit {
    case ..<0x80: return (6, 1)
    case ..<0x800: return (6, 2)
    case 0xD800..<0xDC00:
      if index + 7 < end, source[index + 6] == 0x5C, source[index + 7] == 0x75,
        let low = hexadecimal(source, at: index + 8, end: end), (0xDC00..<0xE000).contains(low)
      {
        return (12, 4)
      }
      return (6, 3)
    default: return (6, 3)
    }
  }

  private static func hexadecimal(_ source: [UInt8], at index: Int, end: Int) -> Int? {
    guard index + 4 <= end else { return nil }
    var value = 0
    for byte in source[index..<index + 4] {
      switch byte {
      case 0x30...0x39: value = value * 16 + Int(byte - 0x30)
      case 0x41...0x46: value = value * 16 + Int(byte - 0x41 + 10)
      case 0x61...0x66: value = value * 16 + Int(byte - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }
}
