import ShellSyntax

/// The actions of `find` that run, delete or write (spec B-12).
enum FindActions {
  private static let dangerous = [
    "-exec", "-execdir", "-ok", "-okdir", "-delete", "-fprint", "-fprint0", "-fprintf", "-fls",
  ]

  /// Whether the command is `find`, by base name, and has such an action or a word that could be one.
  static func areDangerous(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first, CommandText.baseName(first.dequotedText).elementsEqual("find".utf8) else {
      return false
    }
    return words.dropFirst().contains { word in
      let text = word.dequotedText
      return dangerous.contains { text.elementsEqual($0.utf8) }
    }
  }
}
