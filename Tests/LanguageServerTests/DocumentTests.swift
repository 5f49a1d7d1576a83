import PermissionEngine
import PolicyTesting
import Settings
import Testing

@testable import LanguageServer

/// Documents, their addresses, and places in what is being typed.
struct DocumentTests {
  @Test(arguments: [
    ("file:///a/b%20c.json", "/a/b c.json"), ("FILE:///a/../b", "/b"), ("file://localhost/x", "/x"),
    ("file:///%C3%A9?q#f", "/é"), ("file:///a%2", nil), ("untitled:x", nil), ("file://host/x", nil),
    ("", nil),
    ("file:///a%00b", nil),
  ])
  func addresses(_ uri: String, _ path: String?) { #expect(FileURI.path(uri) == path) }

  @Test func pathsComeBack() {
    for path in ["/a b/ü%😀#?.json", "/", "/x:y"] { #expect(FileURI.path(FileURI.text(path)) == path) }
  }

  @Test(arguments: [
    (#"{"permissions": {"allow": ["Ba|"#, "permissions/allow/-", false),
    (#"{"permissions": {"allow": ["x", "Ba|sh"]}}"#, "permissions/allow/-", false),
    (#"{"permissions": {"de|"#, "permissions", true),
    (#"{"a": 1, "permissions": {"defaultMode": "|"}}"#, "permissions/defaultMode", false),
    (#"{"permissions": {"allow": ["a\"{["], "defaultMode": "|"#, "permissions/defaultMode", false),
    ("{\"permissions\": {\"allow\": [\"broken\n \"x|", "permissions/allow/-", false),
    (#"{"hooks": [{"a": "|"#, "hooks/-/a", false), (#""|"#, "", false),
  ])
  func stringsAreFoundInBrokenTexts(_ marked: String, _ path: String, _ isKey: Bool) throws {
    let bytes = Array(marked.utf8)
    let offset = try #require(bytes.firstIndex(of: UInt8(ascii: "|")))
    let cursor = JSONCursor(at: offset, in: bytes.filter { $0 != UInt8(ascii: "|") })
    #expect(cursor.string != nil)
    #expect(cursor.path.map { $0 ?? "-" }.joined(separator: "/") == path)
    #expect(cursor.isKey == isKey)
  }

  @Test func outsideOfStringsIsNone() {
    for text in [#"{"a": 1 "#, "", #"{"a"  "#] {
      #expect(JSONCursor(at: text.utf8.count, in: Array(text.utf8)).string == nil)
    }
  }

  @Test(arguments: [
    "", "allow:\n  - git status\n", "# tests\nallow:\n- git status\nask:\n  - git push", "cwd: .\n",
    "deny:\n  - command: rm -rf /\n    because: x\nallow:\n    - a: b\n",
  ])
  func testsGoWhereTheyAreRead(_ file: String) throws {
    let call = ToolCall(tool: "Bash", input: ["command": .string("npm run \"x\": # y")])
    let old = PolicyTestFile(Array(file.utf8))
    for outcome in Outcome.allCases {
      guard let insertion = TestInsertion(of: call, outcome, because: "Bash(npm:*)", into: Array(file.utf8))
      else {
        #expect(!old.problems.isEmpty)
        continue
      }
      var text = Array(file.utf8)
      text.insert(contentsOf: insertion.text, at: insertion.offset)
      let new = PolicyTestFile(text)
      #expect(new.problems.isEmpty, "\(String(decoding: text, as: UTF8.self))")
      #expect(new.cases.count == old.cases.count + 1)
      let added = try #require(new.cases.first { $0.call == call })
      #expect(added.expect == outcome)
      #expect(added.because == "Bash(npm:*)")
    }
  }
}
