package import ShellSyntax

/// One simple command of a text that needs approval.
package struct SuggestedCommand: Sendable, Hashable {
  /// Its leading assignments.
  package var assignments: [Assignment]
  /// Its words, wrappers included; `time` is a word.
  package var words: [CommandWord]
  /// The command as written, assignments included, without redirections, here-documents, comments and `!`.
  package var text: [UInt8]
  /// A here-string of the command with its operator, as written (`<<< x`).
  package var hereString: [UInt8]?

  /// A command from its parts.
  package init(
    assignments: [Assignment], words: [CommandWord], text: [UInt8], hereString: [UInt8]? = nil
  ) {
    self.assignments = assignments
    self.words = words
    self.text = text
    self.hereString = hereString
  }
}

/// The rules that the product offers to remember when it asks (M-10).
package enum ApprovalSuggestion {
  /// What the headless form suggests: for each command the first two words and ` *`, or the command itself.
  ///
  /// - Parameters:
  ///   - commands: the simple commands that need approval, in order; those that a rule or the read-only list covers are
  ///     left out. For a text with a command that asks for more than a missing rule (an expansion, `eval`, a critical
  ///     removal), there is no suggestion at all, and this is not to be called.
  ///   - home: the home directory, put in place of `$HOME`.
  /// - Returns: specifiers of `Bash(…)` in order, without duplicates; none for more than five commands.
  package static func headless(_ commands: [SuggestedCommand], home: [UInt8]) -> [[UInt8]] {
    guard commands.count <= maximumCommands else { return [] }
    return unique(commands.compactMap { headlessSpecifier($0, home: home) })
  }

  /// What "don't ask again" of the terminal's dialog writes: for one command the words that look like subcommands and
  /// ` *`, for several what the headless form suggests, five at most.
  ///
  /// - Parameters:
  ///   - commands: the simple commands that need approval, in order.
  ///   - isAlone: whether the text is one simple command; a command beside others that need no approval gets the rule
  ///     that the headless form suggests.
  ///   - home: the home directory.
  package static func dialog(_ commands: [SuggestedCommand], isAlone: Bool, home: [UInt8]) -> [[UInt8]] {
    if commands.count == 1, isAlone { return [dialogSpecifier(commands[0])] }
    return Array(unique(commands.compactMap { headlessSpecifier($0, home: home) }).prefix(maximumCommands))
  }

  private static let maximumCommands = 5
  /// How many words the dialog keeps of these commands, where two are the rule.
  private static let subcommandDepth: [[UInt8]: Int] = [
    Array("docker".utf8): 3, Array("kubectl".utf8): 3, Array("aws".utf8): 4,
  ]
  private static let blank = [UInt8(ascii: " ")]
  private static let anything = Array(" *".utf8)

  private static func unique(_ specifiers: [[UInt8]]) -> [[UInt8]] {
    var seen: Set<[UInt8]> = []
    return specifiers.filter { seen.insert($0).inserted }
  }

  // MARK: Headless

  private static func headlessSpecifier(_ command: SuggestedCommand, home: [UInt8]) -> [UInt8]? {
    let written = WrittenCommand(command, home: home)
    guard let first = command.words.first else { return nil }
    if written.areAssignmentsSafe, !CommandNameSets.suggestedWhole.contains(first.value) {
      if written.words.count > 1, isSubcommand(written.words[1]) {
        // Text in quotes before the two words is not put into a rule.
        if written.hasQuotedAssignment || !command.assignments.isEmpty && written.hasQuotedName { return nil }
        return written.words[0] + blank + written.words[1] + anything
      }
      if written.hereString != nil {
        if written.hasQuotedAssignment { return nil }
        return Array(written.words.prefix(2).joined(separator: blank)) + anything
      }
    }
    let text = written.text + (written.hereString.map { blank + $0 } ?? [])
    return text.contains(UInt8(ascii: "\n")) || text.suffix(2).elementsEqual(":*".utf8) ? nil : text
  }

  /// `^[a-z][a-z0-9]*(-[a-z0-9]+)*$`
  private static func isSubcommand(_ word: [UInt8]) -> Bool {
    guard let first = word.first, isSmallLetter(first) else { return false }
    return word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.allSatisfy { isSmallLetter($0) || isDigit($0) }
    }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  // MARK: Dialog

  private static func dialogSpecifier(_ command: SuggestedCommand) -> [UInt8] {
    guard let first = command.words.first, !CommandNameSets.suggestedWhole.contains(first.value) else {
      return command.text
    }
    var words = command.assignments.map { Array($0.text) } + [first.value]
    let limit = subcommandDepth[first.value] ?? 2
    var count = 1
    for word in command.words.dropFirst() where !word.source.elementsEqual("$HOME".utf8) {
      guard count < limit, looksLikeSubcommand(word.value) else { break }
      words.append(word.value)
      count += 1
    }
    return Array(words.joined(separator: blank)) + anything
  }

  /// Neither an option nor something like a file or an address.
  private static func looksLikeSubcommand(_ word: [UInt8]) -> Bool {
    guard word.first != UInt8(ascii: "-") else { return false }
    if word.contains(where: { "/=".utf8.contains($0) }) || word.starts(with: "~".utf8) { return false }
    if let dot = word.lastIndex(of: UInt8(ascii: ".")), dot > 0, dot + 1 < word.count { return false }
    return true
  }
}

