/// Words that bash reads as part of a structure where a command begins.
enum ShellKeyword {
  private static let words: [StaticString] = [
    "for", "if", "while", "case", "until", "select", "function", "do", "then", "done", "fi", "else", "elif",
    "esac",
  ]

  /// Whether a word is one.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard (2...8).contains(word.count) else { return false }
    return words.contains { $0.withUTF8Buffer(word.elementsEqual) }
  }
}
