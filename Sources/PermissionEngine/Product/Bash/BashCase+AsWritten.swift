import CommandKnowledge
import RuleSyntax

/// In a text with a pipe, or one against which a check stands, deny and ask rules see commands as they are written, too:
/// with `$HOME` (B-10v) and variables of which the value is known (S-3v), with quotes where they are arguments to `sudo` and its kin, with one blank between quoted words.
extension BashCase {
  /// The first rule that matches such a command, with the command.
  func matchAsWritten(in list: RuleList) -> (SourcedRule, FoundCommand)? {
    if isTakenWhole(by: list) { return nil }
    // What is seen of a constant command is what has been seen of it; in the sandbox some have not been looked at.
    let passesConstants = context.semantics.decidesAsNewest && standing != .inside
    let places = script.commands.indices.filter { index in
      let resolved = script.commands[index]
      let command = resolved.withVariables ?? resolved
      return !command.isPlain && !(passesConstants && command.isConstant) && !isHidden(command)
        && command.words.contains { !$0.traits.isDisjoint(with: [.home, .quoted]) || $0.complexity != nil }
    }
    guard !places.isEmpty, script.hasTopLevelPipe || script.hasNestedPipe || isComparedWhole else {
      return nil
    }
    for index in places {
      let (command, matches) = matchesAsWritten(index)
      let rule = list == .deny ? matches.deny(isShieldedByExactAsk: canBeShielded) : matches.ask
      if let rule { return (rule, command) }
    }
    return nil
  }

  /// What deny and ask rules say about a command as it is written; worked out once for both.
  private func matchesAsWritten(_ index: Int) -> (FoundCommand, StrictMatches) {
    if let known = asWritten[index] { return known }
    let resolved = script.commands[index]
    var command = resolved.withVariables ?? resolved
    command.isWrittenAnew = false
    let matches = StrictMatches(
      command, rules: rules, home: HomeVariable.name, in: context.semantics, asWritten: true)
    asWritten[index] = (command, matches)
    return (command, matches)
  }
}
