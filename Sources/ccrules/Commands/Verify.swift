internal import ArgumentParser
internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import Settings
internal import Workspace

/// `ccrules verify`: whether a policy keeps what `.ccrules.yml` asserts.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Show that settings keep what .ccrules.yml asserts.",
    discussion: """
      Under `never-allow`, `always-deny` and `always-allow` the configuration lists rules; the merged policy is asked \
      whether that holds for every call of each. The answer is proven, or refuted by a call, or undecided. What is \
      proven is proven of every spelling that the rule matches; other calls with the same effect are counted beside it.

      \(ExitMeaning.help([
        (.success, "everything is proven"), (.findings, "something is refuted or undecided"),
        (.wrongUse, "wrong use, or a configuration without assertions"), (.unreadable, nil),
      ]))
      """)

  @OptionGroup var policy: PolicyOptions

  @Option(
    help: ArgumentHelp(
      "The configuration with the assertions.",
      discussion:
        "Without it the nearest .ccrules.yml from the working directory up to the root of the checkout.",
      valueName: "file"))
  var config: String?

  @Flag(
    help: """
      With --reading strict: judge by that reading only, as `explain --reading strict` answers; else the wide one has \
      to hold too.
      """)
  var narrow = false

  @Flag(
    help: "Name the allowed calls that have the same effect as what is ruled out, and fail when there is one."
  )
  var effects = false

  @Option(help: "The form of the output.")
  var format = DocumentFormat.text

  @OptionGroup var out: OutputOptions

  func run() throws {
    var place = SessionPlace.ofThisProcess()
    let typedIn = place.startDirectory
    if let cwd = policy.cwd { place.startDirectory = PathText.absolute(cwd, from: typedIn) }
    let path = config.map { PathText.absolute($0, from: typedIn) }
    let shown = DisplayPath(relativeTo: typedIn)
    guard let settled = try configuration(path, place) else {
      throw ValidationError(
        "There is no .ccrules.yml here or above; write one with `never-allow: [\"Bash(git push *)\"]`, or name one with "
          + "--config.")
    }
    try check(settled, shown)
    let session = try policy.session(semantics: policy.language.semantics)
    for message in session.unreadable { Diagnostics.print(message) }
    if !session.unreadable.isEmpty { throw ExitCode.unreadable }
    if !out.quiet { for text in session.warnings { Diagnostics.print(text) } }
    let verification = Progress.during("verifying \(settled.path)") { _ in
      Verification(
        of: settled.assertions, in: PathText.parent(of: settled.path), stack: session.stack,
        semantics: session.semantics, context: session.context, isCautious: narrow)
    }
    for problem in verification.unusable {
      report(problem.message, problem.help, problem.assertion.span, in: problem.assertion.file, shown)
    }
    if !verification.unusable.isEmpty { throw ExitCode.wrongUse }
    try write(verification, shown)
    if !verification.isProven || (effects && !verification.isTight) { throw ExitCode.findings }
  }

  private func configuration(_ path: String?, _ place: SessionPlace) throws -> LintConfiguration? {
    do throws(ConfigurationFile.Failure) {
      return try ConfigurationFile.assertions(named: path, place: place)
    } catch {
      Diagnostics.print(error.message)
      throw ExitCode.unreadable
    }
  }

  /// A key that is not known may be an assertion that would be passed over.
  private func check(_ settled: LintConfiguration, _ shown: DisplayPath) throws {
    for problem in settled.problems {
      report(problem.message, problem.help, problem.span, in: settled.path, shown)
    }
    if !settled.problems.isEmpty { throw ExitCode.wrongUse }
    if settled.assertions.isEmpty {
      Diagnostics.print(
        "\(shown.text(settled.path)): it asserts nothing; list rules under `never-allow`, `always-deny` or `always-allow`"
      )
      throw ExitCode.wrongUse
    }
  }

  private func report(
    _ message: String, _ help: String?, _ span: SourceSpan, in file: String, _ shown: DisplayPath
  ) {
    let start = span.start
    let place = "\(shown.text(file)):\(start.line):\(start.column)"
    Diagnostics.print("\(place): \(message)" + (help.map { "; \($0)" } ?? ""))
  }

  private func write(_ verification: Verification, _ shown: DisplayPath) throws {
    try out.write { style in
      let reporter = VerificationReporter(paths: shown, style: style, namesEffects: effects)
      return switch format {
      case .text: Array(reporter.text(of: verification, onlyFailures: out.quiet).utf8)
      case .markdown: Array(reporter.markdown(of: verification).utf8)
      case .json: reporter.json(of: verification)
      }
    }
  }
}
