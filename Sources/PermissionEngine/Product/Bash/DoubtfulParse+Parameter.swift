import CommandKnowledge

/// `${…}` as the product reads it (S-1b).
extension DoubtfulParse {
  /// Reads from the dollar sign to the closing brace.
  mutating func readParameter() {
    let end = ExpansionEnd.afterBracket(
      bytes, from: index + 1, open: UInt8(ascii: "{"), close: UInt8(ascii: "}"))
    if bytes[index..<max(index, min(end, bytes.count))].contains(0x0A),
      TextLayout.contains(Array("\\\n".utf8), in: bytes[index..<min(end, bytes.count)])
    {
      return doubt("a line continuation inside `${…}`")
    }
    index += 2
    skipBlanks()
    readParameterName()
    skipBlanks()
    if byte() == UInt8(ascii: "[") {
      index += 1
      readSubscript()
    }
    guard !isAtEnd else { return doubt("`${` that is not closed") }
    switch byte() {
    case UInt8(ascii: "}"): index += 1
    case UInt8(ascii: ":") where "-=+?".utf8.contains(byte(1)):
      index += 2
      readOperand(.value)
    case UInt8(ascii: ":"):
      index += 1
      readExpression(.slice)
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "?"):
      index += 1
      readOperand(.value)
    case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: ","):
      index += 1
      readOperand(.pattern)
    case UInt8(ascii: "/"):
      index += byte(1) == UInt8(ascii: "/") ? 2 : 1
      if readOperand(.replacedPattern) { readOperand(.value) }
    case UInt8(ascii: "@"), UInt8(ascii: "*"):
      index += 1
      while Self.isName(byte()) { index += 1 }
      guard byte() == UInt8(ascii: "}") else { return doubt("`${…}` with an operator that is none") }
      index += 1
    default: doubt("`${…}` around something that is no name")
    }
  }

  /// The name, which may be missing, and `!` or `#` before it.
  private mutating func readParameterName() {
    if byte() == UInt8(ascii: "!") || byte() == UInt8(ascii: "#"), byte(1) != UInt8(ascii: "}") { index += 1 }
    if PathBytes.isDigit(byte()) {
      while PathBytes.isDigit(byte()) { index += 1 }
    } else if Self.isName(byte()) {
      while Self.isName(byte()) { index += 1 }
    } else if "@*?$-!#".utf8.contains(byte()) {
      index += 1
    }
  }

  /// What follows an operator.
  private enum Operand {
    /// A value: `:-`, and the replacement of `/`.
    case value
    /// A pattern: `#`, `%`.
    case pattern
    /// The pattern of `/`, which a slash may end.
    case replacedPattern
  }

  /// Reads an operand up to the closing brace; whether a slash ended it.
  @discardableResult
  private mutating func readOperand(_ operand: Operand) -> Bool {
    while !isAtEnd {
      switch byte() {
      case UInt8(ascii: "'"):
        if !bytes[(index + 1)...].contains(UInt8(ascii: "'")) {
          doubt("a quote inside `${…}` that is not closed")
        }
        _ = readExpansion()
      case UInt8(ascii: "{"): doubt("a brace inside `${…}`")
      case UInt8(ascii: "}"):
        index += 1
        return false
      case UInt8(ascii: "/") where operand == .replacedPattern:
        index += 1
        return true
      case _ where operand == .value && (isAt("<(") || isAt(">(")):
        doubt("a process substitution in the value of `${…}`")
      case _ where operand == .value && isAt("((") && bytes[index...].contains(UInt8(ascii: ")")):
        doubt("`((` in the value of `${…}`")
      case _ where operand != .value && (isAt("`") || isAt("$(")):
        doubt(Self.patternDoubt)
      default:
        if !readExpansion() { index += 1 }
      }
    }
    doubt("`${` that is not closed")
    return false
  }
}
