internal import ArgumentParser
internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import Settings
internal import Workspace

/// `ccrules minimize`: settings files without the rules that change no decision.
struct Minimize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minimize",
    abstract: "Take rules out that change no decision.",
    discussion: """
      Prints a unified diff for each file, or with --write changes the files. Only rules that others of the same file \
      make superfluous are taken out; that no decision changes is proven before anything is printed. A rule that is \
      needed in auto mode, which drops broader ones, is kept. Everything else in the file stays as it is, byte for \
      byte.

      \(ExitMeaning.help([
        (.findings, "with --check there is something to take out"), (.unreadable, nil), (.nothingFound, nil),
        (.changedMeanwhile, nil),
      ]))
      """)

  @Argument(help: "Files and folders; without any the project around the working directory.")
  var paths: [String] = []

  @OptionGroup var language: SemanticsOptions

  @OptionGroup var search: SearchOptions

  @Flag(help: "Change the files.")
  var write = false

  @Flag(help: "Fail when a file is not minimal.")
  var check = false

  @Option(help: "The form of the output; text is a unified diff.")
  var format = OutputFormat.text

  @OptionGroup var out: OutputOptions

  func validate() throws { try SearchOptions.validate(paths: paths) }

  func run() throws {
    let place = SessionPlace.ofThisProcess()
    let targets = try search.targets(paths: paths, semantics: language.semantics, place: place)
    try search.report(targets, paths: paths, isQuiet: out.quiet)
    let results = Progress.during("proving which rules change nothing") { _ in
      targets.inputs.flatMap { input in
        input.lintedFiles.filter { $0.origin == .settings && !$0.isTakenForSettings }.map {
          Minimization(of: $0, semantics: language.semantics, context: input.context)
        }
      }
    }
    let shown = DisplayPath(relativeTo: place.startDirectory)
    let changed = results.filter { !$0.removed.isEmpty }.map { ($0.original.path, $0.bytes) }
    let repaired = RepairedFiles(Dictionary(changed) { first, _ in first }, of: targets)
    try out.write { _ in
      switch format {
      case .text: write ? [] : repaired.difference(shownFrom: place.startDirectory)
      case .json: MinimizationReporter(paths: shown).json(of: results, isWritten: write)
      }
    }
    let failure = write ? repaired.write(shownFrom: place.startDirectory) : nil
    let broken = results.map(\.original).filter { $0.root == nil && !$0.problems.isEmpty }
    for file in broken {
      Diagnostics.print(
        "\(shown.text(file.path)): does not parse and is left as it is; `ccrules lint` says where")
    }
    if !out.quiet { report(results, shown) }
    if let failure { throw ExitCode(failure) }
    if !targets.unreadable.isEmpty || !broken.isEmpty { throw ExitCode.unreadable }
    if check, !changed.isEmpty { throw ExitCode.findings }
  }

  private func report(_ results: [Minimization], _ shown: DisplayPath) {
    let reporter = MinimizationReporter(paths: shown)
    for result in results {
      for reason in reporter.reasons(of: result) { Diagnostics.print(reason) }
      if result.removed.isEmpty, result.proof?.isEmpty == false {
        Diagnostics.print("\(shown.text(result.original.path)): undecided, left as it is")
      }
    }
    let count = results.reduce(0) { $0 + $1.removed.count }
    Diagnostics.print("\(write ? "took out" : "would take out") \(count) rule\(count == 1 ? "" : "s")")
  }
}
