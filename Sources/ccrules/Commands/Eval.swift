internal import ArgumentParser
internal import PermissionEngine
internal import Reporting
internal import Settings

/// `ccrules eval`: a stream of calls in, a stream of decisions out.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Decide a stream of calls.",
    discussion: """
      Reads one JSON object a line from standard input, {"tool": …, "input": {…}} with an optional "cwd", and \
      writes one decision a line in the same order. A line that is no call gives {"error": …, "line": N} and the \
      stream goes on.
      """)

  @OptionGroup var policy: PolicyOptions

  @Flag(help: "Write every decision at once, also when the output is no terminal.")
  var lineBuffered = false

  @Option(help: "On how many threads; with more than one the answers come in batches, in the same order.")
  var jobs = 1

  /// How many lines a thread is given at a time.
  private static let batch = 256

  func validate() throws {
    if jobs < 1 || jobs > 1024 { throw ValidationError("--jobs has to be from 1 to 1024") }
  }

  func run() throws {
    let session = try policy.session()
    for message in session.unreadable { Diagnostics.print(message) }
    let evaluator = Evaluator(compiling: session.stack, semantics: session.semantics)
    let reporter = DecisionJSONReporter(paths: DisplayPath(relativeTo: session.directory))
    var output = OutputBuffer()
    let flushesLines = lineBuffered || output.isTerminal
    var reader = LineReader(descriptor: 0)
    let answer: @Sendable (LineReader.Line, Int) -> [UInt8] = { [policy] line, number in
      var writer = JSONWriter()
      do throws(CallRequest.Malformed) {
        let request = try CallRequest(line: line)
        let decision = evaluator.decide(request.call, in: policy.context(of: request, in: session))
        reporter.write(decision, to: &writer)
      } catch {
        writer.object { writer in
          writer.member("error", error.message)
          writer.member("line", number)
        }
      }
      return writer.bytes + [0x0A]
    }
    var number = 0
    while !output.isClosed {
      let lines = Self.lines(&reader, atMost: jobs == 1 ? 1 : jobs * Self.batch)
      if lines.isEmpty { break }
      var answers = [[UInt8]](repeating: [], count: lines.count)
      answers.withUnsafeMutableBufferPointer { [number] answers in
        ParallelRanges.run(count: lines.count, jobs: jobs, into: answers) { index in
          answer(lines[index], number + index + 1)
        }
      }
      number += lines.count
      for answer in answers {
        output.write(answer)
        if flushesLines { output.flush() }
      }
    }
    output.flush()
    if let failure = reader.failure { Diagnostics.print("standard input: \(failure.message)") }
    if reader.failure != nil { throw ExitCode.unreadable }
    if !session.unreadable.isEmpty { throw ExitCode.unreadable }
  }

  /// The next lines of a stream; none at its end.
  private static func lines(_ reader: inout LineReader, atMost count: Int) -> [LineReader.Line] {
    var lines: [LineReader.Line] = []
    while lines.count < count, let line = reader.next() { lines.append(line) }
    return lines
  }
}
