/// The grammar of commands inside `$( )` (S-1b). It is forgiving about what is missing at the end, and not about what
/// stands where nothing of its kind may.
extension DoubtfulParse {
  /// Reads to the closing parenthesis, which is consumed.
  mutating func readSubstitution() {
    let outer = documents
    documents = []
    readList(until: [])
    if reason == nil, byte() != UInt8(ascii: ")") { doubt("a substitution that is not closed") }
    if !documents.isEmpty { doubt("a here-document inside a substitution that ends on its line") }
    index += 1
    documents = outer
  }

  /// A word of the shell that does not begin a command but goes on with one, or ends it.
  enum Continuation: String, CaseIterable {
    case then, `do`, done, fi, esac, `else`, elif
    case brace = "}"
  }

  /// The continuation that stands here, where a command may begin.
  private var continuation: Continuation? {
    Continuation.allCases.first { word in
      word == .brace ? byte() == UInt8(ascii: "}") : isAtWord(word.rawValue)
    }
  }

  private func isAtWord(_ word: String) -> Bool {
    guard bytes[min(index, bytes.count)...].starts(with: word.utf8) else { return false }
    let end = index + word.utf8.count
    return end >= bytes.count || Self.endsWord(bytes[end])
  }

  private mutating func skip(_ word: Continuation) -> Bool {
    guard continuation == word else { return false }
    index += word.rawValue.utf8.count
    return true
  }

  private var isArmEnd: Bool { isAt(";;") || isAt(";&") }

  /// Reads commands up to a closing parenthesis, one of the given words, or the end of an arm of `case`.
  private mutating func readList(until ends: [Continuation]) {
    while true {
      skipBlankLines()
      if isAtEnd || byte() == UInt8(ascii: ")") { return }
      if let found = continuation {
        if !ends.contains(found) {
          doubt("`\(found.rawValue)` inside a substitution, where nothing begins with it")
        }
        return
      }
      if isArmEnd, ends.contains(.esac) { return }
      readCommand()
      skipBlanks()
      if byte() == UInt8(ascii: "#") { skipComment() }
      if isAtEnd { return }
      switch byte() {
      case 0x0A: continue
      case UInt8(ascii: ";"):
        if isArmEnd {
          if !ends.contains(.esac) { doubt("`;;` inside a substitution") }
          return
        }
        index += 1
      case UInt8(ascii: "&") where byte(1) != UInt8(ascii: "&"): index += 1
      case UInt8(ascii: "&"), UInt8(ascii: "|"):
        index += "|&".utf8.contains(byte(1)) ? 2 : 1
        skipBlanks()
        // What should follow may be missing.
        if byte() == UInt8(ascii: ";"), !isArmEnd { index += 1 }
      case UInt8(ascii: ")"): return
      case UInt8(ascii: "}") where ends.contains(.brace): return
      default: return doubt("a substitution whose commands are not in order")
      }
    }
  }

  private mutating func skipBlankLines() {
    while !isAtEnd {
      skipBlanks()
      if byte() == UInt8(ascii: "#") {
        skipComment()
      } else if byte() == 0x0A {
        index += 1
        readDocuments(isInside: true)
      } else {
        return
      }
    }
  }

  private mutating func readCommand() {
    while byte() == UInt8(ascii: "!"), index + 1 >= bytes.count || Self.endsWord(byte(1)) {
      index += 1
      skipBlanks()
    }
    switch byte() {
    case UInt8(ascii: ";"), UInt8(ascii: "|"),
      UInt8(ascii: "&") where byte(1) != UInt8(ascii: ">"):
      return doubt("a separator inside a substitution without a command before it")
    case UInt8(ascii: "("): readParenthesised()
    case UInt8(ascii: "{") where Self.isBlank(byte(1)) || byte(1) == 0x0A:
      index += 1
      readList(until: [.brace])
      if !skip(.brace) { doubt("a group inside a substitution that is not closed") }
    case _ where isAtWord("if"):
      index += 2
      readBranches()
    case _ where isAtWord("while") || isAtWord("until"):
      index += 5
      readList(until: [.do])
      readLoopBody()
    case _ where isAtWord("for"):
      index += 3
      readLoop()
    case _ where isAtWord("select"):
      index += 6
      readLoop()
    case _ where isAtWord("case"):
      index += 4
      readCase()
    case _ where isAtWord("function"):
      index += 8
      readFunction()
    default: return readWords(isSimple: true)
    }
    readWords(isSimple: false)
  }

