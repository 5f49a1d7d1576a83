extension ShellReader {
  /// The whole text as a script.
  mutating func readWholeText() throws(ShellSyntaxError) -> ShellScript {
    let statements = try readList { $0.isAtEnd }
    guard isAtEnd else { throw unexpected() }
    guard pendingHereDocuments.isEmpty else {
      throw failure("a here-document whose delimiter never comes", at: pendingHereDocuments[0].start)
    }
    return ShellScript(
      source: source[...], range: 0..<source.count, statements: statements, comments: comments)
  }

  /// Statements up to a stop, which is not read.
  mutating func readList(
    until isStop: (ShellReader) -> Bool
  ) throws(ShellSyntaxError) -> [Statement] {
    var statements: [Statement] = []
    try skipBlanksAndNewlines()
    while !isAtEnd, !isStop(self) {
      var statement = try readAndOrList()
      skipBlanks()
      guard let byte = current, !isStop(self) else {
        statements.append(statement)
        break
      }
      if byte == UInt8(ascii: "&"), peek() != UInt8(ascii: "&") {
        statement.isBackground = true
        advance()
      } else if byte == UInt8(ascii: ";"), peek() != UInt8(ascii: ";"), peek() != UInt8(ascii: "&") {
        advance()
      } else if !isAtNewline {
        throw unexpected()
      }
      statements.append(statement)
      try skipBlanksAndNewlines()
    }
    return statements
  }

  /// Pipelines joined by `&&` and `||`.
  private mutating func readAndOrList() throws(ShellSyntaxError) -> Statement {
    var statement = Statement(pipelines: [try readPipeline()], operators: [], isBackground: false)
    while true {
      skipBlanks()
      if starts(with: "&&") {
        statement.operators.append(.and)
      } else if starts(with: "||") {
        statement.operators.append(.or)
      } else {
        return statement
      }
      advance(2)
      try skipBlanksAndNewlines()
      statement.pipelines.append(try readPipeline())
    }
  }

  private mutating func readPipeline() throws(ShellSyntaxError) -> Pipeline {
    var pipeline = Pipeline(commands: [])
    skipBlanks()
    if keyword("!") {
      // With `extglob`, `!(…)` is a pattern.
      guard peek() != UInt8(ascii: "(") else { throw failure("`!` in front of a parenthesis") }
      pipeline.isNegated = true
      advance()
      skipBlanks()
    }
    while keyword("time"), position != substitutionStart {
      pipeline.isTimed = true
      readTime()
    }
    if pipeline.isTimed, endsWord(at: position), current != UInt8(ascii: "("), !startsRedirection {
      throw failure("a `time` without a command")
    }
    if keyword("!") { throw failure("`!` where a command should begin") }
    pipeline.commands.append(try readCommand())
    while true {
      skipBlanks()
      guard current == UInt8(ascii: "|"), peek() != UInt8(ascii: "|") else { return pipeline }
      let pipesErrors = peek() == UInt8(ascii: "&")
      advance(pipesErrors ? 2 : 1)
      skipBlanks()
      let isNewLine = isAtNewline
      try skipBlanksAndNewlines()
      // There bash takes `time` for the reserved word and fails.
      if pipesErrors, isNewLine, keyword("time") { throw failure("`time` after `|&` and a newline") }
      pipeline.commands.append(try readCommand())
    }
  }

  private var startsRedirection: Bool {
    current == UInt8(ascii: "<") || current == UInt8(ascii: ">") || starts(with: "&>")
  }

  /// `time` with its options.
  private mutating func readTime() {
    advance(4)
    skipBlanks()
    if keyword("-p") {
      advance(2)
      skipBlanks()
    }
    if keyword("--") {
      advance(2)
      skipBlanks()
    }
  }
}
