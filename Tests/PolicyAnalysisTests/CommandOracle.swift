/// All short command texts over a few symbols, and what rules match among them, worked out without any of the code
/// under test.
struct CommandOracle {
  /// A set of texts, as bits over `texts`.
  struct TextSet: Equatable {
    var words: [UInt64]

    static func - (left: TextSet, right: TextSet) -> TextSet {
      TextSet(words: zip(left.words, right.words).map { $0 & ~$1 })
    }
    static func | (left: TextSet, right: TextSet) -> TextSet {
      TextSet(words: zip(left.words, right.words).map { $0 | $1 })
    }
    static func & (left: TextSet, right: TextSet) -> TextSet {
      TextSet(words: zip(left.words, right.words).map { $0 & $1 })
    }
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  }

  /// Every text of one to seven symbols out of `a`, `b`, `c` and the blank that a simple command can have.
  let texts: [[UInt8]]

  init() {
    var all: [[UInt8]] = []
    var last: [[UInt8]] = [[]]
    for _ in 1...7 {
      last = last.flatMap { text in "abc ".utf8.map { text + [$0] } }
      all += last
    }
    let blank = UInt8(ascii: " ")
    texts = all.filter { text in
      text.first != blank && text.last != blank
        && !zip(text, text.dropFirst()).contains { $0 == blank && $1 == blank }
    }
  }

  var none: TextSet { TextSet(words: [UInt64](repeating: 0, count: (texts.count + 63) / 64)) }

  /// The same sets with one text in the place of all that lie in the same of them.
  static func merged(_ sets: [TextSet]) -> [TextSet] {
    var seen: Set<[UInt64]> = []
    var kept: [Int] = []
    for index in 0..<(sets.first?.words.count ?? 0) * 64 {
      var signature = [UInt64](repeating: 0, count: (sets.count + 63) / 64)
      for (number, set) in sets.enumerated() where set.words[index / 64] & (1 << UInt64(index % 64)) != 0 {
        signature[number / 64] |= 1 << UInt64(number % 64)
      }
      if seen.insert(signature).inserted { kept.append(index) }
    }
    return sets.map { set in
      var small = TextSet(words: [UInt64](repeating: 0, count: (kept.count + 63) / 64))
      for (place, index) in kept.enumerated() where set.words[index / 64] & (1 << UInt64(index % 64)) != 0 {
        small.words[place / 64] |= 1 << UInt64(place % 64)
      }
      return small
    }
  }

  /// What a specifier matches.
  ///
  /// - Parameter endCounts: whether the end of a text counts as the blank of a trailing ` *` after another wildcard
  ///   (U27); to the product it never does.
  func matches(_ specifier: String, _ reading: RuleReading, endCounts: Bool) -> TextSet {
    var set = none
    for (index, text) in texts.enumerated()
    where Self.matches(Array(specifier.utf8), text, reading, endCounts: endCounts) {
      set.words[index / 64] |= 1 << UInt64(index % 64)
    }
    return set
  }

  private static func matches(
    _ rule: [UInt8], _ text: [UInt8], _ reading: RuleReading, endCounts: Bool
  ) -> Bool {
    let ending = String(decoding: rule.suffix(2), as: UTF8.self)
    let head = Array(rule.dropLast(2))
    switch reading {
    case .product: return measuredMatches(rule, head, ending, text)
    case .edition1: return ending == ":*" ? text.starts(with: head) : text == rule
    case .strict: break
    }
    guard ending == ":*" || ending == " *" else { return glob(rule[...], text[...]) }
    if glob((head + [UInt8(ascii: " "), UInt8(ascii: "*")])[...], text[...]) { return true }
    return (endCounts || !head.contains(UInt8(ascii: "*"))) && glob(head[...], text[...])
  }

  /// B-3, B-5: a prefix holds no wildcard, and ` *` at the end may be missing only as the one wildcard of the rule.
  private static func measuredMatches(
    _ rule: [UInt8], _ head: [UInt8], _ ending: String, _ text: [UInt8]
  ) -> Bool {
    let isLoneStar = ending == " *" && !head.isEmpty && !head.contains(UInt8(ascii: "*"))
    if ending == ":*" || isLoneStar {
      return text == head || text.starts(with: head + [UInt8(ascii: " ")])
    }
    return glob(rule[...], text[...])
  }

  private static func glob(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == UInt8(ascii: "*") {
      return glob(pattern.dropFirst(), text) || (!text.isEmpty && glob(pattern, text.dropFirst()))
    }
    return text.first == first && glob(pattern.dropFirst(), text.dropFirst())
  }
}