  /// `(( ))`, or a group in which everything is passed over. The closing parenthesis of a group may not touch another:
  /// `))` is one token.
  private mutating func readParenthesised() {
    if byte(1) == UInt8(ascii: "(") {
      index += 2
      return readArithmetic(.parentheses)
    }
    if !readBalanced() { doubt("a group inside a substitution that is not closed") }
    refuseDoubledEnd()
  }

  private mutating func refuseDoubledEnd() {
    if byte() == UInt8(ascii: ")") { doubt(Self.doubledEnd) }
  }

  private static let doubledEnd = "`))` inside a substitution, which ends no arithmetic"

  private mutating func readBranches() {
    repeat {
      readList(until: [.then, .else, .elif, .fi])
      if isAtEnd || byte() == UInt8(ascii: ")") { return }
    } while skip(.then) || skip(.else) || skip(.elif)
    _ = skip(.fi)
  }

  private mutating func readLoopBody() {
    guard !isAtEnd, skip(.do) else { return }
    readList(until: [.done])
    if !isAtEnd { _ = skip(.done) }
  }

  private mutating func readLoop() {
    skipBlanks()
    if isAt("((") {
      index += 2
      readArithmetic(.parentheses, isLoop: true)
    } else {
      guard !isAtEnd, !Self.endsWord(byte()) else { return doubt("a loop without a variable") }
      readWord()
      skipBlanks()
      if continuation == .do { return readLoopBody() }
      // With another word in place of `in` no body belongs to the loop.
      let mayHaveBody = isAtWord("in") || byte() == UInt8(ascii: ";") || byte() == 0x0A
      readWords(isSimple: false)
      if !mayHaveBody { return }
    }
    skipBlanks()
    let start = index
    if byte() == UInt8(ascii: ";"), !isArmEnd { index += 1 }
    skipBlankLines()
    if continuation == .do { return readLoopBody() }
    if byte() != UInt8(ascii: ")") { index = start }
  }

  /// `case`: a subject, and arms up to `esac`. What stands in place of `in` counts for a part of the first pattern.
  private mutating func readCase() {
    skipBlanks()
    guard !isAtEnd, byte() != UInt8(ascii: ")") else { return doubt("`case` that is not closed") }
    readWord()
    skipBlankLines()
    if isAtWord("in") { index += 2 }
    while true {
      skipBlankLines()
      if isAtEnd { return doubt("`case` that is not closed") }
      if skip(.esac) { return }
      if byte() == UInt8(ascii: "(") { index += 1 }
      while !isAtEnd, byte() != UInt8(ascii: ")"), !isArmEnd {
        if !readExpansion() { index += 1 }
      }
      if byte() == UInt8(ascii: ")") {
        index += 1
        readList(until: [.esac])
      }
      if isAtEnd { return doubt("`case` that is not closed") }
      if isArmEnd {
        index += isAt(";;&") ? 3 : 2
      } else if continuation != .esac {
        return doubt("`case` that is not closed")
      }
    }
  }

  private mutating func readFunction() {
    skipBlanks()
    guard !isAtEnd, !Self.endsWord(byte()) else { return doubt("`function` without a name") }
    readWord()
    skipBlanks()
    if isAt("()") { index += 2 }
    readBody()
  }

  /// The body of a function; false where there is none.
  @discardableResult
  private mutating func readBody() -> Bool {
    skipBlankLines()
    guard byte() == UInt8(ascii: "(") || byte() == UInt8(ascii: "{") else { return false }
    readCommand()
    return true
  }

  // MARK: Words

