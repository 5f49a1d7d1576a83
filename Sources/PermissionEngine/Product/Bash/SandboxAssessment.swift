import CommandKnowledge
import ShellSyntax

/// Whether the sandbox takes a text without a rule, or asks because it cannot assess what runs (C-11f).
///
/// The product has two readings. A text of plain structure is looked at word by word; one with expansions is taken as
/// long as nothing but lists and pipelines of plainly named commands surrounds them.
enum SandboxAssessment {
  /// Why the text is not assessable; nil when it runs without a rule.
  static func refusal(of script: ProductScript) -> String? {
    if script.rawText.last == UInt8(ascii: "\\") { return "the text ends in a backslash" }
    if let malformation = script.malformation { return "the text is malformed: \(malformation)" }
    if !script.structures.isDisjoint(with: [.opaque, .escapedBlank, .oddRedirection]) {
      return script.complexity ?? "a structure that is not understood"
    }
    if let word = unreadableWord(in: script) { return "`\(CommandText.shown(word))` is not understood" }
    return script.structures.contains(.expansion) ? refusalBesideExpansions(script) : refusalOfPlain(script)
  }

  // MARK: Texts without expansions

  private static func refusalOfPlain(_ script: ProductScript) -> String? {
    for command in script.commands where command.place.contains(.judged) {
      if let variable = command.loopVariable { return "the loop sets `\(CommandText.shown(variable))`" }
      if command.words.isEmpty, !command.hereStrings.isEmpty { return "a here-string without a command" }
      if setsVariable(command) { return "`\(CommandText.shown(command.text))` sets a variable" }
      if let reason = SandboxedWords.refusal(command.words[...]) { return reason }
      if command.redirections.contains(where: readsOtherHome) { return "a redirection from `~` and a name" }
    }
    guard script.moves.contains(where: { $0.isReal || !$0.isAbsolute }) else { return nil }
    let removes = script.commands.contains {
      $0.place.contains(.judged) && SandboxedWords.removes($0.words[...])
    }
    return removes ? "the directory changes and files are removed" : nil
  }

  /// Any assignment but those that are known to be safe; as a whole command one of them.
  private static func setsVariable(_ command: FoundCommand) -> Bool {
    guard command.assignments.allSatisfy({ SafeAssignments.isSafe($0) }) else { return true }
    guard command.words.isEmpty, let first = command.assignments.first else { return false }
    return command.assignments.count > 1 || !SafeAssignments.isApprovedAlone(first)
  }

  private static func readsOtherHome(_ redirection: Redirection) -> Bool {
    guard case .input = redirection.operation else { return false }
    let target = redirection.target.text
    return target.first == UInt8(ascii: "~") && target.count > 1
      && target[target.startIndex + 1] != UInt8(ascii: "/")
  }

  // MARK: Texts with expansions

  private static func refusalBesideExpansions(_ script: ProductScript) -> String? {
    if !script.structures.isDisjoint(with: [.plainSubshell, .hereDocument]) {
      return "a group or a here-document in a text with expansions"
    }
    for command in script.commands {
      if command.redirections.contains(where: \.isHereDocument)
        || command.words.contains(where: holdsHereDocument)
      {
        return "a here-document in a text with expansions"
      }
      // What a substitution runs is not looked at.
      if command.place.contains(.substituted) { continue }
      if command.place.contains(.nested) || command.loopVariable != nil {
        return "a compound command in a text with expansions"
      }
      if let assignment = command.assignments.first(where: { !isHarmless($0) }) {
        return "`\(CommandText.shown(assignment.name))` is set in a text with expansions"
      }
      if command.words.isEmpty,
        command.assignments.count > 1
          || !command.assignments.isEmpty && !command.redirections.isEmpty
      {
        return "several variables are set at once"
      }
      if let reason = SandboxedWords.refusalBesideExpansions(command.words[...]) { return reason }
    }
    return nil
  }

  /// A constant value without quotes for a variable that no shell goes by.
  private static func isHarmless(_ assignment: Assignment) -> Bool {
    assignment.subscriptParts == nil && assignment.elements == nil
      && !GuardedVariables.contain(assignment.name)
      && !assignment.value.text.contains { "'\"\\$`*?[{".utf8.contains($0) }
  }

  /// `"$(cat <<'E' … )"`, which counts as constant elsewhere.
  private static func holdsHereDocument(_ word: CommandWord) -> Bool {
    word.source.contains(0x0A) && TextLayout.contains(Array("<<".utf8), in: word.source)
  }

  // MARK: Words

  /// A word that no reading takes: what other shells expand, an indirect expansion, the environment of a process.
  private static func unreadableWord(in script: ProductScript) -> [UInt8]? {
    guard !script.isSimple else { return nil }
    for command in script.commands {
      let comparesExpansion = comparesExpansion(command)
      for word in command.words where isUnreadable(word.source) {
        if word.isEqualsSign, comparesExpansion { continue }
        return Array(word.source)
      }
      for redirection in command.redirections where isUnreadable(redirection.target.text) {
        return Array(redirection.target.text)
      }
    }
    return nil
  }

  /// A lone `=` is an operator in `[ ]` and `[[ ]]`, and in a `test` of an expansion.
  private static func comparesExpansion(_ command: FoundCommand) -> Bool {
    guard let name = command.words.first?.source else { return false }
    if name.elementsEqual("[".utf8) || name.elementsEqual("[[".utf8) { return true }
    return name.elementsEqual("test".utf8)
      && command.words.contains { $0.complexity != nil && !$0.isEqualsSign }
  }

  private static func isUnreadable(_ source: ArraySlice<UInt8>) -> Bool {
    if source.first == UInt8(ascii: "="), source.dropFirst().first.map(isNameByte) != false { return true }
    if source.starts(with: "~[".utf8) { return true }
    if let place = TextLayout.firstRange(of: Array("/proc/".utf8), in: source)?.upperBound,
      TextLayout.contains(Array("/environ".utf8), in: source[place...])
    {
      return true
    }
    guard let open = TextLayout.firstRange(of: Array("${".utf8), in: source)?.upperBound else {
      return hasQuoteInBraces(source)
    }
    // `${!x}`, `${x:-$(…)}`, `${x:-"…"}`.
    let inside = source[open...].prefix { $0 != UInt8(ascii: "}") }
    return inside.first == UInt8(ascii: "!") || TextLayout.contains(Array("$(".utf8), in: inside)
      || inside.contains(UInt8(ascii: "\"")) && inside.endIndex < source.endIndex
  }

  /// `{'a',b}`: a quote between braces that stand unquoted.
  private static func hasQuoteInBraces(_ source: ArraySlice<UInt8>) -> Bool {
    guard let open = source.firstIndex(of: UInt8(ascii: "{")) else { return false }
    let quotes = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
    guard !source[..<open].contains(where: { quotes.contains($0) || $0 == UInt8(ascii: "$") }) else {
      return false
    }
    return source[open...].prefix { $0 != UInt8(ascii: "}") }.contains { quotes.contains($0) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || PathBytes.isLetter(byte)
  }
}
