/// `[ … ]` and `[[ … ]]` (S-7, S-21a).
package struct ConditionWords {
  private let words: ArraySlice<CommandWord>

  /// The words with both brackets.
  package init(_ words: ArraySlice<CommandWord>) { self.words = words }

  /// Whether more than one test stands in `[ ]`, which the product does not read.
  package var holdsSeveralTests: Bool {
    guard words.count > 3, words.first?.source.elementsEqual("[".utf8) == true,
      words.last?.source.elementsEqual("]".utf8) == true
    else { return false }
    return !Self.isOneTest(words.dropFirst().dropLast())
  }

  /// What is wrong; nil when nothing is.
  var problem: ReadOnlyProblem? {
    let isDouble = words.first?.value.count == 2
    guard let last = words.last, words.count > 1, last.value.elementsEqual((isDouble ? "]]" : "]").utf8)
    else {
      return .form("the bracket is not closed")
    }
    let inner = words.dropFirst().dropLast()
    for index in inner.indices {
      let word = inner[index]
      // A regular expression counts as a glob with one of these alone.
      if word.traits.contains(.glob), word.value.contains(where: { "*?[".utf8.contains($0) }) {
        return .glob(index)
      }
      if !isDouble, word.namesUser { return .glob(index) }
      let expansions: CommandWord.Traits = [.home, .namedVariable, .specialVariable, .substitution]
      if !word.traits.isDisjoint(with: expansions) { return .expansion(index) }
    }
    if !isDouble, !Self.isOneTest(inner) { return .form("more than one test in the brackets") }
    return Self.arithmeticProblem(inner)
  }

  private static let binary: [StaticString] = [
    "=", "==", "!=", "=~", "-a", "-o", "-ef", "-nt", "-ot", "-eq", "-ne", "-lt", "-le", "-gt", "-ge",
  ]

  /// Nothing, a word, an operator and its word, or two words with an operator between; `!` before them.
  private static func isOneTest(_ words: ArraySlice<CommandWord>) -> Bool {
    let rest = words.first?.source.elementsEqual("!".utf8) == true ? words.dropFirst() : words
    switch rest.count {
    case 0, 1: return true
    case 2:
      let sign = UInt8(ascii: "-")
      return rest.first.map {
        $0.source.count > 1 && $0.source.first == sign && $0.source.dropFirst().first != sign
      } ?? false
    case 3:
      let middle = rest[rest.startIndex + 1].source
      return binary.contains { $0.withUTF8Buffer { middle.elementsEqual($0) } }
    default: return false
    }
  }

  /// An arithmetic comparison or a `-t` of something that is no number, a `-v` or `-R` of a subscript: names and subscripts
  /// are evaluated.
  static func arithmeticProblem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    for index in words.indices {
      let word = words[index]
      if index + 1 < words.endIndex {
        let next = words[index + 1]
        let isEvaluated = BarredTests.isDescriptorTest(word) && !isNumber(next)
        if isEvaluated || BarredTests.isSubscriptTest(word, next) { return .operand(index + 1) }
      }
      guard BarredTests.comparisons.contains(word.value) else { continue }
      for side in [index - 1, index + 1] {
        guard words.indices.contains(side), isNumber(words[side]) else {
          return .operand(words.indices.contains(side) ? side : index)
        }
      }
    }
    return nil
  }

  private static func isNumber(_ word: CommandWord) -> Bool {
    word.traits.isSubset(of: .quoted) && ArithmeticConstant.isWritten(in: word.value)
  }
}
