extension ShellReader {
  /// What a dollar sign begins; `current` is the dollar sign.
  mutating func readDollar(
    isQuoted: Bool, _ continuations: inout [Int]
  ) throws(ShellSyntaxError) -> WordPart {
    guard let next = peek() else { return literalDollar() }
    switch next {
    case UInt8(ascii: "("):
      if peek(2) == UInt8(ascii: "(") {
        position += 3
        return .arithmetic(try readArithmetic(until: .doubleParenthesis))
      }
      position += 2
      return .command(try readSubstitutionBody())
    case UInt8(ascii: "["):
      position += 2
      return .arithmetic(try readArithmetic(until: .bracket))
    case UInt8(ascii: "{"):
      return .parameter(try nested { (reader) throws(ShellSyntaxError) in try reader.readBraced(isQuoted) })
    case UInt8(ascii: "'") where !isQuoted: return try readANSIQuoted()
    case UInt8(ascii: "\"") where !isQuoted:
      position += 1
      return try readDoubleQuoted(&continuations, isLocalized: true)
    case UInt8(ascii: "\\") where peek(2) == UInt8(ascii: "\n"):
      throw failure("an expansion that is broken by a line continuation")
    default: break
    }
    let length = nameLength(at: position + 1)
    if length > 0 { return plainParameter(length) }
    if Self.isDigit(next) || "@*#?-$!".utf8.contains(next) { return plainParameter(1) }
    return literalDollar()
  }

  private mutating func literalDollar() -> WordPart {
    position += 1
    return .literal(source[(position - 1)..<position])
  }

  private mutating func plainParameter(_ length: Int) -> WordPart {
    let name = Array(source[(position + 1)..<(position + 1 + length)])
    position += 1 + length
    return .parameter(ParameterExpansion(name: name))
  }

  /// `${…}`; `current` is the dollar sign.
  private mutating func readBraced(_ isQuoted: Bool) throws(ShellSyntaxError) -> ParameterExpansion {
    let start = position
    position += 2
    var expansion = ParameterExpansion(name: [])
    if current == UInt8(ascii: "!"), peek() != UInt8(ascii: "}") {
      expansion.isIndirect = true
      position += 1
    } else if current == UInt8(ascii: "#"), let next = peek(), isParameterStart(next),
      peek(2) == UInt8(ascii: "}") || Self.isNameByte(next)
    {
      expansion.operation = [UInt8(ascii: "#")]
      position += 1
    }
    try readParameterName(&expansion)
    if current == UInt8(ascii: "[") { try readSubscript(&expansion) }
    if current == UInt8(ascii: "}") {
      position += 1
      return expansion
    }
    guard expansion.operation.isEmpty else { throw failure("an expansion that is not understood", at: start) }
    try readOperation(&expansion, isQuoted, start)
    return expansion
  }

  private func isParameterStart(_ byte: UInt8) -> Bool {
    Self.isNameByte(byte) || "@*?-$!".utf8.contains(byte)
  }

  private mutating func readParameterName(_ expansion: inout ParameterExpansion) throws(ShellSyntaxError) {
    let length = nameLength(at: position)
    if length > 0 {
      expansion.name = Array(source[position..<(position + length)])
      position += length
    } else if let byte = current, Self.isDigit(byte) {
      let start = position
      while let byte = current, Self.isDigit(byte) { position += 1 }
      expansion.name = Array(source[start..<position])
    } else if let byte = current, "@*#?-$!".utf8.contains(byte) {
      expansion.name = [byte]
      position += 1
    } else {
      throw failure("an expansion without a parameter")
    }
  }

  /// `[…]` behind a name. A number, `@` and `*` are plain; anything else is evaluated, so it counts as naming a
  /// variable (S-18).
  private mutating func readSubscript(_ expansion: inout ParameterExpansion) throws(ShellSyntaxError) {
    let start = position
    let (parts, isPlain) = try readSubscriptParts()
    expansion.operands += parts
    if !isPlain { expansion.isIndirect = true }
    guard position > start else { throw unexpected() }
  }

