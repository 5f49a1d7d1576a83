internal import ArgumentParser
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

  private struct Versions {
    var old: [SettingsFile]
    /// In the places of the old ones.
    var new: [SettingsFile]
    /// The new files as they were found.
    var given: [SettingsFile]
    var folder: String
  }

  private func versions(_ place: SessionPlace) throws -> Versions {
    if let git { return try versions(since: git, place) }
    let old = try settings(in: paths[0], place)
    let new = try settings(in: paths[1], place)
    let bases = paths.prefix(2).map { PathText.absolute($0, from: place.startDirectory) }
    // The new files stand in the place of the old ones, so that anchors and scopes are the same.
    let moved = new.map { file -> SettingsFile in
      if old.count == 1, new.count == 1, let first = old.first {
        return reread(file, path: first.path, scope: first.scope)
      }
      let relative = PathText.relative(file.path, to: bases[1])
      return relative.map { reread(file, path: PathText.join(bases[0], $0), scope: file.scope) } ?? file
    }
    return Versions(old: old, new: moved, given: new, folder: folder(of: old + moved, place))
  }

  private func versions(since revision: String, _ place: SessionPlace) throws -> Versions {
    var old: [SettingsFile] = []
    var new: [SettingsFile] = []
    for path in paths.isEmpty ? [nil] : paths.map(Optional.some) {
      let absolute = path.map { PathText.absolute($0, from: place.startDirectory) } ?? place.startDirectory
      let discovery = SettingsDiscovery(semantics: language.semantics, place: place)
      // What is gone with its folder is looked up from the nearest one that is left.
      var folder = absolute
      while discovery.files.kindFollowingLinks(folder) != .directory, folder != "/" {
        folder = PathText.parent(of: folder)
      }
      let before = try self.revision(revision, around: folder)
      let earlier = earlierFiles(before, at: absolute, isNamed: path != nil, discovery)
      let isGone = !earlier.isEmpty && discovery.files.kindFollowingLinks(absolute) == nil
      let present = isGone ? [] : try settings(in: path, place)
      let known = Set(present.map(\.path))
      new += present
      old += present.compactMap { file in
        before.contents(of: file.path).map { read($0, path: file.path, scope: file.scope) }
      }
      old += earlier.filter { !known.contains($0.path) }
    }
    return Versions(old: old, new: new, given: new, folder: folder(of: new + old, place))
  }

  /// The settings files that a revision has at a path, whether they are still there or not.
  ///
  /// - Parameter isNamed: false for the project around the working directory.
  private func earlierFiles(
    _ revision: GitRevision, at path: String, isNamed: Bool, _ discovery: SettingsDiscovery
  ) -> [SettingsFile] {
    var files: [(path: String, bytes: [UInt8])] = []
    switch discovery.files.kindFollowingLinks(path) {
    case .directory:
      files = revision.settings().filter { file in
        isNamed || PathText.parent(of: PathText.parent(of: file.path)) == path
      }
    case nil: files = revision.contents(of: path).map { [(path, $0)] } ?? []
    default: break
    }
    return files.map { read($0.bytes, path: $0.path, scope: discovery.guessedScope(of: $0.path)) }
  }

  private func revision(_ name: String, around folder: String) throws -> GitRevision {
    do throws(GitRevision.Problem) {
      return try GitRevision(name, around: folder)
    } catch {
      Diagnostics.print(error.message)
      if case .unknownRevision = error { throw ExitCode.wrongUse }
      throw ExitCode.unreadable
    }
  }

  /// The settings files that a path names.
  private func settings(in path: String?, _ place: SessionPlace) throws -> [SettingsFile] {
    let targets = LintTargets(paths: path.map { [$0] } ?? [], semantics: language.semantics, place: place)
    for unread in targets.unreadable { Diagnostics.print(unread.line) }
    if !targets.unreadable.isEmpty { throw ExitCode.unreadable }
    return targets.originals.filter { $0.origin == .settings }
  }

  private func reread(_ file: SettingsFile, path: String, scope: Scope) -> SettingsFile {
    read(file.source, path: path, scope: scope)
  }

  private func read(_ bytes: [UInt8], path: String, scope: Scope) -> SettingsFile {
    SettingsReader(semantics: language.semantics).read(bytes, path: path, scope: scope)
  }

  private func folder(of files: [SettingsFile], _ place: SessionPlace) -> String {
    files.lazy.compactMap(\.claudeParentDirectory).first ?? place.startDirectory
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
