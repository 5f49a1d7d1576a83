import PermissionEngine
import Settings
import TestSupport
import Testing

@testable import Workspace

/// A line that is read without a tree of values is read as with one.
@Suite struct CallLineTests {
  private static let keys =
    [
      "tool", "tool_name", "input", "tool_input", "id", "tool_use_id", "cwd", "permission_mode", "other",
      "to\\u006fl",
    ]

  private static let texts = [
    "Bash", "Read", "ls -l", "", "a \\\"b\\\" c", "a\\\\b", "a\\nb\\tc", "\\/w", "\\u0061", "é", "a\u{7F}b",
    "/w/app", "~",
    "plan", "manual", "yolo", "a long text that takes more than one block of eight", "\\", "\\x", "a\nb",
    "\u{0}",
  ]

  private static func string(_ random: inout SeededGenerator) -> String {
    "\"" + random.pick(texts) + (random.oneIn(40) ? "" : "\"")
  }

  private static func blank(_ random: inout SeededGenerator) -> String {
    random.pick(["", "", "", " ", "\t", "  ", random.oneIn(20) ? "\r" : ""])
  }

  private static func value(_ random: inout SeededGenerator) -> String {
    switch random.below(8) {
    case 0:
      random.pick(["true", "false", "null", "tru", "falsey", "1", "-2.5e3", "[]", "[1,\"a\"]", "{}", "x"])
    default: string(&random)
    }
  }

  private static func object(_ keys: [String], _ random: inout SeededGenerator, depth: Int = 0) -> String {
    let members = (0..<random.below(5)).map { _ in
      let key = random.pick(keys)
      let isInput = depth == 0 && key.hasSuffix("input") && !random.oneIn(6)
      let value =
        isInput
        ? object(["command", "description", "timeout", "run_in_background", "command"], &random, depth: 1)
        : value(&random)
      return "\"\(key)\"" + blank(&random) + ":" + blank(&random) + value
    }
    let comma = random.oneIn(30) ? ",," : ","
    return "{" + blank(&random) + members.joined(separator: blank(&random) + comma + blank(&random))
      + blank(&random) + "}"
  }

  @Test(arguments: 1...Rounds.count(25))
  func readsAsTheTreeIsRead(_ seed: Int) {
    var random = SeededGenerator(seed)
    for _ in 0..<400 {
      var text = Self.object(Self.keys, &random)
      if random.oneIn(2) { text = text.replacing("\"other\"", with: "\"tool\"") }
      if random.oneIn(20) { text += random.pick([" ", "x", "}", "\t"]) }
      guard let short = CallLine.read(Array(text.utf8)) else { continue }
      let long = try? CallRequest(json: Array(text.utf8))
      #expect(short.call == long?.call, "\(text)")
      #expect(short.cwd == long?.cwd, "\(text)")
      #expect(short.mode == long?.mode, "\(text)")
      #expect(short.names == long?.names, "\(text)")
    }
  }

  /// That must not hold for want of lines of this kind.
  @Test(arguments: [
    #"{"tool": "Bash", "input": {"command": "git commit -m \"a\\nb\""}}"#,
    #"{"id":"7","tool_name":"Bash","tool_input":{"command":"ls","run_in_background":true},"cwd":"/w"}"#,
    #"{"tool":"Read","input":{"file_path":"/x"},"permission_mode":"plan"}"#,
  ])
  func readsCommonLines(_ text: String) {
    #expect(CallLine.read(Array(text.utf8)) != nil)
  }
}
