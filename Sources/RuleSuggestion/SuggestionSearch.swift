public import PermissionEngine
internal import PolicyAnalysis
public import RuleSyntax
public import Settings

/// Finds the fewest safe rules that take away the prompts which came again and again.
///
/// Nothing is proposed on the likeness of texts alone: a call counts as saved when the policy with the rules allows it,
/// a rule is proposed when the linter finds nothing graver than a note, and no rule is wider than what the product's own
/// dialog would write (M-10).
public struct SuggestionSearch {
  /// So many different calls have to begin alike before a wildcard stands for them.
  private static let leastVariants = 3

  private let stack: SettingsStack
  private let semantics: Semantics
  private let context: CallContext
  private let policy: Policy
  private let least: Int
  private var safety: RuleSafety

  /// A search under the settings of a session.
  ///
  /// - Parameters:
  ///   - context: where calls happen; mode `default` where it names none, in which most is asked.
  ///   - least: how often a call has to come before it counts as coming again.
  public init(stack: SettingsStack, semantics: Semantics, context: CallContext, least: Int = 2) {
    self.stack = stack
    self.semantics = semantics
    var context = context
    context.mode = context.mode ?? .default
    self.context = context
    self.least = least
    policy = Policy(compiling: stack, semantics: semantics)
    safety = RuleSafety(stack, semantics: semantics, context: context)
  }

  /// A call that is asked about.
  private struct Asked {
    var prompt: Suggestions.Prompt
    var items: [AskedItem]
  }

  /// What to propose for some calls.
  public mutating func suggestions(for calls: RecordedCalls) -> Suggestions {
    var result = Suggestions()
    result.callCount = calls.total
    let asked = sorted(calls, &result)
    var chosen = choose(asked)
    // What stands for less than it was chosen for, since the calls are asked about for other reasons too, is too wide.
    let tooWide = Set(
      trial(chosen, asked).filter { AskedItem.isWider($0.text) && $0.calls.count < Self.leastVariants }.map(
        \.text))
    if !tooWide.isEmpty { chosen = choose(asked, without: tooWide) }
    chosen += wholeTexts(asked, besides: chosen)
    // Alone each is safe; together with a rule that is there a folder may become a program.
    let dangerous = safety.dangerous(among: chosen)
    chosen.removeAll { dangerous[$0] != nil }
    conclude(asked, chosen, dangerous, &result)
    return result
  }

  /// Decides every call once. What is asked about is returned, the most frequent first.
  private func sorted(_ calls: RecordedCalls, _ result: inout Suggestions) -> [Asked] {
    var asked: [Asked] = []
    var used: Set<SourcedRule> = []
    for (call, count) in calls.counts {
      let decision = policy.decide(call, in: context)
      used.formUnion(decision.decidingRules)
      guard decision.outcome == .ask, !decision.isRefused else { continue }
      result.promptCount += count
      let items = AskedItem.items(of: call, decision, policy: policy, context: context)
      asked.append(
        Asked(
          prompt: Suggestions.Prompt(call: call, count: count, reason: decision.reason.explanation),
          items: items))
    }
    result.unused = policy.rules.filter { $0.list == .allow && !used.contains($0) }
    return asked.sorted { left, right in
      left.prompt.count != right.prompt.count
        ? left.prompt.count > right.prompt.count
        : left.prompt.call.summary.utf8.lexicographicallyPrecedes(right.prompt.call.summary.utf8)
    }
  }

  // MARK: Choosing

  /// The rules: wildcards where enough begins alike, exact ones for what comes again by itself.
  ///
  /// - Parameter excluded: beginnings that are not to be used.
  private mutating func choose(_ asked: [Asked], without excluded: Set<String> = []) -> [String] {
    var counts: [AskedItem: Int] = [:]
    var order: [AskedItem] = []
    for call in asked {
      for item in Set(call.items) {
        if counts[item] == nil { order.append(item) }
        counts[item, default: 0] += call.prompt.count
      }
    }
    var variants: [Beginning: [AskedItem]] = [:]
    for item in order {
      for beginning in item.beginnings { variants[beginning, default: []].append(item) }
    }
    var open = Set(order)
    var rules: [String] = []
    // Of beginnings with the same variants the longest is as good, and narrower.
    let ranked = variants.filter { $0.value.count >= Self.leastVariants }.sorted { left, right in
      if left.value.count != right.value.count { return left.value.count > right.value.count }
      if left.key.parts.count != right.key.parts.count { return left.key.parts.count > right.key.parts.count }
      return left.key.rule.utf8.lexicographicallyPrecedes(right.key.rule.utf8)
    }
    for (beginning, items) in ranked {
      guard !excluded.contains(beginning.rule) else { continue }
      let covered = items.filter(open.contains)
      let count = covered.reduce(0) { $0 + (counts[$1] ?? 0) }
      guard covered.count >= Self.leastVariants, count >= least,
        safety.isHarmless(beginning.rule)
      else { continue }
      open.subtract(covered)
      rules.append(narrowest(beginning, covered))
    }
    for item in order where open.contains(item) && (counts[item] ?? 0) >= least && !item.isExactWider {
      if safety.judgement(of: item.exact).objection == nil { rules.append(item.exact) }
    }
    return rules
  }

