import CommandKnowledge

/// Structures that the product does not trust itself to have read: they ask in every mode (S-1b).
///
/// Two questions: in a text that bash reads, substitutions at odd places; in a text that it does not, an expansion
/// that is never closed.
struct DoubtfulParse {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var reason: String?

  /// Why a text is doubtful; nil when it is not.
  ///
  /// - Parameter isValid: whether the text is complete bash: then nothing in it is unclosed.
  static func reason(_ text: [UInt8], isValid: Bool) -> String? {
    // Without expansions nothing that bash reads is doubtful.
    if isValid, !text.contains(UInt8(ascii: "$")), !text.contains(UInt8(ascii: "`")) { return nil }
    var scan = DoubtfulParse(text)
    scan.readCommands(until: nil, isValid: isValid)
    return scan.reason
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func doubt(_ text: String) { if reason == nil { reason = text } }

  private func byte(_ offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

  /// Commands up to a closing byte at this level, which is consumed.
  private mutating func readCommands(until closing: UInt8?, isValid: Bool) {
    var isWordStart = true
    var depth = 0
    var order = CommandOrder()
    while index < bytes.count, reason == nil {
      let current = byte()
      let mayBegin = isWordStart || ";|&".utf8.contains(current)
      if closing == UInt8(ascii: ")"), depth == 0, mayBegin, order.isBroken(by: bytes[index...]) {
        return doubt("a substitution whose commands are not in order")
      }
      switch current {
      case UInt8(ascii: "\\"):
        index += 2
        isWordStart = false
        continue
      case UInt8(ascii: "'"):
        index = ExpansionEnd.afterQuote(bytes, from: index + 1, current)
        isWordStart = false
        continue
      case UInt8(ascii: "\""):
        readDoubleQuotes(isValid: isValid)
        isWordStart = false
        continue
      case UInt8(ascii: "`"):
        readBackquotes(isValid: isValid)
        isWordStart = false
        continue
      case UInt8(ascii: "$"):
        readDollar(isValid: isValid)
        isWordStart = false
        continue
      case UInt8(ascii: "<") where byte(1) == current && byte(2) == current:
        index += 3
        isWordStart = true
        continue
      case UInt8(ascii: "<") where closing != nil && isDocumentStart && !bytes[index...].contains(0x0A):
        return doubt("a here-document inside a substitution that ends on its line")
      case UInt8(ascii: "#") where isWordStart:
        while index < bytes.count, byte() != 0x0A { index += 1 }
        continue
      case UInt8(ascii: "("):
        if isWordStart, byte(1) == UInt8(ascii: "("), !isValid, !hasArithmeticEnd(from: index + 2) {
          return doubt("`((` that is not closed")
        }
        depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 {
          if closing == current {
            index += 1
            return
          }
        } else {
          depth -= 1
        }
      case closing where closing != nil:
        index += 1
        return
      default: break
      }
      isWordStart = Self.endsWord(current)
      index += 1
    }
    if closing != nil, reason == nil, !isValid { doubt("a substitution that is not closed") }
  }

  private var isDocumentStart: Bool { byte(1) == UInt8(ascii: "<") && byte(2) != UInt8(ascii: "<") }

  private func hasArithmeticEnd(from start: Int) -> Bool {
    var depth = 0
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: ")") }
        depth -= 1
      default: break
      }
      place += 1
    }
    return false
  }

  private mutating func readDoubleQuotes(isValid: Bool) {
    index += 1
    while index < bytes.count, reason == nil {
      switch byte() {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\""):
        index += 1
        return
      case UInt8(ascii: "$"): readDollar(isValid: isValid)
      case UInt8(ascii: "`"): readBackquotes(isValid: isValid)
      default: index += 1
      }
    }
  }

  private mutating func readBackquotes(isValid: Bool) {
    let end = ExpansionEnd.afterQuote(bytes, from: index + 1, UInt8(ascii: "`"))
    let isClosed = end <= bytes.count && end > index + 1 && bytes[end - 1] == UInt8(ascii: "`")
    let inside = Array(bytes[min(index + 1, bytes.count)..<(isClosed ? end - 1 : end)])
    var inner = DoubtfulParse(inside)
    inner.readCommands(until: nil, isValid: isValid)
    if let found = inner.reason { doubt(found) }
    index = end
  }

  private mutating func readDollar(isValid: Bool) {
    switch byte(1) {
    case UInt8(ascii: "("):
      if byte(2) == UInt8(ascii: "("), hasArithmeticEnd(from: index + 3) {
        readArithmetic(isValid: isValid)
      } else if byte(2) == UInt8(ascii: "(") {
        doubt("`$((` that is not closed")
      } else {
        index += 2
        readCommands(until: UInt8(ascii: ")"), isValid: isValid)
      }
    case UInt8(ascii: "{"): readParameter(isValid: isValid)
    case UInt8(ascii: "'"): index = ExpansionEnd.afterQuote(bytes, from: index + 2, UInt8(ascii: "'"))
    default: index += 1
    }
  }

  private mutating func readArithmetic(isValid: Bool) {
    index += 3
    var depth = 0
    // An operand right after another one, without an operator.
    var followsOperand = false
    while index < bytes.count, reason == nil {
      let isOperand = byte() == UInt8(ascii: "$") || byte() == UInt8(ascii: "\"")
      if isOperand, followsOperand, index > 0, bytes[index - 1] == UInt8(ascii: " ") {
        return doubt("arithmetic with two operands and no operator")
      }
      if byte() != UInt8(ascii: " ") { followsOperand = isOperand || Self.isName(byte()) }
      switch byte() {
      case UInt8(ascii: "\""): index = ExpansionEnd.afterQuote(bytes, from: index + 1, UInt8(ascii: "\""))
      case UInt8(ascii: "`"): return doubt("backquotes inside `$(( ))`")
      case UInt8(ascii: "$"): readDollar(isValid: isValid)
      case UInt8(ascii: "("):
        depth += 1
        index += 1
      case UInt8(ascii: ")"):
        index += 1
        if depth == 0 {
          index += 1
          return
        }
        depth -= 1
      default: index += 1
      }
    }
  }

  /// `${…}`: its name, and what stands in the pattern of an operator that takes one.
  private mutating func readParameter(isValid: Bool) {
    index += 2
    if byte() == UInt8(ascii: "!") || byte() == UInt8(ascii: "#"), byte(1) != UInt8(ascii: "}") { index += 1 }
    if PathBytes.isDigit(byte()) {
      while PathBytes.isDigit(byte()) { index += 1 }
    } else if Self.isName(byte()) {
      while Self.isName(byte()) { index += 1 }
    } else if index < bytes.count, byte() != UInt8(ascii: "}") {
      index += 1
    }
    if byte() == UInt8(ascii: "[") {
      let end = ExpansionEnd.afterBracket(
        bytes, from: index, open: UInt8(ascii: "["), close: UInt8(ascii: "]"))
      let inside = bytes[index..<end]
      if inside.contains(UInt8(ascii: " ")), !inside.contains(UInt8(ascii: "$")) {
        return doubt("a subscript with a blank")
      }
      index = end
    }
    guard index < bytes.count else { return doubt("`${` that is not closed") }
    var isPattern = false
    switch byte() {
    case UInt8(ascii: "}"):
      index += 1
      return
    case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "^"), UInt8(ascii: ","):
      isPattern = true
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "+"),
      UInt8(ascii: "@"), UInt8(ascii: "*"):
      break
    default: return doubt("`${…}` around something that is no name")
    }
    let isReplacement = byte() == UInt8(ascii: "/")
    index += 1
    if isReplacement, byte() == UInt8(ascii: "/") { index += 1 }
    while index < bytes.count, reason == nil {
      switch byte() {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "}"):
        index += 1
        return
      case UInt8(ascii: "'"): index = ExpansionEnd.afterQuote(bytes, from: index + 1, UInt8(ascii: "'"))
      case UInt8(ascii: "\""): readDoubleQuotes(isValid: isValid)
      case UInt8(ascii: "/") where isReplacement:
        isPattern = false
        index += 1
      case UInt8(ascii: "`"):
        if isPattern { return doubt("a substitution in the pattern of `${…}`") }
        readBackquotes(isValid: isValid)
      case UInt8(ascii: "$"):
        if isPattern, byte(1) == UInt8(ascii: "(") {
          return doubt("a substitution in the pattern of `${…}`")
        }
        readDollar(isValid: isValid)
      default: index += 1
      }
    }
    if reason == nil { doubt("`${` that is not closed") }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "("):
      true
    default: false
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

