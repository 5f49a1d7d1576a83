/// Messages as Markdown. Rules and commands are written by others, and a comment or a job page must not do what they say:
/// nothing but code spans is Markdown in the result, and no code span holds a backtick.
package enum MarkdownText {
  /// A message whose user text stands in backticks, as inline Markdown.
  ///
  /// - Parameter isCell: whether it stands in a row of a table, where a bar ends the cell.
  package static func inline(_ message: String, isCell: Bool = false) -> String {
    var result = ""
    var isCode = false
    var endsWithCode = false
    let pieces = DisplayText.visible(message).split(separator: "`", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if !isCode {
        result += escaped(piece)
        if !piece.isEmpty { endsWithCode = false }
      } else if piece.isEmpty || index == pieces.count - 1 {
        // Two backticks in a row, or one that is never closed, begin no code.
        result += "\\`" + escaped(piece) + (index == pieces.count - 1 ? "" : "\\`")
        endsWithCode = false
      } else {
        // Two spans without anything between would be none.
        result += (endsWithCode ? " " : "") + "`\(isCell ? withoutBars(piece) : String(piece))`"
        endsWithCode = true
      }
      isCode.toggle()
    }
    return result
  }

  /// A text as one code span, with an apostrophe for each backtick in it, since no escape works there.
  package static func code(_ text: String, isCell: Bool = false) -> String {
    let visible = DisplayText.visible(text)
    let inner = visible.utf8.map { $0 == UInt8(ascii: "`") ? UInt8(ascii: "'") : $0 }
    let content = String(decoding: inner, as: UTF8.self)
    return content.isEmpty ? "" : "`\(isCell ? withoutBars(Substring(content)) : content)`"
  }

  private static func withoutBars(_ text: Substring) -> String {
    String(
      decoding: text.utf8.flatMap { $0 == UInt8(ascii: "|") ? Array("\\|".utf8) : [$0] }, as: UTF8.self)
  }

  /// Plain words: punctuation that Markdown or HTML could read is escaped, and what sites turn into links by themselves
  /// (`@name`, `#12`, `https://`) is cut by a zero-width space.
  private static func escaped(_ text: Substring) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "*", "_", "{", "}", "[", "]", "<", ">", "|", "~", "!", "&", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "@", "#":
        result.unicodeScalars.append(scalar)
        result += "\u{200B}"
      case "/" where result.utf8.last == UInt8(ascii: ":"):
        result += "\u{200B}/"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
