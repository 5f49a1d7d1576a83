import PatternMatching
import RuleSyntax

/// The PowerShell rules of a policy, and the decision about a PowerShell text (spec T-10, T-14).
struct PowerShellRules: Sendable {
  private struct PowerShellRule: Sendable {
    var source: SourcedRule
    var pattern: PowerShellPattern
  }

  private var wholeTool: [RuleList: SourcedRule] = [:]
  private var rules: [RuleList: [PowerShellRule]] = [:]
  private let reading: Reading

  /// Compiles the PowerShell rules among these.
  init(_ rules: [RuleInForce], edition: Edition, reading: Reading) {
    self.reading = reading
    for rule in rules {
      if rule.isWholeTool(edition: edition, reading: reading) {
        if wholeTool[rule.list] == nil { wholeTool[rule.list] = rule.source }
        continue
      }
      guard case .command(let pattern)? = rule.rule.specifier?.meaning else { continue }
      let compiled = PowerShellPattern(pattern, in: rule.list, reading: reading)
      self.rules[rule.list, default: []].append(PowerShellRule(source: rule.source, pattern: compiled))
    }
  }

  /// Decides a text; rules for the whole tool that deny or ask are the caller's.
  func decide(_ text: [UInt8], in context: DecisionContext) -> Verdict {
    let script = PowerShellScript(text)
    let texts = PowerShellTexts(text, script)
    let removal = PowerShellRemoval.judge(texts.commands, in: context)
    if let denied = texts.firstMatch({ match($0, in: .deny) }) {
      return verdict(.deny, .denyRule, denied.rule, denied.text, script)
    }
    if let denied = removal.denied {
      let explanation = "`Remove-Item` of `\(denied)` is always denied"
      return Verdict(
        outcome: .deny, ground: .denyRule, reason: Reason(explanation: explanation, clauses: ["T-14"]))
    }
    if let asked = texts.firstMatch({ match($0, in: .ask) }) {
      return verdict(.ask, .askRule, asked.rule, asked.text, script)
    }
    if let asked = removal.asked {
      let explanation = "`Remove-Item` of `\(asked)` removes the working directory"
      return Verdict(
        outcome: .ask, ground: .protectedPath, reason: Reason(explanation: explanation, clauses: ["T-14"]))
    }
    return allow(script, text, in: context)
  }

  private func allow(_ script: PowerShellScript, _ text: [UInt8], in context: DecisionContext) -> Verdict {
    let isTooLong = String(decoding: text, as: UTF8.self).utf16.count > BashDecision.maximumLength
    let obstacle = isTooLong ? "its length" : script.obstacle
    if let obstacle {
      if reading.isWide(.u15), let rule = wholeTool[.allow] {
        return verdict(.allow, .allowRule, rule, text, script)
      }
      return unmatched("the text is not understood: \(obstacle)", isTooLong ? "S-16" : "T-10")
    }
    if script.commands.isEmpty {
      let reason = Reason(explanation: "nothing runs", clauses: ["T-10"])
      return Verdict(outcome: .allow, ground: .builtIn, reason: reason)
    }
    if context.mode == .plan && !reading.isWide(.u16) {
      let reason = Reason(explanation: "plan mode asks about commands", clauses: ["M-5"])
      return Verdict(outcome: .ask, ground: .planMode, reason: reason)
    }
    return allow(script.commands)
  }

  /// M-3: every command needs a rule.
  private func allow(_ commands: [PowerShellScript.Command]) -> Verdict {
    var parts: [DecisionPart] = []
    var first: SourcedRule?
    for command in commands {
      let shown = PathBytes.text(command.text)
      let rule = allowing(command)
      let reason =
        rule.map {
          Reason(rule: $0, explanation: "`\($0.text)` allows `\(shown)`", clauses: ["T-10", "M-3"])
        }
        ?? Reason(explanation: "no rule allows `\(shown)`", clauses: ["T-10", "M-3"])
      parts.append(
        DecisionPart(kind: .command, text: shown, outcome: rule == nil ? .ask : .allow, reason: reason))
      first = first ?? rule
    }
    if let missing = parts.first(where: { $0.outcome != .allow }), let reason = missing.reason {
      return Verdict(outcome: .ask, ground: .unmatched, reason: reason, parts: parts)
    }
    let reason = parts.first?.reason ?? Reason(rule: first, explanation: "rules allow it", clauses: ["M-3"])
    return Verdict(outcome: .allow, ground: .allowRule, reason: reason, parts: parts)
  }

  private func allowing(_ command: PowerShellScript.Command) -> SourcedRule? {
    if let rule = wholeTool[.allow] {
      // U18: a variable could bring the command under a rule that denies or asks.
      let isInDoubt = !reading.isWide(.u18) && mayBeStopped(command)
      if !isInDoubt { return rule }
    }
    return match(PowerShellTexts.normalised(command), in: .allow)
  }

  private func mayBeStopped(_ command: PowerShellScript.Command) -> Bool {
    let hasVariable = command.words.contains { $0.constant == nil }
    let runsText = PowerShellTexts.runsUnknownText(command)
    guard hasVariable || runsText else { return false }
    let lists = [rules[.deny], rules[.ask]].compactMap(\.self).joined()
    if runsText { return !lists.isEmpty }
    let shape = PowerShellTexts.shape(of: command)
    return lists.contains { $0.pattern.mayMatch(shape) }
  }

  private func match(_ text: [UInt8], in list: RuleList) -> SourcedRule? {
    rules[list]?.first { $0.pattern.matches(text) }?.source
  }

  // MARK: Verdicts

  private func verdict(
    _ outcome: Outcome, _ ground: Ground, _ rule: SourcedRule, _ text: [UInt8], _ script: PowerShellScript
  ) -> Verdict {
    let verb =
      switch outcome {
      case .allow: "allows"
      case .ask: "asks about"
      case .deny: "denies"
      }
    let reason = Reason(
      rule: rule, explanation: "`\(rule.text)` \(verb) `\(PathBytes.text(text))`", clauses: ["M-1", "T-10"])
    return Verdict(outcome: outcome, ground: ground, reason: reason)
  }

  private func unmatched(_ explanation: String, _ clause: String) -> Verdict {
    Verdict(outcome: .ask, ground: .unmatched, reason: Reason(explanation: explanation, clauses: [clause]))
  }
}
