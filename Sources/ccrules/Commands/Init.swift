public import ArgumentParser
internal import Discovery
internal import Reporting
internal import Settings
public import Workspace

extension StartingPolicy: ExpressibleByArgument {}

/// `ccrules init`: settings to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write settings to begin with.",
    discussion: """
      Writes .claude/settings.json for the languages of the project in the working directory, or for those that are named. \
      What builds and tests is allowed, pushing is asked about, `.env` files are denied. Settings that are there are never \
      changed.

      \(ExitMeaning.help([(.unwritable, "the file is there already or cannot be written")]))
      """)

  @Argument(
    help: ArgumentHelp(
      "What the settings are for; by default what the files of the project say.", valueName: "kind"))
  var kinds: [StartingPolicy] = []

  @Flag(help: "Print the settings and write nothing.")
  var dryRun = false

  func run() throws {
    let place = SessionPlace.ofThisProcess()
    let project = place.startDirectory
    let kinds = kinds.isEmpty ? StartingPolicy.detected(in: project) : kinds
    let text = StartingPolicy.settings(for: kinds)
    if dryRun {
      var sink = OutputSink()
      sink.write(text)
      return try sink.finish()
    }
    let shown = ".claude/settings.json"
    let file = try WrittenFile(at: PathText.join(project, shown), project: project, place)
    guard file.old == nil else {
      Diagnostics.print(
        "\(shown): is there already and is left as it is; `ccrules init --dry-run` prints what would be written"
      )
      throw ExitCode.unwritable
    }
    try file.write(text, place)
    let names = kinds.isEmpty ? "no known language" : kinds.map(\.rawValue).joined(separator: ", ")
    Diagnostics.print("\(shown): written for \(names); `ccrules lint` checks it")
    var sink = OutputSink()
    sink.write(text)
    try sink.finish()
  }
}
