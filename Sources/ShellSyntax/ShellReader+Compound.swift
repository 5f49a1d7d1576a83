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
    advance()
    let statements = try readList { $0.current == UInt8(ascii: ")") }
    guard current == UInt8(ascii: ")"), !statements.isEmpty else { throw unexpected() }
    advance()
    return .subshell(statements)
  }

  private mutating func readArithmeticCommand() throws(ShellSyntaxError) -> CommandKind {
    advance(2)
    return .arithmetic(try readArithmetic(until: .doubleParenthesis))
  }

  private mutating func readGroup() throws(ShellSyntaxError) -> CommandKind {
    advance()
    let statements = try readList { $0.keyword("}") }
    guard keyword("}"), !statements.isEmpty else { throw unexpected() }
    advance()
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
    advance(word.utf8CodeUnitCount)
  }

  private mutating func readIf() throws(ShellSyntaxError) -> CommandKind {
    advance(2)
    var branches: [ConditionalBranch] = []
    while true {
      let condition = try readBody(until: ["then"])
      try expect("then")
      branches.append(
        ConditionalBranch(condition: condition, body: try readBody(until: ["elif", "else", "fi"])))
      if keyword("elif") {
        advance(4)
        continue
      }
      if keyword("else") {
        advance(4)
        branches.append(ConditionalBranch(condition: [], body: try readBody(until: ["fi"])))
      }
      try expect("fi")
      return .ifClause(branches)
    }
  }

  private mutating func readLoop(
    _ length: Int, _ make: ([Statement], [Statement]) -> CommandKind
  ) throws(ShellSyntaxError) -> CommandKind {
    advance(length)
    let condition = try readBody(until: ["do"])
    return make(condition, try readDoGroup())
  }

  private mutating func readDoGroup() throws(ShellSyntaxError) -> [Statement] {
    try expect("do")
    let body = try readBody(until: ["done"])
    try expect("done")
    return body
  }

  /// The body of `for`: `do … done`, or `{ … }` where bash takes the brace for a reserved word.
  private mutating func readLoopBody(allowsBraces: Bool) throws(ShellSyntaxError) -> [Statement] {
    if allowsBraces, keyword("{") {
      guard case .group(let statements) = try readGroup() else { throw unexpected() }
      return statements
    }
    return try readDoGroup()
  }

  private mutating func readFor() throws(ShellSyntaxError) -> CommandKind {
    advance(3)
    skipBlanks()
    if starts(with: "((") {
      advance(2)
      let expression = try readArithmetic(until: .doubleParenthesis, allowsSemicolons: true)
      skipBlanks()
      if current == UInt8(ascii: ";"), peek() != UInt8(ascii: ";") { advance() }
      try skipInnerNewlines()
      return .arithmeticForLoop(expression, body: try readLoopBody(allowsBraces: true))
    }
    let head = try readLoopHead()
    return .forLoop(
      variable: head.variable, words: head.words, body: try readLoopBody(allowsBraces: head.isSeparated))
  }

  private mutating func readSelect() throws(ShellSyntaxError) -> CommandKind {
    advance(6)
    skipBlanks()
    let head = try readLoopHead()
    return .selectLoop(
      variable: head.variable, words: head.words, body: try readLoopBody(allowsBraces: false))
  }

  /// What stands before the body of `for` and `select`.
  private struct LoopHead {
    var variable: [UInt8]
    var words: [Word]?
    /// True when a `;` or the end of the word list stands before the body.
    var isSeparated = false
  }

  private mutating func readLoopHead() throws(ShellSyntaxError) -> LoopHead {
    let end = nameEnd(at: position)
    guard end > position, endsWord(at: end) || byte(at: end) == UInt8(ascii: ";") else {
      throw failure("a loop without a variable")
    }
    var head = LoopHead(variable: readName(to: end))
    skipBlanks()
    if current == UInt8(ascii: ";") {
      try readLoopSeparator(&head)
      return head
    }
    try skipInnerNewlines()
    guard keyword("in") else { return head }
    advance(2)
    var words: [Word] = []
    skipBlanks()
    while let byte = current, !isAtNewline, byte != UInt8(ascii: ";") {
      if Self.isMetacharacter(byte), !isAtProcessSubstitution { throw unexpected() }
      words.append(try readWord())
      skipBlanks()
    }
    head.words = words
    guard current == UInt8(ascii: ";") || isAtNewline else { throw unexpected() }
    try readLoopSeparator(&head)
    return head
  }

  private mutating func readLoopSeparator(_ head: inout LoopHead) throws(ShellSyntaxError) {
    head.isSeparated = true
    if current == UInt8(ascii: ";") {
      guard peek() != UInt8(ascii: ";"), peek() != UInt8(ascii: "&") else { throw unexpected() }
      advance()
    }
    try skipBlanksAndNewlines()
  }

  private mutating func readCase() throws(ShellSyntaxError) -> CommandKind {
    advance(4)
    skipBlanks()
    guard let byte = current, !isAtNewline, !Self.isMetacharacter(byte) || isAtProcessSubstitution else {
      throw unexpected()
    }
    let subject = try readWord(.caseWord)
    try skipInnerNewlines()
    try expect("in")
    try skipInnerNewlines()
    var arms: [CaseArm] = []
    while !keyword("esac") {
      arms.append(try readCaseArm())
      try skipBlanksAndNewlines()
    }
    advance(4)
    return .caseClause(subject: subject, arms: arms)
  }

  private mutating func readCaseArm() throws(ShellSyntaxError) -> CaseArm {
    if current == UInt8(ascii: "(") {
      advance()
      skipBlanks()
    }
    var patterns: [Word] = []
    while true {
      guard let byte = current, !isAtNewline, !Self.isMetacharacter(byte) || isAtProcessSubstitution else {
        throw unexpected()
      }
      // Where `esac` is a pattern and where the end differs between shells.
      if keyword("esac") { throw failure("`esac` as a pattern") }
      patterns.append(try readWord(.caseWord))
      skipBlanks()
      if current == UInt8(ascii: "|") {
        advance()
        skipBlanks()
        continue
      }
      guard current == UInt8(ascii: ")") else { throw unexpected() }
      advance()
      break
    }
    let body = try readList { $0.starts(with: ";;") || $0.starts(with: ";&") || $0.keyword("esac") }
    if starts(with: ";;&") {
      advance(3)
    } else if starts(with: ";;") || starts(with: ";&") {
      advance(2)
    } else if !keyword("esac") {
      throw unexpected()
    }
    return CaseArm(patterns: patterns, body: body)
  }
}
