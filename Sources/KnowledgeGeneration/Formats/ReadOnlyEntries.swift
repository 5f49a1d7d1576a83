/// The entries of a table of read-only commands.
///
/// A line at the margin is a kind and the commands of the entry, between commas, and on lines that begin with `also`; a command of two words is a subcommand.
/// Kinds: `any` (every option is accepted), `listed` (an option outside the lists is not), `single` (exactly one word,
/// which is listed). The indented lines below are traits, a check that is written in Swift, and lists of options by
/// the kind of their value.
struct ReadOnlyEntries {
  fileprivate struct Option {
    var name: String
    var value: Character
    var permitsOperands = false
  }

  fileprivate struct Entry {
    var kind: String
    var traits: [String] = []
    var check = "nothing"
    var options: [Option] = []
  }

  /// Option lists by their keyword: the letter that stands for the kind of value in the generated text.
  private static let lists: [String: Character] = [
    "braces": "b", "characters": "c", "equals-keys": "l", "equals-numbers": "e", "equals-texts": "a",
    "exact": "x",
    "flags": "f", "keys": "k", "numbers": "n", "pretty-formats": "p", "texts": "t",
    "words": "w",
  ]

  private static let traits: [String: String] = [
    "alone": "alone", "any-with-glob": "anyWithGlob", "attached-digits": "attachedDigits", "digits": "digits",
    "globs": "globs", "no-home": "noHome", "no-operands": "noOperands", "no-tilde": "noTilde",
    "no-variables": "noVariables", "options-after-dashes": "optionsAfterDashes",
  ]

  private static let checks: Set<String> = [
    "date", "docker", "find", "help", "hostname", "interface", "jq", "listing", "lsof", "man", "number",
    "printf", "ps",
    "reflog",
    "remote", "sed", "ss", "stat", "test", "tput", "uniq", "which", "xargs",
  ]

  private var entries: [String: Entry] = [:]

  /// Reads a file.
  init(_ file: KnowledgeFile) throws(KnowledgeError) {
    var heads = SortedNames()
    for read in try file.entries() {
      let entry = try Self.entry(read)
      var names = try Self.names(read.head)
      for line in read.properties where line.keyword == "also" { names += try Self.names(line) }
      if let first = names.first { try heads.append(first, read.head) }
      for name in names {
        guard entries[name] == nil else { throw read.head.error("`\(name)` stands twice") }
        entries[name] = entry
      }
    }
    try addGroups(file)
  }

  private static func names(_ head: KnowledgeFile.Line) throws(KnowledgeError) -> [String] {
    var sorted = SortedNames()
    for name in head.arguments.joined(separator: " ").split(separator: ", ", omittingEmptySubsequences: false)
    {
      guard !name.isEmpty, name.split(separator: " ").count <= 2 else {
        throw head.error("`\(name)` is no command of one or two words")
      }
      try sorted.append(String(name), head)
    }
    return sorted.names
  }

  private static func entry(_ read: KnowledgeFile.Entry) throws(KnowledgeError) -> Entry {
    guard ["any", "listed", "single"].contains(read.head.keyword) else {
      throw read.head.error("`\(read.head.keyword)` is no kind of command: any, listed or single")
    }
    var entry = Entry(kind: read.head.keyword)
    var permitting: (line: KnowledgeFile.Line, names: [String])?
    for line in read.properties {
      if line.keyword == "also" { continue }
      if let value = lists[line.keyword] {
        for name in try SortedNames.reading(line) { try entry.add(name, value, line) }
      } else if line.keyword == "check" {
        guard let name = line.arguments.first, line.arguments.count == 1, checks.contains(name) else {
          throw line.error(
            "`\(line.arguments.joined(separator: " "))` is no check: write \(Self.checks.sorted().joined(separator: ", "))"
          )
        }
        entry.check = name
      } else if line.keyword == "operands-with" {
        permitting = (line, try SortedNames.reading(line))
      } else if line.words.count == 1, let trait = traits[line.keyword] {
        guard !entry.traits.contains(trait) else { throw line.error("`\(line.keyword)` stands twice") }
        entry.traits.append(trait)
      } else {
        throw line.error(
          "`\(line.words.joined(separator: " "))` is no property of a command: the head of the file lists them"
        )
      }
    }
    if let permitting {
      for name in permitting.names {
        guard let index = entry.options.firstIndex(where: { $0.name == name }) else {
          throw permitting.line.error("`\(name)` is no option of this command")
        }
        entry.options[index].permitsOperands = true
      }
    }
    guard entry.kind != "any" || entry.options.isEmpty else {
      throw read.head.error("a command that takes any option lists none")
    }
    entry.options.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return entry
  }

  /// First words of commands of two words.
  private mutating func addGroups(_ file: KnowledgeFile) throws(KnowledgeError) {
    let parts = entries.keys.sorted().map { $0.split(separator: " ") }
    for words in parts where words.count == 2 {
      let first = String(words[0])
      if let other = entries[first], other.kind != "group" {
        throw KnowledgeError(
          file: file.name, line: 1, problem: "`\(first)` is a command and the first word of another")
      }
      entries[first] = Entry(kind: "group")
    }
  }

  /// The Swift source of the table.
  func swift(named name: String, about: String) -> String {
    let names = entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var lines: [String] = []
    var options: [Option] = []
    var shared: [String: Int] = [:]
    for name in names {
      guard let entry = entries[name] else { continue }
      let key = entry.options.map { "\($0.name)\($0.value)\($0.permitsOperands)" }.joined(separator: " ")
      let first = shared[key] ?? options.count
      if first == options.count { options += entry.options }
      shared[key] = first
      let traits = entry.traits.sorted().map { ".\($0)" }.joined(separator: ", ")
      lines.append(
        "    Entry(.\(entry.kind), [\(traits)], .\(entry.check), \(first)..<\(first + entry.options.count)),")
    }
    let values = String(
      options.map { $0.permitsOperands ? Character($0.value.uppercased()) : $0.value })
    return """
      /// \(about)
      enum \(name) {
        private typealias Entry = MeasuredReadOnlyTable.Entry

        static let table = MeasuredReadOnlyTable(
          names: \(SwiftSource.packedNames(names, indentation: 4)),
          entries: entries,
          options: \(SwiftSource.packedNames(options.map(\.name), indentation: 4)),
          values: \"""
      \(SwiftSource.folded(values, indentation: 6))
            \""")

        private static let entries: [Entry] = [
      \(lines.joined(separator: "\n"))
        ]
      }

      """
  }
}

extension ReadOnlyEntries.Entry {
  /// Adds an option.
  ///
  /// - Throws: when it is there already or does not look like an option.
  fileprivate mutating func add(
    _ name: String, _ value: Character, _ line: KnowledgeFile.Line
  ) throws(KnowledgeError) {
    guard kind == "single" || (name.hasPrefix("-") && name.count > 1 && name.contains("=") == (value == "x"))
    else {
      throw line.error("`\(name)` is no option")
    }
    guard !options.contains(where: { $0.name == name }) else { throw line.error("`\(name)` stands twice") }
    options.append(ReadOnlyEntries.Option(name: name, value: value))
  }
}
