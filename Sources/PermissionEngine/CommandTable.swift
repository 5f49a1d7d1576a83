import PatternMatching

/// The arrays of a `CommandIndex`, which owns them: a value without references.
struct CommandTable: Sendable {
  let hash: TextHash
  let links: FlatBuffer<CommandIndex.Link>
  let patterns: PatternArena.Flat
  let nodes: FlatBuffer<CommandIndex.Node>
  /// A bit for each node, so that most keys that no node has are seen in memory that stays close to the processor.
  let known: FlatBuffer<UInt64>
  private let knownShift: UInt64
  /// The node of the empty beginning.
  private(set) var root = CommandIndex.Node()
  let tails: FlatBuffer<CommandIndex.Tails>
  /// The inner words and the last words by which patterns are found.
  let innerWords: PartFilter
  let lastWords: PartFilter

  /// Copies what has been put together.
  init(_ construction: CommandIndexConstruction, _ patterns: CommandPatterns) {
    hash = construction.hash
    let entries = patterns.entries
    links = FlatBuffer(count: entries.count) { number in
      CommandIndex.Link(
        entry: entries[number].entry, pattern: entries[number].place, next: construction.next[number])
    }
    self.patterns = PatternArena.Flat(patterns.arena)
    nodes = FlatBuffer(construction.nodes)
    var known = [UInt64](repeating: 0, count: max(1, construction.nodes.count / 8))
    knownShift = UInt64(32 - 6 - known.count.trailingZeroBitCount)
    for tag in construction.tags {
      let bit = UInt64(tag) &>> knownShift
      known[Int(bit >> 6)] |= 1 &<< bit
    }
    self.known = FlatBuffer(known)
    tails = FlatBuffer(construction.tails)
    innerWords = PartFilter(construction.innerWords, after: CommandText.blank)
    lastWords = PartFilter(construction.lastWords, after: CommandText.blank)
    if let root = node(hash.start) { self.root = nodes[root] }
  }

  /// Gives the memory back.
  func deallocate() {
    links.deallocate()
    patterns.deallocate()
    nodes.deallocate()
    known.deallocate()
    tails.deallocate()
    innerWords.deallocate()
    lastWords.deallocate()
  }

  /// The number of the node with this key.
  @inline(__always)
  func node(_ key: UInt64) -> Int? {
    let tag = Self.tag(key)
    let bit = UInt64(tag) &>> knownShift
    if known[Int(truncatingIfNeeded: bit &>> 6)] &>> bit & 1 == 0 { return nil }
    let mask = nodes.count &- 1
    var place = Self.place(tag) & mask
    while nodes[place].tag != tag {
      if nodes[place].tag == 0 { return nil }
      place = (place &+ 1) & mask
    }
    return place
  }

  /// What of a key tells nodes apart. Two nodes that it does not tell apart are one, with the patterns of both.
  @inline(__always)
  static func tag(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) | 1 }

  /// Where the search for a node begins.
  @inline(__always)
  static func place(_ tag: UInt32) -> Int { Int(tag >> 1) }

  /// A bit that says roughly which word leads to a further node.
  @inline(__always)
  static func nextMark(_ hash: UInt64) -> UInt32 { 1 &<< UInt32(truncatingIfNeeded: hash >> 59) }
}
