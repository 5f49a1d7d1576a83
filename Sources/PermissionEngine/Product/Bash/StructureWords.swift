import ShellSyntax

/// The words of the grammar that deny and ask rules see as commands where `time` or `coproc` stands before a condition or
/// a loop: `Bash(done:*)` denies `time for i in a; do x; done` (S-9). What stands inside it has none of its own.
enum StructureWords {
  /// The words, each once; none for any other command.
  static func of(_ command: Command) -> [[UInt8]] {
    switch command.kind {
    case .whileLoop, .untilLoop, .forLoop, .selectLoop, .arithmeticForLoop:
      return ["do", "done"].map { Array($0.utf8) }
    case .ifClause(let branches):
      var words = ["then", "fi"]
      if branches.contains(where: \.condition.isEmpty) { words.append("else") }
      if branches.dropFirst().contains(where: { !$0.condition.isEmpty }) { words.append("elif") }
      return words.map { Array($0.utf8) }
    default: return []
    }
  }
}
