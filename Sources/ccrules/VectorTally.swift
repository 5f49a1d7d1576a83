internal import PolicyTesting
internal import Reporting
internal import RuleSyntax
internal import Settings

/// Counts results and prints them as they come.
struct VectorTally: ~Copyable {
  private let format: OutputFormat
  private let edition: Edition?
  private let release: Release?
  let style: TextStyle
  private let isQuiet: Bool
  private var output: OutputSink
  private var writer = JSONWriter()
  private(set) var passed = 0
  private(set) var failed = 0

  init(
    format: OutputFormat, edition: Edition?, release: Release?, _ options: OutputOptions
  ) throws {
    self.format = format
    self.edition = edition
    self.release = release
    output = try options.open()
    style = options.style(for: output)
    isQuiet = options.quiet
  }

  /// A line that is no vector counts as one that failed.
  mutating func run(_ vectors: inout VectorFile, from file: String, _ progress: Progress) {
    while let entry = vectors.next() {
      switch entry {
      case .vector(let vector):
        for result in VectorResult.results(of: vector, only: edition, release: release) {
          add(result, progress)
        }
      case .malformed(let place, let message):
        failed += 1
        progress.pausing { Diagnostics.print("\(file):\(place): \(message)") }
      }
      progress.say("running \(file): \(passed) passed, \(failed) failed")
    }
  }

  private mutating func add(_ result: VectorResult, _ progress: Progress) {
    if result.passes { passed += 1 } else { failed += 1 }
    switch format {
    case .text:
      guard !result.passes else { return }
      progress.pausing {
        output.write(result.text(style) + "\n")
        if output.isTerminal { output.flush() }
      }
    case .json:
      writer.removeAll()
      result.write(to: &writer)
      output.write(writer.bytes + [0x0A])
    }
  }

  /// Ends the output.
  ///
  /// - Parameter others: tests of another kind, which count in the last line.
  mutating func finish(with others: (passed: Int, failed: Int)) throws {
    if format == .text, !isQuiet {
      output.write("\(passed + others.passed) passed, \(failed + others.failed) failed\n")
    }
    try output.finish()
  }

  /// Writes what another kind of tests has to say.
  mutating func write(_ text: String) { output.write(text) }
}
