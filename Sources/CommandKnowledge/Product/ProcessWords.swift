/// `ps`: `e` in a word without a dash shows environments, and `-e` stands with flags alone (S-21l).
enum ProcessWords {
  /// What is wrong; nil when nothing is. Options have been looked at.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    let everyProcess = words.contains { word in
      let letters = word.value.prefix { $0 != UInt8(ascii: "=") }
      return isLetters(letters) && holdsE(letters)
    }
    for index in words.indices {
      let value = words[index].value
      if value.first != UInt8(ascii: "-") {
        if everyProcess || holdsE(value) { return .operand(index) }
      } else if everyProcess, !isLetters(value), !value.elementsEqual("--forest".utf8) {
        return .option(index)
      }
    }
    return nil
  }

  private static func holdsE(_ value: some Sequence<UInt8>) -> Bool {
    value.contains { $0 | 0x20 == UInt8(ascii: "e") }
  }

  private static func isLetters(_ value: some Collection<UInt8>) -> Bool {
    value.count > 1 && value.first == UInt8(ascii: "-")
      && value.dropFirst().allSatisfy(MeasuredReadOnly.isLetter)
  }
}
