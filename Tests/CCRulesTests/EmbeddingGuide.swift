// The code of Documentation/embedding.md. It imports one module, as an embedder does.

// guide: push
import CCRules

func mayPush(in project: String) throws -> Bool {
  let policy = try Policy.load(project: project)
  return policy.decide(.bash("git push")).outcome == .allow
}
// end

// guide: load
func load(_ project: String) throws -> ProjectPolicy {
  do {
    let policy = try Policy.load(project: project)
    for problem in policy.problems { print("settings: \(problem)") }
    return policy
  } catch {
    print(error.message)
    throw error
  }
}
// end

// guide: explain
func explain(_ call: ToolCall, under policy: ProjectPolicy) -> String {
  let decision = policy.decide(call)
  guard let rule = decision.rule, let place = decision.place else {
    return "\(decision.outcome): \(decision.reason.explanation)"
  }
  return "\(decision.outcome) by \(rule) in \(place)"
}
// end

// guide: others
func someDecisions(_ policy: ProjectPolicy) -> [Outcome] {
  [
    policy.decide(.read("src/main.c")),
    policy.decide(.edit("/etc/hosts"), mode: .acceptEdits),
    policy.decide(.webFetch("https://example.org/")),
    policy.decide(.bash("rm -r out"), cwd: "build"),
    policy.decide(.mcp(server: "github", tool: "create_issue")),
    policy.decide(ToolCall(tool: "Grep", input: ["pattern": .string("key"), "path": .string(".")])),
  ].map(\.outcome)
}
// end

// guide: strict
func isSafe(_ command: String, in project: String) throws -> Bool {
  try Policy.load(project: project, reading: .strict).decide(.bash(command)).outcome == .allow
}
// end
