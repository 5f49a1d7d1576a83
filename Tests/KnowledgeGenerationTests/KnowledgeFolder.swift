import KnowledgeGeneration
import TestSupport

/// The knowledge files of this package.
enum KnowledgeFolder {
  static let root = ProjectPaths.root + "/Knowledge/"

  /// The files that a format reads, with their texts.
  static func texts(of format: any TableFormat.Type) -> [(name: String, text: [UInt8])] {
    sources(of: format).map { ($0, TextFiles.bytes(of: root + $0)) }
  }

  /// The names of the files that a format reads, below `Knowledge`.
  static func sources(of format: any TableFormat.Type) -> [String] {
    guard format.source.hasSuffix("/") else { return [format.source] }
    return TextFiles.names(in: root + format.source, ending: ".table").map { format.source + $0 }
  }
}
