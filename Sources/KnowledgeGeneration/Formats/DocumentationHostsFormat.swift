/// `documentation-hosts.list`: a host a line, or a host and a path.
enum DocumentationHostsFormat: SingleFileFormat {
  static let source = "product/documentation-hosts.list"
  static let output = "Sources/CommandKnowledge/Generated/DocumentationHostTable.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var sorted = SortedNames()
    var paths: [String] = []
    for line in file.lines {
      guard !line.isIndented else { throw line.error("a host stands at the margin") }
      guard line.words.count <= 2 else { throw line.error("a host and at most one path") }
      try checkHost(line)
      try sorted.append(line.keyword, line)
      let path = line.arguments.first ?? ""
      guard path.isEmpty || (path.hasPrefix("/") && path.count > 1 && !path.hasSuffix("/")) else {
        throw line.error("`\(path)` is no path: it begins with `/` and does not end with it")
      }
      paths.append(path)
    }
    return """
      /// Hosts whose pages need no rule, and the path below which they do not; an empty path is every path.
      enum DocumentationHostTable {
        static let hosts = \(SwiftSource.packedNames(sorted.names, indentation: 2))

        static let paths: [StaticString] = [
      \(SwiftSource.wrapped(paths.map(SwiftSource.literal), indentation: 4))
        ]
      }

      """
  }

  private static func checkHost(_ line: KnowledgeFile.Line) throws(KnowledgeError) {
    let host = line.keyword.utf8
    let isHost =
      host.contains(UInt8(ascii: ".")) && host.first != UInt8(ascii: ".") && host.last != UInt8(ascii: ".")
      && host.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || ".-".utf8.contains(byte)
      }
    guard isHost else { throw line.error("`\(line.keyword)` is no host name in small letters") }
  }
}
