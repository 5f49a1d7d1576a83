import PatternMatching

/// One pattern of `excludedCommands` (C-11j): a Bash specifier in which nothing is unescaped.
enum ProductExcludedPattern: Sendable {
  /// Compared byte by byte.
  case exact([UInt8])
  /// `P:*`: the text is `P`, or continues with a blank; blanks are compared as they stand.
  case prefix([UInt8])
  /// Compared after runs of blanks became one; true where the end of the text may stand for a final ` *`.
  case wildcard([WildcardPattern])

  /// - Parameter text: as written; nil for one that matches nothing.
  init?(_ text: [UInt8]) {
    guard let first = text.first, let last = text.last, first != CommandText.blank, last != CommandText.blank
    else {
      return nil
    }
    if text.suffix(2).elementsEqual(":*".utf8) {
      let prefix = Array(text.dropLast(2))
      if prefix.isEmpty { return nil }
      self = .prefix(prefix)
      return
    }
    let stars = text.count { $0 == UInt8(ascii: "*") }
    guard stars > 0 else {
      self = .exact(text)
      return
    }
    // `\*` is neither a star nor text.
    if TextLayout.contains(Array("\\*".utf8), in: text[...]) { return nil }
    let pattern = CommandText.collapsed(text)
    var patterns = [WildcardPattern(stars: pattern)]
    if stars == 1, pattern.count > 2, pattern.suffix(2).elementsEqual(" *".utf8) {
      patterns.append(WildcardPattern(literal: pattern.dropLast(2)))
    }
    self = .wildcard(patterns)
  }

  /// Whether the pattern matches a command.
  ///
  /// - Parameter text: trimmed, without assignments and redirections.
  func matches(_ text: [UInt8]) -> Bool {
    switch self {
    case .exact(let wanted): return text == wanted
    case .prefix(let prefix):
      return text.starts(with: prefix)
        && (text.count == prefix.count || text[prefix.count] == CommandText.blank)
    case .wildcard(let patterns):
      let collapsed = CommandText.collapsed(text)
      return collapsed.withUnsafeBufferPointer { text in patterns.contains { $0.matches(text) } }
    }
  }
}
