import PermissionEngine
import RuleSyntax
import Settings
import Testing

@testable import PolicyAnalysis

@Suite("The nearest allow rule")
struct NearestRuleTests {
  private let stack = SettingsStack([
    SettingsReader(semantics: .current).read(
      Array(
        """
        {"permissions": {"allow": ["Bash(tools/gen.sh *)", "Bash(npm test)", "Bash(git push *)", "Bash(make *)",
          "Edit(/src/**)", "WebFetch(domain:example.com)"], "deny": ["Bash(make evil)"]}}
        """.utf8), path: "/project/.claude/settings.json", scope: .project)
  ])
  private let context = CallContext(cwd: "/project", projectRoot: "/project", home: "/home/user")

  private func nearest(_ call: ToolCall) -> [NearestRule] {
    let evaluator = Evaluator(compiling: stack, semantics: .current)
    return NearestRule.rules(
      for: call, evaluator.decide(call, in: context), policy: evaluator.narrow, stack: stack, context: context
    )
  }

  @Test(arguments: [
    ("./tools/gen.sh a", "Bash(tools/gen.sh *)", "./tools/gen.sh"),
    ("npm test --watch", "Bash(npm test)", "--watch"),
    ("git -C . push origin x", "Bash(git push *)", "-C ."),
    ("FOO=1 make x", "Bash(make *)", "FOO=1"),
    ("sudo make x", "Bash(make *)", "sudo"),
    ("ls && npm test --watch", "Bash(npm test)", "--watch"),
  ])
  func isNamedWithTheDifference(_ command: String, _ rule: String, _ difference: String) throws {
    let found = try #require(nearest(CallExamples.command(Array(command.utf8))).first)
    #expect(String(decoding: found.rule.rule.text, as: UTF8.self) == rule)
    #expect(found.difference.contains(difference), "\(found.difference)")
  }

  @Test func hostsAndPathsAreNamed() {
    let fetch = ToolCall(tool: "WebFetch", input: ["url": .string("https://docs.example.com/")])
    #expect(nearest(fetch).first?.difference.contains("`example.com`") == true)
    let edit = ToolCall(tool: "Edit", input: ["file_path": .string("/elsewhere/a.ts")])
    #expect(nearest(edit).first?.difference.contains("/project/src") == true)
  }

  /// Nothing is near what a rule stops, what is allowed, and what is of another kind.
  @Test(arguments: ["make evil", "make x", "terraform apply", ""])
  func nothingIsMadeUp(_ command: String) {
    #expect(nearest(CallExamples.command(Array(command.utf8))) == [])
  }
}
