extension WildcardPattern {
  /// The texts that the pattern gives when its wildcards are filled with these words, best first: all wildcards
  /// with the first word, then one of them with another, then two, ….
  ///
  /// - Parameters:
  ///   - words: candidates in order of preference, each possibly empty or of several words.
  ///   - limit: how many texts at most.
  /// - Returns: texts that match the pattern, none twice.
  public func texts(filledWith words: [[UInt8]], limit: Int = 256) -> [[UInt8]] {
    guard hasWildcard else { return [bytes] }
    guard !words.isEmpty, limit > 0 else { return [] }
    let gaps = ends.count - 1
    var result: [[UInt8]] = []
    var seen: Set<[UInt8]> = []
    func add(_ choice: [Int: Int]) {
      var text = Array(literal(0))
      for gap in 0..<gaps { text += words[choice[gap] ?? 0] + literal(gap + 1) }
      if seen.insert(text).inserted { result.append(text) }
    }
    add([:])
    for word in words.indices.dropFirst() {
      for gap in (0..<gaps).reversed() where result.count < limit { add([gap: word]) }
    }
    for first in words.indices.dropFirst() {
      for second in words.indices.dropFirst() {
        for gap in 0..<gaps {
          for other in (gap + 1)..<max(gap + 1, gaps) where result.count < limit {
            add([gap: first, other: second])
          }
          if result.count >= limit { return result }
        }
      }
    }
    return result
  }
}

extension Language {
  /// A text of the language that a person might type.
  ///
  /// - Parameters:
  ///   - pattern: a pattern whose texts hold those of the language, for example that of the rule in question; its
  ///     wildcards are filled with the words first.
  ///   - words: candidates in order of preference, for example `[[], "main", "--help"]` in UTF-8.
  /// - Returns: the first filling that belongs to the language, otherwise the shortest readable member; nil when
  ///   the language is empty.
  /// - Throws: `TooLarge` when no filling belongs to the language and the question is undecided.
  public func witness(
    for pattern: WildcardPattern, words: [[UInt8]], _ limits: BuildLimits = .standard
  ) throws(TooLarge) -> [UInt8]? {
    if let text = pattern.texts(filledWith: words).first(where: { contains($0) }) { return text }
    return try readableMember(limits)
  }
}
