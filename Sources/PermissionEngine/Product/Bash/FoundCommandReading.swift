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
    /// A substitution as the value of an `export`.
    var isOfExport = false
    /// What only some releases ask about; nil for what all do that read structure.
    var feature: Feature?

    /// Whether a release minds it.
    func isKnown(to semantics: Semantics) -> Bool { feature.map(semantics.has) ?? true }
  }

  private(set) var command: FoundCommand
  private(set) var complexities: [Reason] = []
  /// The value of an assignment is not constant.
  private(set) var hasExpandingAssignment = false
  /// A comment stands where the product does not see that it is one.
  private(set) var hidesComment = false

  private let source: [UInt8]

  init(
    _ simple: SimpleCommand, place: FoundCommand.Place, timing: [CommandWord], source: [UInt8],
    constants: ConstantVariables, directories: DirectoryTrail
  ) {
    self.source = source
    var words = simple.words.map { constants.resolved($0, in: source) }
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
      words = simple.assignments.map { CommandWord(constant: Array($0.text)) } + words
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
    command = FoundCommand(
      assignments: simple.assignments, words: words, redirections: simple.redirections, place: place,
      directory: directories.current, possibleDirectories: directories.possible,
      checkedDirectory: directories.checked, wordText: joined.text,
      wordStarts: joined.starts, assignmentText: assignmentText, fullText: [])
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
      if let word = simple.words.first { command.beginsWithRedirection = start < word.range.lowerBound }
      let isAfterAssignments = simple.assignments.allSatisfy { $0.range.lowerBound < start }
      if !isAfterAssignments {
        fail("an assignment after a redirection")
      } else if simple.words.isEmpty || command.beginsWithRedirection, !hasDocument {
        command.textFromRedirection = fullText(of: simple, from: start)
      }
    }
    judgeHereStrings(simple)
    if !simple.redirections.isEmpty, command.words.first?.value.elementsEqual("[".utf8) == true {
      fail("a test in brackets with a redirection")
    }
    if let last = command.words.last, !last.source.elementsEqual("]".utf8),
      command.words.first?.source.elementsEqual("[".utf8) == true
    {
      fail("a test that does not end in its bracket")
    }
    if command.words.count > 3, command.words[0].source.elementsEqual("[".utf8),
      command.words[1].source.starts(with: "--".utf8)
    {
      fail("a test that begins with `--`")
    }
    command.look()
    if !command.isPlain {
      judgeWords(simple)
      command.isWrittenAnew =
        !place.contains(.substituted) && FoundCommand.isWrittenAnew(simple, words: command.words)
    }
    judgeAssignments(simple)
    for redirection in simple.redirections { judge(redirection, of: simple) }
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

  private mutating func fail(
    _ text: String, _ structure: ComplexStructure = .opaque, keepsFileRules: Bool = false,
    since feature: Feature? = nil
  ) {
    complexities.append(
      Reason(text: text, structure: structure, keepsFileRules: keepsFileRules, feature: feature))
  }

  private mutating func judgeWords(_ simple: SimpleCommand) {
    let isExport = command.isExport
    let isTest = command.words.first?.source.elementsEqual("[".utf8) == true
    let shift = command.words.count - simple.words.count
    for (index, word) in simple.words.enumerated() {
      let seen = command.words[index + shift]
      if index == 0, !seen.traits.isDisjoint(with: .unknownText) { fail("an expansion in the command word") }
      if index == 0, seen.value.isEmpty { fail("an empty command word") }
      if index == 0, seen.source.count > 1, let first = seen.source.first, "[}".utf8.contains(first) {
        fail("a command word that begins with a bracket")
      }
      guard let reason = seen.complexity, !seen.isEqualsSign || !isTest else { continue }
      let isPlain = isExport && index > 0 && Self.isPlainSubstitution(word, afterAssignment: true)
      let structure: ComplexStructure = index == 0 ? .opaque : .expansion
      complexities.append(
        Reason(text: reason.rawValue, structure: structure, keepsFileRules: isPlain, isOfExport: isPlain))
    }
  }

  private static func hasDollar(_ text: some Sequence<UInt8>) -> Bool {
    text.contains { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "(") }
  }

  /// A value that is one unquoted `$( )` and nothing else.
  private static func isPlainSubstitution(_ word: Word, afterAssignment: Bool) -> Bool {
    var parts = word.parts[...]
    if afterAssignment {
      guard case .literal(let bytes)? = parts.first, bytes.last == UInt8(ascii: "=") else { return false }
      parts = parts.dropFirst()
    }
    guard parts.count == 1, case .command(let inner)? = parts.first else { return false }
    return inner.statements.count <= 1
  }

  private mutating func judgeAssignments(_ simple: SimpleCommand) {
    for assignment in simple.assignments {
      for value in [assignment.value] + (assignment.elements ?? []) {
        let seen = CommandWord(value)
        if seen.complexity != nil
          || !seen.traits.isDisjoint(with: .quotedExpansions)
        {
          hasExpandingAssignment = true
        }
        if let reason = seen.complexity, !Self.isPlainSubstitution(value, afterAssignment: false) {
          fail(reason.rawValue)
        }
      }
      if simple.words.isEmpty,
        ["PATH", "LANG", "IFS"].contains(where: { assignment.name.elementsEqual($0.utf8) })
      {
        fail(
          "`\(String(decoding: assignment.name, as: UTF8.self))` is set",
          since: assignment.name.elementsEqual("LANG".utf8) ? .characterSetsAsk : nil)
      }
    }
  }

  /// A here-string after another redirection ends what the product reads of a text, unless a pipe follows.
  private mutating func judgeHereStrings(_ simple: SimpleCommand) {
    guard !command.place.contains(.piped) else { return }
    var hasRedirection = false
    for redirection in simple.redirections {
      if redirection.isHereString {
        if hasRedirection { return fail("a here-string after another redirection") }
      } else {
        hasRedirection = true
      }
    }
  }

  private mutating func judge(_ redirection: Redirection, of simple: SimpleCommand) {
    if redirection.descriptor?.first == UInt8(ascii: "{") {
      let isDropped = redirection.target.text.elementsEqual("/dev/null".utf8)
      fail(
        "a redirection that sets a variable", .oddRedirection, since: isDropped ? .braceTargetsAsk : nil)
    }
    switch redirection.operation {
    case .readWrite: fail("`<>`")
    case .duplicate:
      if redirection.target.text.last == UInt8(ascii: "-") { fail("a descriptor that is closed", .expansion) }
      if Self.hasDollar(redirection.target.text) { fail("a descriptor that is not constant", .expansion) }
    case .hereDocument(let body): judge(redirection, body, of: simple)
    case .hereString:
      let seen = CommandWord(redirection.target)
      if let reason = seen.complexity { fail(reason.rawValue, .expansion) }
    case .input, .output, .append, .clobber, .outputBoth, .appendBoth:
      let seen = CommandWord(redirection.target)
      let isUnquotedHome = seen.traits.contains(.home) && !seen.traits.contains(.quoted)
      if let reason = seen.complexity {
        fail(reason.rawValue, .expansion)
      } else if isUnquotedHome
        || !seen.traits.isDisjoint(with: .unknownText)
      {
        fail("an expansion in the target of a redirection", .expansion)
      } else if seen.value.starts(with: "/dev/tcp/".utf8) || seen.value.starts(with: "/dev/udp/".utf8) {
        fail("a target that is no file")
      } else if seen.source.first == UInt8(ascii: "!") {
        fail("a target that begins with `!`", .expansion)
      }
    }
    let rest = source[min(redirection.range.upperBound, source.count)...].drop { $0 == 0x20 || $0 == 0x09 }
    if rest.first == UInt8(ascii: "#"), rest.startIndex > redirection.range.upperBound {
      fail("a comment after the target of a redirection", .comment)
      hidesComment = true
    }
    if let last = simple.words.last, let first = simple.words.first,
      first.range.lowerBound < redirection.range.lowerBound,
      last.range.lowerBound > redirection.range.lowerBound
    {
      // The words after a here-string are still words of the command.
      if !redirection.isHereString { fail("a word after the target of a redirection", .oddRedirection) }
      let shift = command.words.count - simple.words.count
      let count = simple.words.count { $0.range.lowerBound < redirection.range.lowerBound }
      let end = command.wordStarts[count + shift - 1] + command.words[count + shift - 1].source.count
      command.textUpToRedirection =
        redirection.isHereString ? command.fullText : Array(command.wordText[..<end])
    }
  }

  /// One here-document with a quoted delimiter and nothing after it on its line is simple (S-15h).
  private mutating func judge(_ redirection: Redirection, _ body: HereDocument, of simple: SimpleCommand) {
    if !body.isQuoted {
      let text = source[body.bodyRange.clamped(to: source.indices)]
      let isConstant = !text.contains { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "`") }
      fail(
        "a here-document whose delimiter is not quoted", isConstant ? .hereDocument : .opaque,
        since: .hereDocumentsAreChecked)
    }
    if body.isQuoted, Self.isPartlyQuoted(redirection.target.text) {
      fail("a here-document whose delimiter is partly quoted", since: .hereDocumentsAreChecked)
    }
    let documents = simple.redirections.count(where: \.isHereDocument)
    if documents > 1 { fail("two here-documents") }
    let rest = source[min(redirection.range.upperBound, source.count)...]
    let line = rest.prefix { $0 != 0x0A }
    if line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) {
      fail(
        "text after the start of a here-document on its line", Self.isPipe(line) ? .hereDocument : .opaque,
        since: .hereDocumentsAreChecked)
    }
    if let first = simple.words.first, redirection.range.lowerBound < first.range.lowerBound {
      fail("a here-document before the command word", since: .hereDocumentsAreChecked)
    }
    if simple.words.isEmpty { fail("a here-document without a command", since: .hereDocumentsAreChecked) }
  }

  /// Nothing but a pipe into a plain command.
  private static func isPipe(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.trimmingShellBlanks
    return rest.first == UInt8(ascii: "|") && !rest.dropFirst().contains { "|;&<>#".utf8.contains($0) }
  }

  private static func isPartlyQuoted(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let quotes = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
    if quotes.contains(first) {
      return last != first || text.dropFirst().dropLast().contains { quotes.contains($0) }
    }
    return text.contains { quotes.contains($0) }
  }
}

extension CommandWord {
  /// A lone `=`, which compares in `[ ]` and `[[ ]]` and is an error to other commands (S-18, S-21).
  var isEqualsSign: Bool { source.elementsEqual("=".utf8) }
}

/// Builtins whose arguments may be assignments.
enum ExportingBuiltins {
  private static let names: Set<[UInt8]> = Set(
    ["export", "declare", "local", "readonly", "typeset"].map { Array($0.utf8) })

  static func contains(_ name: [UInt8]) -> Bool { names.contains(name) }
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

extension ShellScript {
  /// Whether ranges in this script refer to these bytes; false inside backquotes, which have a text of their own.
  func sharesSource(with bytes: [UInt8]) -> Bool {
    source.count == bytes.count && source.elementsEqual(bytes)
  }

  /// Whether the script stood between backquotes in this text.
  func isBackquoted(in bytes: [UInt8]) -> Bool { !sharesSource(with: bytes) }
}
