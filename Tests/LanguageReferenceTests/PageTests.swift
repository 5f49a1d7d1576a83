import LanguageReference
import TestSupport
import Testing

@Suite("The page of the rule language")
struct PageTests {
  private static let page = String(
    decoding: TextFiles.bytes(of: "\(ProjectPaths.root)/\(LanguageReference.page)"), as: UTF8.self)

  @Test func whatIsBuiltInIsThePage() throws {
    let start = try #require(Self.page.firstRange(of: "\n## "))
    let chapters = Self.page[Self.page.index(after: start.lowerBound)...]
    #expect(chapters == LanguageReference.text, "run `make language`")
  }

  @Test func everyClauseOfAChapterIsThere() throws {
    let ids = try LanguageReference.clauses().map(\.id)
    let counts = ["R": 10, "B": 15, "S": 23, "P": 17, "T": 14, "C": 14, "M": 10]
    let expected = ["R", "B", "S", "P", "T", "C", "M"].flatMap { letter in
      (1...(counts[letter] ?? 1)).map { "\(letter)-\($0)" }
    }
    #expect(ids == expected, "a new clause is counted here, so that none is lost")
  }

  @Test func correctionsBelongToOneClauseEach() throws {
    let aliases = try LanguageReference.clauses().flatMap(\.aliases)
    #expect(Set(aliases).count == aliases.count)
    #expect(Set(aliases) == Set((1...17).map { "E\($0)" }))
  }

  /// What one policy and one short call cannot show: limits, long texts, folders of files, what no file holds.
  private static let withoutExamples: Set<String> = ["R-10", "S-16", "C-2", "C-12", "C-13", "M-7"]

  @Test func everyClauseHasAnExampleAndSaysOnWhatItRests() throws {
    for clause in try LanguageReference.clauses() {
      #expect(clause.examples.isEmpty == Self.withoutExamples.contains(clause.id), "\(clause.id)")
      let words = ["measured", "documented", "open"]
      #expect(words.contains { clause.basis.hasPrefix($0) }, "\(clause.id): \(clause.basis)")
    }
  }

  @Test func everyLinkLeadsToAClause() throws {
    let clauses = try LanguageReference.clauses()
    let ids = Set(clauses.map(\.id))
    for clause in clauses {
      #expect(ids.isSuperset(of: clause.references), "\(clause.id): \(clause.references)")
    }
  }

  @Test func noRowStandsTwiceInAClause() throws {
    for clause in try LanguageReference.clauses() {
      let rows = clause.examples.map { [$0.policyText, $0.callText] }
      #expect(Set(rows).count == rows.count, "\(clause.id)")
    }
  }
}
