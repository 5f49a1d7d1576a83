import CommandKnowledge
import RuleSyntax
internal import Settings
import ShellSyntax

/// Puts the answers about the parts of a text together (spec M-2, M-3, M-4).
struct BashTally {
  private let decision: BashDecision
  private let context: DecisionContext
  private var parts: [DecisionPart] = []
  private var worst: Verdict?
  private var firstAllowed: Verdict?
  /// What stops the text as a whole, but not a bare rule that reaches so far.
  private var concerns: [Reason] = []
  /// A `git` command was seen anywhere (S-17).
  private(set) var runsGit = false
  /// An exact allow rule that equals the whole compound text (B-14).
  var wholeTextRule: SourcedRule?

  init(decision: BashDecision, context: DecisionContext) {
    self.decision = decision
    self.context = context
  }

  private var semantics: Semantics { decision.semantics }

  /// A bare rule that is not stopped by what stops the text as a whole.
  private var hasUnstoppableBareRule: Bool {
    semantics.has(.bareAllowReachesDoubtfulTexts) && decision.commandRules.wholeTool(in: .allow) != nil
      && (context.mode != .plan || semantics.has(.allowRulesInPlanMode))
  }

  private var hasBareRule: Bool {
    decision.commandRules.wholeTool(in: .allow) != nil
      && (context.mode != .plan || semantics.has(.allowRulesInPlanMode))
  }

  // MARK: Adding

  mutating func addAskRule(_ rule: SourcedRule) {
    note(
      Verdict(
        outcome: .ask, ground: .askRule,
        reason: Reason(rule: rule, explanation: "`\(rule.text)` asks for every command", clauses: ["M-1"])))
  }

  /// Something about the text as a whole that stops allow rules.
  mutating func addConcern(_ explanation: String, _ clauses: [String]) {
    let reason = Reason(explanation: explanation, clauses: clauses)
    concerns.append(reason)
    parts.append(
      DecisionPart(
        kind: .call, text: explanation, outcome: hasUnstoppableBareRule ? .allow : .ask, reason: reason))
  }

  /// A match on the whole text, or on pieces of an unparsable one.
  mutating func add(_ answer: StrictAnswer, shown text: [UInt8]) {
    runsGit = runsGit || answer.runsGit
    if let verdict = answer.verdict {
      note(verdict)
      parts.append(
        DecisionPart(
          kind: .call, text: String(decoding: text.prefix(400), as: UTF8.self), outcome: verdict.outcome,
          reason: verdict.reason))
    }
  }

  /// A simple command.
  mutating func add(_ walked: WalkedCommand, _ strict: StrictAnswer, _ allow: AllowDecision.Answer) {
    runsGit = runsGit || strict.runsGit
    let text = CommandText.source(walked.command.assignments, walked.command.words)
    noteHazards(of: walked.command, strict)
    var verdict =
      strict.verdict
      ?? Verdict(
        outcome: allow.isAllowed ? .allow : .ask, ground: allow.ground, reason: allow.reason)
    let isDynamic = ExpansionSummary(of: walked.command.words).isDynamic
    if verdict.outcome == .allow, let possible = strict.possible, allow.restsOnBareRule || isDynamic {
      verdict = Verdict(outcome: .ask, ground: .unmatched, reason: possible)
    }
    verdict = coveredByWholeText(verdict)
    note(verdict)
    if walked.command.words.isEmpty, walked.command.assignments.isEmpty, verdict.outcome == .allow { return }
    parts.append(
      DecisionPart(
        kind: .command, text: String(decoding: text, as: UTF8.self), depth: walked.depth,
        stripped: allow.stripped, outcome: verdict.outcome, reason: verdict.reason))
  }

  /// A redirection.
  mutating func add(_ redirection: Redirection, _ verdict: Verdict, depth: Int) {
    let verdict = coveredByWholeText(verdict)
    note(verdict)
    parts.append(
      DecisionPart(
        kind: .redirection, text: String(decoding: redirection.text, as: UTF8.self), depth: depth,
        outcome: verdict.outcome, reason: verdict.reason))
  }

  /// A structure around commands.
  mutating func addStructure(_ structure: WalkedStructure) {
    if structure.expansions.runsVariable {
      addConcern("`\(structure.label)` runs what a variable holds", ["S-18"])
    }
    let stop = stop(of: structure)
    let isAllowed = stop == nil || hasBareRule
    parts.append(
      DecisionPart(
        kind: .structure, text: structure.label, depth: structure.depth,
        outcome: stop.map { _ in isAllowed ? .allow : .ask },
        reason: stop))
    if let stop, !isAllowed {
      note(coveredByWholeText(Verdict(outcome: .ask, ground: .unmatched, reason: stop)))
    }
  }

