/// `read-only.table`: the commands that need no rule, but for those of `git`.
enum ReadOnlyFormat: SingleFileFormat {
  static let source = "product/read-only.table"
  static let output = "Sources/CommandKnowledge/Generated/ReadOnlyCommandTable.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    try ReadOnlyEntries(file).swift(
      named: "ReadOnlyCommandTable", about: "The commands that need no rule (S-21a), but for those of `git`.")
  }
}

/// `git.table`: the subcommands of `git` that need no rule, as in `read-only.table`.
enum GitFormat: SingleFileFormat {
  static let source = "product/git.table"
  static let output = "Sources/CommandKnowledge/Generated/GitReadOnlyTable.swift"

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    try ReadOnlyEntries(file).swift(
      named: "GitReadOnlyTable", about: "The subcommands of `git` that need no rule (S-21i).")
  }
}
