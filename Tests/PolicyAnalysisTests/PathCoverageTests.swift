import Foundation
import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Random sets of path rules and of names, whose every meaning is known from trying all paths of a small tree.
@Suite("Claims about paths and names, against all of them")
struct PathCoverageTests {
  /// One rule: a list, its text, and the numbers of the calls that it matches.
  private struct Placed {
    let list: RuleList
    let text: String
    let calls: Set<Int>
  }

  private static let rounds = Rounds.count(400)

  // MARK: Paths

  /// Every path of one to five segments out of three; five are enough to tell rules of up to three segments apart.
  private static let paths: [[String]] = {
    var last: [[String]] = [[]]
    return (1...5).flatMap { _ -> [[String]] in
      last = last.flatMap { path in ["a", "b", "c"].map { path + [$0] } }
      return last
    }
  }()

  /// Whether a glob matches a path or a folder above it, by trying everything.
  private static func matches(_ glob: String, _ path: [String], isAnchored: Bool? = nil) -> Bool {
    let isAnchored = isAnchored ?? glob.dropLast().contains("/")
    let segments = glob.split(separator: "/").map(String.init)
    return (1...path.count).contains { count in
      let folder = Array(path.prefix(count))
      if isAnchored { return matches(segments[...], folder[...]) }
      return folder.indices.contains { matches(segments[...], folder[$0...]) }
    }
  }

  private static func matches(_ segments: ArraySlice<String>, _ names: ArraySlice<String>) -> Bool {
    guard let first = segments.first else { return names.isEmpty }
    if first == "**" {
      if segments.count == 1 { return !names.isEmpty }
      return (names.startIndex...names.endIndex).contains { matches(segments.dropFirst(), names[$0...]) }
    }
    guard let name = names.first, first == "*" || first == name else { return false }
    return matches(segments.dropFirst(), names.dropFirst())
  }

