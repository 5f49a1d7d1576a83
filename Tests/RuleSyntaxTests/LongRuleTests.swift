import RuleSyntax
import Testing

@Suite("Long rules")
struct LongRuleTests {
  /// As long as a rule may be, of one piece: an answer or an error, whatever the repair would have to try.
  @Test(arguments: [
    "\"", "'", "`", "(", ")", "*", "\\", " ", "Bash(", "Bash ", "Bash:", "Bash[", "a(", "):", "é", "[]",
  ])
  func doNotExhaustTheStack(_ piece: String) {
    let text = Array(Array(repeatElement(Array(piece.utf8), count: 65_536).joined()).prefix(65_536))
    for edition in Edition.allCases {
      for list in RuleList.allCases {
        for whole in [text, Array("Bash".utf8) + text.dropLast(4)] {
          do {
            let rule = try RuleParser(semantics: Semantics(edition: edition, reading: .strict)).parse(
              whole, in: list)
            #expect(rule.text == whole)
          } catch {
            #expect(
              error.repair.map {
                (try? RuleParser(semantics: Semantics(edition: edition, reading: .strict)).parse($0, in: list))
                  != nil
              } != false)
          }
        }
      }
    }
  }
}
