extension ShellReader {
  /// Words that bash reserves and that no command begins with here.
  private static let closingWords: [StaticString] = [
    "then", "elif", "else", "fi", "do", "done", "esac", "}", "in", "]]", "!",
  ]

  /// Built-ins whose arguments may be `name=(…)`.
  private static let declaringWords: [StaticString] = ["declare", "typeset", "local", "export", "readonly"]

  /// One command of any kind with its redirections.
  mutating func readCommand() throws(ShellSyntaxError) -> Command {
    skipBlanks()
    let start = position
    guard let byte = current else { throw unexpected() }
    if byte == UInt8(ascii: "(") || startsCompound(at: position) {
      let kind = try nested { (reader) throws(ShellSyntaxError) in try reader.readCompound() }
      let end = tokenEnd
      let redirections = try readTrailingRedirections()
      return Command(
        range: start..<(redirections.last?.range.upperBound ?? end), kind: kind, redirections: redirections)
    }
    for word in Self.closingWords where keyword(word) {
      throw failure("`\(word)` where a command should begin")
    }
    if keyword("function") {
      let kind = try nested { (reader) throws(ShellSyntaxError) in try reader.readFunctionKeyword() }
      return Command(range: start..<tokenEnd, kind: kind)
    }
    if keyword("coproc") { return try readCoprocess(start) }
    return try readSimpleCommandOrFunction(start)
  }

  /// Whether a reserved word that begins a compound command stands at an index.
  func startsCompound(at index: Int) -> Bool {
    switch byte(at: index) {
    case UInt8(ascii: "{"): isKeyword("{", at: index)
    case UInt8(ascii: "["): isKeyword("[[", at: index)
    case UInt8(ascii: "i"): isKeyword("if", at: index)
    case UInt8(ascii: "w"): isKeyword("while", at: index)
    case UInt8(ascii: "u"): isKeyword("until", at: index)
    case UInt8(ascii: "f"): isKeyword("for", at: index)
    case UInt8(ascii: "c"): isKeyword("case", at: index)
    case UInt8(ascii: "s"): isKeyword("select", at: index)
    default: false
    }
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
    var declares = false
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
        return Command(range: start..<tokenEnd, kind: kind)
      } else if Self.isMetacharacter(byte), !isAtProcessSubstitution {
        break
      } else if command.words.isEmpty, let assignment = try readAssignment() {
        command.assignments.append(assignment)
      } else if declares, let word = try readDeclaredArray() {
        command.words.append(word)
      } else {
        command.words.append(try readCommandWord())
        if command.words.count == 1, command.assignments.isEmpty, command.redirections.isEmpty {
          declares = isDeclaring(command.words[0])
        }
      }
      end = tokenEnd
    }
    if command.words.isEmpty, command.assignments.isEmpty, command.redirections.isEmpty { throw unexpected() }
    if !command.words.isEmpty, command.assignments.contains(where: { $0.elements != nil }) {
      throw failure("an array in front of a command", at: start)
    }
    command.range = start..<end
    return Command(range: start..<end, kind: .simple(command))
  }

  private mutating func readCommandWord() throws(ShellSyntaxError) -> Word {
    let word = try readWord()
    // `{name[1]}>file` opens a descriptor; `{name}>file` has been read as a redirection.
    if let byte = current, byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">"),
      word.text.first == UInt8(ascii: "{"), word.text.last == UInt8(ascii: "}")
    {
      throw failure("a descriptor that is not understood", at: word.range.lowerBound)
    }
    return word
  }

  private func isDeclaring(_ word: Word) -> Bool {
    guard word.parts.count == 1, case .literal = word.parts[0] else { return false }
    return Self.declaringWords.contains { name in
      word.text.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }
  }

  private mutating func readCoprocess(_ start: Int) throws(ShellSyntaxError) -> Command {
    advance(6)
    skipBlanks()
    var name: [UInt8]?
    // A name counts as one only where a compound command follows it.
    let end = nameEnd(at: position)
    if end > position, !startsCompound(at: position), let blank = byte(at: end), Self.isBlank(blank) {
      var index = end
      while let byte = byte(at: index), Self.isBlank(byte) { index = self.index(after: index) }
      if byte(at: index) == UInt8(ascii: "(") || startsCompound(at: index) {
        name = readName(to: end)
        skipBlanks()
      }
    }
    let body = try nested { (reader) throws(ShellSyntaxError) in try reader.readCommand() }
    return Command(range: start..<body.range.upperBound, kind: .coprocess(name: name, body: body))
  }

  private mutating func readFunctionKeyword() throws(ShellSyntaxError) -> CommandKind {
    advance(8)
    skipBlanks()
    guard let byte = current, !isAtNewline, !Self.isMetacharacter(byte) else { throw unexpected() }
    let name = try readWord(.functionName)
    skipBlanks()
    if current == UInt8(ascii: "(") { return try readFunction(named: name) }
    return try readFunctionBody(named: name)
  }

  private mutating func readFunction(named name: Word) throws(ShellSyntaxError) -> CommandKind {
    advance()
    skipBlanksBeforeOperand()
    guard current == UInt8(ascii: ")") else { throw unexpected() }
    advance()
    return try readFunctionBody(named: name)
  }

  private mutating func readFunctionBody(named name: Word) throws(ShellSyntaxError) -> CommandKind {
    // Bash takes nearly any word for a name; only names of ordinary bytes are understood.
    guard
      name.text.allSatisfy({ Self.isNameByte($0) || $0 >= 0x80 || ".-:+@%/,".utf8.contains($0) })
    else { throw failure("a function name that is not understood", at: name.range.lowerBound) }
    try skipInnerNewlines()
    let start = position
    guard current == UInt8(ascii: "(") || startsCompound(at: position) else {
      throw failure("a function body that is not a compound command")
    }
    let kind = try nested { (reader) throws(ShellSyntaxError) in try reader.readCompound() }
    let end = tokenEnd
    let redirections = try readTrailingRedirections()
    return .function(
      name: name,
      body: Command(
        range: start..<(redirections.last?.range.upperBound ?? end), kind: kind, redirections: redirections))
  }
}
