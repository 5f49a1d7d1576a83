import CommandKnowledge
import Testing

/// Hosts of documentation (T-4).
@Suite struct DocumentationHostTests {
  @Test(arguments: [
    ("docs.python.org", "/3/", true), ("docs.python.org", "", true), ("github.com", "/anthropics", true),
    ("github.com", "/anthropics/x", true), ("github.com", "/anthropicsx", false), ("github.com", "/", false),
    ("www.typescriptlang.org", "/", true), ("agentskills.io", "/", true), ("typescriptlang.org", "/", false),
    ("sub.docs.python.org", "/", false), ("docs.python.or", "/", false), ("", "/", false),
  ])
  func isPreapproved(host: String, path: String, expected: Bool) {
    #expect(DocumentationHosts.isPreapproved(host: Array(host.utf8), path: Array(path.utf8)) == expected)
  }
}
