import PatternMatching

/// A `CommandIndex` while patterns are being added.
struct CommandIndexConstruction {
  let hash = TextHash()
  private(set) var links: [CommandIndex.Link] = []
  private(set) var arena = PatternArena()
  /// Open addressing, at most half full.
  private(set) var nodes: [CommandIndex.Node]
  private var nodeCount = 0
  private(set) var tails: [CommandIndex.Tails] = []
  /// The words by which patterns are found.
  private(set) var innerWords: [[UInt8]] = []
  private(set) var lastWords: [[UInt8]] = []
  /// Where the entries of each list stand, perhaps among others.
  private(set) var places = [0..<0, 0..<0, 0..<0]

  private static let longestPiece = 63

  /// Adds patterns, in ascending order of their rules within each list.
  init(_ patterns: [(entry: CommandIndex.Entry, pattern: WildcardPattern)]) {
    var capacity = 16
    while capacity < patterns.count * 4 { capacity *= 2 }
    nodes = Array(repeating: CommandIndex.Node(), count: capacity)
    links.reserveCapacity(patterns.count)
    _ = node(hash.start)
    var known = KnownPatterns(capacity: patterns.count)
    for place in patterns.indices where known.isNew(place, among: patterns) {
      let list = Int(patterns[place].entry.list)
      let first = places[list].isEmpty ? links.count : places[list].lowerBound
      places[list] = first..<(links.count + 1)
      links.append(
        CommandIndex.Link(entry: patterns[place].entry, pattern: arena.append(patterns[place].pattern)))
    }
    // From the last to the first, so that every chain is in ascending order.
    for number in links.indices.reversed() {
      add(Int32(number), to: chain(of: patterns[known.places[number]].pattern))
    }
  }

  /// Where a chain begins.
  private enum Chain {
    case node(Int)
    case tails(Int)
  }

  /// Patterns with the same beginning: the place of its node, and the number of their `Tails`.
  ///
  /// The place counts until a further node is made.
  private struct Beginning {
    var node: Int
    var number: Int
  }

  private mutating func add(_ number: Int32, to chain: Chain) {
    switch chain {
    case .node(let place):
      links[Int(number)].next = nodes[place].chain
      nodes[place].chain = number
    case .tails(let place):
      links[Int(number)].next = tails[place].chain
      tails[place].chain = number
    }
  }

  /// The place of the node with this key, a new one where there is none; places found before do not count any more.
  private mutating func node(_ key: UInt64) -> Int {
    if (nodeCount + 1) * 2 > nodes.count { grow() }
    let tag = CommandTable.tag(key)
    let place = place(of: tag)
    if nodes[place].tag == 0 {
      nodes[place].tag = tag
      nodeCount += 1
    }
    return place
  }

  private mutating func grow() {
    let old = nodes
    nodes = Array(repeating: CommandIndex.Node(), count: old.count * 2)
    for node in old where node.tag != 0 { nodes[place(of: node.tag)] = node }
  }

  private func place(of tag: UInt32) -> Int {
    let mask = nodes.count - 1
    var place = CommandTable.place(tag) & mask
    while nodes[place].tag != tag, nodes[place].tag != 0 { place = (place + 1) & mask }
    return place
  }

  /// The patterns whose wildcard follows a node.
  private mutating func beginning(_ node: Int) -> Beginning {
    if nodes[node].tails == 0 { tails.append(CommandIndex.Tails()) }
    let number = nodes[node].tails == 0 ? tails.count - 1 : Int(nodes[node].tails >> CommandIndex.Kinds.bits)
    nodes[node].tails |= UInt32(number) << CommandIndex.Kinds.bits
    return Beginning(node: node, number: number)
  }

  /// The chain on which a pattern belongs.
  private mutating func chain(of pattern: WildcardPattern) -> Chain {
    pattern.literalPrefix.withUnsafeBufferPointer { bytes in
      let text = SeparatedText(bytes, at: CommandText.blank)
      var key = hash.start
      var current = node(key)
      var position = 0
      while true {
        let end = text.partEnd(from: position)
        if end == text.count && pattern.hasWildcard { break }
        let word = hash.hash(bytes, position..<end)
        nodes[current].nextWords |= CommandTable.nextMark(word)
        key = hash.key(word, behind: key, .word)
        current = node(key)
        if end == text.count { return .node(current) }
        position = end + 1
      }
      let length = min(text.count - position, Self.longestPiece)
      if length == 0 { return chain(of: pattern, behind: key, beginning(current)) }
      let before = beginning(current)
      nodes[current].tails |= CommandIndex.Kinds.beginnings
      tails[before.number].beginnings |= 1 << UInt64(length)
      key = hash.key(hash.hash(bytes, position..<(position + length)), behind: key, .beginning)
      let node = node(key)
      return chain(of: pattern, behind: key, beginning(node))
    }
  }

  /// The chain of a pattern among those with the same beginning.
  private mutating func chain(
    of pattern: WildcardPattern, behind key: UInt64, _ beginning: Beginning
  ) -> Chain {
    let ending = pattern.literalSuffix
    guard ending.isEmpty else {
      return ending.withUnsafeBufferPointer { text in
        let start = text.placeBehindLast(CommandText.blank)
        if start > 0 {
          let word = hash.hash(text, start..<text.count)
          nodes[beginning.node].tails |= CommandIndex.Kinds.lastWords
          tails[beginning.number].lastWords |= TextHash.mark(word)
          lastWords.append(Array(text[start...]))
          return .node(node(hash.key(word, behind: key, .lastWord)))
        }
        let length = min(text.count, Self.longestPiece)
        nodes[beginning.node].tails |= CommandIndex.Kinds.endings
        tails[beginning.number].endings |= 1 << UInt64(length)
        let piece = hash.hash(text, (text.count - length)..<text.count)
        return .node(node(hash.key(piece, behind: key, .ending)))
      }
    }
    if pattern.hasInnerLiterals, let word = pattern.firstInnerWord {
      let hash = word.withUnsafeBufferPointer { self.hash.hash($0, $0.indices) }
      nodes[beginning.node].tails |= CommandIndex.Kinds.innerWords
      tails[beginning.number].innerWords |= TextHash.mark(hash)
      innerWords.append(Array(word))
      return .node(node(self.hash.key(hash, behind: key, .innerWord)))
    }
    nodes[beginning.node].tails |= CommandIndex.Kinds.chain
    return .tails(beginning.number)
  }
}

extension WildcardPattern {
  /// The first word behind a wildcard that stands between two blanks of one literal.
  fileprivate var firstInnerWord: ArraySlice<UInt8>? {
    // The first literal is the beginning, unless it is empty.
    for case .literal(let literal) in pieces.dropFirst(literalPrefix.isEmpty ? 0 : 1) {
      guard let first = literal.firstIndex(of: CommandText.blank),
        let second = literal[(first + 1)...].firstIndex(of: CommandText.blank)
      else { continue }
      return literal[(first + 1)..<second]
    }
    return nil
  }
}
