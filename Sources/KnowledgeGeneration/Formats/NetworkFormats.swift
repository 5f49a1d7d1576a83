/// `threats/open-hosts.table`: hosts under which anybody gets a name, and hosts that take data from anybody.
enum OpenHostsFormat: SingleFileFormat {
  static let source = "threats/open-hosts.table"
  static let output = "Sources/ThreatKnowledge/Generated/OpenHostTable.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    let sets = try NameSets(file, known: ["sinks", "suffixes"])
    for (name, line) in sets.all {
      guard name.contains("."),
        name.utf8.allSatisfy({ $0 != UInt8(ascii: "/") && !(0x41...0x5A).contains($0) })
      else { throw line.error("`\(name)` is no host name in small letters") }
    }
    return sets.swift(enum: "OpenHostTable", about: "Hosts that are open to anybody.", as: .stringSet)
  }
}

/// `threats/remote-tools.table`: MCP servers and tools, by what their names say.
enum RemoteToolsFormat: SingleFileFormat {
  static let source = "threats/remote-tools.table"
  static let output = "Sources/ThreatKnowledge/Generated/RemoteToolTable.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var keys = UniqueKeys()
    var harmless: [String] = []
    var files: [String] = []
    var servers: [String] = []
    var tools: [String] = []
    for line in file.lines {
      let capability = line.words.last.map(SwiftSource.name) ?? ""
      guard line.words.count > 1 else { throw line.error("`\(line.keyword)` without a name") }
      let name = line.words[1]
      switch (line.keyword, line.words.count) {
      case ("harmless", _): harmless += line.arguments.map(SwiftSource.literal)
      case ("files", _): files += line.arguments.map(SwiftSource.literal)
      case ("server", 4):
        try line.require(line.words[3], "capability", among: Vocabulary.capabilities)
        servers.append(
          "(\(SwiftSource.literal(name)), \(SwiftSource.literal(line.words[2])), .\(capability))")
      case ("tool", 3):
        try line.require(line.words[2], "capability", among: Vocabulary.capabilities)
        tools.append("(\(SwiftSource.literal(name)), .\(capability))")
      default:
        throw line.error(
          "`\(line.keyword)` is not expected here: `harmless` or `files` NAME ..., `server` NAME TOOL CAPABILITY, "
            + "`tool` NAME CAPABILITY")
      }
      for word in line.keyword == "harmless" || line.keyword == "files" ? line.arguments : [name] {
        try keys.insert(word, line, as: line.keyword)
      }
    }
    return """
      /// MCP servers and tools, by what their names say.
      enum RemoteToolTable {
        /// Servers that only look things up.
        static let harmless: [String] = [
      \(SwiftSource.wrapped(harmless, indentation: 4))
        ]

        /// Parts of the names of servers that read and write files.
        static let files: [String] = [
      \(SwiftSource.wrapped(files, indentation: 4))
        ]

        /// A part of a server's name, its gravest tool, and what that does.
        static let servers: [(part: String, tool: String, capability: Capability)] = [
      \(SwiftSource.wrapped(servers, indentation: 4))
        ]

        /// A tool's name, or the beginning or end of it, and what it does.
        static let tools: [(name: String, capability: Capability)] = [
      \(SwiftSource.wrapped(tools, indentation: 4))
        ]
      }

      """
  }
}
