import CommandKnowledge
import ShellSyntax

/// Texts of one command of constant words, read without a tree.
extension ScriptReading {
  /// What `readTree` makes of such a text; nil for any other text.
  mutating func readConstantCommand(_ text: [UInt8]) -> Bool {
    var words: [CommandWord] = []
    var starts: [Int] = []
    let isConstant = text.withUnsafeBufferPointer { bytes in
      ConstantCommand.read(bytes) { word in
        starts.append(word.range.lowerBound)
        words.append(CommandWord(constant: word, of: text))
      }
    }
    guard isConstant, let name = words.first?.value, !Self.beginsStructure(name),
      case let doubt = DoubtfulParse.reading(text), doubt.reason == nil, !doubt.isGivenUp
    else { return false }
    var command = FoundCommand(
      assignments: [], words: words, redirections: [], place: .top, directory: directories.current,
      possibleDirectories: directories.possible, checkedDirectory: directories.checked, wordText: text,
      wordStarts: starts, assignmentText: [], fullText: text)
    command.look()
    script.wholeText = text
    script.rawText = text
    script.normalisedText = text
    script.pipelineText = text
    script.pipedTexts = [text]
    script.setsVariable = VariableSetting.isUnsafe(command)
    if let move = directories.follow(command) { script.moves.append(move) }
    script.commands = [command]
    return true
  }

  /// Whether a word that begins a text begins a structure, or is a keyword that is no command.
  static func beginsStructure(_ name: some Collection<UInt8>) -> Bool {
    ShellParser.reservedWords.contains { $0.withUTF8Buffer { $0.elementsEqual(name) } }
  }
}

extension CommandWord {
  /// A word of a constant command.
  fileprivate init(constant word: ConstantCommand.Word, of text: [UInt8]) {
    let source = text[word.range]
    self.init(constant: word.isQuoted ? Dequoting.dequoted(source) : Array(source))
    self.source = source
    if word.isQuoted { traits.insert(.quoted) }
    if word.hasPattern { traits.insert(.glob) }
    if word.hasTilde { traits.insert(.tilde) }
  }
}
