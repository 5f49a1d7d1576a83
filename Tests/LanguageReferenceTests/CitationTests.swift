import Foundation
import LanguageReference
import TestSupport
import Testing

@Suite("Clauses that the program cites")
struct CitationTests {
  @Test func everyCitationHasAnEntry() throws {
    let clauses = try LanguageReference.clauses()
    let citations = try Self.citations()
    #expect(citations.count > 50)
    for (citation, file) in citations.sorted(by: { $0.key < $1.key }) {
      #expect(clauses.named(citation) != nil, "\(citation) in \(file)")
    }
  }

  /// Every clause that stands in quotes in a source file, with one file where it does.
  private static func citations() throws -> [String: String] {
    let sources = URL(fileURLWithPath: ProjectPaths.root + "/Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var citations: [String: String] = [:]
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      // The page writes clauses for people, in any manner.
      if file.path.contains("/LanguageReference/") { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /"((?:[RBSPTCM]-|E)[0-9]+[a-z]*'?)"/) {
        citations[String(match.output.1)] = file.lastPathComponent
      }
    }
    return citations
  }
}
