/// The text of a word as the product looks for a file in it: after quote removal, with the expansions that the shell
/// would carry out told apart from a `$` that is quoted (S-19f, E5).
///
/// `"$HOME/x"` names a file below the home folder, `'$HOME/x'` asks: after quote removal both look alike, so this text
/// holds a mark in place of each live expansion. Marks are control characters, which no command text can hold
/// (such a text is refused at validation).
package enum OperandText {
  /// Stands for `$HOME`.
  package static let home: UInt8 = 0x02
  /// Stands for `$PWD`.
  package static let workingDirectory: UInt8 = 0x03
  /// Stands for any other expansion.
  package static let expansion: UInt8 = 0x01

  private static let expanding: CommandWord.Traits = [
    .home, .namedVariable, .specialVariable, .substitution, .arithmetic,
  ]

  /// The text of a word, marks in place of its expansions.
  package static func of(_ word: CommandWord) -> [UInt8] {
    guard !word.traits.isDisjoint(with: expanding) else { return word.value }
    var scan = Scan(bytes: Array(word.source))
    scan.run()
    return scan.result
  }

  /// Quote removal as in `Dequoting`, for words of simple texts only.
  private struct Scan {
    let bytes: [UInt8]
    var index = 0
    var result: [UInt8] = []

    mutating func run() {
      var isInDoubleQuotes = false
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "'") where !isInDoubleQuotes:
          let end = ExpansionEnd.afterQuote(bytes, from: index + 1, byte)
          result += bytes[(index + 1)..<max(index + 1, end - 1)]
          index = end
        case UInt8(ascii: "\""):
          isInDoubleQuotes.toggle()
          index += 1
        case UInt8(ascii: "\\"):
          copyEscaped(isInDoubleQuotes: isInDoubleQuotes)
        case UInt8(ascii: "`"):
          skipExpansion(
            to: ExpansionEnd.afterQuote(bytes, from: index + 1, byte), mark: OperandText.expansion)
        case UInt8(ascii: "$"): readDollar()
        default:
          result.append(byte)
          index += 1
        }
      }
    }

    private mutating func copyEscaped(isInDoubleQuotes: Bool) {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if isInDoubleQuotes, !"$`\"\\\n".utf8.contains(next) { result.append(bytes[index]) }
      if index + 1 < bytes.count { result.append(next) }
      index += 2
    }

    private mutating func readDollar() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch next {
      case UInt8(ascii: "("):
        let end = ExpansionEnd.afterBracket(
          bytes, from: index + 1, open: UInt8(ascii: "("), close: UInt8(ascii: ")"))
        skipExpansion(to: end, mark: OperandText.expansion)
      case UInt8(ascii: "?"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "-"):
        skipExpansion(to: index + 2, mark: OperandText.expansion)
      default:
        let name = bytes[(index + 1)...].prefix(while: Self.isNameByte)
        guard let first = name.first, !(0x30...0x39).contains(first) else {
          result.append(bytes[index])
          index += 1
          return
        }
        skipExpansion(to: name.endIndex, mark: Self.mark(of: name))
      }
    }

    private mutating func skipExpansion(to end: Int, mark: UInt8) {
      result.append(mark)
      index = end
    }

    private static func mark(of name: ArraySlice<UInt8>) -> UInt8 {
      if name.elementsEqual("HOME".utf8) { return OperandText.home }
      return name.elementsEqual("PWD".utf8) ? OperandText.workingDirectory : OperandText.expansion
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
