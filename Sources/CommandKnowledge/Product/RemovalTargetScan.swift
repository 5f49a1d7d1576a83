/// The text of a removal target taken apart, with its quotes and expansions, also in texts that are complex (S-20).
struct RemovalTargetScan {
  /// The path with every command substitution and arithmetic expansion as one unknown name.
  private(set) var namedPath: [UInt8] = []
  /// The path up to a command substitution after which only `/`, `*` and `.` follow, the substitution as nothing;
  /// nil when there is none such. A substitution among other text in double quotes does not count.
  private(set) var emptiedPath: [UInt8]?
  /// A variable but `HOME`, `$'…'`, `$"…"`, or arithmetic that names a variable: the path is not known.
  private(set) var isUnknown = false
  /// An unquoted brace expansion.
  private(set) var hasBraces = false
  /// A command substitution stands in it that is not simple.
  private(set) var hasSubstitution = false
  /// The word begins with such a command substitution.
  private(set) var startsWithSubstitution = false
  /// Arithmetic of numbers stands in it, or an expansion that is simple inside its double quotes (S-18).
  private(set) var hasUnknownName = false
  /// The word begins with such an expansion.
  private(set) var startsWithUnknownName = false

  private let raw: [UInt8]
  private let home: [UInt8]
  private var index = 0
  private var isQuoted = false
  /// The double quotes hold two literal characters: expansions inside are simple (S-18).
  private var isRich = false
  /// Open braces, and whether one has a `,` or `..` at its level.
  private var depth = 0

  init(_ raw: [UInt8], home: [UInt8]) {
    self.raw = raw
    self.home = home
    while index < raw.count { step() }
    expandTilde()
  }

  private mutating func append(_ byte: UInt8) {
    namedPath.append(byte)
    if !"/*.".utf8.contains(byte) { emptiedPath = nil }
  }

  private mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  private mutating func step() {
    let byte = raw[index]
    switch byte {
    case UInt8(ascii: "'") where !isQuoted:
      let end = ExpansionEnd.afterQuote(raw, from: index + 1, byte)
      append(raw[(index + 1)..<max(index + 1, end - 1)])
      index = end
    case UInt8(ascii: "\""):
      isQuoted.toggle()
      index += 1
      if isQuoted { isRich = literalCount(from: index) >= 2 }
    case UInt8(ascii: "\\"):
      index += 1
      guard index < raw.count else { return }
      if isQuoted, !"$`\"\\".utf8.contains(raw[index]) { append(byte) }
      append(raw[index])
      index += 1
    case UInt8(ascii: "`"):
      substitution(upTo: ExpansionEnd.afterQuote(raw, from: index + 1, byte))
    case UInt8(ascii: "$"): dollar()
    default:
      if !isQuoted { noteBrace(byte) }
      append(byte)
      index += 1
    }
  }

