/// `find`: every word but the acting ones, and no glob outside the value of a test (S-21j, E9).
enum FindWords {
  /// What is wrong; nil when nothing is.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      if CommandNameSets.findActions.contains(word.value) {
        return .option(index)
      }
      if word.value.contains(where: {
        $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
      }) {
        return .glob(index)
      }
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

  /// Tests and actions with one value; `-newerXY` with the letters that exist.
  static func takesValue(_ word: [UInt8]) -> Bool {
    guard word.first == UInt8(ascii: "-") else { return false }
    if CommandNameSets.findValues.contains(word) { return true }
    return word.count == 8 && word.starts(with: "-newer".utf8) && "aBcm".utf8.contains(word[6])
      && "aBcmt".utf8.contains(word[7])
  }
}
