internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Tries proposed rules before they are printed: nobody should have to find out what advice does.
struct AdviceProof {
  /// In policies with more rules than this nothing is proposed: each trial analyzes the whole policy again.
  static let maximumRules = 400
  /// Rules that are printed for one finding at most.
  private static let printed = 3

  private let input: AnalysisInput
  private let analyzer = Analyzer(checks: FindingSelection(profile: .audit).checks)
  /// What is found as things are.
  private let known: Set<Known>

  /// What makes a finding the same before and after.
  private struct Known: Hashable {
    let code: String
    let rule: String?
    let list: RuleList?
    let path: String
  }

  init?(_ input: AnalysisInput) {
    guard input.stack.files.reduce(0, { $0 + $1.entries.count }) <= Self.maximumRules else { return nil }
    self.input = input
    known = Self.found(analyzer.analyze(input))
  }

  private static func found(_ result: AnalysisResult) -> Set<Known> {
    Set(result.findings.map { Known(code: $0.code, rule: $0.rule, list: $0.list, path: $0.location.file) })
  }

  /// The advice with what is proven of it; at most three rules.
  func settled(_ advice: Advice, for finding: Finding) -> Advice {
    guard let file = input.lintedFiles.first(where: { $0.path == finding.location.file }) else {
      return advice.withoutRules
    }
    var settled = advice.withoutRules
    for rule in advice.rules where settled.rules.count < Self.printed {
      if isProven(rule, advice.place, finding, file) { settled.rules.append(rule) }
    }
    return settled
  }

  private func isProven(
    _ rule: String, _ place: Advice.Place, _ finding: Finding, _ file: SettingsFile
  ) -> Bool {
    let changed: AnalysisInput
    switch place {
    case .inPlace:
      guard let replaced = replacing(finding, in: file, with: rule), isNarrower(replaced) else {
        return false
      }
      changed = replaced
    case .denied:
      changed = denying(rule, beside: file)
      guard closes(finding, changed), takesNothingElse(changed) else { return false }
    }
    return Self.found(analyzer.analyze(changed)).isSubset(of: known)
  }

  // MARK: In place

  private func replacing(_ finding: Finding, in file: SettingsFile, with rule: String) -> AnalysisInput? {
    let entry = file.entries.first { $0.list == finding.list && $0.displayText == finding.rule }
    guard let entry, let fix = EntryEdits(entry, in: file).writing(Array(rule.utf8)) else { return nil }
    return input.replacing(file, with: Fix.apply(fix.edits, to: file.source).bytes)
  }

  /// Whether nothing is allowed that was not, and something is allowed no longer.
  private func isNarrower(_ changed: AnalysisInput) -> Bool {
    let diff = PolicyDiff(
      from: input.stack, to: changed.stack, semantics: input.semantics, context: input.context)
    return !diff.mayChange(to: .allow) && !diff.changes.isEmpty
  }

  // MARK: Denied

  /// The policy with one more deny rule, which stands in a file of its own: where in a list it stands does not matter.
  private func denying(_ rule: String, beside file: SettingsFile) -> AnalysisInput {
    let path = PathText.join(PathText.parent(of: file.path), "proposed.json")
    let proposal = SettingsFile.proposal(
      of: [rule], in: .deny, path: path, scope: file.scope, semantics: input.semantics)
    return input.linting(input.lintedFiles + [proposal])
  }

  /// Whether the call that shows the finding is allowed no longer.
  private func closes(_ finding: Finding, _ changed: AnalysisInput) -> Bool {
    guard let witness = finding.witness else { return false }
    return changed.outcome(of: witness) != .allow
  }

  /// Whether no ordinary call of an allow rule is denied that was allowed.
  private func takesNothingElse(_ changed: AnalysisInput) -> Bool {
    let (before, after) = (input.session(.narrow), changed.session(.narrow))
    return input.table.rows.filter { $0.list == .allow }.allSatisfy { row in
      CallExamples(of: row, in: input.context).calls.allSatisfy { call in
        before.answer(call).outcome != .allow || after.answer(call).outcome == .allow
      }
    }
  }
}

extension AnalysisResult {
  /// The result as it is shown: one finding for each cause, the gravest of a file first, with advice that is proven.
  ///
  /// - Parameter inputs: what was analyzed.
  public func presented(_ inputs: [AnalysisInput]) -> AnalysisResult {
    var result = self
    result.findings = FindingGroups.ordered(FindingGroups.grouped(findings))
    // One proof serves all files of a policy: to begin one takes a whole analysis.
    let proofs = Memo<Int, AdviceProof?>()
    let removals = Memo<Int, RemovalAdvice>()
    for place in result.findings.indices {
      let finding = result.findings[place]
      guard let advice = finding.advice, !advice.isProven else { continue }
      let owner = inputs.firstIndex { $0.reports(on: finding.location.file) }
      if advice.place == .inPlace, let owner,
        let text = removals.value(owner, or: { RemovalAdvice(inputs[owner]) }).text(for: finding)
      {
        result.findings[place].advice = advice.removing(text)
        continue
      }
      let proof =
        advice.rules.isEmpty
        ? nil : owner.flatMap { owner in proofs.value(owner) { AdviceProof(inputs[owner]) } }
      result.findings[place].advice = proof?.settled(advice, for: finding) ?? advice.withoutRules
    }
    return result
  }
}
