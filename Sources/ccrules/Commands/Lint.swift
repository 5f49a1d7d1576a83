internal import ArgumentParser
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import Settings

/// `ccrules lint`: what is wrong with settings files.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find problems in settings files.",
    discussion: """
      Files of one project are judged together; a folder is searched for settings files and for the frontmatter of \
      commands, skills and agents. Without PATHS the project around the working directory is linted.

      Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong use, 3 a file cannot be read, 70 our own \
      fault.
      """)

  @Argument(help: "Files and folders; `-` reads settings from standard input.")
  var paths: [String] = []

  @OptionGroup var language: SemanticsOptions

  @Option(help: "The form of the output.")
  var format = OutputFormat.text

  @Option(help: "The lowest severity that makes the run fail.")
  var failOn = FailThreshold.warning

  @OptionGroup var shown: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Other settings of this machine that take part in the policy but are not reported on.",
      discussion: "A list of managed, local, project and user, separated by commas.", valueName: "scopes"))
  var with: ScopeList?

  @Option(
    help: ArgumentHelp(
      "The configuration: which checks, what to ignore, severities, a baseline.",
      discussion:
        "Without it the nearest .ccrules.yml from the working directory up to the root of the checkout.",
      valueName: "file"))
  var config: String?

  @Flag(help: "Read no configuration.")
  var noConfig = false

  @Option(
    help: ArgumentHelp(
      "Write the findings into a baseline that the configuration can name, and report nothing.",
      valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Make the repairs that are proven to free nothing, then report what is left.")
  var fix = false

  @Flag(help: "Make every repair, also those by which a call may be decided more freely.")
  var unsafeFixes = false

  @Flag(help: "With --fix or --unsafe-fixes: print the repairs as a unified diff and change nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "How many threads.", discussion: "By default one for each processor.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Print counts of files, rules and findings by code on standard error.")
  var statistics = false

  func validate() throws {
    if let jobs, jobs < 1 || jobs > 1024 { throw ValidationError("--jobs has to be from 1 to 1024") }
    if dryRun, !repairs { throw ValidationError("--dry-run needs --fix or --unsafe-fixes.") }
    if config != nil, noConfig { throw ValidationError("--config and --no-config exclude each other.") }
    if repairs, paths.contains("-") { throw ValidationError("--fix needs files, not standard input.") }
  }

  private var repairs: Bool { fix || unsafeFixes }

  func run() throws {
    let place = SessionPlace.ofThisProcess()
    let settled = try ConfigurationFile(named: config, isWanted: !noConfig, place: place)
    var targets = LintTargets(
      paths: paths, with: with?.scopes ?? [], semantics: language.semantics, place: place)
    for message in targets.unreadable { Diagnostics.print(message) }
    let selection = shown.selection(settled)
    var (result, made) = analyze(&targets, selection)
    if repairs { try finish(made, targets, place) }
    if dryRun { return }
    if let writeBaseline { return try write(baseline: writeBaseline, of: result, settled, place) }
    result = selection.applied(to: result, isWholeProject: paths.isEmpty && !shown.isNarrowed)
    let report = Report(
      result.presented(targets.inputs),
      files: targets.inputs.flatMap(\.stack.files) + [settled.configuration?.file].compactMap { $0 },
      fileCount: targets.fileCount,
      relativeTo: place.startDirectory)
    write(report)
    for disagreement in result.disagreements { Diagnostics.print(Lint.message(disagreement)) }
    if statistics { Diagnostics.print(Lint.statistics(report, targets)) }
    if !result.disagreements.isEmpty { throw ExitCode.internalError }
    if !targets.unreadable.isEmpty { throw ExitCode.unreadable }
    if result.findings.contains(where: { failOn.isReached(by: $0.severity) }) { throw ExitCode.findings }
  }

  /// With --fix, after the repairs; the inputs are then those with the repaired files.
  private func analyze(_ targets: inout LintTargets, _ selection: FindingSelection) -> (
    AnalysisResult, FixRun
  ) {
    let analyzer = Analyzer(checks: selection.checks, jobs: jobs ?? min(8, ParallelRanges.processorCount))
    var made = FixRun(selection, upTo: unsafeFixes ? .widens : .onlyNarrows)
    guard repairs else { return (analyzer.analyze(targets.inputs), made) }
    var results: [AnalysisResult] = []
    targets.replaceInputs { input in
      let (fixed, result) = made.run(input, analyzer)
      results.append(result)
      return fixed
    }
    return (AnalysisResult(merging: results), made)
  }

  /// Writes the repaired files, or prints what would be written.
  private func finish(_ repairs: FixRun, _ targets: LintTargets, _ place: SessionPlace) throws {
    let paths = DisplayPath(relativeTo: place.startDirectory)
    var output = OutputBuffer()
    for file in targets.originals {
      guard let bytes = repairs.changed[file.path] else { continue }
      if dryRun {
        output.write(UnifiedDiff(old: file.source, new: bytes, path: paths.text(file.path)).bytes)
        continue
      }
      do throws(FileSystemError) { try FileOutput.replace(file.path, with: bytes) } catch {
        Diagnostics.print("\(paths.text(error.path)): \(error.message)")
        throw ExitCode.unreadable
      }
    }
    output.flush()
    let problems = "\(repairs.count) problem\(repairs.count == 1 ? "" : "s")"
    let files = "\(repairs.changed.count) file\(repairs.changed.count == 1 ? "" : "s")"
    Diagnostics.print("\(dryRun ? "would fix" : "fixed") \(problems) in \(files)")
    if dryRun, repairs.count > 0 { throw ExitCode.findings }
  }

  /// Writes what is left after the configuration, its old baseline aside.
  private func write(
    baseline name: String, of result: AnalysisResult, _ settled: ConfigurationFile, _ place: SessionPlace
  ) throws {
    let path = PathText.absolute(name, from: place.startDirectory)
    let left = shown.selection(settled, withBaseline: false).reported(result.findings)
    let baseline = Baseline(left, in: PathText.parent(of: path))
    do throws(FileSystemError) {
      try FileOutput.write(String(decoding: baseline.bytes, as: UTF8.self), to: path)
    } catch {
      Diagnostics.print("\(error.path): \(error.message)")
      throw ExitCode.unreadable
    }
  }

  private func write(_ report: Report) {
    var output = OutputBuffer()
    switch format {
    case .text: output.write(FindingTextReporter(style: .standard(for: output)).text(of: report))
    case .json: output.write(FindingJSONReporter().bytes(of: report))
    }
    output.flush()
  }

  private static func message(_ disagreement: WitnessDisagreement) -> String {
    let finding = disagreement.finding
    return """
      internal error: \(finding.code) in \(finding.location.file):\(finding.location.span.start.line) claims \
      \(finding.witness?.outcome.rawValue ?? "nothing") for its example, the evaluator says \
      \(disagreement.outcome.rawValue); the finding is left out
      """
  }

  private static func statistics(_ report: Report, _ targets: LintTargets) -> String {
    let files = targets.inputs.flatMap(\.lintedFiles)
    var counts: [String: Int] = [:]
    for finding in report.findings { counts[finding.code, default: 0] += 1 }
    let codes = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let rules = files.reduce(0) { $0 + $1.entries.count }
    return (["files \(files.count)", "rules \(rules)"] + codes + ["undecided \(report.undecided)"])
      .joined(separator: ", ")
  }
}

/// `user,managed`: scopes as one option value.
struct ScopeList: ExpressibleByArgument {
  var scopes: Set<Scope>

  init?(argument: String) {
    scopes = []
    for name in argument.split(separator: ",") {
      guard let scope = Scope(rawValue: String(name)) else { return nil }
      scopes.insert(scope)
    }
  }
}
