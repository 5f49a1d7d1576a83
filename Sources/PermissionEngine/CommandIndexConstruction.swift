import PatternMatching

/// A `CommandIndex` while patterns are being added.
struct CommandIndexConstruction {
  let hash = TextHash()
  /// Which entry follows each in its chain; −1 at its end.
  private(set) var next: [Int32]
  /// Open addressing, at most half full.
  private(set) var nodes: [CommandIndex.Node]
  /// The tags of all nodes.
  private(set) var tags: [UInt32] = []
  private(set) var tails: [CommandIndex.Tails] = []
  /// The words by which patterns are found.
  private(set) var innerWords: [[UInt8]] = []
  private(set) var lastWords: [[UInt8]] = []
  /// Where the entries of each list stand, perhaps among others.
  private(set) var places = [0..<0, 0..<0, 0..<0]

  private static let longestPiece = 63

  /// Adds patterns.
  init(_ patterns: CommandPatterns) {
    let entries = patterns.entries
    var capacity = 16
    while capacity < entries.count * 4 { capacity *= 2 }
    next = Array(repeating: -1, count: entries.count)
    nodes = Array(repeating: CommandIndex.Node(), count: capacity)
    tags.reserveCapacity(entries.count * 2)
    _ = node(hash.start)
    for (number, entry) in entries.enumerated() {
      let list = Int(entry.entry.list)
      let first = places[list].isEmpty ? number : places[list].lowerBound
      places[list] = first..<(number + 1)
    }
    // From the last to the first, so that every chain is in ascending order.
    for number in entries.indices.reversed() {
      let place = entries[number].place
      let chain = patterns.arena.withLiterals(place) { bytes, literal in
        self.chain(bytes, count: Int(place.literalCount), literal)
      }
      add(Int32(number), to: chain)
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
      next[Int(number)] = nodes[place].chain
      nodes[place].chain = number
    case .tails(let place):
      next[Int(number)] = tails[place].chain
      tails[place].chain = number
    }
  }

  /// The place of the node with this key, a new one where there is none; places found before do not count any more.
  private mutating func node(_ key: UInt64) -> Int {
    if (tags.count + 1) * 2 > nodes.count { grow() }
    let tag = CommandTable.tag(key)
    let place = place(of: tag)
    if nodes[place].tag == 0 {
      nodes[place].tag = tag
      tags.append(tag)
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
  ///
  /// - Parameters:
  ///   - bytes: the pattern's, among others.
  ///   - count: how many literals it has.
  ///   - literal: where each of them stands.
  private mutating func chain(
    _ bytes: UnsafeBufferPointer<UInt8>, count: Int, _ literal: (Int) -> Range<Int>
  ) -> Chain {
    let prefix = UnsafeBufferPointer(rebasing: bytes[literal(0)])
    let text = SeparatedText(prefix, at: CommandText.blank)
    var key = hash.start
    var current = node(key)
    var position = 0
    while true {
      let end = text.partEnd(from: position)
      if end == text.count, count > 1 { break }
      let word = hash.hash(prefix, position..<end)
      nodes[current].nextWords |= CommandTable.nextMark(word)
      key = hash.key(word, behind: key, .word)
      current = node(key)
      if end == text.count { return .node(current) }
      position = end + 1
    }
    var start = beginning(current)
    let length = min(text.count - position, Self.longestPiece)
    if length > 0 {
      nodes[current].tails |= CommandIndex.Kinds.beginnings
      tails[start.number].beginnings |= 1 << UInt64(length)
      key = hash.key(hash.hash(prefix, position..<(position + length)), behind: key, .beginning)
      let node = node(key)
      start = beginning(node)
    }
    let ending = literal(count - 1)
    if !ending.isEmpty {
      return chain(ending: UnsafeBufferPointer(rebasing: bytes[ending]), behind: key, start)
    }
    for index in 1..<max(1, count - 1) {
      guard let word = Self.innerWord(bytes, literal(index)) else { continue }
      let value = hash.hash(bytes, word)
      nodes[start.node].tails |= CommandIndex.Kinds.innerWords
      tails[start.number].innerWords |= TextHash.mark(value)
      innerWords.append(Array(bytes[word]))
      return .node(node(hash.key(value, behind: key, .innerWord)))
    }
    nodes[start.node].tails |= CommandIndex.Kinds.chain
    return .tails(start.number)
  }

  /// The chain of a pattern with this ending among those with the same beginning.
  private mutating func chain(
    ending text: UnsafeBufferPointer<UInt8>, behind key: UInt64, _ beginning: Beginning
  ) -> Chain {
    let start = text.placeAfterLast(CommandText.blank)
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

  /// The first word of a literal that stands between two blanks.
  private static func innerWord(_ bytes: UnsafeBufferPointer<UInt8>, _ literal: Range<Int>) -> Range<Int>? {
    let text = UnsafeBufferPointer(rebasing: bytes[literal])
    let start = text.place(of: CommandText.blank, from: 0) + 1
    guard start < text.count else { return nil }
    let end = text.place(of: CommandText.blank, from: start)
    return end < text.count ? (literal.lowerBound + start)..<(literal.lowerBound + end) : nil
  }
}
