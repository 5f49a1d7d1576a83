import Foundation
import TestSupport
import Testing

@Suite("Streams of calls")
struct StreamTests {
  private let settings = ["--settings", "-"]

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  private func eval(_ input: String) throws -> Program.Run {
    let folder = try TemporaryFolder()
    try folder.write(#"{"permissions": {"deny": ["Bash(rm *)"]}}"#, to: "s.json")
    return try Program(directory: folder.path).run(
      ["eval", "--settings", "s.json"], input: Array(input.utf8))
  }

  @Test func aLineGivesALineAndABadOneDoesNotStopTheStream() throws {
    let run = try eval(
      """
      {"tool": "Bash", "input": {"command": "rm x"}}
      {"tool": "Bash"
      []
      {"input": {}}

      {"tool": "Bash", "input": []}
      {"tool_name": "Bash", "tool_input": {"command": "rm x"}, "cwd": "/tmp"}
      {"tool": "Bash", "cwd": "tmp"}
      """)
    let lines = lines(run.output)
    // The blank line is passed over.
    #expect(lines.count == 7)
    #expect(lines[0].hasPrefix(#"{"decision":"deny""#))
    for (number, line) in zip([2, 3, 4, 6], lines[1...4]) {
      #expect(line.hasPrefix(#"{"error":""#) && line.hasSuffix(#","line":\#(number)}"#), "\(line)")
    }
    #expect(lines[5] == lines[0])
    #expect(lines[6].hasSuffix(#","line":8}"#))
    #expect(run.status == 3)
    #expect(run.errors == "ccrules: 5 lines are no call\n")
  }

  @Test(arguments: [
    (#"{"id":7,"tool":"Bash","input":{"command":"rm x"}}"#, #"{"id":7,"decision":"deny","#),
    (
      #"{"tool_name":"Bash","tool_input":{"command":"rm x"},"tool_use_id":"toolu_1"}"#,
      #"{"tool_use_id":"toolu_1","decision":"deny","#
    ),
    (#"{"id":[1,{"a":null}],"tool":"Bash","input":{}}"#, #"{"id":[1,{"a":null}],"#),
    (#"{"id":"x","tool":3}"#, #"{"id":"x","error":"#),
    (
      #"{"tool":"Bash","input":{"command":"touch a"},"permission_mode":"acceptEdits"}"#,
      #"{"decision":"allow","#
    ),
    (#"{"tool":"Bash","input":{"command":"touch a"},"permission_mode":null}"#, #"{"decision":"ask","#),
    (
      #"{"tool":"Bash","input":{"command":"touch a"},"permission_mode":"all"}"#,
      #"{"error":"`permission_mode`"#
    ),
  ])
  func whatHooksAreGivenCounts(_ line: String, _ beginning: String) throws {
    let run = try eval(line)
    #expect(run.output.hasPrefix(beginning), "\(run.output)")
  }

  @Test func theModeOfTheCommandLineWins() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "s.json")
    let call = #"{"tool":"Bash","input":{"command":"touch a"},"permission_mode":"acceptEdits"}"#
    let run = try Program(directory: folder.path).run(
      ["eval", "--settings", "s.json", "--mode", "default", "--format", "text"], input: Array(call.utf8))
    #expect(run.output == "ask\ttouch a\n")
  }

  @Test func aLastLineWithoutLineBreakAndCarriageReturnsCount() throws {
    let call = #"{"tool": "Bash", "input": {"command": "rm x"}}"#
    let run = try eval(call + "\r\n" + call)
    #expect(lines(run.output).count == 2)
    #expect(!run.output.contains("error"))
  }

  @Test func emptyInputGivesEmptyOutput() throws {
    let run = try eval("")
    #expect(run.output == "" && run.status == 0)
  }

  @Test func linesMayBeLongerThanAPieceOfTheReader() throws {
    let long = String(repeating: "x", count: 200_000)
    let run = try eval(#"{"tool": "Bash", "input": {"command": "rm \#(long)"}}"# + "\n{}\n")
    let lines = lines(run.output)
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"decision":"deny""#))
  }

  @Test func aTallyCountsCallsByWhatDecidedThem() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"permissions": {"deny": ["Bash(rm *)", "Read(.env)"], "allow": ["Bash(make)"]}}"#, to: "s.json")
    let calls = ["rm x", "make && rm y", "rm z", "make"].map {
      #"{"tool": "Bash", "input": {"command": "\#($0)"}}"#
    }
    let input = Array((calls + ["", "{}"]).joined(separator: "\n").utf8)
    for jobs in ["1", "3"] {
      let run = try Program(directory: folder.path).run(
        ["eval", "--settings", "s.json", "--by", "rule", "--jobs", jobs], input: input)
      let lines = lines(run.output)
      #expect(lines.count == 4)
      #expect(lines[0] == #"{"error":"`tool` is missing","line":6}"#)
      #expect(
        lines[1].hasPrefix(#"{"calls":3,"allow":0,"ask":0,"deny":3,"parts":3,"rule":{"text":"Bash(rm *)","#))
      // It decided one call, and a part of another.
      #expect(
        lines[2].hasPrefix(#"{"calls":1,"allow":1,"ask":0,"deny":0,"parts":2,"rule":{"text":"Bash(make)","#))
      #expect(
        lines[3].hasPrefix(#"{"calls":0,"allow":0,"ask":0,"deny":0,"parts":0,"rule":{"text":"Read(.env)","#))
      #expect(run.status == 3)
    }
  }

  @Test func aReaderThatGoesAwayEndsTheProgramQuietly() throws {
    let folder = try TemporaryFolder()
    let call = #"{"tool": "Bash", "input": {"command": "ls"}}"# + "\n"
    try folder.write(String(repeating: call, count: 5_000), to: "calls")
    try folder.write("{}", to: "s.json")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    shell.arguments = [
      "-c", "{ '\(Program.path)' eval --settings s.json < calls 2>err; echo $? >status; } | head -n 1 >out",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(try String(contentsOfFile: folder.path + "/err", encoding: .utf8) == "")
    #expect(try String(contentsOfFile: folder.path + "/status", encoding: .utf8) == "0\n")
    #expect(try String(contentsOfFile: folder.path + "/out", encoding: .utf8).hasPrefix(#"{"decision""#))
  }
}
