import CommandKnowledge
import ShellSyntax

/// Commands that rules do not see as they are written: where a quoted word holds a line break or a message, or a variable
/// stands by its bare name, the product puts the command together anew, in single quotes where a word needs quotes (B-10w).
extension FoundCommand {
  /// Whether a command is one of these.
  static func isWrittenAnew(_ simple: SimpleCommand, words: [CommandWord]) -> Bool {
    words.contains { $0.traits.contains(.message) || $0.traits.contains(.quoted) && $0.value.contains(0x0A) }
      || simple.words.contains { namesVariable($0.parts, $0.text) }
      || simple.assignments.contains { namesVariable($0.value.parts, $0.text) }
  }

  /// `$name`, not `${name}`, outside of single quotes and substitutions.
  private static func namesVariable(_ parts: [WordPart], _ text: ArraySlice<UInt8>) -> Bool {
    parts.contains { part in
      switch part {
      case .parameter(let expansion):
        expansion.operation.isEmpty && expansion.name.first.map(isNameStart) == true
          && TextLayout.contains([UInt8(ascii: "$")] + expansion.name, in: text)
      case .doubleQuoted(let inner, _): namesVariable(inner, text)
      default: false
      }
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    PathBytes.isLetter(byte) || byte == UInt8(ascii: "_")
  }

  /// The command as rules see it.
  ///
  /// - Parameter home: the home directory, which `$HOME` stands for.
  func writtenAnew(home: [UInt8]) -> FoundCommand {
    var command = self
    command.isWrittenAnew = false
    command.wordText = []
    command.wordStarts = []
    for index in command.words.indices {
      command.words[index].source = Self.written(words[index], home)[...]
      if words[index].traits.contains(.namedVariable) {
        command.words[index].value = Self.withoutNames(words[index].value)
      }
      if index > 0 { command.wordText.append(CommandText.blank) }
      command.wordStarts.append(command.wordText.count)
      command.wordText += command.words[index].source
    }
    command.assignmentText = CommandText.joined(
      assignments.map { assignment in
        let value = CommandWord(assignment.value)
        let name = assignment.text.prefix { $0 != UInt8(ascii: "=") }
        return name + [UInt8(ascii: "=")] + Self.written(value, home)
      })
    command.assignmentGap = [CommandText.blank]
    return command
  }

  /// In a text that is not simple the command stays as it is written, with the messages in it.
  mutating func standAsWritten() {
    isWrittenAnew = false
    for index in words.indices where words[index].traits.contains(.message) {
      words[index].value = Dequoting.dequoted(words[index].source)
    }
  }

  /// A word with new quotes, where it has some or holds a variable.
  private static func written(_ word: CommandWord, _ home: [UInt8]) -> [UInt8] {
    let holdsVariable = !word.traits.isDisjoint(with: [.home, .namedVariable])
    guard holdsVariable || word.traits.contains(.quoted) else { return Array(word.source) }
    var value = word.value
    if word.traits.contains(.home) { value = HomeVariable.replaced(in: value, by: home) }
    if word.traits.contains(.namedVariable) { value = withoutNames(value) }
    guard needsQuotes(value) else { return value }
    var text = [UInt8(ascii: "'")]
    for byte in value {
      if byte == UInt8(ascii: "'") { text += Array("'\\'".utf8) }
      text.append(byte)
    }
    return text + [UInt8(ascii: "'")]
  }

  /// What stands for a variable, whose value nobody knows: only a wildcard matches it.
  private static let unknown: UInt8 = 0x1A

  /// A text with something else in place of each variable.
  static func withoutNames(_ value: [UInt8], unknown: [UInt8] = [FoundCommand.unknown]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < value.count {
      guard value[index] == UInt8(ascii: "$"), index + 1 < value.count, isNameStart(value[index + 1]) else {
        result.append(value[index])
        index += 1
        continue
      }
      result += unknown
      index += 1
      while index < value.count, isNameStart(value[index]) || PathBytes.isDigit(value[index]) { index += 1 }
    }
    return result
  }

  /// Whether a word of this value has to stand in quotes, patterns aside.
  static func needsQuotes(_ value: [UInt8]) -> Bool {
    guard let first = value.first else { return true }
    if first == UInt8(ascii: "~") || first == UInt8(ascii: "=") { return true }
    return value.contains {
      $0 == CommandText.blank || $0 == 0x09 || $0 == 0x0A || $0 == HereDocumentText.unknownLines
        || "'\";&|<>()$`\\#{}".utf8.contains($0)
    }
  }

  /// Takes back a quote that was added to close the text.
  mutating func leaveOpen(_ quote: UInt8) {
    place.insert(.unread)
    if wordText.last == quote {
      wordText.removeLast()
      if words.last?.source.last == quote { words[words.count - 1].source.removeLast() }
    } else if words.isEmpty, assignmentText.last == quote {
      assignmentText.removeLast()
    }
    if fullText.last == quote { fullText.removeLast() }
    if textFromRedirection?.last == quote { textFromRedirection?.removeLast() }
  }
}
