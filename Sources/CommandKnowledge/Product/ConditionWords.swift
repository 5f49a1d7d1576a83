/// `[ … ]` and `[[ … ]]` (S-7, S-21a).
struct ConditionWords {
  private let words: ArraySlice<CommandWord>

  /// The words with both brackets.
  init(_ words: ArraySlice<CommandWord>) { self.words = words }

  private static let arithmetic: [StaticString] = ["-eq", "-ne", "-lt", "-le", "-gt", "-ge"]

  /// What is wrong; nil when nothing is.
  var problem: ReadOnlyProblem? {
    let isDouble = words.first?.value.count == 2
    guard let last = words.last, words.count > 1, last.value.elementsEqual((isDouble ? "]]" : "]").utf8) else {
      return .form("the bracket is not closed")
    }
    let inner = words.dropFirst().dropLast()
    for index in inner.indices {
      let word = inner[index]
      if word.traits.contains(.glob) { return .glob(index) }
      let expansions: CommandWord.Traits = [.home, .namedVariable, .specialVariable, .substitution]
      if !word.traits.isDisjoint(with: expansions) { return .expansion(index) }
      if word.value.elementsEqual("-v".utf8), index + 1 < inner.endIndex,
        inner[index + 1].value.contains(UInt8(ascii: "["))
      {
        return .operand(index + 1)
      }
    }
    if !isDouble, inner.count > 3 + (inner.first?.value.elementsEqual("!".utf8) == true ? 1 : 0) {
      return .form("too many words")
    }
    return Self.arithmeticProblem(inner)
  }

  /// An arithmetic comparison of something that is no number: names and subscripts are evaluated.
  static func arithmeticProblem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    for index in words.indices where arithmetic.contains(where: { $0.withUTF8Buffer { words[index].value.elementsEqual($0) } }) {
      for side in [index - 1, index + 1] where words.indices.contains(side) {
        if !words[side].traits.isSubset(of: .quoted) || !isNumber(words[side].value) { return .operand(side) }
      }
    }
    return nil
  }

  private static func isNumber(_ value: [UInt8]) -> Bool {
    var digits = value[...]
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    if digits.starts(with: "0x".utf8) { digits = digits.dropFirst(2) }
    return !digits.isEmpty && digits.allSatisfy(MeasuredReadOnly.isDigit)
  }
}
