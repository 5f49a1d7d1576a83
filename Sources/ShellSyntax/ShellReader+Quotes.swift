extension ShellReader {
  /// `"…"`; `current` is the opening quote.
  mutating func readDoubleQuoted(isLocalized: Bool = false) throws(ShellSyntaxError) -> WordPart {
    let start = position
    try enter()
    advance()
    let parts = try readQuotedParts(until: UInt8(ascii: "\""), openedAt: start)
    depth -= 1
    advance()
    return .doubleQuoted(parts, isLocalized: isLocalized)
  }

  /// Text in which only `$`, backticks and some backslashes mean something, up to a byte (not read), or to the
  /// end when there is none.
  mutating func readQuotedParts(until end: UInt8?, openedAt start: Int) throws(ShellSyntaxError) -> [WordPart]
  {
    var parts: [WordPart] = []
    var literalStart = position
    func literal(to end: Int, in reader: ShellReader) {
      if literalStart < end { parts.append(.literal(reader.text(literalStart..<end))) }
    }
    while let byte = current, byte != end {
      switch byte {
      case UInt8(ascii: "\\"):
        guard let next = rawNext else { throw failure("a backslash at the end of the text") }
        if "$`\\".utf8.contains(next) || (next == UInt8(ascii: "\"") && end != nil) {
          literal(to: position, in: self)
          literalStart = position + 1
        }
        advanceRaw(to: position + 2)
      case UInt8(ascii: "$"):
        let dollar = position
        guard let part = try readDollar(isQuoted: true) else {
          advance()
          continue
        }
        literal(to: dollar, in: self)
        parts.append(part)
        literalStart = position
      case UInt8(ascii: "`"):
        literal(to: position, in: self)
        parts.append(try readBackticks(isQuoted: end != nil))
        literalStart = position
      default: advance()
      }
    }
    guard current == end else { throw failure("a double quote that is not closed", at: start) }
    literal(to: position, in: self)
    return parts
  }

  /// `$'…'`, decoded; `current` is the quote.
  mutating func readANSIQuoted() throws(ShellSyntaxError) -> WordPart {
    let start = position
    var value: [UInt8]? = []
    var index = position + 1
    var hasQuote = false
    var hasBrace = false
    while let byte = byte(at: index) {
      if byte == UInt8(ascii: "'") {
        advanceRaw(to: index + 1)
        // Where bash looks for braces, an escaped quote ends the quotes.
        return .ansiQuoted(hasQuote && hasBrace ? nil : value)
      }
      if byte == UInt8(ascii: "{") { hasBrace = true }
      guard byte == UInt8(ascii: "\\") else {
        value?.append(byte)
        index += 1
        continue
      }
      guard let escape = self.byte(at: index + 1) else { break }
      if escape == byte || escape == UInt8(ascii: "'") { hasQuote = true }
      index += 2
      if let decoded = decodeEscape(escape, &index) {
        value?.append(contentsOf: decoded)
      } else {
        value = nil
      }
    }
    throw failure("a `$'` quote that is not closed", at: start)
  }

  /// What an escape stands for; nil for NUL and for what cannot be known. Its first byte has been read.
  private func decodeEscape(_ escape: UInt8, _ index: inout Int) -> [UInt8]? {
    switch escape {
    case UInt8(ascii: "a"): return [0x07]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "e"), UInt8(ascii: "E"): return [0x1B]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "v"): return [0x0B]
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "?"): return [escape]
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      index -= 1
      let value = readNumber(&index, base: 8, maximumDigits: 3)
      return value & 0xFF == 0 ? nil : [UInt8(value & 0xFF)]
    case UInt8(ascii: "x"):
      guard let next = byte(at: index), hexadecimalValue(next) != nil else { return nil }
      let value = readNumber(&index, base: 16, maximumDigits: 2)
      return value == 0 ? nil : [UInt8(value & 0xFF)]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      guard let next = byte(at: index), hexadecimalValue(next) != nil else { return nil }
      let value = readNumber(&index, base: 16, maximumDigits: escape == UInt8(ascii: "u") ? 4 : 8)
      guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
      return Array(String(Character(scalar)).utf8)
    case UInt8(ascii: "c"):
      // Control characters; with a backslash after it, readers differ on where the quotes end.
      if let next = byte(at: index), next != UInt8(ascii: "'"), next != UInt8(ascii: "\\") { index += 1 }
      return nil
    default: return [UInt8(ascii: "\\"), escape]
    }
  }

  private func readNumber(_ index: inout Int, base: UInt32, maximumDigits: Int) -> UInt32 {
    var value: UInt32 = 0
    var digits = 0
    while digits < maximumDigits, let byte = byte(at: index), let digit = hexadecimalValue(byte), digit < base
    {
      value = value &* base &+ digit
      digits += 1
      index += 1
    }
    return value
  }

  private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
