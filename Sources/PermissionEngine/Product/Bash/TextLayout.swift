import CommandKnowledge

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

  static func contains(_ pattern: [UInt8], in text: some Collection<UInt8>) -> Bool {
    let text = Array(text)
    return text.count >= pattern.count
      && (0...(text.count - pattern.count)).contains { text[$0...].starts(with: pattern) }
  }

  /// What stands between single `|` outside quotes, also of those inside substitutions.
  static func piped(_ text: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        index = ExpansionEnd.afterQuote(text, from: index + 1, text[index]) - 1
      case UInt8(ascii: "|"):
        if index + 1 < text.count, text[index + 1] == UInt8(ascii: "|") {
          index += 1
        } else {
          parts.append(Array(text[start..<index].trimmingShellBlanks))
          start = index + 1
        }
      default: break
      }
      index += 1
    }
    if start == 0 { return [] }
    return parts + [Array(text[min(start, text.count)...].trimmingShellBlanks)]
  }
}
