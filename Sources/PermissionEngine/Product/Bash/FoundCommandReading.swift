import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Turns a simple command of the tree into one that rules and checks can be asked about.
struct FoundCommandReading {
  /// Something that makes the text complex, and whether file rules still act (E1).
  struct Reason {
    var text: String
    var structure: ComplexStructure
    var keepsFileRules = false
    /// What the text writes is checked all the same: a substitution as the value of an `export`.
    var keepsWriteChecks = false
    /// What only some releases ask about; nil for what all do that read structure.
    var feature: Feature?

    /// Whether a release minds it.
    func isKnown(to semantics: Semantics) -> Bool { feature.map(semantics.has) ?? true }
  }

  var command: FoundCommand
  private(set) var complexities: [Reason] = []
  /// A declaration gives a variable the value of another: no scoped rule covers the text.
  private(set) var exportsVariable = false
  /// The value of an assignment is not constant.
  var hasExpandingAssignment = false
  /// A comment stands where the product does not see that it is one.
  var hidesComment = false

  let source: [UInt8]
  let constants: ConstantVariables

  init(
    _ simple: SimpleCommand, place: FoundCommand.Place, timing: [CommandWord], source: [UInt8],
    constants: ConstantVariables, directories: DirectoryTrail
  ) {
    self.source = source
    self.constants = constants
    let words = simple.words.indices.map { constants.resolved(simple.words[$0], in: source) }
    let isOfWordsAlone = timing.isEmpty && simple.assignments.isEmpty && simple.redirections.isEmpty
    if isOfWordsAlone, constants.isEmpty, let (text, starts) = Self.textAsItStands(simple.words, source) {
      command = FoundCommand(
        assignments: [], words: words, redirections: [], place: place, directories: directories,
        wordText: text,
        wordStarts: starts, assignmentText: [], fullText: text)
    } else {
      command = FoundCommand(
        assignments: [], words: [], redirections: [], place: place, directories: directories, wordText: [],
        assignmentText: [], fullText: [])
      readWithSurroundings(simple, words, timing: timing)
    }
    var simple = simple
    // They are words then.
    if !timing.isEmpty { simple.assignments = [] }
    if !simple.redirections.isEmpty, !command.words.isEmpty,
      command.words[0].value.elementsEqual("[".utf8)
    {
      // A part between pipes is looked at for what it writes.
      let reason = "a test in brackets with a redirection"
      if place.contains(.piped) { failBeside(reason) } else { fail(reason) }
    }
    if !command.words.isEmpty, command.words[0].source.elementsEqual("[".utf8) { judgeTest() }
    command.look()
    // Quotes around constant text alone: nothing but the command word can stand against it.
    let isConstant =
      isOfWordsAlone && constants.isEmpty && command.words.allSatisfy(\.isConstantOnOneLine)
    if isConstant {
      if let name = command.words.first { judgeName(name) }
    } else if !command.isPlain {
      judgeWords(simple)
      command.isWrittenAnew =
        !place.contains(.substituted) && FoundCommand.isWrittenAnew(simple, words: command.words)
    }
    judgeAssignments(simple)
    if let reason = ExportingBuiltins.complexity(of: command.words) { fail(reason) }
    if command.hasPrelude, command.words.first.map(ShellKeyword.beginsStatement) == true {
      fail("a keyword of the shell after an assignment or a redirection")
    }
    for redirection in simple.redirections { judge(redirection, of: simple) }
  }

  /// An assignment as one word of which as much is known as of its value.
  private static func word(_ assignment: Assignment) -> CommandWord {
    var word = CommandWord(constant: Array(assignment.text))
    let value = CommandWord(assignment.value)
    word.complexity = value.complexity
    word.traits = value.traits
    return word
  }

