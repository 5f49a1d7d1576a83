import PatternMatching
import RuleSyntax
internal import Settings

/// The PowerShell rules of a policy, and the decision about a PowerShell text (spec T-10, T-14).
struct PowerShellRules: Sendable {
  private struct PowerShellRule: Sendable {
    var source: SourcedRule
    var pattern: PowerShellPattern
  }

  private var wholeTool: [RuleList: SourcedRule] = [:]
  private var rules: [RuleList: [PowerShellRule]] = [:]
  private let semantics: Semantics

  /// Compiles the PowerShell rules among these.
  init(_ rules: [RuleInForce], semantics: Semantics) {
    self.semantics = semantics
    for rule in rules {
      if rule.isWholeTool(semantics: semantics) {
        if wholeTool[rule.list] == nil { wholeTool[rule.list] = rule.source }
        continue
      }
      guard case .command(let pattern)? = rule.rule.specifier?.meaning else { continue }
      let compiled = PowerShellPattern(pattern, in: rule.list, semantics: semantics)
      self.rules[rule.list, default: []].append(PowerShellRule(source: rule.source, pattern: compiled))
    }
  }

  /// Decides a text; rules for the whole tool that deny or ask are the caller's.
  func decide(_ text: [UInt8], in context: DecisionContext) -> Verdict {
    let script = PowerShellScript(text)
    let parts = script.commands.map(part)
    let texts = PowerShellTexts(text, script)
    let removal = PowerShellRemoval.judge(texts.commands, in: context)
    var verdict: Verdict
    if let denied = texts.firstMatch({ match($0, in: .deny) }) {
      verdict = Verdict(outcome: .deny, ground: .denyRule, reason: reason(denied.rule, .deny, denied.text))
    } else if let denied = removal.denied {
      let reason = Reason(explanation: "`Remove-Item` of `\(denied)` is always denied", clauses: ["T-14"])
      verdict = Verdict(outcome: .deny, ground: .denyRule, reason: reason)
    } else if let asked = texts.firstMatch({ match($0, in: .ask) }) {
      verdict = Verdict(outcome: .ask, ground: .askRule, reason: reason(asked.rule, .ask, asked.text))
    } else if let asked = removal.asked {
      let text = "`Remove-Item` of `\(asked)` removes the working directory"
      verdict = Verdict(
        outcome: .ask, ground: .protectedPath, reason: Reason(explanation: text, clauses: ["T-14"]))
    } else {
      verdict = allow(script, text, parts, in: context)
    }
    verdict.parts = parts
    return verdict
  }

  /// One command with its own outcome (M-7).
  private func part(_ command: PowerShellScript.Command) -> DecisionPart {
    let shown = PathBytes.text(command.text)
    let texts = PowerShellTexts(command.text, PowerShellScript(command.text))
    for (list, outcome) in [(RuleList.deny, Outcome.deny), (.ask, .ask)] {
      if let found = texts.firstMatch({ match($0, in: list) }) {
        let reason = reason(found.rule, outcome, command.text)
        return DecisionPart(kind: .command, text: shown, outcome: outcome, reason: reason)
      }
    }
    if let rule = allowing(command) {
      let reason = reason(rule, .allow, command.text)
      return DecisionPart(kind: .command, text: shown, outcome: .allow, reason: reason)
    }
    let reason = Reason(explanation: "no rule allows `\(shown)`", clauses: ["T-10", "M-3"])
    return DecisionPart(kind: .command, text: shown, outcome: .ask, reason: reason)
  }

  /// M-3: every command needs a rule.
  private func allow(
    _ script: PowerShellScript, _ text: [UInt8], _ parts: [DecisionPart], in context: DecisionContext
  ) -> Verdict {
    let isTooLong = String(decoding: text, as: UTF8.self).utf16.count > BashDecision.maximumLength
    if let obstacle = isTooLong ? "its length" : script.obstacle {
      if semantics.has(.bareAllowReachesDoubtfulPowerShell), let rule = wholeTool[.allow] {
        return Verdict(outcome: .allow, ground: .allowRule, reason: reason(rule, .allow, text))
      }
      let reason = Reason(
        explanation: "the text is not understood: \(obstacle)", clauses: [isTooLong ? "S-16" : "T-10"])
      return Verdict(outcome: .ask, ground: .unmatched, reason: reason)
    }
    guard let first = parts.first?.reason else {
      let reason = Reason(explanation: "nothing runs", clauses: ["T-10"])
      return Verdict(outcome: .allow, ground: .builtIn, reason: reason)
    }
    if context.mode == .plan && !semantics.has(.powerShellRulesInPlanMode) {
      let reason = Reason(explanation: "plan mode asks about commands", clauses: ["M-5"])
      return Verdict(outcome: .ask, ground: .planMode, reason: reason)
    }
    if let missing = parts.first(where: { $0.outcome != .allow })?.reason {
      return Verdict(outcome: .ask, ground: .unmatched, reason: missing)
    }
    return Verdict(outcome: .allow, ground: .allowRule, reason: first)
  }

  private func allowing(_ command: PowerShellScript.Command) -> SourcedRule? {
    if let rule = wholeTool[.allow] {
      // A variable could bring the command under a rule that denies or asks.
      let isInDoubt = semantics.has(.possiblePowerShellIsStopped) && mayBeStopped(command)
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

  private func reason(_ rule: SourcedRule, _ outcome: Outcome, _ text: [UInt8]) -> Reason {
    let verb =
      switch outcome {
      case .allow: "allows"
      case .ask: "asks about"
      case .deny: "denies"
      }
    return Reason(
      rule: rule, explanation: "`\(rule.text)` \(verb) `\(PathBytes.text(text))`", clauses: ["M-1", "T-10"])
  }
}
