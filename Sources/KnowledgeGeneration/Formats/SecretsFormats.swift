/// `secrets/paths.table`: files that hold credentials.
enum SecretPathsFormat: SingleFileFormat {
  static let source = "secrets/paths.table"
  static let output = "Sources/ThreatKnowledge/Generated/SecretTables+Paths.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var sorted = SortedNames()
    var lines: [String] = []
    for line in file.lines {
      guard !line.isIndented else {
        throw line.error("`\(line.keyword)` is indented: a pattern stands at the margin")
      }
      let fields = try line.fields(2...2, "PATTERN | what it holds")
      try sorted.append(fields[0], line)
      lines.append(fields.joined(separator: " | "))
    }
    return """
      extension SecretTables {
        static let paths = \(SwiftSource.textLiteral(lines, indentation: 4))
      }

      """
  }
}

/// `secrets/credentials.table`: credentials that can be told by their shape.
enum CredentialsFormat: SingleFileFormat {
  static let source = "secrets/credentials.table"
  static let output = "Sources/ThreatKnowledge/Generated/SecretTables+Credentials.swift"

  /// What every credential has, in the order in which it is written, with the mark of the generated text.
  private static let properties: KeyValuePairs = ["expression": "/", "example": "+", "not": "-"]

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var names = UniqueKeys()
    var lines: [String] = []
    for entry in try file.entries() {
      let fields = try entry.head.fields(3...3, "NAME | GRADE | HINT ...")
      try names.insert(fields[0], entry.head)
      try entry.head.require(fields[1], "grade", among: Vocabulary.grades)
      lines.append(fields.joined(separator: " | "))
      lines += try texts(entry, of: fields[0])
    }
    return """
      extension SecretTables {
        static let credentials = \(SwiftSource.textLiteral(lines, indentation: 4))
      }

      """
  }

  private static func texts(
    _ entry: KnowledgeFile.Entry, of name: String
  ) throws(KnowledgeError) -> [String] {
    var values: [String: String] = [:]
    for line in entry.properties {
      try line.require(line.keyword, "property of a credential", among: properties.map(\.key))
      let value = try line.requiredValue()
      guard values.updateValue(value, forKey: line.keyword) == nil else {
        throw line.error("`\(line.keyword)` stands twice")
      }
      guard line.keyword != "example" || value.split(separator: " ~ ").count == 2 else {
        throw line.error("`\(line.keyword)` is not cut in two by ` ~ `")
      }
    }
    var lines: [String] = []
    for (keyword, mark) in properties {
      guard let value = values[keyword] else {
        throw entry.head.error("`\(name)` has no `\(keyword)`: add that line")
      }
      lines.append("  \(mark) \(value)")
    }
    return lines
  }
}
