internal import ArgumentParser
internal import Discovery
internal import PermissionEngine
internal import PolicyTesting
internal import Reporting
internal import RuleSyntax
internal import Settings
internal import Workspace

/// The form of the output of `ccrules test`.
enum TestFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case junit
  case lcov
}

/// `ccrules test`: runs policy tests.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run policy tests.",
    discussion: """
      A `.yml` file holds lists of calls under `allow`, `ask` and `deny`; a call is a command, or a mapping with \
      `tool` and `input`, and `because` names the rule that has to decide it. The settings are those of the project \
      around the file, or those that it names. `--init` writes such a file from what the settings decide today.

      Every other file holds one JSON object a line: id, edition, settings, context, call and expect. Each counts once \
      for each of its editions, and once more in another reading where it says what that gives: expectStrict in edition \
      2.1, expectWide in 1.0. A case with `decisions` holds the answers of several releases and counts once for each. Failures are printed; the last line is `N passed, N failed`.

      \(ExitMeaning.help([(.success, "every test passed"), (.findings, "a test failed"), (.unreadable, nil)]))
      """)

  @Argument(help: "Files of tests; `-` reads JSON lines from standard input.")
  var files: [String]

  @Flag(name: .customLong("init"), help: "Write the file, which must not be there, from today's decisions.")
  var isInitial = false

  @Flag(help: "Also say which rules no test of a `.yml` file touches.")
  var coverage = false

  @Option(help: "Run in this edition only.")
  var edition: Edition?

  @Option(
    help: ArgumentHelp(
      "Decide as this release does; of cases with answers by release only its own are run.",
      valueName: "release"))
  var release: Release?

  @Option(help: "The form of the output; junit and lcov are for `.yml` files, lcov is their coverage.")
  var format = TestFormat.text

  @OptionGroup var out: OutputOptions

  private var policyTests: [String] { files.filter(Self.isPolicyTest) }

  private static func isPolicyTest(_ path: String) -> Bool {
    path.utf8.suffix(4).elementsEqual(".yml".utf8) || path.utf8.suffix(5).elementsEqual(".yaml".utf8)
  }

  func validate() throws {
    if let release {
      if edition == .v1_0 { throw ValidationError("only edition 2.1 knows releases: leave out `--release`") }
      try ReleaseNote.check(release)
      if let note = ReleaseNote.text(release) { Diagnostics.print(note) }
    }
    let others = files.filter { !Self.isPolicyTest($0) }
    if isInitial, files.count != 1 || !others.isEmpty {
      throw ValidationError("--init writes one `.yml` file.")
    }
    if let first = others.first, format == .junit || format == .lcov {
      throw ValidationError("--format \(format.rawValue) is for `.yml` files, not for \(first).")
    }
    if format == .json, !others.isEmpty, !policyTests.isEmpty {
      throw ValidationError("With --format json `.yml` files and JSON lines are run one after the other.")
    }
  }

  func run() throws {
    let place = SessionPlace.ofThisProcess()
    if isInitial { return try draft(place) }
    var hasUnreadable = false
    var ran: [PolicyTestReporter.Ran] = []
    for file in policyTests { ran += [self.ran(file, place, &hasUnreadable)].compactMap { $0 } }
    let failed = ran.reduce(0) { $0 + $1.failureCount }
    if !policyTests.isEmpty, format != .text {
      try write(ran, place)
    } else {
      let passed = ran.reduce(0) { $0 + $1.run.results.count(where: \.passes) }
      var tally = try VectorTally(
        format: format == .json ? .json : .text, edition: edition, release: release, out)
      let paths = DisplayPath(relativeTo: place.startDirectory)
      let reporter = PolicyTestReporter(paths: paths, style: tally.style)
      for file in ran { tally.write(reporter.text(of: file)) }
      if coverage { tally.write(reporter.coverageText(of: ran)) }
      runVectors(&tally, &hasUnreadable)
      try tally.finish(with: (passed, failed))
      if tally.failed > 0, !hasUnreadable { throw ExitCode.findings }
    }
    if hasUnreadable { throw ExitCode.unreadable }
    if failed > 0 { throw ExitCode.findings }
  }

  private func write(_ ran: [PolicyTestReporter.Ran], _ place: SessionPlace) throws {
    let reporter = PolicyTestReporter(paths: DisplayPath(relativeTo: place.startDirectory))
    try out.write { _ in
      switch format {
      case .junit: reporter.junit(of: ran)
      case .lcov: reporter.lcov(of: ran)
      case .json, .text: reporter.json(of: ran, withCoverage: coverage)
      }
    }
  }

  private func runVectors(_ tally: inout VectorTally, _ hasUnreadable: inout Bool) {
    for file in files where !Self.isPolicyTest(file) {
      do throws(FileSystemError) {
        var vectors = try VectorFile(path: file)
        Progress.during("running \(file)", readsInput: file == "-") { tally.run(&vectors, from: file, $0) }
        if let failure = vectors.failure { throw failure }
      } catch {
        Diagnostics.print("\(file): \(error.message)")
        hasUnreadable = true
      }
    }
  }

  // MARK: Policy tests

  /// Reads and runs a file of tests; nil where it or its settings cannot be read, after a message.
  private func ran(
    _ file: String, _ place: SessionPlace, _ hasUnreadable: inout Bool
  ) -> PolicyTestReporter.Ran? {
    do {
      let tests = PolicyTestFile(try InputFiles.bytes(of: file))
      let session = try session(for: tests, at: file, place)
      for message in session.unreadable { Diagnostics.print(message) }
      if !session.unreadable.isEmpty { hasUnreadable = true }
      return PolicyTestReporter.Ran(path: file, file: tests, run: PolicyTestRun(tests, in: session))
    } catch let error as FileSystemError {
      Diagnostics.print("\(file): \(error.message)")
    } catch let error as SessionRequest.Failure {
      for message in error.messages { Diagnostics.print("\(file): \(message)") }
    } catch {
      Diagnostics.print("\(file): \(error)")
    }
    hasUnreadable = true
    return nil
  }

  /// The session that a file asks for: of the project around it, with its settings or those that it names.
  private func session(
    for tests: PolicyTestFile, at file: String, _ place: SessionPlace
  ) throws(SessionRequest.Failure) -> Session {
    let folder = PathText.parent(of: PathText.absolute(file, from: place.startDirectory))
    let semantics = Semantics(edition: edition ?? .current, release: release ?? .newestMeasured)
    let discovery = SettingsDiscovery(semantics: semantics, place: place)
    var request = SessionRequest()
    request.settings = tests.settings.map { PathText.absolute($0, from: folder) }
    request.startDirectory =
      tests.cwd.map { PathText.absolute($0, from: folder) } ?? discovery.projectFolder(around: folder)
      ?? folder
    request.mode = tests.mode
    return try request.session(semantics: semantics, place: place)
  }

  private func draft(_ place: SessionPlace) throws {
    let name = files[0]
    let path = PathText.absolute(name, from: place.startDirectory)
    let session: Session
    do throws(SessionRequest.Failure) {
      session = try self.session(for: PolicyTestFile(Array("{}".utf8)), at: name, place)
    } catch {
      for message in error.messages { Diagnostics.print(message) }
      throw ExitCode.unreadable
    }
    for text in session.warnings { Diagnostics.print(text) }
    let file = try WrittenFile(at: path, project: PathText.parent(of: path), place)
    guard file.old == nil else {
      Diagnostics.print("\(name): is there already and is left as it is")
      throw ExitCode.unwritable
    }
    try file.write(Array(PolicyTestDraft(session).text.utf8), place)
    Diagnostics.print("\(name): written; `ccrules test \(name)` runs it")
  }
}
