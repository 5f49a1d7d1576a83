/// `find`: every word but the acting ones, and no glob outside the value of a test (S-21j, E9); none that reads as the home
/// of another user, and none that names a variable where a glob stands in another word, be they quoted.
enum FindWords {
  /// What is wrong; nil when nothing is.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    if let index = words.firstIndex(where: { isUserHome($0.value) }) { return .expansion(index) }
    let variables = words.indices.filter { namesVariable(words[$0].value) }
    if let index = variables.first,
      words.indices.contains(where: { holdsGlob(words[$0]) && (variables.count > 1 || $0 != index) })
    {
      return .expansion(index)
    }
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      if CommandNameSets.findActions.contains(word.value) {
        return .option(index)
      }
      if holdsGlob(word) { return .glob(index) }
      if !word.traits.isDisjoint(with: [.namedVariable, .specialVariable, .substitution, .arithmetic]) {
        return .expansion(index)
      }
      index += 1
      if takesValue(word.value), index < words.endIndex, !words[index].value.elementsEqual("--".utf8) {
        index += 1
      }
    }
    return nil
  }

  private static func holdsGlob(_ word: CommandWord) -> Bool {
    word.value.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
  }

  /// `~name`.
  private static func isUserHome(_ value: [UInt8]) -> Bool {
    value.first == UInt8(ascii: "~") && value.count > 1 && value[1] != UInt8(ascii: "/")
  }

  /// `$NAME`, braces and positional parameters left out.
  private static func namesVariable(_ value: [UInt8]) -> Bool {
    zip(value, value.dropFirst()).contains { byte, next in
      byte == UInt8(ascii: "$") && (next == UInt8(ascii: "_") || MeasuredReadOnly.isLetter(next))
    }
  }

  /// Tests and actions with one value; `-newerXY` with the letters that exist.
  static func takesValue(_ word: [UInt8]) -> Bool {
    guard word.first == UInt8(ascii: "-") else { return false }
    if CommandNameSets.findValues.contains(word) { return true }
    return word.count == 8 && word.starts(with: "-newer".utf8) && "aBcm".utf8.contains(word[6])
      && "aBcmt".utf8.contains(word[7])
  }
}
