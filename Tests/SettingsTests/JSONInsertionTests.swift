import Testing

@testable import Settings

/// What is added stands where it belongs, and every other byte stays.
@Suite("Adding to JSON")
struct JSONInsertionTests {
  private struct Example: CustomTestStringConvertible {
    var text: String
    var expected: String?
    var testDescription: String { text }
  }

  private static let examples: [Example] = [
    Example(text: "", expected: "{\n  \"p\": {\n    \"a\": [\n      \"1\",\n      \"2\"\n    ]\n  }\n}\n"),
    Example(text: "{}", expected: "{\n  \"p\": {\n    \"a\": [\n      \"1\",\n      \"2\"\n    ]\n  }\n}"),
    Example(text: #"{"p": {"a": [0]}}"#, expected: #"{"p": {"a": [0, "1", "2"]}}"#),
    Example(
      text: "{\n\t\"p\": {\n\t\t\"a\": [\n\t\t\t0\n\t\t]\n\t}\n}\n",
      expected: "{\n\t\"p\": {\n\t\t\"a\": [\n\t\t\t0,\n\t\t\t\"1\",\n\t\t\t\"2\"\n\t\t]\n\t}\n}\n"),
    Example(
      text: "{\n  \"p\": {\n    \"a\": []\n  }\n}",
      expected: "{\n  \"p\": {\n    \"a\": [\n      \"1\",\n      \"2\"\n    ]\n  }\n}"),
    Example(
      text: "{\n  \"x\": \"1\"\n}\n",
      expected: "{\n  \"x\": \"1\",\n  \"p\": {\n    \"a\": [\n      \"1\",\n      \"2\"\n    ]\n  }\n}\n"),
    Example(text: #"{"p": {"a": {}}}"#),
    Example(text: #"{"p": []}"#),
    Example(text: #"{"p": {"a": []}, "p": {}}"#),
    Example(text: "[]"),
    Example(text: "{"),
  ]

  @Test(arguments: examples) private func adds(_ example: Example) {
    let result = JSONInsertion.appending(
      ["1", "2"], under: ["p", "a"], to: Array(example.text.utf8))
    #expect(result.map { String(decoding: $0, as: UTF8.self) } == example.expected)
  }

  /// Whatever the layout: the result parses, the list has grown, and nothing else has changed.
  @Test(arguments: [
    #"{"p":{"a":["x" , "y"],"b":2}}"#, "{\"p\":\r\n{\"a\":[\r\n\"x\"\r\n]}}",
    #"  {"z":[1,2],"p":{"b":null}} "#,
    "{\"p\":{\n\"a\":[\"x\",\n   \"y\"]   }\n}",
  ])
  func changesNothingElse(_ text: String) throws {
    let old = Array(text.utf8)
    let new = try #require(JSONInsertion.appending(["n"], under: ["p", "a"], to: old))
    let before = try JSONReader().read(old).root
    let after = try JSONReader().read(new).root
    let was = before["p"]?["a"]?.elements?.compactMap(\.text) ?? []
    #expect(after["p"]?["a"]?.elements?.compactMap(\.text) == was + ["n"])
    #expect(after["p"]?["b"] == nil ? before["p"]?["b"] == nil : before["p"]?["b"] != nil)
    let shared = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    #expect(shared + tail >= old.count)
  }
}
