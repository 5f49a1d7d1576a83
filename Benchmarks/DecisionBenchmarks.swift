import Benchmarking
import Histogram
import PermissionEngine
import RuleSyntax
import Settings
import Testing

extension Benchmarks {
  /// W1, W2, W3 and W6: what a decision takes, however many rules there are; the peers on the same work in the same run.
  @Suite(.serialized) struct Decisions {
    private static let size = BenchmarkSize.current
    private static let passes = size.pick(check: 1, short: 3, long: 5)

    @Test(
      "W1: simple commands",
      arguments: size.pick(
        check: [10, 1_000], short: [10, 100, 1_000, 10_000], long: [10, 100, 1_000, 10_000, 100_000]))
    func commands(_ rules: Int) {
      let calls = Self.size.pick(check: 2_000, short: 200_000, long: 200_000)
      measure("W1 \(rules)", .commands(rules: rules, calls: calls), peers: true)
      let known = GeneratedWork.plainPrograms + GeneratedWork.knownPrograms
      measure("W1+ \(rules)", .commands(rules: rules, calls: calls, programs: known), peers: false)
    }

    @Test(
      "W2: paths",
      arguments: size.pick(check: [10, 100], short: [100, 1_000], long: [10, 100, 1_000, 10_000]))
    func paths(_ globs: Int) {
      let calls = Self.size.pick(check: 1_000, short: 100_000, long: 200_000)
      let work = GeneratedWork.paths(globs: globs, calls: calls)
      measure("W2 \(globs)", work, peers: true)
      GitPeer.measure("W2 \(globs)", work)
    }

    @Test(
      "W3: compound commands", arguments: size.pick(check: [100], short: [1_000], long: [100, 1_000, 10_000]))
    func compounds(_ rules: Int) {
      let calls = Self.size.pick(check: 200, short: 20_000, long: 20_000)
      measure("W3 \(rules)", .compounds(rules: rules, calls: calls), peers: false)
    }

    /// The matchers beside it look at whole texts alone and know nothing of a shell: they show what could not be
    /// undercut, and their answers are not compared.
    @Test(
      "W6: commands as people write them",
      arguments: size.pick(check: [0], short: [0, 10_000], long: [0, 10_000]))
    func real(_ beside: Int) {
      let calls = Self.size.pick(check: 200, short: 20_000, long: 20_000)
      let name = "W6 \(beside)"
      guard let work = RealCommands(calls: calls, beside: beside) else {
        BenchmarkResults.remark("\(name) skipped: there is no ../shared beside the project")
        return
      }
      var load = Workload()
      for text in work.texts {
        load.append(ToolCall(tool: "Bash", input: ["command": .string(text)]), in: GeneratedWork.context)
      }
      let stack = SettingsStack([work.settings])
      let result = PolicyBenchmark(stack, semantics: .product, work: load, passes: Self.passes)
      record("\(name) ccrules", result)
      let policy = Policy(compiling: stack, semantics: .product)
      for index in stride(from: 0, to: work.texts.count, by: max(1, work.texts.count / 1_000)) {
        let call = ToolCall(tool: "Bash", input: ["command": .string(work.texts[index])])
        let decision = policy.decide(call, in: GeneratedWork.context)
        #expect(result.timing.answers[index].outcome == decision.outcome, "\(work.texts[index])")
      }
      for peer in Self.peers(rules: work.patterns.count) {
        guard let (figures, _) = peer.run(work.patterns, work.texts, passes: Self.passes, seconds: 4) else {
          BenchmarkResults.remark("\(name) \(peer.name): gave up")
          continue
        }
        BenchmarkResults.record(
          "\(name) \(peer.name)",
          [
            "ns_first": figures.ns_first, "ns_best": figures.ns_best, "compile_ms": figures.compile_ms,
            "rss_kb": figures.rss_kb,
          ], remark: "texts alone" + (figures.calls < work.texts.count ? ", \(figures.calls) calls" : ""))
      }
    }

