import CommandKnowledge
import PatternMatching

/// What the product sees in the raw bytes of a command text before it reads any structure.
enum RawTextChecks {
  /// The longest text whose structure is looked at, in UTF-16 units (S-16).
  static let maximumLength = 10_000

  /// A control character other than tab and newline: validation refuses the call (S-1a).
  static func refusal(_ text: [UInt8]) -> String? {
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0x09, 0x0A: continue
      case 0..<0x20, 0x7F: return "a control character (\(byte)) at byte \(index)"
      // U+0080 to U+009F.
      case 0x80...0x9F where index > 0 && text[index - 1] == 0xC2:
        return "a control character at byte \(index)"
      default: continue
      }
    }
    return nil
  }

  /// Counts UTF-16 units without decoding: one for each lead byte, one more for sequences of four.
  static func isTooLong(_ text: [UInt8]) -> Bool {
    if text.count <= maximumLength { return false }
    var units = 0
    for byte in text where byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    return units > maximumLength
  }

  /// Whether the text begins with what no command begins with, which hides no file from rules.
  static func beginsWithOption(_ text: [UInt8]) -> Bool { text.first == UInt8(ascii: "-") }

  /// What makes a text complex wherever it stands, in quotes and comments too (S-1c, S-4, S-5, S-18).
  ///
  /// - Parameter seesShellForms: whether what only another shell expands does.
  static func complexity(
    _ text: [UInt8], seesShellForms: Bool = true
  ) -> (reason: String, structure: ComplexStructure)? {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\\"), index + 1 < text.count {
        let next = text[index + 1]
        if next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") {
          return ("a backslash before a blank", .escapedBlank)
        }
        if next == 0x0A {
          let previous = index > 0 ? text[index - 1] : 0x0A
          if previous != UInt8(ascii: " "), previous != UInt8(ascii: "\t") {
            return ("a line continuation that is not after a blank", .opaque)
          }
        }
      }
      if seesShellForms, let reason = shellForm(text, at: index) { return (reason, .opaque) }
      if byte >= 0xC2, isUnicodeBlank(text, at: index) { return ("a blank that is not ASCII", .opaque) }
      index += 1
    }
    return hasCommentInQuotes(text) ? ("a quoted line that looks like a comment", .comment) : nil
  }

  /// `~[`, and `=name` behind a blank or an operator: forms that another shell expands.
  @inline(__always)
  private static func shellForm(_ text: [UInt8], at index: Int) -> String? {
    switch text[index] {
    case UInt8(ascii: "~") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "["): return "`~[`"
    case UInt8(ascii: "=")
    where index > 0 && ShellForm.begins(behind: text[index - 1], index + 1 < text.count ? text[index + 1] : 0):
      return "`=name`, which another shell expands"
    default: return nil
    }
  }

  /// Whether a blank outside ASCII, with a width or without, begins at a place.
  static func isUnicodeBlank(_ text: [UInt8], at index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    if text[index] == 0xC2 { return text[index + 1] == 0xA0 }
    guard index + 2 < text.count else { return false }
    switch (text[index], text[index + 1], text[index + 2]) {
    // U+1680, U+2000 to U+200B, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF.
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return true
    default: return false
    }
  }

  /// A newline, optional blanks and `#` inside quotes, but for the lines of a message (S-5, S-18).
  private static func hasCommentInQuotes(_ text: [UInt8]) -> Bool {
    guard text.contains(0x0A), text.contains(UInt8(ascii: "#")) else { return false }
    var quote: UInt8?
    var index = 0
    while index < text.count {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { index += 1 }
        if byte == UInt8(ascii: "$"), open == UInt8(ascii: "\""), let end = endOfMessage(text, from: index) {
          index = end
          continue
        }
        if byte == 0x0A {
          var next = index + 1
          while next < text.count, text[next] == UInt8(ascii: " ") || text[next] == UInt8(ascii: "\t") {
            next += 1
          }
          if next < text.count, text[next] == UInt8(ascii: "#") { return true }
        }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "\\") {
        index += 1
      }
      index += 1
    }
    return false
  }

  /// Where the last line of `$(cat <<'E' … E)` begins; nil where something else than such a message does.
  private static func endOfMessage(_ text: [UInt8], from start: Int) -> Int? {
    var rest = text[start...]
    func skip(_ piece: String) -> Bool {
      guard rest.starts(with: piece.utf8) else { return false }
      rest = rest.dropFirst(piece.utf8.count).drop { $0 == CommandText.blank || $0 == 0x09 }
      return true
    }
    guard skip("$("), skip("cat"), skip("<<"), let quote = rest.first, "'\"".utf8.contains(quote),
      let close = rest.dropFirst().firstIndex(of: quote), close + 1 < text.count, text[close + 1] == 0x0A
    else { return nil }
    let tag = rest[(rest.startIndex + 1)..<close]
    var line = close + 2
    while line < text.count {
      let end = text[line...].firstIndex(of: 0x0A) ?? text.count
      if text[line..<end].elementsEqual(tag) {
        // Nothing else stands in the substitution.
        let next = text[end...].first { $0 != 0x0A && $0 != CommandText.blank && $0 != 0x09 }
        return next == UInt8(ascii: ")") ? line : nil
      }
      line = end + 1
    }
    return nil
  }
}
