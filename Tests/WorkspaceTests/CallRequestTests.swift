import PermissionEngine
import Settings
import Testing
import Workspace

@Suite("One call as JSON")
struct CallRequestTests {
  private func request(_ text: String) throws -> CallRequest { try CallRequest(json: Array(text.utf8)) }

  @Test func bothNamesOfEachFieldAreUnderstood() throws {
    let short = try request(#"{"tool": "Bash", "input": {"command": "ls"}, "cwd": "/w"}"#)
    let long = try request(#"{"tool_name": "Bash", "tool_input": {"command": "ls"}, "cwd": "/w"}"#)
    #expect(short.call == long.call)
    #expect(short.call == ToolCall(tool: "Bash", input: ["command": .string("ls")]))
    #expect(short.cwd == "/w")
  }

  @Test func theModeAndTheNamesGoAlong() throws {
    let text = #"{"tool": "Read", "permission_mode": "acceptEdits", "id": 7, "tool_use_id": "t", "other": 1}"#
    let read = try request(text)
    #expect(read.mode == .acceptEdits)
    #expect(read.names.map(\.name) == ["id", "tool_use_id"])
  }

  @Test(arguments: [
    ("[]", "expected an object, found an array"),
    ("{}", "`tool` is missing"),
    (#"{"tool": 1}"#, "`tool` has to be a string, not a number"),
    (#"{"tool": "Bash", "input": []}"#, "`input` has to be an object, not an array"),
    (#"{"tool": "Bash", "cwd": "w"}"#, "`cwd` has to be an absolute path"),
    (
      #"{"tool": "Bash", "permission_mode": "yolo"}"#,
      "`permission_mode` has to be a mode such as `default`, not `yolo`"
    ),
  ])
  func whatIsNoCallSaysWhy(_ text: String, _ message: String) throws {
    let error = try #require(throws: CallRequest.Malformed.self) { try request(text) }
    #expect(error.message == message)
  }

  @Test func aCallMadeElsewhereDoesNotMoveTheStart() throws {
    let session = CallContext(cwd: "/w", projectRoot: "/w", home: "/h")
    let context = try request(#"{"tool": "Bash", "cwd": "/w/a"}"#).context(from: session)
    #expect(context.cwd == "/w/a")
    #expect(context.startCwd == "/w")
  }
}
