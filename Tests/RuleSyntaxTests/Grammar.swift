import Discovery
import Settings
import TestSupport

/// A grammar of `Grammar/*.ebnf`: productions by name.
struct Grammar: Sendable {
  /// What a production writes.
  indirect enum Expression: Sendable {
    case text([UInt8])
    case characters([Unicode.Scalar])
    case name(String)
    case sequence([Expression])
    /// The number tells alternatives of the grammar apart, so that a test can see that all were used.
    case choice(number: Int, [Expression])
    case repetition(Expression, atLeast: Int, atMost: Int)
  }

  /// A mistake in a grammar file.
  struct Mistake: Error {
    var line: Int
    var message: String
  }

  /// One line of the file.
  struct Production: Sendable {
    var line: Int
    var clauses: [String]
    var expression: Expression
  }

  private(set) var productions: [String: Production] = [:]
  /// How many alternatives each choice has, by its number.
  private(set) var choices: [Int] = []

  /// Reads `Grammar/<name>`.
  init(file name: String) throws {
    let text = try FileSystem.live.contents(of: ProjectPaths.root + "/Grammar/" + name)
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      var reader = GrammarLineReader(String(decoding: line, as: UTF8.self), line: index + 1, choices: choices)
      let (name, production) = try reader.read()
      choices = reader.choices
      guard productions[name] == nil else { throw Mistake(line: index + 1, message: "\(name) twice") }
      productions[name] = production
    }
  }

  /// Names that are used and not defined.
  var undefinedNames: Set<String> {
    Set(productions.values.flatMap { Self.names(in: $0.expression) }).subtracting(productions.keys)
  }

  /// Every name that the given ones lead to, themselves included.
  func reachable(from starts: [String]) -> Set<String> {
    var found: Set<String> = []
    var open = starts
    while let name = open.popLast() {
      guard found.insert(name).inserted, let production = productions[name] else { continue }
      open += Self.names(in: production.expression)
    }
    return found
  }

  private static func names(in expression: Expression) -> [String] {
    switch expression {
    case .text, .characters: []
    case .name(let name): [name]
    case .sequence(let parts), .choice(_, let parts): parts.flatMap(names(in:))
    case .repetition(let part, _, _): names(in: part)
    }
  }
}

/// Reads one production: `name ::= expression /* clauses */`.
private struct GrammarLineReader {
  private let scalars: [Unicode.Scalar]
  private let line: Int
  private var index = 0
  private(set) var choices: [Int]

  init(_ text: String, line: Int, choices: [Int]) {
    scalars = Array(text.unicodeScalars)
    self.line = line
    self.choices = choices
  }

  mutating func read() throws -> (String, Grammar.Production) {
    let name = readName()
    try expect("::=")
    let expression = try readChoice()
    try expect("/*")
    let rest = String(String.UnicodeScalarView(scalars[index...]))
    guard rest.hasSuffix("*/") else { throw mistake("no clause") }
    let clauses = rest.dropLast(2).split(separator: ",").map { $0.filter { $0 != " " } }
    return (name, Grammar.Production(line: line, clauses: clauses, expression: expression))
  }

  private mutating func readChoice() throws -> Grammar.Expression {
    var alternatives = [try readSequence()]
    while peek() == "|" {
      index += 1
      alternatives.append(try readSequence())
    }
    guard alternatives.count > 1 else { return alternatives[0] }
    choices.append(alternatives.count)
    return .choice(number: choices.count - 1, alternatives)
  }

  private mutating func readSequence() throws -> Grammar.Expression {
    var parts: [Grammar.Expression] = []
    while let next = peek(), next != "|", next != ")", next != "/" { parts.append(try readItem(next)) }
    guard !parts.isEmpty else { throw mistake("nothing where something was expected") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func readItem(_ next: Unicode.Scalar) throws -> Grammar.Expression {
    var item: Grammar.Expression
    switch next {
    case "\"":
      index += 1
      var text = String.UnicodeScalarView()
      while let scalar = try readScalar(before: "\"") { text.append(scalar) }
      item = .text(Array(String(text).utf8))
    case "[":
      index += 1
      item = .characters(try readClass())
    case "(":
      index += 1
      item = try readChoice()
      try expect(")")
    default:
      let name = readName()
      guard !name.isEmpty else { throw mistake("\(next) is not expected") }
      item = .name(name)
    }
    switch index < scalars.count ? scalars[index] : " " {
    case "?": item = .repetition(item, atLeast: 0, atMost: 1)
    case "*": item = .repetition(item, atLeast: 0, atMost: 4)
    case "+": item = .repetition(item, atLeast: 1, atMost: 4)
    default: return item
    }
    index += 1
    return item
  }

  private mutating func readClass() throws -> [Unicode.Scalar] {
    var members: [Unicode.Scalar] = []
    while true {
      let isEscaped = index < scalars.count && scalars[index] == "\\"
      guard let scalar = try readScalar(before: "]") else { return members }
      if scalar == "-", !isEscaped, let low = members.last, let high = try readScalar(before: "]") {
        members += (low.value + 1...high.value).compactMap(Unicode.Scalar.init)
      } else {
        members.append(scalar)
      }
    }
  }

  /// The next character of a literal, escapes undone; nil at its end.
  private mutating func readScalar(before end: Unicode.Scalar) throws -> Unicode.Scalar? {
    guard index < scalars.count else { throw mistake("\(end) is missing") }
    let scalar = scalars[index]
    index += 1
    if scalar == end { return nil }
    guard scalar == "\\", index < scalars.count else { return scalar }
    index += 1
    switch scalars[index - 1] {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "u":
      let digits = scalars[(index + 1)...].prefix { $0 != "}" }
      index += digits.count + 2
      guard let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16),
        let found = Unicode.Scalar(value)
      else { throw mistake("no such character") }
      return found
    case let escaped: return escaped
    }
  }

  private mutating func readName() -> String {
    skipBlanks()
    let start = index
    while index < scalars.count, scalars[index].properties.isAlphabetic || scalars[index] == "-" {
      index += 1
    }
    return String(String.UnicodeScalarView(scalars[start..<index]))
  }

  private mutating func peek() -> Unicode.Scalar? {
    skipBlanks()
    return index < scalars.count ? scalars[index] : nil
  }

  private mutating func skipBlanks() { while index < scalars.count, scalars[index] == " " { index += 1 } }

  private mutating func expect(_ text: String) throws {
    skipBlanks()
    guard scalars[index...].starts(with: text.unicodeScalars) else { throw mistake("\(text) is missing") }
    index += text.unicodeScalars.count
  }

  private func mistake(_ message: String) -> Grammar.Mistake { Grammar.Mistake(line: line, message: message) }
}
