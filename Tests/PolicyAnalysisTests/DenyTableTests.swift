import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing
import ThreatKnowledge

@Suite("Each deny equivalent is exercised")
struct DenyTableTests {
  private func input(_ denied: String, _ reading: RuleReading) -> AnalysisInput {
    let quoted = denied.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let text = #"{"permissions": {"allow": ["Bash", "Edit", "WebFetch"], "deny": ["\#(quoted)"]}}"#
    let file = SettingsReader(semantics: reading.semantics).read(
      Array(text.utf8), path: "/w/app/.claude/settings.json", scope: .project)
    #expect(file.entries.allSatisfy { $0.parsedRule != nil }, "\(denied)")
    let context = CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u")
    return AnalysisInput(linting: [file], semantics: reading.semantics, context: context)
  }

  @Test(arguments: DenyEquivalents.entries.indices, [RuleReading.product, .strict])
  func besideABareBashEveryDenyIsPorous(_ index: Int, _ reading: RuleReading) {
    let entry = DenyEquivalents.entries[index]
    #expect(!entry.alternatives.isEmpty || !entry.denied.hasPrefix("Bash("))
    // To the product such a rule is nothing at all, which is another check's matter.
    if reading == .product, entry.denied.hasPrefix("Write(") { return }
    let check = CheckRegistry.check(named: "porous-deny")
    let findings = Analyzer(checks: check.map { [$0] } ?? []).analyze(input(entry.denied, reading)).findings
    #expect(findings.contains { $0.rule == entry.denied && $0.witness?.outcome == .allow }, "\(findings)")
  }

  @Test func furtherDeniesAreRules() {
    let parser = RuleParser(semantics: .strict)
    for text in DenyEquivalents.entries.flatMap({ [$0.denied] + $0.furtherDenies }) {
      #expect((try? parser.parse(Array(text.utf8), in: .deny)) != nil, "\(text)")
    }
  }

  @Test func deniedCommandsAreUnique() {
    let denied = DenyEquivalents.entries.map(\.denied)
    #expect(Set(denied).count == denied.count)
    #expect(denied.count > 100)
  }
}