/// Whether separators and keywords inside a substitution stand where they may (S-1b).
private struct CommandOrder {
  private var isCommandStart = true
  private var openBlocks = 0

  private static let opening = ["if", "for", "while", "until", "case", "select"]
  private static let closing = ["fi", "done", "esac"]
  private static let inner = ["then", "do", "else", "elif"]

  /// Takes the bytes from a place where a word or a separator may begin.
  mutating func isBroken(by rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return false }
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return false
    case 0x0A:
      isCommandStart = true
      return false
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"):
      let isDoubled = rest.count > 1 && rest[rest.startIndex + 1] == first
      defer { isCommandStart = true }
      // The second byte of an operator is no second operator.
      if rest.startIndex > 0, isCommandStart, !wasSeparator { return openBlocks == 0 }
      wasSeparator = isDoubled
      return false
    default: break
    }
    wasSeparator = false
    defer { isCommandStart = false }
    guard isCommandStart else { return false }
    let word = rest.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    if Self.opening.contains(where: { word.elementsEqual($0.utf8) }) {
      openBlocks += 1
    } else if Self.closing.contains(where: { word.elementsEqual($0.utf8) }) {
      if openBlocks == 0 { return true }
      openBlocks -= 1
    } else if Self.inner.contains(where: { word.elementsEqual($0.utf8) }) {
      return openBlocks == 0
    }
    return false
  }

  /// The last byte was the first of a doubled operator.
  private var wasSeparator = false
}
