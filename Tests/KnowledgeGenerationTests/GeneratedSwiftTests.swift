import KnowledgeGeneration
import TestSupport
import Testing

/// The committed Swift tables say what the knowledge files say.
@Suite struct GeneratedSwiftTests {
  @Test(arguments: TableFormats.all.indices)
  func generatedSwiftIsCurrent(_ index: Int) throws {
    let format = TableFormats.all[index]
    let text = TextFiles.bytes(of: ProjectPaths.root + "/Knowledge/" + format.source)
    #expect(!text.isEmpty)
    let generated = try KnowledgeGeneration.swift(format, text: text)
    let committed = TextFiles.bytes(of: ProjectPaths.root + "/" + format.output)
    #expect(
      committed == Array(generated.utf8), "\(format.output) is out of date: run `make knowledge`")
  }
}
