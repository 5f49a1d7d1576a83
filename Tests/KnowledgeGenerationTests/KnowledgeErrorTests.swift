import KnowledgeGeneration
import Testing

/// A word that is not understood stops the generator and is named with its file and line.
@Suite struct KnowledgeErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var text: String
    var error: String
    var testDescription: String { "\(source): \(error)" }

    init(_ source: String, _ text: String, _ error: String) {
      self.source = source
      self.text = text
      self.error = error
    }
  }

  static let cases: [Case] = [
    Case(
      "documentation-hosts.list", "b.org\na.org\n",
      "Knowledge/documentation-hosts.list:2: `a.org` must stand before `b.org`: names are sorted"),
    Case(
      "documentation-hosts.list", "# hosts\na.org\na.org\n",
      "Knowledge/documentation-hosts.list:3: `a.org` stands twice"),
    Case(
      "documentation-hosts.list", "A.org\n",
      "Knowledge/documentation-hosts.list:1: `A.org` is no host name in small letters"),
    Case(
      "documentation-hosts.list", "a.org docs\n",
      "Knowledge/documentation-hosts.list:1: `docs` is no path: it begins with `/` and does not end with it"),
    Case(
      "documentation-hosts.list", "a.org\t/docs\n",
      "Knowledge/documentation-hosts.list:1: only visible ASCII characters and blanks may stand outside a comment"
    ),
  ]

  @Test(arguments: cases)
  func stops(_ item: Case) throws {
    let format = try #require(TableFormats.all.first { $0.source == item.source })
    let error = #expect(throws: KnowledgeError.self) {
      try KnowledgeGeneration.swift(format, text: Array(item.text.utf8))
    }
    #expect(error?.description == item.error)
  }
}
