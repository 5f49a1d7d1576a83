import CommandKnowledge
import ShellSyntax

/// Texts of commands of constant words, read without a tree.
extension ScriptReading {
  /// What stands between two commands.
  private enum Joint {
    case end, semicolon, and, or, pipe
  }

  /// A command of such a text.
  private struct Part {
    var range: Range<Int>
    var words: [CommandWord] = []
    var starts: [Int] = []
    /// One of its words is opaque.
    var isOpaque = false
    /// What follows it.
    var joint = Joint.end
  }

  /// Reads such a text as `readTree` does.
  ///
  /// - Returns: false for any other text; nothing is read then.
  mutating func readConstantCommands(_ text: [UInt8]) -> Bool {
    guard let parts = text.withUnsafeBufferPointer({ Self.parts($0, of: text) }),
      case let doubt = DoubtfulParse.reading(text), doubt.reason == nil, !doubt.isGivenUp
    else { return false }
    // What stands in the quotes of other words is nothing that counts wherever it stands.
    if parts.contains(where: \.isOpaque), RawTextChecks.complexity(text) != nil { return false }
    var before = Joint.semicolon
    for (number, part) in parts.enumerated() {
      if before != .and || part.joint == .pipe { directories.endList() }
      var place = FoundCommand.Place.top
      if before == .pipe {
        segment += 1
        directories.restart()
      }
      if before == .pipe || part.joint == .pipe { place.insert(.piped) }
      // Later commands of a pipeline do not see constants.
      if before == .pipe { place.remove(.resolved) }
      add(part, of: text, isAlone: parts.count == 1, at: place)
      before = parts[number].joint
    }
    script.hasTopLevelPipe = parts.contains { $0.joint == .pipe }
    script.isOneCommand = parts.count == 1
    script.rawText = text
    script.wholeTexts = .constant(text, isPiped: script.hasTopLevelPipe)
    return true
  }

  private mutating func add(_ part: Part, of text: [UInt8], isAlone: Bool, at place: FoundCommand.Place) {
    let written = isAlone ? text : Array(text[part.range])
    var command = FoundCommand(
      assignments: [], words: part.words, redirections: [], place: place, directories: directories,
      wordText: written,
      wordStarts: part.starts, assignmentText: [], fullText: written)
    command.look()
    command.segment = segment
    if VariableSetting.isUnsafe(command) {
      script.setsVariable = true
      if place.contains(.piped) { script.makeUncoverable("a variable that is set in a pipeline") }
    }
    script.commands.append(command)
    followMove(command)
  }

  /// The commands of a text; nil where it is not of this kind.
  private static func parts(_ bytes: UnsafeBufferPointer<UInt8>, of text: [UInt8]) -> [Part]? {
    guard ConstantCommand.mayBegin(bytes), ConstantCommand.mayBeList(bytes) else { return nil }
    var parts: [Part] = []
    var start = 0
    while true {
      var part = Part(range: start..<start)
      part.words.reserveCapacity(8)
      part.starts.reserveCapacity(8)
      var isComplex = false
      let end = ConstantCommand.read(bytes, from: start) { word in
        part.starts.append(word.range.lowerBound - start)
        part.words.append(CommandWord(constant: word, of: text))
        guard word.isOpaque else { return }
        part.isOpaque = true
        isComplex = isComplex || part.words[part.words.count - 1].makesComplex
      }
      guard let end, !isComplex, let name = part.words.first?.value, !beginsStructure(name),
        !ExportingBuiltins.declareArray(part.words), ExportingBuiltins.complexity(of: part.words) == nil
      else { return nil }
      part.range = start..<end
      if end < bytes.count {
        guard let (joint, next) = joint(bytes, at: end) else { return nil }
        part.joint = joint
        start = next
      }
      parts.append(part)
      if end == bytes.count { return parts }
    }
  }

  /// The operator after a command with its blanks, and where the next command begins.
  private static func joint(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> (Joint, Int)? {
    func isAt(_ index: Int, _ byte: UInt8) -> Bool { index < text.count && text[index] == byte }
    if isAt(end, UInt8(ascii: ";")) {
      return isAt(end + 1, CommandText.blank) && end + 2 < text.count ? (.semicolon, end + 2) : nil
    }
    let isDoubled = isAt(end + 2, text[end + 1])
    let next = end + (isDoubled ? 3 : 2)
    guard isAt(next, CommandText.blank), next + 1 < text.count else { return nil }
    if text[end + 1] == UInt8(ascii: "|") { return (isDoubled ? .or : .pipe, next + 1) }
    return isDoubled ? (.and, next + 1) : nil
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
    var traits: Traits = word.isQuoted ? .quoted : []
    if word.hasPattern { traits.insert(.glob) }
    if word.hasTilde { traits.insert(.tilde) }
    self.init(
      source: source, value: word.isQuoted ? Dequoting.dequoted(source) : Array(source), traits: traits)
  }
}
