/// `threats/spellings.table`: what other spellings of a command are made with.
enum SpellingsFormat: SingleFileFormat {
  static let source = "threats/spellings.table"
  static let output = "Sources/ThreatKnowledge/Generated/SpellingTable.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var pairs: [String: [String]] = ["global-option": [], "operand": []]
    var sets: [String: SortedNames] = [
      "busybox": SortedNames(), "naming": SortedNames(), "valued": SortedNames(),
    ]
    var keys = UniqueKeys()
    for line in file.lines {
      if pairs[line.keyword] != nil {
        let sides = line.value.split(separator: " = ", maxSplits: 1).map(String.init)
        guard sides.count == 2 else { throw line.error("not of the form `\(line.keyword)` WORDS = WORDS") }
        try keys.insert(sides[0], line, as: line.keyword)
        pairs[line.keyword, default: []].append(sides.map(SwiftSource.literal).joined(separator: ": "))
      } else if sets[line.keyword] != nil {
        for word in line.arguments { try sets[line.keyword, default: SortedNames()].append(word, line) }
      } else {
        throw line.unknown(
          line.keyword, "kind of line", among: (Array(pairs.keys) + Array(sets.keys)).sorted())
      }
    }
    return """
      /// What other spellings of a command are made with.
      enum SpellingTable {
        /// An option of a program that may stand in front of its subcommand.
        static let globalOptions: [String: String] = [
      \(SwiftSource.wrapped(pairs["global-option"] ?? [], indentation: 4))
        ]

        /// An operand with which a command means something.
        static let operands: [String: String] = [
      \(SwiftSource.wrapped(pairs["operand"] ?? [], indentation: 4))
        ]

        /// Programs that `busybox` has too.
        static let busybox: Set<String> = [
      \(SwiftSource.wrapped((sets["busybox"]?.names ?? []).map(SwiftSource.literal), indentation: 4))
        ]

        /// Last words of commands that do nothing as long as nothing follows.
        static let naming: Set<String> = [
      \(SwiftSource.wrapped((sets["naming"]?.names ?? []).map(SwiftSource.literal), indentation: 4))
        ]

        /// Options that take the next word.
        static let valued: Set<String> = [
      \(SwiftSource.wrapped((sets["valued"]?.names ?? []).map(SwiftSource.literal), indentation: 4))
        ]
      }

      """
  }
}
