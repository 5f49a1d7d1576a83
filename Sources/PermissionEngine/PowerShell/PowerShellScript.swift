/// A PowerShell text, read as far as it is made of constant words and simple variables (spec T-10).
struct PowerShellScript: Sendable {
  /// One word of a command.
  struct Word: Sendable, Hashable {
    /// One piece of its value.
    enum Piece: Sendable, Hashable {
      case literal([UInt8])
      case variable([UInt8])
    }

    /// As written.
    var text: [UInt8] = []
    /// Its value after quote removal.
    var pieces: [Piece] = []
    /// True when any part stands in quotes.
    var isQuoted = false

    /// The value, when it holds no variable.
    var constant: [UInt8]? {
      var value: [UInt8] = []
      for piece in pieces {
        guard case .literal(let bytes) = piece else { return nil }
        value += bytes
      }
      return value
    }
  }

  /// One command of a pipeline or list: its words.
  struct Command: Sendable, Hashable {
    var words: [Word] = []

    /// The words as written, joined by one space.
    var text: [UInt8] { Array(words.map(\.text).joined(separator: [UInt8(ascii: " ")])) }
  }

  /// The commands in order; only what was recognised when the text is not understood.
  private(set) var commands: [Command] = []
  /// Why the text is not understood; nil when it is.
  private(set) var obstacle: String?

  /// Reads a text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: [UInt8]) {
    var reader = PowerShellReader(text)
    reader.read()
    commands = reader.commands
    obstacle = reader.obstacle ?? commands.lazy.compactMap(Self.obstacle(in:)).first
  }

  private static func obstacle(in command: Command) -> String? {
    guard let first = command.words.first else { return nil }
    guard !first.isQuoted, let name = first.constant, let letter = name.first else {
      return "a command name that is not a plain word"
    }
    let starts = Array("_.\\/~%?".utf8)
    let inside = Array("_-.\\/~:+".utf8)
    let isName =
      name == [UInt8(ascii: "%")] || name == [UInt8(ascii: "?")]
      || ((PathBytes.isLetter(letter) || starts.contains(letter))
        && name.allSatisfy { PathBytes.isLetter($0) || PathBytes.isDigit($0) || inside.contains($0) })
    guard isName, name != [PathBytes.dot] else { return "a command name that is not a plain word" }
    let lower = name.map(PathBytes.lowercase)
    if keywords.contains(String(decoding: lower, as: UTF8.self)) { return "a keyword" }
    let canonical = PowerShellAliases.canonical(lower)
    if definers.contains(String(decoding: canonical, as: UTF8.self)) { return "a command that defines names" }
    if command.words.contains(where: { $0.text.elementsEqual("--%".utf8) }) { return "`--%`" }
    return nil
  }

  private static let keywords: Set<String> = [
    "assembly", "base", "begin", "break", "catch", "class", "clean", "command", "configuration", "continue",
    "data", "define", "do", "dynamicparam", "else", "elseif", "end", "enum", "exit", "filter", "finally",
    "for",
    "foreach", "from", "function", "hidden", "if", "in", "inlinescript", "interface", "module", "namespace",
    "parallel", "param", "private", "process", "public", "return", "sequence", "static", "switch", "throw",
    "trap", "try", "type", "until", "using", "var", "while", "workflow",
  ]

  private static let definers: Set<String> = ["import-alias", "new-alias", "set-alias"]
}

/// The scanner behind `PowerShellScript`.
private struct PowerShellReader {
  private let text: [UInt8]
  private var index = 0
  private var word: PowerShellScript.Word?
  private var command = PowerShellScript.Command()
  private(set) var commands: [PowerShellScript.Command] = []
  private(set) var obstacle: String?

  init(_ text: [UInt8]) { self.text = text }

  private func byte(at offset: Int) -> UInt8? { offset < text.count ? text[offset] : nil }

