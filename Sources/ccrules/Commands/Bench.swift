internal import ArgumentParser
internal import Benchmarking
internal import Discovery
internal import PermissionEngine
internal import Settings
internal import Workspace

/// `ccrules bench`: how fast the user's own policy decides the user's own calls.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure how fast a policy decides calls.",
    discussion: """
      Loads the settings and all calls, then decides every call as often as --passes says. Only deciding is \
      measured; no answer is kept from one pass to the next. Times are nanoseconds a decision: of the first pass, \
      of the best one, and what 99 in 100 single decisions stay within.

      \(ExitMeaning.help([
        (.unreadable, "a file cannot be read, or a line is no call"), (.nothingFound, "no calls to decide"),
      ]))
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

  @Option(help: "The form of the output.")
  var format = OutputFormat.text

  @OptionGroup var out: OutputOptions

  func validate() throws {
    if passes < 1 || passes > 1_000_000 { throw ValidationError("--passes has to be from 1 to 1000000") }
    if jobs < 1 || jobs > 1024 { throw ValidationError("--jobs has to be from 1 to 1024") }
  }

  func run() throws {
    let session = try policy.session()
    for message in session.unreadable { Diagnostics.print(message) }
    if !session.unreadable.isEmpty { throw ExitCode.unreadable }
    let (work, count) = try load(in: session)
    if count == 0 {
      Diagnostics.print("\(calls): there are no calls to decide")
      throw ExitCode.nothingFound
    }
    let benchmark = Progress.during("deciding \(count) calls, \(passes) times") { _ in
      PolicyBenchmark(session.stack, semantics: session.semantics, work: work, passes: passes, jobs: jobs)
    }
    try print(benchmark)
    if let decisions { try write(benchmark.decisions, to: decisions) }
  }

  /// Reads every call; a line that is none is an error, because then the figures would mean something else.
  private func load(in session: Session) throws -> (work: Workload, count: Int) {
    var work = Workload()
    var count = 0
    do {
      var reader = try LineReader(path: calls)
      var number = 0
      while let line = reader.next() {
        number += 1
        if line.isBlank { continue }
        let request: CallRequest
        do { request = try CallRequest(line: line) } catch {
          Diagnostics.print("\(calls):\(number): \(error.message)")
          throw ExitCode.unreadable
        }
        count += 1
        work.append(request.call, in: session.context(of: request))
      }
      if let failure = reader.failure { throw failure }
    } catch let error as FileSystemError {
      Diagnostics.print("\(calls): \(error.message)")
      throw ExitCode.unreadable
    }
    return (work, count)
  }

  private func print(_ benchmark: PolicyBenchmark) throws {
    try out.write { _ in
      switch format {
      case .json:
        var writer = JSONWriter()
        benchmark.write(to: &writer)
        return writer.bytes + [0x0A]
      case .text: return Array(benchmark.summary.utf8)
      }
    }
  }

  private func write(_ text: String, to path: String) throws {
    do throws(FileSystemError) { try FileOutput.write(text, to: path) } catch {
      Diagnostics.print("\(path): writing failed: \(error.message)")
      throw ExitCode.unwritable
    }
  }
}
