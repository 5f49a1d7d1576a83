import Foundation
import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Random rule sets whose every meaning among short texts is known from an oracle.
@Suite("Claims about command rules, against all short texts")
struct CommandCoverageTests {
  private func isSame(_ a: [RandomRules.Placed], _ b: [RandomRules.Placed]) -> Bool {
    [false, true].allSatisfy { RandomRules.decisions(a, isWide: $0) == RandomRules.decisions(b, isWide: $0) }
  }

  /// Whether some text of an allow rule is denied, asked and allowed under both readings; kept by the rule itself, or
  /// perhaps by others.
  private func overrides(
    of placed: RandomRules.Placed, in rules: [RandomRules.Placed]
  ) -> (isDenied: Bool, isAsked: Bool, keeps: Bool, mayKeep: Bool) {
    if placed.rule.isMeasured {
      let decisions = RandomRules.decisions(rules, isWide: false)
      let own = placed.rule.largest
      return (
        !(own & decisions[0]).isEmpty, !(own & decisions[1]).isEmpty, !(own & decisions[2]).isEmpty,
        !(own & decisions[2]).isEmpty
      )
    }
    func all(_ list: RuleList, isWide: Bool) -> CommandOracle.TextSet {
      rules.filter { $0.list == list }
        .reduce(RandomRules.none(rules)) { $0 | $1.rule.set(list, isWide: isWide) }
    }
    let own = placed.rule.largest
    // Deny and ask match least under the wide reading, allow under the narrow one.
    let stronger = all(.deny, isWide: false) | all(.ask, isWide: false)
    return (
      !(own & all(.deny, isWide: true)).isEmpty,
      !((own & all(.ask, isWide: true)) - all(.deny, isWide: false)).isEmpty,
      !(placed.rule.smallest - stronger).isEmpty, !((own & all(.allow, isWide: false)) - stronger).isEmpty
    )
  }

  /// Whether all witnesses of a finding are texts of the oracle.
  private func isAmongTexts(_ finding: Finding) -> Bool {
    ([finding.witness].compactMap { $0 } + finding.furtherWitnesses).allSatisfy { witness in
      guard case .string(let text)? = witness.call.input["command"] else { return false }
      return text.utf8.count <= 7 && text.utf8.allSatisfy { "abc ".utf8.contains($0) }
    }
  }

  private static let rounds = Rounds.count(400)

  /// Whether no text reaches a rule: what has to be claimed, and what may be.
  private func isDead(
    _ placed: RandomRules.Placed, in rules: [RandomRules.Placed]
  ) -> (surely: Bool, perhaps: Bool) {
    guard placed.rule.isMeasured else {
      let isDead = [false, true].allSatisfy { isWide in
        let stronger = rules.filter { $0.list < placed.list }
          .reduce(RandomRules.none(rules)) { $0 | $1.rule.set($1.list, isWide: isWide) }
        return (placed.rule.set(placed.list, isWide: isWide) - stronger).isEmpty
      }
      return (isDead, isDead)
    }
    let own = placed.rule.largest
    let denies = RandomRules.all(.deny, rules)
    guard placed.list == .ask else {
      let isDead = (own - (denies | RandomRules.all(.ask, rules))).isEmpty
      return (isDead, isDead)
    }
    // Only exact deny rules come before an exact ask rule (E2), and that before ask rules with wildcards.
    if placed.rule.isExact {
      let isDead = (own - RandomRules.all(.deny, rules, isExact: true)).isEmpty
      return (isDead, isDead)
    }
    let exactly = RandomRules.all(.ask, rules, isExact: true)
    return ((own - denies).isEmpty, (own - denies - exactly).isEmpty)
  }

  @Test(arguments: RuleReading.allCases)
  func claimsAreExact(_ reading: RuleReading) throws {
    let count = Self.rounds / 2
    var random = SeededGenerator(11)
    let pool = RandomRules.pool(reading, &random)
    let checks = ["CCR101", "CCR102", "CCR105", "CCR201", "CCR202", "CCR203"].compactMap(
      CheckRegistry.check(named:))
    try #require(checks.count == 6)
    var claims = 0
    for round in 0..<count {
      var rules: [RandomRules.Placed] = []
      for number in 0..<Int.random(in: 1...6, using: &random) {
        guard let rule = pool.randomElement(using: &random) else { continue }
        let lists: [RuleList] =
          reading.isCurrent ? [.deny, .ask, .allow, .allow, .allow] : [.deny, .allow, .allow]
        rules.append(
          RandomRules.Placed(rule: rule, list: lists.randomElement(using: &random) ?? .allow, number: number))
      }
      // In file order, which is the order of the findings.
      rules = RuleList.allCases.flatMap { list in rules.filter { $0.list == list } }
      let result = Analyzer(checks: checks).analyze(RandomRules.input(rules, reading))
      let shown = "\(round): \(rules.map { "\($0.list.rawValue) \($0.rule.text)" })"
      #expect(result.disagreements.isEmpty && result.undecided == 0, "\(shown)")
      let findings = Set(result.findings.map { "\($0.code) \($0.list?.rawValue ?? "") \($0.rule ?? "")" })
      func has(_ code: String, _ placed: RandomRules.Placed) -> Bool {
        findings.contains("\(code) \(placed.list.rawValue) Bash(\(placed.rule.text))")
      }
      // A second copy is one rule here.
      var seen: Set<String> = []
      rules = rules.filter { seen.insert("\($0.list) \($0.rule.text)").inserted }
      for placed in rules where placed.list != .deny {
        // The same text in a stronger list is reported as that.
        if has("CCR203", placed) { continue }
        let isClaimed = has("CCR101", placed)
        let isDead = isDead(placed, in: rules)
        #expect(isClaimed ? isDead.perhaps : !isDead.surely, "\(shown): \(placed.rule.text) dead")
        claims += isClaimed ? 1 : 0
      }
      for placed in rules where placed.list == .allow && !has("CCR101", placed) && !has("CCR203", placed) {
        let override = overrides(of: placed, in: rules)
        for (code, isLost) in [("CCR201", override.isDenied), ("CCR202", override.isAsked)] {
          let isClaimed = has(code, placed)
          // Two patterns may meet in longer texts than these; the evaluator has then decided the witness.
          let isShort = result.findings.contains { finding in
            finding.code == code && finding.rule == "Bash(\(placed.rule.text))" && isAmongTexts(finding)
          }
          #expect(!isShort || isLost && override.mayKeep, "\(shown): \(placed.rule.text) \(code)")
          // What only other allow rules keep is not looked for.
          #expect(isClaimed || !isLost || !override.keeps, "\(shown): \(placed.rule.text) without \(code)")
          claims += isClaimed ? 1 : 0
        }
      }
      let kept = rules.filter { !has("CCR102", $0) }
      claims += rules.count - kept.count
      #expect(isSame(rules, kept), "\(shown): without the redundant ones")
      for placed in kept
      where !has("CCR101", placed) && !has("CCR203", placed)
        && (placed.list == .deny || !isDead(placed, in: rules).perhaps)
      {
        let others = kept.filter { $0.number != placed.number }
        #expect(!isSame(kept, others), "\(shown): \(placed.rule.text) is redundant too")
      }
    }
    #expect(claims > count / 10, "\(claims)")
  }
}
