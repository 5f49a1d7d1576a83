import CommandKnowledge
import RuleSyntax

/// In a text with a pipe, or one against which a check stands, deny and ask rules see commands as they are written, too:
/// with `$HOME` (B-10v), with quotes where they are arguments to `sudo` and its kin, with one blank between quoted words.
extension BashCase {
  /// The first rule that matches such a command, with the command.
  func matchAsWritten(in list: RuleList) -> (SourcedRule, FoundCommand)? {
    if isTakenWhole(by: list) { return nil }
    // What is seen of a constant command is what has been seen of it; in the sandbox some have not been looked at.
    let passesConstants = context.semantics.decidesAsNewest && standing != .inside
    let commands = script.commands.filter { command in
      !command.isPlain && !(passesConstants && command.isConstant) && !isHidden(command)
        && command.words.contains { !$0.traits.isDisjoint(with: [.home, .quoted]) || $0.complexity != nil }
    }
    guard !commands.isEmpty, script.hasTopLevelPipe || script.hasNestedPipe || isComparedWhole else {
      return nil
    }
    for var command in commands {
      command.isWrittenAnew = false
      let matches = StrictMatches(
        command, rules: rules, home: HomeVariable.name, in: context.semantics, asWritten: true)
      let rule = list == .deny ? matches.deny(isShieldedByExactAsk: canBeShielded) : matches.ask
      if let rule { return (rule, command) }
    }
    return nil
  }
}
