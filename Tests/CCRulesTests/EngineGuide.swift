// The code of Documentation/embedding.md that needs no disk. It imports what such an embedder links.

// guide: engine
import PermissionEngine
import RuleSyntax
import Settings

func outcome(of command: String, under settings: [UInt8]) -> Outcome {
  let path = "/w/app/.claude/settings.json"
  let file = SettingsReader(semantics: .current).read(settings, path: path, scope: .project)
  let policy = Policy(compiling: SettingsStack([file]), semantics: .current)
  let call = ToolCall(tool: "Bash", input: ["command": .string(command)])
  return policy.decide(call, in: CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u")).outcome
}
// end
