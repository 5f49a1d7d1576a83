package import PermissionEngine
internal import RuleSyntax
package import Settings

/// What a deny or ask rule of a policy stops, and what the policy lets through with the same effect (CCR401).
package struct GuardReach: Sendable {
  /// A call that gets past the rule; both readings allow it.
  package struct Passing: Sendable {
    /// The call.
    package var call: ToolCall
    /// For people: the command, or the tool and the path.
    package var text: String
    /// The rule that allows it; nil for what is built in.
    package var grant: SourcedRule?
    /// What to know; nil when there is nothing to add.
    package var note: String?
  }

  /// The file that the rule stands in.
  package var file: SettingsFile
  /// The rule.
  package var entry: RuleEntry
  /// Ordinary calls that are denied or asked about with this rule taking part.
  package var stopped: [ToolCall]
  /// The calls that pass, each once.
  package var passing: [Passing]
  /// How many more pass than `passing` holds.
  package var furtherCount: Int

  /// What each deny and ask rule of the linted files comes to, in file order.
  ///
  /// - Parameter limit: how many calls of each kind are given for a rule at most.
  package static func all(in input: AnalysisInput, limit: Int) -> [GuardReach] {
    let entries = input.lintedEntries.filter { $0.entry.list != .allow }
    guard !entries.isEmpty else { return [] }
    let search = DetourSearch(input)
    let evaluator = input.evaluator
    let examples = Dictionary(
      RuleExamples.examples(in: input).map { ($0.rule, $0.calls) }, uniquingKeysWith: { first, _ in first })
    return entries.compactMap { file, entry in
      guard let rule = entry.parsedRule else { return nil }
      let stopped = (examples[entry.text] ?? []).filter { call in
        let decision = evaluator.decide(call, in: input.context)
        return decision.outcome != .allow
          && decision.decidingRules.contains { $0.file == file.path && $0.span == entry.span }
      }
      let open = search.allOpen(around: rule, in: file).filter { !$0.isWide }
      return GuardReach(
        file: file, entry: entry, stopped: Array(stopped.prefix(limit)),
        passing: open.prefix(limit).map {
          Passing(call: $0.detour.call, text: $0.detour.text, grant: $0.grant, note: $0.detour.note)
        }, furtherCount: max(0, open.count - limit))
    }
  }
}
