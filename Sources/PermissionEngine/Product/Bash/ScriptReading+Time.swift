import CommandKnowledge
import ShellSyntax

/// The keyword `time` and what stands behind it (S-9).
extension ScriptReading {
  /// The keyword `time` as often as it stands in front of a command, with its options (S-9).
  func timing(before command: Command) -> [CommandWord] {
    let before = isInOtherText ? [] : source[..<min(command.range.lowerBound, source.count)]
    let words = before.split { " \t\n(`;&|".utf8.contains($0) }
    let own = words.reversed().prefix { word in
      ["time", "-p", "--"].contains { word.elementsEqual($0.utf8) }
    }
    let timing = own.reversed().drop { !$0.elementsEqual("time".utf8) }
    let keyword = CommandWord(constant: Array("time".utf8))
    return timing.isEmpty ? [keyword] : timing.map { CommandWord(constant: Array($0)) }
  }

  static func isCompound(_ command: Command) -> Bool {
    if case .simple = command.kind { false } else { true }
  }

  /// Why `time` in front of a structure is not read (S-9); nil for the others.
  static func timedReason(_ command: Command) -> String? {
    if isTest(command) { return "`time [[`" }
    return beginsWithCondition(command) ? "`time` before `if` or a loop with a condition" : nil
  }

  static func isGroup(_ kind: CommandKind) -> Bool {
    if case .group = kind { true } else { false }
  }

  static func isTest(_ command: Command) -> Bool {
    if case .test = command.kind { true } else { false }
  }

  static func beginsWithCondition(_ command: Command) -> Bool {
    switch command.kind {
    case .ifClause, .whileLoop, .untilLoop: true
    default: false
    }
  }

  /// Takes a command away that nothing sees: the first one of a condition behind `time` counts as a word of its head.
  mutating func removeCommand(at index: Int) {
    script.commands.remove(at: index)
    for number in script.obscureBodies.indices {
      let commands = script.obscureBodies[number].commands
      guard commands.upperBound > index else { continue }
      let start = commands.lowerBound > index ? commands.lowerBound - 1 : commands.lowerBound
      script.obscureBodies[number].commands = start..<(commands.upperBound - 1)
    }
  }

  static func isPlainCompound(_ command: Command) -> Bool {
    switch command.kind {
    case .ifClause, .whileLoop, .untilLoop, .forLoop: true
    default: false
    }
  }

  /// Whether a `!` stands between the keyword `time` and a command.
  func isNegated(_ command: Command) -> Bool {
    source[..<min(command.range.lowerBound, source.count)].trimmingShellBlanks.last == UInt8(ascii: "!")
  }
}
