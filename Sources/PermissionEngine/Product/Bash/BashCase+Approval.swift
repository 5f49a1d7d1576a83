import CommandKnowledge
import RuleSyntax
import Settings

/// What allows a text that nothing stops: a bare rule, an exact rule for the whole of it, or every command by itself.
extension BashCase {
  // MARK: 7. Bare rules

  /// A bare `Bash` rule allows what is left, and so does a hook (0.7, M-4).
  func allowedByBareRule() -> Verdict? {
    if !isMonitor, let rule = session.rules.names.firstMatch(Self.bashTool, in: .allow) {
      var allowed = verdict(.allow, rule, "allowed by `\(rule.text)`", "M-4")
      guard context.isExplained else { return allowed }
      allowed.parts = script.commands.filter { $0.place.contains(.judged) }.map {
        DecisionPart(
          kind: .command, text: CommandText.shown($0.text), outcome: .allow,
          reason: Reason(rule: rule, explanation: "allowed by `\(rule.text)`", clauses: ["M-4"]))
      }
      return allowed
    }
    if context.given.hook == .allow, context.mode != .plan { return hookVerdict(.allow) }
    return nil
  }

  // MARK: 8. The whole text, and its parts

  /// An exact rule for the whole text (M-3, B-14, E8).
  func allowedAsWhole() -> Verdict? {
    guard rules.hasExact(in: .allow) || rules.hasEnds(in: .allow), !script.isTooLong, !script.hasBackground,
      !script.isComplexBySubshells, !script.isGivenUp, !hidesBackground,
      !script.isDecidedBetweenPipes, !script.isCutOff
    else { return nil }
    let isMoved =
      script.isPlainCommand
      || script.commands.contains { $0.beginsWithRedirection || $0.words.isEmpty && !$0.assignments.isEmpty }
    let texts = isMoved ? [script.rawText] : WholeTextCandidates(script, self.texts, for: .allow).exact
    // A rule `P:*` is an exact one for the text `P`, in simple texts that are not an assignment of what a command prints.
    let isPrinted =
      script.commands.first?.isLoneAssignment == true
      && script.commands.dropFirst().contains { $0.place.contains(.substituted) }
    let end = script.isSimple && !isPrinted ? rules.endMatch(texts, in: .allow) : nil
    let exact = rules.exactMatch(texts, in: .allow)
    guard let rule = exact ?? end else { return nil }
    // `P:*` covers no argument that is not known, be it the text itself.
    if exact == nil, answers.contains(where: \.hasUnknownArgument) { return nil }
    if !script.isSimple, rules.isHiddenByPrefix(rule, of: texts) { return nil }
    if script.commands.contains(where: { $0.redirections.contains(where: RedirectionTarget.isConnection) }) {
      return nil
    }
    if script.isSimple {
      if !lifts(rule, answers, text: script.rawText) { return nil }
      // Where a redirection leads is lifted by a rule that names it.
      if answers.contains(where: \.targetIsRefused) {
        let written = [script.rawText] + WholeTextCandidates.segment(self.texts.asWritten)
        guard (rules.exactMatch(written, in: .allow) ?? rules.endMatch(written, in: .allow)) != nil else {
          return nil
        }
      }
    }
    // Words that are written anew hide a command from exact ask rules, not its text.
    if script.commands.contains(where: \.isWrittenAnew), rules.exactMatch(texts, in: .ask) != nil {
      return nil
    }
    return verdict(.allow, rule, "`\(rule.text)` is the whole text", "M-3")
  }

  /// A `&` stands in a text that did not parse, outside of quotes.
  private var hidesBackground: Bool {
    let text = script.rawText
    guard script.malformation != nil, text.contains(UInt8(ascii: "&")) else { return false }
    return UnquotedPlaces(text).contains { place in
      guard text[place] == UInt8(ascii: "&"), !RecoveredPieces.isOfRedirection(text, place) else {
        return false
      }
      let before = place > 0 ? text[place - 1] : 0
      let isDoubled = place + 1 < text.count && text[place + 1] == UInt8(ascii: "&")
      return !"&|".utf8.contains(before) && !isDoubled
    }
  }

