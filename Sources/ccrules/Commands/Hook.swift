internal import ArgumentParser
internal import Discovery
internal import PermissionHook
internal import Reporting
internal import Settings
internal import Workspace

/// `ccrules hook`: what the product asks before every call, and how it comes to do so.
///
/// The options of the hook itself are read by `HookOptions`: they would be taken for those of a subcommand here.
struct Hook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Stop at run time what deny and ask rules mean to stop.",
    usage: """
      ccrules hook [--deny-effects] [--log <file>] [--settings <file[=scope]>] ...
      ccrules hook install [--user | --local | --settings <file>] [--deny-effects] [--log <file>] [--dry-run]
      ccrules hook uninstall [--user | --local | --settings <file>] [--dry-run]
      ccrules hook status
      """,
    discussion: """
      Reads one PreToolUse event from standard input. Where the strict reading of the settings says that a deny or ask \
      rule applies, or that one may, it answers deny or ask with the reason; otherwise it says nothing, and the product \
      decides. It never allows. Whatever goes wrong is answered with ask.

      --deny-effects also stops other programs that do the same as a denied call. --log appends each answer to a file, \
      one JSON object a line. --settings names settings files in the place of those that are discovered.

      \(ExitMeaning.help([
        (.success, "answered, also by silence"),
        (.wrongUse, "the answer could not be written, which blocks the call; install and the like: wrong use"),
        (.unreadable, nil), (.nothingFound, "status: no settings in force have the hook"), (.changedMeanwhile, nil),
      ]))
      """,
    subcommands: [Install.self, Uninstall.self, Status.self])

  /// Only where no event is piped in: events never get here.
  func run() throws {
    throw ValidationError(
      "A PreToolUse event is expected on standard input; `ccrules hook install` sets that up.")
  }

  /// Whether a command line is one of the hook itself, which is not parsed with the others: it costs time on every call.
  static func isEvent(_ arguments: ArraySlice<String>, onTerminal isTerminal: Bool) -> Bool {
    guard arguments.first == "hook", !isTerminal else { return false }
    let subcommands: Set<String> = ["install", "uninstall", "status", "help", "--version"]
    if let next = arguments.dropFirst().first, subcommands.contains(next) { return false }
    return !arguments.contains { ["-h", "--help", "--help-hidden"].contains($0) }
  }
}

/// How strict the hook is, and where it notes what it answered.
struct HookBehaviour: ParsableArguments {
  @Flag(help: "Also stop other programs that do the same as a denied call.")
  var denyEffects = false

  @Option(help: ArgumentHelp("Append each answer to this file, one JSON object a line.", valueName: "file"))
  var log: String?
}

/// The settings file that is changed.
struct HookTarget: ParsableArguments {
  @Flag(help: "The settings of the user.")
  var user = false

  @Flag(help: "The local settings of the project, which are not committed.")
  var local = false

  @Option(help: ArgumentHelp("Another settings file.", valueName: "file"))
  var settings: String?

  @Flag(help: "Print the change as a unified diff and change nothing.")
  var dryRun = false

  func validate() throws {
    if [user, local, settings != nil].count(where: { $0 }) > 1 {
      throw ValidationError("--user, --local and --settings exclude each other.")
    }
    if settings?.isEmpty == true { throw ValidationError("--settings needs the name of a file.") }
  }

  /// Absolute.
  func path(_ place: SessionPlace) -> String {
    if let settings { return PathText.absolute(settings, from: place.startDirectory) }
    if user { return PathText.join(place.userDirectory, "settings.json") }
    let project =
      SettingsDiscovery(semantics: HookPolicy.semantics, place: place)
      .projectFolder(around: place.startDirectory) ?? place.startDirectory
    return PathText.join(project, local ? ".claude/settings.local.json" : ".claude/settings.json")
  }

  /// Puts another text into the file, or says what it would be.
  func write(_ new: [UInt8], over file: WrittenFile, _ place: SessionPlace) throws {
    guard dryRun else { return try file.write(new, place) }
    let shown = DisplayPath(relativeTo: place.startDirectory).text(file.path)
    var sink = OutputSink()
    sink.write(UnifiedDiff(old: file.old ?? [], new: new, path: shown).bytes)
    try sink.finish()
  }

  /// The file as it is.
  func file(at path: String, _ place: SessionPlace) throws -> WrittenFile {
    try WrittenFile(at: path, project: project(of: path, place), place)
  }

  /// A link of the user's own settings may lead anywhere: people keep them elsewhere.
  private func project(of path: String, _ place: SessionPlace) -> String {
    user ? "/" : SettingsFile(path: path, scope: .project).projectRoot
  }

  /// Runs an edit, with its failure as a message.
  func edited(
    _ path: String, _ place: SessionPlace, _ edit: () throws(HookInstallation.Failure) -> [UInt8]
  ) throws -> [UInt8] {
    do throws(HookInstallation.Failure) { return try edit() } catch {
      Diagnostics.print("\(DisplayPath(relativeTo: place.startDirectory).text(path)): \(error.message)")
      throw ExitCode.unreadable
    }
  }
}
