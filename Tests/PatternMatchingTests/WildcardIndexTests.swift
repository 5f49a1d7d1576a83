import PatternMatching
import TestSupport
import Testing

/// The index against a comparison with each pattern.
@Suite struct WildcardIndexTests {
  @Test func sameAsOneByOne() {
    var random = SeededGenerator(seed: 15)
    let words = ["git", " ", "*", "npm", " push", "a", "*", "run", " -f", "*", "ab", " add "]
    func pattern(_ random: inout SeededGenerator) -> WildcardPattern {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(words) }.joined()
      return WildcardPattern(stars: text.utf8)
    }
    var counts = (including: 0, included: 0, meeting: 0, matches: 0)
    for _ in 0..<120 {
      let patterns = (0..<Int.random(in: 0...60, using: &random)).map { _ in pattern(&random) }
      let index = WildcardIndex(patterns)
      for _ in 0..<30 {
        let asked = pattern(&random)
        let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(words) }.joined()
        func expected(_ holds: (WildcardPattern) -> Bool) -> [Int] {
          patterns.indices.filter { holds(patterns[$0]) }
        }
        let including = expected { $0.includes(asked) }
        let included = expected { asked.includes($0) }
        let meeting = expected { $0.intersects(asked) }
        let matches = expected { $0.matches(text.utf8) }
        #expect(index.including(asked) == including, "\(asked.pieces)")
        #expect(index.included(in: asked) == included, "\(asked.pieces)")
        #expect(index.meeting(asked) == meeting, "\(asked.pieces)")
        let few = index.meeting(asked, atMost: 3)
        #expect(few.count == min(3, meeting.count) && Set(few).isSubset(of: meeting), "\(asked.pieces)")
        #expect(index.matches(text.utf8) == matches, "`\(text)`")
        counts.including += including.count
        counts.included += included.count
        counts.meeting += meeting.count
        counts.matches += matches.count
      }
    }
    #expect(min(counts.including, counts.included, counts.meeting, counts.matches) > 500)
  }

  @Test func manyPatternsAreAskedQuickly() {
    // Each is included in one other; compared pairwise these would be 400 million questions.
    let patterns = (0..<20_000).map { number in
      WildcardPattern(stars: (number % 2 == 0 ? "tool\(number / 2) *" : "tool\(number / 2) run *").utf8)
    }
    let index = WildcardIndex(patterns)
    let covered = patterns.indices.filter { number in
      index.including(patterns[number]).contains { $0 != number }
    }
    #expect(covered.count == 10_000)
  }
}
