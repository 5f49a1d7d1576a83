/// `printf`: a format, and numbers where one of its conversions evaluates its operand (S-21a, E4, E10).
enum FormatForm {
  /// What is wrong; nil when nothing is.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    var words = words
    let expansions: CommandWord.Traits = [.namedVariable, .specialVariable, .substitution, .arithmetic]
    if let index = words.firstIndex(where: { !$0.traits.isDisjoint(with: expansions) }) {
      return .expansion(index)
    }
    guard var format = words.popFirst() else { return nil }
    if format.value.elementsEqual("--".utf8) {
      guard let next = words.popFirst() else { return nil }
      format = next
    } else if format.value.first == UInt8(ascii: "-") {
      return .option(words.startIndex - 1)
    }
    if format.value.contains(UInt8(ascii: "$")), !format.traits.contains(.home) {
      return .expansionCharacter(words.startIndex - 1)
    }
    guard evaluates(format.value) else { return nil }
    return words.firstProblem(where: { !Self.isNumber($0.value) }) { .operand($0) }
  }

  /// Whether a format holds another conversion than `%s`, `%q`, `%b`, `%c` and `%%`.
  private static func evaluates(_ format: [UInt8]) -> Bool {
    var index = 0
    while index < format.count {
      guard format[index] == UInt8(ascii: "%") else {
        index += 1
        continue
      }
      index += 1
      while index < format.count, "0123456789.-+ #".utf8.contains(format[index]) { index += 1 }
      guard index < format.count, "sqbc%".utf8.contains(format[index]) else { return true }
      index += 1
    }
    return false
  }

  /// A decimal, hexadecimal or floating number, or one with a base.
  static func isNumber(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard let first = rest.first, MeasuredReadOnly.isDigit(first) else { return false }
    if rest.starts(with: "0x".utf8) || rest.starts(with: "0X".utf8) {
      return rest.count > 2 && rest.dropFirst(2).allSatisfy(isHexDigit)
    }
    rest = rest.drop(while: MeasuredReadOnly.isDigit)
    if rest.first == UInt8(ascii: "#") {
      return rest.count > 1
        && rest.dropFirst().allSatisfy { MeasuredReadOnly.isDigit($0) || MeasuredReadOnly.isLetter($0) }
    }
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop(while: MeasuredReadOnly.isDigit) }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard !rest.isEmpty else { return false }
      rest = rest.drop(while: MeasuredReadOnly.isDigit)
    }
    return rest.isEmpty
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    MeasuredReadOnly.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
