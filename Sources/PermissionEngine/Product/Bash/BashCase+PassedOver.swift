import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// What deny and ask rules pass over in some texts and see in others: lone assignments and the `cat` of a message (S-11,
/// S-18).
extension BashCase {
  /// No deny or ask rule sees a command that is nothing but one assignment, but at the top of a text where a check stands
  /// against it, beside a pipe, and in the background as the whole text; one of a variable that bash itself sets in every
  /// simple text (S-11).
  func isUnseenAssignment(_ command: FoundCommand) -> Bool {
    guard command.isLoneAssignment, context.has(.restrictionsPassOverAssignments) else { return false }
    let isInside = !command.place.isDisjoint(with: .enclosed)
    let isFixed = GuardedVariables.areFixed(command.assignments[0].name)
    if isFixed, context.has(.restrictionsSeeFixedVariables), script.isSimple || !isInside,
      CommandWord(command.assignments[0].value).complexity == nil
    {
      return false
    }
    return isInside || !seesPassedOver
  }

  func findsPassedOver() -> Bool {
    if isComparedWhole { return true }
    guard context.has(.restrictionsSeePassedOverBesidePipes) else { return false }
    if script.hasBackground, script.isOneCommand || isBackgroundUncovered { return true }
    guard script.hasTopLevelPipe || !script.innerParts.isEmpty else { return false }
    return script.hasBackground || answers.contains(where: isOpenBesidePipe)
  }

  /// Neither a scoped rule nor the read-only table approves a command beside a pipe. What a bare rule allows counts for
  /// nothing there, nor what reads a file by a redirection or stands in a part that sets a variable, nor what the mode
  /// allows beside a `cd`.
  private func isOpenBesidePipe(_ answer: CommandAnswer) -> Bool {
    if answer.command.isLoneAssignment { return false }
    guard let approval = answer.approval else { return true }
    if approval.rule == nil,
      answer.isOfMode && !script.moves.isEmpty || setsUnsafeVariable(in: answer.command.segment)
    {
      return true
    }
    return answer.command.redirections.contains { $0.operation == .input }
  }

  /// What a rule says about the `cat` of a message, or else about a part of the text that is no command by itself; nil
  /// where none matches.
  func passedOverMatch(in list: RuleList) -> Verdict? {
    if let rule = messageMatch(in: list) {
      return verdict(
        list, rule, "the `cat` of a message matches the \(list.rawValue) rule `\(rule.text)`", "S-18")
    }
    return pieceMatch(in: list).map {
      verdict(list, $0, "a part of the text matches the \(list.rawValue) rule `\($0.text)`", "S-6")
    }
  }

  /// The deny or ask rule for a compound command as it stands, or for a command with its `!` (S-3, S-6).
  private func pieceMatch(in list: RuleList) -> SourcedRule? {
    guard script.commands.count > 1, seesPieces(in: list) else { return nil }
    var pieces = (script.isSimple ? script.compoundPieces : []) + script.negatedPieces
    for command in script.commands
    where command.place.contains(.negated) && command.place.isDisjoint(with: [.nested, .substituted]) {
      pieces.append(Array("! ".utf8) + command.text)
    }
    guard !pieces.isEmpty, seesPassedOver else { return nil }
    return rules.exactMatch(pieces, in: list) ?? rules.starMatch(pieces.map(CommandText.collapsed), in: list)
  }

  /// Whether rules of a list see such parts: in a text that is not simple since they see any of it.
  private func seesPieces(in list: RuleList) -> Bool {
    if script.isSimple { return context.has(.restrictionsSeeCompoundCommands) }
    guard context.has(.commandParser) else { return false }
    return context.has(list == .deny ? .denyRulesSeeComplexTexts : .askRulesSeeComplexTexts)
  }

  /// The deny or ask rule for `cat`, where one prints a constant here-document in double quotes.
  private func messageMatch(in list: RuleList) -> SourcedRule? {
    guard script.messageCount > 0,
      script.hasMessageInTest && context.has(.restrictionsSeeMessagesInTests)
        || context.has(.restrictionsSeeMessages) && seesPassedOver
    else { return nil }
    let command = [Array("cat".utf8)]
    return rules.exactMatch(command, in: list) ?? rules.starMatch(command, in: list)
  }
}
