/// `git remote`: the list of remotes, or one without asking it (S-21i).
enum RemoteForm {
  /// What is wrong; nil when nothing is.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    if words.first?.value.elementsEqual("show".utf8) == true {
      guard words.count == 3, words[words.startIndex + 1].value.elementsEqual("-n".utf8),
        let name = words.last,
        isName(name.value)
      else { return .operand(words.startIndex) }
      return nil
    }
    return words.firstProblem(where: { word in
      !word.value.elementsEqual("-v".utf8) && !word.value.elementsEqual("--verbose".utf8)
    }) { .operand($0) }
  }

  private static func isName(_ value: [UInt8]) -> Bool {
    guard let first = value.first, first != UInt8(ascii: "-") else { return false }
    return value.allSatisfy {
      MeasuredReadOnly.isLetter($0) || MeasuredReadOnly.isDigit($0) || "_-".utf8.contains($0)
    }
  }
}
