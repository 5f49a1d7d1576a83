import ShellSyntax

/// Words of a command line for tests: quotes, escapes, `$NAME`, `$(…)`, globs, braces and a leading tilde.
/// No operators, no comments.
func words(_ line: String) -> ArraySlice<Word> {
  var splitter = TestSplitter(Array(line.utf8))
  return splitter.split()[...]
}

struct TestSplitter {
  let bytes: [UInt8]
  var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func split() -> [Word] {
    var result: [Word] = []
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: " ") {
        index += 1
      } else {
        result.append(word())
      }
    }
    return result
  }

  mutating func word() -> Word {
    let start = index
    var parts: [WordPart] = []
    var literal = index
    func flush(_ parts: inout [WordPart], _ from: Int, _ to: Int) {
      if from < to { parts.append(.literal(bytes[from..<to])) }
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: " ") {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "'"):
        flush(&parts, literal, index)
        let end = bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count - 1
        parts.append(.singleQuoted(bytes[(index + 1)..<end]))
        index = end + 1
        literal = index
      case UInt8(ascii: "\""):
        flush(&parts, literal, index)
        index += 1
        parts.append(.doubleQuoted(quoted(), isLocalized: false))
        literal = index
      case UInt8(ascii: "\\"):
        flush(&parts, literal, index)
        parts.append(.escaped([bytes[index + 1]]))
        index += 2
        literal = index
      case UInt8(ascii: "$"):
        flush(&parts, literal, index)
        parts.append(expansion())
        literal = index
      case UInt8(ascii: "*"), UInt8(ascii: "?"):
        flush(&parts, literal, index)
        parts.append(.glob(bytes[index...index]))
        index += 1
        literal = index
      case UInt8(ascii: "~") where index == start:
        let end =
          bytes[index...].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: " ") } ?? bytes.count
        parts.append(.tilde(bytes[(index + 1)..<end]))
        index = end
        literal = index
      case UInt8(ascii: "{")
      where bytes[index...].prefix(while: { $0 != UInt8(ascii: " ") }).contains(UInt8(ascii: ",")):
        flush(&parts, literal, index)
        index = (bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count - 1) + 1
        parts.append(.brace(nil))
        literal = index
      default:
        index += 1
      }
    }
    flush(&parts, literal, index)
    return Word(range: start..<index, text: bytes[start..<index], parts: parts)
  }

  private mutating func quoted() -> [WordPart] {
    var parts: [WordPart] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "$") {
        parts.append(expansion())
      } else {
        parts.append(.literal(bytes[index...index]))
        index += 1
      }
    }
    index += 1
    return parts
  }

  private mutating func expansion() -> WordPart {
    index += 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
      index = (bytes[index...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count - 1) + 1
      return .command(ShellScript(source: [], range: 0..<0, statements: []))
    }
    let start = index
    if index < bytes.count, "@?#".utf8.contains(bytes[index]) {
      index += 1
    } else {
      while index < bytes.count, bytes[index].isLetter { index += 1 }
    }
    return .parameter(ParameterExpansion(name: Array(bytes[start..<index])))
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { self >= 65 && self <= 90 || self >= 97 && self <= 122 || self == 95 }
}

func text(_ word: Word) -> String { String(decoding: word.text, as: UTF8.self) }
