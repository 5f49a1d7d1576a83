import Benchmarking
import Foundation
import RuleSyntax

/// `git check-ignore --stdin` on the globs of a workload: it reads the globs and the paths and starts once.
enum GitPeer {
  static func measure(_ name: String, _ work: GeneratedWork) {
    guard BenchmarkSize.current > .check else { return }
    let folder = BenchmarkResults.folder + "/git-\(work.rules.count)"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let texts = Array(work.texts.prefix(max(500, 4_000_000 / max(1, work.rules.count))))
    let paths = texts.map { String($0.dropFirst("/work/project/".utf8.count)) }
    let ignored = work.rules.map(\.text).joined(separator: "\n") + "\n"
    guard ShellCommand.output(["git", "init", "--quiet", "."], in: folder) != nil,
      (try? ignored.write(toFile: folder + "/.gitignore", atomically: false, encoding: .utf8)) != nil
    else { return BenchmarkResults.remark("\(name) git: not here") }
    let start = MonotonicClock.nanoseconds()
    let output = ShellCommand.output(
      [
        "git", "-c", "core.quotePath=false", "check-ignore", "--no-index", "--stdin", "--verbose",
        "--non-matching",
      ],
      input: paths.joined(separator: "\n") + "\n", in: folder)
    let taken = Double(MonotonicClock.nanoseconds() - start) / Double(paths.count)
    guard let lines = output?.split(separator: "\n"), lines.count == paths.count else {
      return BenchmarkResults.remark("\(name) git: gave up")
    }
    let patterns = work.rules.map { RulePattern($0, tool: work.tool) }
    let step = max(1, paths.count * patterns.count / 2_000_000)
    let different = stride(from: 0, to: paths.count, by: step).filter { index in
      lines[index].hasPrefix("::\t") == patterns.contains { $0.matches(texts[index]) }
    }
    BenchmarkResults.record(
      "\(name) git", ["ns_best": taken],
      remark: (different.isEmpty ? "" : "NO PEER: \(different.count) answers differ ")
        + "\(paths.count) calls")
  }
}
