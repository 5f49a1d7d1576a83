import CommandKnowledge

/// Words that bash reads as part of a structure where a command begins.
enum ShellKeyword {
  private static let words: [StaticString] = [
    "for", "if", "while", "case", "until", "select", "function", "do", "then", "done", "fi", "else", "elif",
    "esac",
  ]

  /// Whether the product begins another statement with a word that follows assignments or a redirection.
  static func beginsStatement(_ word: CommandWord) -> Bool {
    contains(word.source) || ["!", "}", "]]"].contains { word.source.elementsEqual($0.utf8) }
  }

  /// Whether a command follows such a word.
  static func precedesCommand(_ word: CommandWord) -> Bool {
    beginsStatement(word)
      && !["for", "case", "select", "function", "]]"].contains { word.source.elementsEqual($0.utf8) }
  }

  /// Whether a word is one.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard (2...8).contains(word.count) else { return false }
    return words.contains { $0.withUTF8Buffer(word.elementsEqual) }
  }
}
