import PermissionEngine
import PolicyTesting
import TestSupport
import Testing

/// One file of vectors of the corpus.
struct CorpusFile: Sendable, CustomTestStringConvertible {
  /// The folder of the corpus: `conformance` or `attacks`.
  let folder: String
  /// The file's name in it.
  let name: String

  var testDescription: String { "\(folder)/\(name)" }

  /// All files of vectors, in the order of their names.
  static let all = ["conformance", "attacks"].flatMap { folder in
    TextFiles.names(in: "\(ProjectPaths.corpus)/\(folder)", ending: ".jsonl").map {
      CorpusFile(folder: folder, name: $0)
    }
  }

  /// The file's vectors, in their order. A line that is none is recorded as an issue.
  var vectors: [PolicyVector] {
    TextFiles.lines(of: "\(ProjectPaths.corpus)/\(folder)/\(name)").compactMap { line in
      do throws(PolicyVectorError) { return try PolicyVector(parsing: line) } catch {
        Issue.record("\(name): \(error.message): \(String(decoding: line, as: UTF8.self))")
        return nil
      }
    }
  }
}