  private mutating func noteBrace(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"): depth = max(0, depth - 1)
    case UInt8(ascii: ",") where depth > 0: hasBraces = true
    case UInt8(ascii: ".") where depth > 0 && index + 1 < raw.count && raw[index + 1] == byte:
      hasBraces = true
    default: break
    }
  }

  private static let unknownName = UInt8(ascii: "_")

  private mutating func substitution(upTo end: Int) {
    if isQuoted, isRich {
      appendUnknownName()
    } else {
      hasSubstitution = true
      if namedPath.isEmpty { startsWithSubstitution = true }
      if emptiedPath == nil { emptiedPath = namedPath }
      namedPath.append(Self.unknownName)
    }
    index = end
  }

  private mutating func appendUnknownName() {
    if namedPath.isEmpty { startsWithUnknownName = true }
    hasUnknownName = true
    append(Self.unknownName)
  }

  /// The literal characters up to the closing double quote, `$HOME` being four.
  private func literalCount(from start: Int) -> Int {
    var count = 0
    var place = start
    while place < raw.count, raw[place] != UInt8(ascii: "\"") {
      switch raw[place] {
      case UInt8(ascii: "`"): place = ExpansionEnd.afterQuote(raw, from: place + 1, raw[place])
      case UInt8(ascii: "$"):
        let end = expansionEnd(at: place)
        if raw[place..<end].elementsEqual("$HOME".utf8) { count += 4 }
        if end == place + 1 { count += 1 }
        place = end
      case UInt8(ascii: "\\"):
        count += 1
        place += 2
      case let byte:
        if byte & 0xC0 != 0x80 { count += 1 }
        place += 1
      }
    }
    return count
  }

  private func expansionEnd(at place: Int) -> Int {
    guard place + 1 < raw.count else { return place + 1 }
    switch raw[place + 1] {
    case UInt8(ascii: "("):
      return ExpansionEnd.afterBracket(
        raw, from: place + 1, open: UInt8(ascii: "("), close: UInt8(ascii: ")"))
    case UInt8(ascii: "{"):
      return ExpansionEnd.afterBracket(
        raw, from: place + 1, open: UInt8(ascii: "{"), close: UInt8(ascii: "}"))
    case let byte where isDigit(byte) || "@*?!$#-".utf8.contains(byte): return place + 2
    case let byte where isWordByte(byte): return raw[(place + 1)...].prefix(while: isWordByte).endIndex
    default: return place + 1
    }
  }

  private mutating func dollar() {
    let next = index + 1 < raw.count ? raw[index + 1] : 0
    switch next {
    case UInt8(ascii: "("):
      let end = ExpansionEnd.afterBracket(
        raw, from: index + 1, open: UInt8(ascii: "("), close: UInt8(ascii: ")"))
      if index + 2 < raw.count, raw[index + 2] == next {
        arithmetic(raw[(index + 3)..<max(index + 3, end - 2)])
        index = end
      } else {
        substitution(upTo: end)
      }
    case UInt8(ascii: "{"):
      let end = ExpansionEnd.afterBracket(
        raw, from: index + 1, open: UInt8(ascii: "{"), close: UInt8(ascii: "}"))
      variable(raw[(index + 2)..<max(index + 2, end - 1)].prefix(while: isWordByte), isPlain: false)
      index = end
    case UInt8(ascii: "'") where !isQuoted, UInt8(ascii: "\"") where !isQuoted:
      isUnknown = true
      index = ExpansionEnd.afterQuote(raw, from: index + 2, next)
    case let byte where isDigit(byte) || "@*?!$#-".utf8.contains(byte):
      variable(raw[(index + 1)...(index + 1)], isPlain: true)
      index += 2
    case let byte where isWordByte(byte):
      let name = raw[(index + 1)...].prefix(while: isWordByte)
      variable(name, isPlain: true)
      index = name.endIndex
    default:
      append(raw[index])
      index += 1
    }
  }

  private mutating func variable(_ name: ArraySlice<UInt8>, isPlain: Bool) {
    let isSimple =
      isPlain && isQuoted && isRich
      && (QuotedVariables.isNamed(Array(name)) || QuotedVariables.isSpecial(Array(name)))
    if name.elementsEqual("HOME".utf8) {
      append(home)
    } else if isSimple {
      appendUnknownName()
    } else {
      isUnknown = true
      append(Self.unknownName)
    }
  }

  private mutating func arithmetic(_ expression: ArraySlice<UInt8>) {
    if expression.contains(where: { isWordByte($0) && !isDigit($0) || $0 == UInt8(ascii: "$") }) {
      isUnknown = true
    } else {
      appendUnknownName()
    }
  }

  /// A `~` in front, quoted or not, stands for home when nothing or `/` follows.
  private mutating func expandTilde() {
    namedPath = expandingTilde(namedPath)
    emptiedPath = emptiedPath.map(expandingTilde)
  }

  private func expandingTilde(_ path: [UInt8]) -> [UInt8] {
    guard path.first == UInt8(ascii: "~"), path.count == 1 || path[1] == UInt8(ascii: "/") else {
      return path
    }
    return home + path.dropFirst()
  }
}
