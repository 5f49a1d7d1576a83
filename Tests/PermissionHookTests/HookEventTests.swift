import Foundation
import PermissionEngine
import PermissionHook
import Settings
import TestSupport
import Testing
import Workspace

@Suite("What a hook is told")
struct HookEventTests {
  static let whole =
    #"{"session_id":"s","transcript_path":"/t","cwd":"/w/app","permission_mode":"plan","hook_event_name":"PreToolUse","#
    + #""tool_name":"Bash","tool_input":{"command":"ls"},"tool_use_id":"u"}"#

  @Test func everythingIsTakenFromTheEvent() throws {
    let event = try HookEvent(Array(Self.whole.utf8))
    #expect(event.request.call == ToolCall(tool: "Bash", input: ["command": .string("ls")]))
    #expect(event.cwd == "/w/app")
    #expect(event.request.mode == .plan)
    #expect(event.session == "s")
    #expect(event.toolUse == "u")
  }

  @Test(arguments: [
    ("", "the event is no JSON: "), ("[]", "the event is an array, not an object"),
    ("{}", "`tool_name` is missing"),
    (#"{"tool_name":"Bash","cwd":"/"}"#, "`tool_input` is missing"),
    (#"{"tool_name":"Bash","tool_input":{}}"#, "`cwd` is missing"),
    (#"{"tool_name":"Bash","tool_input":[],"cwd":"/"}"#, "`input` has to be an object"),
    (#"{"tool_name":"","tool_input":{},"cwd":"/"}"#, "`tool_name` is empty"),
    (#"{"tool_name":1,"tool_input":{},"cwd":"/"}"#, "`tool` has to be a string"),
    (#"{"tool_name":"Bash","tool_input":{},"cwd":"w"}"#, "`cwd` has to be an absolute path"),
    (#"{"tool_name":"Bash","tool_input":{},"cwd":"/","permission_mode":"x"}"#, "`permission_mode` has to be"),
    (
      #"{"tool_name":"Bash","tool_input":{},"cwd":"/","hook_event_name":"PostToolUse"}"#,
      "this is no PreToolUse"
    ),
    (#"{"tool_name":"Bash","tool_input":{},"cwd":"/","cwd":"/x"}"#, "the key `cwd` stands twice"),
    (
      #"{"tool_name":"Bash","tool_input":{"command":"ls","command":"rm x"},"cwd":"/"}"#,
      "the key `command` stands twice"
    ),
    (#"{"tool_name":"Bash","tool_input":{"command":"\ud800"},"cwd":"/"}"#, "the event is not plain JSON"),
  ])
  func whatIsDoubtfulIsRefused(_ text: String, _ beginning: String) throws {
    let error = try #require(throws: HookEvent.Malformed.self) { try HookEvent(Array(text.utf8)) }
    #expect(error.message.hasPrefix(beginning), "\(error.message)")
  }
}

@Suite("Whatever a hook is told, it answers")
struct HostileEventTests {
  /// Bytes without any order, pieces of events, events with something wrong in one place.
  @Test func hostileInputIsAlwaysAskedAboutInValidJSON() throws {
    var generator = SeededGenerator(seed: 17)
    let whole = Array(HookEventTests.whole.utf8)
    var surroundings = HookSurroundings()
    surroundings.home = "/nonexistent"
    for round in 0..<Rounds.count(3000) {
      var text = whole
      switch round % 4 {
      case 0: text = (0..<generator.below(200)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      case 1: text.removeLast(1 + generator.below(whole.count - 1))
      case 2: text[generator.below(text.count)] = UInt8.random(in: 0...255, using: &generator)
      default: text.insert(UInt8.random(in: 0...255, using: &generator), at: generator.below(text.count))
      }
      let decision = HookDecision(of: text, HookOptions(), in: surroundings)
      let isEvent = (try? HookEvent(text)) != nil
      // The folder of the event is not there, so even what is an event is asked about.
      #expect(decision.reply.isAsk, "\(text)")
      #expect((decision.event != nil) == isEvent)
      let output =
        try JSONSerialization.jsonObject(with: Data(decision.reply.output)) as? [String: [String: String]]
      #expect(output?["hookSpecificOutput"]?["permissionDecision"] == "ask")
      #expect(output?["hookSpecificOutput"]?["permissionDecisionReason"]?.hasPrefix("ccrules: ") == true)
    }
  }

  /// Commands of any bytes: an answer in valid JSON or silence, and deny where the deny rule stands in front.
  @Test func anyCommandIsAnswered() throws {
    var generator = SeededGenerator(seed: 18)
    let pieces = [
      "rm", " ", "'", "\"", "$(", ")", "`", ";", "&&", "|", "\n", "{", "}", "<<E", "$'", "\\", "*", "ls",
      "git push",
      "((", "))", "[[", "]]", "if", "then", "fi", "\u{0}", "é", "\u{202e}", "${x", "${!", "> .env", "<(",
      "-rf", "=",
    ]
    let settings =
      #"{"permissions": {"allow": ["Bash"], "deny": ["Bash(rm:*)", "Read(.env)"], "ask": ["Bash(git push:*)"]}}"#
    for _ in 0..<Rounds.count(1500) {
      let command = (0..<generator.below(12)).map { _ in generator.pick(pieces) }.joined()
      let reply = Hooked.reply(to: command, settings, deniesEffects: generator.oneIn(3))
      if reply != .silent {
        #expect((try? JSONSerialization.jsonObject(with: Data(reply.output))) != nil)
      }
      #expect(Hooked.reply(to: "rm x; " + command, settings) != .silent, "\(command)")
    }
  }

  @Test func missingSurroundingsAreAskedAbout() {
    let text = Array(HookEventTests.whole.utf8)
    var surroundings = HookSurroundings()
    surroundings.home = nil
    #expect(
      HookDecision(of: text, HookOptions(), in: surroundings).reply.reason?.text.hasPrefix("HOME is not set")
        == true)
    surroundings.home = "/nonexistent"
    surroundings.project = "/nonexistent/project"
    let gone = HookDecision(of: text, HookOptions(), in: surroundings).reply
    #expect(gone.reason?.text == "the folder `/nonexistent/project` of the session is not there")
    var options = HookOptions()
    options.settings = ["/nonexistent/settings.json=project"]
    #expect(HookDecision(of: text, options, in: surroundings).reply.isAsk)
  }
}
