extension ShellReader {
  /// `"…"`; `current` is the opening quote.
  mutating func readDoubleQuoted(
    _ continuations: inout [Int], isLocalized: Bool = false
  ) throws(ShellSyntaxError) -> WordPart {
    let start = position
    position += 1
    guard depth < limits.maximumDepth else {
      throw failure("nesting deeper than \(limits.maximumDepth) levels")
    }
    depth += 1
    let parts = try readQuotedParts(&continuations, until: UInt8(ascii: "\""), openedAt: start)
    depth -= 1
    position += 1
    return .doubleQuoted(parts, isLocalized: isLocalized)
  }

  /// Text in which only `$`, backticks and some backslashes mean something, up to a byte (not read), or to the
  /// end when there is none.
  mutating func readQuotedParts(
    _ continuations: inout [Int], until end: UInt8?, openedAt start: Int
  ) throws(ShellSyntaxError) -> [WordPart] {
    var parts: [WordPart] = []
    var literalStart = position
    func literal(_ range: SourceRange) { if !range.isEmpty { parts.append(.literal(source[range])) } }
    while true {
      guard let byte = current else {
        guard end == nil else { throw failure("a double quote that is not closed", at: start) }
        literal(literalStart..<position)
        return parts
      }
      if byte == end {
        literal(literalStart..<position)
        return parts
      }
      switch byte {
      case UInt8(ascii: "\\"):
        guard let next = peek() else { throw failure("a backslash at the end of the text") }
        let removesBackslash = "$`\\".utf8.contains(next) || (next == UInt8(ascii: "\"") && end != nil)
        if next == UInt8(ascii: "\n") {
          literal(literalStart..<position)
          continuations.append(position)
          literalStart = position + 2
        } else if removesBackslash {
          literal(literalStart..<position)
          literalStart = position + 1
        }
        position += 2
      case UInt8(ascii: "$"):
        literal(literalStart..<position)
        parts.append(try readDollar(isQuoted: true, &continuations))
        literalStart = position
      case UInt8(ascii: "`"):
        literal(literalStart..<position)
        parts.append(try readBackticks(isQuoted: end != nil))
        literalStart = position
      default: position += 1
      }
    }
  }

  /// `$'…'`, decoded; `current` is the dollar sign.
  mutating func readANSIQuoted() throws(ShellSyntaxError) -> WordPart {
    let start = position
    position += 2
    var value: [UInt8]? = []
    while let byte = current {
      if byte == UInt8(ascii: "'") {
        position += 1
        return .ansiQuoted(value)
      }
      guard byte == UInt8(ascii: "\\") else {
        value?.append(byte)
        position += 1
        continue
      }
      guard let escape = peek() else { break }
      position += 2
      if let decoded = readANSIEscape(escape) { value?.append(contentsOf: decoded) } else { value = nil }
    }
    throw failure("a `$'` quote that is not closed", at: start)
  }

  /// What an escape stands for; nil for NUL and for what cannot be known. Its first byte has been read.
  private mutating func readANSIEscape(_ escape: UInt8) -> [UInt8]? {
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
      position -= 1
      let value = readNumber(base: 8, maximumDigits: 3)
      return value & 0xFF == 0 ? nil : [UInt8(value & 0xFF)]
    case UInt8(ascii: "x"):
      guard let next = current, hexadecimalValue(next) != nil else { return nil }
      let value = readNumber(base: 16, maximumDigits: 2)
      return value == 0 ? nil : [UInt8(value & 0xFF)]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      guard let next = current, hexadecimalValue(next) != nil else { return nil }
      let value = readNumber(base: 16, maximumDigits: escape == UInt8(ascii: "u") ? 4 : 8)
      guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
      return Array(String(Character(scalar)).utf8)
    case UInt8(ascii: "c"):
      // Control characters; bash also takes a quote or backslash here, which other readers see differently.
      if let next = current, next != UInt8(ascii: "'") { position += next == UInt8(ascii: "\\") ? 2 : 1 }
      return nil
    default: return [UInt8(ascii: "\\"), escape]
    }
  }

  private mutating func readNumber(base: UInt32, maximumDigits: Int) -> UInt32 {
    var value: UInt32 = 0
    var digits = 0
    while digits < maximumDigits, let byte = current, let digit = hexadecimalValue(byte), digit < base {
      value = value &* base &+ digit
      digits += 1
      position += 1
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

  /// A backtick substitution: its text is unescaped and parsed by itself; `current` is the opening backtick.
  mutating func readBackticks(isQuoted: Bool) throws(ShellSyntaxError) -> WordPart {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = current, byte != UInt8(ascii: "`") {
      if byte == UInt8(ascii: "\\"), let next = peek() {
        let isRemoved = "$`\\".utf8.contains(next) || (isQuoted && next == UInt8(ascii: "\""))
        if !isRemoved { text.append(byte) }
        text.append(next)
        position += 2
      } else {
        text.append(byte)
        position += 1
      }
    }
    guard current == UInt8(ascii: "`") else { throw failure("a backtick that is not closed", at: start) }
    position += 1
    guard depth < limits.maximumDepth else {
      throw failure("nesting deeper than \(limits.maximumDepth) levels")
    }
    do {
      return .command(
        try ShellParser(limits: limits).parse(text, depth: depth + 1, allowsHereDocuments: false))
    } catch {
      throw failure(error.reason, at: start)
    }
  }
}
