/// `strict/file-commands.table`: commands that name files, in the strict reading.
enum StrictFileCommandsFormat: SingleFileFormat {
  static let source = "strict/file-commands.table"
  static let output = "Sources/CommandKnowledge/Generated/StrictFileCommandText.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    let entries = try StrictEntries(file)
    for entry in entries.all {
      guard let rule = entry.words.first else {
        throw entry.lines[0].error("`\(entry.names[0])` without a rule")
      }
      try entry.line(of: rule).require(rule, "rule for operands", among: Vocabulary.fileCommandRules)
      try entry.requireTraits(after: 1, among: Vocabulary.fileCommandTraits)
      _ = try StrictOptions(entry, oneDash: entry.words.contains("one-dash"))
    }
    return entries.swift(
      named: "StrictFileCommandText", about: "Commands that name files, as `FileCommandEntry` reads them.")
  }
}

/// `strict/wrappers.table`: programs that run another program, in the strict reading.
enum StrictWrappersFormat: SingleFileFormat {
  static let source = "strict/wrappers.table"
  static let output = "Sources/CommandKnowledge/Generated/StrictWrapperText.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    let entries = try StrictEntries(file)
    for entry in entries.all {
      guard let kind = entry.words.first else {
        throw entry.lines[0].error("`\(entry.names[0])` without a kind")
      }
      try entry.line(of: kind).require(kind, "kind of wrapper", among: Vocabulary.wrapperKinds)
      try entry.requireTraits(after: 1, among: Vocabulary.wrapperTraits)
      _ = try StrictOptions(entry, oneDash: entry.words.contains("one-dash"))
    }
    return entries.swift(
      named: "StrictWrapperText", about: "Programs that run another program, as `WrapperEntry` reads them.")
  }
}

/// `strict/read-only.table`: commands that need no rule, in the strict reading.
enum StrictReadOnlyFormat: SingleFileFormat {
  static let source = "strict/read-only.table"
  static let output = "Sources/CommandKnowledge/Generated/StrictReadOnlyText.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    let entries = try StrictEntries(file)
    for entry in entries.all {
      guard entry.words.count > 1 else {
        throw entry.lines[0].error("`\(entry.names[0])` without a tier and a rule")
      }
      let line = entry.line(of: entry.words[0])
      try line.require(entry.words[0], "tier", among: Vocabulary.readOnlyTiers)
      try line.require(entry.words[1], "rule for operands", among: Vocabulary.readOnlyRules)
      try entry.requireTraits(after: 2, among: Vocabulary.readOnlyTraits)
      try checkOptions(entry)
    }
    return entries.swift(
      named: "StrictReadOnlyText", about: "Commands that need no rule, as `ReadOnlyEntry` reads them.")
  }

  private static func checkOptions(_ entry: StrictEntries.Entry) throws(KnowledgeError) {
    var seen: Set<String> = []
    for option in entry.options {
      let line = entry.line(of: option)
      var names: [String]
      if option == "*" || option == "-#" {
        names = [option]
      } else if option.hasPrefix("!-") || option.hasPrefix("!+") {
        names = [option]
      } else {
        let name = "=?<".contains(option.last ?? " ") ? option.dropLast() : option[...]
        guard name.count > 1, name.hasPrefix("-") || name.hasPrefix("+") else {
          throw line.error("`\(option)` is no option")
        }
        let isCluster = name.hasPrefix("-") && !name.hasPrefix("--")
        // `--name` and `--name=` may both be listed: with and without a value.
        names = isCluster ? name.dropFirst().map { "-\($0)" } : [option.last == "=" ? option : String(name)]
      }
      for name in names where !seen.insert(name).inserted {
        throw line.error("`\(option)` has `\(name)`, which stands twice")
      }
    }
  }
}

/// `strict/variables.table`: environment variables, in the strict reading.
enum StrictVariablesFormat: SingleFileFormat {
  static let source = "strict/variables.table"
  static let output = "Sources/CommandKnowledge/Generated/StrictVariableText.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    try NameSets(file, known: ["assumedSafe", "dangerousFamilies", "dangerousNames", "knownSafe"]).swift(
      enum: "StrictVariableText", about: "Environment variables, as `EnvironmentVariables` reads them.",
      as: .text)
  }
}

/// `strict/names.table`: names that code of the strict reading goes by.
enum StrictNamesFormat: SingleFileFormat {
  static let source = "strict/names.table"
  static let output = "Sources/CommandKnowledge/Generated/StrictNames.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    try NameSets(file, known: ["harmlessGitOptions", "protectedNames", "specialCommands"]).swift(
      enum: "StrictNames", about: "Names that code of the strict reading goes by, between blanks.", as: .text)
  }
}
