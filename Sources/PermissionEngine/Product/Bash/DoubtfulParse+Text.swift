import CommandKnowledge

/// The text at the top, in backquotes, and in groups there: only expansions and `((` count (S-1b).
extension DoubtfulParse {
  /// Where in a command the text stands.
  private enum Place {
    /// A command may begin.
    case command
    /// After assignments and redirections, where a command may go on, but not with a keyword.
    case prefix
    /// Among the words of a command.
    case words
    /// Among words where parentheses that are closed are part of what is written: of a test or the list of a loop, and
    /// after a redirection.
    case parentheses
    /// Between `case` and the first pattern's end, where parentheses always are.
    case subject

    var isBeforeCommand: Bool { self == .command || self == .prefix }

    /// The place after a word, or after the target of a redirection.
    func afterWord(isTarget: Bool) -> Place { isBeforeCommand && !isTarget ? .words : self }
  }

  /// Reads to the end.
  mutating func readText() {
    var place = Place.command
    var isWordStart = true
    var isTarget = false
    while !isAtEnd {
      let current = byte()
      if isWordStart, !isTarget, place.isBeforeCommand, let next = readCommandWord(place) {
        place = next
        isWordStart = Self.endsWord(byte())
        continue
      }
      let isOperand = isWordStart && place == .parentheses && !isTarget
      if readExpansion() {
        if isOperand { testOperands? += 1 }
        place = place.afterWord(isTarget: isTarget)
        isWordStart = false
        continue
      }
      switch current {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        index += 1
        if !isWordStart { isTarget = false }
        isWordStart = true
        continue
      case 0x0A:
        index += 1
        readDocuments(isInside: false)
        place = .command
      case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: ")"):
        index += 1
        place = .command
        testOperands = nil
      case UInt8(ascii: "#") where isWordStart: skipComment()
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        isTarget = readRedirection(&place)
        isWordStart = true
        continue
      case UInt8(ascii: "("):
        place = readParenthesis(place, isWordStart: isWordStart)
      default:
        index += 1
        while index < bytes.count, !Self.endsWord(byte()), !Self.beginsExpansion(byte()) { index += 1 }
        if isOperand { testOperands? += 1 }
        place = place.afterWord(isTarget: isTarget)
        isWordStart = false
        continue
      }
      (isWordStart, isTarget) = (true, false)
    }
  }

  /// Reads the operator of a redirection; whether a target follows.
  private mutating func readRedirection(_ place: inout Place) -> Bool {
    if isAt("<<"), !isAt("<<<") {
      readDocumentStart(hasCommand: !place.isBeforeCommand)
      return false
    }
    if byte(1) == UInt8(ascii: "(") {
      if place == .prefix {
        // The target of a redirection in front: what follows is still no keyword.
        index = ExpansionEnd.afterBracket(
          bytes, from: index + 1, open: UInt8(ascii: "("), close: UInt8(ascii: ")"))
        return false
      }
      index += 2
      place = .command
      return false
    }
    let hasText = isAt("<<<")
    // A descriptor that is closed is no prefix.
    let isClosing = isAt(">&-") || isAt("<&-")
    if hasText {
      index += 3
    } else {
      index += 1
      while ">&|".utf8.contains(byte()) { index += 1 }
    }
    if place == .command, !isClosing { place = .prefix }
    // Parentheses mean nothing in the name of a file, nor in the words after it.
    if place == .words, !hasText { place = .parentheses }
    skipBlanks()
    if !hasText, isAt("((") { index += 2 }
    return true
  }

  private mutating func readParenthesis(_ place: Place, isWordStart: Bool) -> Place {
    guard byte(1) == UInt8(ascii: "(") else {
      index += 1
      return place == .parentheses || place == .subject ? place : .command
    }
    if place == .parentheses, let testOperands, testOperands > 1 {
      doubt("`((` after the operands of a test")
      return place
    }
    if place == .subject || place == .parentheses && index <= lastDoubledEnd {
      index += 2
      return place
    }
    guard place.isBeforeCommand, isWordStart else {
      doubt("`((` inside a command")
      return place
    }
    index += 2
    readArithmetic(.parentheses)
    return .command
  }

  private static func beginsExpansion(_ byte: UInt8) -> Bool { "\\'\"`$".utf8.contains(byte) }

  /// Reads a word where a command may begin; the place after it, nil when the word is like any other.
  private mutating func readCommandWord(_ place: Place) -> Place? {
    var end = index
    while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
    let word = bytes[index..<end]
    if place == .prefix, isDefinition(at: bytes[index...].firstIndex(where: Self.endsWord) ?? bytes.count) {
      doubt("a function that is defined after an assignment or a redirection")
      return .words
    }
    if word.isEmpty { return readCommandSign(place) }
    let next = end < bytes.count ? bytes[end] : 0
    if next == UInt8(ascii: "<") || next == UInt8(ascii: ">"), word.allSatisfy(PathBytes.isDigit) {
      index = end
      return place
    }
    if next == UInt8(ascii: "=")
      || next == UInt8(ascii: "+") && end + 1 < bytes.count
        && bytes[end + 1] == UInt8(ascii: "=")
    {
      return readAssignment(from: next == UInt8(ascii: "=") ? end + 1 : end + 2)
    }
    if next == UInt8(ascii: "[") {
      // Nothing is seen in the subscript of an assignment.
      let bracket = ExpansionEnd.afterBracket(bytes, from: end, open: next, close: UInt8(ascii: "]"))
      guard bracket < bytes.count, bytes[bracket] == UInt8(ascii: "=") else { return nil }
      return readAssignment(from: bracket + 1)
    }
    guard end == bytes.count || Self.endsWord(next) else { return nil }
    if place == .prefix, ShellKeyword.contains(word) {
      doubt("a keyword of the shell where a command name should be")
      return .words
    }
    if ["then", "do", "else", "elif", "if", "while", "until", "done", "fi", "esac"].contains(where: {
      word.elementsEqual($0.utf8)
    }) {
      index = end
      return .command
    }
    if ["for", "case", "select"].contains(where: { word.elementsEqual($0.utf8) }) {
      let isFor = word.elementsEqual("for".utf8)
      let isCase = word.elementsEqual("case".utf8)
      index = end
      skipBlanks()
      if isFor, isAt("((") {
        index += 2
        readArithmetic(.parentheses, isLoop: true)
        return .command
      }
      return isCase ? .subject : .parentheses
    }
    if word.elementsEqual("function".utf8) {
      index = end
      skipBlanks()
      while index < bytes.count, !Self.endsWord(byte()) { index += 1 }
      return .command
    }
    return nil
  }

  /// Whether `()` and something more follow the word that ends here.
  private func isDefinition(at end: Int) -> Bool {
    let rest = bytes[end...].drop(while: Self.isBlank)
    guard rest.starts(with: "()".utf8), let next = rest.dropFirst(2).first(where: { !Self.isBlank($0) })
    else {
      return false
    }
    return next != UInt8(ascii: ";")
  }

  /// `!`, `{`, `[` and `[[` where a command may begin.
  private mutating func readCommandSign(_ place: Place) -> Place? {
    // Behind an assignment or a redirection it is a word like any other.
    if place == .prefix, isAt("[[") { return nil }
    let length = isAt("[[") ? 2 : 1
    guard "![{".utf8.contains(byte()), index + length == bytes.count || Self.endsWord(byte(length)) else {
      return nil
    }
    defer { index += length }
    testOperands = byte() == UInt8(ascii: "[") ? 2 - length : nil
    return byte() == UInt8(ascii: "[") ? .parentheses : .command
  }

  /// Reads an assignment up to the end of its value.
  private mutating func readAssignment(from start: Int) -> Place {
    index = start
    if byte() == UInt8(ascii: "(") {
      readBalanced()
    } else {
      while !isAtEnd, !Self.endsWord(byte()) {
        if !readExpansion() { index += 1 }
      }
    }
    return .prefix
  }

  /// Reads from an opening parenthesis to the one that closes it; false when there is none.
  @discardableResult
  mutating func readBalanced() -> Bool {
    var depth = 0
    while !isAtEnd {
      if readExpansion() { continue }
      switch byte() {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return true }
    }
    return false
  }
}
