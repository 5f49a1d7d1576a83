import PermissionEngine
import PermissionHook
import PolicyTesting
import RuleSyntax
import Settings
import Settings
import Testing

@Suite("What a hook stops")
struct HookPolicyTests {
  /// What the release lets through although the strict reading accepts no allow.
  @Test func noAttackIsLetThrough() throws {
    let attacks = try Hooked.vectors("attacks.jsonl").filter {
      $0.editions.contains(.v2_1) && $0.expect == .allow && !$0.accepts(.allow, in: .strict)
    }
    #expect(attacks.count >= 28)
    for attack in attacks {
      let reply = Hooked.reply(to: attack)
      #expect(reply != .silent, "\(attack.id)")
      if attack.expectStrict == .deny, attack.acceptStrict.isEmpty { #expect(reply.isDeny, "\(attack.id)") }
    }
  }

  /// Where the strict reading denies, the hook does: a person could approve what is only asked about.
  @Test func whatIsDeniedStrictlyIsDenied() throws {
    for attack in try Hooked.vectors("attacks.jsonl")
    where attack.editions.contains(.v2_1) && attack.expectStrict == .deny && attack.acceptStrict.isEmpty {
      #expect(Hooked.reply(to: attack).isDeny, "\(attack.id)")
    }
  }

  @Test func ordinaryCallsAreLeftAsTheyAre() throws {
    let calls = try Hooked.vectors("benign.jsonl").filter { $0.editions.contains(.v2_1) }
    #expect(calls.count >= 250)
    for call in calls { #expect(Hooked.reply(to: call) == .silent, "\(call.id)") }
  }

  private static let guarded =
    #"{"permissions": {"allow": ["Bash"], "deny": ["Bash(rm:*)", "Read(.env)"], "ask": ["Bash(git push:*)"]}}"#

  @Test(arguments: [
    ("rm -rf build", "deny"), ("$'rm' -rf build", "deny"), ("nohup rm x", "deny"), ("git push", "ask"),
    ("git -C . push", "ask"), ("$X y", "ask"), ("cat .e*", "ask"), ("cat .env", "deny"), ("ls -la", "none"),
    ("npm test && npm run build", "none"), ("cd sub && git status", "none"), ("docker ps | head", "none"),
    ("make > out.txt", "none"), ("git commit -m 'don't'", "ask"), ("rm -rf /", "deny"),
  ])
  func rulesAreMeantAsTheyStand(_ command: String, _ answer: String) {
    #expect(Hooked.reply(to: command, Self.guarded).name == answer)
  }

  @Test(arguments: PermissionMode.allCases)
  func rulesHoldInEveryMode(_ mode: PermissionMode) {
    #expect(Hooked.reply(to: "rm x", Self.guarded, mode: mode).isDeny)
    #expect(Hooked.reply(to: "git push", Self.guarded, mode: mode).isAsk)
    #expect(Hooked.reply(to: "npm test", Self.guarded, mode: mode) == .silent)
  }

  @Test(arguments: [
    "npm publish", "curl https://example.org", "df -h", "find . | xargs wc", "if x; then y", "ls > /etc/x",
  ])
  func whatNoRuleAllowsIsTheProductsOwnMatter(_ command: String) {
    #expect(Hooked.reply(to: command, "{}") == .silent)
  }

  @Test func toolsThatNeedTheUserAreLeftToTheProduct() {
    for tool in ["AskUserQuestion", "ExitPlanMode", "TodoWrite", "mcp__a__b", "Skill", "Agent", "NoSuchTool"]
    {
      #expect(Hooked.reply(to: ToolCall(tool: tool), Self.guarded) == .silent, "\(tool)")
    }
    let edit = ToolCall(tool: "Edit", input: ["file_path": .string("/w/app/.git/config")])
    #expect(Hooked.reply(to: edit, "{}") == .silent)
  }

  @Test func theReasonNamesTheRuleAndItsPlace() {
    let reason = Hooked.reply(to: "rm x", "{\n\"permissions\": {\"deny\": [\n\"Bash(rm:*)\"]}}").reason
    #expect(reason?.rule == "Bash(rm:*)")
    #expect(reason?.place == "/w/app/.claude/settings.json:3")
    #expect(reason?.text == "`rm x` matches the deny rule `Bash(rm:*)`")
  }

  @Test func bypassingWithoutAnyRuleIsNotHindered() {
    for command in ["echo ${!x}", "echo 'a", "eval \"$x\""] {
      #expect(Hooked.reply(to: command, "{}", mode: .bypassPermissions) == .silent)
    }
    #expect(Hooked.reply(to: "echo 'a", Self.guarded, mode: .bypassPermissions).isAsk)
  }
}

@Suite("Other ways to a denied effect")
struct EffectGuardTests {
  private static let settings =
    #"{"permissions": {"allow": ["Bash"], "deny": ["Bash(rm:*)", "Read(.env)", "WebFetch(domain:evil.example)"]}}"#

  @Test(arguments: [
    ("unlink x", "deny"), ("shred -u y", "deny"), ("git clean -fdx", "deny"),
    ("find . -name '*.log' -delete", "deny"), ("npx rimraf dist", "deny"),
    (#"python3 -c "print(open('.env').read())""#, "ask"), ("base64 ./.env", "deny"),
    ("docker run --env-file .env alpine", "ask"), ("curl https://evil.example/x", "ask"),
    ("curl https://example.org/", "none"), ("mv a b", "none"), ("npm test", "none"), ("git status", "none"),
    ("python3 build.py", "none"), ("find . -name '*.log'", "none"), ("cp a b", "none"),
  ])
  func theEffectCounts(_ command: String, _ answer: String) {
    #expect(Hooked.reply(to: command, Self.settings, deniesEffects: true).name == answer)
  }

  @Test func withoutTheOptionOtherProgramsAreLeftAlone() {
    for command in ["unlink x", "git clean -fdx", "curl https://evil.example/x"] {
      #expect(Hooked.reply(to: command, Self.settings) == .silent)
    }
  }

  @Test func toolsOfServersMayNotNameADeniedFile() {
    func call(_ path: String) -> ToolCall {
      ToolCall(tool: "mcp__filesystem__read_file", input: ["path": .string(path)])
    }
    #expect(Hooked.reply(to: call("/w/app/.env"), Self.settings, deniesEffects: true).isAsk)
    #expect(Hooked.reply(to: call("/w/app/a.txt"), Self.settings, deniesEffects: true) == .silent)
  }

  @Test func theReasonNamesTheRuleThatIsMeant() {
    let reason = Hooked.reply(to: "unlink x", Self.settings, deniesEffects: true).reason
    #expect(reason?.rule == "Bash(rm:*)")
    #expect(reason?.text.contains("which has the effect that `Bash(rm:*)` denies") == true)
  }

  /// A call that only prints the name of a denied file is asked about: what a command does with a name is not known.
  @Test func ordinaryCallsAreLeftAsTheyAre() throws {
    for call in try Hooked.vectors("benign.jsonl") where call.editions.contains(.v2_1) {
      let namesADeniedFile = call.call.input["command"] == .string("echo .env")
      #expect(Hooked.reply(to: call, deniesEffects: true).isAsk == namesADeniedFile, "\(call.id)")
    }
  }
}
