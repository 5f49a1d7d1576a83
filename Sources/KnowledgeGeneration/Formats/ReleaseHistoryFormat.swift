/// `product/release-history.table`: names that some releases knew and others did not.
enum ReleaseHistoryFormat: SingleFileFormat {
  static let source = "product/release-history.table"
  static let output = "Sources/CommandKnowledge/Generated/ReleaseHistoryTable.swift"

  /// From and up to which release something was known, by third numbers; 0 and the largest where it has no such end.
  private typealias Time = (since: UInt16, until: UInt16)

  static func swift(of file: KnowledgeFile) throws(KnowledgeError) -> String {
    var readOnly: [String] = []
    var protected: [String] = []
    for entry in try file.entries() {
      let time = try time(of: entry.head)
      let until = time.until == .max ? ".max" : "\(time.until)"
      guard !entry.properties.isEmpty else { throw entry.head.error("no name stands below it") }
      for line in entry.properties {
        switch entry.head.keyword {
        case "read-only":
          let words = line.words.map(SwiftSource.literal).joined(separator: ", ")
          readOnly.append("(words: [\(words)], since: \(time.since), until: \(until))")
        case "protected":
          for name in line.words {
            protected.append("(name: \(SwiftSource.literal(name)), since: \(time.since))")
          }
        default: throw entry.head.error("`\(entry.head.keyword)` is no kind: read-only or protected")
        }
      }
      if entry.head.keyword == "protected", time.until != .max {
        throw entry.head.error("nothing protected was ever given up")
      }
    }
    return """
      /// What releases of 2.1 knew, from and up to which third number.
      enum ReleaseHistoryTable {
        /// Commands that ran without a rule.
        static let readOnly: [(words: [StaticString], since: UInt16, until: UInt16)] = [
      \(lines(readOnly))
        ]

        /// Names that no allow rule opened for writing.
        static let protected: [(name: StaticString, since: UInt16)] = [
      \(lines(protected))
        ]
      }

      """
  }

  private static func lines(_ items: [String]) -> String {
    items.map { "    \($0)," }.joined(separator: "\n")
  }

  private static func time(of head: KnowledgeFile.Line) throws(KnowledgeError) -> Time {
    var words = head.arguments
    let verb = words.popFirst() ?? ""
    switch verb {
    case "since":
      let since = try interval(&words, head)
      try end(words, head)
      return (since, .max)
    case "until":
      let until = try interval(&words, head)
      try end(words, head)
      return (0, until)
    case "held":
      let since = try interval(&words, head)
      let until = try interval(&words, head)
      try end(words, head)
      guard since < until else { throw head.error("it ends before it begins") }
      return (since, until)
    default: throw head.error("`\(verb)` is no time: since, until or held")
    }
  }

  private static func end(_ words: ArraySlice<String>, _ head: KnowledgeFile.Line) throws(KnowledgeError) {
    guard words.isEmpty else { throw head.error("`\(words.joined(separator: " "))` after the time") }
  }

  /// `A B [dated D]`: the release that the change is dated to.
  private static func interval(
    _ words: inout ArraySlice<String>, _ head: KnowledgeFile.Line
  ) throws(KnowledgeError) -> UInt16 {
    guard let after = words.popFirst().flatMap(UInt16.init), let upTo = words.popFirst().flatMap(UInt16.init),
      after < upTo
    else { throw head.error("two releases are expected, the older first") }
    guard words.first == "dated" else { return upTo }
    words = words.dropFirst()
    guard let dated = words.popFirst().flatMap(UInt16.init), dated > after, dated <= upTo else {
      throw head.error("the date lies outside its interval")
    }
    return dated
  }
}
