extension ShellReader {
  /// What a dollar sign begins in a word; a lone one is a literal.
  mutating func readDollarItem() throws(ShellSyntaxError) -> WordItem {
    let start = position
    if let part = try readDollar(isQuoted: false) { return .part(part) }
    advance()
    return .literal(start..<(start + 1))
  }

  /// What a dollar sign begins; `current` is the dollar sign. nil, and nothing is read, when it stands for itself.
  mutating func readDollar(isQuoted: Bool) throws(ShellSyntaxError) -> WordPart? {
    guard let next = peek() else { return nil }
    switch next {
    case UInt8(ascii: "("):
      if peek(2) == UInt8(ascii: "(") {
        advance(3)
        return .arithmetic(try readArithmetic(until: .doubleParenthesis))
      }
      advance(2)
      return .command(try readSubstitutionBody())
    case UInt8(ascii: "["):
      advance(2)
      return .arithmetic(try readArithmetic(until: .bracket))
    case UInt8(ascii: "{"):
      return .parameter(try nested { (reader) throws(ShellSyntaxError) in try reader.readBraced(isQuoted) })
    case UInt8(ascii: "'") where !isQuoted:
      advance()
      return try readANSIQuoted()
    case UInt8(ascii: "\"") where !isQuoted:
      advance()
      return try readDoubleQuoted(isLocalized: true)
    default: break
    }
    let first = index(after: position)
    let end = nameEnd(at: first)
    if end > first {
      advance()
      return .parameter(ParameterExpansion(name: readName(to: end)))
    }
    guard Self.isDigit(next) || "@*#?-$!".utf8.contains(next) else { return nil }
    advance(2)
    return .parameter(ParameterExpansion(name: [next]))
  }

  /// `<(…)` and `>(…)`.
  mutating func readProcessSubstitution() throws(ShellSyntaxError) -> WordPart {
    let isInput = current == UInt8(ascii: "<")
    // Bash looks for the end as if it were arithmetic.
    guard peek(2) != UInt8(ascii: "(") else { throw failure("a process substitution that begins with `((`") }
    advance(2)
    return .process(try readSubstitutionBody(), isInput: isInput)
  }

  /// The commands of `$(`, `<(` and `>(` up to the closing parenthesis, which is read.
  mutating func readSubstitutionBody() throws(ShellSyntaxError) -> ShellScript {
    let start = position
    let outer = pendingHereDocuments
    pendingHereDocuments = []
    suspendedHereDocuments += outer.count
    substitutionLevel += 1
    skipBlanksBeforeOperand()
    substitutionStart = position
    let statements = try nested { (reader) throws(ShellSyntaxError) in
      try reader.readList { $0.current == UInt8(ascii: ")") }
    }
    guard current == UInt8(ascii: ")") else { throw unexpected() }
    guard pendingHereDocuments.isEmpty else {
      throw failure("a here-document that is not complete inside a substitution")
    }
    pendingHereDocuments = outer
    suspendedHereDocuments -= outer.count
    substitutionLevel -= 1
    let range = start..<position
    advance()
    return ShellScript(source: source[...], range: range, statements: statements)
  }

  /// A backtick substitution: its text is unescaped and parsed by itself; `current` is the opening backtick.
  mutating func readBackticks(isQuoted: Bool) throws(ShellSyntaxError) -> WordPart {
    let start = position
    var index = position + 1
    var text: [UInt8] = []
    var quotes = false
    while let byte = byte(at: index), byte != UInt8(ascii: "`") {
      if byte == UInt8(ascii: "\\"), let next = self.byte(at: index + 1) {
        if next == UInt8(ascii: "\n") {
          // Bash joins lines before it looks at quotes and comments inside.
          noteContinuation(at: index)
        } else {
          let isRemoved = "$`\\".utf8.contains(next) || (isQuoted && next == UInt8(ascii: "\""))
          if !isRemoved { text.append(byte) }
          text.append(next)
        }
        index += 2
      } else {
        text.append(byte)
        index += 1
      }
      if byte == UInt8(ascii: "\"") { quotes = true }
    }
    guard byte(at: index) == UInt8(ascii: "`") else {
      throw failure("a backtick that is not closed", at: start)
    }
    // Inside double quotes bash sees the braces of such a text outside of quotes.
    if isQuoted, quotes, text.contains(UInt8(ascii: "{")) {
      throw failure("quotes and braces inside quoted backticks", at: start)
    }
    try enter()
    do {
      let script = try ShellParser(limits: limits).parse(text, depth: depth, allowsHereDocuments: false)
      depth -= 1
      advanceRaw(to: index + 1)
      return .command(script)
    } catch {
      throw failure(error.reason, at: start)
    }
  }
}
