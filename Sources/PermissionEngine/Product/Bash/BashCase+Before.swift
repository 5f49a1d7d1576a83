import CommandKnowledge
import RuleSyntax
import Settings
import ShellSyntax

/// What older releases did not see, or decided in another order (releases, 1a and 1h).
extension BashCase {
  /// Whether deny and ask rules of the release do not see a command at its place.
  func isUnseen(_ command: FoundCommand) -> Bool {
    let place = command.place
    if place.contains(.selected) { return !context.has(.restrictionsSeeSelectBodies) }
    let isOfList = place.contains(.substituted) && !place.contains(.buried)
    if !context.has(.denyRulesSeeComplexTexts), !script.isSimple, !isOfList { return true }
    // Nor was a redirection without a command seen between pipes.
    if !context.has(.denyRulesSeeComplexTexts), script.hasTopLevelPipe, command.isLoneRedirection {
      return true
    }
    if !context.has(.restrictionsSeeNestedCommands) {
      if place.contains(.buried) { return true }
      // In a text that is not simple those releases cut at operators and saw no further.
      if place.contains(.nested), !script.isSimple { return true }
    }
    if context.has(.restrictionsSeeControlFlow) { return false }
    if !place.isDisjoint(with: [.nested, .negated, .substituted]) || script.hasBackground { return true }
    if script.isUncut, !script.hasComment { return true }
    guard script.hasComment else { return false }
    return !context.has(.restrictionsSeeCommentLines) || script.rawText.first != UInt8(ascii: "#")
  }

  /// Whether the release does not look where a redirection of a pipe writes.
  var passesOverPipedOutputs: Bool {
    script.hasTopLevelPipe
      && (!context.has(.pipedOutputsAreSeen) || !context.has(.pipedOutputsAreSeenUnderBareRules) && isBare)
  }

  /// Where a deny rule stands for what a redirection of a pipe writes, older releases did not even ask.
  func passesOver(_ file: NamedFile) -> Bool {
    file.role == .output && !context.has(.pipedOutputsAreSeen) && script.hasTopLevelPipe
      && paths.denial(of: file, context) != nil
  }

