extension JSONParser {
  // MARK: Reporting

  /// Throws, or when recovering remembers that the text is wrong there and how it is repaired.
  mutating func report(
    _ kind: JSONError.Kind, _ range: Range<Int>, edit replacement: [UInt8]? = nil
  ) throws(JSONError) {
    guard recovers else { throw error(kind, range) }
    // A text with that many mistakes is repaired by hand, if at all.
    if let replacement, edits.count < 10_000 {
      edits.append(JSONRecovery.Edit(range: range, replacement: replacement))
    } else {
      everyErrorHasEdit = false
    }
  }

  /// The text ended; closes what is open.
  mutating func reachEnd(expecting next: Expectation) throws(JSONError) {
    guard let outermost = frames.first, let innermost = frames.last else {
      throw error(.empty, text.count..<text.count)
    }
    let open = innermost.start
    try report(.unexpectedEnd, open..<open + 1)
    _ = outermost
    while !frames.isEmpty { _ = closeFrame() }
  }

  mutating func reportMissingComma() throws(JSONError) {
    // The comma belongs right after the value before, not where the next one begins.
    guard let frame = frames.last else { return }
    let end =
      frame.isObject
      ? frame.members.last?.value.range.upperBound : frame.elements.last?.range.upperBound
    let place = end ?? index
    let startsValue = text[index] == .quote || text[index] == .openBrace || text[index] == .openBracket
    if startsValue || text[index].isWordByte || text[index] == .minus {
      try report(.missingComma, place..<place, edit: startsValue ? [.comma] : nil)
    } else if text[index] == .colon, !frame.isObject {
      try report(.missingComma, index..<index + 1)
      index += 1
      frames[frames.count - 1].skipsNext = true
    } else {
      try reportGarbage()
    }
  }

  /// A comma, colon or closing bracket where a value is due.
  mutating func missingValue() throws(JSONError) -> Expectation {
    let byte = text[index]
    let isClosing = byte == .closeBrace || byte == .closeBracket
    let isMismatch = isClosing && frames.last.map { $0.isObject != (byte == .closeBrace) } == true
    try report(isMismatch ? .mismatchedBracket : .missingValue, index..<index + 1)
    if isClosing, !frames.isEmpty {
      index += 1
      return closeFrame()
    }
    index += 1
    if byte == .comma, frames.last?.isObject == true { return .keyOrEnd }
    return frames.last?.isObject == false ? .elementOrEnd : .value
  }

  mutating func reportTextAfter() throws(JSONError) {
    try report(.textAfterValue, index..<index + 1)
  }

  mutating func reportControlCharacter(in start: Int) throws(JSONError) {
    let isLineEnd = text[index] == 0x0A || text[index] == 0x0D
    if isLineEnd {
      try report(.unterminatedString, start..<index)
    } else {
      try report(.controlCharacter, index..<index + 1)
    }
  }

  /// Something that begins no token; skips it.
  mutating func reportGarbage() throws(JSONError) {
    let (length, isWellFormed) = UTF8Sequence.length(in: text, at: index)
    let range = index..<index + length
    let isQuote = isWellFormed && ["“", "”", "‘", "’", "„", "«", "»", "`"].contains(slice(range))
    try report(isQuote ? .wrongQuotes : .unexpectedCharacter, range)
    index = range.upperBound
  }

  /// The end of the comment that begins at `index`; nil when none does.
  func commentEnd() -> Int? {
    let isBlock = index + 1 < text.count && text[index] == .slash && text[index + 1] == .star
    let isLine =
      text[index] == .hash || (index + 1 < text.count && text[index] == .slash && text[index + 1] == .slash)
    guard isBlock || isLine else { return nil }
    var end = isBlock ? index + 2 : index
    while end < text.count {
      if isBlock, text[end] == .star, end + 1 < text.count, text[end + 1] == .slash { return end + 2 }
      if isLine, text[end] == 0x0A || text[end] == 0x0D { return end }
      end += 1
    }
    return end
  }

  /// The end of a `{{ … }}` of a template engine at `index`; `index` + 1 when none begins there.
  func templateEnd() -> Int {
    guard index + 1 < text.count, text[index + 1] == .openBrace else { return index + 1 }
    var end = index + 2
    // A tag stays on its line; the bound also keeps a text of many `{{` linear.
    while end + 1 < text.count, text[end] != 0x0A, end - index < 1_000 {
      if text[end] == .closeBrace, text[end + 1] == .closeBrace { return end + 2 }
      end += 1
    }
    return index + 1
  }

