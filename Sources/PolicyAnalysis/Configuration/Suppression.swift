public import Settings

extension LintConfiguration {
  /// The places, among the ignores, of those that are about a finding.
  func ignoresCovering(_ finding: Finding) -> [Int] { ignores.indices.filter { ignores[$0].covers(finding) } }

  /// The configuration as a file, for excerpts.
  public var file: SettingsFile { SettingsFile(path: path, scope: .project, source: source) }
}

extension FindingSelection {
  /// What is left of a result, with findings about the configuration itself.
  ///
  /// - Parameters:
  ///   - result: of all files of the run: an ignore may be about any of them.
  ///   - isWholeProject: false when only some files were looked at, so that nothing can be said about ignores
  ///     for others.
  public func applied(to result: AnalysisResult, isWholeProject: Bool = true) -> AnalysisResult {
    var result = result
    let (reported, used, unmet) = sorted(out: result.findings)
    result.findings = reported
    guard let configuration else { return result }
    let ignores = configuration.ignores
    let unused =
      isWholeProject
      ? ignores.indices.filter { !used.contains($0) && !ignores[$0].isInherited }.map { ignores[$0] } : []
    result.findings += configuration.problems.map {
      InvalidConfiguration.finding(about: $0, in: configuration)
    }
    result.findings += unused.map { UnusedSuppression.finding(about: $0, in: configuration) }
    if isWholeProject, let left = unmet?.counts.values.reduce(0, +), left > 0 {
      result.findings.append(UnusedSuppression.finding(aboutBaselineEntries: left, in: configuration))
    }
    result.findings = Analyzer.sorted(result.findings)
    return result
  }
}
