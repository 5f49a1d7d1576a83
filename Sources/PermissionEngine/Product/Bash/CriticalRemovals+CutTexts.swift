import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Texts that are not taken apart (S-20).
extension CriticalRemovals {
  /// What is removed in words and bodies of a text that is not simple: the product cuts such a text at its operators, also
  /// inside quotes, and looks in what follows one for a removal of what a variable may leave empty. `echo "a; rm $X/*"`
  /// asks.
  static func reasonInCutTexts(of script: ProductScript, _ removal: CriticalRemovalContext) -> String? {
    guard !script.isSimple, removal.semantics.has(.criticalEmptyVariables) else { return nil }
    for body in script.obscureBodies {
      if let reason = reason(inPiecesOf: body.text[...], removal) { return reason }
    }
    for command in script.commands where command.words.first?.source.elementsEqual("[".utf8) != true {
      for assignment in command.assignments {
        if let reason = reason(inPiecesOf: assignment.text, removal) { return reason }
      }
      let script = firstOfScript(command.words[...])
      for string in command.hereStrings {
        if let reason = reason(inPiecesOf: string.source, removal) { return reason }
      }
      for (index, word) in command.words.enumerated() where mayHold(word) {
        if let reason = reason(
          inPiecesOf: word.source, fromStart: script.map { index >= $0 } ?? false, removal)
        {
          return reason
        }
      }
    }
    return nil
  }

  /// The place of the first word behind the `-c` of a shell that stands among the arguments; one that is the command is
  /// understood.
  static func firstOfScript(_ words: ArraySlice<CommandWord>) -> Int? {
    // Few commands have such an option.
    guard let option = words.firstIndex(where: mayBeScriptOption) else { return nil }
    let isShell: (CommandWord) -> Bool = { !$0.isOrdinaryName && ShellScriptArgument.isShell($0) }
    guard words.contains(where: isShell),
      MeasuredWrappers.innermostCommand(ShellScriptArgument.afterPlainWrappers(words)).first.map(isShell)
        != true
    else { return nil }
    return words[option...].firstIndex(where: ShellScriptArgument.isScriptOption).map { $0 + 1 }
  }

  /// Whether a word is a script option, or holds a `$`, so that what it stands for is still to be read.
  private static func mayBeScriptOption(_ word: CommandWord) -> Bool {
    word.value.first == UInt8(ascii: "-") || word.source.contains(UInt8(ascii: "$"))
  }

  /// Something in it is quoted or expanded, and it is no here-document.
  private static func mayHold(_ word: CommandWord) -> Bool {
    (word.value.count != word.source.count || word.complexity != nil)
      && !TextLayout.contains(Array("<<".utf8), in: word.source)
  }

  /// - Parameter fromStart: whether a removal at the beginning counts too.
  private static func reason(
    inPiecesOf text: ArraySlice<UInt8>, fromStart: Bool = false, _ removal: CriticalRemovalContext
  ) -> String? {
    guard TextLayout.contains(Array("rm".utf8), in: text) else { return nil }
    let pieces = text.split(omittingEmptySubsequences: false) { ";&|\n".utf8.contains($0) }
    for piece in pieces.dropFirst(fromStart ? 0 : 1) where TextLayout.contains(Array("rm".utf8), in: piece) {
      // What a closing parenthesis ends is looked at with what it closes.
      if let close = piece.firstIndex(of: UInt8(ascii: ")")), !piece[..<close].contains(UInt8(ascii: "(")) {
        continue
      }
      let unquoted = behindKeywords(withoutQuotes(piece))
      let inner = ScriptReading.read(
        unquoted, directory: removal.workingDirectory, home: removal.home, semantics: removal.semantics)
      guard let command = inner.commands.first else { continue }
      let words = command.words.filter { !isArgument($0) }
      let started = MeasuredRemoval.started(words[...]).command
      if let reason = MeasuredRemoval.reason(started, of: [.possiblyRoot], in: removal)
        ?? MeasuredRemoval.reasonOfEmptyHome(behind: started)
      {
        return reason
      }
    }
    return nil
  }

  /// `$1` and its like, which are not taken for variables there.
  private static func isArgument(_ word: CommandWord) -> Bool {
    word.source.first == UInt8(ascii: "$") && word.source.dropFirst().first.map(PathBytes.isDigit) == true
  }

  private static func behindKeywords(_ piece: [UInt8]) -> [UInt8] {
    var rest = piece.trimmingShellBlanks
    while true {
      let word = rest.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      guard ShellKeyword.precedesCommand(CommandWord(constant: Array(word))) else { return Array(rest) }
      rest = rest.dropFirst(word.count).trimmingShellBlanks
    }
  }

  /// A piece without its quotes; those behind a backslash stay.
  private static func withoutQuotes(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in piece {
      if !isEscaped, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { continue }
      result.append(byte)
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return result
  }
}