  /// Whether an exact rule for a text lifts what stands against its commands: two of them at least, or one that merely
  /// has no rule of its own (M-3).
  private func lifts(_ rule: SourcedRule, _ answers: [CommandAnswer], text: [UInt8]) -> Bool {
    if TextCheck.hasRiskyMoves(self) { return false }
    let isPart = answers.count < self.answers.count
    // Nothing but assignments beside other commands counts as little as the variable of a loop.
    let open = answers.filter { answer in
      (answer.isOpen || answer.isHeldByMove) && answer.command.loopVariable == nil
        && (!answer.command.words.isEmpty || answers.count == 1)
    }
    if open.count == 1,
      open[0].check != nil || open[0].hardReason != nil || open[0].isHeldByMove || isPart && textCheck != nil
    {
      return false
    }
    // Where nothing else needs a rule, one that edits files needs its own.
    if open.count == 1, open[0].editsFiles, answers.count > 1 || text != open[0].command.text { return false }
    // A script of `sed` that is not understood is a check of that command.
    if answers.count > 1, open.count == 1, open[0].isObscureEditor { return false }
    if isPart, answers.contains(where: { NeverApproved.bar($0.command.words[...]) != nil }) { return false }
    guard answers.count == 1, let bar = NeverApproved.bar(answers[0].command.words[...]) else { return true }
    return !bar.barsExactRules && isWritten(rule)
  }

  /// Whether an exact allow rule is the whole text as it is written.
  func isWritten(_ rule: SourcedRule) -> Bool { rules.exactMatch([script.rawText], in: .allow) == rule }

  /// The exact rules for parts between pipes, which the product decides one by one (B-14); by number of the part.
  private func segmentRules() -> [Int: SourcedRule] {
    guard script.hasTopLevelPipe, rules.hasExact(in: .allow) || rules.hasEnds(in: .allow) else { return [:] }
    var found: [Int: SourcedRule] = [:]
    let candidates = WholeTextCandidates(partsOf: script, self.texts, for: .allow)
    for (number, text) in self.texts.piped.enumerated() {
      let texts = candidates.partTexts(number)
      let own = answers.filter { $0.command.segment == number }
      if own.contains(where: \.command.beginsWithRedirection) { continue }
      // No rule for a list lifts what it writes.
      if own.count > 1,
        own.contains(where: { $0.command.redirections.contains(where: RedirectionTarget.isWritten) })
      {
        continue
      }
      // Nothing but assignments is no part that a rule covers.
      if own.count == 1, own[0].command.words.isEmpty { continue }
      let rule = rules.exactMatch(texts, in: .allow) ?? rules.endMatch(texts, in: .allow)
      if let rule, lifts(rule, own, text: text) { found[number] = rule }
    }
    return found
  }

  /// In plan mode a hook's allow lets commands that need no rule read outside the working directories (M-6).
  private var hookLiftsReading: Bool {
    context.mode == .plan && context.given.hook == .allow && !script.hasBackground
      && answers.allSatisfy(\.isApprovedByItself)
  }

  /// What became of each judged command.
  private var judgedParts: [DecisionPart] { context.isExplained ? answers.map(\.part) : [] }

  /// Every command is read-only or covered by a rule, every redirection permitted (M-3).
  func allowedByParts() -> Verdict {
    // What becomes of the commands of a call of Bash that is not allowed is said apart (`explainedParts`).
    let parts = isMonitor ? judgedParts : []
    if let rule = ruleOverList() {
      return verdict(
        .allow, rule, "`\(rule.text)` covers the whole text in this release", "B-14", parts: judgedParts)
    }
    if let complexity = script.complexity {
      return verdict(
        .ask, .unmatched,
        Reason(
          explanation: context.words(
            "\(complexity): such a text is allowed by a bare `Bash` or an exact rule only"),
          clauses: ["S-3"]),
        parts: parts)
    }
    let lifted = segmentRules()
    let answers = lifted.isEmpty ? answers : answers.filter { lifted[$0.command.segment] == nil }
    var isLiftedByHook = false
    for answer in answers {
      guard let check = answer.check else { continue }
      guard answer.isCheckOfReading, hookLiftsReading else {
        return verdict(.ask, .unmatched, check, parts: parts)
      }
      isLiftedByHook = true
    }
    if let textCheck { return verdict(.ask, .unmatched, textCheck, parts: parts) }
    if let answer = answers.first(where: { $0.approval == nil }) {
      return verdict(.ask, .unmatched, answer.refusal, parts: parts)
    }
    if let reason = script.uncoverable {
      return verdict(
        .ask, .unmatched,
        Reason(
          explanation: context.words("\(reason): covered by a bare `Bash` or an exact rule only"),
          clauses: ["S-3"]),
        parts: parts)
    }
    if isLiftedByHook { return hookVerdict(.allow) }
    let rule = lifted.values.first ?? answers.lazy.compactMap { $0.approval?.rule }.first
    let reason =
      answers.count == 1 && lifted.isEmpty
      ? answers[0].approval
      : Reason(rule: rule, explanation: "every command is allowed by itself", clauses: ["M-3"])
    return verdict(
      .allow, rule == nil ? .builtIn : .allowRule,
      reason ?? Reason(explanation: "the text runs nothing", clauses: ["S-3"]), parts: judgedParts)
  }
}
