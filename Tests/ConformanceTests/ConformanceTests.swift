import PermissionEngine
import RuleSyntax
import Testing

/// Every vector of the corpus, in every edition in which it holds.
@Suite struct ConformanceTests {
  @Test(arguments: CorpusCase.all(in: "conformance"))
  func conforms(_ test: CorpusCase) { test.check() }

  @Test(arguments: CorpusCase.all(in: "attacks"))
  func answersAttacks(_ test: CorpusCase) { test.check() }

  @Test func theCorpusIsThere() {
    #expect(CorpusCase.all(in: "conformance").count > 1000)
    #expect(CorpusCase.all(in: "attacks").count > 1000)
  }
}