  mutating func read() {
    while let byte = byte(at: index) {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        endWord()
        index += 1
      case UInt8(ascii: "\n"), UInt8(ascii: ";"): endCommand(skipping: 1)
      case UInt8(ascii: "\r") where self.byte(at: index + 1) == UInt8(ascii: "\n"): endCommand(skipping: 2)
      case UInt8(ascii: "|"): endCommand(skipping: self.byte(at: index + 1) == byte ? 2 : 1)
      case UInt8(ascii: "&"):
        let isAnd = self.byte(at: index + 1) == byte
        if !isAnd { stop("`&`") }
        endCommand(skipping: isAnd ? 2 : 1)
      case UInt8(ascii: "'"): readSingleQuoted()
      case UInt8(ascii: "\""): readDoubleQuoted()
      case UInt8(ascii: "$"): readVariable(inQuotes: false)
      default:
        if !Self.isPlain(byte) { stop(Self.name(of: byte)) }
        append(byte)
        index += 1
      }
    }
    endCommand(skipping: 0)
  }

  /// Bytes that mean nothing but themselves in an argument.
  private static func isPlain(_ byte: UInt8) -> Bool {
    PathBytes.isLetter(byte) || PathBytes.isDigit(byte) || plain.contains(byte)
  }

  private static let plain = Array("-_./\\:,+=?%~*^!".utf8)

  private static func name(of byte: UInt8) -> String {
    (0x21..<0x7f).contains(byte) ? "`\(String(UnicodeScalar(byte)))`" : "a character outside plain text"
  }

  private mutating func stop(_ what: String) { obstacle = obstacle ?? what }

  private mutating func append(_ byte: UInt8, written: [UInt8]? = nil) {
    var word = self.word ?? PowerShellScript.Word()
    word.text += written ?? [byte]
    if case .literal(var bytes)? = word.pieces.last {
      word.pieces.removeLast()
      bytes.append(byte)
      word.pieces.append(.literal(bytes))
    } else {
      word.pieces.append(.literal([byte]))
    }
    self.word = word
  }

  private mutating func open(quote: UInt8) {
    var word = self.word ?? PowerShellScript.Word()
    word.text.append(quote)
    word.isQuoted = true
    self.word = word
    index += 1
  }

  private mutating func close(quote: UInt8) {
    word?.text.append(quote)
    index += 1
  }

  private mutating func endWord() {
    if let word { command.words.append(word) }
    word = nil
  }

  private mutating func endCommand(skipping length: Int) {
    endWord()
    if !command.words.isEmpty { commands.append(command) }
    command = PowerShellScript.Command()
    index += length
  }

  private mutating func readSingleQuoted() {
    let quote = UInt8(ascii: "'")
    open(quote: quote)
    while let byte = byte(at: index) {
      if byte == quote {
        if self.byte(at: index + 1) != quote { return close(quote: quote) }
        append(quote, written: [quote, quote])
        index += 2
      } else {
        appendQuoted(byte)
      }
    }
    stop("a quote that is not closed")
  }

  private mutating func readDoubleQuoted() {
    let quote = UInt8(ascii: "\"")
    open(quote: quote)
    while let byte = byte(at: index) {
      switch byte {
      case quote:
        if self.byte(at: index + 1) != quote { return close(quote: quote) }
        append(quote, written: [quote, quote])
        index += 2
      case UInt8(ascii: "$"): readVariable(inQuotes: true)
      case UInt8(ascii: "`"):
        stop("a backtick")
        appendQuoted(byte)
      default: appendQuoted(byte)
      }
    }
    stop("a quote that is not closed")
  }

  /// Typographic quotes close a string too, and what controls do is not modelled.
  private mutating func appendQuoted(_ byte: UInt8) {
    let isTypographic = byte == 0xe2 && self.byte(at: index + 1) == 0x80
    let isControl = byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n")
    if isTypographic || isControl || byte == 0x7f { stop("a character outside plain text") }
    append(byte)
    index += 1
  }

  /// `$name`, `$scope:name`; anything else behind `$` is not understood.
  private mutating func readVariable(inQuotes: Bool) {
    var end = index + 1
    while let byte = byte(at: end),
      PathBytes.isLetter(byte) || PathBytes.isDigit(byte) || byte == UInt8(ascii: "_")
        || (byte == PathBytes.colon && end > index + 1)
    {
      end += 1
    }
    guard end > index + 1 else {
      stop("`$`")
      append(text[index])
      index += 1
      return
    }
    var word = self.word ?? PowerShellScript.Word()
    word.text += text[index..<end]
    word.pieces.append(.variable(Array(text[(index + 1)..<end])))
    self.word = word
    index = end
    // Members and elements of a variable run code.
    if !inQuotes, let next = byte(at: end), next == PathBytes.dot || next == UInt8(ascii: "[") {
      stop("a member of a variable")
    }
  }
}
