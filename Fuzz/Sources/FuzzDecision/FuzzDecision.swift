import PermissionEngine
import RuleSyntax
import Settings

/// A policy with every sort of rule, compiled once.
private let evaluator: Evaluator = {
  let settings = """
    {"permissions": {
      "allow": ["Bash(ls *)", "Bash(npm run test:*)", "Bash(git log *)", "Bash(* --version)", "Bash(cd src && ls)",
        "Read(//etc/hosts)", "Edit(src/**)", "WebFetch(domain:*.example.com)", "mcp__a__b_*"],
      "ask": ["Bash(git push *)", "Read(~/.config/**)", "Bash(run_in_background:true)"],
      "deny": ["Bash(rm -rf *)", "Read(.env)", "Edit(**/secrets/*)", "mcp__*__delete", "WebFetch(domain:evil.test)"]}}
    """
  let file = SettingsReader(semantics: .strict).read(
    Array(settings.utf8), path: "/w/app/.claude/settings.json", scope: .project)
  return Evaluator(compiling: SettingsStack([file]), semantics: .strict)
}()

/// The first byte chooses the tool, the rest is its main input. Deciding never traps, and the wide reading is
/// named when it differs.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDecision(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start else { return 0 }
  guard count > 0 else { return 0 }
  let text = String(decoding: UnsafeBufferPointer(start: start + 1, count: count - 1), as: UTF8.self)
  let tools = [
    ("Bash", "command"), ("Bash", "command"), ("Bash", "command"), ("Read", "file_path"),
    ("Edit", "file_path"),
    ("WebFetch", "url"), ("PowerShell", "command"), ("Grep", "path"),
  ]
  let (tool, field) = tools[Int(start[0]) % tools.count]
  let call = ToolCall(tool: tool, input: [field: .string(text)])
  let context = CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u")
  let decision = evaluator.decide(call, in: context)
  precondition(decision.dependsOn.isEmpty == (decision.outcome == decision.wideOutcome))
  return 0
}
