/// Conditions that the shell evaluates as arithmetic or as a subscript (S-7, E10).
enum BarredTests {
  /// Which command states the condition.
  enum Kind: Sendable, Hashable {
    /// `[[ … ]]`
    case conditional
    /// `[ … ]` written plainly; its last word is `]`.
    case bracket
    /// `test …`, and `[` after a wrapper.
    case command
  }

  static let comparisons = MeasuredNames.set("-eq -ne -lt -le -gt -ge")

  /// Why the condition is not approved by prefix and wildcard rules; nil when it may be.
  ///
  /// - Parameter words: all words after the command word.
  static func reason(_ words: ArraySlice<CommandWord>, kind: Kind) -> String? {
    var words = Array(words)
    let bracket: StaticString = kind == .bracket ? "]" : "]]"
    if kind != .command, bracket.withUTF8Buffer({ words.last?.value.elementsEqual($0) ?? false }) {
      words.removeLast()
    }
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      if comparisons.contains(word.value), index > 0 {
        let isRightMissing = next == nil && kind == .command
        if !isNumber(words[index - 1]) || !isRightMissing && !isNumber(next) {
          return "a comparison of something that is no number"
        }
      }
      if let next, isSubscriptTest(word, next) { return "a test of a variable whose name is not plain" }
      if isDescriptorTest(word), let next, !isNumber(next) {
        return "a test of a descriptor that is no number"
      }
      if kind == .command, word.source.elementsEqual("=".utf8) { return "a `=` of `test`" }
      if kind != .conditional, word.traits.contains(.glob) || word.namesUser { return "a glob in a test" }
      if kind == .bracket, index > 0, word.source.contains(UInt8(ascii: "[")) { return "a bracket in a test" }
    }
    return kind == .bracket && !isWellFormed(words) ? "a test that is not read with certainty" : nil
  }

  /// `-t`, whose operand some shells evaluate.
  static func isDescriptorTest(_ word: CommandWord) -> Bool { word.value.elementsEqual("-t".utf8) }

  /// `-v` or `-R` of a subscript or of what is not known.
  static func isSubscriptTest(_ word: CommandWord, _ next: CommandWord) -> Bool {
    guard word.value.elementsEqual("-v".utf8) || word.value.elementsEqual("-R".utf8) else { return false }
    let unknown: CommandWord.Traits = [.namedVariable, .specialVariable, .substitution]
    return next.value.contains(UInt8(ascii: "[")) || !next.traits.isDisjoint(with: unknown)
  }

  private static func isNumber(_ word: CommandWord?) -> Bool {
    word.map { ArithmeticConstant.isWritten(in: $0.value) } ?? false
  }

  /// Two words begin with an operator, three have one between them, unquoted.
  private static func isWellFormed(_ words: [CommandWord]) -> Bool {
    func isOperator(_ word: CommandWord) -> Bool {
      word.source.elementsEqual(word.value)
        && (word.value.first == UInt8(ascii: "-") || "=!<>".utf8.contains(word.value.first ?? 0))
    }
    let rest = words.first?.value.elementsEqual("!".utf8) ?? false ? Array(words.dropFirst()) : words
    switch rest.count {
    case 2: return isOperator(rest[0])
    case 3: return isOperator(rest[1]) || isOperator(rest[0])
    default: return true
    }
  }
}
