internal import RuleSyntax

extension CommandFlaw {
  /// A pattern written as other languages write them: a list, a group, a negation, a regular expression. In a rule all of
  /// it is text (B-3).
  init?(foreign rule: Rule, _ specifier: Specifier) {
    let bytes = specifier.bytes
    let words = Self.words(of: bytes)
    guard let first = words.first else { return nil }
    let quoted = Quotation.quoted(rule.text)
    if let part = Self.regularExpression(bytes, first) {
      message =
        "\(quoted) is no regular expression: it matches only commands with \(Quotation.quoted(Array(bytes[part])))"
      help = "a rule knows `*` for any text, and nothing else"
      self.part = part
    } else if bytes[first].first == UInt8(ascii: "!"), first.count > 1 {
      message = "`!` negates nothing in \(quoted): it matches only commands that begin with `!`"
      help = "what is not to run belongs in `deny`, without the `!`"
      part = first.lowerBound..<first.lowerBound + 1
    } else if let comma = Self.listComma(bytes, words) {
      message = "`,` separates nothing in \(quoted): it is a part of one command"
      help = "write one rule for each command"
      part = comma..<comma + 1
    } else if let group = words.dropFirst().first(where: { Self.isGroup(bytes[$0]) }) {
      message = "`(` groups nothing in \(quoted): no command has it there"
      help = "write one rule for each command"
      part = group
    } else {
      return nil
    }
    cause = SharedCause("foreign", plural: "are written in another notation and match no ordinary command")
  }

  /// Where the words between blanks stand; none for a text with quotes, in which anything may be meant.
  private static func words(of bytes: [UInt8]) -> [Range<Int>] {
    guard !bytes.contains(where: { "\"'\\`$".utf8.contains($0) }) else { return [] }
    return bytes.split(separator: UInt8(ascii: " ")).map { $0.startIndex..<$0.endIndex }
  }

  /// `^` at the front, slashes around the whole, or `.*` after the name of the command.
  private static func regularExpression(_ bytes: [UInt8], _ first: Range<Int>) -> Range<Int>? {
    if bytes.first == UInt8(ascii: "^") { return 0..<1 }
    if bytes.starts(with: "/^".utf8) { return 0..<2 }
    let name = bytes[first]
    guard name.count > 2, name.suffix(2).elementsEqual(".*".utf8),
      name.dropLast(2).allSatisfy({ !"./~*".utf8.contains($0) })
    else { return nil }
    return first.upperBound - 2..<first.upperBound
  }

  /// A comma at the end of a word after which another command seems to begin: the same one, or one after a wildcard or
  /// after a lone name.
  private static func listComma(_ bytes: [UInt8], _ words: [Range<Int>]) -> Int? {
    for (index, word) in words.enumerated().dropLast() where bytes[word].last == UInt8(ascii: ",") {
      let text = bytes[word].dropLast()
      guard !text.isEmpty else { continue }
      let isRepeated = bytes[words[index + 1]].elementsEqual(bytes[words[0]])
      if index == 0 || isRepeated || text.last == UInt8(ascii: "*") { return word.upperBound - 1 }
    }
    return nil
  }

  /// `(a|b)`.
  private static func isGroup(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == UInt8(ascii: "(") && word.contains(UInt8(ascii: "|"))
  }
}
