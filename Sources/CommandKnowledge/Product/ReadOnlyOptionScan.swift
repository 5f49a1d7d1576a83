/// Reads the words of a command with listed options (S-21a, E11).
///
/// An option takes its value as the next word or after `=`, never attached but as `attached-digits` and `digits`
/// say. Letters that take nothing may stand together behind one dash. After `--` nothing is looked at, unless the entry
/// says so.
struct ReadOnlyOptionScan {
  private let table: MeasuredReadOnlyTable
  private let entry: MeasuredReadOnlyTable.Entry
  private let words: ArraySlice<CommandWord>
  private var index: Int
  private var firstOperand: Int?
  private var permitsOperands = false
  private var isAfterDashes = false

  init(
    _ table: MeasuredReadOnlyTable, _ entry: MeasuredReadOnlyTable.Entry, _ words: ArraySlice<CommandWord>
  ) {
    self.table = table
    self.entry = entry
    self.words = words
    index = words.startIndex
  }

  /// What is wrong with the words; nil when nothing is.
  mutating func problem() -> ReadOnlyProblem? {
    while index < words.endIndex {
      let value = words[index].value
      if isAfterDashes {
        if isVariable(index), entry.check == .test || entry.traits.contains(.noVariables) {
          return .expansion(index)
        }
        if let problem = operandProblem(value) { return problem }
      } else if isVariable(index) {
        return .expansion(index)
      } else if value.count > 1, value[0] == UInt8(ascii: "-") {
        if value.count == 2, value[1] == UInt8(ascii: "-") {
          guard entry.check != .hostname else { return .option(index) }
          if !entry.traits.contains(.optionsAfterDashes) { isAfterDashes = true }
        } else if let problem = optionProblem(value) {
          return problem
        }
      } else if let problem = operandProblem(value) {
        return problem
      }
      index += 1
    }
    return entry.check == .xargs && isAfterDashes && firstOperand == nil
      ? .form("without a command after `--` this is not read-only") : nil
  }

  private mutating func operandProblem(_ value: [UInt8]) -> ReadOnlyProblem? {
    if entry.check == .xargs {
      if value.elementsEqual("-".utf8), !isAfterDashes { return nil }
      guard InputCommand.isHarmless(value) else { return .operand(index) }
      firstOperand = index
      index = words.endIndex
      return nil
    }
    if entry.traits.contains(.noOperands), !permitsOperands, let first = value.first,
      isAfterDashes || entry.check != .listing || first != UInt8(ascii: "-")
    {
      return .operand(index)
    }
    if firstOperand == nil { firstOperand = index }
    return ReadOnlyChecks.isAcceptedOperand(value, of: entry.check, isAfterDashes: isAfterDashes)
      ? nil : .operand(index)
  }

  private mutating func optionProblem(_ word: [UInt8]) -> ReadOnlyProblem? {
    let equals = word.firstIndex(of: UInt8(ascii: "="))
    let name = word[..<(equals ?? word.count)]
    if equals != nil, table.value(of: word, in: entry) != nil { return nil }
    guard let option = table.value(of: name, in: entry) else { return shortFormsProblem(word) }
    if option.permitsOperands { permitsOperands = true }
    guard option.kind != .none else { return equals == nil ? nil : .optionValue(index) }
    if let equals {
      guard option.kind != .word else { return .optionValue(index) }
      return accepts(word[(equals + 1)...], option.kind, isAttached: true) ? nil : .optionValue(index)
    }
    guard !option.kind.isAttached, index + 1 < words.endIndex,
      accepts(words[index + 1].value[...], option.kind, isAttached: false)
    else { return .optionValue(index) }
    index += 1
    return isVariable(index) && !takesVariable(option.kind, words[index].value) ? .expansion(index) : nil
  }

  private func isVariable(_ index: Int) -> Bool {
    !words[index].traits.isDisjoint(with: [.namedVariable, .specialVariable])
  }

  /// A quoted variable is accepted in a text that is the next word and does not begin with it (E12).
  private func takesVariable(_ kind: OptionValue.Kind, _ value: [UInt8]) -> Bool {
    guard kind == .text, !entry.traits.contains(.noVariables) else { return false }
    return value.first != UInt8(ascii: "$") || value.starts(with: "$HOME".utf8)
  }

  /// `-5`, `-A5` and letters that stand together.
  private mutating func shortFormsProblem(_ word: [UInt8]) -> ReadOnlyProblem? {
    if entry.traits.contains(.digits), word.dropFirst().allSatisfy(MeasuredReadOnly.isDigit) { return nil }
    if entry.traits.contains(.attachedDigits), word.count > 2,
      word[2...].allSatisfy(MeasuredReadOnly.isDigit),
      let kind = table.value(of: word[..<2], in: entry)?.kind, kind != .none
    {
      return nil
    }
    // What follows `=` after several letters is not looked at.
    let letters = word.dropFirst().prefix { $0 != UInt8(ascii: "=") }
    guard word[1] != UInt8(ascii: "-"), letters.count > 1, entry.check != .hostname else {
      return .option(index)
    }
    for letter in letters {
      guard let option = table.value(of: ShortOption(letter), in: entry), option.kind == .none
      else { return .option(index) }
      if option.permitsOperands { permitsOperands = true }
    }
    return nil
  }

  private func accepts(_ value: ArraySlice<UInt8>, _ kind: OptionValue.Kind, isAttached: Bool) -> Bool {
    let beginsWithDash = value.first == UInt8(ascii: "-")
    switch kind {
    case .none: return false
    case .number, .equalsNumber: return !value.isEmpty && value.allSatisfy(MeasuredReadOnly.isDigit)
    case .word where entry.check == .man: return Self.isSection(value)
    case .text, .word, .equalsText: return !beginsWithDash
    case .key, .equalsKey:
      return !beginsWithDash || (isAttached && value.dropFirst().first.map(MeasuredReadOnly.isLetter) == true)
    case .character: return Self.isOneCharacter(value)
    case .braces: return value.elementsEqual("{}".utf8)
    case .prettyFormat: return !beginsWithDash && Self.isPrettyFormat(value)
    }
  }

  /// A section of the manual.
  private static func isSection(_ value: ArraySlice<UInt8>) -> Bool {
    !value.isEmpty && value.allSatisfy { MeasuredReadOnly.isLetter($0) || MeasuredReadOnly.isDigit($0) }
  }

  private static func isOneCharacter(_ value: ArraySlice<UInt8>) -> Bool {
    value.count { $0 & 0xC0 != 0x80 } == 1
  }

  private static let prettyFormats: [StaticString] = [
    "oneline", "short", "medium", "full", "fuller", "email", "raw",
  ]

  private static func isPrettyFormat(_ value: ArraySlice<UInt8>) -> Bool {
    value.isEmpty || value.contains(UInt8(ascii: "%")) || value.starts(with: "format:".utf8)
      || value.starts(with: "tformat:".utf8)
      || prettyFormats.contains { $0.withUTF8Buffer { value.elementsEqual($0) } }
  }
}

/// A dash and a letter, without allocation.
private struct ShortOption: Collection {
  private let letter: UInt8

  init(_ letter: UInt8) { self.letter = letter }

  var startIndex: Int { 0 }
  var endIndex: Int { 2 }
  func index(after index: Int) -> Int { index + 1 }
  subscript(index: Int) -> UInt8 { index == 0 ? UInt8(ascii: "-") : letter }
}
