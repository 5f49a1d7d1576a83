internal import ArgumentParser
internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import RuleSyntax
internal import Settings
internal import Workspace

/// `ccrules lint`: what is wrong with settings files.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find problems in settings files.",
    discussion: """
      Files of one project are judged together, and a file that is named is judged with the rest of its project. A \
      folder is searched for settings files and for the frontmatter of commands, skills and agents. Without PATHS the \
      project around the working directory is linted.

      \(ExitMeaning.help([
        (.success, "nothing at or above --fail-on"), (.findings, "findings"), (.unreadable, nil), (.nothingFound, nil),
        (.internalError, nil), (.changedMeanwhile, nil),
      ]))
      """)

  @Argument(help: "Files and folders; `-` reads settings from standard input.")
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "With `-`: the file that standard input is, for editors.",
      discussion: "It gives scope and project; the file need not exist.", valueName: "file"))
  var stdinFilename: String?

  @OptionGroup var search: SearchOptions

  @OptionGroup var out: OutputOptions

  @OptionGroup var language: SemanticsOptions

  @Option(help: "The form of the output.")
  var format = FindingFormat.text

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
        "Without it the nearest .ccrules.yml for each file, from its folder up to the root of the checkout.",
      valueName: "file"))
  var config: String?

  @Flag(help: "Read no configuration.")
  var noConfig = false

  @Option(
    help: ArgumentHelp(
      "Write the findings into a baseline that the configuration can name, and report nothing.",
      valueName: "file"))
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      "Also say which deny rules do not hold on every release of a range (CCR602).",
      discussion: "Two releases, the older first: 2.1.112..2.1.332.", valueName: "from..to"))
  var releaseRange: ReleaseRange?

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
    try SearchOptions.validate(paths: paths)
    if stdinFilename != nil, !paths.contains("-") { throw ValidationError("--stdin-filename needs `-`.") }
    if let jobs, jobs < 1 || jobs > 1024 { throw ValidationError("--jobs has to be from 1 to 1024") }
    if dryRun, !repairs { throw ValidationError("--dry-run needs --fix or --unsafe-fixes.") }
    if let releases = releaseRange?.releases { try ReleaseNote.check(releases.lowerBound) }
    if config != nil, noConfig { throw ValidationError("--config and --no-config exclude each other.") }
    if repairs, paths.contains("-") { throw ValidationError("--fix needs files, not standard input.") }
  }

  private var repairs: Bool { fix || unsafeFixes }

  func run() throws {
    let place = SessionPlace.ofThisProcess()
    var targets = try read(place)
    try search.report(targets, paths: paths, isQuiet: out.quiet)
    var groups = try configurations(for: targets, place)
    var results = analyze(groups, &targets, makesRepairs: repairs)
    var failure: ExitMeaning?
    if repairs {
      failure = try finish(results.map(\.made), targets, place)
      if dryRun { return }
      if failure != nil {
        // What is reported is what stands in the files.
        targets = try read(place)
        groups = try configurations(for: targets, place)
        results = analyze(groups, &targets, makesRepairs: false)
      }
    }
    if let writeBaseline {
      return try write(
        baseline: writeBaseline, of: zip(results, groups).map { ($0.result, $1.settled) }, place)
    }
    var result = AnalysisResult(
      merging: zip(results, groups).map { run, group in
        shown.selection(group.settled).applied(
          to: run.result, isWholeProject: paths.isEmpty && !shown.isNarrowed)
      })
    result.findings = targets.withoutForeignRepairs(result.findings)
    let configurations = groups.compactMap(\.settled.configuration?.file)
    var report = Report(
      result.presented(targets.inputs), files: targets.inputs.flatMap(\.stack.files) + configurations,
      fileCount: targets.fileCount,
      relativeTo: place.startDirectory)
    report.inventory = targets.inventory(with: configurations)
    try write(report)
    for disagreement in result.disagreements { Diagnostics.print(Lint.message(disagreement)) }
    if statistics { Diagnostics.print(Lint.statistics(report, targets)) }
    if !result.disagreements.isEmpty { throw ExitCode.internalError }
    if let failure { throw ExitCode(failure) }
    if !targets.unreadable.isEmpty { throw ExitCode.unreadable }
    if result.findings.contains(where: { failOn.isReached(by: $0.severity) }) { throw ExitCode.findings }
  }

  private func read(_ place: SessionPlace) throws -> LintTargets {
    try Progress.during("searching for settings", readsInput: paths.contains("-")) { _ in
      try search.targets(
        paths: paths, with: with?.scopes ?? [], standardInputName: stdinFilename,
        semantics: language.semantics,
        place: place)
    }
  }

  private func configurations(for targets: LintTargets, _ place: SessionPlace) throws -> [ConfigurationFile
    .Group]
  {
    do throws(ConfigurationFile.Failure) {
      return try ConfigurationFile.groups(
        of: targets, named: config, isWanted: !noConfig,
        replacingBaseline: writeBaseline.map { PathText.absolute($0, from: place.startDirectory) },
        place: place)
    } catch {
      Diagnostics.print(error.message)
      throw ExitCode.unreadable
    }
  }

  /// An input with the releases that were asked for.
  private func ranged(_ input: AnalysisInput) -> AnalysisInput {
    var input = input
    input.releases = releaseRange?.releases
    return input
  }

  private typealias GroupResult = (result: AnalysisResult, made: FixRun)

  private func analyze(
    _ groups: [ConfigurationFile.Group], _ targets: inout LintTargets, makesRepairs: Bool
  ) -> [GroupResult] {
    Progress.during("linting \(targets.fileCount) file\(targets.fileCount == 1 ? "" : "s")") { _ in
      groups.map { analyze($0, &targets, makesRepairs: makesRepairs) }
    }
  }

  /// What the checks say about the inputs of a group, after the repairs when those are made; the inputs are then those
  /// with the repaired files.
  private func analyze(_ group: ConfigurationFile.Group, _ targets: inout LintTargets, makesRepairs: Bool)
    -> GroupResult
  {
    let selection = shown.selection(group.settled)
    let analyzer = Analyzer(checks: selection.checks, jobs: jobs ?? min(8, ParallelRanges.processorCount))
    var made = FixRun(selection, upTo: unsafeFixes ? .widens : .onlyNarrows)
    guard makesRepairs else {
      return (analyzer.analyze(group.inputs.map { ranged(targets.inputs[$0]) }), made)
    }
    var results: [AnalysisResult] = []
    targets.replaceInputs(at: group.inputs) { input in
      let (fixed, result) = made.run(ranged(input), analyzer)
      results.append(result)
      return fixed
    }
    return (AnalysisResult(merging: results), made)
  }

  /// Writes the repaired files, or prints what would be written.
  ///
  /// - Returns: how the run ends when a file could not be written; nil when all were.
  private func finish(_ repairs: [FixRun], _ targets: LintTargets, _ place: SessionPlace) throws
    -> ExitMeaning?
  {
    var changed: [String: [UInt8]] = [:]
    for run in repairs { changed.merge(run.changed) { first, _ in first } }
    let writing = RepairedFiles(changed, of: targets)
    let count = repairs.reduce(0) { $0 + $1.count }
    if dryRun {
      try out.write { _ in writing.difference(shownFrom: place.startDirectory) }
    } else if let failure = writing.write(shownFrom: place.startDirectory) {
      return failure
    }
    let problems = "\(count) problem\(count == 1 ? "" : "s")"
    let files = "\(changed.count) file\(changed.count == 1 ? "" : "s")"
    if !out.quiet { Diagnostics.print("\(dryRun ? "would fix" : "fixed") \(problems) in \(files)") }
    if dryRun, count > 0 { throw ExitCode.findings }
    return nil
  }

  /// Writes what is left after the configurations, their old baselines aside.
  private func write(
    baseline name: String, of results: [(AnalysisResult, ConfigurationFile)], _ place: SessionPlace
  ) throws {
    let path = PathText.absolute(name, from: place.startDirectory)
    let left = results.flatMap { result, settled in
      shown.selection(settled, withBaseline: false).reported(result.findings)
    }
    let baseline = Baseline(left, in: PathText.parent(of: path))
    do throws(FileSystemError) {
      try FileOutput.write(String(decoding: baseline.bytes, as: UTF8.self), to: path)
    } catch {
      Diagnostics.print("\(name): writing failed: \(error.message)")
      throw ExitCode.unwritable
    }
  }

  private func write(_ report: Report) throws {
    try out.write { style in
      format.reporter(
        FindingFormat.Context(
          version: Version.text, style: style, withTotals: !out.quiet, failingSeverity: failOn.severity)
      ).bytes(of: report)
    }
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

/// `2.1.112..2.1.332`: two releases as one option value.
struct ReleaseRange: ExpressibleByArgument {
  let releases: ClosedRange<Release>

  init?(argument: String) {
    let bytes = Array(argument.utf8)
    let dots = Array("..".utf8)
    guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: dots) }),
      let first = Release(String(decoding: bytes[..<place], as: UTF8.self)),
      let last = Release(String(decoding: bytes[(place + 2)...], as: UTF8.self)), first < last
    else { return nil }
    releases = first...last
  }
}