  /// Reads a command with something else than words, or with words that are not seen as they stand.
  private mutating func readWithSurroundings(
    _ simple: SimpleCommand, _ words: [CommandWord], timing: [CommandWord]
  ) {
    var words = words
    var hereStrings = simple.redirections.filter(\.isHereString)
    let isInside = hereStrings.contains { string in
      simple.words.last.map { string.range.lowerBound < $0.range.lowerBound } ?? false
    }
    // Such a text is compared as it stands, and without it.
    if isInside { hereStrings = [] }
    var pieces: [Piece] = []
    pieces.reserveCapacity(words.count + hereStrings.count)
    for index in words.indices {
      pieces.append(Piece(range: simple.words[index].range, text: words[index].source))
    }
    for string in hereStrings { pieces.append(Piece(range: string.range, text: string.text)) }
    var joined = Self.joined(pieces, source)
    var simple = simple
    if !timing.isEmpty {
      // Assignments after `time` are words to allow rules (S-9).
      let ranges = simple.assignments.map(\.range) + simple.words.map(\.range)
      words = simple.assignments.map(Self.word) + words
      joined = Self.joined(zip(ranges, words).map { Piece(range: $0, text: $1.source) }, source)
      var text: [UInt8] = []
      var starts: [Int] = []
      for word in timing {
        starts.append(text.count)
        text += word.source + [CommandText.blank]
      }
      words = timing + words
      joined = (text + joined.text, starts + joined.starts.map { $0 + text.count })
      simple.assignments = []
    }
    let assignmentText = Self.joined(
      simple.assignments.map { Piece(range: $0.range, text: $0.text) }, source
    ).text
    command.assignments = simple.assignments
    command.words = words
    command.redirections = simple.redirections
    command.wordText = joined.text
    command.wordStarts = joined.starts
    command.assignmentText = assignmentText
    if let last = simple.assignments.last, let first = simple.words.first {
      let gap = source[
        (last.range.upperBound..<max(last.range.upperBound, first.range.lowerBound)).clamped(
          to: source.indices)]
      if !gap.isEmpty, gap.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
        command.assignmentGap = Array(gap)
      }
    }
    command.isContinued = Self.isContinued(simple, source)
    command.hereStrings = hereStrings.map { CommandWord(constant: Array($0.text)) }
    let hasDocument = simple.redirections.contains(where: \.isHereDocument)
    // A text with a here-document is compared whole or without it.
    command.fullText = hasDocument ? [] : fullText(of: simple)
    if let first = simple.redirections.first {
      let start = first.range.lowerBound
      if let word = simple.words.first {
        command.beginsWithRedirection = start < word.range.lowerBound
        command.writesInFront = simple.redirections.contains {
          $0.range.lowerBound < word.range.lowerBound && RedirectionTarget.isWritten($0)
        }
      }
      let isAfterAssignments = simple.assignments.allSatisfy { $0.range.lowerBound < start }
      if !isAfterAssignments {
        let reason = "an assignment after a redirection"
        if hidesFiles(of: simple) { fail(reason) } else { failBeside(reason) }
      } else if command.words.isEmpty || command.beginsWithRedirection, !hasDocument {
        command.textFromRedirection = fullText(of: simple, from: start)
      }
    }
    judgeHereStrings(simple)
  }

  /// The words as they stand in the source and where each begins; nil where anything but blanks stands between them, or
  /// lines are joined.
  private static func textAsItStands(_ words: [Word], _ source: [UInt8]) -> (text: [UInt8], starts: [Int])? {
    guard let first = words.first?.range.lowerBound, let end = words.last?.range.upperBound,
      first >= 0, end <= source.count
    else { return nil }
    var starts: [Int] = []
    starts.reserveCapacity(words.count)
    var position = first
    for word in words {
      let start = word.range.lowerBound
      guard word.text.count == word.range.count, start >= position, start > position || start == first else {
        return nil
      }
      while position < start {
        guard source[position] == UInt8(ascii: " ") || source[position] == UInt8(ascii: "\t") else {
          return nil
        }
        position += 1
      }
      starts.append(start - first)
      position = word.range.upperBound
    }
    return (Array(source[first..<end]), starts)
  }

  // MARK: Texts

  /// A piece of the command and where it stands.
  private struct Piece {
    var range: SourceRange
    var text: ArraySlice<UInt8>
  }

  /// Pieces with what stands between them in the source, where that is blanks.
  private static func joined(_ pieces: [Piece], _ source: [UInt8]) -> (text: [UInt8], starts: [Int]) {
    var result: [UInt8] = []
    var starts: [Int] = []
    if pieces.isEmpty { return (result, starts) }
    result.reserveCapacity(pieces.reduce(0) { $0 + $1.text.count + 1 })
    starts.reserveCapacity(pieces.count)
    var end: Int?
    for piece in pieces {
      if let end {
        let gap = end..<max(end, piece.range.lowerBound)
        let between = source[gap.clamped(to: source.indices)]
        let isBlank =
          !between.isEmpty && between.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        if isBlank { result += between } else { result.append(CommandText.blank) }
      }
      end = piece.range.upperBound
      starts.append(result.count)
      result += piece.text
    }
    return (result, starts)
  }

  /// Whether a line continuation stands between the words.
  private static func isContinued(_ simple: SimpleCommand, _ source: [UInt8]) -> Bool {
    guard source.contains(UInt8(ascii: "\\")) else { return false }
    return zip(simple.words, simple.words.dropFirst()).contains { word, next in
      let gap = word.range.upperBound..<max(word.range.upperBound, next.range.lowerBound)
      return TextLayout.contains(Array("\\\n".utf8), in: source[gap.clamped(to: source.indices)])
    }
  }

  /// The command with its redirections, as written (B-15).
  private func fullText(of simple: SimpleCommand, from start: Int = 0) -> [UInt8] {
    guard !simple.redirections.isEmpty else { return command.text }
    var pieces: [Piece] = []
    for assignment in simple.assignments {
      pieces.append(Piece(range: assignment.range, text: assignment.text))
    }
    for word in simple.words { pieces.append(Piece(range: word.range, text: word.text)) }
    for redirection in simple.redirections {
      pieces.append(Piece(range: redirection.range, text: redirection.text))
    }
    pieces.removeAll { $0.range.lowerBound < start }
    pieces.sort { $0.range.lowerBound < $1.range.lowerBound }
    return Self.joined(pieces, source).text
  }

  // MARK: What is complex

  mutating func fail(
    _ text: String, _ structure: ComplexStructure = .opaque, keepsFileRules: Bool = false,
    since feature: Feature? = nil
  ) {
    complexities.append(
      Reason(text: text, structure: structure, keepsFileRules: keepsFileRules, feature: feature))
  }

  /// A command word that is empty or begins with a bracket; what stands beside a `[[` that is no keyword is seen to write
  /// files.
  private mutating func judgeName(_ word: CommandWord) {
    if word.value.isEmpty { failBeside("an empty command word") }
    guard word.source.count > 1, let byte = word.source.first,
      byte == UInt8(ascii: "[") || byte == UInt8(ascii: "}")
    else { return }
    let reason = "a command word that begins with a bracket"
    if word.source.elementsEqual("[[".utf8), command.hasPrelude { failBeside(reason) } else { fail(reason) }
  }

  /// A test in brackets.
  private mutating func judgeTest() {
    let words = command.words
    if words.last?.source.elementsEqual("]".utf8) != true { fail("a test that does not end in its bracket") }
    if words.count > 3, words[1].source.starts(with: "--".utf8) { fail("a test that begins with `--`") }
    if ConditionWords(words[...]).holdsSeveralTests {
      fail("more than one test in the brackets", since: .denyRulesSeeComplexTexts)
    }
  }

  /// What makes the text complex and leaves the checks of what it writes in force.
  mutating func failBeside(_ text: String) {
    complexities.append(Reason(text: text, structure: .opaque, keepsFileRules: true, keepsWriteChecks: true))
  }

  private mutating func judgeWords(_ simple: SimpleCommand) {
    // In quotes it is none whose values are looked at.
    let isExport =
      command.isExport && command.words.first.map { $0.source.elementsEqual($0.value) } == true
    let isTest = command.words.first?.source.elementsEqual("[".utf8) == true
    let shift = command.words.count - simple.words.count
    for (index, word) in simple.words.enumerated() {
      let seen = command.words[index + shift]
      if index == 0 {
        if !seen.traits.isDisjoint(with: .unknownText) { fail("an expansion in the command word") }
        judgeName(seen)
      }
      guard let reason = seen.complexity, !seen.isEqualsSign || !isTest else { continue }
      let value = isExport && index > 0 ? Self.assignedValue(word) : nil
      let isPlain = value.map(Self.isPlainSubstitution) == true
      if reason == .unquotedExpansion, let value, Self.isSimpleVariable(value, of: word) {
        exportsVariable = true
        continue
      }
      let structure: ComplexStructure = index == 0 ? .opaque : .expansion
      // File rules see such a text, and so does the check of what it writes.
      let isSeen = isPlain || reason == .processEnvironment
      complexities.append(
        Reason(text: reason.rawValue, structure: structure, keepsFileRules: isSeen, keepsWriteChecks: isSeen))
    }
  }

  static func hasDollar(_ text: some Sequence<UInt8>) -> Bool {
    text.contains { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "(") }
  }
}

extension CommandWord {
  /// Nothing in it is expanded, patterns and `~` left aside, and no line ends in it.
  fileprivate var isConstantOnOneLine: Bool {
    holdsNothingUnknown && !(traits.contains(.quoted) && value.contains(0x0A))
  }

  /// A lone `=`, which compares in `[ ]` and `[[ ]]` and is an error to other commands (S-18, S-21).
  var isEqualsSign: Bool { source.elementsEqual("=".utf8) }
}

/// Double quotes with two literal characters beside their expansions (S-18).
enum QuotedText {
  static func hasTwoLiterals(_ parts: [WordPart]) -> Bool {
    var count = 0
    for part in parts {
      switch part {
      case .literal(let bytes): count += bytes.count { $0 & 0xC0 != 0x80 }
      case .parameter(let expansion) where expansion.name.elementsEqual("HOME".utf8): count += 2
      default: break
      }
    }
    return count >= 2
  }
}
