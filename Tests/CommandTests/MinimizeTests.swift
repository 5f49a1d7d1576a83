import Foundation
import TestSupport
import Testing

@Suite("`ccrules minimize`")
struct MinimizeTests {
  private static let before = """
    {"permissions": {
      "allow": [
        "Bash(foo *)",
        "Bash(foo build)", "Bash(bar *)",
        "Bash(bar test)", "Bash(bar *)"
      ],
      "deny": ["Bash(rm *)"]
    }}

    """

  private func run(_ arguments: String...) throws -> (run: Program.Run, text: String) {
    let folder = try TemporaryFolder()
    try folder.write(Self.before, to: "s.json")
    let run = try Program(directory: folder.path).run(["minimize", "s.json"] + arguments)
    return (run, try String(contentsOfFile: folder.path + "/s.json", encoding: .utf8))
  }

  @Test func everyRuleHasItsReason() throws {
    let errors = try run().run.errors
    for reason in [
      "`Bash(foo build)` in allow: `Bash(foo *)` covers it",
      "`Bash(bar test)` in allow: `Bash(bar *)` covers it", "`Bash(bar *)` in allow: is there twice",
    ] {
      #expect(errors.contains("ccrules: s.json: " + reason), "\(errors)")
    }
    #expect(errors.hasSuffix("ccrules: would take out 3 rules\n"))
  }

  @Test func linesAreNotJoined() throws {
    let text = try run("--write").text
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines[2...3] == ["\"Bash(foo *)\",", "\"Bash(bar *)\""], "\(text)")
    #expect(text.hasSuffix("  ],\n  \"deny\": [\"Bash(rm *)\"]\n}}\n"))
  }

  @Test func programsAreToldTheSame() throws {
    let root = try run("--format", "json").run.object()
    let file = try #require((root["files"] as? [[String: Any]])?.first)
    let removed = try #require(file["removed"] as? [[String: Any]])
    #expect(removed.map { $0["reason"] as? String } == ["covered", "covered", "copy"])
    let because = try #require(removed[0]["because"] as? [[String: Any]])
    #expect(because.map { $0["rule"] as? String } == ["Bash(foo *)"])
    #expect(root["written"] as? Bool == false)
  }

  /// What does not parse is said and left alone: "0 rules" alone would read as "nothing to do".
  @Test func aBrokenFileIsNoSuccess() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"permissions\": [", to: "s.json")
    let run = try Program(directory: folder.path).run(["minimize", "s.json"])
    #expect(run.status == 3 && run.errors.contains("s.json: does not parse"), "\(run.errors)")
  }
}
