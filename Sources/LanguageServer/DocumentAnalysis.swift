internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import Settings
internal import Workspace

/// What `lint` says about one document, with the open documents in the place of their files.
struct DocumentAnalysis: Sendable {
  /// What was found.
  struct Result: Sendable {
    /// In order of their places.
    var diagnostics: [Diagnostic] = []
    /// What the editor should log.
    var log: [String] = []
  }

  let path: String
  let kind: DocumentKind
  let surroundings: Surroundings

  /// Everything that the linter says.
  ///
  /// - Parameter isOutdated: asked now and then; once it says true the result is of no use.
  func full(isOutdated: @escaping @Sendable () -> Bool) -> Result {
    run { group, targets in
      var analyzer = Analyzer(
        checks: surroundings.selection(group.settled).checks,
        jobs: max(1, min(8, ParallelRanges.processorCount) - 1))
      analyzer.isOutdated = isOutdated
      return analyzer.analyze(group.inputs.map { targets.inputs[$0] })
    }
  }

  /// What one look at the file alone tells, without repairs.
  func quick() -> Result {
    run { group, targets in
      let analyzer = Analyzer(checks: surroundings.selection(group.settled).checks)
      var result = AnalysisResult()
      result.findings = group.inputs.flatMap { analyzer.textFindings(targets.inputs[$0]) }
      return result
    }
  }

  /// The codes of the findings that `quick` gives.
  static let quickCodes: Set<String> = {
    Set(CheckRegistry.checks.filter { Analyzer.isTextCheck($0) }.map { $0.metadata.code })
  }()

  private func run(_ analyze: (ConfigurationFile.Group, LintTargets) -> AnalysisResult) -> Result {
    let place = surroundings.place
    if kind == .configuration { return configuration() }
    let targets = LintTargets(paths: [path], discovery: surroundings.discovery)
    var result = Result()
    let groups: [ConfigurationFile.Group]
    do throws(ConfigurationFile.Failure) {
      groups = try ConfigurationFile.groups(of: targets, named: nil, isWanted: true, place: place)
    } catch {
      // As `lint`, which then reports nothing.
      return Result(log: [error.message])
    }
    for group in groups {
      let found = surroundings.selection(group.settled).applied(
        to: analyze(group, targets), isWholeProject: false)
      result.log += found.disagreements.map {
        "\($0.finding.code): an example does not hold when it is decided again; please report it"
      }
      let inputs = group.inputs.map { targets.inputs[$0] }
      let files = inputs.flatMap(\.stack.files)
      let report = Report(
        found.presented(inputs), files: files, fileCount: 1, relativeTo: place.startDirectory)
      result.diagnostics += diagnostics(report.separateFindings, files)
    }
    return result
  }

  /// What is wrong with a configuration; what it leaves without use is said by `lint` for the whole project.
  private func configuration() -> Result {
    do throws(ConfigurationFile.Failure) {
      let settled = try ConfigurationFile(at: path, in: surroundings.files)
      let found = surroundings.selection(settled).applied(to: AnalysisResult(), isWholeProject: false)
      return Result(diagnostics: diagnostics(found.findings, []))
    } catch {
      return Result(log: [error.message])
    }
  }

  private func diagnostics(_ findings: [Finding], _ files: [SettingsFile]) -> [Diagnostic] {
    var known: [String: TextPositions] = [:]
    func place(_ location: Location) -> Diagnostic.Related.Place {
      if location.file == path { return .here(location.span.bytes) }
      let source = files.first { $0.path == location.file }?.source ?? []
      let positions = known[location.file] ?? TextPositions(source)
      known[location.file] = positions
      return .elsewhere(
        path: location.file, start: positions.position(of: location.span.start.offset),
        end: positions.position(of: location.span.end.offset))
    }
    return findings.filter { $0.location.file == path }.map { finding in
      Diagnostic(
        range: finding.location.span.bytes, finding: finding,
        related: finding.related.map { other in
          let rule = other.rule.map { Quotation.quoted($0) + " " } ?? ""
          return Diagnostic.Related(
            place: place(other.location), message: DisplayText.visible(rule + other.message))
        })
    }.sorted { ($0.range.lowerBound, $0.finding.code) < ($1.range.lowerBound, $1.finding.code) }
  }
}
