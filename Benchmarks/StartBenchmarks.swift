import Benchmarking
import Foundation
import Testing
import TestSupport

extension Benchmarks {
  /// W4: how long a process of the release build takes, against an empty Swift program.
  @Suite(.serialized) struct Start {
    @Test("W4: explain as a process")
    func start() {
      guard BenchmarkSize.current > .check else { return }
      let program = BenchmarkResults.folder + "/ccrules"
      guard let empty = emptyProgram(), FileManager.default.isExecutableFile(atPath: program) else {
        return BenchmarkResults.remark("W4: needs `make bench` and a Swift compiler")
      }
      var commands = [("empty", [empty]), ("version", [program, "--version"])]
      for rules in [100, 1_000, 10_000] {
        let path = BenchmarkResults.folder + "/start-\(rules).json"
        let work = GeneratedWork.commands(rules: rules, calls: 1)
        guard (try? work.settingsText.write(toFile: path, atomically: false, encoding: .utf8)) != nil else {
          return
        }
        commands.append(
          ("explain \(rules)", [program, "explain", "--settings", path + "=project", "--", work.texts[0]]))
      }
      // In turns, so that a busy moment meets all of them.
      var times = [[Double]](repeating: [], count: commands.count)
      for _ in 0..<BenchmarkSize.current.pick(check: 1, short: 30, long: 100) {
        for (index, command) in commands.enumerated() { times[index].append(time(command.1)) }
      }
      for (index, command) in commands.enumerated() {
        let sorted = times[index].sorted()
        BenchmarkResults.record(
          "W4 \(command.0)", ["ms_min": sorted[0], "ms_median": sorted[sorted.count / 2]])
      }
    }

    private func emptyProgram() -> String? {
      let source = BenchmarkResults.folder + "/empty.swift"
      let program = BenchmarkResults.folder + "/empty"
      guard (try? "".write(toFile: source, atomically: false, encoding: .utf8)) != nil else { return nil }
      return ShellCommand.output(["swiftc", "-O", "-static-stdlib", "-o", program, source]) == nil
        ? nil : program
    }

    /// Milliseconds from the start of a process to its end.
    private func time(_ command: [String]) -> Double {
      var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
      defer { arguments.forEach { free($0) } }
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
      defer { posix_spawn_file_actions_destroy(&actions) }
      var process = pid_t()
      let start = MonotonicClock.nanoseconds()
      posix_spawn(&process, command[0], &actions, nil, &arguments, environ)
      var status: Int32 = 0
      waitpid(process, &status, 0)
      return Double(MonotonicClock.nanoseconds() - start) / 1e6
    }
  }
}
