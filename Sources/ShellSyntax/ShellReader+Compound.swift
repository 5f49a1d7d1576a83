extension ShellReader {
  /// A compound command without its redirections; `current` is its first byte.
  mutating func readCompound() throws(ShellSyntaxError) -> CommandKind {
    if current == UInt8(ascii: "(") {
      // Bash tries arithmetic first and falls back; a text that needs the fall-back is not understood.
      return peek() == UInt8(ascii: "(") ? try readArithmeticCommand() : try readSubshell()
    }
    if keyword("{") { return try readGroup() }
    if keyword("if") { return try readIf() }
    if keyword("while") { return try readLoop(5) { .whileLoop(condition: $0, body: $1) } }
    if keyword("until") { return try readLoop(5) { .untilLoop(condition: $0, body: $1) } }
    if keyword("for") { return try readFor() }
    if keyword("select") { return try readSelect() }
    if keyword("case") { return try readCase() }
    if keyword("[[") { return try readTest() }
    throw unexpected()
  }

  private mutating func readSubshell() throws(ShellSyntaxError) -> CommandKind {
    position += 1
    let statements = try readList { $0.current == UInt8(ascii: ")") }
    guard current == UInt8(ascii: ")"), !statements.isEmpty else { throw unexpected() }
    position += 1
    return .subshell(statements)
  }

  private mutating func readArithmeticCommand() throws(ShellSyntaxError) -> CommandKind {
    position += 2
    return .arithmetic(try readArithmetic(until: .doubleParenthesis))
  }

  private mutating func readGroup() throws(ShellSyntaxError) -> CommandKind {
    position += 1
    let statements = try readList { $0.keyword("}") }
    guard keyword("}"), !statements.isEmpty else { throw unexpected() }
    position += 1
    return .group(statements)
  }

  /// Statements up to one of these words; at least one statement.
  private mutating func readBody(until words: [StaticString]) throws(ShellSyntaxError) -> [Statement] {
    let statements = try readList { reader in words.contains { reader.keyword($0) } }
    guard !statements.isEmpty else { throw failure("an empty list of commands") }
    return statements
  }

  private mutating func expect(_ word: StaticString) throws(ShellSyntaxError) {
    guard keyword(word) else { throw failure("`\(word)` is missing") }
    position += word.utf8CodeUnitCount
  }

  private mutating func readIf() throws(ShellSyntaxError) -> CommandKind {
    position += 2
    var branches: [ConditionalBranch] = []
    while true {
      let condition = try readBody(until: ["then"])
      try expect("then")
      branches.append(
        ConditionalBranch(condition: condition, body: try readBody(until: ["elif", "else", "fi"])))
      if keyword("elif") {
        position += 4
        continue
      }
      if keyword("else") {
        position += 4
        branches.append(ConditionalBranch(condition: [], body: try readBody(until: ["fi"])))
      }
      try expect("fi")
      return .ifClause(branches)
    }
  }

  private mutating func readLoop(
    _ length: Int, _ make: ([Statement], [Statement]) -> CommandKind
  ) throws(ShellSyntaxError) -> CommandKind {
    position += length
    let condition = try readBody(until: ["do"])
    return make(condition, try readDoGroup())
  }

  private mutating func readDoGroup() throws(ShellSyntaxError) -> [Statement] {
    try expect("do")
    let body = try readBody(until: ["done"])
    try expect("done")
    return body
  }

  /// The body of `for` and `select`: `do … done`, or `{ … }`.
  private mutating func readLoopBody() throws(ShellSyntaxError) -> [Statement] {
    try skipBlanksAndNewlines()
    if keyword("{") {
      guard case .group(let statements) = try readGroup() else { throw unexpected() }
      return statements
    }
    return try readDoGroup()
  }

  private mutating func readFor() throws(ShellSyntaxError) -> CommandKind {
    position += 3
    skipBlanks()
    if starts(with: "((") {
      position += 2
      let expression = try readArithmetic(until: .doubleParenthesis, allowsSemicolons: true)
      skipBlanks()
      if current == UInt8(ascii: ";") { position += 1 }
      return .arithmeticForLoop(expression, body: try readLoopBody())
    }
    let (variable, words) = try readLoopHead()
    return .forLoop(variable: variable, words: words, body: try readLoopBody())
  }

  private mutating func readSelect() throws(ShellSyntaxError) -> CommandKind {
    position += 6
    skipBlanks()
    let (variable, words) = try readLoopHead()
    return .selectLoop(variable: variable, words: words, body: try readLoopBody())
  }

  private mutating func readLoopHead() throws(ShellSyntaxError) -> ([UInt8], [Word]?) {
    let length = nameLength(at: position)
    guard length > 0 else { throw failure("a loop without a variable") }
    let variable = Array(source[position..<(position + length)])
    position += length
    try skipBlanksAndNewlines()
    var words: [Word]?
    if keyword("in") {
      position += 2
      var list: [Word] = []
      skipBlanks()
      while let byte = current, !isAtNewline, byte != UInt8(ascii: ";") {
        if Self.isMetacharacter(byte), !isAtProcessSubstitution { throw unexpected() }
        list.append(try readWord())
        skipBlanks()
      }
      words = list
      guard current == UInt8(ascii: ";") || isAtNewline else { throw unexpected() }
    }
    if current == UInt8(ascii: ";") {
      guard peek() != UInt8(ascii: ";") else { throw unexpected() }
      position += 1
    }
    return (variable, words)
  }

  private mutating func readCase() throws(ShellSyntaxError) -> CommandKind {
    position += 4
    skipBlanks()
    guard let byte = current, !isAtNewline, !Self.isMetacharacter(byte) || isAtProcessSubstitution else {
      throw unexpected()
    }
    let subject = try readWord()
    try skipBlanksAndNewlines()
    try expect("in")
    try skipBlanksAndNewlines()
    var arms: [CaseArm] = []
    while !keyword("esac") {
      arms.append(try readCaseArm())
      try skipBlanksAndNewlines()
    }
    position += 4
    return .caseClause(subject: subject, arms: arms)
  }

  private mutating func readCaseArm() throws(ShellSyntaxError) -> CaseArm {
    if current == UInt8(ascii: "(") {
      position += 1
      skipBlanks()
    }
    var patterns: [Word] = []
    while true {
      guard let byte = current, !isAtNewline, !Self.isMetacharacter(byte) else { throw unexpected() }
      patterns.append(try readWord())
      skipBlanks()
      if current == UInt8(ascii: "|") {
        position += 1
        skipBlanks()
        continue
      }
      guard current == UInt8(ascii: ")") else { throw unexpected() }
      position += 1
      break
    }
    let body = try readList { $0.starts(with: ";;") || $0.starts(with: ";&") || $0.keyword("esac") }
    if starts(with: ";;&") {
      position += 3
    } else if starts(with: ";;") || starts(with: ";&") {
      position += 2
    } else if !keyword("esac") {
      throw unexpected()
    }
    return CaseArm(patterns: patterns, body: body)
  }

  /// `[[ … ]]`: words and operators as they stand.
  private mutating func readTest() throws(ShellSyntaxError) -> CommandKind {
    position += 2
    var words: [Word] = []
    var isPattern = false
    var isRegularExpression = false
    while true {
      try skipTestBlanks()
      guard let byte = current else { throw unexpected() }
      if keyword("]]") {
        position += 2
        guard !words.isEmpty else { throw failure("an empty `[[ ]]`") }
        return .test(words)
      }
      if isRegularExpression {
        words.append(try readWord(.regularExpression))
        isRegularExpression = false
        continue
      }
      if let length = testOperatorLength(byte) {
        words.append(operatorWord(length))
        continue
      }
      let word = try readWord(isPattern ? .pattern : .ordinary)
      isRegularExpression = word.text.elementsEqual("=~".utf8)
      isPattern = ["==", "=", "!="].contains { word.text.elementsEqual($0.utf8) }
      words.append(word)
    }
  }

  /// Inside `[[ ]]` a `#` is not a comment after a blank in every place; it is not understood.
  private mutating func skipTestBlanks() throws(ShellSyntaxError) {
    while let byte = current {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        position += 1
      } else if isAtContinuation {
        position += 2
      } else if isAtNewline {
        try skipNewline()
      } else if byte == UInt8(ascii: "#") {
        throw failure("a comment inside `[[ ]]`")
      } else {
        return
      }
    }
  }

  private func testOperatorLength(_ byte: UInt8) -> Int? {
    if starts(with: "&&") || starts(with: "||") { return 2 }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"): return 1
    case UInt8(ascii: "<"), UInt8(ascii: ">"): return peek() == UInt8(ascii: "(") ? nil : 1
    default: return nil
    }
  }

  private mutating func operatorWord(_ length: Int) -> Word {
    let range = position..<(position + length)
    position += length
    return Word(range: range, text: source[range], parts: [.literal(source[range])])
  }
}
