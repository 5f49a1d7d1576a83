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
    var settled = advice
    settled.rules = []
    settled.isProven = true
    for rule in advice.rules where settled.rules.count < Self.printed {
      if isProven(rule, advice.place, finding) { settled.rules.append(rule) }
    }
    return settled
  }

  private func isProven(_ rule: String, _ place: Advice.Place, _ finding: Finding) -> Bool {
    guard let file = input.lintedFiles.first(where: { $0.path == finding.location.file }) else {
      return false
    }
    let changed: AnalysisInput?
    switch place {
    case .inPlace:
      changed = replacing(finding, in: file, with: rule)
      guard let changed, isNarrower(changed) else { return false }
    case .denied:
      changed = denying(rule, beside: file)
      guard let changed, closes(finding, changed), takesNothingElse(changed) else { return false }
    }
    guard let changed else { return false }
    return Self.found(analyzer.analyze(changed)).isSubset(of: known)
  }

  // MARK: In place

  private func replacing(_ finding: Finding, in file: SettingsFile, with rule: String) -> AnalysisInput? {
    let entry = file.entries.first { $0.list == finding.list && $0.displayText == finding.rule }
    guard let entry,
      let fix = EntryEdits(entry, in: file).replacing(with: Array(rule.utf8), description: "")
    else { return nil }
    let (bytes, _) = Fix.apply(fix.edits, to: file.source)
    var read = SettingsReader(semantics: input.semantics).read(bytes, path: file.path, scope: file.scope)
    read.isTrackedByGit = file.isTrackedByGit
    read.isBehindSymbolicLink = file.isBehindSymbolicLink
    return with(input.lintedFiles.map { $0.path == file.path ? read : $0 })
  }

  /// Whether nothing is allowed that was not, and something is allowed no longer.
  private func isNarrower(_ changed: AnalysisInput) -> Bool {
    let diff = PolicyDiff(
      from: input.stack, to: changed.stack, semantics: input.semantics, context: input.context)
    return !diff.mayChange(to: .allow) && !diff.changes.isEmpty
  }

  // MARK: Denied

  /// The policy with one more deny rule, which stands in a file of its own: where in a list it stands does not matter.
  private func denying(_ rule: String, beside file: SettingsFile) -> AnalysisInput? {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("permissions")
      writer.object { writer in
        writer.key("deny")
        writer.array { writer in writer.string(rule) }
      }
    }
    let proposed = PathText.join(PathText.parent(of: file.path), "proposed.json")
    let read = SettingsReader(semantics: input.semantics).read(
      writer.bytes, path: proposed, scope: file.scope)
    return with(input.lintedFiles + [read])
  }

  /// Whether the call that shows the finding is allowed no longer.
  private func closes(_ finding: Finding, _ changed: AnalysisInput) -> Bool {
    guard let witness = finding.witness else { return false }
    return changed.outcome(of: witness) != .allow
  }

  /// Whether no ordinary call of an allow rule is denied that was allowed.
  private func takesNothingElse(_ changed: AnalysisInput) -> Bool {
    let table = PolicyTable(input.stack, semantics: input.semantics, context: input.context)
    let (before, after) = (input.session(.narrow), changed.session(.narrow))
    return table.rows.filter { $0.list == .allow }.allSatisfy { row in
      CallExamples(of: row, in: input.context).calls.allSatisfy { call in
        before.answer(call).outcome != .allow || after.answer(call).outcome == .allow
      }
    }
  }

  private func with(_ linted: [SettingsFile]) -> AnalysisInput {
    let paths = Set(linted.map(\.path))
    return AnalysisInput(
      linting: linted, with: input.stack.files.filter { !paths.contains($0.path) },
      semantics: input.semantics,
      context: input.context)
  }
}

extension AnalysisResult {
  /// The result as it is shown: one finding for each cause, the gravest of a file first, with advice that is proven.
  ///
  /// - Parameter inputs: what was analyzed.
  public func presented(_ inputs: [AnalysisInput]) -> AnalysisResult {
    var result = self
    result.findings = FindingGroups.ordered(FindingGroups.grouped(findings))
    var proofs: [String: AdviceProof?] = [:]
    result.findings = result.findings.map { finding in
      guard let advice = finding.advice, !advice.isProven else { return finding }
      let path = finding.location.file
      if proofs[path] == nil {
        proofs[path] = .some(inputs.first { $0.reports(on: path) }.flatMap(AdviceProof.init))
      }
      var finding = finding
      if advice.rules.isEmpty {
        finding.advice?.isProven = true
      } else if let proof = proofs[path] ?? nil {
        finding.advice = proof.settled(advice, for: finding)
      } else {
        finding.advice?.rules = []
        finding.advice?.isProven = true
      }
      return finding
    }
    return result
  }
}
