/// Reading of lines whose texts hold blanks.
extension KnowledgeFile.Line {
  /// The parts of the line between ` | `, without the blanks around them.
  ///
  /// - Throws: when one is empty, or there are fewer or more than given.
  func fields(_ counts: ClosedRange<Int>, _ form: String) throws(KnowledgeError) -> [String] {
    let parts = text.split(separator: " | ", omittingEmptySubsequences: false).map(Self.trimmed)
    guard counts.contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else {
      throw error("not of the form \(form)")
    }
    return parts
  }

  /// What is written after the keyword.
  ///
  /// - Throws: when there is nothing, blanks stand at its end, or it is not visible ASCII and blanks.
  func requiredValue() throws(KnowledgeError) -> String {
    guard !value.isEmpty, value != " " else { throw error("`\(keyword)` without a text after it: write one") }
    guard value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      throw error("only visible ASCII characters and blanks may stand here")
    }
    guard value.last != " " else { throw error("a blank at the end of the line: take it away") }
    return value
  }

  /// A sentence: capitalised, without a full stop.
  func sentence() throws(KnowledgeError) -> String {
    let text = try requiredValue()
    guard text.first?.isLowercase == false, text.last != ".", !text.contains("  ") else {
      throw error("`\(text)` is no sentence: capitalised, single blanks, no full stop")
    }
    return text
  }

  /// Rules, two blanks apart.
  func rules() throws(KnowledgeError) -> [String] {
    let rules = try requiredValue().split(separator: "  ").map(Self.trimmed)
    for rule in rules {
      let name = rule.prefix { $0 != "(" }
      let isClosed = name.count == rule.count || rule.last == ")"
      guard isClosed, name.first?.isUppercase == true, name.allSatisfy(\.isLetter) else {
        throw error("`\(rule)` is no rule: Tool(specifier), two blanks between rules")
      }
    }
    return rules
  }

  /// Words between commas.
  func phrases() throws(KnowledgeError) -> [String] {
    let phrases = arguments.joined(separator: " ").split(separator: ", ", omittingEmptySubsequences: false)
    for phrase in phrases where phrase.isEmpty || phrase.contains(",") {
      throw error("`\(phrase)` between commas: write words, a comma and a blank")
    }
    return phrases.map(String.init)
  }

  /// Without blanks at both ends.
  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// Keys that may stand once, across the files of a folder.
struct UniqueKeys {
  private var places: [String: [String: KnowledgeFile.Line]] = [:]

  /// Takes note of a key.
  ///
  /// - Parameter kind: keys of different kinds may be equal.
  /// - Throws: when it was there before, with both places.
  mutating func insert(
    _ key: String, _ line: KnowledgeFile.Line, as kind: String = ""
  ) throws(KnowledgeError) {
    guard let other = places[kind, default: [:]].updateValue(line, forKey: key) else { return }
    let file = other.file == line.file ? "" : " of Knowledge/\(other.file)"
    throw line.error("`\(key)` stands twice: it is on line \(other.number)\(file) too")
  }
}
