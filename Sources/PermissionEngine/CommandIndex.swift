import PatternMatching

/// The command patterns of all lists, found by the words of a text.
///
/// A trie over whole words: a node is found by the chained hash of the words that lead to it, and a text is
/// followed only as long as some pattern begins with its words. A pattern with a wildcard hangs on the node of the
/// words before its first wildcard, under the piece of a word that follows; among those with the same beginning it
/// is found by its last word, its last bytes, or a whole word between two wildcards. Nodes and entries are numbers
/// in flat arrays; a look-up allocates nothing. Whatever is found is compared in full before it counts.
struct CommandIndex: Sendable {
  /// The first matching pattern of each list, as the place of its rule; `none` where nothing matches.
  struct Hits: Sendable, Hashable {
    static let none = Int32.max
    var deny = none
    var ask = none
    var allow = none

    subscript(list: Int) -> Int32 {
      get { list == 0 ? deny : list == 1 ? ask : allow }
      set { if list == 0 { deny = newValue } else if list == 1 { ask = newValue } else { allow = newValue } }
    }
  }

  /// One pattern and what a match of it depends on.
  struct Entry: Sendable {
    /// The place of its rule in its list.
    var rule: Int32
    /// 0 deny, 1 ask, 2 allow.
    var list: Int8
    var isExact: Bool
    var endsInRedirection: Bool
    var literalPrefix: Int32
    /// The next entry of the same chain; −1 at its end.
    var next: Int32 = -1
  }

  private struct Node {
    /// Patterns that end here, or may match whatever follows.
    var chain: Int32 = -1
    /// How many bytes, below 64, may stand between this node's words and a wildcard.
    var beginnings: UInt64 = 0
    /// How many bytes, below 64, the endings by which patterns are found have.
    var endings: UInt64 = 0
    /// Which marks (see `mark`) the inner words by which patterns are found have.
    var innerWords: UInt64 = 0
    var hasLastWords = false
  }

  private let hash = TextHash()
  private var entries: [Entry] = []
  private var patterns: [WildcardPattern] = []
  private var nodes: [Node] = []
  /// Open addressing: the hash of a key and the number of its node; −1 where nothing is.
  private var slots: [(key: UInt64, node: Int32)] = []

  private static let blank = UInt8(ascii: " ")
  private static let longestPiece = 63

  var isEmpty: Bool { entries.isEmpty }

  // MARK: Building

  /// An index of patterns.
  ///
  /// - Parameter patterns: in ascending order of their rules within each list. Of equal patterns the first counts.
  /// - Complexity: linear in the length of all patterns.
  init(_ patterns: [(entry: Entry, pattern: WildcardPattern)]) {
    var capacity = 16
    while capacity < patterns.count * 4 { capacity *= 2 }
    slots = Array(repeating: (0, -1), count: capacity)
    nodes.reserveCapacity(patterns.count)
    _ = node(hash.start)
    var seen: [Int: Int32] = [:]
    seen.reserveCapacity(patterns.count)
    for (entry, pattern) in patterns {
      let key = Self.identity(entry, pattern)
      if let other = seen[key], isSame(Int(other), entry, pattern) { continue }
      seen[key] = Int32(entries.count)
      entries.append(entry)
      self.patterns.append(pattern)
    }
    // From the last to the first, so that every chain is in ascending order.
    for number in entries.indices.reversed() {
      let node = place(of: self.patterns[number])
      entries[number].next = nodes[node].chain
      nodes[node].chain = Int32(number)
    }
  }

  private static func identity(_ entry: Entry, _ pattern: WildcardPattern) -> Int {
    var hasher = Hasher()
    hasher.combine(pattern)
    hasher.combine(entry.list)
    hasher.combine(entry.isExact)
    hasher.combine(entry.endsInRedirection)
    hasher.combine(entry.literalPrefix)
    return hasher.finalize()
  }

  private func isSame(_ number: Int, _ entry: Entry, _ pattern: WildcardPattern) -> Bool {
    let other = entries[number]
    return other.list == entry.list && other.isExact == entry.isExact
      && other.endsInRedirection == entry.endsInRedirection && other.literalPrefix == entry.literalPrefix
      && patterns[number] == pattern
  }

