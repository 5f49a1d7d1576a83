public import PermissionEngine
internal import RuleSyntax
internal import Settings

/// A finding whose witness the evaluator does not decide as the finding says: our own fault.
public struct WitnessDisagreement: Error, Sendable {
  /// The finding, which is not reported.
  public var finding: Finding
  /// What the evaluator says.
  public var outcome: Outcome
}

/// What an analysis found.
public struct AnalysisResult: Sendable {
  /// The findings, sorted by file, offset and code.
  public var findings: [Finding] = []
  /// Findings held back because their witness did not replay.
  public var disagreements: [WitnessDisagreement] = []
  /// How many questions were too large, or too many, to be answered; each is a claim not made.
  public var undecided = 0

  /// An empty result.
  public init() {}

  /// Several results as one, sorted again.
  public init(merging results: [AnalysisResult]) {
    findings = Analyzer.sorted(results.flatMap(\.findings))
    disagreements = results.flatMap(\.disagreements)
    undecided = results.reduce(0) { $0 + $1.undecided }
  }
}

/// Runs checks, replays witnesses, sorts findings.
public struct Analyzer: Sendable {
  /// The checks that are run.
  public var checks: [any Check.Type]
  /// How many threads may be used. What is found, and in which order, does not depend on it.
  public var jobs: Int
  /// Asked before each check; once it says true the rest is left out, and the result is of no use to anybody.
  public var isOutdated: @Sendable () -> Bool = { false }

  /// An analyzer of some checks, by default all but those that a configuration has to ask for.
  public init(checks: [any Check.Type] = CheckRegistry.usualChecks, jobs: Int = 1) {
    self.checks = checks
    self.jobs = jobs
  }

  /// Runs every check on several inputs, such as the projects of a folder, each by itself.
  public func analyze(_ inputs: [AnalysisInput]) -> AnalysisResult {
    guard inputs.count > 1, jobs > 1 else { return AnalysisResult(merging: inputs.map { analyze($0) }) }
    var analyzer = self
    analyzer.jobs = 1
    let each = analyzer
    return AnalysisResult(
      merging: ParallelRanges.map(count: inputs.count, jobs: jobs) { each.analyze(inputs[$0]) })
  }

  /// What those checks find that look at the texts of one file alone, before anything is decided and without repairs:
  /// what there is time for while somebody types.
  public func textFindings(_ input: AnalysisInput) -> [Finding] {
    let found = checks.filter(Self.isTextCheck).flatMap { Analyzer.findings(of: $0, in: input, []) }
    return Analyzer.sorted(found.filter { input.reports(on: $0.location.file) }).map { finding in
      var finding = finding
      finding.fix = nil
      return finding
    }
  }

  /// Whether a check looks at the texts of one file alone.
  public static func isTextCheck(_ check: any Check.Type) -> Bool {
    check is any FileCheck.Type && !(check is any ExtentCheck.Type)
  }

  /// Runs every check on one input.
  ///
  /// Each witness is decided again by the policy it speaks of before its finding is let out; a disagreement is
  /// an internal error, never a finding.
  public func analyze(_ input: AnalysisInput) -> AnalysisResult {
    var result = found(input)
    result.findings = FixEffects.settled(FindingGroups.withoutEchoes(result.findings), in: input)
    // Asked for at the end, when all questions have been put.
    if checks.contains(where: { $0 is any CoverageCheck.Type }) { result.undecided = input.undecided }
    return result
  }

  private func found(_ input: AnalysisInput) -> AnalysisResult {
    guard jobs > 1, input.lintedFiles.reduce(0, { $0 + $1.entries.count }) > Analyzer.manyRules else {
      return result(of: checks, in: input)
    }
    // What all share is worked out before somebody needs it twice: the compiled policy, then, beside the checks that do
    // not ask for it, what the rules make of each other.
    _ = (input.session(.narrow), input.session(.wide))
    let covering = checks.filter { $0 is any CoverageCheck.Type }
    let exposing = checks.filter { $0 is any ExposureCheck.Type }
    let others = checks.filter { !($0 is any CoverageCheck.Type || $0 is any ExposureCheck.Type) }
    let share: @Sendable () -> AnalysisResult = {
      if !covering.isEmpty, !isOutdated() { _ = input.coverage }
      return AnalysisResult()
    }
    func work(_ checks: [any Check.Type]) -> @Sendable () -> AnalysisResult {
      { result(of: checks, in: input) }
    }
    var results = ParallelRanges.results(of: [share, work(exposing)] + others.map { work([$0]) }, jobs: jobs)
    results += ParallelRanges.results(of: covering.map { work([$0]) }.reversed(), jobs: jobs)
    return AnalysisResult(merging: results)
  }

  /// From so many rules on a second thread is worth its start.
  private static let manyRules = 500

  private func result(of checks: [any Check.Type], in input: AnalysisInput) -> AnalysisResult {
    var result = AnalysisResult()
    if isOutdated() { return result }
    let exposures =
      checks.contains { $0 is any ExposureCheck.Type } ? ExposureSearch(input)?.exposures() ?? [] : []
    for finding in checks.flatMap({ isOutdated() ? [] : Analyzer.findings(of: $0, in: input, exposures) }) {
      guard input.reports(on: finding.location.file) else { continue }
      if let outcome = input.disagreement(with: finding) {
        result.disagreements.append(WitnessDisagreement(finding: finding, outcome: outcome))
      } else {
        result.findings.append(finding)
      }
    }
    result.findings = Analyzer.sorted(result.findings)
    return result
  }

  private static func findings(
    of check: any Check.Type, in input: AnalysisInput, _ exposures: [Exposure]
  ) -> [Finding] {
    if let check = check as? any ExposureCheck.Type { return check.findings(from: exposures) }
    return switch check.init() {
    case let check as any FileCheck:
      input.lintedFiles.flatMap { check.findings(for: $0, in: input) }
    case let check as any PolicyCheck: check.findings(in: input)
    default: []
    }
  }

  /// By file, offset, code, and then by text, so that equal input gives equal output.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    // Findings are large, so it is their keys that are moved about.
    let keys = findings.enumerated().map { index, finding in
      SortKey(
        file: finding.location.file, offset: finding.location.span.start.offset, code: finding.code,
        index: index)
    }
    let order = keys.sorted { a, b in
      if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
      if a.offset != b.offset { return a.offset < b.offset }
      if a.code != b.code { return a.code < b.code }
      return findings[a.index].message.utf8.lexicographicallyPrecedes(findings[b.index].message.utf8)
    }
    return order.map { findings[$0.index] }
  }

  private struct SortKey {
    let file: String
    let offset: Int
    let code: String
    let index: Int
  }
}
