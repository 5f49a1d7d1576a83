import CommandKnowledge

/// The texts of a command that rules are compared with (B-10, B-15, S-10, S-11).
struct CommandCandidates: Sendable {
  /// What exact rules are compared with.
  private(set) var exact: [[UInt8]] = []
  /// What prefix and wildcard rules are compared with: collapsed, `$HOME` replaced.
  private(set) var star: [[UInt8]] = []

  private let home: [UInt8]

  init(home: [UInt8]) { self.home = home }

  /// Adds a text for every kind of rule.
  mutating func add(_ text: [UInt8], collapsingExact: Bool) {
    addExact(text, collapsing: collapsingExact)
    addStar(text)
  }

  /// Adds a text for exact rules only.
  mutating func addExact(_ text: [UInt8], collapsing: Bool) {
    if !exact.contains(text) { exact.append(text) }
    guard collapsing else { return }
    let collapsed = ProductCommandRules.collapsed(text)
    if !exact.contains(collapsed) { exact.append(collapsed) }
  }

  /// Adds a text for prefix and wildcard rules only.
  mutating func addStar(_ text: [UInt8]) {
    let collapsed = ProductCommandRules.collapsed(HomeVariable.replaced(in: text, by: home))
    if !star.contains(collapsed) { star.append(collapsed) }
  }
}

/// `$HOME` in the text that prefix and wildcard rules are compared with (B-10v).
enum HomeVariable {
  private static let name = Array("$HOME".utf8)

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
      case UInt8(ascii: "$") where text[index...].starts(with: name) && !continuesName(text, index + name.count):
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
