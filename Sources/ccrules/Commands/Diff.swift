internal import ArgumentParser
internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import Settings
internal import Workspace

/// `ccrules diff`: which calls two versions of settings decide differently.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show which calls two versions of settings decide differently.",
    discussion: """
      OLD and NEW are settings files or folders. What changes beside the rules comes first: files that no longer \
      parse, hooks, switches, programs that run unasked, the mode, the sandbox, variables. Calls are decided in mode \
      `default`. For every rule that stands in one \
      of them only, a call is shown that is newly allowed, asked or denied because of it; each of these groups is said \
      to be complete or not. With --git the files named (or those of the project around the working directory) are \
      compared with what they were in that revision; files that are in one of the two only count as empty in the other.

      \(ExitMeaning.help([
        (.success, "nothing that --fail-on names"), (.findings, "something that --fail-on names"), (.unreadable, nil),
      ]))
      """)

  @Argument(help: ArgumentHelp("Two files or folders; with --git any number.", valueName: "paths"))
  var paths: [String] = []

  @OptionGroup var language: SemanticsOptions

  @Option(help: ArgumentHelp("Compare with this revision.", valueName: "revision"))
  var git: String?

  @Option(help: "The form of the output.")
  var format = DocumentFormat.text

  @Option(
    help: ArgumentHelp(
      "What makes the run fail; several, separated by commas.",
      discussion: """
        guard-removed: a hook, a switch or a file goes out of force, or a power comes. newly-allowed: that, or a call is \
        allowed that was not, or it cannot be ruled out. any: anything differs. never: nothing does (the default).
        """, valueName: "changes"))
  var failOn: DiffThresholds?

  @OptionGroup var out: OutputOptions

  func validate() throws {
    try SearchOptions.validate(paths: paths)
    if git == nil, paths.count != 2 { throw ValidationError("OLD and NEW are needed, or --git.") }
    if let git, git.utf8.first == UInt8(ascii: "-") {
      throw ValidationError("A revision begins with no `-`.")
    }
  }

  func run() throws {
    let place = SessionPlace.ofThisProcess()
    let sides = try versions(place)
    let context = CallContext(cwd: sides.folder, projectRoot: sides.folder, home: place.home)
    let diff = Progress.during("comparing") { _ in
      PolicyDiff(
        from: SettingsStack(sides.old), to: SettingsStack(sides.new), semantics: language.semantics,
        context: context)
    }
    let guards = GuardDifference(
      from: SettingsStack(sides.old), to: SettingsStack(sides.new), semantics: language.semantics,
      context: context)
    let shown = DisplayPath(relativeTo: place.startDirectory)
    let reporter = DiffReporter(
      guards: GuardReporter(
        guards, oldNames: names(sides.old, sides.old, shown), newNames: names(sides.new, sides.given, shown)))
    try out.write { _ in
      switch format {
      case .text: Array(reporter.text(of: diff, onlyChanges: out.quiet).utf8)
      case .markdown: Array(reporter.markdown(of: diff).utf8)
      case .json: reporter.json(of: diff)
      }
    }
    if failOn?.isReached(by: diff, guards) == true { throw ExitCode.findings }
  }

  /// How files are shown that were compared at another path.
  private func names(_ compared: [SettingsFile], _ given: [SettingsFile], _ shown: DisplayPath) -> [String:
    String]
  {
    Dictionary(zip(compared, given).map { ($0.path, shown.text($1.path)) }) { first, _ in first }
  }

  private func versions(_ place: SessionPlace) throws -> ComparedSettings {
    do throws(ComparedSettings.Failure) {
      if let git {
        return try ComparedSettings(since: git, paths: paths, semantics: language.semantics, place: place)
      }
      return try ComparedSettings(from: paths[0], to: paths[1], semantics: language.semantics, place: place)
    } catch {
      for message in error.messages { Diagnostics.print(message) }
      if case .revision(.unknownRevision) = error { throw ExitCode.wrongUse }
      throw ExitCode.unreadable
    }
  }
}

/// What makes `diff` fail.
enum DiffThreshold: String, ExpressibleByArgument, CaseIterable {
  /// A guard that goes, or a power that comes.
  case guardRemoved = "guard-removed"
  /// The same, or calls that are allowed and were not, or a question left open.
  case newlyAllowed = "newly-allowed"
  /// Anything that differs, or a question left open.
  case any
  case never

  func isReached(by diff: PolicyDiff, _ guards: GuardDifference) -> Bool {
    switch self {
    case .guardRemoved: guards.isWeaker
    case .newlyAllowed: guards.isWeaker || diff.mayChange(to: .allow)
    case .any: !guards.isEmpty || !diff.isEmpty
    case .never: false
    }
  }
}

/// `newly-allowed,guard-removed`: thresholds as one option value; one that is reached is enough.
struct DiffThresholds: ExpressibleByArgument {
  private var thresholds: [DiffThreshold] = []

  init?(argument: String) {
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let threshold = DiffThreshold(rawValue: String(name)) else { return nil }
      thresholds.append(threshold)
    }
  }

  static let allValueStrings = DiffThreshold.allCases.map(\.rawValue)

  func isReached(by diff: PolicyDiff, _ guards: GuardDifference) -> Bool {
    thresholds.contains { $0.isReached(by: diff, guards) }
  }
}
