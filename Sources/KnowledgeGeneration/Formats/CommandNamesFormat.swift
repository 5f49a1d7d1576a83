/// `command-names.table`: sets of names.
enum CommandNamesFormat: TableFormat {
  static let source = "command-names.table"
  static let output = "Sources/CommandKnowledge/Generated/CommandNameSets.swift"

  /// The sets that code goes by, with what they are for.
  private static let known: [(name: String, meaning: String)] = [
    (
      "plainSafeVariables",
      "Variables whose assignment before a command is harmless with an ordinary value (table 1b)."
    ),
    (
      "characterSetVariables",
      "Variables that may name a character set, and are not approved as a whole command (1b, E14)."
    ),
    (
      "screenSizeVariables",
      "Variables that may hold a number (1b)."
    ),
    (
      "shells",
      "Shells whose `-c` script is looked into (S-12)."
    ),
    (
      "shellLongOptions",
      "Long options of shells without a value."
    ),
    (
      "launchers",
      "Commands that start what their later words name; in a script of E17 a word `rm` there counts."
    ),
    (
      "systemDirectories",
      "Directories that stand under the root of Linux and macOS, in small letters (S-20)."
    ),
    (
      "barredBuiltins",
      "Builtins that run or change what the text does not show, zsh's among them (S-7)."
    ),
    (
      "structureWords",
      "Words of the shell's own grammar: as the name of a command they are approved by no prefix or wildcard rule (S-7)."
    ),
    (
      "starters",
      "Programs that start another one and are not approved with operands (B-12)."
    ),
    (
      "guardedVariables",
      "Variables that `unset` does not take away without asking; families beginning `LC_`, `LD_`, `DYLD_` besides."
    ),
    (
      "integerVariables",
      "Variables that a shell evaluates as numbers (S-11)."
    ),
    (
      "suggestedWhole",
      "Commands that start others: suggestions name the whole of their text (M-10)."
    ),
  ]

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var sets: [String: [String]] = [:]
    for entry in try file.entries() {
      let name = entry.head.arguments.first ?? ""
      guard entry.head.keyword == "set", entry.head.words.count == 2 else {
        throw entry.head.error("`set` and one name are expected")
      }
      guard known.contains(where: { $0.name == name }) else {
        throw entry.head.error("`\(name)` is no set that code goes by")
      }
      guard sets[name] == nil else { throw entry.head.error("`\(name)` stands twice") }
      var sorted = SortedNames()
      for line in entry.properties {
        for word in line.words { try sorted.append(word, line) }
      }
      guard !sorted.names.isEmpty else { throw entry.head.error("`\(name)` is empty") }
      sets[name] = sorted.names
    }
    var members: [String] = []
    for set in known {
      guard let names = sets[set.name] else {
        throw KnowledgeError(file: file.name, line: 1, problem: "the set `\(set.name)` is missing")
      }
      members.append(
        """
          /// \(set.meaning)
          static let \(set.name) = \(SwiftSource.packedNames(names, indentation: 2))
        """)
    }
    return """
      /// Sets of names that the product reading of commands goes by.
      enum CommandNameSets {
      \(members.joined(separator: "\n\n"))
      }

      """
  }
}