  /// Whether deny rules of the release see a file of a command.
  func sees(_ file: NamedFile, of command: FoundCommand, _ files: CommandFiles) -> Bool {
    if file.role == .output, passesOverPipedOutputs { return false }
    let name = files.command?.name ?? []
    func isNamed(_ names: String...) -> Bool { names.contains { name.elementsEqual($0.utf8) } }
    if !context.has(.fileRulesSeeFurtherFiles), file.access.contains(.read) {
      if file.role == .input, !context.has(.inputsOutsideAsk) { return false }
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
    if !context.has(.readDenySeesEditors), isNamed("sed"), file.access == .read { return false }
    if !context.has(.commandParser), file.isRedirection, command.redirections.contains(where: \.joinsOutputs)
    {
      return false
    }
    if !context.has(.fileRulesSeeHome), file.text.contains(OperandText.home) { return false }
    return context.has(.fileRulesSeeVariables) || !file.text.contains(OperandText.workingDirectory)
  }

  /// What deny rules saw before ask rules did: commands behind most wrappers, in pipes, in texts that are not simple.
  func isUnseenByAsks(_ command: FoundCommand) -> Bool {
    if !context.has(.askRulesSeePipes), script.hasTopLevelPipe { return true }
    if !context.has(.askRulesSeeComplexTexts), !script.isSimple { return true }
    guard !context.has(.askRulesSeeEveryWrapper), let name = command.words.first?.value,
      ExecWrapper.of(name) != nil
    else { return false }
    return !["env", "sudo", "doas"].contains { name.elementsEqual($0.utf8) }
  }

  /// The wildcard rule that matches a whole text in releases that cut it at its operators.
  func wholeTextMatchBefore(in list: RuleList) -> SourcedRule? {
    if script.hasComment, context.has(.restrictionsSeeCommentLines) { return nil }
    // A structure was cut at its operators like any other text.
    if !script.isUncut, !script.isSimple {
      let pieces = TextLayout.split(script.rawText) { "|&;\n".utf8.contains($0) }.filter { !$0.isEmpty }
      return rules.starMatch(pieces.map(CommandText.collapsed), in: list)
        ?? rules.exactMatch(pieces, in: list)
    }
    guard script.commands.count == 1 else { return nil }
    let rule = rules.starMatch([CommandText.collapsed(script.rawText)], in: list)
    return rule?.prefix == nil ? rule : nil
  }

  /// Whether rules of a list see no commands of the text, which is not simple, in this release.
  func isTakenWhole(by list: RuleList) -> Bool {
    !script.isSimple && !context.has(list == .deny ? .denyRulesSeeComplexTexts : .askRulesSeeComplexTexts)
  }

  /// The rule that matches such a text from its beginning; at first no ask rule did.
  func complexTextMatchBefore(in list: RuleList) -> SourcedRule? {
    if list == .ask, !context.has(.denyRulesSeeComplexTexts) { return nil }
    let texts = WholeTextCandidates.segment(self.texts.asWritten)
    if let rule = rules.exactMatch(texts, in: list) { return rule }
    // No wildcard sees where a redirection leads that stands for a command.
    if script.commands.first?.isLoneRedirection == true { return nil }
    let stars = texts.map { CommandText.collapsed(WholeTexts.withSpacedLists($0)) }
    return rules.starMatch(list == .deny ? stars + startedAtFirst : stars, in: list)
  }

  /// What `sudo`, `xargs` and their kin start at the beginning of such a text, which deny rules saw.
  private var startedAtFirst: [[UInt8]] {
    guard let first = script.commands.first,
      first.place.isDisjoint(with: [.nested, .buried, .substituted, .negated, .inPlainSubshell])
    else { return [] }
    return MeasuredWrappers.forDeny(first.words[...], in: context.semantics).dropFirst().map { found in
      CommandText.joined(found.words.map { Array($0.source) })
    }
  }

  /// What allows a text before ask rules are looked at.
  func allowedBeforeAsks() -> Verdict? {
    if isLetPastAsks() {
      if let allowed = allowedByBareRule() { return allowed }
      if script.commands.count > 1, rules.hasPatterns(in: .ask) {
        let verdict = allowedByParts()
        if verdict.ground == .builtIn { return verdict }
      }
    }
    guard context.mode == .bypassPermissions else { return nil }
    let counts: Feature = script.commands.count > 1 ? .askRulesCountInListsInBypass : .askRulesCountInBypass
    return context.has(counts) ? nil : bypassed()
  }

  /// The texts of the commands that an ask rule matches.
  private var strictAsks: [[UInt8]] {
    zip(script.commands, strict).compactMap { $1.ask == nil ? nil : $0.text }
  }

  /// No ask rule with a pattern goes before a bare allow rule for this text.
  private func isLetPastAsks() -> Bool {
    if !context.has(.scopedAskBeatsBareAllow) { return true }
    if !context.has(.askRulesReachLists), script.commands.count > 1, rules.hasPatterns(in: .ask) {
      let asked = strictAsks
      let open = answers.filter { answer in answer.approval == nil || asked.contains(answer.command.text) }
      if open.count > 1 { return true }
    }
    guard !context.has(.askRulesReachWriters) else { return false }
    if script.hasTopLevelPipe || !script.isSimple { return true }
    return zip(script.commands, files).contains { command, files in
      if !command.redirections.isEmpty || !command.assignments.isEmpty { return true }
      guard let name = files.command?.name, files.files.contains(where: { $0.access.contains(.write) }) else {
        return false
      }
      return AcceptedEditNames.all.contains { name.elementsEqual($0.utf8) }
    }
  }

  /// `cd` elsewhere and `git` in one text, where that goes before deny rules of commands.
  func asksBeforeDenies() -> Verdict? {
    guard context.has(.moveAsksBeforeDenies), rules.hasPatterns(in: .deny), TextCheck.hasRiskyMoves(self)
    else {
      return nil
    }
    // The mode or a bare rule lifts it, and with it the deny rules behind it; the mode whatever else would ask.
    if context.mode == .bypassPermissions { return bypassed() }
    if isBare { return alwaysAsks() ?? askedByRule() ?? hardCheck() ?? allowedByBareRule() }
    return verdict(
      .ask, .unmatched,
      Reason(
        explanation: "`cd` elsewhere and `git` in one text, which goes before deny rules", clauses: ["S-17"]))
  }

  /// The wildcard rule that covers a list of commands as a whole, where the release lets it (B-14).
  func ruleOverList() -> SourcedRule? {
    guard !context.has(.listsNeedARuleEach), script.isSimple, answers.count > 1,
      answers.allSatisfy({ $0.check == nil && $0.hardReason == nil && $0.command.redirections.isEmpty }),
      let rule = rules.starMatch([texts.asWritten], in: .allow), rule.prefix == nil
    else { return nil }
    return rule
  }
}

extension Redirection {
  /// `&>`, `&>>`.
  fileprivate var joinsOutputs: Bool {
    switch operation {
    case .outputBoth, .appendBoth: true
    default: false
    }
  }
}