  /// The inside of a subscript; `current` is the opening bracket, the closing one is read.
  mutating func readSubscriptParts() throws(ShellSyntaxError) -> (parts: [WordPart], isPlain: Bool) {
    let start = position
    position += 1
    var parts: [WordPart] = []
    var isPlain = true
    var level = 1
    var ignored: [Int] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "]"):
        level -= 1
        position += 1
        if level == 0 { return (parts, isPlain && position > start + 2) }
      case UInt8(ascii: "["):
        level += 1
        isPlain = false
        position += 1
      case UInt8(ascii: "$"):
        isPlain = false
        parts.append(try readDollar(isQuoted: true, &ignored))
      case UInt8(ascii: "`"):
        isPlain = false
        parts.append(try readBackticks(isQuoted: false))
      case UInt8(ascii: "\""):
        isPlain = false
        parts.append(try readDoubleQuoted(&ignored))
      case UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw failure("a subscript that is not understood")
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "-"):
        position += 1
      default:
        isPlain = false
        position += 1
      }
    }
    throw failure("a subscript that is not closed", at: start)
  }

  private mutating func readOperation(
    _ expansion: inout ParameterExpansion, _ isQuoted: Bool, _ start: Int
  ) throws(ShellSyntaxError) {
    guard let byte = current else { throw failure("`${` that is not closed", at: start) }
    var length = 1
    switch byte {
    case UInt8(ascii: ":"):
      if let next = peek(), "-=?+".utf8.contains(next) {
        length = 2
        expansion.assigns = next == UInt8(ascii: "=")
      } else {
        position += 1
        expansion.operation = [byte]
        let offset = try readArithmetic(until: .brace)
        expansion.operands += offset.operands
        if offset.namesVariable { expansion.isIndirect = true }
        return
      }
    case UInt8(ascii: "="): expansion.assigns = true
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "+"): break
    case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: ","):
      if peek() == byte { length = 2 }
    case UInt8(ascii: "/"):
      if let next = peek(), "/#%".utf8.contains(next) { length = 2 }
    case UInt8(ascii: "@"):
      // `@P` runs what the parameter holds; the others only change its form.
      guard let letter = peek(), "QEPAaKkUuL".utf8.contains(letter), peek(2) == UInt8(ascii: "}") else {
        // `${!prefix@}`
        if expansion.isIndirect, peek() == UInt8(ascii: "}") {
          expansion.operation = [byte]
          position += 2
          return
        }
        throw failure("an expansion that is not understood", at: start)
      }
      expansion.operation = [byte, letter]
      if letter == UInt8(ascii: "P") { expansion.isIndirect = true }
      position += 3
      return
    case UInt8(ascii: "*") where expansion.isIndirect && peek() == UInt8(ascii: "}"):
      expansion.operation = [byte]
      position += 2
      return
    default: throw failure("an expansion that is not understood", at: start)
    }
    expansion.operation = Array(source[position..<(position + length)])
    position += length
    expansion.operands += try readOperand(isQuoted, start)
  }

  /// The operand of `${x…}` up to the closing brace, which is read.
  ///
  /// Inside double quotes bash reads a single quote in some operands as itself and in others as a quote; such an
  /// operand is not understood.
  private mutating func readOperand(_ isQuoted: Bool, _ start: Int) throws(ShellSyntaxError) -> [WordPart] {
    var parts: [WordPart] = []
    var ignored: [Int] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "}"):
        position += 1
        return parts
      case UInt8(ascii: "\\"):
        guard let next = peek(), next != UInt8(ascii: "\r") else {
          throw failure("a backslash that ends an operand")
        }
        if next != UInt8(ascii: "\n") { parts.append(.escaped([next])) }
        position += 2
      case UInt8(ascii: "'"):
        guard !isQuoted else { throw failure("a single quote in an operand inside double quotes") }
        let open = position + 1
        guard let close = source[open...].firstIndex(of: byte) else {
          throw failure("a single quote that is not closed")
        }
        parts.append(.singleQuoted(source[open..<close]))
        position = close + 1
      case UInt8(ascii: "\""): parts.append(try readDoubleQuoted(&ignored))
      case UInt8(ascii: "$"): parts.append(try readDollar(isQuoted: isQuoted, &ignored))
      case UInt8(ascii: "`"): parts.append(try readBackticks(isQuoted: isQuoted))
      default:
        if !isQuoted, isAtProcessSubstitution {
          let isInput = byte == UInt8(ascii: "<")
          position += 2
          parts.append(.process(try readSubstitutionBody(), isInput: isInput))
        } else {
          let literalStart = position
          position += 1
          parts.append(.literal(source[literalStart..<position]))
        }
      }
    }
    throw failure("`${` that is not closed", at: start)
  }
}
