import CommandKnowledge
import RuleSyntax
import ShellSyntax

extension ProductBashRules {
  /// Each command of a text with its own outcome (M-7); empty for a text that is refused or over-long.
  func parts(of call: ToolCall, in session: ProductSession) -> [DecisionPart] {
    guard let text = call.input["command"]?.string else { return [] }
    let question = BashCase.whole(text, call, asMonitor: false, decision: self, session: session)
    return question.explainedParts()
  }
}

extension BashCase {
  /// Each command with its own outcome; empty for a text that is refused or over-long.
  func explainedParts() -> [DecisionPart] {
    guard script.refusal == nil, !script.isTooLong else { return [] }
    var parts: [DecisionPart] = []
    var judged = 0
    for index in script.commands.indices {
      let command = script.commands[index]
      let isJudged = command.place.contains(.judged)
      parts += self.parts(of: command, files[index], judged: isJudged ? judged : nil, ruled: ruled(index))
      if isJudged { judged += 1 }
    }
    return parts
  }

  /// What a deny or ask rule says about a command itself.
  private func ruled(_ index: Int) -> (Outcome, Reason)? {
    guard mayBeDenied || mayBeAsked else { return nil }
    var shown: String { CommandText.shown(script.commands[index].text) }
    if let rule = strict[index].deny(isShieldedByExactAsk: canBeShielded) {
      let why = "`\(shown)` matches the deny rule `\(rule.text)`"
      return (.deny, Reason(rule: rule, explanation: why, clauses: ["M-2"]))
    }
    return strict[index].ask.map { rule in
      let why = "`\(shown)` matches the ask rule `\(rule.text)`"
      return (.ask, Reason(rule: rule, explanation: why, clauses: ["M-2"]))
    }
  }

  /// The command, and what is not permitted about its redirections.
  ///
  /// - Parameter judged: its place among the answers; nil for a command that needs no approval of its own. Whoever is
  ///   stopped by a rule is not asked for one: answers are worked out for the whole text.
  private func parts(
    of command: FoundCommand, _ files: CommandFiles, judged: Int?, ruled: (Outcome, Reason)?
  ) -> [DecisionPart] {
    let named = command.place.contains(.fileChecked) ? files.files : []
    var stops: [(NamedFile, (Outcome, Reason))] = []
    for file in named where file.isRedirection {
      if let stop = stop(file, isJudged: judged != nil) { stops.append((file, stop)) }
    }
    var own = ruled
    for file in named where own == nil && !file.isRedirection {
      if let denial = denial(of: file) { own = (.deny, denial) }
    }
    if own == nil, let judged, judged < answers.count {
      let answer = answers[judged]
      let check = answer.check.flatMap { check in stops.contains { $0.1.1 == check } ? nil : check }
      own = check.map { (.ask, $0) } ?? answer.approval.map { (.allow, $0) } ?? (.ask, answer.refusal)
    }
    // A command that needs no approval of its own is worth a line only where a rule stops it.
    guard let own else { return [] }
    let depth = command.place.isDisjoint(with: [.nested, .substituted]) ? 0 : 1
    let part = DecisionPart(
      kind: .command, text: CommandText.shown(command.text), depth: depth, outcome: own.0, reason: own.1)
    if stops.isEmpty { return [part] }
    return [part]
      + stops.map { file, stop in
        DecisionPart(
          kind: .redirection, text: text(of: file, in: command), depth: depth + 1, outcome: stop.0,
          reason: stop.1)
      }
  }

  private func stop(_ file: NamedFile, isJudged: Bool) -> (Outcome, Reason)? {
    if let denial = denial(of: file) { return (.deny, denial) }
    return isJudged ? file.softReason(context, paths).map { (.ask, $0) } : nil
  }

  private func denial(of file: NamedFile) -> Reason? {
    guard script.fileBlindness == nil, let (rule, path) = paths.denial(of: file, context) else { return nil }
    return Reason(
      rule: rule, explanation: "`\(CommandText.shown(path))` matches the deny rule `\(rule.text)`",
      clauses: [file.isRedirection ? "S-14" : "S-19"])
  }

  /// The redirection as written.
  private func text(of file: NamedFile, in command: FoundCommand) -> String {
    let written = command.redirections.first { OperandText.of(CommandWord($0.target)) == file.text }
    return written.map { CommandText.shown($0.text) } ?? file.shown
  }
}
