/// Many wildcard patterns, found by their literal beginnings and endings.
///
/// A pattern can only match a text, or include or meet another pattern, when their literal ends agree. Looking these
/// up leaves few candidates, each of which is then compared exactly, so a question costs about as much as the text
/// is long, whatever the number of patterns. Patterns with a wildcard at both ends are found by a whole word between
/// two of their wildcards; those that have none are compared one by one.
public struct WildcardIndex: Sendable {
  /// The patterns in the order of their numbers.
  public let patterns: [WildcardPattern]

  /// Patterns with the same literal beginning, by their literal ending.
  private struct Bucket: Sendable {
    /// All of them.
    var numbers: [Int] = []
    /// By the length of the ending and its hash.
    var endings: [Int: [UInt64: [Int]]] = [:]
    /// These lengths, ascending.
    var lengths: [Int] = []
    /// Those without an ending, by the hash of a word between two wildcards.
    var words: [UInt64: [Int]] = [:]
  }

  private let hash = RollingHash()
  /// Patterns without a wildcard, by their text.
  private var exact: [UInt64: [Int]] = [:]
  /// Patterns with a wildcard, by their literal beginning, and the place of each beginning among them.
  private var buckets: [Bucket] = []
  private var places: [UInt64: Int] = [:]
  private var hasWords = false
  /// The lengths of these beginnings, ascending, and the longest ending.
  private var beginningLengths: [Int] = []
  private var longestEnding = 0
  /// The numbers of all patterns in the order of their literal beginnings.
  private let byBeginning: [Int]

  /// An index of these patterns; their numbers are their places in the list.
  ///
  /// - Complexity: O(*n* log *n*) in the length of all patterns.
  public init(_ patterns: [WildcardPattern]) {
    self.patterns = patterns
    byBeginning = patterns.indices.sorted { patterns[$0].beginningPrecedes(patterns[$1]) }
    for (number, pattern) in patterns.enumerated() {
      guard pattern.hasWildcard else {
        exact[hash.hash(pattern.bytes), default: []].append(number)
        continue
      }
      let ending = pattern.literalSuffix
      longestEnding = max(longestEnding, ending.count)
      let place = makePlace(for: pattern)
      buckets[place].numbers.append(number)
      if ending.isEmpty, let word = words(of: pattern, betweenWildcards: true).first {
        buckets[place].words[word, default: []].append(number)
        hasWords = true
      } else {
        buckets[place].endings[ending.count, default: [:]][hash.hash(ending.reversed()), default: []]
          .append(number)
      }
    }
    for place in buckets.indices { buckets[place].lengths = buckets[place].endings.keys.sorted() }
    beginningLengths = Set(patterns.lazy.filter(\.hasWildcard).map(\.literalPrefix.count)).sorted()
  }

  /// The place of the patterns that begin like one with a wildcard; a new one for the first.
  private mutating func makePlace(for pattern: WildcardPattern) -> Int {
    let key = hash.hash(pattern.literalPrefix)
    if let place = places[key] { return place }
    places[key] = buckets.count
    buckets.append(Bucket())
    return buckets.count - 1
  }

  /// The numbers of the patterns that match a text, ascending.
  public func matches(_ text: some Collection<UInt8>) -> [Int] {
    including(WildcardPattern(literal: text))
  }

  /// The numbers of the patterns that match every text that this pattern matches, ascending; see
  /// `WildcardPattern.includes`. No union of other patterns includes it unless one of them does, as long as some
  /// byte value stands in no literal of them.
  public func including(_ pattern: WildcardPattern) -> [Int] {
    var result: [Int] = []
    if !pattern.hasWildcard {
      for number in exact[hash.hash(pattern.bytes)] ?? [] where patterns[number] == pattern {
        result.append(number)
      }
    }
    forEachWithAgreeingEnds(pattern) { number in
      if patterns[number].includes(pattern) { result.append(number) }
    }
    return result.sorted()
  }

