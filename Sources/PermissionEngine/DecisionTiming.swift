#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How long a policy takes to decide a list of calls, measured on the monotonic clock.
public struct DecisionTiming: Sendable {
  /// Nanoseconds a decision of each pass, in order; the first pass finds every cache cold.
  public private(set) var passes: [Double] = []
  /// Nanoseconds of the slowest decision but for one in a hundred, from one more pass in which every decision is
  /// timed alone.
  public private(set) var percentile99: Double = 0
  /// The answers, in the order of the calls.
  public private(set) var answers: [Answer] = []

  /// One call and the session that it belongs to.
  public struct Work: Sendable {
    /// The number of the session in the list given.
    public var session: Int
    /// The call.
    public var call: ToolCall

    /// A piece of work from its parts.
    public init(session: Int, call: ToolCall) {
      self.session = session
      self.call = call
    }
  }

  /// Decides every call, as often as asked.
  ///
  /// - Parameters:
  ///   - work: the calls; each names one of `sessions`.
  ///   - passes: how often all of them are decided; at least once.
  ///   - jobs: on how many threads; each takes a part of the list.
  public init(_ work: [Work], in sessions: [PolicySession], passes: Int, jobs: Int = 1) {
    guard !work.isEmpty else { return }
    let unknown = Answer(outcome: .ask, basis: .default)
    var answers = [Answer](repeating: unknown, count: work.count)
    for _ in 0..<max(1, passes) {
      let start = Self.now()
      answers.withUnsafeMutableBufferPointer { answers in
        ParallelRanges.run(count: work.count, jobs: jobs, into: answers) { index in
          sessions[work[index].session].answer(work[index].call)
        }
      }
      self.passes.append(Double(Self.now() - start) / Double(work.count))
    }
    self.answers = answers
    percentile99 = Self.percentile99(work, sessions)
  }

  private static func percentile99(_ work: [Work], _ sessions: [PolicySession]) -> Double {
    var times: [UInt64] = []
    times.reserveCapacity(work.count)
    var before = now()
    for item in work {
      _ = sessions[item.session].answer(item.call)
      let after = now()
      times.append(after - before)
      before = after
    }
    times.sort()
    return Double(times[min(times.count - 1, times.count * 99 / 100)])
  }

  /// Nanoseconds of the monotonic clock.
  public static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// The largest amount of memory that this process has held so far, in KiB.
  public static func peakMemory() -> Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1024
    #else
      getrusage(__rusage_who_t(truncatingIfNeeded: RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss
    #endif
  }
}
