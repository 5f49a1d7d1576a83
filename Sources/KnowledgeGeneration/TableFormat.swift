/// How one kind of knowledge file becomes Swift. Each format has a file of its own in `Formats`, and stands in
/// `TableFormats.all`.
public protocol TableFormat: Sendable {
  /// The file that is read, below `Knowledge`.
  static var source: String { get }
  /// The file that is written, below the package.
  static var output: String { get }
  /// The Swift source of a knowledge file, without the head that `KnowledgeGeneration` puts above it.
  ///
  /// - Throws: when a word is not known, a key stands twice, or names are not in order.
  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String
}

/// The formats in use.
public enum TableFormats {
  /// Every format.
  public static let all: [any TableFormat.Type] = [
    CommandNamesFormat.self, DocumentationHostsFormat.self, ExecWrappersFormat.self, FileCommandsFormat.self,
    GitFormat.self, ProtectedPathsFormat.self, ReadOnlyFormat.self, ReleaseHistoryFormat.self,
  ]
}

/// The whole step from a knowledge file to a Swift file.
public enum KnowledgeGeneration {
  /// The Swift file of a knowledge file.
  ///
  /// - Parameters:
  ///   - format: how to read it.
  ///   - text: the knowledge file.
  public static func swift(
    _ format: any TableFormat.Type, text: [UInt8]
  ) throws(KnowledgeError) -> String {
    let file = try KnowledgeFile(name: format.source, text: text)
    let body = try format.swift(of: file)
    return "// Generated from Knowledge/\(format.source) by `make knowledge`. Edit that file.\n"
      + "// swift-format-ignore-file\n\n" + body
  }
}
