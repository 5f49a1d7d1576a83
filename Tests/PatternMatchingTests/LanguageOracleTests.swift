import PatternMatching
import TestSupport
import Testing

/// Every answer of `Language` against a look at all strings over four symbols.
@Suite struct LanguageOracleTests {
  /// A language and the strings that the oracle gives it.
  private struct Both {
    var language: Language
    var set: [UInt64]
  }

  private func randomPattern(_ random: inout SeededGenerator, upTo length: Int) -> [UInt8] {
    (0..<Int.random(in: 0...length, using: &random)).map { _ in random.pick(Array("abc**".utf8)) }
  }

  private func both(_ pattern: [UInt8], _ oracle: StringOracle) -> Both {
    Both(language: .wildcard(WildcardPattern(stars: pattern)), set: oracle.set(pattern))
  }

  /// Other bytes than the four symbols stand for `x`.
  private func mapped(_ text: [UInt8]) -> [UInt8] {
    text.map { StringOracle.alphabet.contains($0) ? $0 : UInt8(ascii: "x") }
  }

  private func check(_ one: Both, _ oracle: StringOracle, _ context: @autoclosure () -> String) throws -> Bool
  {
    let expected = oracle.first(one.set)
    let witness = try one.language.shortestMember()
    #expect(witness?.count == expected?.count, "\(context()): \(String(describing: witness))")
    if let witness {
      #expect(oracle.contains(one.set, mapped(witness)), "\(context()): \(witness) does not belong")
      #expect(one.language.contains(witness))
    }
    return expected == nil
  }

  /// One to six patterns with wildcards anywhere: is the first covered by the others, and if not, by what text?
  /// A text that shows it need not be longer than the first pattern: put `x` for its wildcards.
  @Test func inclusionInUnions() throws {
    let oracle = StringOracle(length: 7)
    var random = SeededGenerator(seed: 7)
    var counts = (trials: 0, included: 0)
    let rounds = Rounds.count(20_000)
    for _ in 0..<rounds {
      let patterns = (0..<Int.random(in: 1...6, using: &random)).map { index in
        randomPattern(&random, upTo: index == 0 && random.oneIn(50) ? 7 : 4)
      }
      let first = both(patterns[0], oracle)
      let rest = patterns.dropFirst().map { both($0, oracle) }
      let covered = rest.reduce([UInt64](repeating: 0, count: first.set.count)) {
        StringOracle.union($0, $1.set)
      }
      let expected = oracle.first(StringOracle.difference(first.set, covered))
      let union = Language.union(of: rest.map(\.language))
      switch try first.language.inclusion(in: union) {
      case .included:
        #expect(expected == nil, "\(patterns): `\(String(describing: expected))` is not covered")
        counts.included += 1
      case .excluded(let witness):
        #expect(witness.count == expected?.count, "\(patterns): \(witness)")
        #expect(oracle.contains(StringOracle.difference(first.set, covered), mapped(witness)), "\(patterns)")
      }
      counts.trials += 1
      // The short way gives the same answer.
      let single = patterns.dropFirst().contains {
        WildcardPattern(stars: $0).includes(WildcardPattern(stars: patterns[0]))
      }
      #expect(single == (expected == nil), "\(patterns)")
    }
    #expect(counts.trials == rounds && counts.included > rounds / 10 && counts.included < rounds / 10 * 9)
  }

  /// Unions, intersections and complements put together at random, of patterns so short that a shortest text has at
  /// most seven symbols.
  @Test func formulas() throws {
    let oracle = StringOracle(length: 7)
    var random = SeededGenerator(seed: 11)
    var empty = 0
    let rounds = Rounds.count(2_500)
    for _ in 0..<rounds {
      let patterns = (0..<4).map { _ in randomPattern(&random, upTo: 2) }
      let parts = patterns.map { both($0, oracle) }
      var result = parts[0]
      var text = "\(patterns[0])"
      for (part, pattern) in zip(parts, patterns).dropFirst() {
        switch random.pick([0, 1, 2, 3]) {
        case 0:
          result = Both(
            language: result.language.union(part.language), set: StringOracle.union(result.set, part.set))
          text += " | \(pattern)"
        case 1:
          result = Both(
            language: result.language.intersection(part.language),
            set: StringOracle.intersection(result.set, part.set))
          text += " & \(pattern)"
        case 2:
          result = Both(
            language: result.language.subtracting(part.language),
            set: StringOracle.difference(result.set, part.set))
          text += " - \(pattern)"
        default:
          result = Both(
            language: result.language.complement, set: StringOracle.difference(oracle.all, result.set))
          text = "!(\(text))"
        }
      }
      empty += try check(result, oracle, text) ? 1 : 0
      let other = parts[3]
      let differ = StringOracle.union(
        StringOracle.difference(result.set, other.set), StringOracle.difference(other.set, result.set))
      #expect(
        try result.language.difference(from: other.language)?.count == oracle.first(differ)?.count, "\(text)")
      let meet = StringOracle.intersection(result.set, other.set)
      #expect(try result.language.intersects(other.language) == (oracle.first(meet) != nil), "\(text)")
    }
    #expect(empty > rounds / 25 * 2 && empty < rounds / 25 * 23)
  }

  /// Concatenation and the deterministic table, on all short strings.
  @Test func concatenationsAndTables() throws {
    let oracle = StringOracle(length: 4)
    var random = SeededGenerator(seed: 12)
    for _ in 0..<150 {
      let patterns = (0..<3).map { _ in randomPattern(&random, upTo: 3) }
      let parts = patterns.map { both($0, oracle) }
      let difference = parts[0].language.subtracting(parts[1].language)
      let set = StringOracle.difference(parts[0].set, parts[1].set)
      let joined = try difference.concatenating(parts[2].language)
      let table = try joined.determinized()
      for text in oracle.texts {
        let expected = (0...text.count).contains { cut in
          oracle.contains(set, Array(text[..<cut])) && oracle.contains(parts[2].set, Array(text[cut...]))
        }
        if joined.contains(text) != expected || table.contains(text) != expected {
          Issue.record("(\(patterns[0]) - \(patterns[1])) \(patterns[2]) on \(text): expected \(expected)")
        }
      }
    }
  }
}
