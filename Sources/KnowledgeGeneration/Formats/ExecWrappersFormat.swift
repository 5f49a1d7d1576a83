/// `exec-wrappers.table`: programs that start another command.
enum ExecWrappersFormat: SingleFileFormat {
  static let source = "product/exec-wrappers.table"
  static let output = "Sources/CommandKnowledge/Generated/ExecWrapperTable.swift"

  private static let operands: Set<String> = ["assignments", "file", "mask", "number"]

  private struct Wrapper {
    var short = SortedNames()
    var long = SortedNames()
    var operand = "none"
    var resumesOptions = false
    var text: (short: String, long: String)?
  }

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var names = SortedNames()
    var entries: [String] = []
    for entry in try file.entries() {
      guard entry.head.keyword == "wrapper", entry.head.words.count == 2 else {
        throw entry.head.error("`wrapper` and one name are expected")
      }
      try names.append(entry.head.words[1], entry.head)
      var wrapper = Wrapper()
      for line in entry.properties { try read(line, into: &wrapper) }
      entries.append(source(of: wrapper))
    }
    return """
      /// Programs that start another command, in the order of their names.
      enum ExecWrapperTable {
        static let names = \(SwiftSource.packedNames(names.names, indentation: 2))

        static let wrappers: [ExecWrapper] = [
      \(entries.joined(separator: "\n"))
        ]
      }

      """
  }

  private static func read(
    _ line: KnowledgeFile.Line, into wrapper: inout Wrapper
  ) throws(KnowledgeError) {
    switch line.keyword {
    case "short":
      for word in line.arguments {
        guard word.utf8.count == 1 else { throw line.error("`\(word)` is no letter") }
        try wrapper.short.append(word, line)
      }
    case "long":
      for word in line.arguments {
        guard word.hasPrefix("--") else { throw line.error("`\(word)` does not begin with `--`") }
        try wrapper.long.append(word, line)
      }
    case "operand":
      guard let kind = line.arguments.first, operands.contains(kind) else {
        throw line.error("`operand` is one of \(operands.sorted().joined(separator: ", "))")
      }
      guard line.words.count == 2 || line.words.dropFirst(2).elementsEqual(["resumes"]) else {
        throw line.error("only `resumes` may follow the kind")
      }
      wrapper.operand = kind
      wrapper.resumesOptions = line.words.count == 3
    case "text":
      guard line.words.count == 3, line.words[1].utf8.count == 1, line.words[2].hasPrefix("--") else {
        throw line.error("`text` has a letter and a long option")
      }
      wrapper.text = (line.words[1], line.words[2])
    default:
      throw line.error("`\(line.keyword)` says nothing about a wrapper: write short, long, operand or text")
    }
  }

  private static func source(of wrapper: Wrapper) -> String {
    let text = wrapper.text.map {
      "(\(SwiftSource.literal($0.short)), \(SwiftSource.literal($0.long)))"
    }
    return """
          ExecWrapper(
            short: \(SwiftSource.literal(wrapper.short.names.joined())),
            long: \(SwiftSource.literal(wrapper.long.names.joined(separator: " "))),
            operand: .\(wrapper.operand), resumesOptions: \(wrapper.resumesOptions), text: \(text ?? "nil")),
      """
  }
}
