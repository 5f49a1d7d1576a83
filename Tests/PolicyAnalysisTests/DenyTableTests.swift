import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing
import ThreatKnowledge

@Suite("Each deny equivalent is exercised")
struct DenyTableTests {
  private func input(_ denied: String) -> AnalysisInput {
    var file = SettingsFile(path: "/w/app/.claude/settings.json", scope: .project)
    let parser = RuleParser(semantics: .strict)
    let span = SourceSpan(
      start: SourcePosition(offset: 0, line: 1, column: 1), end: SourcePosition(offset: 0, line: 1, column: 1)
    )
    for (text, list) in [("Bash", RuleList.allow), ("Edit", .allow), ("WebFetch", .allow), (denied, .deny)] {
      let bytes = Array(text.utf8)
      do throws(RuleSyntaxError) {
        let rule = try parser.parse(bytes, in: list)
        file.entries.append(RuleEntry(text: bytes, list: list, span: span, rule: .success(rule)))
      } catch {
        Issue.record("\(text): \(error)")
      }
    }
    let context = CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u")
    return AnalysisInput(linting: [file], context: context)
  }

  @Test(arguments: DenyEquivalents.entries.indices)
  func besideABareBashEveryDenyIsPorous(_ index: Int) {
    let entry = DenyEquivalents.entries[index]
    #expect(!entry.alternatives.isEmpty || !entry.denied.hasPrefix("Bash("))
    let check = CheckRegistry.check(named: "porous-deny")
    let findings = Analyzer(checks: check.map { [$0] } ?? []).analyze(input(entry.denied)).findings
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
