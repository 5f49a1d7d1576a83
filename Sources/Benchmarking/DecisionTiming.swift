public import PermissionEngine

/// How long a policy takes to decide a list of calls, measured on the monotonic clock.
public struct DecisionTiming: Sendable {
  /// Nanoseconds a decision of each pass, in order; the first pass finds every cache cold.
  public private(set) var passes: [Double] = []
  /// Nanoseconds of each decision, ascending, from one more pass in which every decision is timed alone; what it
  /// takes to read the clock once is part of each.
  public private(set) var single: [UInt64] = []
  /// The answers, in the order of the calls.
  public private(set) var answers: [Answer] = []

  /// Decides every call, as often as asked.
  ///
  /// - Parameters:
  ///   - work: the calls.
  ///   - sessions: one for each context of the work, in the same order.
  ///   - passes: how often all calls are decided; at least once.
  ///   - jobs: on how many threads; each takes a part of the list.
  public init(_ work: Workload, in sessions: [PolicySession], passes: Int, jobs: Int = 1) {
    let count = work.calls.count
    guard count > 0 else { return }
    let unknown = Answer(outcome: .ask, basis: .default)
    var answers = [Answer](repeating: unknown, count: count)
    for _ in 0..<max(1, passes) {
      let start = MonotonicClock.nanoseconds()
      answers.withUnsafeMutableBufferPointer { answers in
        ParallelRanges.runRanges(count: count, jobs: jobs, into: answers) { range, answers in
          Self.decide(range, of: work, in: sessions) { answers[$0] = $1 }
        }
      }
      self.passes.append(Double(MonotonicClock.nanoseconds() - start) / Double(count))
    }
    self.answers = answers
    single = Self.single(work, sessions)
  }

  /// Decides some of the calls.
  @inline(__always)
  private static func decide(
    _ range: Range<Int>, of work: Workload, in sessions: [PolicySession], _ take: (Int, Answer) -> Void
  ) {
    work.withItems { items, texts in
      var index = range.lowerBound
      while index < range.upperBound {
        // Calls of one context mostly follow each other.
        let context = items[index].context
        let session = sessions[context]
        while index < range.upperBound, items[index].context == context {
          let item = items[index]
          let text = UnsafeBufferPointer(rebasing: texts[item.text])
          let answer = item.subject.flatMap { session.answer($0, text) }
          take(index, answer ?? session.answer(work.calls[index]))
          index += 1
        }
      }
    }
  }

  private static func single(_ work: Workload, _ sessions: [PolicySession]) -> [UInt64] {
    var times: [UInt64] = []
    times.reserveCapacity(work.calls.count)
    var before = MonotonicClock.nanoseconds()
    decide(work.calls.indices, of: work, in: sessions) { _, _ in
      let after = MonotonicClock.nanoseconds()
      times.append(after - before)
      before = after
    }
    times.sort()
    return times
  }

  /// Nanoseconds a decision of the first pass; 0 without calls.
  public var first: Double { passes.first ?? 0 }

  /// Nanoseconds a decision of the fastest pass; 0 without calls.
  public var best: Double { passes.min() ?? 0 }

  /// Nanoseconds that 99 in 100 single decisions stay within; 0 without calls.
  public var percentile99: Double {
    single.isEmpty ? 0 : Double(single[min(single.count - 1, single.count * 99 / 100)])
  }
}
