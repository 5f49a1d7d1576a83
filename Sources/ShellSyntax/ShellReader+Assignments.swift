extension ShellReader {
  /// `name=value`, `name+=value`, `name[subscript]=value`, `name=(…)`, when one begins here.
  mutating func readAssignment() throws(ShellSyntaxError) -> Assignment? {
    let start = position
    let length = nameLength(at: start)
    guard length > 0 else { return nil }
    var end = start + length
    var parts: [WordPart]?
    if end < source.count, source[end] == UInt8(ascii: "[") {
      // Only a subscript with `=` or `+=` behind it makes an assignment.
      var ahead = self
      ahead.position = end
      guard let subscriptPart = try? ahead.readSubscriptParts(), isAssignmentSign(at: ahead.position) else {
        return nil
      }
      parts =
        subscriptPart.parts + (subscriptPart.isPlain ? [] : [.arithmetic(evaluated(end..<ahead.position))])
      end = ahead.position
    }
    guard isAssignmentSign(at: end) else { return nil }
    let appends = source[end] == UInt8(ascii: "+")
    let valueStart = end + (appends ? 2 : 1)
    position = valueStart
    let name = Array(source[start..<(start + length)])
    if current == UInt8(ascii: "(") {
      let elements = try readArray()
      let range = start..<position
      let empty = Word(range: valueStart..<valueStart, text: source[valueStart..<valueStart], parts: [])
      return Assignment(
        range: range, text: source[range], name: name, subscriptParts: parts, appends: appends, value: empty,
        elements: elements)
    }
    var value = Word(range: valueStart..<valueStart, text: source[valueStart..<valueStart], parts: [])
    if let byte = current, !isAtNewline, !Self.isMetacharacter(byte) || isAtProcessSubstitution {
      value = try readWord(.assignment)
    }
    if current == UInt8(ascii: "(") { throw unexpected() }
    var text = Array(source[start..<valueStart])
    text.append(contentsOf: value.text)
    return Assignment(
      range: start..<position, text: text[...], name: name, subscriptParts: parts, appends: appends,
      value: value)
  }

  private func isAssignmentSign(at offset: Int) -> Bool {
    guard offset < source.count else { return false }
    if source[offset] == UInt8(ascii: "=") { return true }
    return source[offset] == UInt8(ascii: "+") && offset + 1 < source.count
      && source[offset + 1] == UInt8(ascii: "=")
  }

  /// A subscript that bash evaluates.
  private func evaluated(_ range: SourceRange) -> ArithmeticExpression {
    ArithmeticExpression(text: source[range], namesVariable: true)
  }

  /// The words of `name=(…)`; `current` is the parenthesis.
  private mutating func readArray() throws(ShellSyntaxError) -> [Word] {
    let start = position
    position += 1
    var elements: [Word] = []
    while true {
      try skipBlanksAndNewlines()
      guard let byte = current else { throw failure("an array that is not closed", at: start) }
      if byte == UInt8(ascii: ")") {
        position += 1
        return elements
      }
      if Self.isMetacharacter(byte), !isAtProcessSubstitution { throw unexpected() }
      elements.append(try readWord())
    }
  }
}