    /// - Parameter peers: whether rules alone decide, so that matchers can do the work; their answers and ours are then
    ///   compared with a matcher that tries everything, and otherwise ours with the full decision.
    private func measure(_ name: String, _ work: GeneratedWork, peers: Bool) {
      let calls = work.calls
      var load = Workload()
      for call in calls { load.append(call, in: GeneratedWork.context) }
      let stack = SettingsStack([work.settings])
      let result = PolicyBenchmark(stack, semantics: .product, work: load, passes: Self.passes)
      record("\(name) ccrules", result)
      guard peers else {
        let policy = Policy(compiling: stack, semantics: .product)
        for index in stride(from: 0, to: calls.count, by: max(1, calls.count / 1_000)) {
          let decision = policy.decide(calls[index], in: GeneratedWork.context)
          #expect(result.timing.answers[index].outcome == decision.outcome, "\(work.texts[index])")
        }
        return
      }
      let patterns = work.rules.map { RulePattern($0, tool: work.tool) }
      let ours = result.timing.answers.map(list)
      // So many comparisons that trying everything comes to an end.
      let step = max(
        1, calls.count * work.rules.count / Self.size.pick(check: 200_000, short: 5_000_000, long: 20_000_000)
      )
      for index in stride(from: 0, to: calls.count, by: step) {
        #expect(ours[index] == patterns.list(of: work.texts[index]), "\(work.texts[index])")
      }
      for peer in Self.peers(rules: work.rules.count) { compare(peer, name, patterns, work.texts, ours) }
    }

    /// Peers that come to an end with so many rules.
    private static func peers(rules: Int) -> [Peer] {
      let most: [String: Int] = [
        "hyperscan": size.pick(check: 100, short: 1_000, long: 10_000), "node": 10_000,
        "pcre2": 10_000, "re2": size.pick(check: 1_000, short: 10_000, long: 100_000),
      ]
      return (size == .check ? [] : Peer.all).filter { rules <= most[$0.name] ?? .max }
    }

    private func compare(
      _ peer: Peer, _ name: String, _ patterns: [RulePattern], _ texts: [String], _ ours: [RuleList?]
    ) {
      guard let (figures, answers) = peer.run(patterns, texts, passes: Self.passes, seconds: 4) else {
        BenchmarkResults.remark("\(name) \(peer.name): gave up")
        return
      }
      let isLimit = Peer.limits.contains { $0.name == peer.name }
      let different = isLimit ? 0 : zip(answers, ours).filter { $0 != $1 }.count
      BenchmarkResults.record(
        "\(name) \(peer.name)",
        [
          "ns_first": figures.ns_first, "ns_best": figures.ns_best, "compile_ms": figures.compile_ms,
          "rss_kb": figures.rss_kb,
        ],
        remark: (different > 0 ? "NO PEER: \(different) answers differ " : "")
          + (figures.calls < texts.count ? "\(figures.calls) calls" : ""))
    }

    private func list(_ answer: Answer) -> RuleList? {
      guard answer.basis == .rule else { return nil }
      switch answer.outcome {
      case .deny: return .deny
      case .ask: return .ask
      case .allow: return .allow
      }
    }

    private func record(_ name: String, _ result: PolicyBenchmark) {
      var histogram = Histogram<UInt64>(highestTrackableValue: 60_000_000_000)
      for time in result.timing.single { histogram.record(time) }
      BenchmarkResults.record(
        name,
        [
          "ns_first": result.timing.first, "ns_best": result.timing.best,
          "ns_p50": Double(histogram.valueAtPercentile(50)),
          "ns_p99": Double(histogram.valueAtPercentile(99)),
          "ns_p999": Double(histogram.valueAtPercentile(99.9)), "compile_ms": result.compileTime,
          "rss_kb": Double(result.peakMemory),
        ])
    }
  }
}
