import RuleSyntax
import Testing

@testable import PermissionEngine

/// T-7: rules for one parameter of a call.
@Suite struct ParameterTests {
  @Test(arguments: [
    ("Agent(model:opus)", "Agent", ["model": InputValue.string("opus")], Outcome.deny),
    ("Agent(model:opus)", "Agent", ["model": .string("opus-4")], .allow),
    ("Agent(model : opus*)", "Agent", ["model": .string("opus-4")], .deny),
    ("Agent(model:*)", "Agent", ["subagent_type": .string("x")], .allow),
    ("Agent(model:*)", "Agent", ["model": .array([.string("opus")])], .allow),
    ("Agent(Model:opus)", "Agent", ["model": .string("opus")], .allow),
    (
      "Bash(run_in_background:true)", "Bash",
      ["command": .string("ls"), "run_in_background": .boolean(true)], .deny
    ),
    ("mcp__s__t(n:3)", "mcp__s__t", ["n": .number("3")], .deny),
    ("mcp__s__t(n:3)", "mcp__s__t", ["n": .number("3.0")], .ask),
    ("mcp__s__t(n:null)", "mcp__s__t", ["n": .null], .deny),
    ("mcp__s(env:prod)", "mcp__s__t", ["env": .string("prod")], .deny),
    ("mcp__*(env:prod)", "mcp__s__t", ["env": .string("prod")], .deny),
    ("mcp__*(env:prod)", "mcp__s__t", ["env": .object(["env": .string("prod")])], .ask),
    ("Task(model:opus)", "Agent", ["model": .string("opus")], .deny),
    ("Read(file_path:*)", "Read", ["file_path": .string("/w/app/x")], .allow),
    (
      "Write(content:*secret*)", "Write",
      ["file_path": .string("/w/app/x"), "content": .string("a secret b")], .deny
    ),
  ])
  func denies(_ rule: String, _ tool: String, _ input: [String: InputValue], _ expected: Outcome) {
    let decision = Given.policy(deny: [rule]).decide(ToolCall(tool: tool, input: input), in: Given.context)
    #expect(decision.outcome == expected)
    if expected == .deny { #expect(decision.reason.clauses.contains("T-7")) }
  }

  @Test func neverAllows() {
    let policy = Given.policy(allow: ["mcp__s__t(n:3)"])
    #expect(
      policy.decide(ToolCall(tool: "mcp__s__t", input: ["n": .number("3")]), in: Given.context).outcome
        == .ask)
  }

  @Test func asksAfterDenyAndBeforeAllow() {
    let policy = Given.policy(allow: ["mcp__s"], ask: ["mcp__s__t(n:3)"], deny: ["mcp__s__t(n:4)"])
    func outcome(_ number: String) -> Outcome {
      policy.decide(ToolCall(tool: "mcp__s__t", input: ["n": .number(number)]), in: Given.context).outcome
    }
    #expect(outcome("3") == .ask)
    #expect(outcome("4") == .deny)
    #expect(outcome("5") == .allow)
  }
}
