import Foundation
import PermissionHook
import Settings
import TestSupport
import Testing

@Suite("The hook in a settings file")
struct HookInstallationTests {
  private let hook = HookInstallation(command: HookInstallation.command(program: "ccrules", []))

  static let files = [
    "{}\n", "{}", #"{"permissions": {"deny": ["Bash(rm:*)"]}}"#,
    "{\n  \"permissions\": {\n    \"allow\": []\n  }\n}\n", "{\n\t\"a\": 1\n}\n",
    "{\r\n    \"a\": 1\r\n}\r\n",
    "{\n  \"hooks\": {\n    \"Stop\": []\n  },\n  \"a\": 1\n}\n",
    "{\n  \"hooks\": {\n    \"PreToolUse\": [\n      {\n        \"matcher\": \"Bash\",\n        \"hooks\": "
      + "[{\"type\": \"command\", \"command\": \"other hook\"}]\n      }\n    ]\n  }\n}\n",
    #"{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"x"}]}]},"z":{}}"#,
  ]

  @Test(arguments: files)
  func itGoesInAndOutAgain(_ text: String) throws {
    let old = Array(text.utf8)
    let new = try hook.installed(in: old)
    #expect(try HookInstallation.commands(in: new) == [hook.command])
    #expect(try hook.installed(in: new) == new)
    #expect(try HookInstallation.removed(from: new) == old)
    let before = try JSONSerialization.jsonObject(with: Data(old)) as? [String: Any]
    let after = try JSONSerialization.jsonObject(with: Data(new)) as? [String: Any]
    #expect(Set(after?.keys.map { $0 } ?? []) == Set(before?.keys.map { $0 } ?? []).union(["hooks"]))
  }

  @Test func itIsWrittenAsTheFileIs() throws {
    let text = "{\n    \"a\": 1\n}\n"
    let new = String(
      decoding: try HookInstallation(command: "ccrules hook").installed(in: Array(text.utf8)), as: UTF8.self)
    #expect(
      new == """
        {
            "a": 1,
            "hooks": {
                "PreToolUse": [
                    {
                        "matcher": "*",
                        "hooks": [
                            {
                                "type": "command",
                                "command": "ccrules hook"
                            }
                        ]
                    }
                ]
            }
        }

        """)
  }

  @Test func otherOptionsTakeThePlaceOfTheOldOnes() throws {
    let old = try hook.installed(in: [])
    let other = HookInstallation(
      command: HookInstallation.command(program: "/opt/it's here/ccrules", ["--log", "/var/log/x y"]))
    let new = try other.installed(in: old)
    #expect(try HookInstallation.commands(in: new) == [other.command])
    #expect(other.command.hasPrefix(#"'/opt/it'\''s here/ccrules' hook --log '/var/log/x y' || echo '"#))
  }

  @Test(arguments: [
    ("{", "1:1: the file does not parse"), ("[]", "the file is left as it is: it is an array"),
    (#"{"hooks": []}"#, "the file is left as it is: `hooks` is an array"),
    (#"{"hooks": {"PreToolUse": {}}}"#, "the file is left as it is: `PreToolUse` is an object"),
    (#"{"hooks": {"PreToolUse": [1]}}"#, "the file is left as it is: an entry of `PreToolUse` has no array"),
    (#"{"hooks": {}, "hooks": {}}"#, "the file is left as it is: `hooks` stands twice"),
    ("{\n // no\n}", "2:2: the file does not parse"),
  ])
  func whatIsNotUnderstoodIsLeft(_ text: String, _ message: String) throws {
    let error = try #require(throws: HookInstallation.Failure.self) {
      try hook.installed(in: Array(text.utf8))
    }
    #expect(error.message.hasPrefix(message), "\(error.message)")
    #expect(throws: HookInstallation.Failure.self) { try HookInstallation.removed(from: Array(text.utf8)) }
  }

  @Test(arguments: [
    ("ccrules hook", true), ("'/a b/ccrules' hook --log x", true), ("/usr/bin/ccrules  hook", true),
    ("ccrules lint", false), ("myccrules hook", false), ("hook ccrules", false), ("", false),
  ])
  func itsCommandIsKnown(_ command: String, _ isHook: Bool) {
    #expect(HookInstallation.isHook(command) == isHook)
  }

  private static let folder = SharedData.settings

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: folder), "no folder of real settings beside the project"))
  func itGoesInAndOutOfRealSettings() throws {
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted() {
      let old = TextFiles.bytes(of: "\(Self.folder)/\(name)")
      guard let new = try? hook.installed(in: old) else { continue }
      count += 1
      #expect(try HookInstallation.commands(in: new) == [hook.command], "\(name)")
      // What was empty before goes with the hook.
      let text = String(decoding: old, as: UTF8.self)
      if text.contains(#""hooks": {}"#) || text.contains(#""PreToolUse": []"#) { continue }
      #expect(try HookInstallation.removed(from: new) == old, "\(name)")
    }
    #expect(count > 200)
  }
}

@Suite("The log of a hook")
struct HookLogTests {
  private func folder() throws -> String {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("ccrules-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.path
  }

  private func lines(_ path: String) throws -> [[String: Any]] {
    try TextFiles.lines(of: path).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  @Test func linesOfOneProcessComeInOrder() throws {
    let path = try folder() + "/log"
    for number in 0..<20 { try HookLog(path: path).append { $0.member("number", number) } }
    #expect(try lines(path).compactMap { $0["number"] as? Int } == Array(0..<20))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: [#"{"ccrules":"hook","number":1"#, #"{"ccr"#, "{"])
  func whatAKilledProcessLeftIsTakenAway(_ piece: String) throws {
    let path = try folder() + "/log"
    try HookLog(path: path).append { $0.member("number", 0) }
    var text = TextFiles.bytes(of: path)
    text += piece.utf8
    try Data(text).write(to: URL(fileURLWithPath: path))
    try HookLog(path: path).append { $0.member("number", 2) }
    #expect(try lines(path).compactMap { $0["number"] as? Int } == [0, 2])
  }

  @Test(arguments: ["{\"permissions\": {}}", "hello", "{\"ccrules\":\"hook\",\"a\":1}\nsomebody's note"])
  func anotherFileIsLeftAsItIs(_ text: String) throws {
    let path = try folder() + "/settings.json"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: HookLog.Failure.noLog) { try HookLog(path: path).append { $0.member("a", 1) } }
    #expect(TextFiles.bytes(of: path) == Array(text.utf8))
  }

  @Test func aPlaceThatCannotBeWrittenIsAnError() throws {
    #expect(throws: HookLog.Failure.self) {
      try HookLog(path: "/nonexistent/log").append { $0.member("a", 1) }
    }
  }
}
