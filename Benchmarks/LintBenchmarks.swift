import Benchmarking
import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing

extension Benchmarks {
  /// W5: what `lint` takes, from reading the text to the last finding.
  @Suite(.serialized) struct Lint {
    private static let size = BenchmarkSize.current

    @Test(
      "W5: lint",
      arguments: size.pick(
        check: [10, 100], short: [10, 100, 1_000, 10_000], long: [10, 100, 1_000, 10_000, 50_000]))
    func lint(_ rules: Int) {
      let programs = GeneratedWork.plainPrograms + GeneratedWork.knownPrograms
      let work = GeneratedWork.commands(rules: rules, calls: 0, programs: programs)
      for jobs in [1, ParallelRanges.processorCount] {
        let start = MonotonicClock.nanoseconds()
        let input = AnalysisInput(linting: [work.settings], context: GeneratedWork.context)
        let result = Analyzer(jobs: jobs).analyze(input)
        let taken = Double(MonotonicClock.nanoseconds() - start) / 1e6
        #expect(result.disagreements.isEmpty)
        BenchmarkResults.record(
          "W5 \(rules) jobs \(jobs)",
          ["ms": taken, "findings": Double(result.findings.count), "undecided": Double(result.undecided)])
      }
    }
  }
}
