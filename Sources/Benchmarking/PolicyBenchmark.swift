internal import PermissionEngine
public import RuleSyntax
public import Settings

/// What `ccrules bench` measures: settings are compiled once, then every call is decided a number of times.
public struct PolicyBenchmark: Sendable {
  /// Milliseconds that compiling the settings for the contexts of the calls took; reading them is not part of it.
  public let compileTime: Double
  /// How often every call was decided.
  public let passes: Int
  /// What the decisions took.
  public let timing: DecisionTiming
  /// The largest amount of memory that the process held up to the end of the measurement, in KiB.
  public let peakMemory: Int

  /// Measures.
  ///
  /// - Parameters:
  ///   - stack: the settings.
  ///   - semantics: what their rules mean.
  ///   - work: the calls.
  ///   - passes: how often all calls are decided; at least once.
  ///   - jobs: on how many threads.
  public init(_ stack: SettingsStack, semantics: Semantics, work: Workload, passes: Int, jobs: Int = 1) {
    let start = MonotonicClock.nanoseconds()
    let policy = Policy(compiling: stack, semantics: semantics)
    // Rules are compiled when a session first needs them.
    let sessions = work.contexts.map { PolicySession(policy, in: $0) }
    compileTime = Double(MonotonicClock.nanoseconds() - start) / 1e6
    self.passes = max(1, passes)
    timing = DecisionTiming(work, in: sessions, passes: passes, jobs: jobs)
    peakMemory = ProcessMemory.peak()
  }

  /// One line a call: the decision, a tab, and `rule`, `built-in` or `default`.
  public var decisions: String {
    var text = ""
    for answer in timing.answers { text += "\(answer.outcome.rawValue)\t\(answer.basis.rawValue)\n" }
    return text
  }

  /// The figures as one JSON object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("compile_ms")
      writer.number(text: Decimal.text(compileTime))
      writer.member("passes", passes)
      writer.member("calls", timing.answers.count)
      writer.key("ns_first")
      writer.number(text: Decimal.text(timing.first))
      writer.key("ns_best")
      writer.number(text: Decimal.text(timing.best))
      writer.key("ns_p99")
      writer.number(text: Decimal.text(timing.percentile99))
      writer.member("rss_kb", peakMemory)
    }
  }

  /// The figures for a person.
  public var summary: String {
    """
    compiled in \(Decimal.text(compileTime)) ms
    \(timing.answers.count) calls, \(passes) passes
    first pass   \(Decimal.text(timing.first)) ns a decision
    best pass    \(Decimal.text(timing.best)) ns a decision
    99 in 100    \(Decimal.text(timing.percentile99)) ns or less
    memory       \(peakMemory) KiB at most

    """
  }
}
