extension ShellReader {
  /// `${…}`; `current` is the dollar sign.
  mutating func readBraced(_ isQuoted: Bool) throws(ShellSyntaxError) -> ParameterExpansion {
    let start = position
    advance(2)
    var expansion = ParameterExpansion(name: [])
    if current == UInt8(ascii: "!"), peek() != UInt8(ascii: "}") {
      expansion.isIndirect = true
      advance()
    } else if current == UInt8(ascii: "#"), let next = peek(), next != UInt8(ascii: "}") {
      // The length of what follows; `${#-x}` and its like are read in two ways.
      guard Self.isNameByte(next) || (peek(2) == UInt8(ascii: "}") && "@*#?-$!".utf8.contains(next)) else {
        throw failure("an expansion that is not understood", at: start)
      }
      expansion.operation = [UInt8(ascii: "#")]
      advance()
    }
    try readParameterName(&expansion)
    if current == UInt8(ascii: "[") { try readSubscript(&expansion) }
    if current == UInt8(ascii: "}") {
      advance()
      return expansion
    }
    guard expansion.operation.isEmpty else { throw failure("an expansion that is not understood", at: start) }
    try readOperation(&expansion, isQuoted, start)
    return expansion
  }

  private mutating func readParameterName(_ expansion: inout ParameterExpansion) throws(ShellSyntaxError) {
    let end = nameEnd(at: position)
    if end > position {
      expansion.name = readName(to: end)
    } else if let byte = current, Self.isDigit(byte) {
      let start = position
      while let byte = current, Self.isDigit(byte) { advance() }
      expansion.name = Array(text(start..<tokenEnd))
    } else if let byte = current, "@*#?-$!".utf8.contains(byte) {
      expansion.name = [byte]
      advance()
    } else {
      throw failure("an expansion without a parameter")
    }
  }

  /// `[…]` after a name. A number, `@` and `*` are plain; anything else is evaluated, so it counts as naming a
  /// variable (S-18).
  private mutating func readSubscript(_ expansion: inout ParameterExpansion) throws(ShellSyntaxError) {
    let (parts, isPlain) = try readSubscriptParts()
    expansion.operands += parts
    if !isPlain { expansion.isIndirect = true }
  }

