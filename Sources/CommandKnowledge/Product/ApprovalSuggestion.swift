package import ShellSyntax

/// One simple command of a text that needs approval.
package struct SuggestedCommand: Sendable, Hashable {
  /// Its leading assignments.
  package var assignments: [Assignment]
  /// Its words, wrappers included; `time` is a word.
  package var words: [CommandWord]
  /// The command as written, assignments included, without redirections, comments and `!`.
  package var text: [UInt8]

  /// A command from its parts.
  package init(assignments: [Assignment], words: [CommandWord], text: [UInt8]) {
    self.assignments = assignments
    self.words = words
    self.text = text
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
  private static let blank = [UInt8(ascii: " ")]
  private static let anything = Array(" *".utf8)

  private static func unique(_ specifiers: [[UInt8]]) -> [[UInt8]] {
    var seen: Set<[UInt8]> = []
    return specifiers.filter { seen.insert($0).inserted }
  }

  // MARK: Headless

  private static func headlessSpecifier(_ command: SuggestedCommand, home: [UInt8]) -> [UInt8]? {
    if command.assignments.allSatisfy(SafeAssignments.isSafe), let first = command.words.first,
      !MeasuredNames.suggestedWhole.contains(first.value), command.words.count > 1,
      isSubcommand(Array(command.words[1].source))
    {
      return expandingHome(Array(first.source), home) + blank + Array(command.words[1].source) + anything
    }
    let text = expandingHome(command.text, home)
    if text.contains(UInt8(ascii: "\n")) || text.suffix(2).elementsEqual(":*".utf8) { return nil }
    let hasQuotedSafeName = command.assignments.contains { assignment in
      !SafeAssignments.isSafe(assignment) && MeasuredNames.plainSafeVariables.contains(assignment.name)
        && assignment.value.text.contains { "'\"\\".utf8.contains($0) }
    }
    return hasQuotedSafeName ? nil : text
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

  /// `$HOME` outside single quotes as the home path.
  private static func expandingHome(_ text: [UInt8], _ home: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    var isInDouble = false
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"):
        result += text[index..<min(index + 2, text.count)]
        index += 2
        continue
      case UInt8(ascii: "'") where !isInDouble:
        let end = ExpansionEnd.afterQuote(text, from: index + 1, text[index])
        result += text[index..<end]
        index = end
        continue
      case UInt8(ascii: "\""): isInDouble.toggle()
      case UInt8(ascii: "$") where text[index...].starts(with: "$HOME".utf8):
        let end = index + 5
        if end == text.count || !isWordByte(text[end]) {
          result += home
          index = end
          continue
        }
      default: break
      }
      result.append(text[index])
      index += 1
    }
    return result
  }

  // MARK: Dialog

  private static func dialogSpecifier(_ command: SuggestedCommand) -> [UInt8] {
    guard let first = command.words.first, !MeasuredNames.suggestedWhole.contains(first.value) else {
      return command.text
    }
    var words = command.assignments.map { Array($0.text) } + [first.value]
    let limit = MeasuredNames.subcommandDepth[first.value] ?? 2
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
    if word.contains(UInt8(ascii: "/")) || word.starts(with: "~".utf8) { return false }
    if let dot = word.lastIndex(of: UInt8(ascii: ".")), dot > 0, dot + 1 < word.count { return false }
    return true
  }
}
