internal import ArgumentParser
internal import Discovery
internal import PermissionEngine
internal import Reporting
internal import Settings
internal import Workspace

/// `ccrules eval`: a stream of calls in, a stream of decisions out.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Decide a stream of calls.",
    discussion: """
      Reads one JSON object a line from standard input, {"tool": …, "input": {…}} with an optional "cwd", and \
      writes one decision a line in the same order. What PreToolUse hooks are given is understood too, with its \
      permission_mode; "id" and "tool_use_id" go with the answer. Blank lines are passed over. A line that is no call \
      gives {"error": …, "line": N} and the stream goes on.

      With --by rule there is one line for each rule in force, those that decide nothing included, with the number of \
      calls that it decided and of those of which it decided a part.

      \(ExitMeaning.help([(.success, "every line was decided"), (.unreadable, "a file or a line cannot be read")]))
      """)

  @OptionGroup var policy: PolicyOptions

  @Flag(help: "Write every decision at once, also when the output is no terminal.")
  var lineBuffered = false

  @Option(help: "On how many threads; with more than one the answers come in batches, in the same order.")
  var jobs = 1

  @Option(help: "The form of the output; text is the outcome, a tab and the call.")
  var format = OutputFormat.json

  @Option(help: "Write no decisions, but how many calls each `rule` decided.")
  var by: TallyChoice?

  @OptionGroup var out: OutputOptions

  /// How many lines a thread is given at a time.
  private static let batch = 256

  func validate() throws {
    if jobs < 1 || jobs > 1024 { throw ValidationError("--jobs has to be from 1 to 1024") }
  }

  func run() throws {
    let session = try policy.session()
    for message in session.unreadable { Diagnostics.print(message) }
    if !out.quiet { for text in session.warnings { Diagnostics.print(text) } }
    let evaluator = Evaluator(compiling: session.stack, semantics: session.semantics)
    let writer = AnswerWriter(format: format, paths: DisplayPath(relativeTo: session.directory))
    var output = try out.open()
    let flushesLines = lineBuffered || output.isTerminal
    var reader = LineReader(descriptor: 0)
    let answer: @Sendable (LineReader.Line, Int, inout JSONWriter) -> Answer = { line, number, json in
      if line.isBlank { return Answer() }
      do throws(CallRequest.Malformed) {
        let request = try CallRequest(line: line)
        let decision = evaluator.decide(request.call, in: session.context(of: request))
        return Answer(bytes: writer.bytes(of: decision, on: request, with: &json))
      } catch {
        return Answer(bytes: writer.bytes(of: error, line: number), isError: true)
      }
    }
    var number = 0
    var errors = by == nil ? 0 : tally(session, evaluator, &reader, writer, to: &output)
    var json = JSONWriter()
    // One thread hands on each answer before it reads the next line.
    while by == nil, jobs == 1, !output.isClosed, let line = reader.next() {
      number += 1
      let answer = answer(line, number, &json)
      if answer.bytes.isEmpty { continue }
      errors += answer.isError ? 1 : 0
      output.write(answer.bytes)
      if flushesLines { output.flush() }
    }
    while by == nil, jobs > 1, !output.isClosed {
      let lines = Self.lines(&reader, atMost: jobs * Self.batch)
      if lines.isEmpty { break }
      var answers = [Answer](repeating: Answer(), count: lines.count)
      answers.withUnsafeMutableBufferPointer { [number] answers in
        ParallelRanges.run(count: lines.count, jobs: jobs, into: answers) { index in
          var json = JSONWriter()
          return answer(lines[index], number + index + 1, &json)
        }
      }
      number += lines.count
      for answer in answers where !answer.bytes.isEmpty {
        errors += answer.isError ? 1 : 0
        output.write(answer.bytes)
        if flushesLines { output.flush() }
      }
    }
    try output.finish()
    if let failure = reader.failure { Diagnostics.print("standard input: \(failure.message)") }
    if errors > 0 { Diagnostics.print("\(errors) line\(errors == 1 ? " is" : "s are") no call") }
    if reader.failure != nil || errors > 0 || !session.unreadable.isEmpty { throw ExitCode.unreadable }
  }

  /// The next lines of a stream; none at its end.
  private static func lines(_ reader: inout LineReader, atMost count: Int) -> [LineReader.Line] {
    var lines: [LineReader.Line] = []
    while lines.count < count, let line = reader.next() { lines.append(line) }
    return lines
  }
}

/// What a line is answered with; nothing for a blank line.
private struct Answer: Sendable {
  var bytes: [UInt8] = []
  var isError = false
}

/// Answers as lines.
struct AnswerWriter: Sendable {
  let format: OutputFormat
  let paths: DisplayPath

  /// Most answers are shorter.
  private static let usualLength = 1024

  /// An answer as one line.
  ///
  /// - Parameter json: its memory serves, what was written with it before is forgotten.
  func bytes(
    of decision: Decision, on request: CallRequest, with json: inout JSONWriter
  ) -> [UInt8] {
    switch format {
    case .text:
      return Array(DecisionTextReporter().line(of: decision, on: request.call).utf8)
    case .json:
      json.removeAll()
      json.reserve(Self.usualLength)
      DecisionJSONReporter(paths: paths).write(decision, names: request.names, to: &json)
      json.endLine()
      return json.bytes
    }
  }

  func bytes(of error: CallRequest.Malformed, line: Int) -> [UInt8] {
    switch format {
    case .text: return Array("error\tline \(line): \(error.message)\n".utf8)
    case .json:
      var writer = JSONWriter()
      writer.object { writer in
        for name in error.names {
          writer.key(name.key)
          writer.value(name.value)
        }
        writer.member("error", error.message)
        writer.member("line", line)
      }
      return writer.bytes + [0x0A]
    }
  }
}
