internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// To which outcomes a rule that stands in one of two policies changes calls.
///
/// Only stricter rules make a decision stricter and only weaker ones make it weaker, so that each rule can change calls to
/// few outcomes. For each of them calls are tried, the plainest first; where none changes, a proof is looked for.
struct ChangeSearch {
  /// What was found.
  struct Result {
    var changes: [PolicyDiff.Change] = []
    /// Changes under the wide reading, where the narrow one knows none.
    var possible: [PolicyDiff.Change] = []
    var undecided: [Outcome] = []
  }

  let row: PolicyTable.Row
  let source: SourcedRule
  let isAdded: Bool
  let own: ComparedPolicy
  let other: ComparedPolicy
  var old: ComparedPolicy { isAdded ? other : own }
  var new: ComparedPolicy { isAdded ? own : other }

  /// Calls tried for one outcome beyond those that the rules' patterns suggest.
  private static let maximumTries = 1_200

  init(
    _ row: PolicyTable.Row, in side: ComparedPolicy, comparedWith other: ComparedPolicy, isAdded: Bool
  ) {
    self.row = row
    self.isAdded = isAdded
    own = side
    self.other = other
    let file = side.policy.table.file(of: row)
    source = SourcedRule(
      rule: row.rule, list: row.list, scope: file.scope, file: file.path, span: row.entry.span)
  }

  /// The outcomes to which the rule can change a call, the gravest first.
  private var outcomes: [Outcome] {
    if own.policy.order != nil {
      // What takes back what other entries match may change them either way (P-10).
      if row.isNotComparable, ["Read", "Edit"].contains(row.rule.tool.canonical) {
        return [.allow, .ask, .deny]
      }
      // Without an exact ask rule a deny rule may match what it held back (E2).
      if row.list == .ask, !isAdded, row.isExactCommand { return [.allow, .deny] }
    }
    return switch (row.list, isAdded) {
    case (.deny, false): [.allow, .ask]
    case (.ask, false), (.allow, true): [.allow]
    case (.allow, false), (.ask, true): [.ask]
    case (.deny, true): [.deny]
    }
  }

  func result() -> Result {
    var result = Result()
    // What is covered changes nothing but where a wildcard may not answer, which its own examples show.
    let isCovered = RuleCover(of: row, in: own, by: other).isCovered
    let examples = CallExamples(of: row, in: own.policy.context).calls
    if isCovered {
      for call in examples.prefix(4) {
        guard let change = change(call, .narrow) else { continue }
        if !result.changes.contains(where: { $0.new == change.new }) { result.changes.append(change) }
      }
      return result
    }
    for outcome in outcomes {
      if let change = firstChange(examples, to: outcome, .narrow) {
        result.changes.append(change)
      } else if let change = search(for: outcome, .narrow) {
        result.changes.append(change)
      } else if own.policy.order == nil,
        let change = firstChange(examples, to: outcome, .wide) ?? search(for: outcome, .wide)
      {
        result.possible.append(change)
      } else if !ChangeProof(self).excludes(outcome) {
        result.undecided.append(outcome)
      }
    }
    // Commands whose expansions a new deny rule could match are asked about: an example, no complete account.
    if row.list == .deny, isAdded {
      if let change = expandingChange(to: .ask, .narrow) {
        result.changes.append(change)
      } else if own.policy.order == nil, let change = expandingChange(to: .ask, .wide) {
        result.possible.append(change)
      }
    }
    return result
  }

  // MARK: Calls

  private func search(for outcome: Outcome, _ reading: Reading) -> PolicyDiff.Change? {
    let meetings = ChangeMeetings(self, outcome, reading)
    if let change = firstChange(meetings.calls, to: outcome, reading) { return change }
    if let change = firstChange(meetings.composedCalls(), to: outcome, reading) { return change }
    if reading == .narrow, let change = expandingChange(to: outcome, reading) { return change }
    if ChangeProof(self).excludes(outcome, reading) { return nil }
    guard let calls = assertedCalls else { return nil }
    let further = AssertionCandidates(calls, new.policy).calls + AssertionCandidates(calls, old.policy).calls
    for call in further.prefix(Self.maximumTries) {
      guard let change = change(call, reading), change.new == outcome, calls.contains(call, reading) else {
        continue
      }
      return change
    }
    return nil
  }

  /// The calls of the rule as if it denied them: no rule sees more than a deny rule.
  var assertedCalls: AssertedCalls? {
    AssertedCalls(
      .neverAllow, of: row.entry, in: own.policy.table.file(of: row), semantics: own.policy.semantics,
      context: own.policy.contextWithDirectories)
  }

  private func firstChange(
    _ calls: some Sequence<ToolCall>, to outcome: Outcome, _ reading: Reading
  ) -> PolicyDiff.Change? {
    for call in calls {
      if let change = change(call, reading), change.new == outcome { return change }
    }
    return nil
  }

  private func change(_ call: ToolCall, _ reading: Reading) -> PolicyDiff.Change? {
    let before = old.decide(call, reading)
    let after = new.decide(call, reading)
    guard before != after else { return nil }
    return PolicyDiff.Change(call: call, old: before, new: after, rule: source, isAdded: isAdded)
  }

  /// Commands with expansions that the rule could match: a bare rule, an exact one, or a wildcard allows them (U18, S-19).
  private func expandingChange(to outcome: Outcome, _ reading: Reading) -> PolicyDiff.Change? {
    guard row.list != .allow else { return nil }
    if let change = firstChange(expandingCalls(reading), to: outcome, reading) { return change }
    return firstChange(
      (old.dynamicTexts + new.dynamicTexts).lazy.filter { call in
        [own, other].contains { side in
          side.decidingRule(call, reading).map { $0.rule.text == row.entry.text && $0.list == row.list }
            ?? false
        }
      }, to: outcome, reading)
  }

  private func expandingCalls(_ reading: Reading) -> [ToolCall] {
    switch row.extent(reading) {
    case .commands(let tool, let extents):
      var texts = [Array("\"$CMD\"".utf8)]
      for text in CommandTexts(extents).texts.prefix(4) {
        let words = text.split(separator: UInt8(ascii: " "))
        guard words.count > 1 else { continue }
        texts.append(words.dropLast().joined(separator: [0x20]) + Array(" *".utf8))
        texts.append(words[0] + Array(" *".utf8))
      }
      return texts.map { CallExamples.command($0, tool: tool) }
    case .paths(let paths):
      let names = paths.examples(filledWith: [Array("a.txt".utf8)], in: own.policy.context).compactMap {
        path in
        PathText.relative(String(decoding: path, as: UTF8.self), to: own.policy.context.cwd)
      }
      let programs = paths.access.contains(.read) ? ["cat", "grep x"] : ["sort a.txt -o", "tee"]
      let operands = ["$FILE"] + names.filter { !$0.isEmpty }.prefix(2).map { $0.dropLast() + "*" }
      let texts = programs.flatMap { program in operands.map { "\(program) \($0)" } } + ["ls | xargs grep x"]
      return texts.map { CallExamples.command(Array($0.utf8)) }
    default: return []
    }
  }
}
