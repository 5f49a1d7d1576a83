import PatternMatching
import TestSupport
import Testing

@testable import PermissionEngine

/// The index answers as comparing every pattern with the text does.
@Suite struct CommandIndexTests {
  private typealias Pair = (entry: CommandEntry, pattern: WildcardPattern)

  /// The first matching rule of each list by trying every pattern.
  private static func tryAll(
    _ pairs: [Pair], _ text: [UInt8], _ query: CommandQuery
  ) -> CommandHits {
    var hits = CommandHits()
    for (entry, pattern) in pairs where query.lists & (1 << UInt8(entry.list)) != 0 {
      let restriction = query.restriction
      guard entry.endsInRedirection == restriction.withRedirections,
        Int(entry.literalPrefix) >= restriction.minimumLiteralPrefix,
        entry.isExact || !restriction.exactOnly,
        pattern.matches(text)
      else { continue }
      hits[Int(entry.list)] = min(hits[Int(entry.list)], entry.rule)
    }
    return hits
  }

  private static func index(_ pairs: [Pair]) -> CommandIndex {
    var patterns = CommandPatterns()
    for pair in pairs { patterns.append(pair.entry, pair.pattern) }
    return CommandIndex(patterns)
  }

  private static func text(_ random: inout SeededGenerator, wildcards: Bool) -> [UInt8] {
    let long = String(repeating: "a", count: 70)
    let pieces =
      ["a", "b", "ab", " ", " ", "a b", "--x", " c ", "\n", long, "é"] + (wildcards ? ["*", " *", "* "] : [])
    return (0..<random.below(9)).flatMap { _ in Array(random.pick(pieces).utf8) }
  }

  private static func pairs(atMost count: Int, _ random: inout SeededGenerator) -> [Pair] {
    (0..<(1 + random.below(count))).map { rule in
      let pattern = WildcardPattern(stars: text(&random, wildcards: true))
      let entry = CommandEntry(
        rule: Int32(rule), list: Int8(random.below(3)), isExact: !pattern.hasWildcard,
        endsInRedirection: random.below(5) == 0, literalPrefix: Int32(pattern.literalPrefix.count))
      return (entry, pattern)
    }
  }

  @Test(arguments: 1...Rounds.count(75))
  func findsWhatTryingAllFinds(_ seed: Int) {
    var random = SeededGenerator(seed)
    let pairs = Self.pairs(atMost: 120, &random)
    let index = Self.index(pairs)
    for _ in 0..<60 {
      var text = Self.text(&random, wildcards: false)
      if random.below(2) == 0 {
        // A text that one of the patterns matches.
        text = random.pick(pairs).pattern.pieces.flatMap { piece -> [UInt8] in
          if case .literal(let bytes) = piece { return bytes }
          return Self.text(&random, wildcards: false)
        }
      }
      var query = CommandQuery(lists: random.below(2) == 0 ? 7 : UInt8(1 << random.below(3)))
      query.restriction.exactOnly = random.below(4) == 0
      query.restriction.withRedirections = random.below(4) == 0
      query.restriction.minimumLiteralPrefix = random.below(4) == 0 ? random.below(6) : 0
      let found = text.withUnsafeBufferPointer { index.find(SeparatedText($0, at: CommandText.blank), query) }
      #expect(found == Self.tryAll(pairs, text, query), "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test(arguments: 1...Rounds.count(25))
  func findsTheFirstPossibleMatchThatTryingAllFinds(_ seed: Int) {
    var random = SeededGenerator(seed)
    let pairs = Self.pairs(atMost: 60, &random)
    let index = Self.index(pairs)
    for _ in 0..<60 {
      let shape = WildcardPattern(stars: Self.text(&random, wildcards: true))
      for list in 0..<3 {
        let expected = pairs.first { Int($0.entry.list) == list && $0.pattern.intersects(shape) }?.entry.rule
        #expect(index.firstPossible(shape, in: list) == expected)
      }
    }
  }

  @Test func answersNothingWithoutPatterns() {
    let index = CommandIndex(CommandPatterns())
    #expect(
      [UInt8]().withUnsafeBufferPointer { index.find(SeparatedText($0, at: CommandText.blank)) }
        == CommandHits())
  }
}
