/// `jq`: options first, then a filter and files, and none of the words that load code or read the environment (S-21l,
/// E10).
enum FilterForm {
  private static let loading: [StaticString] = [
    "--argfile", "--from-file", "--library-path", "--rawfile", "--run-tests", "--slurpfile",
  ]

  /// What is wrong; nil when nothing is.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    var hasOperand = false
    for index in words.indices {
      let value = words[index].value
      if !words[index].traits.isDisjoint(with: [.namedVariable, .specialVariable, .substitution, .arithmetic])
      {
        return .expansion(index)
      }
      if value.first == UInt8(ascii: "-") {
        guard !hasOperand, isOption(value) else { return .option(index) }
      } else {
        hasOperand = true
        if !words[index].traits.contains(.quoted), value.contains(UInt8(ascii: "[")) { return .glob(index) }
      }
      if holdsWord("env", in: value) || holdsWord("include", in: value) || holdsWord("import", in: value)
        || callsSystem(value) || holdsWord("ENV", after: UInt8(ascii: "$"), in: value)
      {
        return .operand(index)
      }
    }
    return hasOperand ? nil : .form("without a filter this is not read-only")
  }

  /// Letters without `f` and `L` after a dash, or a long name.
  private static func isOption(_ value: [UInt8]) -> Bool {
    guard value.starts(with: "--".utf8) else {
      return value.count > 1
        && value.dropFirst().allSatisfy {
          MeasuredReadOnly.isLetter($0) && $0 != UInt8(ascii: "f") && $0 != UInt8(ascii: "L")
        }
    }
    let name = value.dropFirst(2)
    return !name.isEmpty && name.allSatisfy { MeasuredReadOnly.isLetter($0) || $0 == UInt8(ascii: "-") }
      && !loading.contains { $0.withUTF8Buffer { value.elementsEqual($0) } }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    MeasuredReadOnly.isLetter(byte) || MeasuredReadOnly.isDigit(byte) || byte == UInt8(ascii: "_")
  }

  /// Whether a name stands in a text with no letter, digit or `_` beside it.
  private static func holdsWord(_ name: StaticString, in text: [UInt8]) -> Bool {
    name.withUTF8Buffer { name in
      guard text.count >= name.count else { return false }
      for start in 0...(text.count - name.count) where text[start] == name[0] {
        let end = start + name.count
        if text[start..<end].elementsEqual(name), start == 0 || !isWordByte(text[start - 1]),
          end == text.count || !isWordByte(text[end])
        {
          return true
        }
      }
      return false
    }
  }

  /// Whether a name stands in a text directly after a byte, with no letter, digit or `_` after it.
  private static func holdsWord(_ name: StaticString, after byte: UInt8, in text: [UInt8]) -> Bool {
    name.withUTF8Buffer { name in
      text.indices.contains { index in
        let rest = text[(index + 1)...]
        return text[index] == byte && rest.starts(with: name)
          && !(rest.dropFirst(name.count).first.map(isWordByte) ?? false)
      }
    }
  }

  /// `system(`, with or without blanks before the parenthesis.
  private static func callsSystem(_ text: [UInt8]) -> Bool {
    guard holdsWord("system", in: text) else { return false }
    let name = Array("system".utf8)
    for start in 0...(text.count - name.count) where text[start...].starts(with: name) {
      let rest = text[(start + name.count)...].drop { $0 == UInt8(ascii: " ") }
      if rest.first == UInt8(ascii: "("), start == 0 || !isWordByte(text[start - 1]) { return true }
    }
    return false
  }
}
