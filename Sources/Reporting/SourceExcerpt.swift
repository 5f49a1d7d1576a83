internal import Settings

/// The line of a file that a message speaks of, with carets under the part meant.
///
/// ```
///    8 |       "Bash(git log *)",
///      |       ^^^^^^^^^^^^^^^^^
/// ```
struct SourceExcerpt {
  /// Columns of source shown; a longer line is cut around the part meant.
  static let maximumWidth = 96
  /// Columns shown before the part when the line is cut.
  private static let lead = 24

  private let lineNumber: Int
  private var text = ""
  private var carets = ""

  /// Nil when the place is not in the text.
  init?(_ source: [UInt8], _ span: SourceSpan) {
    guard span.start.offset >= 0, span.start.offset <= source.count else { return nil }
    lineNumber = span.start.line
    let line = SourceExcerpt.line(of: source, around: span.start.offset)
    let marked = span.start.offset..<max(span.start.offset + 1, min(span.end.offset, line.upperBound))
    lay(out: source, line, marked)
  }

  /// The two lines, with a gutter; no line break at the end.
  func rendered(_ style: TextStyle, role: TextStyle.Role) -> String {
    let number = String(lineNumber)
    let gutter = max(number.utf8.count, 3)
    let padded = String(repeating: " ", count: gutter - number.utf8.count) + number
    let empty = String(repeating: " ", count: gutter)
    return "  \(style.paint(padded + " |", .quiet)) \(text)\n"
      + "  \(style.paint(empty + " |", .quiet)) \(style.paint(carets, role))"
  }

  /// The line around an offset, or as much of a longer one as can be shown.
  private static func line(of source: [UInt8], around offset: Int) -> Range<Int> {
    let first = max(0, offset - maximumWidth)
    let last = min(source.count, offset + maximumWidth * 4)
    var start = offset
    while start > first, source[start - 1] != 0x0A { start -= 1 }
    var end = offset
    while end < last, source[end] != 0x0A { end += 1 }
    if end > start, source[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  /// Only a window of a long line is decoded, so that a line of 64 MiB costs no more than a short one.
  private mutating func lay(out source: [UInt8], _ line: Range<Int>, _ marked: Range<Int>) {
    var start = line.lowerBound
    if marked.lowerBound - start > SourceExcerpt.maximumWidth - SourceExcerpt.lead {
      start = marked.lowerBound - SourceExcerpt.lead
      while start < marked.lowerBound, source[start] & 0xC0 == 0x80 { start += 1 }
      text = "…"
      carets = " "
    }
    let end = min(line.upperBound, start + SourceExcerpt.maximumWidth * 4)
    var offset = start
    var width = 0
    for scalar in String(decoding: source[start..<end], as: UTF8.self).unicodeScalars {
      let columns = scalar == "\t" ? 2 : DisplayText.width(scalar)
      if width + columns > SourceExcerpt.maximumWidth {
        text += "…"
        break
      }
      text += scalar == "\t" ? "  " : DisplayText.visible(scalar)
      if offset < marked.upperBound {
        carets += String(repeating: marked.contains(offset) ? "^" : " ", count: columns)
      }
      width += columns
      offset += UTF8.width(scalar)
    }
    if !carets.utf8.contains(UInt8(ascii: "^")) { carets += "^" }
  }
}
