import Foundation
import TestSupport
import Testing

@Suite("What changes beside the rules")
struct GuardDiffTests {
  private static let hook =
    #""hooks": {"PreToolUse": [{"matcher": "Bash", "hooks": [{"type": "command", "command": "guard.sh"}]}]}"#
  private static let rules = #""permissions": {"allow": ["Bash(foo *)"], "deny": ["Bash(rm *)"]}"#

  private func diff(_ old: String, _ new: String, _ arguments: String...) throws -> Program.Run {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a/.claude/settings.json")
    try folder.write(new, to: "b/.claude/settings.json")
    return try Program(directory: folder.path).run(["diff", "a", "b"] + arguments)
  }

  /// A change, what is said of it, and whether it lets more happen.
  struct Change: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var said: String
    var isWeaker = true
    var testDescription: String { said }
  }

  private static let changes = [
    Change(old: hook, new: "", said: "hooks: PreToolUse `Bash`: `guard.sh` no longer runs"),
    Change(
      old: "", new: hook, said: "hooks: PreToolUse `Bash`: `guard.sh` runs without asking, which may allow"),
    Change(
      old: hook, new: hook.replacingOccurrences(of: "guard.sh", with: "true"),
      said: "`guard.sh` no longer runs"),
    Change(old: hook, new: hook + #", "disableAllHooks": true"#, said: "disableAllHooks: no hook runs"),
    Change(
      old: "", new: #""enableAllProjectMcpServers": true"#,
      said: "every server of .mcp.json starts without asking"),
    Change(
      old: #""enableAllProjectMcpServers": true"#, new: "", said: "enableAllProjectMcpServers: is off now",
      isWeaker: false),
    Change(
      old: "", new: #""skipDangerousModePermissionPrompt": true"#,
      said: "bypassPermissions mode starts without its warning"
    ),
    Change(old: "", new: #""apiKeyHelper": "x.sh""#, said: "apiKeyHelper: `x.sh` runs without asking"),
    Change(old: #""apiKeyHelper": "x.sh""#, new: "", said: "apiKeyHelper: is gone", isWeaker: false),
    Change(old: "", new: #""env": {"A": "1"}"#, said: "env: `A` is set for every command that runs"),
    Change(old: #""env": {"A": "1"}"#, new: #""env": {"A": "2"}"#, said: "env: `A` has another value"),
    Change(old: #""sandbox": {"enabled": true}"#, new: "", said: "sandbox: the sandbox is off"),
    Change(
      old: #""sandbox": {"enabled": true}"#,
      new: #""sandbox": {"enabled": true, "network": {"allowedDomains": ["*"]}}"#,
      said: "`sandbox.network.allowedDomains` is `[\"*\"]` now"),
    Change(
      old: #""disabledMcpjsonServers": ["x"]"#, new: "", said: "disabledMcpjsonServers: `x` is removed"),
  ]

  private func settings(_ more: String) -> String {
    "{" + [Self.rules, more].filter { $0 != "" }.joined(separator: ", ") + "}"
  }

  @Test(arguments: changes)
  func isSaidFirst(_ change: Change) throws {
    let run = try diff(settings(change.old), settings(change.new))
    #expect(run.output.hasPrefix("beside the rules: "), "\(run.output)")
    #expect(run.output.contains(change.said), "\(run.output)")
    #expect(run.output.contains("newly allowed: none, complete") == !change.isWeaker || !change.isWeaker)
    for (threshold, fails) in [
      ("guard-removed", change.isWeaker), ("newly-allowed", change.isWeaker), ("any", true),
    ] {
      let status = try diff(settings(change.old), settings(change.new), "--fail-on", threshold).status
      if fails { #expect(status == 1, "\(threshold)") }
      if !fails, threshold == "guard-removed" { #expect(status == 0) }
    }
  }

  @Test func whatIsWrittenOtherwiseIsTheSame() throws {
    let env = #""env": {"A": "1", "B": "2"}"#
    let turned = #""env": { "B":"2", "A":"1" }"#
    let run = try diff(settings(env), settings(turned), "--fail-on", "any")
    #expect(run.status == 0 && !run.output.contains("beside the rules"), "\(run.output)")
  }

  @Test(arguments: [
    ("", "acceptEdits", "`touch notes.txt`  ask → allow"),
    ("acceptEdits", "", "`touch notes.txt`  allow → ask"),
    ("", "dontAsk", "`curl https://example.com`  ask → deny"),
  ])
  func aModeIsShownByACall(_ old: String, _ new: String, _ example: String) throws {
    func settings(_ mode: String) -> String {
      mode == "" ? "{}" : #"{"permissions": {"defaultMode": "\#(mode)"}}"#
    }
    let run = try diff(settings(old), settings(new))
    #expect(run.output.contains("defaultMode: "), "\(run.output)")
    #expect(run.output.contains(example), "\(run.output)")
    #expect(
      try diff(settings(old), settings(new), "--fail-on", "guard-removed").status
        == (new == "acceptEdits" ? 1 : 0))
  }

  @Test(arguments: [
    (
      "{oops}",
      "b/.claude/settings.json:1:2 does not parse: all 2 rules in it are off, 1 deny rule among them"
    ),
    (
      #"{"permissions": {"allow": ["Bash(foo *)"], "deny": ["Bash(rm *)"]}, "env": 3}"#,
      "b/.claude/settings.json:1:76 has a value of the wrong type: all 2 rules in it are off"
    ),
  ])
  func aFileThatIsOutOfForceIsSaidOnTop(_ new: String, _ message: String) throws {
    let run = try diff(settings(""), new, "--fail-on", "guard-removed")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix(message), "\(run.output)")
    let back = try diff(new, settings(""), "--fail-on", "guard-removed")
    #expect(back.status == 0 && back.output.hasPrefix("before, a/.claude/settings.json:1:"), "\(back.output)")
  }

  @Test func valuesOfVariablesAreNotPrinted() throws {
    let run = try diff(settings(""), settings(#""env": {"TOKEN": "hunter2-secret"}"#), "--format", "json")
    #expect(!run.output.contains("hunter2"))
  }

  @Test func programsAreToldTheSame() throws {
    let root = try diff(settings(Self.hook), "{", "--format", "json").object()
    #expect(root["version"] as? Int == 1)
    #expect(root["complete"] as? Bool == false && root["weaker"] as? Bool == true)
    let lost = try #require((root["lostFiles"] as? [[String: Any]])?.first)
    #expect(lost["denyRules"] as? Int == 1 && lost["reason"] as? String == "syntax")
    let change = try #require((root["guards"] as? [[String: Any]])?.first)
    #expect(change["key"] as? String == "hooks" && change["weaker"] as? Bool == true)
    // What a reviewer has to see comes first.
    #expect(
      try diff(settings(Self.hook), settings(""), "--format", "markdown").output.hasPrefix(
        """
        ### This change lets the agent do nothing new by its rules; 1 guard goes

        **Guards that go, and powers that come:**

        - hooks: PreToolUse `Bash`: `guard.sh` no longer runs
        """))
  }
}
