/// Where a word stands; some bytes mean something else there.
enum WordContext {
  /// A word of a command.
  case ordinary
  /// The value of an assignment: no braces, no globs, tildes also after `:`.
  case assignment
  /// The word or a pattern of a `case`: no braces.
  case caseWord
  /// A word of `[[ ]]`: no braces.
  case condition
  /// After `==` in `[[ ]]`: a pattern with the extended forms.
  case pattern
  /// After `=~`: an expression in which parentheses enclose blanks and operators.
  case regularExpression
  /// After `function`: a parenthesis may follow.
  case functionName
  /// The delimiter of a here-document: nothing expands.
  case delimiter

  fileprivate var hasGlobs: Bool { self != .assignment && self != .delimiter && self != .functionName }
}

/// A piece of a word while it is read; literals and braces are put together at the end.
enum WordItem {
  case literal(SourceRange)
  case part(WordPart)
  case open(Int)
  case comma(Int)
  case close(Int)
}

extension ShellReader {
  /// `<(` or `>(`.
  var isAtProcessSubstitution: Bool {
    (current == UInt8(ascii: "<") || current == UInt8(ascii: ">")) && peek() == UInt8(ascii: "(")
  }

  /// A word; `current` is its first byte.
  mutating func readWord(_ context: WordContext = .ordinary) throws(ShellSyntaxError) -> Word {
    let start = position
    if let end = plainWordEnd(context) {
      advanceRaw(to: end)
      let text = source[start..<end]
      return Word(range: start..<end, text: text, parts: [.literal(text)])
    }
    var builder = WordBuilder(start: start, context: context)
    while try readPiece(into: &builder) {}
    guard builder.end > start else { throw failure("a word is missing") }
    guard builder.parentheses == 0 else { throw failure("a pattern that is not closed", at: start) }
    if current == UInt8(ascii: "("), context != .functionName, !isFunctionName(builder) {
      let isEscaped = builder.items.contains { if case .part(.escaped) = $0 { true } else { false } }
      if isEscaped, isFunctionParenthesis { throw failure("a backslash in the name of a function") }
      throw unexpected()
    }
    let range = start..<builder.end
    return Word(range: range, text: text(range), parts: try parts(of: builder))
  }

