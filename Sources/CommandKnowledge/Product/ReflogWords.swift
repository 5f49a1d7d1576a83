/// `git reflog`: what only shows (S-21i).
enum ReflogWords {
  private static let changing: [StaticString] = ["delete", "drop", "exists", "expire", "migrate", "write"]

  /// What is wrong; nil when nothing is. Options have been looked at.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    if let first = words.first, let byte = first.value.first, byte != UInt8(ascii: "-"),
      !first.value.elementsEqual("show".utf8), !first.value.elementsEqual("list".utf8)
    {
      return .operand(words.startIndex)
    }
    return words.firstProblem(where: { word in
      changing.contains { $0.withUTF8Buffer { word.value.elementsEqual($0) } }
    }) { .operand($0) }
  }
}