  /// The number of the node with this key, a new one where there is none.
  private mutating func node(_ key: UInt64) -> Int {
    if (nodes.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: key)
    if slots[slot].node >= 0 { return Int(slots[slot].node) }
    slots[slot] = (key, Int32(nodes.count))
    nodes.append(Node())
    return nodes.count - 1
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, -1), count: old.count * 2)
    for entry in old where entry.node >= 0 { slots[slot(of: entry.key)] = entry }
  }

  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while slots[slot].node >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  /// The node on whose chain a pattern belongs.
  private mutating func place(of pattern: WildcardPattern) -> Int {
    let key = pattern.literalPrefix.withUnsafeBufferPointer { text in
      var key = hash.start
      var current = 0
      var position = 0
      for end in text.indices where text[end] == Self.blank {
        key = hash.hash(text, position..<end, behind: key, .word)
        current = node(key)
        position = end + 1
      }
      guard pattern.hasWildcard else {
        return hash.hash(text, position..<text.count, behind: key, .word)
      }
      let length = min(text.count - position, Self.longestPiece)
      nodes[current].beginnings |= 1 << UInt64(length)
      return hash.hash(text, position..<(position + length), behind: key, .beginning)
    }
    return pattern.hasWildcard ? place(behind: key, pattern) : node(key)
  }

  /// Where, among the patterns with the same beginning, a pattern belongs.
  private mutating func place(behind key: UInt64, _ pattern: WildcardPattern) -> Int {
    let current = node(key)
    let ending = pattern.literalSuffix
    guard ending.isEmpty else {
      return ending.withUnsafeBufferPointer { text in
        if let blank = text.lastIndex(of: Self.blank) {
          nodes[current].hasLastWords = true
          return node(hash.hash(text, (blank + 1)..<text.count, behind: key, .lastWord))
        }
        let length = min(text.count, Self.longestPiece)
        nodes[current].endings |= 1 << UInt64(length)
        return node(hash.hash(text, (text.count - length)..<text.count, behind: key, .ending))
      }
    }
    // The first literal is the beginning, unless it is empty; a word counts only behind a wildcard.
    for case .literal(let literal) in pattern.pieces.dropFirst(pattern.literalPrefix.isEmpty ? 0 : 1) {
      guard let first = literal.firstIndex(of: Self.blank),
        let second = literal[(first + 1)...].firstIndex(of: Self.blank)
      else { continue }
      return literal.withUnsafeBufferPointer { text in
        nodes[current].innerWords |= Self.mark(text, (first + 1)..<second)
        return node(hash.hash(text, (first + 1)..<second, behind: key, .innerWord))
      }
    }
    return current
  }

  /// A bit that says roughly how a word looks, so that most words need not be hashed.
  @inline(__always)
  private static func mark(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt64 {
    let first = word.isEmpty ? 0 : UInt64(text[word.lowerBound])
    return 1 << ((first &+ UInt64(truncatingIfNeeded: word.count) &* 7) & 63)
  }

  // MARK: Finding

  /// What an answer is looked for under.
  struct Query: Sendable {
    /// Which lists are asked; bit 0 deny, 1 ask, 2 allow.
    var lists: UInt8 = 7
    /// Of the allow list, or of every list, only rules without wildcards.
    var allowExactOnly = false
    var restriction = CommandRules.Restriction.none
  }

  /// The first rules that match a text.
  ///
  /// - Complexity: proportional to the length of the text and the number of patterns that agree with it in
  ///   beginning and ending, or in beginning and a word.
  func find(_ text: UnsafeBufferPointer<UInt8>, _ query: Query = Query()) -> Hits {
    var hits = Hits()
    if entries.isEmpty { return hits }
    slots.withUnsafeBufferPointer { slots in
      nodes.withUnsafeBufferPointer { nodes in
        entries.withUnsafeBufferPointer { entries in
          var search = Search(
            text: text, query: query, hash: hash, slots: slots, nodes: nodes, entries: entries,
            patterns: patterns, hits: hits)
          search.run()
          hits = search.hits
        }
      }
    }
    return hits
  }

  private struct Search {
    let text: UnsafeBufferPointer<UInt8>
    let query: Query
    let hash: TextHash
    let slots: UnsafeBufferPointer<(key: UInt64, node: Int32)>
    let nodes: UnsafeBufferPointer<Node>
    let entries: UnsafeBufferPointer<Entry>
    let patterns: [WildcardPattern]
    var hits: Hits
    /// Where the last word of the text begins; −1 before it is looked for.
    var lastWord = -1

    @inline(__always)
    private func node(_ key: UInt64) -> Int? {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
      while slots[slot].node >= 0 {
        if slots[slot].key == key { return Int(slots[slot].node) }
        slot = (slot + 1) & mask
      }
      return nil
    }

    mutating func run() {
      var key = hash.start
      var current = node(key)
      var position = 0
      while let number = current {
        if nodes[number].beginnings != 0 { tryBeginnings(number, key, position) }
        if position > text.count { return }
        var end = position
        while end < text.count, text[end] != CommandIndex.blank { end += 1 }
        key = hash.hash(text, position..<end, behind: key, .word)
        current = node(key)
        if end == text.count {
          if let current { tryChain(nodes[current].chain) }
          return
        }
        position = end + 1
      }
    }

    /// Tries the patterns whose first wildcard follows a piece of the word at `position`.
    private mutating func tryBeginnings(_ number: Int, _ key: UInt64, _ position: Int) {
      var lengths = nodes[number].beginnings
      while lengths != 0 {
        let length = lengths.trailingZeroBitCount
        lengths &= lengths - 1
        if position + length > text.count { return }
        let key = hash.hash(text, position..<(position + length), behind: key, .beginning)
        if let found = node(key) { tryBeginning(found, key, position + length) }
      }
    }

    /// Tries the patterns with one beginning, which ends at `start` in the text.
    private mutating func tryBeginning(_ number: Int, _ key: UInt64, _ start: Int) {
      let node = nodes[number]
      tryChain(node.chain)
      if node.hasLastWords {
        if lastWord < 0 { lastWord = (text.lastIndex(of: CommandIndex.blank) ?? -1) + 1 }
        tryKey(hash.hash(text, lastWord..<text.count, behind: key, .lastWord))
      }
      var lengths = node.endings
      while lengths != 0 {
        let length = lengths.trailingZeroBitCount
        lengths &= lengths - 1
        if start + length > text.count { break }
        tryKey(hash.hash(text, (text.count - length)..<text.count, behind: key, .ending))
      }
      if node.innerWords != 0 { tryInnerWords(node.innerWords, key, start) }
    }

    private mutating func tryInnerWords(_ marks: UInt64, _ key: UInt64, _ start: Int) {
      var wordStart = -1
      for index in start..<text.count where text[index] == CommandIndex.blank {
        if wordStart >= 0, CommandIndex.mark(text, wordStart..<index) & marks != 0 {
          tryKey(hash.hash(text, wordStart..<index, behind: key, .innerWord))
        }
        wordStart = index + 1
      }
    }

    @inline(__always)
    private mutating func tryKey(_ key: UInt64) {
      if let number = node(key) { tryChain(nodes[number].chain) }
    }

    private mutating func tryChain(_ first: Int32) {
      var number = first
      while number >= 0 {
        let entry = entries[Int(number)]
        let list = Int(entry.list)
        if entry.rule < hits[list], query.lists & (1 << UInt8(list)) != 0, satisfies(entry),
          patterns[Int(number)].matches(text)
        {
          hits[list] = entry.rule
        }
        number = entry.next
      }
    }

    @inline(__always)
    private func satisfies(_ entry: Entry) -> Bool {
      let restriction = query.restriction
      return entry.endsInRedirection == restriction.withRedirections
        && Int(entry.literalPrefix) >= restriction.minimumLiteralPrefix
        && (entry.isExact || !(restriction.exactOnly || (query.allowExactOnly && entry.list == 2)))
    }
  }
}
