/// `file-commands.table`: the commands of which words are files. The file explains its words.
enum FileCommandsFormat: SingleFileFormat {
  static let source = "product/file-commands.table"
  static let output = "Sources/CommandKnowledge/Generated/FileOperandTable.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var rules: [String] = []
    var places: [String: Int] = [:]
    for entry in try file.entries() {
      var lines = [entry.head]
      lines[0].words.insert("also", at: 0)
      lines += entry.properties.filter { $0.keyword == "also" }
      for line in lines {
        for name in try names(line) {
          guard places.updateValue(rules.count, forKey: name) == nil else {
            throw line.error("`\(name)` stands twice")
          }
        }
      }
      rules.append(try rule(entry))
    }
    let sorted = places.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return """
      /// The commands of which words are files (S-19a to S-19e).
      enum FileOperandTable {
        static let names = \(SwiftSource.packedNames(sorted.map(\.key), indentation: 2))

        /// The rule of each name.
        static let places: [UInt8] = [
      \(SwiftSource.wrapped(sorted.map { "\($0.value)" }, indentation: 4))
        ]

        static let rules: [FileCommandRule] = [
      \(rules.map { "    " + $0 + "," }.joined(separator: "\n"))
        ]
      }

      """
  }

  /// Names between commas; `git diff` is one.
  private static func names(_ line: KnowledgeFile.Line) throws(KnowledgeError) -> [String] {
    var sorted = SortedNames()
    for name in line.arguments.joined(separator: " ").split(separator: ", ", omittingEmptySubsequences: false)
    {
      guard !name.isEmpty, !name.contains(",") else { throw line.error("names stand between commas") }
      try sorted.append(String(name).replacing(" ", with: ">"), line)
    }
    return sorted.names
  }

  private static let accesses = ["edits": "[.read, .write]", "reads": ".read", "writes": ".write"]

  private static let forms: Set<String> = ["cd", "find", "jq", "man", "sed", "tr", "transfer"]

  /// Traits and lists: the property of a rule and its value.
  private static let traits: [String: (label: String, value: String)] = [
    "attached-files": ("hasAttachedShortFiles", "true"), "base-name": ("isKnownByBaseName", "true"),
    "any-case": ("isKnownInAnyCase", "true"),
    "giving-letters": ("hasGivingLetters", "true"),
    "no-equals-files": ("hasAttachedLongFiles", "false"), "operand-files": ("hasFilesAmongOperands", "true"),
    "plain-working-directory": ("followsWorkingDirectory", "false"),
  ]

  private static let lists = [
    "flags": "flags",
    "files": "files", "other-files": "otherFiles", "patterns": "patterns", "values": "values",
  ]

  /// The properties of a rule in the order of its declaration.
  private static let order = [
    "form", "access", "isKnownByBaseName", "isKnownInAnyCase", "skipped", "values", "flags", "patterns",
    "files",
    "otherFiles",
    "hasAttachedLongFiles", "hasAttachedShortFiles", "hasFilesAmongOperands", "followsWorkingDirectory",
    "hasGivingLetters",
  ]

  private static func rule(_ entry: KnowledgeFile.Entry) throws(KnowledgeError) -> String {
    var values: [String: String] = [:]
    var options: [String: SortedNames] = [:]
    var hasExample = false
    func set(_ label: String, _ value: String, _ line: KnowledgeFile.Line) throws(KnowledgeError) {
      guard values.updateValue(value, forKey: label) == nil else {
        throw line.error("`\(line.keyword)` says again what is said above")
      }
    }
    for line in entry.properties {
      let word = line.keyword
      if word == "also" {
        continue
      } else if word == "example" {
        guard line.words.contains("=>") else { throw line.error("an example has `=>` before its files") }
        hasExample = true
      } else if let label = lists[word] {
        for option in try SortedNames.reading(line) {
          guard option.hasPrefix("-") else { throw line.error("`\(option)` is no option") }
          try options[label, default: SortedNames()].append(option, line)
        }
      } else if word == "form", let form = line.arguments.first, line.words.count == 2, forms.contains(form) {
        try set("form", ".\(form)", line)
      } else if word == "skips", let number = line.arguments.first.flatMap(Int.init), line.words.count == 2 {
        try set("skipped", "\(number)", line)
      } else if line.words.count == 1, let access = accesses[word] {
        try set("access", access, line)
      } else if line.words.count == 1, let trait = traits[word] {
        try set(trait.label, trait.value, line)
      } else {
        throw line.error(
          "`\(line.words.joined(separator: " "))` is nothing that a command has: the head of the file lists what it may have"
        )
      }
    }
    guard values["access"] != nil else {
      throw entry.head.error("neither reads, writes nor edits: add a line with one of them")
    }
    guard hasExample else {
      throw entry.head.error("without an example: add a line `example WORDS => FILES`")
    }
    for (label, names) in options {
      values[label] = "[\(names.names.map(SwiftSource.literal).joined(separator: ", "))]"
    }
    let arguments = order.compactMap { label in values[label].map { "\(label): \($0)" } }
    return "FileCommandRule(\(arguments.joined(separator: ", ")))"
  }
}
