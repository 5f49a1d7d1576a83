internal import ArgumentParser
internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import RuleSyntax
internal import Settings
internal import Workspace

/// `ccrules report`: what a policy does, as one page for people.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a page about what a policy does.",
    discussion: """
      The page is one HTML file that needs no network: the rules in force with their findings, what runs without asking, \
      what denies stop and what passes them, what each mode does, what changed between releases, and a box to type calls into. PATHS are the settings \
      files of one policy, as FILE or FILE=SCOPE, or one folder, in which the session starts; without any it is the \
      working directory.

      \(ExitMeaning.help([(.unreadable, nil), (.nothingFound, nil), (.internalError, nil)]))
      """)

  @Argument(help: "Settings files, or a folder.")
  var paths: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("Write the page into this file.", valueName: "file"))
  var output: String?

  @Option(help: "How grave and how certain the findings are that stand beside rules.")
  var profile = Profile.regular

  @Option(help: "The permission mode; wins over every defaultMode.")
  var mode: PermissionMode?

  @Option(
    help: ArgumentHelp(
      "Show what changed since this release of the product.",
      discussion:
        "By default \(ReleaseComparison.standardStart), the last one on which `sudo rm x` passes a deny of `rm`.",
      valueName: "release"))
  var upgradeFrom: Release?

  @OptionGroup var language: SemanticsOptions

  func validate() throws {
    if paths.contains("-") { throw ValidationError("A page is about files, not standard input.") }
    guard let upgradeFrom else { return }
    if language.semantics.reading != .product {
      throw ValidationError(
        "only the reading `product` of edition 2.1 knows releases: leave out `--upgrade-from`")
    }
    try ReleaseNote.check(upgradeFrom)
    if let note = ReleaseNote.text(upgradeFrom) { Diagnostics.print(note) }
    let release = language.semantics.release
    if upgradeFrom >= release {
      throw ValidationError(
        "--upgrade-from has to be older than \(release), the release that the page is about.")
    }
  }

  func run() throws {
    let request = try request()
    let session: Session
    do throws(SessionRequest.Failure) {
      session = try request.session(semantics: language.semantics)
    } catch {
      if case .invalid(let argument) = error { throw ValidationError(argument.message) }
      for message in error.messages { Diagnostics.print(message) }
      throw ExitCode.unreadable
    }
    for message in session.unreadable { Diagnostics.print(message) }
    if session.stack.files.isEmpty {
      Diagnostics.print("no settings file was found: there is nothing to report on")
      throw ExitCode.nothingFound
    }
    let report = Progress.during("writing a report") { _ in
      PolicyReport(
        session, profile: profile, upgradeFrom: upgradeFrom, explainOptions: explainOptions(request),
        version: Version.text, jobs: min(8, ParallelRanges.processorCount))
    }
    var sink = try output.map { try OutputSink(path: $0) } ?? OutputSink()
    sink.write(PolicyPage().bytes(of: report))
    try sink.finish()
    for fault in report.disagreements {
      let location = fault.finding.location
      Diagnostics.print(
        "internal error: the example of \(fault.finding.code) in \(location.file):\(location.span.start.line) does not "
          + "hold; the finding is left out")
    }
    if !report.disagreements.isEmpty { throw ExitCode.internalError }
    if !session.unreadable.isEmpty { throw ExitCode.unreadable }
  }

  /// The session that the paths describe.
  private func request() throws -> SessionRequest {
    var request = SessionRequest()
    request.mode = mode
    let typedIn = SessionPlace.ofThisProcess().startDirectory
    let isFolder: (String) -> Bool = {
      FileSystem.live.kindFollowingLinks(PathText.absolute($0, from: typedIn)) == .directory
    }
    if paths.contains(where: isFolder) {
      guard paths.count == 1 else {
        throw ValidationError("A page is about one folder, or about settings files.")
      }
      request.startDirectory = paths[0]
    } else {
      request.settings = paths
    }
    return request
  }

  /// The options by which `ccrules explain` decides in the same session.
  private func explainOptions(_ request: SessionRequest) -> [String] {
    var options = request.settings.flatMap { ["--settings", $0] }
    if let folder = request.startDirectory { options += ["--cwd", folder] }
    if let mode { options += ["--mode", mode.rawValue] }
    if let release = language.release { options += ["--release", release.description] }
    if language.edition != .current { options += ["--edition", language.edition.rawValue] }
    if let reading = language.reading { options += ["--reading", reading.rawValue] }
    return options
  }
}
