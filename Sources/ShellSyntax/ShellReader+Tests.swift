extension ShellReader {
  private static let unaryLetters = Array("abcdefghknoprstuvwxzGLNORS".utf8)

  private static let binaryWords: [StaticString] = [
    "==", "=", "!=", "=~", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef",
  ]

  /// `[[ … ]]`: words and operators as they stand.
  ///
  /// An expression is operands joined by `&&` and `||`, each after any number of `!` and `(`.
  mutating func readTest() throws(ShellSyntaxError) -> CommandKind {
    advance(2)
    var words: [Word] = []
    var parentheses = 0
    while true {
      try readTestPrefixes(&words, &parentheses)
      try readTestOperand(&words)
      try skipTestBlanks()
      while current == UInt8(ascii: ")"), parentheses > 0 {
        words.append(operatorWord(1))
        parentheses -= 1
        try skipTestBlanks()
      }
      if starts(with: "&&") || starts(with: "||") {
        words.append(operatorWord(2))
        continue
      }
      try skipTestNewlines()
      guard keyword("]]"), parentheses == 0 else { throw failure("a `[[ ]]` that is not understood") }
      advance(2)
      return .test(words)
    }
  }

  /// `!` and `(` before an operand.
  private mutating func readTestPrefixes(
    _ words: inout [Word], _ parentheses: inout Int
  ) throws(ShellSyntaxError) {
    while true {
      try skipTestNewlines()
      if current == UInt8(ascii: "(") {
        parentheses += 1
      } else if !keyword("!") {
        return
      }
      words.append(operatorWord(1))
    }
  }

  private mutating func readTestOperand(_ words: inout [Word]) throws(ShellSyntaxError) {
    if keyword("]]") { throw failure("a `[[ ]]` that ends too early") }
    let first = try readWord(.condition)
    words.append(first)
    try skipTestBlanks()
    if isUnary(first) {
      guard !endsTestOperand else { throw failure("a test without its operand") }
      words.append(try readWord(.condition))
      return
    }
    if current == UInt8(ascii: "<") || current == UInt8(ascii: ">"), !isAtProcessSubstitution {
      words.append(operatorWord(1))
      try skipTestBlanks()
      guard !endsTestOperand else { throw failure("a test without its operand") }
      words.append(try readWord(.condition))
    } else if let operation = Self.binaryWords.first(where: { keyword($0) }) {
      words.append(operatorWord(operation.utf8CodeUnitCount))
      try skipTestBlanks()
      guard !endsTestOperand else { throw failure("a test without its operand") }
      let isExpression = words[words.count - 1].text.elementsEqual("=~".utf8)
      let isPattern = ["==", "=", "!="].contains { words[words.count - 1].text.elementsEqual($0.utf8) }
      words.append(try readWord(isExpression ? .regularExpression : isPattern ? .pattern : .condition))
    } else if isAtNewline {
      // Bash expects an operator on the same line.
      throw failure("a newline after a word in `[[ ]]`")
    }
  }

  private var endsTestOperand: Bool { isAtEnd || isAtNewline || keyword("]]") }

  private func isUnary(_ word: Word) -> Bool {
    guard word.text.count == 2, word.text.first == UInt8(ascii: "-"), word.parts.count == 1,
      case .literal = word.parts[0], let letter = word.text.last
    else { return false }
    return Self.unaryLetters.contains(letter)
  }

  /// Blanks between the words of a test. Bash takes a `#` for a comment there, other readers do not.
  private mutating func skipTestBlanks() throws(ShellSyntaxError) {
    skipBlanksBeforeOperand()
    if current == UInt8(ascii: "#") { throw failure("a comment inside `[[ ]]`") }
  }

  private mutating func skipTestNewlines() throws(ShellSyntaxError) {
    try skipTestBlanks()
    while isAtNewline {
      guard pendingHereDocuments.isEmpty else {
        throw failure("a newline inside a command before the body of a here-document")
      }
      try skipNewline()
      try skipTestBlanks()
    }
  }

  private mutating func operatorWord(_ length: Int) -> Word {
    let start = position
    advance(length)
    let text = text(start..<tokenEnd)
    return Word(range: start..<tokenEnd, text: text, parts: [.literal(text)])
  }
}
