import PatternMatching
import TestSupport
import Testing

/// Whether a text matches a pattern with stars, straight from the definition; exponential on purpose.
private func definitionMatches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
  guard let first = pattern.first else { return text.isEmpty }
  if first == UInt8(ascii: "*") {
    return (text.startIndex...text.endIndex).contains { definitionMatches(pattern.dropFirst(), text[$0...]) }
  }
  return text.first == first && definitionMatches(pattern.dropFirst(), text.dropFirst())
}

private func randomStars(_ random: inout SeededGenerator, upTo length: Int) -> [UInt8] {
  (0..<Int.random(in: 0...length, using: &random)).map { _ in random.pick(Array("aab*".utf8)) }
}

@Suite struct WildcardPatternTests {
  @Test(arguments: [
    ("git *", "git push", true), ("git *", "git", false), ("git*", "git", true), ("*", "", true),
    ("", "", true), ("", "a", false), ("a*a", "a", false), ("a*a", "aa", true), ("*ab*ba*", "aba", false),
    ("*ab*ba*", "abba", true), ("a**b", "a\n\"b", true), ("*\u{e9}", "caf\u{e9}", true),
    ("ls *", "ls \r\n", true), ("*\u{301}", ";\u{301}", true),
  ])
  func examples(pattern: String, text: String, expected: Bool) {
    let pattern = WildcardPattern(stars: pattern.utf8)
    #expect(pattern.matches(text.utf8) == expected)
    #expect(pattern.matches(Array(text.utf8)) == expected)
    #expect(pattern.matches(Array("x\(text)x".utf8)[1..<(1 + text.utf8.count)]) == expected)
    #expect(pattern.matches(text.utf8.reversed().reversed()) == expected)
  }

  @Test func matchesAsDefined() {
    var random = SeededGenerator(seed: 1)
    let texts = allTexts(over: Array("abx".utf8), upTo: 6)
    var matched = 0
    for _ in 0..<300 {
      let stars = randomStars(&random, upTo: 7)
      let pattern = WildcardPattern(stars: stars)
      for text in texts {
        let expected = definitionMatches(stars[...], text[...])
        if expected { matched += 1 }
        if pattern.matches(text) != expected { Issue.record("\(stars) on \(text): expected \(expected)") }
      }
    }
    #expect(matched > 5_000)
  }

  @Test func piecesAreANormalForm() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<Rounds.count(2_000) {
      let stars = randomStars(&random, upTo: 8)
      let pattern = WildcardPattern(stars: stars)
      #expect(WildcardPattern(pattern.pieces) == pattern)
      let split = stars.flatMap { byte -> [WildcardPattern.Piece] in
        byte == UInt8(ascii: "*") ? [.anything, .literal([]), .anything] : [.literal([byte])]
      }
      #expect(WildcardPattern(split) == pattern)
    }
  }

  /// `x` stands for every byte that no pattern holds. A common text of two patterns need not be longer than
  /// both together, a text of one that another misses not longer than its literals and one `x` for each star.
  @Test func relationsAsDefined() {
    var random = SeededGenerator(seed: 3)
    let texts = allTexts(over: Array("abx".utf8), upTo: 6)
    var counts = (meet: 0, include: 0, trials: 0)
    for _ in 0..<120 {
      let patterns = (0..<6).map { _ in randomStars(&random, upTo: 3) }
      let sets = patterns.map { stars in texts.map { definitionMatches(stars[...], $0[...]) } }
      for (a, setA) in zip(patterns, sets) {
        for (b, setB) in zip(patterns, sets) {
          let (patternA, patternB) = (WildcardPattern(stars: a), WildcardPattern(stars: b))
          let meet = zip(setA, setB).contains { $0 && $1 }
          let include = zip(setA, setB).allSatisfy { $0 || !$1 }
          counts.trials += 1
          counts.meet += meet ? 1 : 0
          counts.include += include ? 1 : 0
          if patternA.intersects(patternB) != meet { Issue.record("\(a) meets \(b): expected \(meet)") }
          if patternA.includes(patternB) != include {
            Issue.record("\(a) includes \(b): expected \(include)")
          }
        }
      }
    }
    #expect(counts.meet > 500 && counts.meet < counts.trials)
    #expect(counts.include > 500 && counts.include < counts.trials)
  }

  @Test func hostileTextTakesLinearTime() {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 200_000)
    let stars = Array(String(repeating: "*a", count: 20_000).utf8) + Array("*b".utf8)
    #expect(!WildcardPattern(stars: stars).matches(text))
    #expect(WildcardPattern(stars: stars.dropLast(1)).matches(text))
    #expect(WildcardPattern(stars: [UInt8](repeating: UInt8(ascii: "*"), count: 65_536)).matches(text))
  }
}