/// The text of a command as a suggestion writes it: as it stands, or, where `$HOME` or a line continuation stands in it,
/// put together afresh from its words.
private struct WrittenCommand {
  private(set) var words: [[UInt8]]
  private(set) var text: [UInt8]
  private(set) var hereString: [UInt8]?
  private(set) var areAssignmentsSafe: Bool
  private(set) var hasQuotedAssignment = false
  private(set) var hasQuotedName = false

  init(_ command: SuggestedCommand, home: [UInt8]) {
    let values = command.assignments.map { CommandWord($0.value) }
    areAssignmentsSafe = zip(command.assignments, values).allSatisfy { assignment, value in
      !assignment.appends && assignment.subscriptParts == nil && assignment.elements == nil
        && SafeAssignments.isSafe(name: assignment.name, value: value.value)
    }
    let hasHome = (command.words + values).contains { $0.traits.contains(.home) }
    guard hasHome || Self.hasContinuation(command.text) else {
      words = command.words.map { Array($0.source) }
      text = command.text
      hereString = command.hereString
      hasQuotedAssignment = values.contains { !$0.source.elementsEqual($0.value) }
      hasQuotedName = command.words.first.map { !$0.source.elementsEqual($0.value) } ?? false
      return
    }
    words = command.words.map { Self.quoted(Self.expandingHome($0, home)) }
    let assignments = zip(command.assignments, values).map { assignment, value in
      assignment.name + [UInt8(ascii: "=")] + Self.quoted(Self.expandingHome(value, home))
    }
    text = Array((assignments + words).joined(separator: [UInt8(ascii: " ")]))
  }

  private static func hasContinuation(_ text: [UInt8]) -> Bool {
    text.indices.dropLast().contains { text[$0] == UInt8(ascii: "\\") && text[$0 + 1] == UInt8(ascii: "\n") }
  }

  private static func expandingHome(_ word: CommandWord, _ home: [UInt8]) -> [UInt8] {
    guard word.traits.contains(.home) else { return word.value }
    var result: [UInt8] = []
    var rest = word.value[...]
    while let byte = rest.first {
      if rest.starts(with: "$HOME".utf8), !(rest.dropFirst(5).first.map(isWordByte) ?? false) {
        result += home
        rest = rest.dropFirst(5)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static let special = Set(" \t\n;()|&\\$`{}<>'\"#".utf8)

  /// The word in single quotes where it would not stand for itself; globs and `~` are left as they are.
  private static func quoted(_ value: [UInt8]) -> [UInt8] {
    guard value.isEmpty || value.contains(where: special.contains) else { return value }
    let quote = UInt8(ascii: "'")
    var result = [quote]
    for byte in value { result += byte == quote ? Array("'\\''".utf8) : [byte] }
    return result + [quote]
  }
}
