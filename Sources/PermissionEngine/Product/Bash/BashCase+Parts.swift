import RuleSyntax

/// The parts between the pipes of a text with an `if`, a loop or a quoted substitution around one of them (S-3p).
extension BashCase {
  /// A deny rule for a part between the pipes of a text with an `if` or a loop, decided as a text of its own (S-3p).
  func deniedBetweenPipes() -> (SourcedRule, [UInt8])? {
    for part in script.innerParts where part.count < script.rawText.count {
      let inner = BashCase(part, call, asMonitor: isMonitor, decision: decision, session: session)
      inner.isPart = true
      if let rule = inner.deniedByCommandRule()?.reason.rule ?? cutPartMatch(inner, in: .deny) {
        return (rule, part)
      }
    }
    return nil
  }

  /// A rule for a part that is cut off in a structure: its `;` stand between blanks.
  private func cutPartMatch(_ part: BashCase, in list: RuleList) -> SourcedRule? {
    guard part.script.malformation != nil else { return nil }
    return rules.starMatch(
      [CommandText.collapsed(WholeTexts.withSpacedLists(part.script.rawText))], in: list)
  }

  /// An ask rule for such a part as it stands.
  func askedBetweenPipes() -> SourcedRule? {
    for part in script.innerParts where part.count < script.rawText.count {
      let inner = BashCase(part, call, asMonitor: isMonitor, decision: decision, session: session)
      if inner.script.malformation == nil,
        let rule = rules.starMatch([CommandText.collapsed(WholeTexts.withSpacedLists(part))], in: .ask)
      {
        return rule
      }
      if let rule = cutPartMatch(inner, in: .ask) { return rule }
      if let rule = rules.exactMatch([part], in: .ask) ?? rules.endMatch([part], in: .ask) { return rule }
    }
    return nil
  }
}
