extension ShellReader {
  /// Statements up to a stop, which is not read.
  mutating func readList(
    until isStop: (ShellReader) -> Bool
  ) throws(ShellSyntaxError) -> [Statement] {
    var statements: [Statement] = []
    try skipBlanksAndNewlines()
    while !isStop(self), !isAtEnd {
      var statement = try readAndOrList()
      skipBlanks()
      guard let byte = current, !isStop(self) else {
        statements.append(statement)
        break
      }
      if byte == UInt8(ascii: "&") {
        guard !starts(with: "&&"), !starts(with: "&\\\n") else { throw unexpected() }
        statement.isBackground = true
        position += 1
      } else if byte == UInt8(ascii: ";") {
        guard peek() != UInt8(ascii: ";"), peek() != UInt8(ascii: "&"), !starts(with: ";\\\n") else {
          throw unexpected()
        }
        position += 1
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
      if starts(with: "&\\\n") || starts(with: "|\\\n") {
        throw failure("an operator that is broken by a line continuation")
      }
      if starts(with: "&&") {
        statement.operators.append(.and)
      } else if starts(with: "||") {
        statement.operators.append(.or)
      } else {
        return statement
      }
      position += 2
      try skipBlanksAndNewlines()
      statement.pipelines.append(try readPipeline())
    }
  }

  private mutating func readPipeline() throws(ShellSyntaxError) -> Pipeline {
    var pipeline = Pipeline(commands: [])
    skipBlanks()
    while true {
      if keyword("!") {
        pipeline.isNegated.toggle()
        position += 1
      } else if keyword("time") {
        pipeline.isTimed = true
        position += 4
        skipBlanks()
        if keyword("-p") {
          position += 2
          skipBlanks()
        }
        if keyword("--") { position += 2 }
      } else {
        break
      }
      skipBlanks()
    }
    // `!` and `time` may stand alone: nothing runs then.
    if pipeline.isTimed || pipeline.isNegated, isAtEnd || isAtNewline || current == UInt8(ascii: ";") {
      throw failure("`!` or `time` without a command")
    }
    while true {
      pipeline.commands.append(try readCommand())
      skipBlanks()
      guard current == UInt8(ascii: "|"), peek() != UInt8(ascii: "|") else { return pipeline }
      if starts(with: "|\\\n") { throw failure("an operator that is broken by a line continuation") }
      position += peek() == UInt8(ascii: "&") ? 2 : 1
      try skipBlanksAndNewlines()
    }
  }

  /// Whether this word, unquoted and whole, comes next.
  func keyword(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    let end = position + text.utf8CodeUnitCount
    guard end < source.count else { return true }
    if source[end] == UInt8(ascii: "\r") {
      return end + 1 < source.count && source[end + 1] == UInt8(ascii: "\n")
    }
    return Self.isMetacharacter(source[end])
  }
}
