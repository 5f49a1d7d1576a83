import CommandKnowledge
import ShellSyntax

/// The words and redirections of a text that is one simple command.
func measuredCommand(_ text: String) throws -> (words: ArraySlice<CommandWord>, redirections: [Redirection]) {
  let script = try ShellParser().parse(Array(text.utf8))
  guard case .simple(let command)? = script.statements.first?.pipelines.first?.commands.first?.kind else {
    return ([], [])
  }
  return (command.words.map { CommandWord($0) }[...], command.redirections)
}

/// The files of a command, `r:`, `w:` or `rw:` before each; nil when it is not recognised.
func measuredFiles(_ text: String) throws -> String? {
  guard let reading = FileCommand.reading(try measuredCommand(text).words) else { return nil }
  return reading.operands.map { operand in
    (operand.access.contains(.read) ? "r" : "") + (operand.access.contains(.write) ? "w" : "") + ":"
      + String(decoding: operand.text, as: UTF8.self)
  }.joined(separator: " ")
}
