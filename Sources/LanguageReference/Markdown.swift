/// The little of Markdown that the page is written in.
enum Markdown {
  /// A piece of a table cell.
  enum Piece: Hashable {
    /// Words between code spans, without blanks at the ends.
    case words(String)
    /// The content of a code span; `⏎` is a line break.
    case code(String)
  }

  /// The cells of a table row, without blanks at the ends; `\|` is a bar inside a cell.
  static func cells(of row: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in row.dropFirst() {
      if isEscaped {
        if character != "|" { cell.append("\\") }
        if character != "\\" {
          cell.append(character)
          isEscaped = false
        }
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(trimmed(cell))
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells
  }

  /// The code spans of a cell and the words between them; nil when a span has no end.
  static func pieces(of cell: String) -> [Piece]? {
    var pieces: [Piece] = []
    var rest = cell[...]
    while let start = rest.firstIndex(of: "`") {
      let words = trimmed(String(rest[..<start]))
      if !words.isEmpty { pieces.append(.words(words)) }
      let fence = rest[start...].prefix { $0 == "`" }
      let content = rest[fence.endIndex...]
      guard let end = firstRun(of: fence, in: content) else { return nil }
      pieces.append(.code(codeContent(content[..<end.lowerBound])))
      rest = content[end.upperBound...]
    }
    let words = trimmed(String(rest))
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }

  /// The first run of backticks that is exactly as long as this one.
  private static func firstRun(of fence: Substring, in text: Substring) -> Range<Substring.Index>? {
    var rest = text
    while let start = rest.firstIndex(of: "`") {
      let run = rest[start...].prefix { $0 == "`" }
      if run.count == fence.count { return run.startIndex..<run.endIndex }
      rest = rest[run.endIndex...]
    }
    return nil
  }

  /// One blank at each end belongs to the fence, when there are two and something stands between.
  private static func codeContent(_ text: Substring) -> String {
    var text = text
    if text.first == " ", text.last == " ", text.contains(where: { $0 != " " }) {
      text = text.dropFirst().dropLast()
    }
    return String(text.map { $0 == "⏎" ? "\n" : $0 })
  }

  /// The names of clauses that links of the form `[S-18](#s-18)` lead to.
  static func anchors(in text: String) -> [String] {
    text.split(separator: "](#", omittingEmptySubsequences: false).dropFirst()
      .map { $0.prefix { $0 != ")" }.uppercased() }
  }

  /// The text with every link of that form replaced by its words.
  static func withoutAnchors(_ text: String) -> String {
    var result = ""
    for piece in text.split(separator: "](#", omittingEmptySubsequences: false) {
      guard !result.isEmpty else {
        result += piece
        continue
      }
      // The opening bracket stands in what is written already.
      if let bracket = result.lastIndex(of: "[") { result.remove(at: bracket) }
      result += piece.drop { $0 != ")" }.dropFirst()
    }
    return result
  }

  /// The text without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...last])
  }
}
