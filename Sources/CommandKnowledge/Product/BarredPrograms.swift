import RuleSyntax

/// Programs that start or read what a text does not show, by their arguments (B-12, E10).
enum BarredPrograms {
  /// Why the command in front of the view is not approved by prefix and wildcard rules; nil when it may be.
  static func reason(_ view: BarredCommandView, in semantics: Semantics) -> String? {
    let name = view.programName
    let arguments = view.words.dropFirst()
    if CommandNameSets.starters.contains(name), !arguments.isEmpty, semantics.has(.watchersNeedExactRule) {
      return "`\(String(decoding: name, as: UTF8.self))`, which starts another command"
    }
    switch String(decoding: name, as: UTF8.self) {
    case "find":
      if view.isAfterXargs { return "`find` with words that `xargs` adds" }
      return hasFindAction(arguments) && semantics.has(.findActionsNeedExactRule)
        ? "`find` with an action that runs, removes or writes" : nil
    case "jq":
      if view.isAfterXargs { return "`jq` with words that `xargs` adds" }
      return isJqBarred(arguments) ? "`jq` that reads other files" : nil
    case "awk", "gawk", "mawk", "nawk":
      return AwkBar.isBarred(arguments) && semantics.has(.awkProgramsAsk)
        ? "an `awk` program that is not in the text or runs commands" : nil
    case "[[" where view.position == .direct: return BarredTests.reason(arguments, kind: .conditional)
    case "test", "[":
      let kind: BarredTests.Kind =
        name.elementsEqual("[".utf8) && view.position == .direct ? .bracket : .command
      return BarredTests.reason(arguments, kind: kind)
    default: return nil
    }
  }

  /// An acting word that is not the pattern of a test.
  private static func hasFindAction(_ words: ArraySlice<CommandWord>) -> Bool {
    var rest = words
    while let word = rest.popFirst() {
      if CommandNameSets.findActions.contains(word.value) { return true }
      if CommandNameSets.findPatternTests.contains(word.value) { rest = rest.dropFirst() }
    }
    return false
  }

  private static let jqFiles = MeasuredNames.set("--from-file --library-path --slurpfile --rawfile")

  private static func isJqBarred(_ words: ArraySlice<CommandWord>) -> Bool {
    words.contains { word in
      let value = word.value
      if value.starts(with: "--".utf8) {
        if jqFiles.contains(Array(value.prefix { $0 != UInt8(ascii: "=") })) { return true }
      } else if value.first == UInt8(ascii: "-"), value.contains(where: { "fL".utf8.contains($0) }) {
        return true
      }
      return ProgramText.containsWord(value, "include") || ProgramText.containsWord(value, "import")
        || ProgramText.containsCall(value, "system")
    }
  }
}

/// Words in programs of other languages.
enum ProgramText {
  /// A word with no letter, digit or `_` beside it.
  static func containsWord(_ text: [UInt8], _ word: StaticString) -> Bool {
    !ends(text, of: word).filter { $0 == text.count || !isWordByte(text[$0]) }.isEmpty
  }

  /// A word, blanks and `(`.
  static func containsCall(_ text: [UInt8], _ word: StaticString) -> Bool {
    ends(text, of: word).contains { text[$0...].first { !isBlank($0) } == UInt8(ascii: "(") }
  }

  /// Where the word ends, each time it begins at a word boundary.
  static func ends(_ text: [UInt8], of word: StaticString) -> [Int] {
    let word = word.withUTF8Buffer { Array($0) }
    guard text.count >= word.count else { return [] }
    return (0...(text.count - word.count)).compactMap { start in
      guard start == 0 || !isWordByte(text[start - 1]), text[start...].starts(with: word) else { return nil }
      return start + word.count
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool { " \t\n".utf8.contains(byte) }
}
