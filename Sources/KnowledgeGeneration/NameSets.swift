/// Sets of names: `set NAME: what it is about`, and the names below it in order.
struct NameSets {
  /// How the sets are written in Swift.
  enum Form {
    /// A `PackedNames`.
    case packed
    /// A `Set<String>`.
    case stringSet
    /// A `StaticString` with the names between blanks.
    case text
  }

  private var sets: [(name: String, about: String, names: SortedNames)] = []
  /// Every name and where it stands.
  private(set) var all: [(name: String, line: KnowledgeFile.Line)] = []

  /// Reads a file.
  ///
  /// - Parameter known: the sets that code goes by; each has to be there.
  init(_ file: KnowledgeFile, known: [String]) throws(KnowledgeError) {
    var keys = UniqueKeys()
    for entry in try file.entries() {
      let head = entry.head
      guard head.keyword == "set", head.words.count > 2, head.words[1].hasSuffix(":") else {
        throw head.error("not of the form `set` NAME: what it is about")
      }
      let name = String(head.words[1].dropLast())
      guard known.contains(name) else {
        throw head.error("`\(name)` is no set that code goes by: declare it in the format of \(file.name)")
      }
      try keys.insert(name, head)
      var sorted = SortedNames()
      for line in entry.properties {
        for word in line.words {
          try sorted.append(word, line)
          all.append((word, line))
        }
      }
      guard !sorted.names.isEmpty else { throw head.error("`\(name)` is empty: add a name") }
      sets.append((name, head.words.dropFirst(2).joined(separator: " "), sorted))
    }
    for name in known where !sets.contains(where: { $0.name == name }) {
      throw KnowledgeError(file: file.name, line: 1, problem: "the set `\(name)` is missing")
    }
  }

  /// The Swift source of all sets, in the order of the file.
  func swift(enum name: String, about: String, as form: Form) -> String {
    let members = sets.map { set in
      let names = set.names.names
      let value =
        switch form {
        case .packed: " = \(SwiftSource.packedNames(names, indentation: 2))"
        case .stringSet:
          ": Set<String> = [\n\(SwiftSource.wrapped(names.map(SwiftSource.literal), indentation: 4))\n  ]"
        case .text:
          ": StaticString = \"\"\"\n\(SwiftSource.wrappedWords(names, indentation: 4))\n    \"\"\""
        }
      return "  /// \(set.about)\n  static let \(set.name)\(value)"
    }
    return """
      /// \(about)
      enum \(name) {
      \(members.joined(separator: "\n\n"))
      }

      """
  }
}
