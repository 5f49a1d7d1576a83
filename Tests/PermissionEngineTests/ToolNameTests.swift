import RuleSyntax
import Testing

@testable import PermissionEngine

/// T-5, T-6, R-7: which tools a rule's name stands for.
@Suite struct ToolNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var list: RuleList
    var tool: String
    var matches: Bool
    var edition = Edition.v2_1
    var reading = Reading.narrow
    var testDescription: String { "\(list) \(rule) on \(tool)" }
  }

  @Test(arguments: [
    Case(rule: "mcp__git", list: .allow, tool: "mcp__git__log", matches: true),
    Case(rule: "mcp__git", list: .allow, tool: "mcp__github__log", matches: false),
    Case(rule: "mcp__git", list: .allow, tool: "mcp__git", matches: false),
    Case(rule: "mcp__git", list: .allow, tool: "mcp__git__", matches: false),
    Case(rule: "mcp__git", list: .allow, tool: "mcp__git-remote__push", matches: false),
    Case(rule: "mcp__git", list: .allow, tool: "MCP__git__log", matches: false),
    Case(rule: "mcp__git__*", list: .allow, tool: "mcp__git__log", matches: true),
    Case(rule: "mcp__git__*", list: .allow, tool: "mcp__git2__log", matches: false),
    Case(rule: "mcp__git__log", list: .allow, tool: "mcp__git__log", matches: true),
    Case(rule: "mcp__git__log", list: .allow, tool: "mcp__git__log_all", matches: false),
    Case(rule: "mcp__git__get_*", list: .allow, tool: "mcp__git__get_issue", matches: true),
    Case(rule: "mcp__git__get_*", list: .allow, tool: "mcp__git__getaway", matches: false),
    Case(rule: "mcp__git__*_read", list: .allow, tool: "mcp__git__file_read", matches: true),
    // A double underscore more: the server may be another one.
    Case(rule: "mcp__git", list: .allow, tool: "mcp__git__evil__push", matches: false),
    Case(rule: "mcp__git", list: .allow, tool: "mcp__git__evil__push", matches: true, reading: .wide),
    Case(rule: "mcp__git", list: .allow, tool: "mcp__git___push", matches: false),
    Case(rule: "mcp__git", list: .deny, tool: "mcp__git__evil__push", matches: true),
    Case(rule: "mcp__my__server", list: .deny, tool: "mcp__my__server__drop", matches: true),
    Case(rule: "mcp__my__server", list: .deny, tool: "mcp__my__server__drop", matches: false, reading: .wide),
    Case(rule: "mcp__my__server", list: .allow, tool: "mcp__my__server__drop", matches: false),
    // Globs.
    Case(rule: "*", list: .deny, tool: "WebSearch", matches: true),
    Case(rule: "*", list: .allow, tool: "WebSearch", matches: false),
    Case(rule: "mcp__*", list: .deny, tool: "mcp__a__b", matches: true),
    Case(rule: "mcp__*", list: .allow, tool: "mcp__a__b", matches: false),
    Case(rule: "mcp__*", list: .ask, tool: "Bash", matches: false),
    Case(rule: "mcp__*__write*", list: .deny, tool: "mcp__a__write_file", matches: true),
    Case(rule: "mcp__*__get", list: .allow, tool: "mcp__a__get", matches: false),
    Case(rule: "Web*", list: .ask, tool: "WebFetch", matches: true),
    Case(rule: "Web*", list: .ask, tool: "NoWeb", matches: false),
    Case(rule: "E*", list: .allow, tool: "Edit", matches: false),
    // 1.0 has no wildcards.
    Case(rule: "mcp__s__*", list: .allow, tool: "mcp__s__x", matches: false, edition: .v1_0),
    Case(rule: "mcp__s__*", list: .allow, tool: "mcp__s__*", matches: true, edition: .v1_0),
    Case(rule: "Web*", list: .deny, tool: "WebFetch", matches: false, edition: .v1_0),
    // Aliases and letter case.
    Case(rule: "Task", list: .deny, tool: "Agent", matches: true),
    Case(rule: "Agent", list: .deny, tool: "Task", matches: true),
    Case(rule: "bash", list: .deny, tool: "Bash", matches: false),
  ])
  func names(_ test: Case) throws {
    let rule = try RuleParser(semantics: Semantics(edition: test.edition, reading: .strict)).parse(
      Array(test.rule.utf8), in: test.list)
    let pattern = ToolNamePattern(
      rule.tool, in: test.list, semantics: Semantics(edition: test.edition, reading: test.reading))
    let isMatch = CalledTool(test.tool).names.contains { pattern.matches($0) }
    #expect(isMatch == test.matches)
  }

  @Test func wholeToolRulesAreFoundInOrder() {
    let policy = Given.policy(deny: ["mcp__a__b", "mcp__a", "*"])
    let decision = policy.decide(ToolCall(tool: "mcp__a__b"), in: Given.context)
    #expect(decision.reason.rule?.text == "mcp__a__b")
    #expect(policy.decide(ToolCall(tool: "mcp__a__c"), in: Given.context).reason.rule?.text == "mcp__a")
    #expect(policy.outcome("EndConversation") == .allow)
  }
}