  private static func glob(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...3, using: &random)
    var segments: [String] = []
    for _ in 0..<count {
      // Two `**` in a row say no more than one.
      let choices = segments.last == "**" ? ["a", "b", "*"] : ["a", "b", "a", "b", "*", "**"]
      segments.append(choices.randomElement(using: &random) ?? "a")
    }
    if segments == ["**"] || segments == ["*"] { segments = ["a"] }
    return (Bool.random(using: &random) ? "/" : "") + segments.joined(separator: "/")
  }

  /// To the product `folder/**` is the folder itself, too: anchored in allow, elsewhere as it stands without its end
  /// (P-5).
  private static func measuredMatches(_ glob: String, _ list: RuleList, _ path: [String]) -> Bool {
    guard glob.hasSuffix("/**"), glob != "/**" else { return matches(glob, path) }
    let folder = String(glob.dropLast(3))
    return matches(folder, path, isAnchored: list == .allow ? true : nil)
  }

  @Test(arguments: ["Read", "Edit"], [RuleReading.product, .strict])
  func pathClaimsAreExact(_ tool: String, _ reading: RuleReading) throws {
    var random = SeededGenerator(41)
    var known: [String: Set<Int>] = [:]
    func paths(_ glob: String, _ list: RuleList) -> Set<Int> {
      let key = "\(list) \(glob)"
      if let paths = known[key] { return paths }
      let paths = Set(
        Self.paths.indices.filter {
          reading == .product
            ? Self.measuredMatches(glob, list, Self.paths[$0]) : Self.matches(glob, Self.paths[$0])
        })
      known[key] = paths
      return paths
    }
    let globs = (0..<80).map { _ in Self.glob(&random) }
    try check(reading, rounds: Self.rounds / 4, &random) { list, random in
      let glob = globs.randomElement(using: &random) ?? "a"
      // One folder and what is in it: at any depth where it restricts (P-5).
      let isFolder = reading != .product && list != .allow && ["a/**", "b/**"].contains(glob)
      let paths = paths(isFolder ? "**/" + glob : glob, list)
      // Reading, editing and notebooks (P-8). To the product an Edit rule allows no reading where another stops editing.
      let editing = list == .allow && reading != .product ? [0, 1, 2] : [1, 2]
      let accesses = tool == "Edit" ? editing : list == .deny ? [0, 1] : [0]
      return (
        "\(tool)(\(glob))", Set(accesses.flatMap { access in paths.map { $0 + access * Self.paths.count } })
      )
    }
  }

  // MARK: Names

  private static let tools = (0..<3).flatMap { server in
    (0..<3).map { "mcp__s\(server)__\(["get", "put", "gap"][$0])" }
  }

  @Test(arguments: [RuleReading.product, .strict])
  func nameClaimsAreExact(_ reading: RuleReading) throws {
    var random = SeededGenerator(43)
    try check(reading, rounds: Self.rounds / 4, &random) { _, random in
      let server = "mcp__s\(Int.random(in: 0..<3, using: &random))"
      switch Int.random(in: 0..<5, using: &random) {
      case 0: return (server, Self.calls { $0.hasPrefix(server + "__") })
      case 1: return (server + "__*", Self.calls { $0.hasPrefix(server + "__") })
      case 2: return (server + "__g*", Self.calls { $0.hasPrefix(server + "__g") })
      default:
        let name = Self.tools.randomElement(using: &random) ?? server
        return (name, Self.calls { $0 == name })
      }
    }
  }

  /// The tools that are meant, and for each server and beginning one more that no rule names.
  private static func calls(_ isMeant: (String) -> Bool) -> Set<Int> {
    let others = (0..<3).flatMap { ["mcp__s\($0)__gx", "mcp__s\($0)__x"] }
    return Set((tools + others).enumerated().filter { isMeant($0.element) }.map(\.offset))
  }

  // MARK: The comparison

  private func check(
    _ reading: RuleReading, rounds: Int, _ random: inout SeededGenerator,
    _ rule: (RuleList, inout SeededGenerator) -> (String, Set<Int>)
  ) throws {
    let codes = ["CCR101", "CCR102", "CCR105", "CCR201", "CCR202", "CCR203"]
    let checks = codes.compactMap(CheckRegistry.check(named:))
    try #require(checks.count == codes.count)
    var claims = 0
    for round in 0..<rounds {
      var rules: [Placed] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let list = [RuleList.deny, .ask, .allow, .allow, .allow].randomElement(using: &random) ?? .allow
        let (text, calls) = rule(list, &random)
        rules.append(Placed(list: list, text: text, calls: calls))
      }
      rules = RuleList.allCases.flatMap { list in rules.filter { $0.list == list } }
      let result = Analyzer(checks: checks).analyze(input(rules, reading))
      let shown = "\(round): \(rules.map { "\($0.list.rawValue) \($0.text)" })"
      #expect(result.disagreements.isEmpty && result.undecided == 0, "\(shown)")
      let findings = Set(result.findings.map { "\($0.code) \($0.list?.rawValue ?? "") \($0.rule ?? "")" })
      func has(_ code: String, _ placed: Placed) -> Bool {
        findings.contains("\(code) \(placed.list.rawValue) \(placed.text)")
      }
      var seen: Set<String> = []
      rules = rules.filter { seen.insert("\($0.list) \($0.text)").inserted }
      for placed in rules where placed.list != .deny && !has("CCR203", placed) {
        let stronger = rules.filter { $0.list < placed.list }.reduce(into: Set<Int>()) {
          $0.formUnion($1.calls)
        }
        let isClaimed = has("CCR101", placed)
        // To the product ask rules on paths leave commands alone, for which an allow rule still counts (S-19k).
        let isFile = !placed.text.hasPrefix("mcp__")
        let denied = rules.filter { $0.list == .deny }.reduce(into: Set<Int>()) { $0.formUnion($1.calls) }
        let isDead = placed.calls.isSubset(of: stronger)
        let isSurelyDead =
          isFile && reading == .product && placed.list == .allow ? placed.calls.isSubset(of: denied) : isDead
        #expect(isClaimed ? isDead : !isSurelyDead, "\(shown): \(placed.text) dead")
        claims += isClaimed ? 1 : 0
      }
      for placed in rules where placed.list == .allow && !has("CCR101", placed) && !has("CCR203", placed) {
        func all(_ list: RuleList) -> Set<Int> {
          rules.filter { $0.list == list }.reduce(into: Set<Int>()) { $0.formUnion($1.calls) }
        }
        let denied = placed.calls.intersection(all(.deny))
        let asked = placed.calls.intersection(all(.ask)).subtracting(all(.deny))
        let isKept = !placed.calls.subtracting(all(.deny)).subtracting(all(.ask)).isEmpty
        for (code, lost) in [("CCR201", denied), ("CCR202", asked)] {
          let isClaimed = has(code, placed)
          #expect((!lost.isEmpty && isKept) == isClaimed, "\(shown): \(placed.text) \(code)")
          claims += isClaimed ? 1 : 0
        }
      }
      let kept = rules.filter { !has("CCR102", $0) }
      claims += rules.count - kept.count
      #expect(decisions(rules) == decisions(kept), "\(shown): without the redundant ones")
      for placed in kept where !has("CCR101", placed) && !has("CCR203", placed) {
        let stronger = rules.filter { $0.list < placed.list }.reduce(into: Set<Int>()) {
          $0.formUnion($1.calls)
        }
        if placed.list != .deny, placed.calls.isSubset(of: stronger) { continue }
        let others = kept.filter { $0.text != placed.text || $0.list != placed.list }
        #expect(decisions(kept) != decisions(others), "\(shown): \(placed.text) is redundant too")
      }
    }
    #expect(claims > rounds / 10, "\(claims)")
  }

  private func decisions(_ rules: [Placed]) -> [Set<Int>] {
    var taken: Set<Int> = []
    return RuleList.allCases.map { list in
      let all = rules.filter { $0.list == list }.reduce(into: Set<Int>()) { $0.formUnion($1.calls) }
      defer { taken.formUnion(all) }
      return all.subtracting(taken)
    }
  }

  private func input(_ rules: [Placed], _ reading: RuleReading) -> AnalysisInput {
    let lists = RuleList.allCases.map { list in
      let entries = rules.filter { $0.list == list }.map { "\"\($0.text)\"" }
      return "\"\(list.rawValue)\": [\(entries.joined(separator: ", "))]"
    }
    let file = SettingsReader(semantics: reading.semantics).read(
      Array("{\"permissions\": {\(lists.joined(separator: ", "))}}".utf8), path: "/p/.claude/settings.json",
      scope: .project)
    return AnalysisInput(
      linting: [file], semantics: reading.semantics,
      context: CallContext(cwd: "/p", projectRoot: "/p", home: "/home/user"))
  }
}
