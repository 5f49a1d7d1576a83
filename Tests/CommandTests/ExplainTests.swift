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
      ("make test", "allow", 0), ("make push", "ask", 10), ("rm x", "deny", 11), ("frobnicate", "ask", 10),
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
    #expect(try explain(["--", "frobnicate"]).output.contains("with `Bash(frobnicate)` in allow"))
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
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("ccrules: missing.json: no such file; nothing is decided"))
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

  @Test func whatAnApprovalWouldWriteIsSaidWithAnExample() throws {
    let run = try explain(["--", "python x.py"])
    #expect(run.output.contains("don't ask again: would write `Bash(python *)`, which also allows `python "))
    let useless = try explain(["--", "foo 'x y'"])
    #expect(useless.output.contains("would write `Bash(foo x y *)`, which does not let this call run"))
    #expect(
      try explain(["--", "eval x"]).output.contains("don't ask again: is not offered, only yes and no"))
  }

  @Test func whatTheDocumentationClaimsOtherwiseIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"permissions": {"allow": ["Bash"], "deny": ["Read(.env)"]}}"#, to: "s.json")
    func explain(_ arguments: String...) throws -> String {
      try Program(directory: folder.path).run(
        ["explain", "--settings", "s.json=project"] + arguments + ["--", "echo $(cat .env)"]
      ).output
    }
    #expect(try explain().contains("documented: denied; release 2.1.332 runs it (S-"))
    #expect(try !explain("--reading", "strict").contains("documented:"))
  }

  @Test func theReleaseOrReadingIsNamedLast() throws {
    #expect(try explain(["--", "ls"]).output.hasSuffix("speaks for: release 2.1.332, measured\n"))
    let strict = try explain(["--reading", "strict", "--", "ls"])
    #expect(strict.output.hasSuffix("speaks for: strict reading of the documentation\n"))
    let shell = try explain(["--tool", "PowerShell", "--input", "command=Get-Date"])
    #expect(shell.output.contains("`PowerShell` could not be measured"))
  }

  @Test(arguments: [
    (#"{"permissions": {"allow": "Bash"}}"#, "a value of the wrong type: nothing in the file counts"),
    (
      #"{"permissions": {"defaultMode": "bypassPermissions"}}"#,
      "is not taken from project and local settings"
    ),
    ("{}", "no mode is set: a terminal starts in `auto` mode where the model offers it"),
  ])
  func whatOfTheSettingsDoesNotCountIsNoted(_ settings: String, _ note: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(settings, to: "s.json")
    let run = try Program(directory: folder.path).run(["explain", "--settings", "s.json=project", "--", "ls"])
    #expect(run.output.contains(note), "\(run.output)")
  }

  @Test func foldersThatAPathGoesUpFromAreLookedUpWhenAsked() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"permissions": {"allow": ["Bash"], "deny": ["Read(.env)"]}}"#, to: "s.json")
    try folder.write("x", to: "there/file")
    func outcome(_ command: String, _ options: [String] = []) throws -> String {
      try Program(directory: folder.path).run(
        ["explain", "--settings", "s.json=project"] + options + ["--", command]
      ).output
    }
    #expect(try outcome("cat there/../.env").hasPrefix("allow\n"))
    #expect(try outcome("cat there/../.env").contains("--follow-links looks"))
    #expect(try outcome("cat there/../.env", ["--follow-links"]).hasPrefix("deny\n"))
    #expect(try outcome("cat missing/../.env", ["--follow-links"]).hasPrefix("allow\n"))
  }
}
