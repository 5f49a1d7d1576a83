import Foundation
import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Differences of random policies, and assertions about them, against all short texts.
@Suite("Differences and assertions, against all short texts")
struct DiffOracleTests {
  private static let context = CallContext(cwd: "/p", projectRoot: "/p", home: "/home/user")
  private static let rounds = Rounds.count(300)

  private typealias Placed = RandomRules.Placed
  private typealias TextSet = CommandOracle.TextSet

  private static func randomRules(
    _ pool: [RandomRules.PoolRule], _ lists: [RuleList], _ count: Int, _ random: inout SeededGenerator
  ) -> [Placed] {
    (0..<count).compactMap { number in
      pool.randomElement(using: &random).map {
        Placed(rule: $0, list: lists.randomElement(using: &random) ?? .allow, number: number)
      }
    }
  }

  private static func name(_ placed: Placed) -> String { "\(placed.list.rawValue) \(placed.rule.text)" }

  @Test(arguments: RuleReading.allCases)
  func differencesAreComplete(_ reading: RuleReading) throws {
    var random = SeededGenerator(23)
    let pool = RandomRules.pool(reading, &random)
    var (claims, open) = (0, 0)
    for round in 0..<Self.rounds / 2 {
      let kept = Self.randomRules(pool, reading.lists, Int.random(in: 1...3, using: &random), &random)
      let removed = Self.randomRules(pool, reading.lists, Int.random(in: 0...2, using: &random), &random)
      let added = Self.randomRules(pool, reading.lists, Int.random(in: 0...2, using: &random), &random)
      let (old, new) = (kept + removed, kept + added)
      let shown = "\(round): \(kept.map(Self.name)) − \(removed.map(Self.name)) + \(added.map(Self.name))"
      let diff = PolicyDiff(
        from: RandomRules.input(old, reading).stack, to: RandomRules.input(new, reading).stack,
        semantics: reading.semantics, context: Self.context)
      open += diff.undecided.count
      for isWide in [false, true] {
        // Deny, ask and allow, and what no rule decides, which is asked about.
        let (before, after) = (
          RandomRules.decisions(old, isWide: isWide), RandomRules.decisions(new, isWide: isWide)
        )
        func asked(_ sets: [TextSet]) -> TextSet { RandomRules.all(kept) - sets[0] - sets[2] }
        let changed: [(Outcome, TextSet)] = [
          (.deny, after[0] - before[0]), (.ask, asked(after) - asked(before)), (.allow, after[2] - before[2]),
        ]
        for (outcome, texts) in changed where diff.isComplete(for: outcome) {
          let responsible = (diff.changes + (isWide ? diff.possible : [])).filter { $0.new == outcome }.map {
            "\($0.isAdded) \($0.rule.list.rawValue) \($0.rule.text)"
          }
          var rest = texts
          for (isAdded, rules) in [(false, removed), (true, added)] {
            for placed in rules
            where responsible.contains("\(isAdded) \(placed.list.rawValue) Bash(\(placed.rule.text))") {
              rest = rest - placed.rule.set(placed.list, isWide: isWide)
            }
          }
          #expect(rest.isEmpty, "\(shown): \(outcome) is not complete, wide \(isWide)")
          if !isWide, texts.isEmpty {
            // Only spellings that no short text has may change, as after a wrapper.
            let plain = diff.changes(to: outcome).filter { change in
              guard case .string(let text)? = change.call.input["command"] else { return false }
              return text.utf8.allSatisfy { "abc ".utf8.contains($0) } && text.utf8.count <= 7
            }
            #expect(plain.isEmpty, "\(shown): \(outcome) \(plain.map(\.call))")
          }
          claims += texts.isEmpty ? 0 : 1
        }
      }
    }
    #expect(claims > Self.rounds / 4, "\(claims)")
    // What a rule with an open command word allows by way of other commands is not always known: under the wide reading,
    // and to the product, which looks into fewer of them than could be shown as a call.
    let limit = reading == .product ? 2 + Self.rounds / 40 : 1 + Self.rounds / 500
    #expect(open <= limit, "\(open) questions are open")
    print("differences \(reading): \(claims) groups of changes, \(open) open questions")
  }

  @Test(arguments: RuleReading.allCases)
  func assertionsAreJudgedRightly(_ reading: RuleReading) throws {
    var random = SeededGenerator(31)
    let pool = RandomRules.pool(reading, &random)
    var counts: [Verification.Status: Int] = [:]
    for round in 0..<Self.rounds {
      let rules = Self.randomRules(pool, reading.lists, Int.random(in: 1...5, using: &random), &random)
      guard let asserted = pool.randomElement(using: &random) else { continue }
      let kind = try #require(Assertion.Kind.allCases.randomElement(using: &random))
      let position = SourcePosition(offset: 0, line: 1, column: 1)
      let assertion = Assertion(
        kind: kind, rule: Array("Bash(\(asserted.text))".utf8),
        span: SourceSpan(start: position, end: position))
      let result = try #require(
        Verification(
          of: [assertion], in: "/p", stack: RandomRules.input(rules, reading).stack,
          semantics: reading.semantics,
          context: Self.context
        ).results.first)
      let shown = "\(round): \(rules.map(Self.name)), \(kind.rawValue) \(asserted.text): \(result.status)"
      let isTrue = [false, true].allSatisfy { isWide in
        let decisions = RandomRules.decisions(rules, isWide: isWide)
        return switch kind {
        // Whatever the reading, the largest meaning.
        case .neverAllow: (asserted.largest & decisions[2]).isEmpty
        case .alwaysDeny: (asserted.set(.deny, isWide: isWide) - decisions[0]).isEmpty
        case .alwaysAllow: (asserted.set(.allow, isWide: isWide) - decisions[2]).isEmpty
        }
      }
      counts[result.status, default: 0] += 1
      switch result.status {
      case .proven: #expect(isTrue, "\(shown)")
      case .refuted:
        // A counterexample may be a spelling that no short text has.
        let text = result.counterexample?.witness.call.input["command"]
        if case .string(let text)? = text, text.utf8.count <= 7,
          text.utf8.allSatisfy({ "abc ".utf8.contains($0) })
        {
          #expect(!isTrue, "\(shown): \(text)")
        }
      case .undecided: #expect(isTrue, "\(shown): a short text refutes it")
      }
    }
    #expect(
      (counts[.proven] ?? 0) > Self.rounds / 20 && (counts[.refuted] ?? 0) > Self.rounds / 10, "\(counts)")
    print("verify \(reading): \(counts)")
  }
}