  // MARK: Wording

  func error(_ kind: JSONError.Kind, _ range: Range<Int>) -> JSONError {
    let (message, help) = wording(kind, range)
    return JSONError(
      kind: kind, range: range, position: position(of: range.lowerBound), message: message, help: help)
  }

  private func position(of offset: Int) -> SourcePosition {
    var line = 1
    var lineStart = 0
    for index in 0..<min(offset, text.count) where text[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    return SourcePosition(offset: offset, line: line, column: offset - lineStart + 1)
  }

  private func wording(_ kind: JSONError.Kind, _ range: Range<Int>) -> (String, String?) {
    switch kind {
    case .empty: ("no value, the text is empty", "write `{}` for settings that set nothing")
    case .unexpectedEnd:
      ("the text ends before the \(quoted(range)) that opens here is closed", nil)
    case .unterminatedString:
      ("the string that begins here is not closed on its line", "add the closing `\"`")
    case .controlCharacter:
      ("a raw control character \(codePoint(range)) in a string", "write it as an escape")
    case .invalidEscape:
      (
        "\(quoted(range)) is no escape that JSON knows", "write a backslash in a string as `\\\\`"
      )
    case .invalidNumber: ("\(quoted(range)) is not how JSON writes a number", nil)
    case .invalidLiteral: literalWording(range)
    case .trailingComma: ("a comma with nothing after it", "remove the comma")
    case .missingComma: ("a comma is missing after this value", "add a `,`")
    case .missingColon: ("a colon is missing after the key \(quoted(range))", nil)
    case .missingValue: ("a value is missing before \(quoted(range))", nil)
    case .invalidKey: ("a key in double quotes is expected, not \(quoted(range))", nil)
    case .comment: ("JSON has no comments", "remove the comment")
    case .wrongQuotes: ("\(quoted(range)) does not open a string", "use `\"`")
    case .mismatchedBracket: bracketWording(range)
    case .unexpectedCharacter: ("\(codePoint(range)) cannot stand here", nil)
    case .textAfterValue: ("text after the end of the value", nil)
    case .wrongEncoding: ("the text is UTF-16 or UTF-32", "save it as UTF-8")
    case .tooDeep: ("more than \(limits.maximumDepth) arrays and objects in each other", nil)
    case .tooLarge: sizeWording()
    }
  }

  private func sizeWording() -> (String, String?) {
    guard text.count > limits.maximumBytes else {
      return ("more than the \(limits.maximumValues) values that are read", nil)
    }
    return ("the text has \(text.count) bytes, more than the \(limits.maximumBytes) that are read", nil)
  }

  private func bracketWording(_ range: Range<Int>) -> (String, String?) {
    guard let frame = frames.last else { return ("\(quoted(range)) closes nothing", nil) }
    let open = quoted(frame.start..<frame.start + 1)
    return (
      "\(quoted(range)) stands where \(open) has to be closed",
      "the \(open) on line \(position(of: frame.start).line) is still open"
    )
  }

  private func literalWording(_ range: Range<Int>) -> (String, String?) {
    let word = slice(range.lowerBound..<min(range.upperBound, range.lowerBound + 40))
    let help: String? =
      switch word {
      case "True", "TRUE": "write `true`"
      case "False", "FALSE": "write `false`"
      case "None", "NULL", "Null", "nil", "undefined": "write `null`"
      default: "a string needs double quotes"
      }
    return ("\(quoted(range)) is not a JSON value", help)
  }

  /// Text of the file for a message: at most 40 bytes, whole characters, in backticks.
  private func quoted(_ range: Range<Int>) -> String {
    let isShort = range.count <= 40
    var end = isShort ? range.upperBound : range.lowerBound + 40
    while !isShort, end > range.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
    var shown = ""
    for scalar in slice(range.lowerBound..<end).unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F {
        shown += codePoint(scalar)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return "`\(shown)\(isShort ? "" : "…")`"
  }

  /// A character for a message: itself and its number where it is not plain ASCII.
  private func codePoint(_ range: Range<Int>) -> String {
    guard let scalar = slice(range).unicodeScalars.first else { return "the end" }
    return 0x21...0x7E ~= scalar.value ? "`\(slice(range))`" : codePoint(scalar)
  }

  private func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
