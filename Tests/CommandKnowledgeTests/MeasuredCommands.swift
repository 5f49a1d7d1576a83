import CommandKnowledge
import ShellSyntax
import Testing

/// One simple command as the product reading takes it: `time` as a word in front.
struct MeasuredCommand {
  var assignments: [Assignment]
  var words: ArraySlice<CommandWord>
  var command: SimpleCommand

  init?(_ line: String) throws {
    let script = try ShellParser().parse(Array(line.utf8))
    guard script.statements.count == 1, let pipeline = script.statements[0].pipelines.first,
      case .simple(let command)? = pipeline.commands.first?.kind
    else { return nil }
    self.command = command
    assignments = command.assignments
    let timed = pipeline.isTimed ? [CommandWord(constant: Array("time".utf8))] : []
    words = (timed + command.words.map { CommandWord($0) })[...]
  }
}

/// A line of a table of measured answers: `+` or `-`, a blank, the command.
struct MeasuredLine: Sendable, CustomTestStringConvertible {
  var isMarked: Bool
  var command: String
  var testDescription: String { command }

  static func table(_ text: String) -> [MeasuredLine] {
    text.split(separator: "\n").map {
      MeasuredLine(isMarked: $0.first == "+", command: String($0.dropFirst(2)))
    }
  }
}

/// Bytes as text, for expectations.
func shown(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

/// Whether a text is matched by `Bash(foo:*)`.
func matchesFoo(_ text: String) -> Bool {
  let trimmed = text.drop { $0 == " " }
  return trimmed == "foo" || trimmed.hasPrefix("foo ")
}

/// Words joined by blanks, as written.
func sourceText(_ words: some Sequence<CommandWord>) -> String {
  words.map { shown($0.source) }.joined(separator: " ")
}

/// Words joined by blanks, after quote removal.
func valueText(_ words: some Sequence<CommandWord>) -> String {
  words.map { shown($0.value) }.joined(separator: " ")
}
