extension ShellReader {
  // MARK: Blanks, newlines, comments

  /// A newline, also CR LF.
  var isAtNewline: Bool { isNewline(at: position) }

  func isNewline(at index: Int) -> Bool {
    switch byte(at: index) {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): byte(at: index + 1) == UInt8(ascii: "\n")
    default: false
    }
  }

  /// Passes over blanks and a comment. Only called where a word could begin.
  mutating func skipBlanks() {
    while let byte = current {
      if Self.isBlank(byte) {
        advance()
      } else if byte == UInt8(ascii: "#") {
        skipComment()
      } else {
        return
      }
    }
  }

  /// Passes over blanks up to a word that must stand on this line; a `#` is not passed over.
  mutating func skipBlanksBeforeOperand() {
    while let byte = current, Self.isBlank(byte) { advance() }
  }

  /// Passes over a comment up to the newline; a backslash in front of it does not join.
  private mutating func skipComment() {
    let start = position
    let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
    comments.append(start..<end)
    advanceRaw(to: end)
  }

  /// Passes over one newline and the here-document bodies after it.
  mutating func skipNewline() throws(ShellSyntaxError) {
    guard suspendedHereDocuments == 0 else {
      throw failure("a newline inside a substitution before the body of a here-document")
    }
    let end = position + (current == UInt8(ascii: "\r") ? 2 : 1)
    advanceRaw(to: pendingHereDocuments.isEmpty ? end : try readHereDocumentBodies(from: end))
  }

  /// Passes over blanks, comments and newlines.
  mutating func skipBlanksAndNewlines() throws(ShellSyntaxError) {
    skipBlanks()
    while isAtNewline {
      try skipNewline()
      skipBlanks()
    }
  }

  /// Newlines between the parts of one command, where bash and other readers take the body of a here-document from
  /// different places.
  mutating func skipInnerNewlines() throws(ShellSyntaxError) {
    skipBlanks()
    while isAtNewline {
      guard pendingHereDocuments.isEmpty else {
        throw failure("a newline inside a command before the body of a here-document")
      }
      try skipNewline()
      skipBlanks()
    }
  }

  // MARK: Kinds of bytes

  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// A byte that ends an unquoted word.
  static func isMetacharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  static func isNameByte(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }

  /// The index after a variable name at an index, lines joined; the index itself when there is none.
  func nameEnd(at start: Int) -> Int {
    guard let first = byte(at: start), Self.isNameStart(first) else { return start }
    var end = index(after: start)
    while let byte = byte(at: end), Self.isNameByte(byte) { end = index(after: end) }
    return end
  }

  /// Passes over a name up to an index and gives its bytes.
  mutating func readName(to end: Int) -> [UInt8] {
    let start = position
    advanceJoined(to: end)
    return Array(text(start..<tokenEnd))
  }

  // MARK: Reserved words

  /// Whether this word, unquoted and whole, comes next.
  func keyword(_ text: StaticString) -> Bool { isKeyword(text, at: position) }

  func isKeyword(_ text: StaticString, at start: Int) -> Bool {
    guard byte(at: start) == text.utf8Start[0], let end = end(of: text, at: start) else { return false }
    return endsWord(at: end)
  }

  /// Whether no word goes on at an index. `<(` and `>(` go on with one.
  func endsWord(at index: Int) -> Bool {
    guard let byte = byte(at: index) else { return true }
    if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
      return self.byte(at: self.index(after: index)) != UInt8(ascii: "(")
    }
    return Self.isMetacharacter(byte) || isNewline(at: index)
  }
}
