internal import RuleSyntax
public import Settings

extension LintConfiguration {
  /// What is left of a result when this configuration is applied, with findings about the configuration itself.
  ///
  /// - Parameters:
  ///   - result: of all files of the run: an ignore may be about any of them.
  ///   - baseline: what the configuration's baseline holds; nil without one.
  ///   - isWholeProject: false when only some files were looked at, so that nothing can be said about ignores
  ///     for others.
  public func applied(
    to result: AnalysisResult, baseline: Baseline? = nil, isWholeProject: Bool = true
  ) -> AnalysisResult {
    var result = result
    var baseline = baseline
    var used: Set<Int> = []
    result.findings = result.findings.compactMap { finding in
      guard selects(finding) else { return nil }
      let covering = ignores.indices.filter { ignores[$0].covers(finding) }
      used.formUnion(covering)
      guard covering.isEmpty, baseline?.takes(finding) != true else { return nil }
      var finding = finding
      if let severity = severity(of: finding) { finding.severity = severity }
      return finding
    }
    let unused = isWholeProject ? ignores.indices.filter { !used.contains($0) }.map { ignores[$0] } : []
    result.findings += problems.map { InvalidConfiguration.finding(about: $0, in: self) }
    result.findings += unused.map { UnusedSuppression.finding(about: $0, in: self) }
    if isWholeProject, let left = baseline?.counts.values.reduce(0, +), left > 0 {
      result.findings.append(UnusedSuppression.finding(aboutBaselineEntries: left, in: self))
    }
    result.findings = Analyzer.sorted(result.findings)
    return result
  }

  /// The configuration as a file, for excerpts.
  public var file: SettingsFile { SettingsFile(path: path, scope: .project, source: source) }
}
