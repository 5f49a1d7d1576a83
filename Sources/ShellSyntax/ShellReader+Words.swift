/// Where a word stands; some bytes mean something else there.
enum WordContext {
  /// A word of a command.
  case ordinary
  /// The value of an assignment: no braces, no globs, tildes also behind `:`.
  case assignment
  /// Behind `==` in `[[ ]]`: a pattern.
  case pattern
  /// Behind `=~`: operators are ordinary bytes.
  case regularExpression
  /// The delimiter of a here-document: nothing expands.
  case delimiter
}

/// A piece of a word while it is read; braces are put together at the end.
enum WordItem {
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
    var items: [WordItem] = []
    var continuations: [Int] = []
    var hasBraces = false
    loop: while let byte = current {
      switch byte {
      case UInt8(ascii: "\\"):
        if isAtContinuation {
          continuations.append(position)
          position += 2
        } else {
          items.append(.part(try readEscaped()))
        }
      case UInt8(ascii: "'"): items.append(.part(try readSingleQuoted()))
      case UInt8(ascii: "\""): items.append(.part(try readDoubleQuoted(&continuations)))
      case UInt8(ascii: "$"):
        items.append(.part(try readDollar(isQuoted: false, &continuations)))
      case UInt8(ascii: "`"): items.append(.part(try readBackticks(isQuoted: false)))
      case UInt8(ascii: "~") where isTildePlace(items, start, context):
        items.append(.part(readTilde(context)))
      case UInt8(ascii: "*"), UInt8(ascii: "?"):
        items.append(.part(context == .assignment || context == .delimiter ? literalByte() : globByte()))
      case UInt8(ascii: "["):
        items.append(
          .part(context == .assignment || context == .delimiter ? literalByte() : readBracket(start)))
      case UInt8(ascii: "{") where context == .ordinary:
        hasBraces = true
        items.append(.open(position))
        position += 1
      case UInt8(ascii: "}") where hasBraces:
        items.append(.close(position))
        position += 1
      case UInt8(ascii: ",") where hasBraces:
        items.append(.comma(position))
        position += 1
      case UInt8(ascii: "\r") where isAtNewline: break loop
      default:
        if isAtProcessSubstitution, context != .regularExpression {
          items.append(.part(try readProcessSubstitution()))
        } else if Self.isMetacharacter(byte) {
          guard context == .regularExpression, !isBlankOrNewline(byte) else { break loop }
          items.append(.part(literalByte()))
        } else {
          items.append(.part(readLiteral(hasBraces: hasBraces)))
        }
      }
    }
    guard position > start else { throw failure("a word is missing") }
    if current == UInt8(ascii: "("), context != .assignment { throw unexpected() }
    let range = start..<position
    let parts = hasBraces ? BraceExpansion.parts(of: items, in: source) : items.compactMap(\.part)
    return Word(range: range, text: text(range, continuations: continuations), parts: merged(parts))
  }

  private func isBlankOrNewline(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }

  /// Unquoted bytes without special meaning.
  private mutating func readLiteral(hasBraces: Bool) -> WordPart {
    let start = position
    position += 1
    while let byte = current, !Self.isMetacharacter(byte) {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "$"), UInt8(ascii: "`"),
        UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "~"),
        UInt8(ascii: "\r"):
        return .literal(source[start..<position])
      case UInt8(ascii: "}"), UInt8(ascii: ","):
        if hasBraces { return .literal(source[start..<position]) }
      default: break
      }
      position += 1
    }
    return .literal(source[start..<position])
  }

  private mutating func literalByte() -> WordPart {
    position += 1
    return .literal(source[(position - 1)..<position])
  }

  private mutating func globByte() -> WordPart {
    position += 1
    return .glob(source[(position - 1)..<position])
  }

  /// A bracket expression. Where its end cannot be told from the bytes alone, the bracket counts as a glob by
  /// itself, which is the larger meaning; a bracket that nothing closes is literal.
  private mutating func readBracket(_ wordStart: Int) -> WordPart {
    var end = position + 1
    if end < source.count, source[end] == UInt8(ascii: "!") || source[end] == UInt8(ascii: "^") { end += 1 }
    if end < source.count, source[end] == UInt8(ascii: "]") { end += 1 }
    while end < source.count {
      let byte = source[end]
      if byte == UInt8(ascii: "]") {
        let range = position..<(end + 1)
        position = end + 1
        return .glob(source[range])
      }
      if "\\'\"$`{".utf8.contains(byte) { return globByte() }
      if Self.isMetacharacter(byte) { break }
      end += 1
    }
    return literalByte()
  }

  /// A backslash and the character behind it.
  private mutating func readEscaped() throws(ShellSyntaxError) -> WordPart {
    guard let next = peek() else { throw failure("a backslash at the end of the text") }
    guard next != UInt8(ascii: "\r") else { throw failure("a backslash before a carriage return") }
    position += 1
    let start = position
    position += 1
    while next >= 0xC0, let byte = current, byte & 0xC0 == 0x80 { position += 1 }
    return .escaped(Array(source[start..<position]))
  }

  private mutating func readSingleQuoted() throws(ShellSyntaxError) -> WordPart {
    let start = position + 1
    guard let end = source[start...].firstIndex(of: UInt8(ascii: "'")) else {
      throw failure("a single quote that is not closed")
    }
    position = end + 1
    return .singleQuoted(source[start..<end])
  }

  private mutating func readProcessSubstitution() throws(ShellSyntaxError) -> WordPart {
    let isInput = current == UInt8(ascii: "<")
    position += 2
    return .process(try readSubstitutionBody(), isInput: isInput)
  }

  /// The commands of `$(`, `<(` and `>(` up to the closing parenthesis, which is read.
  mutating func readSubstitutionBody() throws(ShellSyntaxError) -> ShellScript {
    let start = position
    let outer = pendingHereDocuments
    pendingHereDocuments = []
    let statements = try nested { (reader) throws(ShellSyntaxError) in
      try reader.readList { $0.current == UInt8(ascii: ")") }
    }
    guard current == UInt8(ascii: ")") else { throw unexpected() }
    guard pendingHereDocuments.isEmpty else {
      throw failure("a here-document that is not complete inside a substitution")
    }
    pendingHereDocuments = outer
    let range = start..<position
    position += 1
    return ShellScript(source: source[...], range: range, statements: statements)
  }

  // MARK: Tildes

  private func isTildePlace(_ items: [WordItem], _ start: Int, _ context: WordContext) -> Bool {
    if position == start { return context != .delimiter }
    guard position > 0 else { return false }
    let previous = source[position - 1]
    switch context {
    case .assignment: return previous == UInt8(ascii: ":")
    case .ordinary:
      // Bash also expands it behind `=` in some words (`x=~/y` as an argument): the larger meaning.
      return previous == UInt8(ascii: "=") || previous == UInt8(ascii: ":") || previous == UInt8(ascii: "{")
        || previous == UInt8(ascii: ",")
    default: return false
    }
  }

  /// `~`, `~user`, `~+`, `~-`; with anything quoted in the user name it is no tilde expansion but is taken for one.
  private mutating func readTilde(_ context: WordContext) -> WordPart {
    position += 1
    let start = position
    while let byte = current, !Self.isMetacharacter(byte), !"/:\\'\"$`*?[{},\r".utf8.contains(byte) {
      position += 1
    }
    return .tilde(source[start..<position])
  }

  /// Neighbouring literals of the same text become one.
  private func merged(_ parts: [WordPart]) -> [WordPart] {
    var result: [WordPart] = []
    for part in parts {
      if case .literal(let bytes) = part, case .literal(let before)? = result.last,
        before.endIndex == bytes.startIndex, before.startIndex < bytes.startIndex
      {
        result[result.count - 1] = .literal(source[before.startIndex..<bytes.endIndex])
      } else {
        result.append(part)
      }
    }
    return result
  }
}

extension WordItem {
  /// The part; nil for the marks of braces.
  var part: WordPart? {
    if case .part(let part) = self { part } else { nil }
  }
}
