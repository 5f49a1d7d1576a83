import RuleSyntax
import Settings
import Testing

@testable import PermissionEngine

/// C-4, C-6, M-5, M-6, M-9 for tools other than commands.
@Suite struct ModeTests {
  private func context(_ mode: PermissionMode?, _ change: (inout CallContext) -> Void = { _ in })
    -> CallContext
  {
    var context = Given.context
    context.mode = mode
    change(&context)
    return context
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var mode: PermissionMode
    /// Edit inside, Edit outside, Edit of a protected path, Read outside, an unknown MCP tool, AskUserQuestion,
    /// Edit of a denied path, Edit of an asked path.
    var outcomes: [Outcome]
    var testDescription: String { mode.rawValue }
  }

  @Test(arguments: [
    Row(mode: .default, outcomes: [.ask, .ask, .ask, .ask, .ask, .ask, .deny, .ask]),
    Row(mode: .acceptEdits, outcomes: [.allow, .ask, .ask, .ask, .ask, .ask, .deny, .ask]),
    Row(mode: .plan, outcomes: [.deny, .deny, .deny, .ask, .ask, .ask, .deny, .deny]),
    Row(mode: .dontAsk, outcomes: [.deny, .deny, .deny, .deny, .deny, .deny, .deny, .deny]),
    Row(mode: .auto, outcomes: [.allow, .ask, .ask, .ask, .ask, .ask, .deny, .ask]),
    Row(mode: .bypassPermissions, outcomes: [.allow, .allow, .allow, .allow, .allow, .ask, .deny, .ask]),
  ])
  func modes(_ row: Row) {
    let policy = Given.policy(ask: ["Edit(asked)"], deny: ["Edit(denied)"])
    let here = context(row.mode)
    let outcomes = [
      policy.outcome("Edit", ["file_path": "/w/app/a"], in: here),
      policy.outcome("Write", ["file_path": "/srv/a"], in: here),
      policy.outcome("Edit", ["file_path": "/w/app/.git/config"], in: here),
      policy.outcome("Read", ["file_path": "/srv/a"], in: here),
      policy.outcome("mcp__a__b", in: here),
      policy.outcome("AskUserQuestion", in: here),
      policy.outcome("Edit", ["file_path": "/w/app/denied"], in: here),
      policy.outcome("Edit", ["file_path": "/w/app/asked"], in: here),
    ]
    #expect(outcomes == row.outcomes)
    // What needs no rule needs none in any mode.
    #expect(policy.outcome("Read", ["file_path": "/w/app/a"], in: here) == .allow)
    #expect(policy.outcome("TodoWrite", in: here) == .allow)
  }

  @Test func switchesTurnModesOff() {
    let off = Given.file(.user, other: "\"disableAutoMode\":\"disable\"")
    let policy = Policy(compiling: SettingsStack([off]), semantics: .strict)
    #expect(policy.outcome("Edit", ["file_path": "/w/app/a"], in: context(.auto)) == .ask)
    #expect(policy.outcome("mcp__a__b", in: context(.bypassPermissions)) == .allow)
  }

  @Test func hooks() {
    let policy = Given.policy(ask: ["WebSearch"], deny: ["TodoWrite"])
    func outcome(
      _ tool: String, _ hook: HookAnswer, _ mode: PermissionMode? = nil, _ input: [String: String] = [:]
    ) -> Outcome { policy.outcome(tool, input, in: context(mode) { $0.hook = hook }) }
    #expect(outcome("mcp__a__b", .allow) == .allow)
    #expect(outcome("WebSearch", .allow) == .ask)
    #expect(outcome("TodoWrite", .allow) == .deny)
    #expect(outcome("AskUserQuestion", .allow) == .ask)
    #expect(outcome("Read", .ask, nil, ["file_path": "/w/app/a"]) == .ask)
    #expect(outcome("Read", .ask, .dontAsk, ["file_path": "/w/app/a"]) == .deny)
    #expect(outcome("Read", .ask, .bypassPermissions, ["file_path": "/w/app/a"]) == .ask)
    #expect(outcome("mcp__a__b", .ask, .bypassPermissions) == .ask)
    #expect(outcome("mcp__a__b", .ask, .auto) == .ask)
    #expect(outcome("Read", .deny, .bypassPermissions, ["file_path": "/w/app/a"]) == .deny)
    #expect(outcome("Edit", .allow, nil, ["file_path": "/w/app/a"]) == .allow)
    #expect(outcome("Edit", .allow, nil, ["file_path": "/w/app/.git/x"]) == .ask)
    #expect(outcome("Edit", .allow, .plan, ["file_path": "/w/app/a"]) == .deny)
    #expect(outcome("mcp__a__b", .allow, .dontAsk) == .allow)
  }

