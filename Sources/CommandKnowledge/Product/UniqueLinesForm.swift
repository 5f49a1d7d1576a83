/// `uniq`: a form of the whole text (S-21a). Only the standard input is read, and no word is quoted.
enum UniqueLinesForm {
  private static let counts: [StaticString] = ["-f", "-s", "-w"]

  /// What is wrong; nil when nothing is.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    var index = words.startIndex
    while index < words.endIndex {
      let text = words[index].source
      if counts.contains(where: { $0.withUTF8Buffer { text.elementsEqual($0) } }), index + 1 < words.endIndex,
        !words[index + 1].source.isEmpty, words[index + 1].source.allSatisfy(MeasuredReadOnly.isDigit)
      {
        index += 2
        continue
      }
      guard isOption(text) else { return .operand(index) }
      index += 1
    }
    return nil
  }

  /// Letters after one dash, or a long name with or without a value.
  private static func isOption(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: "--".utf8) else {
      return text.count > 1 && text.first == UInt8(ascii: "-")
        && text.dropFirst().allSatisfy(MeasuredReadOnly.isLetter)
    }
    let rest = text.dropFirst(2)
    let name = rest.prefix { $0 != UInt8(ascii: "=") }
    let isName = !name.isEmpty && name.allSatisfy { MeasuredReadOnly.isLetter($0) || $0 == UInt8(ascii: "-") }
    return isName && (name.count == rest.count || rest.count > name.count + 1)
      && !rest.contains { "'\"\\$".utf8.contains($0) }
  }
}
