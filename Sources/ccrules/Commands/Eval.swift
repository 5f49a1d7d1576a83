internal import ArgumentParser
internal import PermissionEngine
internal import Reporting
internal import Settings

/// `ccrules eval`: a stream of calls in, a stream of decisions out.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide a stream of calls.",
    discussion: """
      Reads one JSON object a line from standard input, {"tool": …, "input": {…}} with an optional "cwd", and \
      writes one decision a line in the same order. A line that is no call gives {"error": …, "line": N} and the \
      stream goes on.
      """)

  @OptionGroup var policy: PolicyOptions

  @Flag(help: "Write every decision at once, also when the output is no terminal.")
  var lineBuffered = false

  func run() throws {
    let session = try policy.session()
    for message in session.unreadable { Diagnostics.print(message) }
    let evaluator = Evaluator(compiling: session.stack, edition: session.edition)
    let reporter = DecisionJSONReporter(paths: DisplayPath(relativeTo: session.directory))
    var output = OutputBuffer()
    let flushesLines = lineBuffered || output.isTerminal
    var reader = LineReader(descriptor: 0)
    var writer = JSONWriter()
    var number = 0
    while !output.isClosed, let line = reader.next() {
      number += 1
      writer.removeAll()
      do {
        let request = try CallRequest(line: line)
        let decision = evaluator.decide(request.call, in: policy.context(of: request, in: session))
        reporter.write(decision, to: &writer)
      } catch {
        writer.object { writer in
          writer.member("error", error.message)
          writer.member("line", number)
        }
      }
      output.write(writer.bytes + [0x0A])
      if flushesLines { output.flush() }
    }
    output.flush()
    if let failure = reader.failure { Diagnostics.print("standard input: \(failure.message)") }
    if reader.failure != nil { throw ExitCode.unreadable }
    if !session.unreadable.isEmpty { throw ExitCode.unreadable }
  }
}
