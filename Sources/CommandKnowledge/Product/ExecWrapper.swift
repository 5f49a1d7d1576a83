/// A program that starts another one and that deny and ask rules see through (S-12, table 1c).
package struct ExecWrapper: Sendable {
  /// What stands between the options and the command.
  enum Operand: Sendable, Hashable {
    case none
    /// Words that hold `=`, with options between them where `resumesOptions` (`env`, `sudo`).
    case assignments
    /// One word, whatever it is; options may follow it (`flock FILE`, `script FILE`).
    case file
    /// A decimal number that may be left out (`chrt`).
    case number
    /// A decimal or hexadecimal number that may be left out (`taskset`).
    case mask
  }

  /// Short options whose value is the rest of the cluster or the next word.
  var shortValues: Set<UInt8>
  /// Long options whose value is the next word.
  var longValues: Set<[UInt8]>
  /// What stands before the command.
  var operand: Operand
  /// Options go on after assignments.
  var resumesOptions: Bool
  /// `-c TEXT` (or `-S TEXT`) gives the command as text.
  var textOption: (short: UInt8, long: [UInt8])?

  /// A wrapper from its line of the table: letters without blanks, long options between blanks.
  init(
    short: StaticString, long: StaticString, operand: Operand, resumesOptions: Bool,
    text: (StaticString, StaticString)?
  ) {
    shortValues = short.withUTF8Buffer { Set($0) }
    longValues = MeasuredNames.set(long)
    self.operand = operand
    self.resumesOptions = resumesOptions
    textOption = text.map { letter, option in
      (letter.withUTF8Buffer { $0[0] }, option.withUTF8Buffer { Array($0) })
    }
  }

  /// The wrapper of this name.
  package static func of(_ name: [UInt8]) -> ExecWrapper? {
    ExecWrapperTable.names.index(of: name).map { ExecWrapperTable.wrappers[$0] }
  }

  /// The names of all of them.
  static var names: [[UInt8]] { ExecWrapperTable.names.all }

  /// The words of the command that is started; nil when none is found.
  package func inner(of words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord>? {
    var rest = words.dropFirst()
    if let found = skipOptions(&rest) { return found.isEmpty ? nil : found }
    switch operand {
    case .none: break
    case .assignments:
      while let first = rest.first, first.value.contains(UInt8(ascii: "=")) {
        rest = rest.dropFirst()
        if resumesOptions, let found = skipOptions(&rest) { return found }
      }
    case .file:
      if rest.count > 1 {
        rest = rest.dropFirst()
        if let found = skipOptions(&rest) { return found }
      }
    case .number, .mask:
      if let first = rest.first, isNumber(first.value) {
        rest = rest.dropFirst()
        if rest.first?.value.elementsEqual("--".utf8) ?? false { rest = rest.dropFirst() }
      }
    }
    return rest.isEmpty ? nil : rest
  }

  private func isNumber(_ value: [UInt8]) -> Bool {
    if operand == .mask, value.count > 2, value[0] == UInt8(ascii: "0"), value[1] | 0x20 == UInt8(ascii: "x")
    {
      return value.dropFirst(2).allSatisfy { isDigit($0) || "abcdef".utf8.contains($0 | 0x20) }
    }
    return !value.isEmpty && value.allSatisfy(isDigit)
  }

  /// Removes the options in front; gives the command of a text option.
  private func skipOptions(_ rest: inout ArraySlice<CommandWord>) -> ArraySlice<CommandWord>? {
    while let option = rest.first?.value, option.first == UInt8(ascii: "-") {
      if operand == .file, option.count == 1 { return nil }
      rest = rest.dropFirst()
      if option.elementsEqual("--".utf8) { return nil }
      if let text = text(of: option, next: rest.first), !text.isEmpty { return Self.words(of: text) }
      if takesNextWord(option) { rest = rest.dropFirst() }
    }
    return nil
  }

  private func takesNextWord(_ option: [UInt8]) -> Bool {
    if option.starts(with: "--".utf8) { return longValues.contains(option) }
    guard let index = option.dropFirst().firstIndex(where: shortValues.contains) else { return false }
    return index == option.count - 1
  }

  private func text(of option: [UInt8], next: CommandWord?) -> [UInt8]? {
    guard let textOption else { return nil }
    if option.count >= 2, option[1] == textOption.short {
      return option.count > 2 ? Array(option.dropFirst(2)) : next?.value
    }
    guard option.starts(with: textOption.long) else { return nil }
    if option.count == textOption.long.count { return next?.value }
    return option[textOption.long.count] == UInt8(ascii: "=")
      ? Array(option.dropFirst(textOption.long.count + 1)) : nil
  }

  /// The words of a command text as the product cuts it: at blanks outside quotes, operators are no different from
  /// other characters (`foo b; x` is three words).
  static func words(of text: [UInt8]) -> ArraySlice<CommandWord> {
    var words: [CommandWord] = []
    var start: Int?
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"):
        if let begin = start { words.append(CommandWord(constant: Dequoting.dequoted(text[begin..<index]))) }
        start = nil
        index += 1
        continue
      case UInt8(ascii: "\\"):
        start = start ?? index
        index += 2
        continue
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        start = start ?? index
        index = ExpansionEnd.afterQuote(text, from: index + 1, text[index])
        continue
      default:
        start = start ?? index
        index += 1
      }
    }
    if let begin = start { words.append(CommandWord(constant: Dequoting.dequoted(text[begin...]))) }
    return words[...]
  }
}
