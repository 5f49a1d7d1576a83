import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing

@testable import Workspace

/// What people begin with has no finding, not even a note.
@Suite("Settings to begin with")
struct StartingPolicyTests {
  private static let choices = StartingPolicy.allCases.map { [$0] } + [StartingPolicy.allCases, []]

  @Test(arguments: choices) func areClean(_ policies: [StartingPolicy]) {
    let file = SettingsReader(semantics: .current).read(
      StartingPolicy.settings(for: policies), path: "/p/.claude/settings.json", scope: .project)
    let input = AnalysisInput(
      linting: [file], context: CallContext(cwd: "/p", projectRoot: "/p", home: "/home/me"))
    let findings = Analyzer(checks: FindingSelection(profile: .audit).checks).analyze(input).findings
    #expect(findings.map(\.message) == [])
  }
}
