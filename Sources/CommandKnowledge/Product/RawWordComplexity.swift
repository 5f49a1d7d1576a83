/// What in the raw text of a word makes its whole text complex (S-18).
enum RawWordComplexity {
  /// For a word that is one unquoted literal.
  static func ofLiteral(_ bytes: [UInt8]) -> WordComplexity? {
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "="), bytes.count == 1 || isNameByte(bytes[1]) {
      return .equalsSign
    }
    if bytes.last == UInt8(ascii: "$") { return .dollarAtEnd }
    if isProcessEnvironment(bytes) { return .processEnvironment }
    guard bytes.contains(UInt8(ascii: "{")) else { return nil }
    return hasOpenList(bytes, quotedRanges: []) ? .braceExpansion : nil
  }

  /// For any word.
  static func ofRaw(_ raw: [UInt8], value: [UInt8], traits: CommandWord.Traits) -> WordComplexity? {
    if raw.first == UInt8(ascii: "="), raw.count == 1 || isNameByte(raw[1]) {
      return .equalsSign
    }
    if raw.last == UInt8(ascii: "$"), !endsEscaped(raw) { return .dollarAtEnd }
    if raw.starts(with: "~[".utf8) { return .tildeBracket }
    if isProcessEnvironment(value) { return .processEnvironment }
    if raw.contains(UInt8(ascii: "$")) {
      if containsOutsideSingleQuotes(raw, "${") { return .bracedParameter }
      if !traits.isDisjoint(with: [.home, .namedVariable, .specialVariable]), hasModifier(raw) {
        return .modifiedVariable
      }
      if containsOutsideSingleQuotes(raw, "$[") { return .bracketArithmetic }
    }
    guard raw.contains(UInt8(ascii: "{")) else { return nil }
    let quoted = quotedRanges(raw)
    let isOnePart = quoted.count == 1 && quoted[0] == raw.indices
    return hasOpenList(raw, quotedRanges: quoted) || !isOnePart && holdsList(raw) ? .braceExpansion : nil
  }

  /// A list in braces, closed and without a blank, be it quoted: of a word of several parts it counts (S-18).
  private static func holdsList(_ raw: [UInt8]) -> Bool {
    var isOpen = false
    var hasSeparator = false
    for (index, byte) in raw.enumerated() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0A, 0x0D:
        isOpen = false
        hasSeparator = false
      case UInt8(ascii: "{"): isOpen = true
      case UInt8(ascii: ","): hasSeparator = hasSeparator || isOpen
      case UInt8(ascii: "."):
        hasSeparator =
          hasSeparator || isOpen && index + 1 < raw.count && raw[index + 1] == UInt8(ascii: ".")
      case UInt8(ascii: "}"): if hasSeparator { return true }
      default: break
      }
    }
    return false
  }

  /// `$NAME[` and `$NAME:x`, outside single quotes: zsh reads more than the variable.
  private static func hasModifier(_ raw: [UInt8]) -> Bool {
    var index = 0
    var isInDouble = false
    while index < raw.count {
      switch raw[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "'") where !isInDouble:
        index = ExpansionEnd.afterQuote(raw, from: index + 1, raw[index]) - 1
      case UInt8(ascii: "\""): isInDouble.toggle()
      case UInt8(ascii: "$"):
        let name = raw[(index + 1)...].prefix(while: isWordByte)
        let length =
          name.isEmpty && QuotedVariables.isSpecial(Array(raw[(index + 1)...].prefix(1))) ? 1 : name.count
        guard length > 0 else { break }
        let rest = raw[(index + 1 + length)...]
        if rest.first == UInt8(ascii: "[") { return true }
        if rest.first == UInt8(ascii: ":"), rest.dropFirst().first.map(isLetter) == true { return true }
        index += length
      default: break
      }
      index += 1
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isNameByte(_ byte: UInt8) -> Bool { isLetter(byte) || byte == UInt8(ascii: "_") }

  /// `-x`, `--name`: a dash and a letter after it.
  static func hasOptionName(_ value: [UInt8]) -> Bool {
    let rest = value.drop { $0 == UInt8(ascii: "-") }
    return rest.count < value.count && rest.first.map(isNameByte) == true
  }

  private static func endsEscaped(_ raw: [UInt8]) -> Bool {
    var count = 0
    for byte in raw.dropLast().reversed() {
      guard byte == UInt8(ascii: "\\") else { break }
      count += 1
    }
    return count % 2 == 1
  }

  private static func isProcessEnvironment(_ value: [UInt8]) -> Bool {
    value.first == UInt8(ascii: "/") && value.starts(with: "/proc/".utf8)
      && value.suffix(8).elementsEqual("/environ".utf8)
  }

  /// Where single or double quotes stand, with their quotes.
  private static func quotedRanges(_ raw: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < raw.count {
      switch raw[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let end = ExpansionEnd.afterQuote(raw, from: index + 1, raw[index])
        ranges.append(index..<end)
        index = end
      default: index += 1
      }
    }
    return ranges
  }

  private static func containsOutsideSingleQuotes(_ raw: [UInt8], _ pattern: StaticString) -> Bool {
    let wanted = pattern.withUTF8Buffer { Array($0) }
    var index = 0
    var isInDouble = false
    while index + 1 < raw.count {
      switch raw[index] {
      case UInt8(ascii: "\\"):
        index += 2
        continue
      case UInt8(ascii: "'") where !isInDouble:
        index = ExpansionEnd.afterQuote(raw, from: index + 1, UInt8(ascii: "'"))
        continue
      case UInt8(ascii: "\""): isInDouble.toggle()
      default: break
      }
      if raw[index] == wanted[0], raw[index + 1] == wanted[1] { return true }
      index += 1
    }
    return false
  }

  /// An unquoted (or escaped) `{` that is followed by `,`, `..` or a quote before it is closed, closed or not; also a
  /// quoted one that an unquoted `,` or `..` follows.
  private static func hasOpenList(_ raw: [UInt8], quotedRanges: [Range<Int>]) -> Bool {
    func quoted(at index: Int) -> Range<Int>? { quotedRanges.first { $0.contains(index) } }
    var depth = 0
    var index = 0
    while index < raw.count {
      if let range = quoted(at: index) {
        if depth > 0 { return true }
        if raw[range].contains(UInt8(ascii: "{")), !raw[range].contains(UInt8(ascii: "}")) { depth += 1 }
        index = range.upperBound
        continue
      }
      switch raw[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: ",") where depth > 0: return true
      case UInt8(ascii: ".") where depth > 0 && index + 1 < raw.count && raw[index + 1] == UInt8(ascii: "."):
        return true
      default: break
      }
      index += 1
    }
    return false
  }
}
