import PermissionEngine
import RuleSyntax
import Settings
import Testing
import Workspace

@testable import PolicyTesting

/// Tests as people write them: what is read, what is complained of, what comes out.
@Suite("Tests in YAML")
struct PolicyTestFileTests {
  private static func session(_ settings: String) -> Session {
    let file = SettingsReader(semantics: .current).read(
      Array(settings.utf8), path: "/p/.claude/settings.json", scope: .project)
    return Session(
      stack: SettingsStack([file]), semantics: .current,
      context: CallContext(cwd: "/p", projectRoot: "/p", home: "/home/me"), isDiscovered: true,
      directory: "/p",
      notRead: [])
  }

  private static let settings = #"""
    {"permissions": {"allow": ["Bash(make *)", "Bash(make)", "mcp__s__t"], "ask": ["Bash(make push)"],
     "deny": ["Read(.env)"]}}
    """#

  private static func complaints(_ text: String) -> [String] {
    PolicyTestRun(PolicyTestFile(Array(text.utf8)), in: session(settings)).results.compactMap(\.complaint)
  }

  @Test func whatHoldsIsSilent() {
    let text = """
      allow:
        - make all
        - command: make all
          because: Bash(make *)
        - tool: mcp__s__t
      ask: [make push, git push]
      deny:
        - tool: Read
          input: {file_path: .env}
          because: Read(.env)
        - command: cat .env
      """
    #expect(Self.complaints(text) == [])
    #expect(PolicyTestFile(Array(text.utf8)).cases.count == 7)
  }

  @Test func anotherAnswerOrAnotherRuleIsAFailure() throws {
    let wrong = Self.complaints("allow: [git push]")
    #expect(try #require(wrong.first).hasPrefix("expected allow, got ask"))
    let other = Self.complaints("allow:\n  - command: make all\n    because: Bash(make)\n")
    #expect(try #require(other.first).contains("not because of `Bash(make)`"))
  }

  @Test func theModeOfACaseCounts() {
    let text = """
      allow:
        - tool: Write
          input: {file_path: /p/a.txt, content: x}
          mode: acceptEdits
      ask:
        - tool: Write
          input: {file_path: /p/a.txt, content: x}
      """
    #expect(Self.complaints(text) == [])
  }

  private struct Faulty: CustomTestStringConvertible {
    var text: String
    var message: String
    var place: String
    var testDescription: String { text }
  }

  private static let faulty: [Faulty] = [
    Faulty(text: "allows: []", message: "did you mean `allow`", place: "1:1"),
    Faulty(text: "allow: make", message: "a list of calls", place: "1:8"),
    Faulty(text: "allow:\n  - 7", message: "not a number", place: "2:5"),
    Faulty(text: "allow:\n  - comand: x", message: "did you mean `command`", place: "2:5"),
    Faulty(text: "allow:\n  - input: {}", message: "`command` or `tool`", place: "2:5"),
    Faulty(text: "allow:\n  - {command: x, tool: Bash}", message: "without `tool`", place: "2:15"),
    Faulty(text: "allow:\n  - {command: x, mode: fast}", message: "a mode", place: "2:24"),
    Faulty(text: "- x", message: "a mapping", place: "1:1"),
    Faulty(text: "allow: [", message: "not YAML", place: "1:9"),
    Faulty(text: "mode: fast\nallow: [make]", message: "a mode", place: "1:7"),
  ]

  @Test(arguments: faulty) private func saysWhatIsWrong(_ example: Faulty) throws {
    let file = PolicyTestFile(Array(example.text.utf8))
    let problem = try #require(file.problems.first)
    #expect(problem.message.contains(example.message), "\(problem.message)")
    #expect("\(problem.span.start.line):\(problem.span.start.column)" == example.place)
  }

  @Test func theOtherCasesAreRun() {
    let file = PolicyTestFile(Array("allow:\n  - {}\n  - make\nfoo: 1\n".utf8))
    #expect(file.cases.count == 1 && file.problems.count == 2)
  }

  @Test func coverageCountsRulesThatDecide() {
    let run = PolicyTestRun(
      PolicyTestFile(Array("allow: [make all, make x && make y]".utf8)), in: Self.session(Self.settings))
    let counts = Dictionary(
      uniqueKeysWithValues: run.coverage.map {
        (String(decoding: $0.rule.rule.text, as: UTF8.self), $0.count)
      })
    #expect(
      counts == ["Bash(make *)": 2, "Bash(make)": 0, "mcp__s__t": 0, "Bash(make push)": 0, "Read(.env)": 0])
  }

  /// What is drafted passes, and touches every rule that an ordinary call can show.
  @Test(arguments: [
    settings,
    #"{"permissions": {"allow": ["Bash(a \"b\":*)", "WebFetch(domain:x.example)"], "deny": ["Edit(src/**)"]}}"#,
    #"{}"#,
  ])
  func aDraftHolds(_ settings: String) {
    let session = Self.session(settings)
    let file = PolicyTestFile(Array(PolicyTestDraft(session).text.utf8))
    #expect(file.problems == [])
    let run = PolicyTestRun(file, in: session)
    #expect(run.results.compactMap(\.complaint) == [])
    #expect(run.results.count == session.stack.files.flatMap(\.entries).count)
  }
}
