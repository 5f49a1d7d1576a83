internal import ArgumentParser
internal import PermissionEngine
internal import Reporting
internal import Settings

/// `ccrules bench`: how fast the user's own policy decides the user's own calls.
struct Bench: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human
    case json
  }

  static let configuration = CommandConfiguration(
    abstract: "Measure how fast a policy decides calls.",
    discussion: """
      Loads the settings and all calls, then decides every call as often as --passes says. Only deciding is \
      measured; no answer is kept from one pass to the next. Times are nanoseconds a decision: of the first pass, \
      of the best one, and what 99 in 100 single decisions stay within.
      """)

  @OptionGroup var policy: PolicyOptions

  @Option(help: ArgumentHelp("The calls, one JSON object a line; `-` is standard input.", valueName: "file"))
  var calls: String

  @Option(help: "How often every call is decided.")
  var passes = 5

  @Option(help: "On how many threads.")
  var jobs = 1

  @Option(
    help: ArgumentHelp(
      "Write one line a call: the decision, a tab, and `rule`, `built-in` or `default`.", valueName: "file"))
  var decisions: String?

  @Option(help: "human or json.")
  var format = Format.human

  func validate() throws {
    if passes < 1 || passes > 1_000_000 { throw ValidationError("--passes has to be from 1 to 1000000") }
    if jobs < 1 || jobs > 1024 { throw ValidationError("--jobs has to be from 1 to 1024") }
  }

  func run() throws {
    let session = try policy.session()
    for message in session.unreadable { Diagnostics.print(message) }
    if !session.unreadable.isEmpty { throw ExitCode.unreadable }
    let loaded = try load(in: session)

    let start = DecisionTiming.now()
    let compiled = Policy(compiling: session.stack, edition: session.edition)
    let compileTime = Double(DecisionTiming.now() - start) / 1e6
    let sessions = loaded.contexts.map { PolicySession(compiled, in: $0) }
    let timing = DecisionTiming(loaded.work, in: sessions, passes: passes, jobs: jobs)

    print(timing, compileTime: compileTime)
    if let decisions { try write(timing.answers, to: decisions) }
  }

  /// Reads every call; a line that is none is an error, because then the figures would mean something else.
  private func load(in session: Session) throws -> (work: [DecisionTiming.Work], contexts: [CallContext]) {
    var work: [DecisionTiming.Work] = []
    var contexts: [CallContext] = []
    var numbers: [CallContext: Int] = [:]
    do {
      var reader = try LineReader(path: calls)
      var number = 0
      while let line = reader.next() {
        number += 1
        let request: CallRequest
        do { request = try CallRequest(line: line) } catch {
          Diagnostics.print("\(calls):\(number): \(error.message)")
          throw ExitCode.unreadable
        }
        let context = policy.context(of: request, in: session)
        let index = numbers[context] ?? contexts.count
        if index == contexts.count {
          numbers[context] = index
          contexts.append(context)
        }
        work.append(DecisionTiming.Work(session: index, call: request.call))
      }
      if let failure = reader.failure { throw failure }
    } catch let error as FileSystemError {
      Diagnostics.print("\(calls): \(error.message)")
      throw ExitCode.unreadable
    }
    return (work, contexts)
  }

  private func print(_ timing: DecisionTiming, compileTime: Double) {
    var output = OutputBuffer()
    let first = timing.passes.first ?? 0
    let best = timing.passes.min() ?? 0
    let memory = DecisionTiming.peakMemory()
    switch format {
    case .json:
      var writer = JSONWriter()
      writer.object { writer in
        writer.key("compile_ms")
        writer.number(text: Self.decimal(compileTime))
        writer.member("passes", passes)
        writer.member("calls", timing.answers.count)
        writer.key("ns_first")
        writer.number(text: Self.decimal(first))
        writer.key("ns_best")
        writer.number(text: Self.decimal(best))
        writer.key("ns_p99")
        writer.number(text: Self.decimal(timing.percentile99))
        writer.member("rss_kb", memory)
      }
      output.write(writer.bytes + [0x0A])
    case .human:
      output.write(
        """
        compiled in \(Self.decimal(compileTime)) ms
        \(timing.answers.count) calls, \(passes) passes
        first pass   \(Self.decimal(first)) ns a decision
        best pass    \(Self.decimal(best)) ns a decision
        99 in 100    \(Self.decimal(timing.percentile99)) ns or less
        memory       \(memory) KiB at most

        """)
    }
    output.flush()
  }

  private func write(_ answers: [Answer], to path: String) throws {
    var text = ""
    for answer in answers { text += "\(answer.outcome.rawValue)\t\(answer.basis.rawValue)\n" }
    do throws(FileSystemError) { try FileOutput.write(text, to: path) } catch {
      Diagnostics.print("\(path): \(error.message)")
      throw ExitCode.unreadable
    }
  }

  /// A number with three digits behind the point.
  private static func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
  }
}
