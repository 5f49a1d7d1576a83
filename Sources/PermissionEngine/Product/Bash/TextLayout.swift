/// Layouts of a text that the product reads in its own way (S-3p, S-1c).
enum TextLayout {
  /// A `|` that a line continuation follows.
  static func hasContinuedPipe(_ text: [UInt8]) -> Bool {
    text.indices.contains { index in
      guard text[index] == UInt8(ascii: "|") else { return false }
      var next = index + 1
      while next < text.count, text[next] == UInt8(ascii: " ") || text[next] == UInt8(ascii: "\t") { next += 1 }
      return next + 1 < text.count && text[next] == UInt8(ascii: "\\") && text[next + 1] == 0x0A
    }
  }

  /// A comment on a line of its own after `&&`, `||` or `|` at the end of a line.
  static func hasCommentAfterOperator(_ comments: [Range<Int>], _ text: [UInt8]) -> Bool {
    comments.contains { comment in
      let before = text[..<min(comment.lowerBound, text.count)].trimmingShellBlanks
      return before.last == UInt8(ascii: "&") || before.last == UInt8(ascii: "|")
    }
  }

  /// A malformed text that ends where a command should follow: `&&` counts as `&` there, a backslash as an error.
  static func isCutOff(_ script: ProductScript) -> Bool {
    guard script.malformation != nil else { return false }
    return script.rawText.last == UInt8(ascii: "&") || script.rawText.last == UInt8(ascii: "\\")
  }
}
