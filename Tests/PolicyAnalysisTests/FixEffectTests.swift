import Foundation
import PermissionEngine
import RuleSyntax
import Settings
import TestSupport
import Testing
import Workspace

@testable import PolicyAnalysis

/// What a repair says that it does to decisions is what the comparison of both policies finds.
@Suite("Effects of repairs")
struct FixEffectTests {
  private static let context = CallContext(cwd: "/project", projectRoot: "/project", home: "/home/user")

  private func input(_ text: [UInt8]) -> AnalysisInput {
    let file = SettingsReader(semantics: .current).read(
      text, path: "/project/.claude/settings.json", scope: .project)
    return AnalysisInput(linting: [file], context: Self.context)
  }

  @Test(arguments: [
    // A second copy, and a rule that others cover.
    (#"{"permissions":{"allow":["Bash(make *)","Bash(make *)"]}}"#, "CCR105", Fix.Effect.keepsEveryDecision),
    (#"{"permissions":{"allow":["Bash(make *)","Bash(make x)"]}}"#, "CCR102", .keepsEveryDecision),
    // A guard that begins to work, and a permission that does.
    (#"{"permissions":{"deny":["Write(.env)"]}}"#, "CCR004", .onlyNarrows),
    (#"{"permissions":{"allow":["Write(.env)"]}}"#, "CCR004", .widens),
    (#"{"permissions":{"deny":["bash(rm *)"]}}"#, "CCR003", .onlyNarrows),
    (#"{"permissions":{"allow":["bash(rm *)"]}}"#, "CCR003", .widens),
    // A file that was dropped whole.
    (#"{"permissions":{"deny":["Bash(rm *)"],}}"#, "CCR001", .onlyNarrows),
    (#"{"permissions":{"allow":["Bash(rm *)"],}}"#, "CCR001", .widens),
  ])
  func areAsListed(_ text: String, _ code: String, _ effect: Fix.Effect) throws {
    let findings = Analyzer().analyze(input(Array(text.utf8))).findings
    let finding = try #require(findings.first { $0.code == code && $0.fix != nil }, "\(findings)")
    #expect(finding.fix?.effect == effect)
  }

  /// Comments are somebody's words: a run that only makes safe repairs leaves them.
  @Test func commentsAreNotLostByTheWay() throws {
    let text = Array("{\n  // keep\n  \"permissions\": {\"deny\": [\"Bash(rm *)\"]}\n}".utf8)
    let fix = try #require(Analyzer().analyze(input(text)).findings.first?.fix)
    #expect(fix.effect == .onlyNarrows && fix.losesComments)
    var safe = FixRun()
    _ = safe.run(input(text), Analyzer())
    #expect(safe.count == 0)
    var every = FixRun(upTo: .widens)
    _ = every.run(input(text), Analyzer())
    #expect(every.count == 1)
  }

  /// Only what is reported is repaired.
  @Test func whatIsIgnoredIsNotRepaired() {
    let text = Array(#"{"permissions":{"allow":["Bash(make *)","Bash(make *)"]}}"#.utf8)
    let yaml = "ignore:\n  - {check: duplicate-rule, reason: on purpose}\n"
    let configuration = LintConfiguration(Array(yaml.utf8), path: "/project/.ccrules.yml")
    var run = FixRun(FindingSelection(configuration: configuration))
    _ = run.run(input(text), Analyzer())
    #expect(run.count == 0)
    var other = FixRun(FindingSelection(ignored: ["CCR105"]))
    _ = other.run(input(text), Analyzer())
    #expect(other.count == 0)
    var plain = FixRun()
    _ = plain.run(input(text), Analyzer())
    #expect(plain.count == 1)
  }

  /// Every repair of real files, by the comparison of the policies.
  @Test(.enabled(if: SharedData.has(SharedData.settings), "the shared settings files are absent"))
  func holdOnRealFiles() throws {
    var compared = 0
    for name in SharedData.settingsNames(oneIn: 8) {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: SharedData.settings + "/" + name)))
      let before = input(bytes)
      let findings = Analyzer(checks: FindingSelection(profile: .audit).checks).analyze(before).findings
      for fix in findings.compactMap(\.fix).filter({ $0.effect != .widens }).prefix(6) {
        let after = input(Fix.apply(fix.edits, to: bytes).bytes)
        let diff = PolicyDiff(
          from: before.stack, to: after.stack, semantics: .current, context: Self.context)
        #expect(diff.changes(to: .allow).isEmpty, "\(name): \(fix)")
        if fix.effect == .keepsEveryDecision { #expect(diff.changes.isEmpty, "\(name): \(fix)") }
        compared += 1
      }
    }
    #expect(compared > 20)
  }
}
