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

  struct Node {
    /// Patterns that end here, or may match whatever follows.
    var chain: Int32 = -1
    /// The node of the patterns whose wildcard follows this node's words and a blank; −1 where there are none.
    var open: Int32 = -1
    /// Which marks (see `mark`) the words have that lead to further nodes.
    var nextWords: UInt64 = 0
    /// How many bytes, 1 to 63, may stand between this node's words and a wildcard.
    var beginnings: UInt64 = 0
    /// How many bytes, below 64, the endings by which patterns are found have.
    var endings: UInt64 = 0
    /// Which marks (see `mark`) the inner words by which patterns are found have.
    var innerWords: UInt64 = 0
    /// Which marks the last words by which patterns are found have.
    var lastWords: UInt64 = 0
  }

  private let hash = TextHash()
  private var entries: [Entry] = []
  private var arena = PatternArena()
  /// Where the entries of each list stand, perhaps among others.
  private var places = [0..<0, 0..<0, 0..<0]
  private var nodes: [Node] = []
  /// Open addressing: the hash of a key and the number of its node; −1 where nothing is.
  private var slots: [(key: UInt64, node: Int32)] = []

  static let blank = UInt8(ascii: " ")
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
    entries.reserveCapacity(patterns.count)
    arena.reserveCapacity(patterns.count)
    var known = KnownPatterns(capacity: patterns.count)
    for place in patterns.indices where known.isNew(place, among: patterns) {
      let list = Int(patterns[place].entry.list)
      let first = places[list].isEmpty ? entries.count : places[list].lowerBound
      places[list] = first..<(entries.count + 1)
      entries.append(patterns[place].entry)
      arena.append(patterns[place].pattern)
    }
    // From the last to the first, so that every chain is in ascending order.
    for number in entries.indices.reversed() {
      let node = place(of: patterns[known.places[number]].pattern)
      entries[number].next = nodes[node].chain
      nodes[node].chain = Int32(number)
    }
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
      while true {
        let end = text.nextBlank(from: position)
        if end == text.count { break }
        nodes[current].nextWords |= Self.mark(text, position..<end)
        key = hash.key(hash.hash(text, position..<end), behind: key, .word)
        current = node(key)
        position = end + 1
      }
      guard pattern.hasWildcard else {
        nodes[current].nextWords |= Self.mark(text, position..<text.count)
        return hash.key(hash.hash(text, position..<text.count), behind: key, .word)
      }
      let length = min(text.count - position, Self.longestPiece)
      if length == 0 {
        let key = hash.key(hash.start, behind: key, .beginning)
        let open = node(key)
        nodes[current].open = Int32(open)
        return key
      }
      nodes[current].beginnings |= 1 << UInt64(length)
      return hash.key(hash.hash(text, position..<(position + length)), behind: key, .beginning)
    }
    return pattern.hasWildcard ? place(behind: key, pattern) : node(key)
  }

  /// Where, among the patterns with the same beginning, a pattern belongs.
  private mutating func place(behind key: UInt64, _ pattern: WildcardPattern) -> Int {
    let current = node(key)
    let ending = pattern.literalSuffix
    guard ending.isEmpty else {
      return ending.withUnsafeBufferPointer { text in
        let lastWord = text.lastWordStart
        if lastWord > 0 {
          nodes[current].lastWords |= Self.mark(text, lastWord..<text.count)
          return node(hash.key(hash.hash(text, lastWord..<text.count), behind: key, .lastWord))
        }
        let length = min(text.count, Self.longestPiece)
        nodes[current].endings |= 1 << UInt64(length)
        return node(hash.key(hash.hash(text, (text.count - length)..<text.count), behind: key, .ending))
      }
    }
    guard pattern.hasInnerLiterals else { return current }
    // The first literal is the beginning, unless it is empty; a word counts only behind a wildcard.
    for case .literal(let literal) in pattern.pieces.dropFirst(pattern.literalPrefix.isEmpty ? 0 : 1) {
      guard let first = literal.firstIndex(of: Self.blank),
        let second = literal[(first + 1)...].firstIndex(of: Self.blank)
      else { continue }
      return literal.withUnsafeBufferPointer { text in
        nodes[current].innerWords |= Self.mark(text, (first + 1)..<second)
        return node(hash.key(hash.hash(text, (first + 1)..<second), behind: key, .innerWord))
      }
    }
    return current
  }

  /// A bit that says roughly how a word looks, so that most words need not be hashed.
  @inline(__always)
  static func mark(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt64 {
    if word.isEmpty { return 1 }
    let first = UInt64(text[word.lowerBound])
    let last = UInt64(text[word.upperBound - 1])
    return 1 << ((first &+ last &* 5 &+ UInt64(truncatingIfNeeded: word.count) &* 11) & 63)
  }

  // MARK: Finding

  /// The first rule of a list with a pattern that some text of this shape matches.
  ///
  /// - Complexity: linear in the number of patterns.
  func firstPossible(_ shape: WildcardPattern, in list: Int) -> Int32? {
    let prefix = shape.literalPrefix
    for number in places[list] where entries[number].list == list {
      // What is not alike at the beginning has no text in common.
      if arena.beginning(of: number, agreesWith: prefix), arena.pattern(number).intersects(shape) {
        return entries[number].rule
      }
    }
    return nil
  }

  /// What an answer is looked for under.
  struct Query: Sendable {
    /// Which lists are asked; bit 0 deny, 1 ask, 2 allow.
    var lists: UInt8 = 7
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
          arena.withView { patterns in
            var search = CommandSearch(
              text: text, query: query, hash: hash, slots: slots, nodes: nodes, entries: entries,
              patterns: patterns)
            search.run()
            hits = search.hits
          }
        }
      }
    }
    return hits
  }
}