  /// The end of a word that is one literal of letters, digits and signs that mean nothing anywhere in a word; nil for any
  /// other word.
  ///
  /// PERF: seven of ten words are such ones. With this, and with literals that lie behind no reference, parsing takes a third
  /// less. It loses a look at the bytes up to the first other one on every other word.
  private func plainWordEnd(_ context: WordContext) -> Int? {
    guard context == .ordinary || context == .assignment else { return nil }
    var end = position
    while end < source.count, Self.isPlain(source[end]) { end += 1 }
    guard end > position else { return nil }
    if end == source.count { return end }
    switch source[end] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: ")"):
      return end
    default: return nil
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "%"),
      UInt8(ascii: ","):
      true
    default: false
    }
  }

  /// `name()`: whether it defines a function is for the caller to see.
  private func isFunctionName(_ builder: WordBuilder) -> Bool {
    guard builder.context == .ordinary, isFunctionParenthesis else { return false }
    return builder.items.allSatisfy { if case .literal = $0 { true } else { false } }
  }

  /// `()`, blanks between them allowed.
  private var isFunctionParenthesis: Bool {
    var index = index(after: position)
    while let byte = byte(at: index), Self.isBlank(byte) { index = self.index(after: index) }
    return byte(at: index) == UInt8(ascii: ")")
  }

  private func parts(of builder: WordBuilder) throws(ShellSyntaxError) -> [WordPart] {
    var items = builder.items
    if builder.hasBraces {
      items = try BraceExpansion.resolved(items, in: self)
    }
    return joined(items)
  }

  /// Items as parts; neighbouring literals become one.
  func joined(_ items: some Sequence<WordItem>) -> [WordPart] {
    var parts: [WordPart] = []
    var literal: SourceRange?
    for item in items {
      let range: SourceRange
      switch item {
      case .literal(let bytes): range = bytes
      case .open(let offset), .comma(let offset), .close(let offset): range = offset..<(offset + 1)
      case .part(let part):
        if let literal { parts.append(.literal(text(literal))) }
        literal = nil
        parts.append(part)
        continue
      }
      literal = (literal?.lowerBound ?? range.lowerBound)..<range.upperBound
    }
    if let literal { parts.append(.literal(text(literal))) }
    return parts
  }

  /// Reads one piece; false at the end of the word.
  private mutating func readPiece(into builder: inout WordBuilder) throws(ShellSyntaxError) -> Bool {
    guard let byte = current else { return false }
    switch byte {
    case UInt8(ascii: "\\"): builder.items.append(.part(try readEscaped()))
    case UInt8(ascii: "'"): builder.items.append(.part(try readSingleQuoted()))
    case UInt8(ascii: "\""): builder.items.append(.part(try readDoubleQuoted()))
    case UInt8(ascii: "$"): builder.items.append(try readDollarItem())
    case UInt8(ascii: "`"): builder.items.append(.part(try readBackticks(isQuoted: false)))
    case UInt8(ascii: "~") where isTildePlace(builder): builder.items.append(.part(readTilde()))
    case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "!"):
      readPatternByte(byte, into: &builder)
    case UInt8(ascii: "[") where builder.context.hasGlobs: readBracket(into: &builder)
    case UInt8(ascii: "{") where builder.context == .ordinary:
      builder.hasBraces = true
      builder.items.append(.open(position))
      advance()
    case UInt8(ascii: "}") where builder.hasBraces:
      builder.items.append(.close(position))
      advance()
    case UInt8(ascii: ",") where builder.hasBraces:
      builder.items.append(.comma(position))
      advance()
    case UInt8(ascii: "\r") where isAtNewline: return false
    default:
      if Self.isMetacharacter(byte) {
        guard try readMetacharacter(byte, into: &builder) else { return false }
      } else {
        readLiteral(into: &builder)
      }
    }
    builder.end = tokenEnd
    return true
  }

  /// A byte that ends an ordinary word; false when it ends this one.
  private mutating func readMetacharacter(
    _ byte: UInt8, into builder: inout WordBuilder
  ) throws(ShellSyntaxError) -> Bool {
    if isAtProcessSubstitution {
      guard builder.context != .regularExpression, builder.parentheses == 0 else {
        throw failure("a process substitution inside a pattern")
      }
      guard builder.context != .delimiter, builder.context != .functionName else { throw unexpected() }
      builder.items.append(.part(try readProcessSubstitution()))
      return true
    }
    let isExpression = builder.context == .regularExpression
    switch byte {
    case UInt8(ascii: "(") where isExpression || builder.parentheses > 0: builder.parentheses += 1
    case UInt8(ascii: ")") where builder.parentheses > 0: builder.parentheses -= 1
    case UInt8(ascii: "|") where isExpression || builder.parentheses > 0: break
    case UInt8(ascii: "\n"): return false
    default: guard builder.parentheses > 0 else { return false }
    }
    builder.items.append(.part(.glob(source[position...position])))
    advance()
    return true
  }

  /// `*` and `?`; with a parenthesis after it, any of `?*+@!` begins an extended pattern.
  private mutating func readPatternByte(_ byte: UInt8, into builder: inout WordBuilder) {
    let start = position
    if builder.context == .pattern || (builder.context == .regularExpression && builder.parentheses > 0),
      peek() == UInt8(ascii: "(")
    {
      builder.parentheses += 1
      advance(2)
      builder.items.append(.part(.glob(source[start..<tokenEnd])))
    } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?"), builder.context.hasGlobs {
      advance()
      builder.items.append(.part(.glob(source[start..<tokenEnd])))
    } else {
      readLiteral(into: &builder)
    }
  }

  /// Unquoted bytes without special meaning.
  private mutating func readLiteral(into builder: inout WordBuilder) {
    let start = position
    var end = position + 1
    while end < source.count, Self.isOrdinary(source[end], hasBraces: builder.hasBraces) { end += 1 }
    advanceRaw(to: end)
    builder.items.append(.literal(start..<end))
  }

  /// A byte that stands for itself wherever it stands in a word.
  private static func isOrdinary(_ byte: UInt8, hasBraces: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "$"), UInt8(ascii: "`"),
      UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "!"),
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "~"), UInt8(ascii: "\r"):
      false
    case UInt8(ascii: "}"), UInt8(ascii: ","): !hasBraces
    default: !isMetacharacter(byte)
    }
  }

  /// A bracket expression, as one glob when its end can be told from the bytes alone; otherwise its beginning
  /// counts as a glob by itself. A bracket that nothing closes is literal.
  private mutating func readBracket(into builder: inout WordBuilder) {
    let start = position
    let scan = builder.bracketEnd(at: start, in: self)
    switch scan {
    case .closed(let end):
      advanceRaw(to: end)
      builder.items.append(.part(.glob(source[start..<end])))
    case .uncertain:
      advance()
      builder.items.append(.part(.glob(source[start...start])))
    case .open:
      advance()
      builder.items.append(.literal(start..<(start + 1)))
    }
  }

  /// A backslash and the character after it.
  private mutating func readEscaped() throws(ShellSyntaxError) -> WordPart {
    guard let next = rawNext else { throw failure("a backslash at the end of the text") }
    guard next != UInt8(ascii: "\r") else { throw failure("a backslash before a carriage return") }
    let start = position + 1
    var end = start + 1
    while next >= 0xC0, let byte = byte(at: end), byte & 0xC0 == 0x80 { end += 1 }
    advanceRaw(to: end)
    return .escaped(Array(source[start..<end]))
  }

  mutating func readSingleQuoted() throws(ShellSyntaxError) -> WordPart {
    let start = position + 1
    guard let end = source[start...].firstIndex(of: UInt8(ascii: "'")) else {
      throw failure("a single quote that is not closed")
    }
    advanceRaw(to: end + 1)
    return .singleQuoted(source[start..<end])
  }

  // MARK: Tildes

  private func isTildePlace(_ builder: WordBuilder) -> Bool {
    if position == builder.start { return builder.context != .delimiter && builder.context != .functionName }
    let previous = source[tokenEnd - 1]
    switch builder.context {
    case .assignment: return previous == UInt8(ascii: ":")
    case .ordinary:
      // Bash also expands it after `=` in some words (`x=~/y` as an argument): the larger meaning.
      return "=:{,".utf8.contains(previous)
    default: return false
    }
  }

  /// `~`, `~user`, `~+`, `~-`; with anything quoted in the user name it is no tilde expansion but is taken for one.
  private mutating func readTilde() -> WordPart {
    advance()
    let start = position
    var end = start
    while end < source.count,
      Self.isOrdinary(source[end], hasBraces: true) || "+@!".utf8.contains(source[end]),
      !"/:".utf8.contains(source[end])
    {
      end += 1
    }
    if end > start { advanceRaw(to: end) }
    return .tilde(source[start..<end])
  }
}
