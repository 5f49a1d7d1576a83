internal import ArgumentParser
internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import RuleSyntax
internal import Settings
internal import Workspace

/// `ccrules upgrade`: what another release of the product makes of the same settings.
struct Upgrade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Show which calls another release of the product decides differently under the same settings.",
    discussion: """
      What is newly allowed comes first, then what is newly denied and newly asked: each with its rule, a call that both \
      releases were asked about, when it changed and what to do. PATHS are settings files or the folder of a project; \
      without them the project around the working directory. Calls are decided in mode `default`, or in that of --mode.

      With --fleet each line of a file is one machine: `{"machine": "a", "release": "2.1.142", "settings": "path"}`; \
      `settings` may be a list. Machines with the same release and the same settings are taken together.

      \(ExitMeaning.help([
        (.success, "nothing that --fail-on names"), (.findings, "something that --fail-on names"), (.unreadable, nil),
      ]))
      """)

  @Argument(help: "Settings files, or the folder of a project.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("The release before.", valueName: "release"))
  var from: Release?

  @Flag(help: "The release before is the one that `claude --version` names.")
  var installed = false

  @Option(
    help: ArgumentHelp(
      "The release after; the newest measured one, \(Release.newestMeasured), by default.",
      valueName: "release"))
  var to: Release = .newestMeasured

  @Option(help: ArgumentHelp("Machines, one JSON object a line; `-` is standard input.", valueName: "file"))
  var fleet: String?

  @Option(help: "The permission mode; wins over every defaultMode.")
  var mode: PermissionMode?

  @Flag(help: "Decide as in a workspace that is not trusted.")
  var untrusted = false

  @Option(help: "The form of the output.")
  var format = DocumentFormat.text

  @Option(
    help: ArgumentHelp(
      "What makes the run fail.",
      discussion: "newly-allowed, any (the default is never).", valueName: "changes"))
  var failOn = UpgradeThreshold.never

  @OptionGroup var out: OutputOptions

  func validate() throws {
    for release in [from, to].compactMap({ $0 }) {
      try ReleaseNote.check(release)
      if let note = ReleaseNote.text(release) { Diagnostics.print(note) }
    }
    if fleet != nil {
      if from != nil || installed || !paths.isEmpty {
        throw ValidationError(
          "--fleet names releases and settings itself: leave out --from, --installed and PATHS.")
      }
    } else if (from == nil) != installed {
      throw ValidationError("--from RELEASE or --installed is needed, or --fleet.")
    }
    if let from, from >= to { throw ValidationError("--from has to be older than --to.") }
  }

  func run() throws {
    let place = SessionPlace.ofThisProcess()
    if let fleet { return try run(fleet: fleet, place) }
    let old = try from ?? installedRelease()
    let diff = try diff(of: paths, from: old, place)
    let reporter = UpgradeReporter(from: old, to: to, paths: DisplayPath(relativeTo: place.startDirectory))
    try out.write { _ in
      switch format {
      case .text: Array(reporter.text(of: diff, onlyChanges: out.quiet).utf8)
      case .markdown: Array(reporter.markdown(of: diff).utf8)
      case .json: reporter.json(of: diff)
      }
    }
    if failOn.isReached(by: diff) { throw ExitCode.findings }
  }

  private func installedRelease() throws -> Release {
    guard let release = InstalledRelease.find() else {
      Diagnostics.print("--installed needs the program `claude`, which names no release here")
      throw ExitCode.unreadable
    }
    guard release < to else {
      throw ValidationError("release \(release) is installed, which is not older than \(to)")
    }
    try ReleaseNote.check(release)
    return release
  }

  private func diff(
    of paths: [String], from old: Release, _ place: SessionPlace
  ) throws -> UpgradeDiff {
    let targets = LintTargets(paths: paths, semantics: .product, place: place)
    for unread in targets.unreadable { Diagnostics.print(unread.line) }
    if !targets.unreadable.isEmpty { throw ExitCode.unreadable }
    let files = targets.originals.filter { $0.origin == .settings }
    let folder = files.lazy.compactMap(\.claudeParentDirectory).first ?? place.startDirectory
    var context = CallContext(cwd: folder, projectRoot: folder, home: place.home)
    context.mode = mode
    context.isTrusted = !untrusted
    return UpgradeDiff(SettingsStack(files), from: old, to: to, context: context)
  }

  // MARK: Fleets

  private func run(fleet path: String, _ place: SessionPlace) throws {
    let machines = try FleetFile.read(path)
    var groups: [FleetGroup] = []
    for machine in machines where machine.release < to {
      try ReleaseNote.check(machine.release)
      if let place = groups.firstIndex(where: {
        $0.release == machine.release && $0.settings == machine.settings
      }) {
        groups[place].machines.append(machine.id)
      } else {
        let diff = try diff(of: machine.settings, from: machine.release, place)
        groups.append(
          FleetGroup(
            release: machine.release, settings: machine.settings, machines: [machine.id], diff: diff))
      }
    }
    let current = machines.filter { $0.release >= to }.map(\.id)
    let reporter = FleetReporter(
      to: to, groups: groups, current: current, paths: DisplayPath(relativeTo: place.startDirectory))
    try out.write { _ in
      switch format {
      case .text: Array(reporter.text.utf8)
      case .markdown: Array(reporter.markdown.utf8)
      case .json: reporter.json
      }
    }
    if groups.contains(where: { failOn.isReached(by: $0.diff) }) { throw ExitCode.findings }
  }
}

/// What makes `upgrade` fail.
enum UpgradeThreshold: String, ExpressibleByArgument, CaseIterable {
  /// A call is allowed that was not.
  case newlyAllowed = "newly-allowed"
  /// Anything differs.
  case any
  case never

  func isReached(by diff: UpgradeDiff) -> Bool {
    switch self {
    case .newlyAllowed: !diff.changes(to: .allow).isEmpty
    case .any: !diff.changes.isEmpty
    case .never: false
    }
  }
}

/// The machines of a fleet as a file names them.
enum FleetFile {
  struct Machine {
    var id: String
    var release: Release
    var settings: [String]
  }

  /// Reads one JSON object a line.
  static func read(_ path: String) throws -> [Machine] {
    var machines: [Machine] = []
    var number = 0
    do throws(FileSystemError) {
      var lines = try LineReader(path: path)
      while let line = lines.next() {
        number += 1
        if line.isBlank { continue }
        guard case .text(let bytes) = line, let machine = machine(bytes) else {
          Diagnostics.print(
            "\(path):\(number): a machine has `machine`, `release` and `settings`, a path or a list of paths")
          throw FileSystemError.init(systemError: 22, path: path)
        }
        machines.append(machine)
      }
      if let failure = lines.failure { throw failure }
    } catch {
      Diagnostics.print("\(path): \(error.message)")
      throw ExitCode.unreadable
    }
    return machines
  }

  private static func machine(_ bytes: [UInt8]) -> Machine? {
    guard let root = try? JSONReader().read(bytes).root, let id = root["machine"]?.text,
      let release = root["release"]?.text.flatMap({ Release($0) }), let settings = root["settings"]
    else { return nil }
    let paths = settings.text.map { [$0] } ?? settings.elements?.compactMap(\.text) ?? []
    return paths.isEmpty ? nil : Machine(id: id, release: release, settings: paths)
  }
}
