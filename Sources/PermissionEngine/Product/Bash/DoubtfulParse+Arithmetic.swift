/// Arithmetic as the product reads it (S-1b): `$(( ))`, `(( ))` and `$[ ]` take almost any text without quotes, places
/// and subscripts in `${…}` take expressions alone.
extension DoubtfulParse {
  /// What ends an arithmetic text.
  enum ArithmeticEnd {
    case parentheses, bracket
  }

  /// Reads to the end of arithmetic whose beginning was read.
  ///
  /// - Parameter isLoop: of a `for` loop, which has three parts.
  mutating func readArithmetic(_ end: ArithmeticEnd, isLoop: Bool = false) {
    var depth = 0
    var brackets = 0
    var semicolons = 0
    // A substitution or a string counts as an operand of an expression: such a text has to be one.
    var hasWhole = false
    var isExpression = true
    var previous = Operand.none
    while !isAtEnd {
      let current = byte()
      var operand = Operand.none
      switch current {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0A:
        index += 1
        continue
      case UInt8(ascii: "\\") where byte(1) == 0x0A:
        index += 2
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "$"):
        operand = readArithmeticOperand()
        hasWhole = hasWhole || operand == .whole
      case _ where Self.isName(current):
        readNumberOrName()
        operand = .part
      case UInt8(ascii: "("):
        depth += 1
        index += 1
      case UInt8(ascii: ")"):
        index += 1
        if depth > 0 {
          depth -= 1
          operand = .part
        } else {
          guard end == .parentheses, byte() == current, brackets == 0, !(hasWhole && !isExpression),
            !isLoop || semicolons >= 2
          else { return doubt("arithmetic that is none") }
          index += 1
          return
        }
      case UInt8(ascii: "["):
        brackets += 1
        index += 1
      case UInt8(ascii: "]"):
        index += 1
        if brackets > 0 {
          brackets -= 1
          operand = .part
        } else {
          guard end == .bracket, depth == 0, !(hasWhole && !isExpression) else {
            return doubt("arithmetic that is none")
          }
          return
        }
      case UInt8(ascii: ";"), UInt8(ascii: "."):
        if current == UInt8(ascii: ";") { semicolons += 1 }
        isExpression = isLoop && isExpression
        index += 1
      case _ where "+-*/%<>=!~&|^?:,".utf8.contains(current): index += 1
      default: return doubt("arithmetic that is none")
      }
      let isClosing = current == UInt8(ascii: ")") || current == UInt8(ascii: "]")
      if operand != .none, previous != .none, !isClosing {
        if operand == .whole || previous == .whole {
          return doubt("arithmetic with two operands and no operator")
        }
        isExpression = false
      }
      previous = operand
    }
    doubt("arithmetic that is not closed")
  }

  /// What stands before the next token, as far as another operand minds.
  private enum Operand {
    case none
    /// A name, a number, a variable.
    case part
    /// A string or a substitution.
    case whole
  }

  private mutating func readArithmeticOperand() -> Operand {
    let wasInArithmetic = isInArithmetic
    isInArithmetic = true
    defer { isInArithmetic = wasInArithmetic }
    if byte() == UInt8(ascii: "\"") {
      guard bytes[(index + 1)...].contains(UInt8(ascii: "\"")) else {
        doubt("a quote in arithmetic that is not closed")
        return .whole
      }
      readDoubleQuotes()
      return .whole
    }
    switch byte(1) {
    case UInt8(ascii: "("), UInt8(ascii: "["):
      let isSubstitution = byte(1) == UInt8(ascii: "(") && byte(2) != UInt8(ascii: "(")
      readDollar()
      return isSubstitution ? .whole : .part
    case UInt8(ascii: "{"): readDollar()
    case UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "$"),
      UInt8(ascii: "!"), UInt8(ascii: "-"):
      index += 2
    default:
      index += 1
      while Self.isName(byte()) { index += 1 }
    }
    return .part
  }

  /// Reads a name or a number, which may say its base: `16#ff`, `0xff`. False for letters after the digits of a number.
  @discardableResult
  private mutating func readNumberOrName() -> Bool {
    let start = index
    while Self.isName(byte()) { index += 1 }
    let word = bytes[start..<index]
    let isDigits = word.allSatisfy(PathBytes.isDigit)
    if byte() == UInt8(ascii: "#"), isDigits, Self.isName(byte(1)) {
      index += 1
      while Self.isName(byte()) { index += 1 }
    }
    return isDigits || !PathBytes.isDigit(bytes[start]) || word.starts(with: "0x".utf8)
  }

  // MARK: Expressions in `${…}`

  /// Where in `${…}` an expression stands.
  enum ExpressionPlace {
    /// After `:`, up to the closing brace, which is consumed.
    case slice
    /// In brackets, up to the closing one, or the brace, which is left.
    case subscripted
  }

  /// Reads a subscript whose opening bracket was read.
  mutating func readSubscript() {
    if "@*".utf8.contains(byte()), byte(1) == UInt8(ascii: "]") {
      index += 2
      return
    }
    readExpression(.subscripted)
  }

  /// Reads an expression, where an operator stands between two operands; at the ends they may be missing.
  mutating func readExpression(_ place: ExpressionPlace) {
    var wantsOperand = true
    var depth = 0
    var choices = 0
    while !isAtEnd {
      let current = byte()
      switch current {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        let ends = place == .subscripted || current == UInt8(ascii: "}")
        guard ends, depth == 0 else { return doubt("an expression in `${…}` that is none") }
        if (current == UInt8(ascii: "}")) == (place == .slice) { index += 1 }
        return
      case UInt8(ascii: "\""), UInt8(ascii: "$"),
        _ where Self.isName(current):
        guard wantsOperand else { return doubt("two operands and no operator in `${…}`") }
        if Self.isName(current) {
          guard readNumberOrName() else { return doubt("a number with letters in `${…}`") }
        } else {
          if isAt("$[") { return doubt("`$[ ]` in `${…}`") }
          _ = readArithmeticOperand()
        }
        wantsOperand = false
        if byte() == UInt8(ascii: "["), Self.isName(current) {
          index += 1
          readExpression(.subscripted)
        }
      case UInt8(ascii: "("):
        guard wantsOperand else { return doubt("two operands and no operator in `${…}`") }
        depth += 1
        index += 1
      case UInt8(ascii: ")"):
        guard depth > 0 else { return doubt("an expression in `${…}` that is none") }
        depth -= 1
        index += 1
        wantsOperand = false
      case UInt8(ascii: ":"):
        guard place == .slice || choices > 0 else { return doubt("an expression in `${…}` that is none") }
        choices -= choices > 0 ? 1 : 0
        index += 1
        wantsOperand = true
      case UInt8(ascii: ",") where place == .subscripted:
        index += 1
        wantsOperand = true
      default:
        guard readOperator(wantsOperand: wantsOperand) else {
          return doubt("an expression in `${…}` that is none")
        }
        if current == UInt8(ascii: "?") { choices += 1 }
        let isPostfix =
          !wantsOperand && bytes[index - 1] == current && "+-".utf8.contains(current)
          && index > 1 && bytes[index - 2] == current
        if !isPostfix { wantsOperand = true }
      }
    }
    if reason == nil { doubt("`${` that is not closed") }
  }

  /// Reads an operator; false when none may stand here.
  private mutating func readOperator(wantsOperand: Bool) -> Bool {
    let current = byte()
    if wantsOperand {
      guard "+-!~".utf8.contains(current) else { return false }
      index += 1
      return true
    }
    if current == UInt8(ascii: "!"), byte(1) != UInt8(ascii: "=") { return false }
    guard "+-*/%<>=!&|^?".utf8.contains(current) else { return false }
    index += 1
    if byte() == current, "+-*<>=&|".utf8.contains(current) { index += 1 }
    if "=~".utf8.contains(byte()), current != UInt8(ascii: "?") { index += 1 }
    return true
  }
}
