import RuleSyntax
import Settings
import Testing

@Test func readsAndWritesBack() throws {
  let text = #"{"a":[1,-2.50e+3,true,null,"x\n😀\\"],"a":{}}"#
  let document = try JSONReader().read(Array(text.utf8))
  var writer = JSONWriter()
  writer.value(document.root)
  #expect(writer.text == text)
  #expect(document.root["a"]?.members?.isEmpty == true)
}

@Test func namesTheMistake() {
  let text = "{\"permissions\": {\"deny\": [\"Bash(rm *)\",\n]}}"
  let error = #expect(throws: JSONError.self) { try JSONReader().read(Array(text.utf8)) }
  #expect(error?.kind == .trailingComma)
  #expect(error?.position.line == 1)
  let recovery = JSONReader().recover(Array(text.utf8))
  #expect(recovery?.root["permissions"]?["deny"]?.elements?.count == 1)
  #expect(recovery?.edits?.count == 1)
}
