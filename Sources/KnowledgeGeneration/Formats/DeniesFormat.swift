/// `denies/`: other ways to the effect of denied commands, a file a family.
enum DeniesFormat: TableFormat {
  static let source = "denies/"

  static func outputs(of files: [KnowledgeFile]) throws(KnowledgeError) -> [GeneratedFile] {
    var denied = UniqueKeys()
    var families: [String] = []
    for file in files {
      var lines: [String] = []
      for entry in try file.entries() { lines += try Self.lines(entry, &denied) }
      families.append(
        """
          static let \(SwiftSource.name(KnowledgeGeneration.stem(file.name))) = \
        \(SwiftSource.textLiteral(lines, indentation: 4))

        """)
    }
    let names = files.map { SwiftSource.name(KnowledgeGeneration.stem($0.name)) }
    return [
      GeneratedFile(
        path: "Sources/ThreatKnowledge/Generated/DenyTables+Families.swift", source: source,
        body: """
          extension DenyTables {
            /// The text of every family.
            static let families: [String] = [
          \(SwiftSource.wrapped(names, indentation: 4))
            ]

          \(families.joined(separator: "\n"))}

          """)
    ]
  }

  private static func lines(
    _ entry: KnowledgeFile.Entry, _ denied: inout UniqueKeys
  ) throws(KnowledgeError) -> [String] {
    let head = entry.head
    let fields = try head.fields(2...2, "RULE | EFFECT")
    try head.require(fields[1], "effect", among: Vocabulary.capabilities)
    guard fields[0].hasSuffix(")") || fields[0].allSatisfy(\.isLetter) else {
      throw head.error("`\(fields[0])` is no rule: Tool(specifier)")
    }
    try denied.insert(fields[0], head)
    var lines = [fields.joined(separator: " | ")]
    var commands = UniqueKeys()
    var hasWay = false
    var hasNote = false
    for line in entry.properties {
      switch line.keyword {
      case "other", "spelling":
        let command = try line.requiredValue()
        try commands.insert(command, line)
        lines.append((line.keyword == "other" ? "  $ " : "  ~ ") + command)
        hasWay = true
      case "further": lines.append("  = " + (try line.rules()).joined(separator: "  "))
      case "note":
        guard !hasNote else { throw line.error("`note` stands twice") }
        lines.append("  " + (try line.sentence()))
        hasNote = true
      default:
        throw line.unknown(
          line.keyword, "property of a denied command", among: ["other", "spelling", "further", "note"])
      }
    }
    guard hasWay else {
      throw head.error("`\(fields[0])` has no example: add a line `other` with a command of the same effect")
    }
    return lines
  }
}