  @Test func hooksOfTheOldEditionStandInPlaceOfTheRules() {
    let policy = Given.policy(allow: ["Read"], deny: ["WebSearch"], edition: .v1_0)
    #expect(policy.outcome("WebSearch", in: context(nil) { $0.hook = .allow }) == .allow)
    #expect(policy.outcome("Read", ["file_path": "/x"], in: context(nil) { $0.hook = .deny }) == .deny)
  }

  @Test func toolsThatNeedTheUser() {
    let policy = Given.policy(allow: ["mcp__a"], deny: ["mcp__d"])
    let here = context(.bypassPermissions) {
      $0.requiresUser = ["mcp__a__b", "mcp__d__x"]
      $0.organisationAsks = ["mcp__o__x"]
    }
    #expect(policy.outcome("mcp__a__b", in: here) == .ask)
    #expect(policy.outcome("mcp__a__c", in: here) == .allow)
    #expect(policy.outcome("mcp__d__x", in: here) == .deny)
    #expect(policy.outcome("mcp__o__x", in: here) == .ask)
  }

  @Test func planWithBypassAvailableIsAnOpenPoint() {
    let stack = SettingsStack([Given.file(deny: ["Edit(x)"])])
    let here = context(.plan) { $0.isBypassAvailable = true }
    let call = ToolCall(tool: "Edit", input: ["file_path": .string("/w/app/a")])
    let decision = Evaluator(compiling: stack, semantics: .strict).decide(call, in: here)
    #expect(decision.outcome == .deny)
    #expect(decision.wideOutcome == .allow)
    #expect(decision.dependsOn == [.modeAllowsByItself])
    let denied = ToolCall(tool: "Edit", input: ["file_path": .string("/w/app/x")])
    #expect(Evaluator(compiling: stack, semantics: .strict).decide(denied, in: here).wideOutcome == .deny)
  }

  @Test func autoModeDropsBroadRules() {
    let policy = Given.policy(allow: ["Agent", "PowerShell", "WebSearch"])
    #expect(policy.outcome("WebSearch", in: context(.auto)) == .allow)
    #expect(policy.outcome("Agent", ["subagent_type": "x"], in: context(.auto)) == .ask)
    #expect(policy.outcome("PowerShell", ["command": "Get-Item x"], in: context(.auto)) == .ask)
    #expect(policy.outcome("PowerShell", ["command": "Get-Item x"]) == .allow)
  }
}

/// C-11: the sandbox, which counts under the wide reading only.
@Suite struct SandboxTests {
  private func decision(
    _ command: String, sandbox: String = #""enabled":true,"excludedCommands":["docker"]"#, ask: [String] = [],
    deny: [String] = [], input: [String: InputValue] = [:], mode: PermissionMode? = nil
  ) -> Decision {
    let file = Given.file(ask: ask, deny: deny, other: "\"sandbox\":{\(sandbox)}")
    var context = Given.context
    context.sandbox = true
    context.mode = mode
    var call = ToolCall(tool: "Bash", input: input)
    call.input["command"] = .string(command)
    return Evaluator(compiling: SettingsStack([file]), semantics: .strict).decide(call, in: context)
  }

  @Test func runsWithoutARule() {
    let here = decision("make x")
    #expect(here.outcome == .ask)
    #expect(here.wideOutcome == .allow)
    #expect(here.dependsOn == [.callFitsSandbox])
  }

  @Test func bareAsksAreSkippedAndOthersAreNot() {
    #expect(decision("make x", ask: ["Bash"]).wideOutcome == .allow)
    #expect(decision("make x", ask: ["Bash(make *)"]).wideOutcome == .ask)
    #expect(decision("make x", ask: ["Bash", "Bash(make *)"]).wideOutcome == .ask)
    #expect(decision("make x", ask: ["*"]).wideOutcome == .ask)
    #expect(decision("make x", deny: ["Bash(make *)"]).wideOutcome == .deny)
  }

  @Test func someCommandsStayOutside() {
    #expect(decision("docker run x").wideOutcome == .ask)
    #expect(decision("make && docker run x").wideOutcome == .ask)
    #expect(decision("make x", input: ["dangerouslyDisableSandbox": .boolean(true)]).wideOutcome == .ask)
    let locked = #""enabled":true,"allowUnsandboxedCommands":false"#
    let asked: [String: InputValue] = ["dangerouslyDisableSandbox": .boolean(true)]
    #expect(decision("make x", sandbox: locked, input: asked).wideOutcome == .allow)
    #expect(decision("make x", sandbox: #""enabled":false"#).wideOutcome == .ask)
    #expect(
      decision("make x", sandbox: #""enabled":true,"autoAllowBashIfSandboxed":false"#).wideOutcome == .ask)
    #expect(decision("rm -rf /").outcome == .ask)
    #expect(decision("make x", mode: .plan).wideOutcome != .deny)
  }
}
