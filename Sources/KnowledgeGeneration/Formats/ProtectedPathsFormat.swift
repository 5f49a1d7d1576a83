/// `protected-paths.table`: directories, files and managed settings that no allow rule opens for writing.
enum ProtectedPathsFormat: SingleFileFormat {
  static let source = "product/protected-paths.table"
  static let output = "Sources/CommandKnowledge/Generated/ProtectedPathTable.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var directories = SortedNames()
    var exceptions: [String] = []
    var files = SortedNames()
    var managed = SortedNames()
    for line in file.lines {
      guard !line.isIndented, let value = line.arguments.first else { throw line.error("a kind and a name") }
      switch line.keyword {
      case "directory":
        let except = Array(line.arguments.dropFirst())
        guard except.isEmpty || (except.count == 2 && except[0] == "except") else {
          throw line.error("`\(except.joined(separator: " "))` is no exception: `except` and a name")
        }
        try checkName(value, maximumSegments: 2, line)
        if let name = except.last { try checkName(name, maximumSegments: 1, line) }
        try directories.append(value, line)
        exceptions.append(except.last ?? "")
      case "file":
        try checkName(value, maximumSegments: 1, line)
        try files.append(value, line)
      case "managed":
        guard value.hasPrefix("/") else { throw line.error("`\(value)` is no absolute path") }
        try managed.append(value, line)
      default: throw line.error("`\(line.keyword)` is no kind of path: directory, file or managed")
      }
      guard line.keyword == "directory" || line.arguments.count == 1 else {
        throw line.error("`\(line.arguments.dropFirst().joined(separator: " "))` after the name")
      }
    }
    return """
      /// Paths that no allow rule opens for writing (P-14).
      enum ProtectedPathTable {
        /// Names of one or two segments.
        static let directories = \(SwiftSource.packedNames(directories.names, indentation: 2))

        /// The directory below each that is not protected; empty when there is none.
        static let exceptions: [StaticString] = [
      \(SwiftSource.wrapped(exceptions.map(SwiftSource.literal), indentation: 4))
        ]

        /// Names of files.
        static let files = \(SwiftSource.packedNames(files.names, indentation: 2))

        /// Absolute paths; a `*` stands for one name, or the beginning of one.
        static let managed: [StaticString] = [
      \(SwiftSource.wrapped(managed.names.map(SwiftSource.literal), indentation: 4))
        ]
      }

      """
  }

  private static func checkName(
    _ name: String, maximumSegments: Int, _ line: KnowledgeFile.Line
  ) throws(KnowledgeError) {
    let segments = name.split(separator: "/", omittingEmptySubsequences: false)
    let isLower = !name.utf8.contains { (0x41...0x5A).contains($0) }
    guard segments.count <= maximumSegments, segments.allSatisfy({ !$0.isEmpty }), isLower else {
      throw line.error("`\(name)` is no name of at most \(maximumSegments) segments in small letters")
    }
  }
}
