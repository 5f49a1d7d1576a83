import KnowledgeGeneration
import TestSupport
import Testing

/// The committed Swift tables say what the knowledge files say.
@Suite struct GeneratedSwiftTests {
  @Test(arguments: TableFormats.all.indices)
  func generatedSwiftIsCurrent(_ index: Int) throws {
    let format = TableFormats.all[index]
    let texts = KnowledgeFolder.texts(of: format)
    #expect(!texts.isEmpty && texts.allSatisfy { !$0.text.isEmpty })
    for output in try KnowledgeGeneration.outputs(format, texts: texts) {
      let committed = TextFiles.bytes(of: ProjectPaths.root + "/" + output.path)
      #expect(committed == Array(output.text.utf8), "\(output.path) is out of date: run `make knowledge`")
    }
  }

  /// A file that nothing writes any more would stay in the program.
  @Test func everyGeneratedFileHasASource() throws {
    var written: Set<String> = []
    for format in TableFormats.all {
      let outputs = try KnowledgeGeneration.outputs(format, texts: KnowledgeFolder.texts(of: format))
      for output in outputs {
        #expect(written.insert(output.path).inserted, "\(output.path) is written twice")
      }
    }
    for module in ["CommandKnowledge", "ThreatKnowledge"] {
      let folder = "Sources/\(module)/Generated/"
      for name in TextFiles.names(in: ProjectPaths.root + "/" + folder, ending: ".swift") {
        #expect(written.contains(folder + name), "\(folder + name) has no file in Knowledge")
      }
    }
  }

  /// A table that no format reads would be edited without effect.
  @Test func everyKnowledgeFileIsRead() {
    let read = Set(TableFormats.all.flatMap(KnowledgeFolder.sources))
    let folders = ["", "capabilities/", "denies/", "product/", "secrets/", "strict/", "threats/"]
    for folder in folders {
      for ending in [".table", ".list"] {
        for name in TextFiles.names(in: KnowledgeFolder.root + folder, ending: ending) {
          #expect(read.contains(folder + name), "Knowledge/\(folder + name) is read by no format")
        }
      }
    }
  }
}
