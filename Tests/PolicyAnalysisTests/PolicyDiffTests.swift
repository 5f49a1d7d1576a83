import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing

@Suite("Differences between policies")
struct PolicyDiffTests {
  private let context = CallContext(cwd: "/p", projectRoot: "/p", home: "/home/user")

  private func file(_ rules: String) -> SettingsFile {
    SettingsReader(semantics: .strict).read(
      Array(#"{"permissions": \#(rules)}"#.utf8), path: "/p/.claude/settings.json", scope: .project)
  }

  private func diff(_ old: String, _ new: String) -> PolicyDiff {
    PolicyDiff(
      from: SettingsStack([file(old)]), to: SettingsStack([file(new)]), semantics: .strict, context: context)
  }

  @Test func anAddedAllowRuleIsShownWithACall() {
    let result = diff(#"{"allow": ["Bash(npm test)"]}"#, #"{"allow": ["Bash(npm *)"]}"#)
    #expect(result.changes(to: .allow).count == 1 && result.isComplete)
    #expect(result.changes.first.map { $0.old == .ask && $0.isAdded } == true)
  }

  @Test func aRemovedDenyRuleAllowsWhatItHeldBack() {
    let old = #"{"allow": ["Bash(git *)"], "deny": ["Bash(git push *)"]}"#
    let result = diff(old, #"{"allow": ["Bash(git *)"]}"#)
    #expect(result.changes(to: .allow).map(\.rule.text) == ["Bash(git push *)"])
    #expect(result.changes.first.map { !$0.isAdded && $0.old == .deny } == true)
  }

  /// A deny rule is compared with whole compound texts as well (B-14): what it held back was none of the commands.
  @Test(arguments: [
    (#""deny": ["Bash(foo * x)"]"#, #""allow": ["Bash(foo a)", "Bash(bar)"]"#, "foo a; echo x"),
    (#""deny": ["Bash(for *)"]"#, #""allow": []"#, "for x in a; do ls; done"),
    (#""ask": ["Bash(foo *; bar x)"]"#, #""allow": ["Bash(foo *)", "Bash(bar *)"]"#, "foo src; bar x"),
  ])
  func compoundTextsThatARuleHeldBackAreKnown(_ rule: String, _ allowed: String, _ text: String) throws {
    let result = diff("{\(rule), \(allowed)}", "{\(allowed)}")
    let isKnown = !result.changes(to: .allow).isEmpty || !result.isComplete(for: .allow)
    #expect(isKnown, "\(text): \(result.changes.map(\.call))")
  }

  @Test func aWordThatTheEndingsTellApartIsProven() {
    let old = #"{"ask": ["Bash(aa aa)"], "allow": ["Bash(aa *b)"]}"#
    let result = diff(old, #"{"allow": ["Bash(aa *b)"]}"#)
    #expect(result.isEmpty, "\(result.changes.map(\.call)) \(result.undecided)")
  }

  @Test func anOpenCommandWordThatNothingAllowedHasIsProven() {
    let result = diff(
      #"{"deny": ["Bash(kube*)"], "allow": ["Bash(eslint *)"]}"#, #"{"allow": ["Bash(eslint *)"]}"#)
    #expect(result.isComplete && result.changes(to: .allow).isEmpty, "\(result.undecided)")
  }

  /// What an allow rule with an open command word lets through, only for some other program.
  @Test func aProgramThatAnAllowRuleLeavesOpenMayRunWhatWasDenied() {
    let result = diff(
      #"{"deny": ["Bash(rm x)"], "allow": ["Bash(bin/*)"]}"#, #"{"allow": ["Bash(bin/*)"]}"#)
    #expect(result.changes(to: .allow).map(\.rule.text) == ["Bash(rm x)"], "\(result.undecided)")
  }

  /// Runners whose last words are the command (S-13).
  @Test(arguments: [
    "fnm exec", "uv run", "docker exec", "direnv exec .", "bundle exec", "chamber exec svc --",
  ])
  func noProofSeesPastARunner(_ runner: String) {
    let allowed = #""allow": ["Bash(\#(runner) *)"]"#
    let result = diff(#"{"deny": ["Bash(zzz *)"], \#(allowed)}"#, "{\(allowed)}")
    #expect(result.mayChange(to: .allow))
  }

  @Test func rulesThatAreCoveredChangeNothing() {
    let old = #"{"allow": ["Bash(npm *)", "Bash(npm run *)", "Bash(npm test)"], "deny": ["Read(.env)"]}"#
    let result = diff(old, #"{"allow": ["Bash(npm:*)"], "deny": ["Read(**/.env)"]}"#)
    #expect(result.isEmpty, "\(result.changes) \(result.undecided)")
  }

  @Test func otherSettingsThatDifferAreNamed() {
    let result = diff(#"{"allow": []}"#, #"{"defaultMode": "acceptEdits"}"#)
    #expect(result.settings == ["defaultMode"] && !result.isEmpty)
  }

  @Test func minimizeLeavesWhatCannotBeMissed() {
    let text = #"""
      {"permissions": {
        "allow": [
          "Bash(ls *)", "Bash(ls -la)",
          "Bash(find *)", "Bash(find . -name x -delete)", "Bash(ls *)"
        ],
        "deny": ["Bash(rm *)", "Bash(rm -rf *)"]
      }}
      """#
    let file = SettingsReader(semantics: .strict).read(
      Array(text.utf8), path: "/p/.claude/settings.json", scope: .project)
    let result = Minimization(of: file, semantics: .strict, context: context)
    #expect(
      String(decoding: result.bytes, as: UTF8.self) == #"""
        {"permissions": {
          "allow": [
            "Bash(ls *)",
            "Bash(find *)", "Bash(find . -name x -delete)"
          ],
          "deny": ["Bash(rm *)"]
        }}
        """#)
    #expect(result.proof?.isEmpty == true)
  }
}
