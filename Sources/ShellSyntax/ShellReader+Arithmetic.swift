/// What ends an arithmetic expression.
enum ArithmeticEnd {
  /// `))`
  case doubleParenthesis
  /// `]`
  case bracket
  /// `}` of `${x:…}`
  case brace
}

extension ShellReader {
  /// The inside of an arithmetic construct; the end is read.
  ///
  /// A bare name, and a parameter other than a number bash keeps itself, is a variable whose content bash
  /// evaluates in turn (S-18).
  mutating func readArithmetic(
    until end: ArithmeticEnd, allowsSemicolons: Bool = false
  ) throws(ShellSyntaxError) -> ArithmeticExpression {
    try nested { (reader) throws(ShellSyntaxError) in
      try reader.readArithmeticBody(until: end, allowsSemicolons: allowsSemicolons)
    }
  }

  private mutating func readArithmeticBody(
    until end: ArithmeticEnd, allowsSemicolons: Bool
  ) throws(ShellSyntaxError) -> ArithmeticExpression {
    let start = position
    var expression = ArithmeticExpression(text: source[start..<start])
    var parentheses = 0
    var brackets = 0
    var ignored: [Int] = []
    while let byte = current {
      if let length = endLength(end, parentheses, brackets) {
        expression.text = source[start..<position]
        position += length
        return expression
      }
      switch byte {
      case UInt8(ascii: "("): parentheses += 1
      case UInt8(ascii: ")"):
        parentheses -= 1
        if parentheses < 0 { throw failure("arithmetic that is not closed", at: start) }
      case UInt8(ascii: "["):
        brackets += 1
        expression.namesVariable = true
      case UInt8(ascii: "]"):
        brackets -= 1
        if brackets < 0 { throw failure("arithmetic that is not understood", at: start) }
      case UInt8(ascii: "$"):
        let part = try readDollar(isQuoted: true, &ignored)
        if case .parameter(let parameter) = part, !isKeptNumber(parameter) { expression.namesVariable = true }
        expression.operands.append(part)
        continue
      case UInt8(ascii: "`"):
        expression.operands.append(try readBackticks(isQuoted: true))
        continue
      case UInt8(ascii: "\\"):
        guard peek() == UInt8(ascii: "\n") else {
          throw failure("arithmetic that is not understood", at: start)
        }
        position += 2
        continue
      case UInt8(ascii: ";"):
        guard allowsSemicolons else { throw failure("arithmetic that is not understood", at: start) }
      case UInt8(ascii: "\""):
        expression.operands.append(try readDoubleQuoted(&ignored))
        expression.namesVariable = true
        continue
      case UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\r"), UInt8(ascii: "#"):
        throw failure("arithmetic that is not understood", at: start)
      default:
        if Self.isDigit(byte) {
          skipNumber()
          continue
        }
        if Self.isNameStart(byte) {
          readName(into: &expression)
          continue
        }
        if byte >= 0x80 { throw failure("arithmetic that is not understood", at: start) }
      }
      position += 1
    }
    throw failure("arithmetic that is not closed", at: start)
  }

  private func endLength(_ end: ArithmeticEnd, _ parentheses: Int, _ brackets: Int) -> Int? {
    guard parentheses == 0, brackets == 0 else { return nil }
    switch end {
    case .doubleParenthesis: return starts(with: "))") ? 2 : nil
    case .bracket: return current == UInt8(ascii: "]") ? 1 : nil
    case .brace: return current == UInt8(ascii: "}") ? 1 : nil
    }
  }

  /// `$?`, `$#`, `$$`, `$!`: numbers that bash keeps itself.
  private func isKeptNumber(_ parameter: ParameterExpansion) -> Bool {
    parameter.operation.isEmpty && parameter.name.count == 1 && "?#$!".utf8.contains(parameter.name[0])
  }

  /// A number, also `0x1F` and `16#ff`.
  private mutating func skipNumber() {
    while let byte = current, Self.isNameByte(byte) || byte == UInt8(ascii: "#") { position += 1 }
  }

  private mutating func readName(into expression: inout ArithmeticExpression) {
    let start = position
    let length = nameLength(at: start)
    position += length
    expression.namesVariable = true
    var index = position
    while index < source.count, source[index] == UInt8(ascii: " ") { index += 1 }
    let behind = Array(source[index..<min(index + 3, source.count)])
    let assigns =
      (behind.first == UInt8(ascii: "=") && behind.dropFirst().first != UInt8(ascii: "="))
      || behind.starts(with: "++".utf8) || behind.starts(with: "--".utf8)
      || (behind.count >= 2 && "+-*/%&|^".utf8.contains(behind[0]) && behind[1] == UInt8(ascii: "="))
      || behind.starts(with: "<<=".utf8) || behind.starts(with: ">>=".utf8)
    let before = start >= 2 ? Array(source[(start - 2)..<start]) : []
    if assigns || before.elementsEqual("++".utf8) || before.elementsEqual("--".utf8) {
      expression.assignedNames.append(Array(source[start..<(start + length)]))
    }
  }
}
