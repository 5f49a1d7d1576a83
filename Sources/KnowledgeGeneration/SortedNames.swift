/// Lists of names that stand in order, so that a reader finds them and two people adding a name meet in a conflict.
struct SortedNames {
  private(set) var names: [String] = []

  /// Adds a name.
  ///
  /// - Throws: when it does not come after the one before it in the order of its bytes.
  mutating func append(_ name: String, _ line: KnowledgeFile.Line) throws(KnowledgeError) {
    if let last = names.last {
      if last == name { throw line.error("`\(name)` stands twice") }
      guard last.utf8.lexicographicallyPrecedes(name.utf8) else {
        throw line.error("`\(name)` must stand before `\(last)`: names are sorted")
      }
    }
    names.append(name)
  }

  /// The words of a line after the keyword, in order.
  static func reading(_ line: KnowledgeFile.Line) throws(KnowledgeError) -> [String] {
    var sorted = SortedNames()
    for word in line.arguments { try sorted.append(word, line) }
    guard !sorted.names.isEmpty else { throw line.error("`\(line.keyword)` without a value") }
    return sorted.names
  }
}
