/// Many globs as a tree of segments, walked once for a path with the set of nodes that its beginning reaches.
///
/// From a node the segments without wildcards are found by their hash; the others by the hashes of their literal
/// ends, once for each pair of lengths that occurs there; `**` is a node that stays. It is a value without references,
/// whose memory its owner gives back.
struct GlobTrie: Sendable {
  /// What stands for no node, and for no number of a glob.
  static let none = Int32.max

  struct Node: Sendable {
    /// The lowest number of a glob that ends here, for any path and for directories only.
    var first = GlobTrie.none
    var firstDirectory = GlobTrie.none
    /// All numbers that end here, for any path and for directories only.
    var numbers = 0..<0
    var directoryNumbers = 0..<0
    /// The lowest number of a glob that ends here or below.
    var best = GlobTrie.none
    /// The node after `**`, and the one after a segment of any name.
    var anyDepth = GlobTrie.none
    var anyName = GlobTrie.none
    /// For a node after `**` its number among those.
    var depthNumber = GlobTrie.none
    /// Which pairs of lengths its other segments have, of their literal ends.
    var ends = 0..<0
    var hasLiterals = false
  }

  /// The lengths of the literal bytes at both ends of a segment.
  struct Ends: Sendable, Hashable {
    var beginning: Int
    var ending: Int
  }

  struct Edge: Sendable {
    let parent: Int32
    let pattern: Int
    let child: Int32
    /// Another edge with the same hash.
    let next: Int32
  }

  let nodes: FlatBuffer<Node>
  /// How many nodes stand after `**`.
  let depthCount: Int
  let segments: SegmentPool.Flat
  let edges: FlatBuffer<Edge>
  /// The pairs of lengths, those of each node together.
  let ends: FlatBuffer<Ends>
  /// The numbers of globs, those that end at the same node together.
  let numbers: FlatBuffer<Int>
  /// The first edge for each slot.
  let heads: SlotTable
  let hash: BlockHash
  /// Names of which a path has one that a glob matches; empty where a glob needs none.
  let neededNames: PartFilter
  /// Whether paths are compared in small letters.
  let ignoringASCIICase: Bool

  /// A tree of these globs, under these numbers.
  init(ignoringASCIICase: Bool, _ globs: [(number: Int, glob: SegmentedGlob, directoriesOnly: Bool)]) {
    let construction = GlobTrieConstruction(globs)
    self.ignoringASCIICase = ignoringASCIICase
    nodes = FlatBuffer(construction.nodes)
    depthCount = construction.depthCount
    segments = SegmentPool.Flat(construction.pool)
    edges = FlatBuffer(construction.edges)
    ends = FlatBuffer(construction.ends)
    numbers = FlatBuffer(construction.numbers)
    heads = SlotTable(construction.heads)
    hash = construction.hash
    neededNames = PartFilter(construction.neededNames ?? [], after: nil)
  }

  /// Gives the memory back.
  func deallocate() {
    nodes.deallocate()
    segments.deallocate()
    edges.deallocate()
    ends.deallocate()
    numbers.deallocate()
    heads.deallocate()
    neededNames.deallocate()
  }

  /// True when no glob was added.
  var isEmpty: Bool { nodes.count == 1 }

  static func slot(_ parent: Int32, _ hash: UInt64) -> UInt64 {
    (hash &+ UInt64(parent)) &* 0x9e37_79b9_7f4a_7c15
  }

  static func slot(_ parent: Int32, _ beginning: UInt64, _ ending: UInt64, _ ends: Ends) -> UInt64 {
    let lengths = UInt64(ends.beginning) << 32 | UInt64(ends.ending) | 1 << 63
    return slot(parent, (beginning &* 0xd6e8_feb8_6659_fd93) ^ (ending &+ lengths))
  }
}

/// A table from 64-bit hashes to small numbers, in two arrays that its owner deallocates.
struct SlotTable: Sendable {
  private let keys: FlatBuffer<UInt64>
  private let values: FlatBuffer<Int32>
  private let mask: Int
  /// A bit for each key, so that most others need no look at the keys.
  private let known: FlatBuffer<UInt64>

  init(_ entries: [UInt64: Int32]) {
    // At most half full, so that a search ends soon.
    var capacity = 4
    while capacity < 2 * entries.count { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var values = [Int32](repeating: -1, count: capacity)
    mask = capacity - 1
    var known = [UInt64](repeating: 0, count: max(1, capacity / 8))
    for (key, value) in entries {
      var place = Self.place(key) & mask
      while values[place] >= 0 { place = (place + 1) & mask }
      known[Self.word(key) & (known.count - 1)] |= 1 &<< key
      keys[place] = key
      values[place] = value
    }
    self.keys = FlatBuffer(keys)
    self.values = FlatBuffer(values)
    self.known = FlatBuffer(known)
  }

  /// Gives the memory back.
  func deallocate() {
    keys.deallocate()
    values.deallocate()
    known.deallocate()
  }

  @inline(__always)
  private static func word(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key &>> 6) }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 20) }

  /// The number of a hash.
  @inline(__always)
  subscript(key: UInt64) -> Int32? {
    if known[Self.word(key) & (known.count &- 1)] &>> key & 1 == 0 { return nil }
    var place = Self.place(key) & mask
    while values[place] >= 0 {
      if keys[place] == key { return values[place] }
      place = (place + 1) & mask
    }
    return nil
  }
}
