internal import ArgumentParser
internal import Discovery
internal import PermissionEngine
internal import Reporting
internal import RuleSuggestion
internal import Settings
internal import Workspace

/// `ccrules suggest`: which rules would have saved the prompts that came again and again.
struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Propose the fewest safe rules for calls that were approved again and again.",
    discussion: """
      Reads transcripts of sessions, logs of `ccrules hook`, and calls as `ccrules eval` takes them. Without PATHS the \
      transcripts of the project around the working directory are read. A call counts when it ran; what the settings in \
      force would ask about is a prompt. Every proposed rule was tried: with it the calls are allowed, the linter finds \
      nothing graver than a note, and it is no wider than what the product's own dialog would write.

      \(ExitMeaning.help([
        (.unreadable, nil), (.nothingFound, "no transcripts found"), (.changedMeanwhile, nil),
      ]))
      """)

  @Argument(help: "Files and folders of records; `-` reads standard input.")
  var paths: [String] = []

  @OptionGroup var policy: PolicyOptions

  @Flag(help: "Without PATHS: read the transcripts of all projects.")
  var allProjects = false

  @Option(
    help: ArgumentHelp(
      "Leave out calls before this day, such as 2026-05-01, or before so many days ago, such as 30d.",
      valueName: "day"))
  var since: String?

  @Option(help: ArgumentHelp("How often a call has to come to count.", valueName: "n"))
  var least = 2

  @Flag(help: "Add the rules to .claude/settings.local.json of the project.")
  var write = false

  @Option(help: "The form of the output.")
  var format = OutputFormat.text

  @OptionGroup var out: OutputOptions

  func validate() throws {
    if least < 1 { throw ValidationError("--least has to be at least 1.") }
    if let since, CalendarDay.beginning(since) == nil {
      throw ValidationError(
        "--since \(since): expected a day such as 2026-05-01, or a number of days such as 30d.")
    }
    if allProjects, !paths.isEmpty { throw ValidationError("--all-projects and PATHS exclude each other.") }
    try SearchOptions.validate(paths: paths)
  }

  func run() throws {
    let place = SessionPlace.ofThisProcess()
    let session = try policy.session()
    for message in session.unreadable { Diagnostics.print(message) }
    if !out.quiet { for text in session.warnings { Diagnostics.print(text) } }
    let files = try records(place, session)
    let (calls, unread) = Progress.during("reading records", readsInput: files.contains("-")) {
      read(files, session, $0)
    }
    for message in unread { Diagnostics.print(message) }
    var search = SuggestionSearch(
      stack: session.stack, semantics: session.semantics, context: session.context, least: least)
    let result = Progress.during("trying rules") { _ in search.suggestions(for: calls) }
    let written = write && !result.rules.isEmpty ? try add(result.rules.map(\.text), session, place) : nil
    let reporter = SuggestionReporter(paths: DisplayPath(relativeTo: session.directory))
    try out.write { _ in
      switch format {
      case .text: Array(reporter.text(of: result, isQuiet: out.quiet).utf8)
      case .json: reporter.json(of: result, written: written)
      }
    }
    if calls.malformed > 0 {
      Diagnostics.print("\(calls.malformed) lines are no record and were passed over")
    }
    if !unread.isEmpty || !session.unreadable.isEmpty { throw ExitCode.unreadable }
  }

  /// The files of records, `-` for standard input.
  private func records(_ place: SessionPlace, _ session: Session) throws -> [String] {
    let search = TranscriptSearch()
    let project = session.context.projectRoot
    let files =
      paths.isEmpty
      ? search.transcripts(in: place.userDirectory, of: allProjects ? nil : project)
      : paths.flatMap { path in
        path == "-" ? ["-"] : search.transcripts(below: PathText.absolute(path, from: place.startDirectory))
      }
    guard !files.isEmpty else {
      Diagnostics.print(
        paths.isEmpty
          ? "no transcripts of `\(project)` in `\(PathText.join(place.userDirectory, "projects"))`; name files or folders"
          : "no records in \(paths.map { "`\($0)`" }.joined(separator: ", "))")
      throw ExitCode.nothingFound
    }
    return files
  }

  /// The calls of all records, and what to say of those that could not be read.
  private func read(_ files: [String], _ session: Session, _ progress: Progress) -> (RecordedCalls, [String])
  {
    let filter = RecordFilter(
      project: paths.isEmpty && !allProjects ? session.context.projectRoot : nil,
      since: since.flatMap(CalendarDay.beginning))
    var calls = RecordedCalls()
    var unread: [String] = []
    var bytes = 0
    for file in files {
      do throws(FileSystemError) {
        var lines = try LineReader(path: file)
        calls.read(&lines, filter) { count, found in
          bytes += count
          progress.say("reading records: \(bytes >> 20) MB, \(found) calls")
        }
        if let failure = lines.failure { throw failure }
      } catch {
        unread.append("\(file): \(error.message)")
      }
    }
    return (calls, unread)
  }

  /// Adds rules to the local settings, where the product's dialog writes them.
  private func add(_ rules: [String], _ session: Session, _ place: SessionPlace) throws -> String {
    let project = session.context.projectRoot
    let path = PathText.join(project, ".claude/settings.local.json")
    let file = try WrittenFile(at: path, project: project, place)
    guard let new = JSONInsertion.appending(rules, under: ["permissions", "allow"], to: file.old ?? []) else {
      Diagnostics.print(
        "\(DisplayPath(relativeTo: place.startDirectory).text(path)): does not parse, or `permissions.allow` is no list; it is left as it is"
      )
      throw ExitCode.unreadable
    }
    try file.write(new, place)
    return path
  }
}
