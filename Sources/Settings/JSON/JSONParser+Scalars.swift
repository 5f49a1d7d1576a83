extension JSONParser {
  // MARK: Strings

  /// Reads a string; `index` stands at its opening quote and is left behind the closing one.
  mutating func string(closedBy quote: UInt8) throws(JSONError) -> [UInt8] {
    let start = index
    index += 1
    var runStart = index
    var result: [UInt8] = []
    while index < text.count {
      let byte = text[index]
      if byte == quote {
        let bytes = take(from: runStart, onto: result)
        index += 1
        return bytes
      }
      switch byte {
      case .backslash:
        result = take(from: runStart, onto: result)
        try escape(into: &result)
        runStart = index
      case ..<0x20:
        // Most likely the closing quote is missing on this line.
        try reportControlCharacter(in: start)
        if byte == 0x0A || byte == 0x0D { return take(from: runStart, onto: result) }
        index += 1
      case ..<0x80: index += 1
      default:
        let (length, isWellFormed) = UTF8Sequence.length(in: text, at: index)
        if !isWellFormed {
          result = take(from: runStart, onto: result)
          result.append(contentsOf: UTF8Sequence.replacement)
          note(.invalidUTF8, index..<index + length)
          runStart = index + length
        }
        index += length
      }
    }
    try report(.unterminatedString, start..<min(start + 1, text.count))
    return take(from: runStart, onto: result)
  }

  /// What was collected, with the bytes from `start` up to `index` after it.
  private func take(from start: Int, onto collected: consuming [UInt8]) -> [UInt8] {
    guard start < index else { return collected }
    if collected.isEmpty { return Array(text[start..<index]) }
    collected.append(contentsOf: text[start..<index])
    return collected
  }

  /// Reads an escape sequence; `index` stands at the backslash.
  private mutating func escape(into result: inout [UInt8]) throws(JSONError) {
    let start = index
    guard start + 1 < text.count else {
      index = text.count
      return
    }
    index += 2
    switch text[start + 1] {
    case .quote, .backslash, .slash: result.append(text[start + 1])
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(at: start) else {
        try report(.invalidEscape, start..<min(start + 6, text.count))
        return
      }
      index = start + 6
      appendUnit(unit, at: start, to: &result)
    default:
      try report(.invalidEscape, start..<start + 2)
      // Read as the writer meant it: `\(` is a backslash and a parenthesis.
      result.append(.backslash)
      index = start + 1
    }
  }

  /// The four digits of a `\u` escape at `start`; nil unless there are four.
  private func codeUnit(at start: Int) -> UInt32? {
    guard start + 6 <= text.count, text[start] == .backslash, text[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt32 = 0
    for offset in start + 2..<start + 6 {
      let digit: UInt8
      switch text[offset] {
      case .zero ... .nine: digit = text[offset] - .zero
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = text[offset] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = text[offset] - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// Appends a UTF-16 code unit, with its other half when it is the first of a pair; `index` stands after it.
  private mutating func appendUnit(_ unit: UInt32, at start: Int, to result: inout [UInt8]) {
    guard 0xD800...0xDFFF ~= unit else {
      UTF8Sequence.append(unit, to: &result)
      return
    }
    if unit < 0xDC00, let low = codeUnit(at: index), 0xDC00...0xDFFF ~= low {
      UTF8Sequence.append(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &result)
      index += 6
      return
    }
    result.append(contentsOf: UTF8Sequence.replacement)
    note(.loneSurrogate, start..<index)
  }

  // MARK: Numbers

  /// Reads a number; `index` stands at its minus sign or first digit.
  mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    var isValid = true
    if text[index] == .minus { index += 1 }
    let integer = skipDigits()
    if integer == 0 || (integer > 1 && text[index - integer] == .zero) { isValid = false }
    if index < text.count, text[index] == .dot {
      index += 1
      if skipDigits() == 0 { isValid = false }
    }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < text.count, text[index] == .plus || text[index] == .minus { index += 1 }
      if skipDigits() == 0 { isValid = false }
    }
    let end = wordEnd(from: index)
    if end > index || !isValid {
      index = max(end, start + 1)
      try report(.invalidNumber, start..<index)
    }
    return JSONValue(.number(slice(start..<index)), range: start..<index)
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < text.count, .zero ... .nine ~= text[index] { index += 1 }
    return index - start
  }

  // MARK: Words

  /// Reads `true`, `false`, `null`, or reports what stands there instead.
  mutating func wordOrGarbage() throws(JSONError) -> Expectation {
    let start = index
    let end = wordEnd(from: index)
    if end > start {
      index = end
      switch slice(start..<min(end, start + 6)) {
      case "true": return complete(JSONValue(.boolean(true), range: start..<end))
      case "false": return complete(JSONValue(.boolean(false), range: start..<end))
      case "null": return complete(JSONValue(.null, range: start..<end))
      default:
        let isNumber = text[start] == .plus || text[start] == .dot
        try report(isNumber ? .invalidNumber : .invalidLiteral, start..<end)
        return complete(JSONValue(.string(Array(text[start..<end])), range: start..<end))
      }
    }
    if text[index] == .apostrophe {
      try report(.wrongQuotes, index..<index + 1)
      let bytes = try string(closedBy: .apostrophe)
      return complete(JSONValue(.string(bytes), range: start..<index))
    }
    try reportGarbage()
    return frames.last?.isObject == false ? .elementOrEnd : .value
  }

  /// Reads a key that is not in double quotes; false when what stands there cannot be one.
  mutating func unusualKey() throws(JSONError) -> Bool {
    let start = index
    let end = wordEnd(from: index)
    if end > start {
      try report(.invalidKey, start..<end)
      index = end
      setKey(Array(text[start..<end]), start..<end)
      return true
    }
    if text[index] == .apostrophe {
      try report(.wrongQuotes, index..<index + 1)
      let bytes = try string(closedBy: .apostrophe)
      setKey(bytes, start..<index)
      return true
    }
    switch text[index] {
    case .openBrace:
      try report(.invalidKey, index..<index + 1)
      index = templateEnd()
      return false
    case .openBracket, .colon: try report(.invalidKey, index..<index + 1)
    default:
      try reportGarbage()
      return false
    }
    index += 1
    return false
  }

  /// The end of a run of letters, digits, `_`, `$`, `.`, `+` and `-`, or `start` when there is none.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < text.count {
      let byte = text[end]
      guard byte.isWordByte || byte == .dot || byte == .plus || byte == .minus else { break }
      end += 1
    }
    return end
  }

  func slice(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Remembers something worth a finding. Bounded, so that a file of a million bad bytes costs no more memory.
  mutating func note(_ kind: JSONNote.Kind, _ range: Range<Int>) {
    if notes.count < 100 { notes.append(JSONNote(kind: kind, range: range)) }
  }
}
