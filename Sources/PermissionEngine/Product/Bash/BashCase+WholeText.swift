import RuleSyntax

/// Deny and ask rules for the text as a whole (B-14, E2, E3).
extension BashCase {
  /// The deny rule that is a `cd` which no deny rule sees, word by word: it is seen where the text holds nothing else, and
  /// inside another structure (M-2).
  private var hiddenMoveMatch: SourcedRule? {
    guard context.has(.commandParser) else { return nil }
    let moves = script.commands.filter(isHiddenMove)
    guard !moves.isEmpty,
      moves.count == script.commands.count || moves.contains(where: { $0.place.contains(.nested) })
    else { return nil }
    let texts = moves.map(\.wordText)
    return rules.exactMatch(texts, in: .deny) ?? rules.prefixEqual(to: texts, in: .deny)
  }

  /// The rule of a list that matches the text as a whole.
  ///
  /// Whether a check stands against the text is asked last: few rules match one, and it takes every answer.
  func wholeTextMatch(in list: RuleList) -> SourcedRule? {
    guard rules.hasPatterns(in: list) else { return nil }
    if list == .deny, let rule = hiddenMoveMatch { return rule }
    if script.isPlainCommand { return nil }
    if !context.has(.commandParser) { return wholeTextMatchBefore(in: list) }
    if isTakenWhole(by: list) { return complexTextMatchBefore(in: list) }
    if !context.has(.restrictionsSeeBehindRedirections), script.commands.first?.beginsWithRedirection == true
    {
      return nil
    }
    let hasExactDeny = list == .deny && rules.hasExact(in: .deny)
    let isRedirected = list == .deny && script.commands.count == 1 && !script.commands[0].redirections.isEmpty
    let hasEnds = rules.hasEnds(in: list)
    guard
      hasExactDeny || hasEnds || script.hasTopLevelPipe || script.hasNestedPipe || isRedirected
        || isComparedWhole
    else {
      return nil
    }
    var texts = WholeTextCandidates(script, self.texts, for: list, isPart: isPart)
    if script.commands.count > 1, script.commands.contains(where: isHiddenMove) {
      // As it stands it is seen by an exact deny rule.
      guard list == .deny else { return nil }
      return rules.exactMatch(texts.exact, in: .deny)
    }
    if let rule = rules.exactMatch(texts.exact, in: list)
      ?? (hasEnds ? rules.endMatch(texts.exact, in: list) : nil),
      list == .deny || isComparedWhole
    {
      return rule
    }
    if list == .deny, hasExactDeny || hasEnds, self.texts.piped.count > 1 {
      let parts = self.texts.piped.indices.flatMap(texts.partTexts)
      if let rule = rules.exactMatch(parts, in: list) ?? (hasEnds ? rules.endMatch(parts, in: list) : nil) {
        return rule
      }
    }
    if script.isSimple, script.hasNestedPipe,
      let rule = rules.starMatch(
        [CommandText.collapsed(WholeTexts.withSpacedLists(script.rawText))], in: list)
    {
      return rule
    }
    // An exact ask rule for the text comes before prefix and wildcard deny rules here too (E2).
    if let rule = starMatch(texts.star, in: list), isComparedWhole {
      let isShielded =
        list == .deny && canBeShielded
        && (rules.exactMatch(texts.exact, in: .ask) ?? rules.endMatch(texts.exact, in: .ask)
          ?? rules.prefixEqual(to: texts.exact, in: .ask) ?? strict.lazy.compactMap(\.exactAsk).first) != nil
      if !isShielded { return rule }
    }
    // An ask rule for one of the parts comes first.
    guard context.has(.pipelinesAreComparedWhole), script.hasTopLevelPipe,
      !strict.contains(where: { $0.ask != nil })
    else {
      return nil
    }
    texts.addPipeline()
    let rule =
      rules.starMatch(texts.pipelineStar, in: list) ?? rules.exactMatch(texts.pipelineExact, in: list)
      ?? listMatch(texts, in: list)
    // Void where every part is approved by itself (E3).
    guard let rule, !areAllApproved(besideAssignments: true) else {
      return nil
    }
    return rule
  }

  /// A rule for a part between pipes that is a list of commands (S-3p).
  private func listMatch(_ texts: WholeTextCandidates, in list: RuleList) -> SourcedRule? {
    let lists = texts.listsBetweenPipes
    return rules.starMatch(lists, in: list) ?? rules.exactMatch(lists, in: list)
  }

  /// A prefix or wildcard rule; a rule `P:*` matches no part between pipes that holds more than one command.
  private func starMatch(_ texts: [[UInt8]], in list: RuleList) -> SourcedRule? {
    let rule = rules.starMatch(texts, in: list)
    guard isPart, rule?.prefix != nil else { return rule }
    return rules.starMatch(texts.filter { !$0.contains { "&|;\n".utf8.contains($0) } }, in: list)
  }
}
