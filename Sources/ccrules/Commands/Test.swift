internal import ArgumentParser
internal import PolicyTesting
internal import Reporting
internal import RuleSyntax
internal import Settings

/// `ccrules test`: runs policy tests, one vector a line.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run policy tests.",
    discussion: """
      A test is one JSON object a line: id, edition, settings, context, call and expect. Each counts once for each \
      of its editions, and once more in another reading where it says what that gives: expectStrict in edition 2.1, \
      expectWide in 1.0. Failures are printed; the last line is `N passed, N failed`.

      \(ExitMeaning.help([(.success, "every test passed"), (.findings, "a test failed"), (.unreadable, nil)]))
      """)

  @Argument(help: "Files of tests; `-` reads standard input.")
  var files: [String]

  @Option(help: "Run in this edition only.")
  var edition: Edition?

  @Option(help: "The form of the output.")
  var format = OutputFormat.text

  @OptionGroup var out: OutputOptions

  func run() throws {
    var tally = try VectorTally(format: format, edition: edition, out)
    var hasUnreadable = false
    for file in files {
      do throws(FileSystemError) {
        var vectors = try VectorFile(path: file)
        tally.run(&vectors, from: file)
        if let failure = vectors.failure { throw failure }
      } catch {
        Diagnostics.print("\(file): \(error.message)")
        hasUnreadable = true
      }
    }
    try tally.finish()
    if hasUnreadable { throw ExitCode.unreadable }
    if tally.failed > 0 { throw ExitCode.findings }
  }
}

/// Counts results and prints them as they come.
private struct VectorTally: ~Copyable {
  private let format: OutputFormat
  private let edition: Edition?
  private let style: TextStyle
  private let isQuiet: Bool
  private var output: OutputSink
  private var writer = JSONWriter()
  private var passed = 0
  private(set) var failed = 0

  init(format: OutputFormat, edition: Edition?, _ options: OutputOptions) throws {
    self.format = format
    self.edition = edition
    output = try options.open()
    style = options.style(for: output)
    isQuiet = options.quiet
  }

  /// A line that is no vector counts as one that failed.
  mutating func run(_ vectors: inout VectorFile, from file: String) {
    while let entry = vectors.next() {
      switch entry {
      case .vector(let vector):
        for result in VectorResult.results(of: vector, only: edition) { add(result) }
      case .malformed(let place, let message):
        failed += 1
        Diagnostics.print("\(file):\(place): \(message)")
      }
    }
  }

  private mutating func add(_ result: VectorResult) {
    if result.passes { passed += 1 } else { failed += 1 }
    switch format {
    case .text: if !result.passes { output.write(result.text(style) + "\n") }
    case .json:
      writer.removeAll()
      result.write(to: &writer)
      output.write(writer.bytes + [0x0A])
    }
  }

  mutating func finish() throws {
    if format == .text, !isQuiet { output.write("\(passed) passed, \(failed) failed\n") }
    try output.finish()
  }
}
