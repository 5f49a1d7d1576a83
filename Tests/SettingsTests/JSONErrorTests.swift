import Settings
import Testing

/// A broken text with `|` where the error has to be placed.
struct MarkedError: Sendable, CustomTestStringConvertible {
  var marked: String
  var kind: JSONError.Kind
  var message: String
  var help: String?

  init(_ marked: String, _ kind: JSONError.Kind, _ message: String, help: String? = nil) {
    self.marked = marked
    self.kind = kind
    self.message = message
    self.help = help
  }

  var testDescription: String { marked }
}

@Suite("JSON errors")
struct JSONErrorTests {
  @Test(arguments: [
    MarkedError("[1|,]", .trailingComma, "a comma with nothing after it", help: "remove the comma"),
    MarkedError("{\"a\": 1|,\n}", .trailingComma, "a comma with nothing after it", help: "remove the comma"),
    MarkedError("[\"a\"|\n \"b\"]", .missingComma, "a comma is missing after this value", help: "add a `,`"),
    MarkedError("{\n  |// x\n}", .comment, "JSON has no comments", help: "remove the comment"),
    MarkedError("[|'a']", .wrongQuotes, "`'` does not open a string", help: "use `\"`"),
    MarkedError("[|“a”]", .wrongQuotes, "`“` does not open a string", help: "use `\"`"),
    MarkedError(
      "[\n|\"a\n]", .unterminatedString, "the string that begins here is not closed on its line",
      help: "add the closing `\"`"),
    MarkedError(
      "{\n\"é\": [1, |[2}", .mismatchedBracket, "`}` stands where `[` has to be closed",
      help: "the `[` on line 2 is still open"),
    MarkedError("{\"a\" |1}", .missingColon, "a colon is missing after the key `\"a\"`"),
    MarkedError("{|a: 1}", .invalidKey, "a key in double quotes is expected, not `a`"),
    MarkedError("[|True]", .invalidLiteral, "`True` is not a JSON value", help: "write `true`"),
    MarkedError("[|None]", .invalidLiteral, "`None` is not a JSON value", help: "write `null`"),
    MarkedError("[|abc]", .invalidLiteral, "`abc` is not a JSON value", help: "a string needs double quotes"),
    MarkedError("[1, |01]", .invalidNumber, "`01` is not how JSON writes a number"),
    MarkedError(
      "[\"a|\\(b\\)\"]", .invalidEscape, "`\\(` is no escape that JSON knows",
      help: "write a backslash in a string as `\\\\`"),
    MarkedError(
      "[\"a|\u{1}\"]", .controlCharacter, "a raw control character U+0001 in a string",
      help: "write it as an escape"),
    MarkedError("[|\u{A0}1]", .unexpectedCharacter, "U+00A0 cannot stand here"),
    MarkedError("[|*]", .unexpectedCharacter, "`*` cannot stand here"),
    MarkedError("{} |x", .textAfterValue, "text after the end of the value"),
    MarkedError("{\"a\":\n |[1, 2", .unexpectedEnd, "the text ends before the `[` that opens here is closed"),
    MarkedError(
      " \n|", .empty, "no value, the text is empty", help: "write `{}` for settings that set nothing"),
  ])
  func pointsAtTheMistake(_ example: MarkedError) throws {
    var text = Array(example.marked.utf8)
    var offset = try #require(text.firstIndex(of: UInt8(ascii: "|")))
    text.remove(at: offset)
    let before = text[..<offset]
    // In two cases the sign stands at what was opened, the error at what does not fit.
    if example.kind == .mismatchedBracket { offset = text.count - 1 }
    if example.kind == .missingColon { offset = 1 }
    let error = try #require(throws: JSONError.self) { try JSONReader().read(text) }
    #expect(error.kind == example.kind)
    #expect(error.message == example.message)
    #expect(error.help == example.help)
    #expect(error.position.offset == offset)
    if offset == before.count {
      #expect(error.position.line == before.count { $0 == 0x0A } + 1)
      #expect(error.position.column == offset - ((before.lastIndex(of: 0x0A) ?? -1) + 1) + 1)
    }
  }

