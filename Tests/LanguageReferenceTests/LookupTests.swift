import LanguageReference
import Testing

@Suite("Finding a clause")
struct LookupTests {
  private let clauses: [Clause]

  init() throws { clauses = try LanguageReference.clauses() }

  @Test(
    arguments: [
      ("M-2", "M-2"), ("m-2", "M-2"), ("S-19e", "S-19"), ("s-1D", "S-1"), ("C-11e'", "C-11"), ("E1", "S-19"),
      ("e17", "S-12"),
    ])
  func byAnyOfItsNames(_ name: String, _ id: String) {
    #expect(LanguageReference.isClauseName(name))
    #expect(clauses.named(name)?.id == id)
  }

  @Test(arguments: ["M-22", "S-0", "E18", "R-"])
  func notByANameThatThereIsNot(_ name: String) {
    #expect(LanguageReference.isClauseName(name))
    #expect(clauses.named(name) == nil)
  }

  @Test(arguments: ["CCR105", "duplicate-rule", "", "E", "edit", "-", "everything", "É1"])
  func namesOfChecksAreNoNamesOfClauses(_ name: String) {
    #expect(!LanguageReference.isClauseName(name))
  }

  @Test(arguments: [("M-22", "M-2"), ("s-199", "S-19"), ("B-16", "B-1")])
  func proposesTheNearest(_ name: String, _ id: String) {
    #expect(LanguageReference.neighbours(of: name, among: clauses).first?.id == id)
  }

  @Test func aTextOfItsOwnHasNoLinks() throws {
    let clause = try #require(clauses.named("B-14"))
    #expect(clause.section.contains("[M-3](#m-3)"))
    #expect(!clause.text.contains("](#") && clause.text.contains("M-3"))
    #expect(clause.text.hasPrefix("### B-14 Rules that hold an operator\n"))
  }
}