  /// Reads words and redirections up to the end of a command.
  ///
  /// - Parameter isSimple: they are the command, which may begin with assignments or define a function.
  private mutating func readWords(isSimple: Bool) {
    var isFirst = true
    var mayAssign = isSimple
    var isDeclaring = false
    var isTest = false
    // An assignment or a redirection stands before the command word, which may be no keyword then.
    var hasPrefix = false
    while !isAtEnd {
      skipBlanks()
      switch byte() {
      case 0x0A, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ")"): return
      case UInt8(ascii: "&") where byte(1) != UInt8(ascii: ">"): return
      case UInt8(ascii: "}") where !isSimple && isFirst: return
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        let hasTarget = !isAt("<(") && !isAt(">(") && (!isAt("<<") || isAt("<<<"))
        readSubstitutedRedirection()
        if mayAssign, hasTarget {
          skipBlanks()
          readWord()
          hasPrefix = true
        }
      case UInt8(ascii: "("):
        if byte(1) == UInt8(ascii: "("), !isTest { return doubt("`((` inside a command") }
        let isDefinition = isSimple && byte(1) == UInt8(ascii: ")")
        readBalanced()
        if isDefinition, readBody() { return }
        if isSimple, isInArithmetic { return doubt("a `(` inside a command of a substitution in arithmetic") }
      default:
        let start = index
        readWord()
        let word = bytes[start..<min(index, bytes.count)]
        if hasPrefix, mayAssign, ShellKeyword.contains(word) {
          return doubt("a keyword inside a substitution where a command name should be")
        }
        if isFirst, isSimple, word.first == UInt8(ascii: "`"), hasArgument {
          return doubt("backquotes in front of a command inside a substitution")
        }
        if isFirst, isSimple { isTest = word.elementsEqual("[".utf8) || word.elementsEqual("[[".utf8) }
        if mayAssign, word.last == UInt8(ascii: "="), byte() == UInt8(ascii: "(") {
          readBalanced()
          refuseDoubledEnd()
          hasPrefix = true
        } else {
          hasPrefix = hasPrefix || Self.isAssignment(word)
          let isDeclaration = isFirst && Self.declarations.contains { word.elementsEqual($0.utf8) }
          mayAssign = mayAssign && (isDeclaration || isDeclaring || Self.isAssignment(word))
          isDeclaring = isDeclaring || isDeclaration
        }
        isFirst = false
      }
    }
  }

  /// Another word follows on the line.
  private var hasArgument: Bool {
    let next = bytes[min(index, bytes.count)...].drop { " \t".utf8.contains($0) }.first
    return next.map { !"\n;&|)<>".utf8.contains($0) } ?? false
  }

  private static let declarations = ["declare", "local", "typeset", "readonly", "export"]

  /// A name, a subscript perhaps, `=` or `+=`, and a value.
  private static func isAssignment(_ word: ArraySlice<UInt8>) -> Bool {
    let rest = word.drop(while: isName)
    guard rest.startIndex > word.startIndex, let next = rest.first else { return false }
    return "=[".utf8.contains(next)
      || next == UInt8(ascii: "+") && rest.dropFirst().first == UInt8(ascii: "=")
  }

  /// Reads to the end of a word.
  private mutating func readWord() {
    while !isAtEnd, !Self.endsWord(byte()) {
      if !readExpansion() { index += 1 }
    }
  }

  /// Reads the operator of a redirection, or a process substitution.
  private mutating func readSubstitutedRedirection() {
    if isAt("<<<") {
      index += 3
    } else if isAt("<<") {
      readDocumentStart()
    } else if isAt("<(") || isAt(">(") {
      index += 1
      readProcess()
    } else {
      while "<>&|".utf8.contains(byte()), !isAt("<("), !isAt(">(") { index += 1 }
    }
  }

  /// Reads a process substitution from its parenthesis: its commands are passed over, except that `))` is one token
  /// after a group there too.
  private mutating func readProcess() {
    var inside = self
    inside.index += 1
    inside.documents = []
    inside.readList(until: [])
    if inside.isAtEnd || inside.byte() != UInt8(ascii: ")") {
      if inside.reason == Self.doubledEnd { return doubt(Self.doubledEnd) }
      readBalanced()
    } else {
      index = inside.index + 1
    }
  }
}
