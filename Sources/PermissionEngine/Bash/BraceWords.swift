import ShellSyntax

/// Brace expansion of a command's words, carried out (spec M-4).
enum BraceWords {
  /// More words than this are not listed.
  private static let maximumCount = 256

  /// The words after brace expansion; nil when they are too many or cannot be listed.
  static func expand(_ words: [Word]) -> [Word]? {
    var result: [Word] = []
    for word in words {
      guard word.hasBraces else {
        result.append(word)
        continue
      }
      guard let variants = expand(word.parts[...]) else { return nil }
      for parts in variants {
        var expanded = Word(range: word.range, text: word.text, parts: parts)
        if let constant = expanded.constantText { expanded.text = constant[...] }
        // An alternative that is empty and unquoted yields no word.
        if parts.isEmpty { continue }
        result.append(expanded)
      }
      if result.count > maximumCount { return nil }
    }
    return result
  }

  private static func expand(_ parts: ArraySlice<WordPart>) -> [[WordPart]]? {
    guard let first = parts.first else { return [[]] }
    guard let tails = expand(parts.dropFirst()) else { return nil }
    guard case .brace(let alternatives) = first else { return tails.map { [first] + $0 } }
    guard let alternatives else { return nil }
    var result: [[WordPart]] = []
    for alternative in alternatives {
      guard let heads = expand(alternative[...]) else { return nil }
      for head in heads {
        for tail in tails { result.append(head + tail) }
        if result.count > maximumCount { return nil }
      }
    }
    return result
  }
}

extension Word {
  /// An unquoted brace expansion stands in the word.
  var hasBraces: Bool {
    parts.contains { if case .brace = $0 { true } else { false } }
  }
}
