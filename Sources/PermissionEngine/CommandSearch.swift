import PatternMatching

/// One look-up in a `CommandIndex`, whose owner outlives it.
struct CommandSearch {
  private let text: SeparatedText
  private let query: CommandQuery
  private let box: FlatBox<CommandTable>
  private(set) var hits = CommandHits()
  /// Which words between two others may be ones by which patterns are found, by their number; the highest bit stands
  /// for all from the 64th on.
  private var innerWords: UInt64 = 0
  private var lastHash: UInt64 = 0
  /// The mark of the last word; 0 where no pattern is found by it.
  private var lastMark: UInt64 = 0

  @inline(__always)
  init(_ text: SeparatedText, _ query: CommandQuery, in box: FlatBox<CommandTable>) {
    self.text = text
    self.query = query
    self.box = box
  }

  private var table: CommandTable {
    @inline(__always) _read { yield box.value }
  }

  /// Follows the words of the text as far as patterns begin with them.
  @inline(__always)
  mutating func run() {
    let hash = table.hash
    let kinds = lookAtWords()
    var key = hash.start
    var node = table.root
    var position = 0
    while true {
      if node.tails & kinds != 0 { tryTails(Int(node.tails >> CommandIndex.Kinds.bits), key, position) }
      if node.nextWords == 0 { return }
      let end = text.partEnd(from: position)
      let word = hash.hash(text.bytes, position..<end)
      if node.nextWords & CommandTable.nextMark(word) == 0 { return }
      key = hash.key(word, behind: key, .word)
      guard let next = table.node(key) else { return }
      node = table.nodes[next]
      if end == text.count { return tryChain(node.chain) }
      position = end &+ 1
    }
  }

  /// Finds out which words of the text may be ones by which patterns are found.
  ///
  /// - Returns: the kinds of patterns that are worth a look.
  @inline(__always)
  private mutating func lookAtWords() -> UInt32 {
    var kinds = CommandIndex.Kinds.chain | CommandIndex.Kinds.beginnings | CommandIndex.Kinds.endings
    // Too short for what filters look at.
    let isShort = text.count < 8
    if !table.lastWords.isEmpty {
      let word = text.lastPartStart..<text.count
      // Patterns are found by a last word that stands behind a blank.
      if word.lowerBound > 0, isShort || table.lastWords.bit(word, text.bytes) != 0 {
        lastHash = table.hash.hash(text.bytes, word)
        lastMark = TextHash.mark(lastHash)
        kinds |= CommandIndex.Kinds.lastWords
      }
    }
    if !table.innerWords.isEmpty {
      var found: UInt64 = isShort ? .max : 0
      if !isShort {
        text.forEachInnerPart { word, number in
          found |= table.innerWords.bit(word, text.bytes) &<< number
        }
      }
      innerWords = found
      if found != 0 { kinds |= CommandIndex.Kinds.innerWords }
    }
    return kinds
  }

  /// Tries the patterns whose first wildcard stands at `position`, and those whose first wildcard follows a piece of
  /// the word there.
  private mutating func tryTails(_ number: Int, _ key: UInt64, _ position: Int) {
    tryBeginning(number, key, position)
    var lengths = table.tails[number].beginnings
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths - 1
      if position + length > text.count { return }
      let piece = table.hash.hash(text.bytes, position..<(position + length))
      let key = table.hash.key(piece, behind: key, .beginning)
      if let node = table.node(key), table.nodes[node].tails != 0 {
        tryBeginning(Int(table.nodes[node].tails >> CommandIndex.Kinds.bits), key, position + length)
      }
    }
  }

  /// Tries the patterns with one beginning, which ends at `start` in the text.
  private mutating func tryBeginning(_ number: Int, _ key: UInt64, _ start: Int) {
    let tails = table.tails[number]
    tryChain(tails.chain)
    if lastMark & tails.lastWords != 0 { tryKey(table.hash.key(lastHash, behind: key, .lastWord)) }
    if innerWords != 0, tails.innerWords != 0 { tryInnerWords(tails.innerWords, key, start) }
    var lengths = tails.endings
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths - 1
      if start + length > text.count { break }
      let piece = table.hash.hash(text.bytes, (text.count - length)..<text.count)
      tryKey(table.hash.key(piece, behind: key, .ending))
    }
  }

  /// Tries the words of the text that stand between two blanks, the first of them at `start` or behind.
  private mutating func tryInnerWords(_ marks: UInt64, _ key: UInt64, _ start: Int) {
    var tried = TriedNodes()
    text.forEachInnerPart { word, number in
      if innerWords &>> number & 1 != 0, word.lowerBound > start {
        let hash = table.hash.hash(text.bytes, word)
        if TextHash.mark(hash) & marks != 0,
          let node = table.node(table.hash.key(hash, behind: key, .innerWord)),
          tried.isNew(Int32(truncatingIfNeeded: node))
        {
          tryChain(table.nodes[node].chain)
        }
      }
    }
  }

  /// Nodes whose patterns have been compared with the text: a word that stands there again changes nothing. The first
  /// few need no memory.
  private struct TriedNodes {
    private var first = SIMD4<Int32>(repeating: -1)
    private var count = 0
    private var others: Set<Int32> = []

    @inline(__always)
    mutating func isNew(_ node: Int32) -> Bool {
      if any(first .== node) { return false }
      guard count < 4 else { return others.insert(node).inserted }
      first[count] = node
      count += 1
      return true
    }
  }

  @inline(__always)
  private mutating func tryKey(_ key: UInt64) {
    if let number = table.node(key) { tryChain(table.nodes[number].chain) }
  }

  @inline(__always)
  private mutating func tryChain(_ first: Int32) {
    if first >= 0 { tryLinks(first) }
  }

  private mutating func tryLinks(_ first: Int32) {
    var number = first
    while number >= 0 {
      let link = table.links[Int(number)]
      let list = Int(link.entry.list)
      if link.entry.rule < hits[list], query.lists & (1 << UInt8(list)) != 0, satisfies(link.entry),
        table.patterns.matches(link.pattern, text.bytes)
      {
        hits[list] = link.entry.rule
      }
      number = link.next
    }
  }

  @inline(__always)
  private func satisfies(_ entry: CommandEntry) -> Bool {
    query.restriction.admits(
      isExact: entry.isExact, endsInRedirection: entry.endsInRedirection,
      literalPrefix: Int(entry.literalPrefix))
  }
}
