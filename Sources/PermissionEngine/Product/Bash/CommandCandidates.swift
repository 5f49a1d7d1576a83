import CommandKnowledge

/// The texts of a command that rules are compared with (B-10, B-15, S-10, S-11).
struct CommandCandidates: Sendable {
  /// What exact rules are compared with.
  private(set) var exact: [[UInt8]] = []
  /// What prefix and wildcard rules are compared with: collapsed, `$HOME` replaced.
  private(set) var star: [[UInt8]] = []

  private let home: [UInt8]

  init(home: [UInt8]) { self.home = home }

  /// The one text of a plain command, or of an unadorned one for allow rules.
  init(plain text: [UInt8], home: [UInt8]) {
    exact = [text]
    star = CommandText.isCollapsed(text) ? exact : [CommandText.collapsed(text)]
    self.home = home
  }

  /// The texts of a constant command for deny and ask rules: as it stands, and after quote removal.
  ///
  /// Nil where a base name is one, which is compared with words that hold blanks, too.
  init?(constant command: FoundCommand, home: [UInt8]) {
    let isNamedWithDot = command.words[0].value.contains(UInt8(ascii: "."))
    if isNamedWithDot, command.words.hold(.quoted) { return nil }
    self.init(plain: command.wordText, home: home)
    if exact != star { exact.append(star[0]) }
    guard command.words.contains(where: { $0.value.count != $0.source.count }) else { return }
    var text: [UInt8] = []
    text.reserveCapacity(command.wordText.count)
    for index in command.words.indices {
      if index > 0 { text.append(CommandText.blank) }
      text += command.words[index].value
    }
    addExact(text, collapsing: true)
    addStar(text)
  }

  /// Which words are taken after quote removal.
  enum Dequoted { case none, first, all }

  /// Adds words for every kind of rule: as written, and with `$HOME` replaced.
  ///
  /// - Parameters:
  ///   - words: a command.
  ///   - hereStrings: what rules see at its end as words (S-6).
  ///   - dequoted: which words stand there after quote removal; `$HOME` in them is still replaced.
  ///   - collapsingExact: also for exact deny and ask rules; an exact allow rule sees blanks as they stand, so
  ///     its texts are added apart.
  mutating func add(
    _ words: some Collection<CommandWord>, _ hereStrings: [CommandWord] = [], dequoted: Dequoted = .none,
    collapsingExact: Bool
  ) {
    if words.isEmpty { return }
    var text: [UInt8] = []
    text.reserveCapacity(words.reduce(0) { $0 + $1.source.count + 1 })
    var isFirst = true
    var hasHome = false
    func add(_ word: CommandWord, isDequoted: Bool) {
      if !isFirst { text.append(CommandText.blank) }
      isFirst = false
      if word.traits.contains(.home) {
        hasHome = true
        text +=
          isDequoted ? HomeVariable.replaced(in: word.value, by: home) : HomeVariable.resolved(word, by: home)
      } else if isDequoted {
        text += word.value
      } else {
        text += word.source
      }
    }
    for index in words.indices {
      add(words[index], isDequoted: dequoted == .all || dequoted == .first && isFirst)
    }
    for index in hereStrings.indices { add(hereStrings[index], isDequoted: dequoted == .all) }
    if hasHome || collapsingExact { addExact(text, collapsing: collapsingExact) }
    addStar(text)
  }

  /// Adds a text for exact rules only.
  mutating func addExact(_ text: [UInt8], collapsing: Bool) {
    if !exact.contains(text) { exact.append(text) }
    guard collapsing else { return }
    let collapsed = CommandText.collapsed(text)
    if !exact.contains(collapsed) { exact.append(collapsed) }
  }

  /// Adds a text for prefix and wildcard rules only.
  mutating func addStar(_ text: [UInt8]) {
    let collapsed = CommandText.collapsed(text)
    if !star.contains(collapsed) { star.append(collapsed) }
  }
}

/// `$HOME` in the text that prefix and wildcard rules are compared with (B-10v).
enum HomeVariable {
  static let name = Array("$HOME".utf8)

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
    guard text.indices.contains(where: { text[$0] == UInt8(ascii: "$") && text[$0...].starts(with: name) })
    else {
      return text
    }
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