  /// The numbers of the patterns all of whose texts this pattern matches, ascending.
  ///
  /// - Complexity: proportional to the number of patterns whose literal beginning begins like that of `pattern`.
  public func included(in pattern: WildcardPattern) -> [Int] {
    if !pattern.hasWildcard { return matches(pattern.bytes).filter { patterns[$0] == pattern } }
    return range(beginningLike: pattern).filter { pattern.includes(patterns[$0]) }.sorted()
  }

  /// The numbers of the patterns that have a text in common with this one, ascending.
  ///
  /// - Parameters:
  ///   - pattern: the one asked about.
  ///   - limit: how many are wanted at most; which ones they are depends on nothing but the patterns.
  /// - Complexity: proportional to the number of patterns whose literal beginning agrees with that of `pattern` as
  ///   far as both reach, until enough are found; asking for every pattern of a list without a limit can therefore
  ///   take the square of its length.
  public func meeting(_ pattern: WildcardPattern, atMost limit: Int = .max) -> [Int] {
    if !pattern.hasWildcard { return Array(matches(pattern.bytes).prefix(limit)) }
    var result: [Int] = []
    // Either beginning may be the longer one.
    for number in range(beginningLike: pattern) where patterns[number].intersects(pattern) {
      if result.count >= limit { break }
      result.append(number)
    }
    forEachBucket(pattern) { place in
      for number in buckets[place].numbers where patterns[number].beginningLength < pattern.beginningLength {
        if result.count >= limit { return }
        if patterns[number].intersects(pattern) { result.append(number) }
      }
    }
    return result.sorted()
  }

  /// Calls for every pattern with a wildcard whose literal beginning and ending are those of this one, as far as
  /// they reach; and for a few others, where hashes collide.
  private func forEachWithAgreeingEnds(_ pattern: WildcardPattern, _ body: (Int) -> Void) {
    var endingHashes: [UInt64] = [0]
    for byte in pattern.literalSuffix.reversed().prefix(longestEnding) {
      endingHashes.append(hash.appending(byte, to: endingHashes[endingHashes.count - 1]))
    }
    let words = hasWords ? words(of: pattern, betweenWildcards: false) : []
    forEachBucket(pattern) { place in
      for length in buckets[place].lengths {
        if length >= endingHashes.count { break }
        for number in buckets[place].endings[length]?[endingHashes[length]] ?? [] { body(number) }
      }
      if buckets[place].words.isEmpty { return }
      for word in words { for number in buckets[place].words[word] ?? [] { body(number) } }
    }
  }

  /// The hashes of the words of a pattern that have a blank on both sides, each once. A literal that holds such a word
  /// is found in no literal that does not.
  private func words(of pattern: WildcardPattern, betweenWildcards: Bool) -> [UInt64] {
    let last = pattern.literalCount - 1
    guard !betweenWildcards || last > 1 else { return [] }
    var result: [UInt64] = []
    for index in betweenWildcards ? 1...(last - 1) : 0...last {
      var word: UInt64?
      for byte in pattern.literal(index) {
        if byte == UInt8(ascii: " ") {
          if let word, !result.contains(word) { result.append(word) }
          word = 0
        } else {
          word = word.map { hash.appending(byte, to: $0) }
        }
      }
    }
    return result
  }

  /// Calls for the place of the patterns of each beginning of a pattern's own, and of a few others, where hashes
  /// collide.
  private func forEachBucket(_ pattern: WildcardPattern, _ body: (Int) -> Void) {
    let text = pattern.literalPrefix
    var value: UInt64 = 0
    var position = text.startIndex
    for length in beginningLengths {
      if length > text.count { return }
      while position < text.startIndex + length {
        value = hash.appending(text[position], to: value)
        position += 1
      }
      if let place = places[value] { body(place) }
    }
  }

  /// The numbers of the patterns whose literal beginning begins like that of this one, found as they are asked for.
  private func range(beginningLike pattern: WildcardPattern) -> some Sequence<Int> {
    var low = 0
    var high = byBeginning.count
    while low < high {
      let middle = (low + high) / 2
      if patterns[byBeginning[middle]].beginningPrecedes(pattern) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return byBeginning[low...].lazy.prefix { pattern.beginningLeads(patterns[$0]) }
  }
}