  /// Why a structure itself stops scoped rules; nil when it does not.
  private func stop(of structure: WalkedStructure) -> Reason? {
    func reason(_ explanation: String, _ clauses: String...) -> Reason {
      Reason(explanation: explanation, clauses: clauses)
    }
    let allow = AllowDecision(
      semantics: semantics, commandRules: decision.commandRules,
      fileRules: decision.fileRules, context: context)
    if structure.definesFunction, !semantics.has(.wildcardCoversShellBuiltins) {
      return reason("a function definition is never approved by a rule with a wildcard", "S-7")
    }
    if let variable = structure.variable {
      let isDangerous = allow.isDangerous(variable: variable)
      if structure.variableCountsAlways ? !allow.isSafe(variable: variable) : isDangerous {
        return reason("sets the variable `\(String(decoding: variable, as: UTF8.self))`", "S-11")
      }
    }
    if let name = structure.expansions.assignedNames.first(where: { !allow.isSafe(variable: $0) }) {
      return reason("an expansion assigns to `\(String(decoding: name, as: UTF8.self))`", "S-11")
    }
    if structure.expansions.isDynamic, !semantics.has(.expansionsInArguments) {
      return reason("an expansion is not known before it runs", "S-18", Feature.expansionsInArguments.id)
    }
    return nil
  }

  private mutating func noteHazards(of command: SimpleCommand, _ strict: StrictAnswer) {
    var summary = ExpansionSummary(of: command.words)
    for assignment in command.assignments {
      summary.add(assignment.value)
      summary.add(assignment.subscriptParts ?? [])
      for element in assignment.elements ?? [] { summary.add(element) }
    }
    for redirection in command.redirections { summary.add(redirection.expansionParts) }
    let shown = String(decoding: CommandText.source(command.words).prefix(80), as: UTF8.self)
    if summary.runsVariable { addConcern("`\(shown)` runs what a variable holds", ["S-18"]) }
    if strict.namesDefinedCommand {
      addConcern("`\(shown)` names a function or alias of the same text", ["S-7"])
    }
    if strict.isIncomplete { addConcern("`\(shown)` runs a text that is not understood", ["S-1"]) }
  }

  /// An exact rule for the whole text covers its parts (B-14), but no rule's deny or ask.
  private func coveredByWholeText(_ verdict: Verdict) -> Verdict {
    guard let rule = wholeTextRule, verdict.outcome == .ask, verdict.ground == .unmatched else {
      return verdict
    }
    return Verdict(
      outcome: .allow, ground: .allowRule,
      reason: Reason(rule: rule, explanation: "`\(rule.text)` equals the whole text", clauses: ["B-14"]))
  }

  // MARK: Result

  private mutating func note(_ verdict: Verdict) {
    if verdict.outcome == .allow {
      if firstAllowed == nil || (firstAllowed?.reason.rule == nil && verdict.reason.rule != nil) {
        firstAllowed = verdict
      }
      return
    }
    guard let current = worst else {
      worst = verdict
      return
    }
    // Among asks the ground that survives most modes and hooks counts.
    if (verdict.outcome, verdict.ground.firmness) > (current.outcome, current.ground.firmness) {
      worst = verdict
    }
  }

  /// The verdict on the whole text.
  var verdict: Verdict {
    var result: Verdict
    if let worst {
      result = worst
    } else if let concern = concerns.first, !hasUnstoppableBareRule {
      result = Verdict(outcome: .ask, ground: .unmatched, reason: concern)
    } else if !concerns.isEmpty, let rule = decision.commandRules.wholeTool(in: .allow) {
      result = Verdict(
        outcome: .allow, ground: .allowRule,
        reason: Reason(
          rule: rule, explanation: "allowed by `\(rule.text)`",
          clauses: ["M-4", Feature.bareAllowReachesDoubtfulTexts.id]))
    } else {
      result =
        firstAllowed
        ?? Verdict(
          outcome: .allow, ground: .builtIn,
          reason: Reason(explanation: "nothing runs", clauses: ["S-3"]))
    }
    result.parts = parts
    return result
  }
}

extension AllowDecision {
  /// In the table of dangerous variables (S-11).
  func isDangerous(variable name: [UInt8]) -> Bool {
    EnvironmentVariables.safety(of: name) == .dangerous
  }
}
