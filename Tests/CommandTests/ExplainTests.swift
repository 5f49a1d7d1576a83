import Foundation
import TestSupport
import Testing

@Suite("Explanations")
struct ExplainTests {
  private static let settings =
    #"{"permissions": {"allow": ["Bash(make *)"], "ask": ["Bash(make push)"], "deny": ["Bash(rm *)"]}}"#

  private func explain(_ arguments: [String], input: String = "") throws -> Program.Run {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "s.json")
    return try Program(directory: folder.path).run(
      ["explain", "--settings", "s.json=project"] + arguments, input: Array(input.utf8))
  }

  @Test(
    arguments: [
      ("make test", "allow", 0), ("make push", "ask", 3), ("rm x", "deny", 4), ("frobnicate", "ask", 3),
    ]
      as [(String, String, Int32)])
  func firstLineAndStatusAreTheAnswer(_ command: String, _ outcome: String, _ status: Int32) throws {
    let run = try explain(["--exit-code", "--", command])
    #expect(run.output.split(separator: "\n").first.map(String.init) == outcome)
    #expect(run.status == status)
    #expect(try explain(["--", command]).status == 0)
  }

  @Test func everyWayToGiveTheSameCallGivesTheSameAnswer() throws {
    let call = #"{"tool": "Bash", "input": {"command": "make a b"}}"#
    let runs = [
      try explain(["--json", "--", "make a b"]),
      try explain(["--json", "--", "make", "a", "b"]),
      try explain(["--json", "--tool", "Bash", "--input", "command=make a b"]),
      try explain(["--json", "--call", call]),
      try explain(["--json", "--call", "-"], input: call),
      try explain(["--json", "-"], input: "make a b"),
    ]
    #expect(Set(runs.map(\.output)).count == 1)
    #expect(runs[0].output.contains(#""decision": "allow""#))
  }

  @Test func wordsThatLostTheirQuotesAreNotGuessed() throws {
    let run = try explain(["--", "make", "a b"])
    #expect(run.status == 2)
    #expect(run.output == "")
  }

  @Test func aRuleIsNamedWithItsPlace() throws {
    let run = try explain(["--", "rm x"])
    #expect(run.output.contains("s.json:1:82: deny `Bash(rm *)` (project settings)"), "\(run.output)")
  }

  @Test func whatWouldChangeTheAnswerIsSaid() throws {
    #expect(try explain(["--", "rm x"]).output.contains("without `Bash(rm *)`"))
    // What the product would have to be told is not looked for yet.
    let strict = try explain(["--reading", "strict", "--", "frobnicate"])
    #expect(strict.output.contains("with `Bash(frobnicate)` in allow"))
  }

  @Test func discoveryReadsTheFilesOfTheProject() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: ".claude/settings.json")
    try folder.write(#"{"permissions": {"deny": ["Bash(make evil)"]}}"#, to: ".claude/settings.local.json")
    let program = Program(directory: folder.path)
    #expect(try program.run(["explain", "--", "make evil"]).output.hasPrefix("deny\n"))
    #expect(try program.run(["explain", "--", "make good"]).output.hasPrefix("allow\n"))
  }

  @Test func aFileThatCannotBeReadIsSaid() throws {
    let run = try Program().run(["explain", "--settings", "missing.json", "--", "ls"])
    #expect(run.status == 3)
    #expect(run.errors == "ccrules: missing.json: no such file\n")
  }

  @Test func linksAreFollowedOnlyWhenAsked() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"permissions": {"deny": ["Read(secret/**)"], "allow": ["Bash(cat *)"]}}"#, to: "s.json")
    try folder.write("x", to: "secret/key")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/open", withDestinationPath: "secret")
    let program = Program(directory: folder.path)
    let calls = [["--tool", "Read", "--input", "file_path=open/key"], ["--", "cat open/key"]]
    for call in calls {
      let arguments = ["explain", "--settings", "s.json=project"]
      #expect(try program.run(arguments + call).output.hasPrefix("allow\n"))
      #expect(try program.run(arguments + ["--follow-links"] + call).output.hasPrefix("deny\n"))
    }
  }
}
