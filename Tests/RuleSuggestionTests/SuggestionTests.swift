import Foundation
import PermissionEngine
import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PolicyAnalysis
@testable import RuleSuggestion

/// What is proposed saves prompts, is safe, and is no wider than it has to be.
@Suite("Proposed rules")
struct SuggestionTests {
  private static let context = CallContext(cwd: "/project", projectRoot: "/project", home: "/home/user")

  private static func stack(_ settings: String) -> SettingsStack {
    SettingsStack([
      SettingsReader(semantics: .current).read(
        Array(settings.utf8), path: "/project/.claude/settings.json", scope: .project)
    ])
  }

  private static func suggestions(_ commands: [String: Int], _ settings: String = "{}") -> Suggestions {
    suggestions(
      commands.map { (ToolCall(tool: "Bash", input: ["command": .string($0.key)]), $0.value) }, settings)
  }

  private static func suggestions(_ calls: [(ToolCall, Int)], _ settings: String) -> Suggestions {
    var recorded = RecordedCalls()
    for (call, count) in calls { for _ in 0..<count { recorded.add(call) } }
    var search = SuggestionSearch(stack: stack(settings), semantics: .current, context: context)
    return search.suggestions(for: recorded)
  }

  private struct Example: CustomTestStringConvertible {
    var commands: [String: Int]
    var settings = "{}"
    var rules: [String]
    var testDescription: String { rules.joined(separator: ", ") }
  }

  private static let examples: [Example] = [
    Example(commands: ["npm run build": 5], rules: ["Bash(npm run build)"]),
    Example(commands: ["npm run build": 1], rules: []),
    Example(commands: ["ls": 9, "git status": 4], rules: []),
    Example(
      commands: ["docker compose logs web": 2, "docker compose logs db": 1, "docker compose logs api": 1],
      rules: ["Bash(docker compose logs *)"]),
    Example(
      commands: ["docker compose logs web": 2, "docker compose logs db": 2],
      rules: [
        "Bash(docker compose logs web)", "Bash(docker compose logs db)",
      ]),
    // What any program can be run with stays a question.
    Example(
      commands: ["python a.py": 4, "python b.py": 3, "python c.py": 3],
      rules: [
        "Bash(python a.py)", "Bash(python b.py)", "Bash(python c.py)",
      ]),
    Example(commands: ["cd src && go vet": 3], rules: ["Bash(go vet)"]),
    Example(commands: ["git push": 6], settings: #"{"permissions":{"ask":["Bash(git push:*)"]}}"#, rules: []),
    Example(commands: ["foo --all": 6], settings: #"{"permissions":{"deny":["Bash(foo:*)"]}}"#, rules: []),
    Example(commands: ["foo *": 6], rules: []),
    Example(commands: ["foo $(bar)": 6], rules: ["Bash(foo $(bar))"]),
  ]

  @Test(arguments: examples) private func proposes(_ example: Example) {
    #expect(Set(Self.suggestions(example.commands, example.settings).rules.map(\.text)) == Set(example.rules))
  }

  @Test func otherTools() {
    let result = Self.suggestions(
      [
        (
          ToolCall(tool: "WebFetch", input: ["url": .string("https://a.example/x"), "prompt": .string("")]), 3
        ),
        (ToolCall(tool: "mcp__notes__list", input: ["page": .number("1")]), 2),
        (ToolCall(tool: "mcp__notes__list", input: ["page": .number("2")]), 2),
      ], "{}")
    #expect(Set(result.rules.map(\.text)) == ["WebFetch(domain:a.example)", "mcp__notes__list"])
    #expect(result.savedCount == 7 && result.promptCount == 7)
  }

  @Test func unusedRulesAreNamed() {
    let result = Self.suggestions(
      ["npm test": 2], #"{"permissions":{"allow":["Bash(npm test)","Bash(cargo test)"]}}"#)
    #expect(result.unused.map { String(decoding: $0.rule.text, as: UTF8.self) } == ["Bash(cargo test)"])
    #expect(result.promptCount == 0)
  }

  @Test func whatStaysSaysWhy() throws {
    let result = Self.suggestions(["git push": 6], #"{"permissions":{"ask":["Bash(git push:*)"]}}"#)
    #expect(try #require(result.remaining.first).reason.contains("Bash(git push:*)"))
  }

  /// On real commands, with counts as people have them: every claim is decided anew.
  @Test(.enabled(if: !commands.isEmpty, "no real commands here"), arguments: [1, 2, 3])
  func holdsOnRealCommands(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var calls: [(ToolCall, Int)] = []
    for rank in 1...150 {
      guard let command = Self.commands.randomElement(using: &generator) else { continue }
      calls.append((ToolCall(tool: "Bash", input: ["command": .string(command)]), 1 + 60 / rank))
    }
    let result = Self.suggestions(calls, "{}")
    let before = Policy(compiling: Self.stack("{}"), semantics: .current)
    let stack = try #require(Self.stack("{}").adding(result.rules.map(\.text), semantics: .current))
    let after = Policy(compiling: stack, semantics: .current)
    var context = Self.context
    context.mode = .default
    for rule in result.rules {
      #expect(!rule.calls.isEmpty)
      for prompt in rule.calls {
        #expect(before.decide(prompt.call, in: context).outcome == .ask)
        #expect(after.decide(prompt.call, in: context).outcome == .allow, "\(rule.text)")
      }
      if let call = rule.newlyAllowed {
        #expect(
          before.decide(call, in: context).outcome != .allow
            && after.decide(call, in: context).outcome == .allow)
      }
    }
    let proposal = SettingsFile.proposal(
      of: result.rules.map(\.text), in: .allow, path: "/project/.claude/settings.local.json", scope: .local,
      semantics: .current)
    let findings = Analyzer(checks: FindingSelection(profile: .audit).checks).analyze(
      AnalysisInput(linting: [proposal], semantics: .current, context: context)
    ).findings
    let grave = findings.filter { $0.code.hasPrefix("CCR3") && $0.severity > .note }
    #expect(grave.map(\.message) == [])
    let stays = result.remaining.reduce(0) { $0 + $1.count }
    #expect(Double(stays) <= 0.2 * Double(result.repeatedCount), "\(stays) of \(result.repeatedCount) stay")
  }

  private static let commands: [String] = {
    guard let text = try? String(contentsOfFile: ProjectPaths.shared + "/data/commands.tsv", encoding: .utf8)
    else {
      return []
    }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      line.split(separator: "\t").last.flatMap {
        try? JSONDecoder().decode(String.self, from: Data($0.utf8))
      }
    }
  }()
}
