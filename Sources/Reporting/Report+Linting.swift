internal import Discovery
internal import PermissionEngine
public import PolicyAnalysis
internal import Settings
public import Workspace

extension Report {
  /// What the checks say about files, each under its configuration.
  ///
  /// - Parameters:
  ///   - groups: the configurations of the targets.
  ///   - selection: what is wanted under each.
  public init(
    linting targets: LintTargets, _ groups: [ConfigurationFile.Group],
    _ selection: (ConfigurationFile) -> FindingSelection
  ) {
    let results = groups.map { group in
      let selection = selection(group.settled)
      let analyzer = Analyzer(checks: selection.checks, jobs: min(8, ParallelRanges.processorCount))
      return selection.applied(
        to: analyzer.analyze(group.inputs.map { targets.inputs[$0] }), isWholeProject: false)
    }
    var result = AnalysisResult(merging: results)
    result.findings = targets.withoutForeignRepairs(result.findings)
    let configurations = groups.compactMap(\.settled.configuration?.file)
    self.init(
      result.presented(targets.inputs), files: targets.inputs.flatMap(\.stack.files) + configurations,
      fileCount: targets.fileCount, relativeTo: targets.discovery.place.startDirectory)
    inventory = targets.inventory(with: configurations)
  }
}
