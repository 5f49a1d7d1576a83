/// How one kind of knowledge file becomes Swift. Each format has a file of its own in `Formats`, and stands in
/// `TableFormats.all`.
public protocol TableFormat: Sendable {
  /// The file that is read, below `Knowledge`; a name that ends in `/` stands for every `.table` file of a folder.
  static var source: String { get }
  /// The Swift files of the knowledge files.
  ///
  /// - Parameter files: the file of `source`, or those of the folder in the order of their names without `.table`.
  /// - Throws: when a word is not known, a key stands twice, an example is missing or names are not in order.
  static func outputs(of files: [KnowledgeFile]) throws(KnowledgeError) -> [GeneratedFile]
}

/// A format of one file that becomes one Swift file.
protocol SingleFileFormat: TableFormat {
  /// The file that is written, below the package.
  static var output: String { get }
  /// The Swift source, without the head that `KnowledgeGeneration` puts above it.
  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String
}

extension SingleFileFormat {
  static func outputs(of files: [KnowledgeFile]) throws(KnowledgeError) -> [GeneratedFile] {
    var outputs: [GeneratedFile] = []
    for file in files {
      outputs.append(GeneratedFile(path: output, source: file.name, body: try swift(of: file)))
    }
    return outputs
  }
}

/// A Swift file that is written from a knowledge file.
public struct GeneratedFile: Sendable, Hashable {
  /// The file below the package.
  public var path: String
  /// All of it.
  public var text: String

  init(path: String, source: String, body: String) {
    self.path = path
    text = """
      // Generated from Knowledge/\(source) by `make knowledge`. Edit that file.
      // swift-format-ignore-file

      \(body)
      """
  }
}

/// The formats in use.
public enum TableFormats {
  /// Every format.
  public static let all: [any TableFormat.Type] = [
    CapabilitiesFormat.self, CommandNamesFormat.self, CredentialsFormat.self, DeniesFormat.self,
    DocumentationHostsFormat.self, ExecWrappersFormat.self, FileAccessFormat.self, FileCommandsFormat.self,
    GitFormat.self, LaunchFilesFormat.self, OpenHostsFormat.self, ProtectedPathsFormat.self,
    ReadOnlyFormat.self, ReleaseHistoryFormat.self, RemoteToolsFormat.self, RunnersFormat.self,
    SecretPathsFormat.self,
    SpellingsFormat.self, StrictFileCommandsFormat.self, StrictNamesFormat.self, StrictReadOnlyFormat.self,
    StrictVariablesFormat.self,
    StrictWrappersFormat.self,
  ]
}

/// The whole step from knowledge files to Swift files.
public enum KnowledgeGeneration {
  /// The Swift files of a format.
  ///
  /// - Parameters:
  ///   - format: how to read them.
  ///   - texts: the name below `Knowledge` and the text of each file, in any order.
  public static func outputs(
    _ format: any TableFormat.Type, texts: [(name: String, text: [UInt8])]
  ) throws(KnowledgeError) -> [GeneratedFile] {
    var files: [KnowledgeFile] = []
    for (name, text) in texts.sorted(by: { stem($0.name) < stem($1.name) }) {
      files.append(try KnowledgeFile(name: name, text: text))
    }
    return try format.outputs(of: files)
  }

  /// A name without its folder and `.table`.
  static func stem(_ name: String) -> String {
    String(name.split(separator: "/").last?.split(separator: ".").first ?? "")
  }
}
