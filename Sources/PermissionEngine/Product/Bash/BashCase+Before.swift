import CommandKnowledge
import RuleSyntax

/// What older releases did not see, or decided in another order (releases, 1a and 1h).
extension BashCase {
  /// Whether deny and ask rules of the release do not see a command at its place.
  func isUnseen(_ command: FoundCommand) -> Bool {
    let place = command.place
    if place.contains(.selected), !context.has(.restrictionsSeeSelectBodies) { return true }
    if !context.has(.restrictionsSeeNestedCommands) {
      if place.contains(.buried) { return true }
      // In a text that is not simple those releases cut at operators and saw no further.
      if place.contains(.nested), !script.isSimple { return true }
    }
    if context.has(.restrictionsSeeControlFlow) { return false }
    if !place.isDisjoint(with: [.nested, .negated, .substituted]) || script.hasBackground { return true }
    guard script.rawText.contains(UInt8(ascii: "#")) else { return false }
    return !context.has(.restrictionsSeeCommentLines) || script.rawText.first != UInt8(ascii: "#")
  }

  /// Whether deny rules of the release see a file of a command.
  func sees(_ file: NamedFile, of command: FoundCommand, _ files: CommandFiles) -> Bool {
    let name = files.command?.name ?? []
    func isNamed(_ names: String...) -> Bool { names.contains { name.elementsEqual($0.utf8) } }
    if !context.has(.fileRulesSeeFurtherFiles), file.access.contains(.read) {
      if file.role == .input, !context.has(.inputsOutsideAsk) { return false }
      if isNamed("cp", "mv"), file.role == .source { return false }
      if isNamed("egrep", "fgrep", "tac") || command.possibleDirectories.count > 1 { return false }
    }
    if !context.has(.fileRulesSeeSubshells), command.place.contains(.inPlainSubshell) { return false }
    if !context.has(.fileRulesSeeTee), isNamed("tee") { return false }
    if !context.has(.editDenySeesCopies), isNamed("cp", "mv"), file.access == .write { return false }
    if !context.has(.editDenyHoldsAfterMove), file.access.contains(.write),
      command.possibleDirectories.count > 1
    {
      return false
    }
    if !context.has(.readDenySeesEditors), isNamed("sed") { return false }
    if !context.has(.fileRulesSeeHome), file.text.contains(OperandText.home) { return false }
    return context.has(.fileRulesSeeVariables) || !file.text.contains(OperandText.workingDirectory)
  }

  /// `cd` elsewhere and `git` in one text, where that goes before deny rules of commands.
  func asksBeforeDenies() -> Verdict? {
    guard context.has(.moveAsksBeforeDenies), rules.restricts, TextCheck.hasRiskyMoves(self) else { return nil }
    return verdict(
      .ask, .unmatched,
      Reason(explanation: "`cd` elsewhere and `git` in one text, which goes before deny rules", clauses: ["S-17"]))
  }
}
