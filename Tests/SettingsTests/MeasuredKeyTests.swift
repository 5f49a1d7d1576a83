import RuleSyntax
import Settings
import Testing

/// Values as the product was asked about them, each beside an allow rule that was in force or not.
@Suite("Values that the product does not take")
struct MeasuredKeyTests {
  @Test(
    arguments: [
      #""allowManagedPermissionRulesOnly": "x""#, #""disableRemoteControl": "x""#,
      #""strictKnownMarketplaces": [5]"#,
      #""cleanupPeriodDays": -1.5"#, #""feedbackSurveyRate": 5"#, #""disableAutoMode": "x""#,
      #""enabledPlugins": {"a": 5}"#, #""statusLine": {"type": "x"}"#, #""statusLine": {}"#,
      #""attribution": {"commit": 5}"#, #""worktree": {"sparsePaths": 5}"#, #""useAutoModeDuringPlan": "x""#,
      #""sandbox": {"filesystem": {"disabled": 5}}"#, #""sandbox": {"network": {"httpProxyPort": null}}"#,
      #""model": null"#, #""sandbox": {"ignoreViolations": {"a": ["x"], "b": [5]}}"#,
    ])
  func dropTheFile(_ member: String) {
    let file = Self.file(member)
    #expect(MeasuredSettings(file).rejection != nil)
    #expect(file.entries.isEmpty && file.rejectedEntries.count == 1)
    #expect(file.problems.contains { $0.kind == .wrongType })
  }

  @Test(
    arguments: [
      #""allowManagedPermissionRulesOnly": null"#, #""skipDangerousModePermissionPrompt": null"#,
      #""enableAllProjectMcpServers": null"#, #""disableAutoMode": null"#, #""blockedMarketplaces": null"#,
      #""teammateMode": 5"#, #""remoteControl": 5"#, #""allowedMcpServers": 5"#, #""hooks": 5"#,
      #""enabledMcpjsonServers": "x""#, #""env": {"A": 5}"#, #""effortLevel": 5"#, #""theme": 5"#,
      #""permissionsX": 5"#,
    ])
  func leaveTheFileInForce(_ member: String) {
    let file = Self.file(member)
    #expect(MeasuredSettings(file).rejection == nil)
    #expect(file.entries.count == 1)
    #expect(!file.problems.contains { $0.kind == .wrongType })
  }

  @Test(arguments: ["", " \n\t", "\r\n"])
  func anEmptyFileSetsNothing(_ text: String) {
    let file = SettingsReader(semantics: .product).read(Array(text.utf8), path: "/p/s.json", scope: .project)
    #expect(file.problems.isEmpty && MeasuredSettings(file).rejection == nil)
    let strict = SettingsReader(semantics: .strict).read(Array(text.utf8), path: "/p/s.json", scope: .project)
    #expect(!strict.problems.isEmpty)
  }

  private static func file(_ member: String) -> SettingsFile {
    let text = #"{"# + member + #", "permissions": {"allow": ["Bash(foo)"]}}"#
    return SettingsReader(semantics: .product).read(
      Array(text.utf8), path: "/p/.claude/settings.json", scope: .project)
  }
}
