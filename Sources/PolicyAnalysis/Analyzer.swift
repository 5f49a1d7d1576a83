public import PermissionEngine
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
  /// How many questions were too large to answer; each is a claim not made.
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

  /// An analyzer of some checks, by default all but those that a configuration has to ask for.
  public init(checks: [any Check.Type] = CheckRegistry.checks()) { self.checks = checks }

  /// Runs every check on several inputs, such as the projects of a folder, each by itself.
  public func analyze(_ inputs: [AnalysisInput]) -> AnalysisResult {
    AnalysisResult(merging: inputs.map { analyze($0) })
  }

  /// Runs every check on one input.
  ///
  /// Each witness is decided again by the policy it speaks of before its finding is let out; a disagreement is
  /// an internal error, never a finding.
  public func analyze(_ input: AnalysisInput) -> AnalysisResult {
    var result = AnalysisResult()
    let exposures =
      checks.contains { $0 is any ExposureCheck.Type } ? ExposureSearch(input)?.exposures() ?? [] : []
    for finding in checks.flatMap({ Analyzer.findings(of: $0, in: input, exposures) }) {
      guard input.reports(on: finding.location.file) else { continue }
      if let outcome = input.disagreement(with: finding) {
        result.disagreements.append(WitnessDisagreement(finding: finding, outcome: outcome))
      } else {
        result.findings.append(finding)
      }
    }
    if checks.contains(where: { $0 is any CoverageCheck.Type }) {
      result.undecided = input.coverage.undecided
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
    findings.sorted { left, right in
      let (a, b) = (left.location, right.location)
      if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
      if a.span.start.offset != b.span.start.offset { return a.span.start.offset < b.span.start.offset }
      if left.code != right.code { return left.code < right.code }
      return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
    }
  }
}
