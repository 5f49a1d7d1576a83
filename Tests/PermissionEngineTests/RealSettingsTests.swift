import PermissionEngine
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Settings that people really wrote, where they lie beside the project.
@Suite struct RealSettingsTests {
  private static let calls: [ToolCall] = [
    ("Bash", "command", "git push origin main"), ("Bash", "command", "npm test && cat .env > /etc/x"),
    ("Bash", "command", "cd /tmp && rm -rf $X"), ("Read", "file_path", "/w/app/.env"),
    ("Read", "file_path", "~/.ssh/id_rsa"), ("Edit", "file_path", "/w/app/src/a.ts"),
    ("Write", "file_path", "/w/app/.git/config"), ("WebFetch", "url", "https://github.com/x"),
    ("mcp__github__get_issue", "n", "1"), ("Agent", "subagent_type", "Explore"), ("Skill", "skill", "commit"),
    ("PowerShell", "command", "gci | ri"), ("Glob", "pattern", "**/*.ts"), ("NoSuchTool", "x", "y"),
  ].map { ToolCall(tool: $0.0, input: [$0.1: .string($0.2)]) }

  @Test(.enabled(if: SharedData.has(SharedData.settings), "the shared settings files are absent"))
  func decideAlikeInAnyOrderOfFilesAndRules() {
    let folder = SharedData.settings
    let names = TextFiles.names(in: folder, ending: ".json")
    var outcomes: [Outcome: Int] = [:]
    for name in names {
      let bytes = TextFiles.bytes(of: "\(folder)/\(name)")
      for edition in Edition.allCases {
        let scope: Scope = name.contains("local") ? .local : .project
        let file = SettingsReader(semantics: Semantics(edition: edition, reading: .strict)).read(
          bytes, path: "/w/app/.claude/settings.json", scope: scope)
        var reversed = file
        reversed.entries.reverse()
        let evaluator = Evaluator(
          compiling: SettingsStack([file]), semantics: Semantics(edition: edition, reading: .strict))
        let other = Policy(
          compiling: SettingsStack([reversed]), semantics: Semantics(edition: edition, reading: .strict))
        for call in Self.calls {
          let decision = evaluator.decide(call, in: Given.context)
          #expect(decision.outcome == other.decide(call, in: Given.context).outcome, "\(name) \(call)")
          #expect(decision.wideOutcome <= decision.outcome, "\(name) \(call)")
          outcomes[decision.outcome, default: 0] += 1
        }
      }
    }
    print("real settings: \(names.count) files, \(outcomes)")
    #expect(outcomes.count == 3)
  }
}
