import Testing

@Suite("ccrules rule with a clause")
struct ClauseCommandTests {
  @Test func printsAClauseByAnyOfItsNames() throws {
    let run = try Program().run(["rule", "S-19"])
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.hasPrefix("### S-19 File operands\n"))
    #expect(run.output.hasSuffix("From Documentation/language.md#s-19\n"))
    for name in ["s-19", "S-19e", "E1", "e15"] {
      #expect(try Program().run(["rule", name]).output == run.output, "\(name)")
    }
  }

  @Test func printsSeveral() throws {
    let both = try Program().run(["rule", "M-3", "CCR105"]).output
    let single = try ["M-3", "CCR105"].map { try Program().run(["rule", $0]).output }
    #expect(both == single.joined(separator: "\n"))
  }

  @Test func proposesTheNearestClause() throws {
    let run = try Program().run(["rule", "M-22"])
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.hasPrefix("Error: There is no clause `M-22`; did you mean M-2?\n"))
  }

  @Test func writesOneClauseAsJSON() throws {
    let run = try Program().run(["rule", "b-11", "--format", "json"])
    #expect(
      run.status == 0 && run.output.hasPrefix("{\n  \"id\": \"B-11\",\n  \"aliases\": [\n    \"E7\"\n  ],\n"))
    #expect(try Program().run(["rule", "CCR105", "--format", "json"]).status == 2)
    #expect(try Program().run(["rule", "M-1", "M-2", "--format", "json"]).status == 2)
  }

  @Test func anAnswerNamesTheCommandThatPrintsItsClauses() throws {
    let run = try Program().run(["explain", "--", "npm test"])
    #expect(run.output.split(separator: "\n").contains { $0.hasPrefix("clauses: ccrules rule ") })
  }
}
