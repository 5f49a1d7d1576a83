/// The text of a removal target taken apart, with its quotes and expansions, also in texts that are complex (S-20).
struct RemovalTargetScan {
  /// The path with every command substitution and arithmetic expansion as one unknown name.
  private(set) var namedPath: [UInt8] = []
  /// The path with unquoted command substitutions as nothing, quoted ones as an unknown name.
  private(set) var emptiedPath: [UInt8] = []
  /// A variable but `HOME`, `$'…'`, `$"…"`, or arithmetic that names a variable: the path is not known.
  private(set) var isUnknown = false
  /// An unquoted brace expansion.
  private(set) var hasBraces = false
  /// The word begins with a command substitution.
  private(set) var startsWithSubstitution = false
  /// Arithmetic of numbers stands in it, or the whole word is one string in double quotes with a substitution inside.
  private(set) var hasUnknownName = false

  private let raw: [UInt8]
  private let home: [UInt8]
  private var index = 0
  private var isQuoted = false
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
    emptiedPath.append(byte)
  }

  private mutating func append(_ bytes: some Sequence<UInt8>) {
    namedPath += bytes
    emptiedPath += bytes
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
    if namedPath.isEmpty { startsWithSubstitution = true }
    namedPath.append(Self.unknownName)
    if isQuoted {
      emptiedPath.append(Self.unknownName)
      if raw.first == UInt8(ascii: "\""), raw.last == UInt8(ascii: "\""), isOneString {
        hasUnknownName = true
      }
    }
    index = end
  }

  /// No double quote but the first and the last, outside expansions.
  private var isOneString: Bool {
    ExpansionEnd.afterQuote(raw, from: 1, UInt8(ascii: "\"")) == raw.count
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
      variable(raw[(index + 2)..<max(index + 2, end - 1)].prefix(while: isWordByte))
      index = end
    case UInt8(ascii: "'") where !isQuoted, UInt8(ascii: "\"") where !isQuoted:
      isUnknown = true
      index = ExpansionEnd.afterQuote(raw, from: index + 2, next)
    case let byte where isDigit(byte) || "@*?!$#-".utf8.contains(byte):
      isUnknown = true
      index += 2
    case let byte where isWordByte(byte):
      let name = raw[(index + 1)...].prefix(while: isWordByte)
      variable(name)
      index = name.endIndex
    default:
      append(raw[index])
      index += 1
    }
  }

  private mutating func variable(_ name: ArraySlice<UInt8>) {
    if name.elementsEqual("HOME".utf8) { append(home) } else { isUnknown = true }
  }

  private mutating func arithmetic(_ expression: ArraySlice<UInt8>) {
    if expression.contains(where: { isWordByte($0) && !isDigit($0) || $0 == UInt8(ascii: "$") }) {
      isUnknown = true
    } else {
      hasUnknownName = true
      append(Self.unknownName)
    }
  }

  /// A `~` in front, quoted or not, stands for home when nothing or `/` follows.
  private mutating func expandTilde() {
    namedPath = expandingTilde(namedPath)
    emptiedPath = expandingTilde(emptiedPath)
  }

  private func expandingTilde(_ path: [UInt8]) -> [UInt8] {
    guard path.first == UInt8(ascii: "~"), path.count == 1 || path[1] == UInt8(ascii: "/") else {
      return path
    }
    return home + path.dropFirst()
  }
}
