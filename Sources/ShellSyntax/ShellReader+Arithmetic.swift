/// What ends an arithmetic expression.
enum ArithmeticEnd {
  /// `))`
  case doubleParenthesis
  /// `]`
  case bracket
  /// `}` of `${x:…}`
  case brace
}

/// An arithmetic expression while it is read.
private struct ArithmeticState {
  let end: ArithmeticEnd
  let allowsSemicolons: Bool
  let start: Int
  var expression: ArithmeticExpression
  /// Open parentheses and brackets, innermost last.
  var open: [UInt8] = []
  /// Open `?` whose `:` is still to come.
  var conditionals = 0
  /// True when an operand must come next; false after one.
  var expectsOperand = true
  /// True when nothing has been read since the start or since the last separator.
  var isEmpty = true
  /// How many semicolons were read.
  var semicolons = 0
  /// Where the last operand ended, when another one may continue it (`1$x`).
  var operandEnd: Int?
}

extension ShellReader {
  /// The inside of an arithmetic construct; the end is read.
  ///
  /// A bare name, and a parameter other than a number bash keeps itself, is a variable whose content bash
  /// evaluates in turn (S-18). Operands and operators must alternate: bash would refuse anything else when it
  /// runs it.
  mutating func readArithmetic(
    until end: ArithmeticEnd, allowsSemicolons: Bool = false
  ) throws(ShellSyntaxError) -> ArithmeticExpression {
    let start = position
    var state = ArithmeticState(
      end: end, allowsSemicolons: allowsSemicolons, start: start,
      expression: ArithmeticExpression(text: source[start..<start]))
    try enter()
    while let byte = current {
      if let length = endLength(state) {
        guard !state.expectsOperand || (state.isEmpty && allowsSemicolons), state.conditionals == 0,
          !allowsSemicolons || state.semicolons == 2
        else { throw notUnderstood(state) }
        state.expression.text = text(start..<max(start, tokenEnd))
        advance(length)
        depth -= 1
        return state.expression
      }
      try readArithmeticPiece(byte, &state)
    }
    throw failure("arithmetic that is not closed", at: start)
  }

  private func notUnderstood(_ state: ArithmeticState) -> ShellSyntaxError {
    failure("arithmetic that is not understood", at: state.start)
  }

  private func endLength(_ state: ArithmeticState) -> Int? {
    guard state.open.isEmpty else { return nil }
    switch state.end {
    case .doubleParenthesis: return starts(with: "))") ? 2 : nil
    case .bracket: return current == UInt8(ascii: "]") ? 1 : nil
    case .brace: return current == UInt8(ascii: "}") ? 1 : nil
    }
  }

  private mutating func readArithmeticPiece(
    _ byte: UInt8, _ state: inout ArithmeticState
  ) throws(ShellSyntaxError) {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"):
      advance()
    case UInt8(ascii: "\r"):
      throw notUnderstood(state)
    case UInt8(ascii: "("):
      guard state.expectsOperand else { throw notUnderstood(state) }
      state.open.append(byte)
      advance()
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      let opening = byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
      guard !state.expectsOperand, state.open.last == opening else { throw notUnderstood(state) }
      state.open.removeLast()
      state.operandEnd = nil
      advance()
    case UInt8(ascii: ";"):
      guard state.allowsSemicolons, state.open.isEmpty, !state.expectsOperand || state.isEmpty else {
        throw notUnderstood(state)
      }
      state.expectsOperand = true
      state.isEmpty = true
      state.semicolons += 1
      advance()
    default:
      if isOperandStart(byte) {
        try readArithmeticOperand(byte, &state)
      } else {
        try readArithmeticOperator(byte, &state)
      }
    }
  }

  private func isOperandStart(_ byte: UInt8) -> Bool {
    Self.isNameByte(byte) || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "`")
      || byte == UInt8(ascii: "\"")
  }

  private mutating func readArithmeticOperand(
    _ byte: UInt8, _ state: inout ArithmeticState
  ) throws(ShellSyntaxError) {
    guard state.expectsOperand || state.operandEnd == position else { throw notUnderstood(state) }
    state.expectsOperand = false
    state.isEmpty = false
    switch byte {
    case UInt8(ascii: "$"):
      guard let part = try readDollar(isQuoted: true) else { throw notUnderstood(state) }
      if case .parameter(let parameter) = part, !isKeptNumber(parameter) {
        state.expression.namesVariable = true
      }
      state.expression.operands.append(part)
    case UInt8(ascii: "`"):
      state.expression.operands.append(try readBackticks(isQuoted: true))
    case UInt8(ascii: "\""):
      state.expression.operands.append(try readDoubleQuoted())
      state.expression.namesVariable = true
    case _ where Self.isDigit(byte):
      // Also `0x1F` and `16#ff`.
      while let byte = current, Self.isNameByte(byte) || byte == UInt8(ascii: "#") { advance() }
    default:
      let isIncremented = state.expression.assignedNames.last?.isEmpty == true
      if isIncremented { state.expression.assignedNames.removeLast() }
      let name = readName(to: nameEnd(at: position))
      state.expression.namesVariable = true
      if isIncremented || isAssigned(at: position) { state.expression.assignedNames.append(name) }
      if current == UInt8(ascii: "[") {
        state.open.append(UInt8(ascii: "["))
        state.expectsOperand = true
        advance()
      }
    }
    state.operandEnd = position
  }

  /// `$?`, `$#`, `$$`, `$!`: numbers that bash keeps itself.
  private func isKeptNumber(_ parameter: ParameterExpansion) -> Bool {
    parameter.operation.isEmpty && parameter.name.count == 1 && "?#$!".utf8.contains(parameter.name[0])
  }

  /// Whether an assignment stands after a name that ends at an index.
  private func isAssigned(at end: Int) -> Bool {
    var index = end
    while byte(at: index) == UInt8(ascii: " ") { index = self.index(after: index) }
    let operators: [StaticString] = [
      "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=",
    ]
    if operators.contains(where: { self.end(of: $0, at: index) != nil }) { return true }
    return byte(at: index) == UInt8(ascii: "=") && self.end(of: "==", at: index) == nil
  }

  private static let binaryOperators: [StaticString] = [
    "<<=", ">>=", "**", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "&=",
    "^=",
    "|=", "<", ">", "+", "-", "*", "/", "%", "&", "^", "|", "=", ",",
  ]

  private mutating func readArithmeticOperator(
    _ byte: UInt8, _ state: inout ArithmeticState
  ) throws(ShellSyntaxError) {
    state.operandEnd = nil
    state.isEmpty = false
    let isStep = starts(with: "++") || starts(with: "--")
    if byte == UInt8(ascii: ":"), state.end == .brace, state.open.isEmpty, state.conditionals == 0 {
      // `${x::length}` leaves the offset out.
      state.expectsOperand = true
      advance()
    } else if state.expectsOperand {
      guard isStep || "+-!~".utf8.contains(byte) else { throw notUnderstood(state) }
      // The name that follows is assigned to; an empty name keeps its place.
      if isStep { state.expression.assignedNames.append([]) }
      advance(isStep ? 2 : 1)
    } else if isStep {
      advance(2)
    } else if byte == UInt8(ascii: "?") {
      state.conditionals += 1
      state.expectsOperand = true
      advance()
    } else if byte == UInt8(ascii: ":"), state.conditionals > 0 {
      state.conditionals -= 1
      state.expectsOperand = true
      advance()
    } else if let text = Self.binaryOperators.first(where: { starts(with: $0) }) {
      state.expectsOperand = true
      advance(text.utf8CodeUnitCount)
    } else {
      throw notUnderstood(state)
    }
  }
}
