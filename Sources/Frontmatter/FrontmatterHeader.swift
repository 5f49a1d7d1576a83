/// The YAML between two `---` lines at the start of a Markdown file.
enum FrontmatterHeader {
  case none
  /// The first line is `---`, but no other is.
  case unclosed
  /// The bytes between the lines.
  case found(Range<Int>)

  /// Looks for the header.
  ///
  /// - Complexity: O(*n*).
  init(in text: [UInt8]) {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = Self.line(in: text, from: start), Self.isFence(text[first.content]) else {
      self = .none
      return
    }
    var offset = first.next
    while let line = Self.line(in: text, from: offset) {
      if Self.isFence(text[line.content]) {
        self = .found(first.next..<offset)
        return
      }
      offset = line.next
    }
    self = .unclosed
  }

  /// A line without its end, and where the next one begins; nil at the end of the text.
  static func line(in text: [UInt8], from start: Int) -> (content: Range<Int>, next: Int)? {
    guard start < text.count else { return nil }
    guard let end = text[start...].firstIndex(of: 0x0A) else { return (start..<text.count, text.count) }
    let hasReturn = end > start && text[end - 1] == 0x0D
    return (start..<(hasReturn ? end - 1 : end), end + 1)
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
