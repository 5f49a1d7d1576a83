import PatternMatching

/// The arrays of a `CommandIndex`, which owns them: a value without references.
struct CommandTable: Sendable {
  let hash: TextHash
  let links: FlatBuffer<CommandIndex.Link>
  let patterns: PatternArena.Flat
  let nodes: FlatBuffer<CommandIndex.Node>
  /// The node of the empty beginning.
  private(set) var root = CommandIndex.Node()
  let tails: FlatBuffer<CommandIndex.Tails>
  /// The inner words and the last words by which patterns are found.
  let innerWords: WordFilter
  let lastWords: WordFilter

  /// Copies what has been put together.
  init(_ construction: CommandIndexConstruction) {
    hash = construction.hash
    links = FlatBuffer(construction.links)
    patterns = PatternArena.Flat(construction.arena)
    nodes = FlatBuffer(construction.nodes)
    tails = FlatBuffer(construction.tails)
    innerWords = WordFilter(construction.innerWords)
    lastWords = WordFilter(construction.lastWords)
    if let root = node(hash.start) { self.root = nodes[root] }
  }

  /// Gives the memory back.
  func deallocate() {
    links.deallocate()
    patterns.deallocate()
    nodes.deallocate()
    tails.deallocate()
    innerWords.deallocate()
    lastWords.deallocate()
  }

  /// The number of the node with this key.
  @inline(__always)
  func node(_ key: UInt64) -> Int? {
    let tag = Self.tag(key)
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
