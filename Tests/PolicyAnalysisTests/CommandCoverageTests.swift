import Foundation
import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing

/// Random rule sets whose every meaning among short texts is known from an oracle.
@Suite("Claims about command rules, against all short texts")
struct CommandCoverageTests {
  private static let oracle = CommandOracle()

  private struct PoolRule {
    let text: String
    /// Under the largest and the smallest meaning of a trailing ` *` behind a wildcard.
    let largest: CommandOracle.TextSet
    let smallest: CommandOracle.TextSet

    /// Deny and ask are large under the narrow reading, allow under the wide one.
    func set(_ list: RuleList, isWide: Bool) -> CommandOracle.TextSet {
      (list == .allow) == isWide ? largest : smallest
    }
  }

  private struct Placed {
    let rule: PoolRule
    let list: RuleList
    let number: Int
  }

  /// Short enough that a text which shows a difference has at most seven symbols.
  private static func pool(isCurrent: Bool, _ random: inout SplitMix) -> [PoolRule] {
    var texts: Set<String> = []
    while texts.count < 64 {
      var words: [String] = []
      var length = 0
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        var word = ""
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          let symbols = isCurrent ? ["a", "b", "a", "b", "*"] : ["a", "b"]
          word += symbols.randomElement(using: &random) ?? "a"
          length += 1
        }
        words.append(word)
      }
      var text = words.joined(separator: " ")
      if length <= 3 {
        text += ["", "", ":*", isCurrent ? " *" : ":*"].randomElement(using: &random) ?? ""
      }
      if text.utf8.allSatisfy({ $0 == 0x2A || $0 == 0x20 }) || text.utf8.first == 0x2A && text.utf8.count < 2
      {
        continue
      }
      texts.insert(text)
    }
    let rules = texts.sorted()
    let sets = rules.flatMap { text in
      [true, false].map { oracle.matches(text, isCurrent: isCurrent, endCounts: $0) }
    }
    // Texts that the same rules match are one text here, which makes the sets small.
    let small = CommandOracle.merged(sets)
    return rules.indices.map { index in
      PoolRule(text: rules[index], largest: small[2 * index], smallest: small[2 * index + 1])
    }
  }

  private func input(_ rules: [Placed], _ edition: Edition) -> AnalysisInput {
    func list(_ list: RuleList) -> String {
      let entries = rules.filter { $0.list == list }.map { "\"Bash(\($0.rule.text))\"" }
      return "\"\(list.rawValue)\": [\(entries.joined(separator: ", "))]"
    }
    let text = "{\"permissions\": {\(list(.deny)), \(list(.ask)), \(list(.allow))}}"
    let file = SettingsReader(edition: edition).read(
      Array(text.utf8), path: "/p/.claude/settings.json", scope: .project)
    let context = CallContext(cwd: "/p", projectRoot: "/p", home: "/home/user")
    return AnalysisInput(linting: [file], edition: edition, context: context)
  }

  private func none(_ rules: [Placed]) -> CommandOracle.TextSet {
    CommandOracle.TextSet(words: rules.first.map { $0.rule.largest.words.map { _ in 0 } } ?? [])
  }

  /// Every text's decision: who is denied, asked, allowed.
  private func decisions(_ rules: [Placed], isWide: Bool) -> [CommandOracle.TextSet] {
    var taken = none(rules)
    return RuleList.allCases.map { list in
      let all = rules.filter { $0.list == list }
        .reduce(none(rules)) { $0 | $1.rule.set(list, isWide: isWide) }
      let own = all - taken
      taken = taken | all
      return own
    }
  }

  private func isSame(_ a: [Placed], _ b: [Placed]) -> Bool {
    [false, true].allSatisfy { decisions(a, isWide: $0) == decisions(b, isWide: $0) }
  }

  /// A few hundred sets in every run; `CCRULES_ORACLE_ROUNDS` asks for more.
  private static let rounds =
    ProcessInfo.processInfo.environment["CCRULES_ORACLE_ROUNDS"].flatMap(Int.init) ?? 400

  @Test(arguments: [Edition.current, .v1_0])
  func claimsAreExact(_ edition: Edition) throws {
    let count = Self.rounds / 2
    var random = SplitMix(11)
    let isCurrent = edition != .v1_0
    let pool = Self.pool(isCurrent: isCurrent, &random)
    let checks = ["CCR101", "CCR102", "CCR105", "CCR203"].compactMap(CheckRegistry.check(named:))
    try #require(checks.count == 4)
    var claims = 0
    for round in 0..<count {
      var rules: [Placed] = []
      for number in 0..<Int.random(in: 1...6, using: &random) {
        guard let rule = pool.randomElement(using: &random) else { continue }
        let lists: [RuleList] = isCurrent ? [.deny, .ask, .allow, .allow, .allow] : [.deny, .allow, .allow]
        rules.append(
          Placed(rule: rule, list: lists.randomElement(using: &random) ?? .allow, number: number))
      }
      // In file order, which is the order of the findings.
      rules = RuleList.allCases.flatMap { list in rules.filter { $0.list == list } }
      let result = Analyzer(checks: checks).analyze(input(rules, edition))
      let shown = "\(round): \(rules.map { "\($0.list.rawValue) \($0.rule.text)" })"
      #expect(result.disagreements.isEmpty && result.undecided == 0, "\(shown)")
      let findings = Set(result.findings.map { "\($0.code) \($0.list?.rawValue ?? "") \($0.rule ?? "")" })
      func has(_ code: String, _ placed: Placed) -> Bool {
        findings.contains("\(code) \(placed.list.rawValue) Bash(\(placed.rule.text))")
      }
      // A second copy is one rule here.
      var seen: Set<String> = []
      rules = rules.filter { seen.insert("\($0.list) \($0.rule.text)").inserted }
      for placed in rules where placed.list != .deny {
        let isDead = [false, true].allSatisfy { isWide in
          let stronger = rules.filter { $0.list < placed.list }
            .reduce(none(rules)) { $0 | $1.rule.set($1.list, isWide: isWide) }
          return (placed.rule.set(placed.list, isWide: isWide) - stronger).isEmpty
        }
        // The same text in a stronger list is reported as that.
        if has("CCR203", placed) { continue }
        let isClaimed = has("CCR101", placed)
        #expect(isDead == isClaimed, "\(shown): \(placed.rule.text) dead")
        claims += isClaimed ? 1 : 0
      }
      let kept = rules.filter { !has("CCR102", $0) }
      claims += rules.count - kept.count
      #expect(isSame(rules, kept), "\(shown): without the redundant ones")
      for placed in kept where !has("CCR101", placed) && !has("CCR203", placed) {
        let others = kept.filter { $0.number != placed.number }
        #expect(!isSame(kept, others), "\(shown): \(placed.rule.text) is redundant too")
      }
    }
    #expect(claims > count / 10, "\(claims)")
  }
}