  @Test func namesTheLimits() throws {
    let reader = JSONReader(limits: JSONLimits(maximumBytes: 10, maximumDepth: 2))
    let large = try #require(throws: JSONError.self) { try reader.read(Array("[1,2,3,4,5]".utf8)) }
    #expect(large.kind == .tooLarge && large.message.contains("11 bytes") && large.message.contains("10 "))
    let many = JSONReader(limits: JSONLimits(maximumValues: 3))
    #expect(throws: Never.self) { try many.read(Array("[1,2]".utf8)) }
    let tooMany = try #require(throws: JSONError.self) { try many.read(Array("[1,{\"a\":2}]".utf8)) }
    #expect(tooMany.kind == .tooLarge && tooMany.message == "more than the 3 values that are read")
    let deep = try #require(throws: JSONError.self) { try reader.read(Array("[[[]]]".utf8)) }
    #expect(deep.kind == .tooDeep && deep.position.column == 3 && deep.message.contains("2 arrays"))
  }

  @Test func notesWhatIsOnlyOdd() throws {
    let text = [0xEF, 0xBB, 0xBF] + Array(#"["\ud800x","#.utf8) + [0x22, 0xE2, 0x82, 0x22, 0x5D]
    let document = try JSONReader().read(text)
    #expect(document.notes.map(\.kind) == [.byteOrderMark, .loneSurrogate, .invalidUTF8])
    #expect(document.notes.map(\.range) == [0..<3, 5..<11, 15..<17])
    #expect(document.root.elements?.map(\.text) == ["\u{FFFD}x", "\u{FFFD}"])
  }

  @Test func looksUpTheLastOfDuplicates() throws {
    let root = try JSONReader().read(Array(#"{"a":1,"b":2,"a":3}"#.utf8)).root
    #expect(root["a"]?.number == "3")
    #expect(root.members?.map(\.name) == ["a", "b", "a"])
    #expect(root["c"] == nil && root["a"]?["b"] == nil)
  }

  @Test(arguments: [
    ("[1,2,]", "[1,2]"), ("[1,2,/* x */]", "[1,2]"), ("{\"a\":\"x\" \"b\":2}", "{\"a\":\"x\",\"b\":2}"),
    ("[1 // x\n, 2]", "[1,2]"), ("['a', b, True]", "[\"a\",\"b\",\"True\"]"),
    ("{a: 1, 'b': 2}", "{\"a\":1,\"b\":2}"),
    ("[\"a\", \"b", "[\"a\",\"b\"]"), ("{\"a\":[1,{\"b\":2", "{\"a\":[1,{\"b\":2}]}"), ("[1,,2]", "[1,2]"),
    ("[\"Bash(\\(x\\))\"]", "[\"Bash(\\\\(x\\\\))\"]"), ("{\"a\" 1}", "{\"a\":1}"), ("[1}", "[1]"),
    ("{\"a\":}", "{}"), ("[\"a\": \"why\", \"b\"]", "[\"a\",\"b\"]"),
    ("{ {{ if x }} \"a\": 1 }", "{\"a\":1}"), ("[1] 2", "[1]"), ("[\n\"a\n\"b\"]", "[\"a\",\"b\"]"),
  ])
  func recoversWhatWasMeant(_ broken: String, _ meant: String) throws {
    let recovery = try #require(JSONReader().recover(Array(broken.utf8)))
    var writer = JSONWriter()
    writer.value(recovery.root)
    #expect(writer.text == meant)
  }
}

@Suite("JSON writer")
struct JSONWriterTests {
  @Test func laysOut() {
    func write(_ layout: JSONWriter.Layout) -> String {
      var writer = JSONWriter(layout: layout)
      writer.object { object in
        object.member("a", "x\"\\\n\u{7F}é")
        object.member("n", 3)
        object.member("t", true)
        object.member("o", orNull: nil)
        object.member("l", strings: ["p", "q"])
        object.key("e")
        object.array { _ in }
        object.key("f")
        object.object {
          $0.key("g"); $0.null()
        }
      }
      return writer.text
    }
    #expect(
      write(.compact)
        == #"{"a":"x\"\\\n\u007fé","n":3,"t":true,"o":null,"l":["p","q"],"e":[],"f":{"g":null}}"#)
    #expect(
      write(.indented) == """
        {
          "a": "x\\"\\\\\\n\\u007fé",
          "n": 3,
          "t": true,
          "o": null,
          "l": [
            "p",
            "q"
          ],
          "e": [],
          "f": {
            "g": null
          }
        }
        """)
  }

  @Test func writesOnlyUTF8() {
    var writer = JSONWriter()
    writer.string([0x61, 0xFF, 0xC3, 0xA9, 0xE2, 0x82, 0x00])
    #expect(writer.text == "\"a\u{FFFD}é\u{FFFD}\\u0000\"")
    writer.removeAll()
    writer.number(text: "1e400")
    #expect(writer.text == "1e400")
  }
}
