import Foundation
import RuleSyntax
import TestSupport

/// Another matcher on the same work, run as a process so that the package depends on none of them.
struct Peer {
  /// What a peer measured.
  struct Figures: Decodable {
    var compile_ms: Double
    var calls: Int
    var ns_first: Double
    var ns_best: Double
    var rss_kb: Double
  }

  /// Its name in the table, and that of its engine.
  let name: String
  private let command: [String]

  /// Those that this machine has.
  static let all: [Peer] = limits + matchers + node

  /// What no matcher can do without: reading the bytes.
  static let limits = ["fnv1a", "memchr"].compactMap { compiled($0, flags: []) }

  static let matchers = [
    compiled("re2", flags: ["-DHAS_RE2", "-lre2", "-lpthread"]),
    compiled("pcre2", flags: ["-DHAS_PCRE2", "-lpcre2-8"]),
    compiled("hyperscan", flags: ["-DHAS_HYPERSCAN", "-I/usr/include/hs", "-lhs"]),
  ].compactMap { $0 }

  private static let node: [Peer] =
    ShellCommand.output(["node", "--version"]) == nil
    ? []
    : [Peer(name: "node", command: ["node", source("regexp.mjs"), "node"])]

  private static func source(_ name: String) -> String { ProjectPaths.root + "/Benchmarks/Peers/" + name }

  /// The engine of `matchers.cpp`; nil where the library or a compiler is missing.
  private static func compiled(_ engine: String, flags: [String]) -> Peer? {
    let program = BenchmarkResults.folder + "/matchers-" + engine
    let (defines, libraries) = (flags.filter { !$0.hasPrefix("-l") }, flags.filter { $0.hasPrefix("-l") })
    let compiler =
      ["c++", "-O2", "-std=c++17", "-o", program] + defines + [source("matchers.cpp")] + libraries
    return ShellCommand.output(compiler) == nil ? nil : Peer(name: engine, command: [program, engine])
  }

  /// Runs it.
  ///
  /// - Parameters:
  ///   - seconds: how long its first pass may take; it decides as many texts as that allows.
  /// - Returns: what it measured, and the list of each text it decided (nil for none); nil when it gave up.
  func run(
    _ patterns: [RulePattern], _ texts: [String], passes: Int, seconds: Double
  ) -> (figures: Figures, answers: [RuleList?])? {
    let files = ["rules", "texts", "answers"].map { BenchmarkResults.folder + "/\(name)-\($0).txt" }
    let rules = patterns.map { "\($0.list.rawValue)\t\($0.expression)\n" }.joined()
    guard (try? rules.write(toFile: files[0], atomically: false, encoding: .utf8)) != nil,
      (try? (texts.joined(separator: "\n") + "\n").write(toFile: files[1], atomically: false, encoding: .utf8))
        != nil,
      let output = ShellCommand.output(
        command + [files[0], files[1], String(passes), String(seconds), files[2]], seconds: 240),
      let figures = try? JSONDecoder().decode(Figures.self, from: Data(output.utf8))
    else { return nil }
    let answers = TextFiles.lines(of: files[2]).map {
      RuleList(rawValue: String(decoding: $0, as: UTF8.self))
    }
    return (figures, answers)
  }
}
