import CommandKnowledge
import TestSupport
import Testing

/// Quote removal.
@Suite struct DequotingTests {
  /// What is read in one go for slices is what the scan of arrays gives.
  @Test(arguments: 1...Rounds.count(20))
  func slicesAreReadAsArraysAre(_ seed: Int) {
    var random = SeededGenerator(seed)
    let pieces = [
      "a", "\"", "'", "\\", "$", "$'", "$\"", "`", "<", ">", "<(", "$(", ")", "${", "}", " ", "\n", "b c",
      "é", "*",
    ]
    for _ in 0..<500 {
      let text = Array((0..<random.below(8)).map { _ in random.pick(pieces) }.joined().utf8)
      // A slice that begins elsewhere, too.
      let longer = Array("x'".utf8) + text
      #expect(Dequoting.dequoted(text[...]) == Dequoting.dequoted(text))
      #expect(Dequoting.dequoted(longer[2...]) == Dequoting.dequoted(text))
    }
  }

  @Test(arguments: [("a'b'\"c\"", "abc"), ("\"a'b\"", "a'b"), ("'a", "a"), ("'$x'", "$x"), ("", "")])
  func quotesGo(_ text: String, _ expected: String) {
    #expect(Dequoting.dequoted(Array(text.utf8)[...]) == Array(expected.utf8))
  }
}
