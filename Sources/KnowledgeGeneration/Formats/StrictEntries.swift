/// The entries of a table of the strict reading: `NAMES WORDS | OPTIONS`, where an indented line goes on.
///
/// `options NAME` and the options below it are a list that later entries take in with `@NAME`.
struct StrictEntries {
  /// One entry before its words are checked.
  struct Entry {
    /// Its lines, for errors.
    var lines: [KnowledgeFile.Line]
    /// Names between commas.
    var names: [String]
    /// What stands between the names and the bar.
    var words: [String]
    /// What stands after the bar, lists taken in.
    var options: [String]

    /// The line on which a word stands, or the first.
    func line(of word: String) -> KnowledgeFile.Line {
      lines.first { $0.words.contains(word) } ?? lines[0]
    }

    /// Checks that the words after the first ones are known traits.
    func requireTraits(after count: Int, among known: [String]) throws(KnowledgeError) {
      for trait in words.dropFirst(count) { try line(of: trait).require(trait, "trait", among: known) }
    }
  }

  /// In the order of the file.
  private(set) var all: [Entry] = []

  init(_ file: KnowledgeFile) throws(KnowledgeError) {
    var lists: [String: [String]] = [:]
    var names = UniqueKeys()
    for read in try file.entries() {
      var words = read.head.words + read.properties.flatMap(\.words)
      let lines = [read.head] + read.properties
      if read.head.keyword == "options" {
        guard read.head.words.count == 2 else { throw read.head.error("not of the form `options` NAME") }
        guard lists.updateValue(Array(words.dropFirst(2)), forKey: words[1]) == nil else {
          throw read.head.error("`\(words[1])` stands twice")
        }
        continue
      }
      var entry = Entry(lines: lines, names: [], words: [], options: [])
      var isList = true
      while isList, !words.isEmpty {
        let word = words.removeFirst()
        isList = word.hasSuffix(",")
        entry.names += word.split(separator: ",").map(String.init)
      }
      guard let bar = words.firstIndex(of: "|") else {
        throw read.head.error(
          "`\(read.head.keyword)` without ` | ` before its options: write it, also where none follow")
      }
      entry.words = Array(words[..<bar])
      for word in words[(bar + 1)...] {
        guard word.hasPrefix("@") else {
          entry.options.append(word)
          continue
        }
        guard let list = lists[String(word.dropFirst())] else {
          throw entry.line(of: word).error(
            "`\(word)` is no list of options above: write `options NAME` first")
        }
        entry.options += list
      }
      for name in entry.names { try names.insert(name, read.head) }
      all.append(entry)
    }
  }

  /// The Swift source of the table: one text, as `LineTable` reads it.
  func swift(named name: String, about: String) -> String {
    let lines = all.map { entry in
      let words = [entry.names.joined(separator: ",")] + entry.words + ["|"] + entry.options
      return SwiftSource.wrappedWords(words, indentation: 6).dropFirst(2)
    }
    return """
      /// \(about)
      enum \(name) {
        static let text: StaticString = #\"""
      \(lines.joined(separator: "\n"))
          \"""#
      }

      """
  }
}

/// The options of file commands and wrappers, as `OptionGrammar.add` reads them.
struct StrictOptions {
  private var letters: Set<Character> = []
  private var names: Set<String> = []

  /// Checks the options of an entry.
  ///
  /// - Parameter oneDash: `-word` is one name.
  init(_ entry: StrictEntries.Entry, oneDash: Bool) throws(KnowledgeError) {
    for option in entry.options {
      let line = entry.line(of: option)
      guard option.hasPrefix("-"), option.count > 1, option != "--" else {
        throw line.error("`\(option)` is no option")
      }
      let mark = option.dropFirst(2).firstIndex { "=?:".contains($0) }
      if let mark {
        var role = option[option.index(after: mark)...]
        if option[mark] == "=", role.first == "=" { role.removeFirst() }
        guard !role.isEmpty || option[mark] != ":" else {
          throw line.error("`\(option)` without a role after `:`")
        }
        if !role.isEmpty {
          try line.require(String(role), "role of an option", among: Vocabulary.optionRoles)
        }
      }
      let name = option[..<(mark ?? option.endIndex)]
      if name.hasPrefix("--") || oneDash {
        guard names.insert(String(name)).inserted else { throw line.error("`\(name)` stands twice") }
      } else {
        for letter in name.dropFirst() where !letters.insert(letter).inserted {
          throw line.error("`-\(letter)` stands twice, in `\(option)` again")
        }
      }
    }
  }
}