  /// The inside of a subscript; `current` is the opening bracket, the closing one is read. Plain is what names no
  /// variable: a number, `@`, `*`.
  mutating func readSubscriptParts() throws(ShellSyntaxError) -> (parts: [WordPart], isPlain: Bool) {
    let start = position
    advance()
    var parts: [WordPart] = []
    var isPlain = true
    var level = 1
    while let byte = current {
      switch byte {
      case UInt8(ascii: "]"):
        guard position > start + 1 else { throw failure("an empty subscript", at: start) }
        level -= 1
        advance()
        if level == 0 { return (parts, isPlain) }
      case UInt8(ascii: "["):
        level += 1
        isPlain = false
        advance()
      case UInt8(ascii: "$"):
        isPlain = false
        if let part = try readDollar(isQuoted: true) { parts.append(part) } else { advance() }
      case UInt8(ascii: "`"):
        isPlain = false
        parts.append(try readBackticks(isQuoted: false))
      case UInt8(ascii: "\""):
        isPlain = false
        parts.append(try readDoubleQuoted())
      case UInt8(ascii: "'"):
        isPlain = false
        parts.append(try readSingleQuoted())
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "-"):
        advance()
      default:
        // Operators and blanks there are read in different ways.
        guard !Self.isMetacharacter(byte), !"\\{}#\r".utf8.contains(byte) else {
          throw failure("a subscript that is not understood")
        }
        isPlain = false
        advance()
      }
    }
    throw failure("a subscript that is not closed", at: start)
  }

  private mutating func readOperation(
    _ expansion: inout ParameterExpansion, _ isQuoted: Bool, _ start: Int
  ) throws(ShellSyntaxError) {
    guard let byte = current else { throw failure("`${` that is not closed", at: start) }
    var length = 1
    // In these a single quote is a quote also inside double quotes.
    var isPattern = false
    switch byte {
    case UInt8(ascii: ":"):
      guard let next = peek(), "-=?+".utf8.contains(next) else { return try readOffset(&expansion, start) }
      length = 2
      expansion.assigns = next == UInt8(ascii: "=")
    case UInt8(ascii: "="): expansion.assigns = true
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "+"): break
    case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: ","):
      isPattern = true
      if peek() == byte { length = 2 }
    case UInt8(ascii: "/"):
      isPattern = true
      if let next = peek(), "/#%".utf8.contains(next) { length = 2 }
    case UInt8(ascii: "@"): return try readTransformation(&expansion, start)
    case UInt8(ascii: "*") where expansion.isIndirect && peek() == UInt8(ascii: "}"):
      expansion.operation = [byte]
      advance(2)
      return
    default: throw failure("an expansion that is not understood", at: start)
    }
    let operatorStart = position
    advance(length)
    expansion.operation = Array(text(operatorStart..<tokenEnd))
    expansion.operands += try readOperand(isQuoted, isPattern, start)
  }

  /// `${x:offset}` and `${x:offset:length}`.
  private mutating func readOffset(
    _ expansion: inout ParameterExpansion, _ start: Int
  ) throws(ShellSyntaxError) {
    expansion.operation = [UInt8(ascii: ":")]
    advance()
    let offset = try readArithmetic(until: .brace)
    expansion.operands += offset.operands
    if offset.namesVariable { expansion.isIndirect = true }
  }

  /// `${x@Q}` and its like. `@P` runs what the parameter holds; the others only change its form.
  private mutating func readTransformation(
    _ expansion: inout ParameterExpansion, _ start: Int
  ) throws(ShellSyntaxError) {
    // `${!prefix@}`
    if expansion.isIndirect, peek() == UInt8(ascii: "}") {
      expansion.operation = [UInt8(ascii: "@")]
      advance(2)
      return
    }
    guard let letter = peek(), "QEPAaKkUuL".utf8.contains(letter), peek(2) == UInt8(ascii: "}") else {
      throw failure("an expansion that is not understood", at: start)
    }
    expansion.operation = [UInt8(ascii: "@"), letter]
    if letter == UInt8(ascii: "P") { expansion.isIndirect = true }
    advance(3)
  }

  /// The operand of `${x…}` up to the closing brace, which is read.
  ///
  /// Inside double quotes bash reads a single quote after `:-` and its relatives as a quote when it looks for the
  /// brace, and as itself when it expands; such an operand is not understood.
  private mutating func readOperand(
    _ isQuoted: Bool, _ isPattern: Bool, _ start: Int
  ) throws(ShellSyntaxError) -> [WordPart] {
    var items: [WordItem] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "}"):
        advance()
        return joined(items)
      case UInt8(ascii: "\\"):
        guard let next = rawNext, next != UInt8(ascii: "\r") else {
          throw failure("a backslash that ends an operand")
        }
        items.append(.part(.escaped([next])))
        advanceRaw(to: position + 2)
      case UInt8(ascii: "'"):
        guard !isQuoted || isPattern else {
          throw failure("a single quote in an operand inside double quotes")
        }
        items.append(.part(try readSingleQuoted()))
      case UInt8(ascii: "\""): items.append(.part(try readDoubleQuoted()))
      case UInt8(ascii: "$"):
        if let part = try readDollar(isQuoted: isQuoted) {
          items.append(.part(part))
        } else {
          items.append(.literal(position..<(position + 1)))
          advance()
        }
      case UInt8(ascii: "`"):
        guard !isQuoted else { throw failure("backticks in an operand inside double quotes") }
        items.append(.part(try readBackticks(isQuoted: false)))
      default:
        guard !isQuoted, isAtProcessSubstitution else {
          items.append(.literal(position..<(position + 1)))
          advance()
          continue
        }
        // Bash looks for the brace first, and through the parentheses.
        let substitutionStart = position
        items.append(.part(try readProcessSubstitution()))
        guard !source[substitutionStart..<position].contains(UInt8(ascii: "}")) else {
          throw failure("a brace inside a process substitution in an operand")
        }
      }
    }
    throw failure("`${` that is not closed", at: start)
  }
}
