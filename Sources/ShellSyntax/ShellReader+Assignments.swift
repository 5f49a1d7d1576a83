extension ShellReader {
  /// `name=value`, `name+=value`, `name[subscript]=value`, `name=(…)`, when one begins here.
  mutating func readAssignment() throws(ShellSyntaxError) -> Assignment? {
    let start = position
    let nameEnd = nameEnd(at: start)
    guard nameEnd > start else { return nil }
    if byte(at: nameEnd) == UInt8(ascii: "[") { return try readElementAssignment(to: nameEnd) }
    guard assignmentSignLength(at: nameEnd) > 0 else { return nil }
    let name = readName(to: nameEnd)
    return try readValue(start, name, subscriptParts: nil, allowsArray: true)
  }

  /// `name[…]=value`. Bash reads up to the closing bracket, whatever stands before it, also when no `=` follows.
  private mutating func readElementAssignment(to nameEnd: Int) throws(ShellSyntaxError) -> Assignment? {
    let start = position
    guard let close = plainSubscriptEnd(at: nameEnd), assignmentSignLength(at: close) == 0 else {
      let name = readName(to: nameEnd)
      let subscriptStart = position
      let (parts, isPlain) = try readSubscriptParts()
      guard assignmentSignLength(at: position) > 0 else {
        throw failure("a subscript without an assignment", at: start)
      }
      let evaluated = ArithmeticExpression(text: text(subscriptStart..<tokenEnd), namesVariable: true)
      return try readValue(
        start, name, subscriptParts: isPlain ? parts : parts + [.arithmetic(evaluated)], allowsArray: false)
    }
    // `r[m]` as a word: a pattern.
    return nil
  }

  /// The index after `[…]` when only bytes of a name stand inside; nil otherwise.
  private func plainSubscriptEnd(at start: Int) -> Int? {
    var index = index(after: start)
    while let byte = byte(at: index), Self.isNameByte(byte) { index = self.index(after: index) }
    return byte(at: index) == UInt8(ascii: "]") ? self.index(after: index) : nil
  }

  /// 1 for `=`, 2 for `+=`, otherwise 0.
  private func assignmentSignLength(at index: Int) -> Int {
    if byte(at: index) == UInt8(ascii: "=") { return 1 }
    guard byte(at: index) == UInt8(ascii: "+") else { return 0 }
    return byte(at: self.index(after: index)) == UInt8(ascii: "=") ? 2 : 0
  }

  /// What stands after the name; `current` is the sign.
  private mutating func readValue(
    _ start: Int, _ name: [UInt8], subscriptParts: [WordPart]?, allowsArray: Bool
  ) throws(ShellSyntaxError) -> Assignment {
    let appends = current == UInt8(ascii: "+")
    advance(appends ? 2 : 1)
    let valueStart = tokenEnd
    let empty = Word(range: valueStart..<valueStart, text: source[valueStart..<valueStart], parts: [])
    if current == UInt8(ascii: "(") {
      guard allowsArray else { throw failure("an array as the value of an element") }
      let elements = try readArray()
      guard endsWord(at: position) else { throw failure("text after an array") }
      return Assignment(
        range: start..<tokenEnd, text: text(start..<tokenEnd), name: name, subscriptParts: subscriptParts,
        appends: appends, value: empty, elements: elements)
    }
    var value = empty
    if !endsWord(at: position) {
      value = try readWord(.assignment)
    }
    if current == UInt8(ascii: "(") { throw unexpected() }
    return Assignment(
      range: start..<tokenEnd, text: text(start..<tokenEnd), name: name, subscriptParts: subscriptParts,
      appends: appends, value: value)
  }

  /// The words of `name=(…)`; `current` is the parenthesis.
  private mutating func readArray() throws(ShellSyntaxError) -> [Word] {
    let start = position
    advance()
    var elements: [Word] = []
    while true {
      try skipInnerNewlines()
      guard let byte = current else { throw failure("an array that is not closed", at: start) }
      if byte == UInt8(ascii: ")") {
        advance()
        // Bash writes a substitution anew before it runs it, and drops these backslashes.
        if substitutionLevel > 0, elements.contains(where: hasEscape) {
          throw failure("a backslash in an array inside a substitution", at: start)
        }
        return elements
      }
      if Self.isMetacharacter(byte), !isAtProcessSubstitution { throw unexpected() }
      elements.append(try byte == UInt8(ascii: "[") ? readArrayElement() : readWord())
    }
  }

  private func hasEscape(_ word: Word) -> Bool {
    word.parts.contains { if case .escaped = $0 { true } else { false } }
  }

  /// An element that begins with a bracket: `[subscript]=value`, or a pattern.
  private mutating func readArrayElement() throws(ShellSyntaxError) -> Word {
    if let close = plainSubscriptEnd(at: position), assignmentSignLength(at: close) == 0 {
      return try readWord()
    }
    let start = position
    let (parts, isPlain) = try readSubscriptParts()
    guard assignmentSignLength(at: position) > 0 else {
      throw failure("a subscript without an assignment", at: start)
    }
    advance(assignmentSignLength(at: position))
    let head = text(start..<tokenEnd)
    var all: [WordPart] = [.literal(head)] + parts
    if !isPlain { all.append(.arithmetic(ArithmeticExpression(text: head, namesVariable: true))) }
    if !endsWord(at: position) { all += try readWord(.assignment).parts }
    if current == UInt8(ascii: "(") { throw unexpected() }
    return Word(range: start..<tokenEnd, text: text(start..<tokenEnd), parts: all)
  }

  /// `name=(…)` as an argument of `declare` and its relatives. The parentheses count as globs: the word has no
  /// one value.
  mutating func readDeclaredArray() throws(ShellSyntaxError) -> Word? {
    let start = position
    let nameEnd = nameEnd(at: start)
    let sign = assignmentSignLength(at: nameEnd)
    guard nameEnd > start, sign > 0 else { return nil }
    var parenthesis = index(after: nameEnd)
    if sign == 2 { parenthesis = index(after: parenthesis) }
    guard byte(at: parenthesis) == UInt8(ascii: "("), let assignment = try readAssignment() else {
      return nil
    }
    let head = text(start..<parenthesis)
    let elements = (assignment.elements ?? []).flatMap(\.parts)
    return Word(
      range: assignment.range, text: assignment.text,
      parts: [.literal(head), .glob(source[parenthesis...parenthesis])] + elements
        + [.glob(source[(assignment.range.upperBound - 1)..<assignment.range.upperBound])])
  }
}
