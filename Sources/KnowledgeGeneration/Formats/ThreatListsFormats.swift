/// `threats/runners.table`: commands that run the command after them.
enum RunnersFormat: SingleFileFormat {
  static let source = "threats/runners.table"
  static let output = "Sources/ThreatKnowledge/Generated/RunnerTable.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var names = UniqueKeys()
    var pairs: [String] = []
    for line in file.lines {
      let fields = try line.fields(1...2, "WORDS [| OPERANDS]")
      guard fields[0].split(separator: " ").count <= 4 else {
        throw line.error("`\(fields[0])` has more than four words, which is as far as rules are looked at")
      }
      try names.insert(fields[0], line)
      guard let operands = Int(fields.count > 1 ? fields[1] : "0") else {
        throw line.error("`\(fields[1])` is no number of operands")
      }
      pairs.append("\(SwiftSource.literal(fields[0])): \(operands)")
    }
    return """
      /// Leading words of commands that run another, and how many operands stand between them and that.
      enum RunnerTable {
        static let operands: [String: Int] = [
      \(SwiftSource.wrapped(pairs, indentation: 4))
        ]
      }

      """
  }
}

/// `threats/launch-files.table`: files whose content runs later.
enum LaunchFilesFormat: SingleFileFormat {
  static let source = "threats/launch-files.table"
  static let output = "Sources/ThreatKnowledge/Generated/LaunchFileTable.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var paths = UniqueKeys()
    var lines: [String] = []
    for entry in try file.entries() {
      guard entry.head.words.count == 1 else {
        throw entry.head.error("`\(entry.head.words[1])` after the path")
      }
      try paths.insert(entry.head.keyword, entry.head)
      var commands: [String] = []
      var isAlways = false
      var why = ""
      for line in entry.properties {
        switch line.keyword {
        case "always" where line.words.count == 1: isAlways = true
        case "after": commands += try line.phrases()
        case "why" where why.isEmpty: why = try line.sentence()
        default:
          throw line.error("`\(line.keyword)` is not expected here: `always` or `after`, and one `why`")
        }
      }
      guard !why.isEmpty, isAlways == commands.isEmpty else {
        throw entry.head.error(
          "`\(entry.head.keyword)` has not exactly one of `always` and `after`, and one `why`")
      }
      let trigger = isAlways ? "always" : commands.joined(separator: "  ")
      lines.append("\(entry.head.keyword) | \(trigger) | \(why)")
    }
    return """
      /// `path | always, or leading words two blanks apart | why`.
      enum LaunchFileTable {
        static let text = \(SwiftSource.textLiteral(lines, indentation: 4))
      }

      """
  }
}

/// `threats/file-access.table`: commands that read or write a given file.
enum FileAccessFormat: SingleFileFormat {
  static let source = "threats/file-access.table"
  static let output = "Sources/ThreatKnowledge/Generated/FileAccessTable.swift"

  private static let known = [
    "hidden-readers", "hidden-writers", "readers", "readers-of-project", "writers", "writers-of-project",
  ]

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var lists: [String: [String]] = [:]
    for entry in try file.entries() {
      guard entry.head.keyword == "forms", entry.head.words.count == 2 else {
        throw entry.head.error("not of the form `forms` NAME")
      }
      let name = entry.head.words[1]
      try entry.head.require(name, "list of forms", among: known)
      var forms = UniqueKeys()
      var lines: [String] = []
      for line in entry.properties {
        let form = line.text.drop { $0 == " " }
        guard form.contains("@") || name.hasSuffix("project") else {
          throw line.error("`\(form)` names no file: write @ where it stands")
        }
        try forms.insert(String(form), line)
        lines.append(String(form))
      }
      guard !lines.isEmpty else { throw entry.head.error("`\(name)` is empty: add a command") }
      guard lists.updateValue(lines, forKey: name) == nil else {
        throw entry.head.error("`\(name)` stands twice")
      }
    }
    var members: [String] = []
    for name in known {
      guard let lines = lists[name] else {
        throw KnowledgeError(file: file.name, line: 1, problem: "the list `\(name)` is missing")
      }
      members.append(
        "  static let \(SwiftSource.name(name)) = \(SwiftSource.textLiteral(lines, indentation: 4))\n")
    }
    return """
      /// Commands that read or write the file that stands for `@`, one a line.
      enum FileAccessTable {
      \(members.joined(separator: "\n"))}

      """
  }
}
