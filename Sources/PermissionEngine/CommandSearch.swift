import PatternMatching

/// One look-up in a `CommandIndex`.
struct CommandSearch {
  let text: UnsafeBufferPointer<UInt8>
  let query: CommandIndex.Query
  let hash: TextHash
  let slots: UnsafeBufferPointer<(key: UInt64, node: Int32)>
  let nodes: UnsafeBufferPointer<CommandIndex.Node>
  let entries: UnsafeBufferPointer<CommandIndex.Entry>
  let patterns: PatternArena.View
  private(set) var hits = CommandIndex.Hits()
  /// Where the last word of the text begins, and its mark; −1 before it has been asked for.
  private var lastWordStart = -1
  private var lastWordMark: UInt64 = 0

  init(
    text: UnsafeBufferPointer<UInt8>, query: CommandIndex.Query, hash: TextHash,
    slots: UnsafeBufferPointer<(key: UInt64, node: Int32)>, nodes: UnsafeBufferPointer<CommandIndex.Node>,
    entries: UnsafeBufferPointer<CommandIndex.Entry>, patterns: PatternArena.View
  ) {
    self.text = text
    self.query = query
    self.hash = hash
    self.slots = slots
    self.nodes = nodes
    self.entries = entries
    self.patterns = patterns
  }

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

  /// Follows the words of the text as far as patterns begin with them.
  mutating func run() {
    var key = hash.start
    var current = node(key)
    var position = 0
    while let number = current {
      if nodes[number].open >= 0, position <= text.count { tryOpen(number, key, position) }
      if nodes[number].beginnings != 0 { tryBeginnings(number, key, position) }
      if position > text.count { return }
      let end = text.nextBlank(from: position)
      if nodes[number].nextWords & CommandIndex.mark(text, position..<end) == 0 { return }
      key = hash.key(hash.hash(text, position..<end), behind: key, .word)
      current = node(key)
      if end == text.count {
        if let current { tryChain(nodes[current].chain) }
        return
      }
      position = end + 1
    }
  }

  /// Tries the patterns whose first wildcard stands at `position`.
  private mutating func tryOpen(_ number: Int, _ key: UInt64, _ position: Int) {
    let open = Int(nodes[number].open)
    tryBeginning(open, hash.key(hash.start, behind: key, .beginning), position)
  }

  /// Tries the patterns whose first wildcard follows a piece of the word at `position`.
  private mutating func tryBeginnings(_ number: Int, _ key: UInt64, _ position: Int) {
    var lengths = nodes[number].beginnings
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths - 1
      if position + length > text.count { return }
      let key = hash.key(hash.hash(text, position..<(position + length)), behind: key, .beginning)
      if let found = node(key) { tryBeginning(found, key, position + length) }
    }
  }

  /// Tries the patterns with one beginning, which ends at `start` in the text.
  private mutating func tryBeginning(_ number: Int, _ key: UInt64, _ start: Int) {
    let node = nodes[number]
    tryChain(node.chain)
    if node.lastWords != 0 { tryLastWord(node.lastWords, key) }
    var lengths = node.endings
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount
      lengths &= lengths - 1
      if start + length > text.count { break }
      tryKey(hash.key(hash.hash(text, (text.count - length)..<text.count), behind: key, .ending))
    }
    if node.innerWords != 0 { tryInnerWords(node.innerWords, key, start) }
  }

  private mutating func tryLastWord(_ marks: UInt64, _ key: UInt64) {
    if lastWordStart < 0 {
      lastWordStart = text.lastWordStart
      lastWordMark = CommandIndex.mark(text, lastWordStart..<text.count)
    }
    if lastWordMark & marks == 0 { return }
    tryKey(hash.key(hash.hash(text, lastWordStart..<text.count), behind: key, .lastWord))
  }

  private mutating func tryInnerWords(_ marks: UInt64, _ key: UInt64, _ start: Int) {
    var tried = TriedNodes()
    var position = text.nextBlank(from: start) + 1
    while position < text.count {
      let end = text.nextBlank(from: position)
      if end == text.count { return }
      if CommandIndex.mark(text, position..<end) & marks != 0,
        let number = node(hash.key(hash.hash(text, position..<end), behind: key, .innerWord)),
        tried.isNew(Int32(truncatingIfNeeded: number))
      {
        tryChain(nodes[number].chain)
      }
      position = end + 1
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
    if let number = node(key) { tryChain(nodes[number].chain) }
  }

  private mutating func tryChain(_ first: Int32) {
    var number = first
    while number >= 0 {
      let entry = entries[Int(number)]
      let list = Int(entry.list)
      if entry.rule < hits[list], query.lists & (1 << UInt8(list)) != 0, satisfies(entry),
        patterns.matches(Int(number), text)
      {
        hits[list] = entry.rule
      }
      number = entry.next
    }
  }

  @inline(__always)
  private func satisfies(_ entry: CommandIndex.Entry) -> Bool {
    let restriction = query.restriction
    return entry.endsInRedirection == restriction.withRedirections
      && Int(entry.literalPrefix) >= restriction.minimumLiteralPrefix
      && (entry.isExact || !restriction.exactOnly)
  }
}
