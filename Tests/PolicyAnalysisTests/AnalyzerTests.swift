import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing

/// A check that claims that `rm x` is allowed, whatever the policy.
private struct Claim: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR999", name: "claim", severity: .error, summary: "x", rationale: "x", examples: [])
  static let call = ToolCall(tool: "Bash", input: ["command": .string("rm x")])

  func findings(in input: AnalysisInput) -> [Finding] {
    input.stack.files.map { file in
      let start = SourcePosition(offset: 0, line: 1, column: 1)
      return Self.finding(
        at: SourceSpan(start: start, end: start), in: file, message: "x",
        witness: Witness(call: Self.call, outcome: .allow))
    }
  }
}

@Suite("Analyzer")
struct AnalyzerTests {
  private func input(_ rules: String, others: [SettingsFile] = []) -> AnalysisInput {
    let file = SettingsReader(semantics: .strict).read(
      Array(#"{"permissions": \#(rules)}"#.utf8), path: "/p/.claude/settings.json", scope: .project)
    let context = CallContext(cwd: "/p", projectRoot: "/p", home: "/home/user")
    return AnalysisInput(linting: [file], with: others, context: context)
  }

  @Test func aWitnessThatReplaysIsReported() {
    let result = Analyzer(checks: [Claim.self]).analyze(input(#"{"allow": ["Bash(rm *)"]}"#))
    #expect(result.findings.count == 1)
    #expect(result.disagreements.isEmpty)
  }

  @Test func aWitnessThatDoesNotReplayIsOurOwnFault() {
    let result = Analyzer(checks: [Claim.self]).analyze(input(#"{"deny": ["Bash(rm *)"]}"#))
    #expect(result.findings.isEmpty)
    #expect(result.disagreements.map(\.outcome) == [.deny])
  }

  @Test func filesThatOnlyTakePartAreNotReportedOn() {
    let other = SettingsReader(semantics: .strict).read(
      Array(#"{"permissions": {"allow": ["Bash(rm *)"]}}"#.utf8), path: "/home/user/.claude/settings.json",
      scope: .user)
    let result = Analyzer(checks: [Claim.self]).analyze(input("{}", others: [other]))
    #expect(result.findings.map(\.location.file) == ["/p/.claude/settings.json"])
  }

  @Test func findingsAreSortedByFileOffsetAndCode() {
    let text = #"{"allow": ["bash(x)", "Bash (y)", "Bash(a)", "Bash(a)"], "deny": ["Write(z)"]}"#
    let findings = Analyzer().analyze([input(text), input("[]")]).findings
    let places = findings.map { ($0.location.span.start.offset, $0.code) }
    #expect(places.count >= 5)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