  /// The longest beginning of all items, as long as it is safe too.
  private mutating func narrowest(_ beginning: Beginning, _ items: [AskedItem]) -> String {
    guard let first = items.first else { return beginning.rule }
    var best = beginning
    for longer in first.beginnings where longer.parts.count > best.parts.count {
      guard items.allSatisfy({ $0.beginnings.contains(longer) }),
        safety.isHarmless(longer.rule)
      else { break }
      best = longer
    }
    return best.rule
  }

  /// Exact rules for texts that are allowed as a whole or not at all (S-3).
  private mutating func wholeTexts(_ asked: [Asked], besides chosen: [String]) -> [String] {
    let policy = policy(with: chosen)
    var rules: [String] = []
    for call in asked where call.prompt.count >= least && call.prompt.call.tool == "Bash" {
      guard case .string(let text)? = call.prompt.call.input["command"],
        policy.decide(call.prompt.call, in: context).outcome == .ask
      else { continue }
      let rule = "Bash(\(text))"
      if !chosen.contains(rule), !AskedItem.isWider(rule), safety.judgement(of: rule).objection == nil {
        rules.append(rule)
      }
    }
    return rules
  }

  // MARK: Proving

  /// Decides every call anew with the rules: what is allowed now is saved, what is not stays.
  private mutating func conclude(
    _ asked: [Asked], _ chosen: [String], _ dangerous: [String: String], _ result: inout Suggestions
  ) {
    var rules = trial(chosen, asked)
    rules.sort {
      $0.count != $1.count ? $0.count > $1.count : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
    result.rules = rules
    let after = policy(with: result.rules.map(\.text))
    for call in asked {
      let isSaved = after.decide(call.prompt.call, in: context).outcome == .allow
      if isSaved { result.savedCount += call.prompt.count }
      guard call.prompt.count >= least else { continue }
      result.repeatedCount += call.prompt.count
      if !isSaved { result.remaining.append(explained(call, dangerous)) }
    }
    let seen = Set(asked.map(\.prompt.call))
    for place in result.rules.indices { prove(&result.rules[place], unlike: seen) }
  }

  /// The rules with what each saves, without those that save nothing.
  private func trial(_ chosen: [String], _ asked: [Asked]) -> [Suggestions.Rule] {
    let after = policy(with: chosen)
    var calls: [String: [Suggestions.Prompt]] = [:]
    let proposed = Set(chosen)
    for call in asked {
      let decision = after.decide(call.prompt.call, in: context)
      guard decision.outcome == .allow else { continue }
      var prompt = call.prompt
      prompt.reason = ""
      for rule in Set(decision.decidingRules.map { String(decoding: $0.rule.text, as: UTF8.self) })
      where proposed.contains(rule) {
        calls[rule, default: []].append(prompt)
      }
    }
    return chosen.compactMap { text in
      calls[text].map { Suggestions.Rule(text: text, calls: $0, newlyAllowed: nil, notes: []) }
    }
  }

  private func policy(with rules: [String]) -> Policy {
    Policy(compiling: stack.adding(rules, semantics: semantics) ?? stack, semantics: semantics)
  }

  /// Adds what the linter notes of a rule, and a call that it newly allows.
  ///
  /// - Parameter seen: calls that are no news.
  private mutating func prove(_ rule: inout Suggestions.Rule, unlike seen: Set<ToolCall>) {
    rule.notes = safety.judgement(of: rule.text).notes
    guard let with = stack.adding([rule.text], semantics: semantics) else { return }
    let after = Policy(compiling: with, semantics: semantics, for: .fewCalls)
    let diff = PolicyDiff(from: stack, to: with, semantics: semantics, context: context)
    let calls = diff.changes(to: .allow).map(\.call)
    rule.newlyAllowed =
      (calls + ApprovalExamples.calls(under: [rule.text], semantics: semantics, context: context))
      .first { call in
        !seen.contains(call) && policy.decide(call, in: context).outcome != .allow
          && after.decide(call, in: context).outcome == .allow
      }
  }

  /// Why a prompt stays: what the linter has against its rule, else why it is asked.
  private mutating func explained(_ call: Asked, _ dangerous: [String: String]) -> Suggestions.Prompt {
    var prompt = call.prompt
    for item in call.items {
      if item.isExactWider {
        prompt.reason = "`*` is a wildcard in a rule, so that no rule is for this command alone"
        break
      }
      if let objection = dangerous[item.exact] ?? safety.judgement(of: item.exact).objection {
        prompt.reason = objection
        break
      }
    }
    return prompt
  }
}
