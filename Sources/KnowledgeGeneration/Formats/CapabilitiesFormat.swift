/// `capabilities/`: what a wildcard after the leading words of a command lets through, a file a family.
enum CapabilitiesFormat: TableFormat {
  static let source = "capabilities/"

  /// The file of the folder that holds `alias` lines instead of commands.
  private static let aliases = "capabilities/aliases.table"

  static func outputs(of files: [KnowledgeFile]) throws(KnowledgeError) -> [GeneratedFile] {
    var commands = UniqueKeys()
    var outputs: [GeneratedFile] = []
    var families: [String] = []
    for file in files {
      let family = SwiftSource.name(KnowledgeGeneration.stem(file.name))
      let lines = try file.name == aliases ? aliasLines(file) : commandLines(file, &commands)
      families.append(family)
      outputs.append(
        GeneratedFile(
          path: path(family.prefix(1).uppercased() + family.dropFirst()), source: file.name,
          body: """
            extension CapabilityTables {
              static let \(family) = \(SwiftSource.textLiteral(lines, indentation: 4))
            }

            """))
    }
    outputs.append(
      GeneratedFile(
        path: path("Families"), source: source,
        body: """
          extension CapabilityTables {
            /// The text of every family.
            static let families: [String] = [
          \(SwiftSource.wrapped(families, indentation: 4))
            ]
          }

          """))
    return outputs
  }

  private static func path(_ family: String) -> String {
    "Sources/ThreatKnowledge/Generated/CapabilityTables+\(family).swift"
  }

  private static func aliasLines(_ file: KnowledgeFile) throws(KnowledgeError) -> [String] {
    var names = UniqueKeys()
    var lines: [String] = []
    for line in file.lines {
      guard line.keyword == "alias", line.words.count > 3, line.words[2] == "=" else {
        throw line.error("not of the form `alias` NAME = OTHER ...")
      }
      for name in line.words.dropFirst(3) { try names.insert(name, line) }
      lines.append("@ " + line.arguments.joined(separator: " "))
    }
    return lines
  }

  private static func commandLines(
    _ file: KnowledgeFile, _ commands: inout UniqueKeys
  ) throws(KnowledgeError) -> [String] {
    var lines: [String] = []
    for entry in try file.entries() {
      let read = try CapabilityEntryReading(entry)
      try commands.insert(read.words, entry.head)
      lines += read.lines
    }
    return lines
  }
}

/// One command of a capability table.
private struct CapabilityEntryReading {
  /// Its leading words.
  let words: String
  /// The lines of the generated text, as `CapabilityTables` reads them.
  private(set) var lines: [String]

  private let capabilities: [String]
  private var keywords: Set<String> = []

  init(_ entry: KnowledgeFile.Entry) throws(KnowledgeError) {
    let head = entry.head
    let fields = try head.fields(3...4, "WORDS | REACH | CAPABILITIES [| run]")
    words = fields[0]
    try head.require(fields[1], "reach", among: Vocabulary.reaches)
    var capabilities: [String] = []
    for word in fields[2].split(separator: " ").map(String.init) where fields[2] != "none" {
      try head.require(word, "capability", among: Vocabulary.capabilities + ["none"])
      guard word != "none" else { throw head.error("`none` beside a capability: one or the other") }
      guard !capabilities.contains(word) else { throw head.error("`\(word)` stands twice") }
      capabilities.append(word)
    }
    self.capabilities = capabilities
    if fields.count == 4 { try head.require(fields[3], "word after the capabilities", among: ["run"]) }
    lines = [fields.joined(separator: " | ")]
    for line in entry.properties { try add(line) }
    guard keywords.contains("why") else {
      throw head.error("`\(words)` says not why: add a line `why` with a sentence")
    }
    guard keywords.contains("shows") else {
      throw head.error("`\(words)` has no example: add a line `shows` with a command that begins so")
    }
  }

  private mutating func add(_ line: KnowledgeFile.Line) throws(KnowledgeError) {
    let isFirst = keywords.insert(line.keyword).inserted
    switch line.keyword {
    case "shows":
      let (tag, text) = try tagged(line)
      guard text.hasPrefix(words) else {
        throw line.error("`\(text)` does not begin with `\(words)`")
      }
      guard !isFirst || tag.isEmpty else {
        throw line.error("`\(tag):` on the first example, which shows the first capability: take it away")
      }
      lines.append("  $\(tag) \(text)")
    case "tail":
      let (tag, text) = try tagged(line)
      lines.append("  &\(tag) \(text)")
    case "fill":
      let (tag, text) = try tagged(line)
      lines.append("  *\(tag) \(text)")
    case "reads-code":
      guard line.words.count == 1 else { throw line.error("`\(line.words[1])` after `reads-code`") }
      lines.append("  <")
    case "safer": lines.append("  = " + (try line.rules()).joined(separator: "  "))
    case "why":
      guard isFirst else { throw line.error("`why` stands twice") }
      lines.append("  " + (try line.sentence()))
    default:
      throw line.unknown(
        line.keyword, "property of a command", among: ["shows", "tail", "fill", "reads-code", "safer", "why"])
    }
  }

  /// `CAPABILITY: TEXT`, or a text that shows the first capability.
  private func tagged(_ line: KnowledgeFile.Line) throws(KnowledgeError) -> (tag: String, text: String) {
    guard !capabilities.isEmpty || line.keyword == "shows" else {
      throw line.error("`\(line.keyword)` of a harmless command: take it away or name a capability")
    }
    let value = try line.requiredValue()
    guard let first = line.arguments.first, first.hasSuffix(":"), first.count > 1 else { return ("", value) }
    let tag = String(first.dropLast())
    try line.require(tag, "capability", among: Vocabulary.capabilities)
    let text = value.dropFirst(first.count + 1)
    guard !text.isEmpty else { throw line.error("`\(first)` without a text after it: write one") }
    return (tag, String(text))
  }
}
