import CommandKnowledge

/// The texts of a command that rules are compared with (B-10, B-15, S-10, S-11).
struct CommandCandidates: Sendable {
  /// What exact rules are compared with.
  private(set) var exact: [[UInt8]] = []
  /// What prefix and wildcard rules are compared with: collapsed, `$HOME` replaced.
  private(set) var star: [[UInt8]] = []

  private let home: [UInt8]

  init(home: [UInt8]) { self.home = home }

  /// Adds words for every kind of rule: as written, and with `$HOME` replaced.
  ///
  /// - Parameter collapsingExact: also for exact deny and ask rules; an exact allow rule sees blanks as they stand, so
  ///   its texts are added apart.
  mutating func add(_ words: some Collection<CommandWord>, collapsingExact: Bool) {
    let hasHome = words.contains { $0.traits.contains(.home) }
    if collapsingExact, !hasHome { addExact(CommandText.joined(words.map(\.source)), collapsing: true) }
    guard hasHome else {
      return addStar(CommandText.joined(words.map(\.source)))
    }
    let resolved = CommandText.joined(words.map { HomeVariable.resolved($0, by: home) })
    addExact(resolved, collapsing: collapsingExact)
    addStar(resolved)
  }

  /// Adds a text for exact rules only.
  mutating func addExact(_ text: [UInt8], collapsing: Bool) {
    if !exact.contains(text) { exact.append(text) }
    guard collapsing else { return }
    let collapsed = ProductCommandRules.collapsed(text)
    if !exact.contains(collapsed) { exact.append(collapsed) }
  }

  /// Leaves the texts to prefix and wildcard rules.
  mutating func removeExact() { exact.removeAll() }

  /// Adds a text for prefix and wildcard rules only.
  mutating func addStar(_ text: [UInt8]) {
    let collapsed = ProductCommandRules.collapsed(text)
    if !star.contains(collapsed) { star.append(collapsed) }
  }
}

/// `$HOME` in the text that prefix and wildcard rules are compared with (B-10v).
enum HomeVariable {
  private static let name = Array("$HOME".utf8)

  /// A word with `$HOME` replaced: unquoted where the result needs no quotes.
  static func resolved(_ word: CommandWord, by home: [UInt8]) -> [UInt8] {
    guard word.traits.contains(.home) else { return Array(word.source) }
    let value = replaced(in: word.value, by: home)
    return value.allSatisfy(isPlain) ? value : replaced(in: Array(word.source), by: home)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    PathBytes.isLetter(byte) || PathBytes.isDigit(byte) || "/._-+:@%,=~*?[]".utf8.contains(byte)
      || byte >= 0x80
  }

  /// The text with `$HOME`, not `${HOME}`, replaced outside single quotes.
  static func replaced(in text: [UInt8], by home: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "$")) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"):
        result += text[index..<min(index + 2, text.count)]
        index += 2
      case UInt8(ascii: "'"):
        let end = ExpansionEnd.afterQuote(text, from: index + 1, UInt8(ascii: "'"))
        result += text[index..<end]
        index = end
      case UInt8(ascii: "$")
      where text[index...].starts(with: name) && !continuesName(text, index + name.count):
        result += home
        index += name.count
      default:
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func continuesName(_ text: [UInt8], _ index: Int) -> Bool {
    guard index < text.count else { return false }
    switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return true
    default: return false
    }
  }
}
