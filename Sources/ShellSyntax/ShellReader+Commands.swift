extension ShellReader {
  /// Words that bash reserves where a command begins and that no command may begin with here.
  private static let closingWords: [StaticString] = [
    "then", "elif", "else", "fi", "do", "done", "esac", "}", "in",
  ]

  /// One command of any kind with its redirections.
  mutating func readCommand() throws(ShellSyntaxError) -> Command {
    skipBlanks()
    let start = position
    guard let byte = current else { throw unexpected() }
    if byte == UInt8(ascii: "(") || startsCompound {
      let kind = try nested { (reader) throws(ShellSyntaxError) in try reader.readCompound() }
      let redirections = try readTrailingRedirections()
      return Command(range: start..<position, kind: kind, redirections: redirections)
    }
    for word in Self.closingWords where word.utf8CodeUnitCount > 0 && keyword(word) && !isIn(word) {
      throw failure("`\(word)` where a command should begin")
    }
    if keyword("function") {
      let kind = try nested { (reader) throws(ShellSyntaxError) in try reader.readFunctionKeyword() }
      return Command(range: start..<position, kind: kind)
    }
    if keyword("coproc") { return try readCoprocess(start) }
    return try readSimpleCommandOrFunction(start)
  }

  /// `in` is an ordinary word where a command begins.
  private func isIn(_ word: StaticString) -> Bool { word.utf8CodeUnitCount == 2 && starts(with: "in") }

  private var startsCompound: Bool {
    keyword("{") || keyword("if") || keyword("while") || keyword("until") || keyword("for") || keyword("case")
      || keyword("select") || keyword("[[")
  }

  private mutating func readTrailingRedirections() throws(ShellSyntaxError) -> [Redirection] {
    var redirections: [Redirection] = []
    while true {
      skipBlanks()
      guard let redirection = try readRedirection() else { return redirections }
      redirections.append(redirection)
    }
  }

  /// A simple command, or `name() compound`.
  private mutating func readSimpleCommandOrFunction(_ start: Int) throws(ShellSyntaxError) -> Command {
    var command = SimpleCommand(range: start..<start, assignments: [], words: [], redirections: [])
    var end = start
    while true {
      skipBlanks()
      guard let byte = current, !isAtNewline else { break }
      if let redirection = try readRedirection() {
        command.redirections.append(redirection)
      } else if byte == UInt8(ascii: "("), command.words.count == 1, command.assignments.isEmpty,
        command.redirections.isEmpty
      {
        let name = command.words[0]
        let kind = try nested { (reader) throws(ShellSyntaxError) in
          try reader.readFunction(named: name)
        }
        return Command(range: start..<position, kind: kind)
      } else if Self.isMetacharacter(byte), !(byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")) {
        break
      } else if command.words.isEmpty, let assignment = try readAssignment() {
        command.assignments.append(assignment)
      } else {
        command.words.append(try readWord())
      }
      end = position
    }
    if command.words.isEmpty, command.assignments.isEmpty, command.redirections.isEmpty { throw unexpected() }
    if current == UInt8(ascii: "(") { throw unexpected() }
    command.range = start..<end
    return Command(range: start..<end, kind: .simple(command))
  }

  private mutating func readCoprocess(_ start: Int) throws(ShellSyntaxError) -> Command {
    position += 6
    skipBlanks()
    var name: [UInt8]?
    // A name counts as one only where a compound command follows it.
    let length = nameLength(at: position)
    if length > 0, !startsCompound {
      var ahead = self
      ahead.position += length
      if ahead.current == UInt8(ascii: " ") || ahead.current == UInt8(ascii: "\t") {
        ahead.skipBlanks()
        if ahead.current == UInt8(ascii: "(") || ahead.startsCompound {
          name = Array(source[position..<(position + length)])
          position = ahead.position
        }
      }
    }
    let body = try nested { (reader) throws(ShellSyntaxError) in try reader.readCommand() }
    return Command(range: start..<position, kind: .coprocess(name: name, body: body))
  }

  private mutating func readFunctionKeyword() throws(ShellSyntaxError) -> CommandKind {
    position += 8
    skipBlanks()
    guard let byte = current, !isAtNewline, !Self.isMetacharacter(byte) else { throw unexpected() }
    let name = try readWord()
    skipBlanks()
    if current == UInt8(ascii: "(") { return try readFunction(named: name) }
    return try readFunctionBody(named: name)
  }

  private mutating func readFunction(named name: Word) throws(ShellSyntaxError) -> CommandKind {
    position += 1
    skipBlanks()
    guard current == UInt8(ascii: ")") else { throw unexpected() }
    position += 1
    return try readFunctionBody(named: name)
  }

  private mutating func readFunctionBody(named name: Word) throws(ShellSyntaxError) -> CommandKind {
    guard name.constantText != nil else {
      throw failure("a function name that expands", at: name.range.lowerBound)
    }
    try skipBlanksAndNewlines()
    let start = position
    guard current == UInt8(ascii: "(") || startsCompound else {
      throw failure("a function body that is not a compound command")
    }
    let kind = try nested { (reader) throws(ShellSyntaxError) in try reader.readCompound() }
    let redirections = try readTrailingRedirections()
    return .function(
      name: name, body: Command(range: start..<position, kind: kind, redirections: redirections))
  }
}
