import Foundation
import PermissionEngine
import PolicyTesting
import TestSupport
import Testing

/// One file of vectors of the corpus.
final class CorpusFile: Sendable, CustomTestStringConvertible {
  /// The folder of the corpus: `conformance` or `attacks`.
  let folder: String
  /// The file's name in it.
  let name: String
  private let reading = Reading()

  private init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  var testDescription: String { "\(folder)/\(name)" }

  /// All files of vectors, in the order of their names.
  static let all = ["conformance", "attacks"].flatMap { folder in
    TextFiles.names(in: "\(ProjectPaths.corpus)/\(folder)", ending: ".jsonl").map {
      CorpusFile(folder: folder, name: $0)
    }
  }

  /// The vectors of the file with this name; none where there is no such file.
  static func vectors(of name: String) -> [PolicyVector] { all.first { $0.name == name }?.vectors ?? [] }

  /// The file's vectors, in their order, read once for all suites. A line that is none is recorded as an issue.
  var vectors: [PolicyVector] {
    reading.vectors {
      TextFiles.lines(of: "\(ProjectPaths.corpus)/\(folder)/\(name)").compactMap { line in
        do throws(PolicyVectorError) { return try PolicyVector(parsing: line) } catch {
          Issue.record("\(name): \(error.message): \(String(decoding: line, as: UTF8.self))")
          return nil
        }
      }
    }
  }

  /// What is read when it is first asked for; who asks meanwhile waits for this file and no other.
  private final class Reading: @unchecked Sendable {
    // SAFETY: only touched while the lock is held.
    private var known: [PolicyVector]?
    private let lock = NSLock()

    func vectors(_ read: () -> [PolicyVector]) -> [PolicyVector] {
      lock.withLock {
        if let known { return known }
        let vectors = read()
        known = vectors
        return vectors
      }
    }
  }
}
