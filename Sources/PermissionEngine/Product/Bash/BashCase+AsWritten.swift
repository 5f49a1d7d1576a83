import CommandKnowledge
import RuleSyntax

/// Commands with `$HOME` in a text with a pipe, or one against which a check stands: deny and ask rules see them as they
/// are written, too (B-10v).
extension BashCase {
  /// The first rule that matches such a command, with the command.
  mutating func matchAsWritten(in list: RuleList) -> (SourcedRule, FoundCommand)? {
    guard script.rawText.contains(UInt8(ascii: "$")), !isTakenWhole(by: list) else { return nil }
    let commands = script.commands.filter { command in
      command.words.contains { $0.traits.contains(.home) }
    }
    guard !commands.isEmpty, script.hasTopLevelPipe || isComparedWhole else { return nil }
    for var command in commands {
      command.isWrittenAnew = false
      let matches = StrictMatches(command, rules: rules, home: Array("$HOME".utf8), in: context.semantics)
      let rule = list == .deny ? matches.deny(isShieldedByExactAsk: canBeShielded) : matches.ask
      if let rule { return (rule, command) }
    }
    return nil
  }
}
