/// Many globs as a tree of segments, walked once for a path with the set of nodes that its beginning reaches.
///
/// From a node the segments without wildcards are found by their hash; the others by the hashes of their literal
/// ends, once for each pair of lengths that occurs there; `**` is a node that stays.
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
    /// The node behind `**`, and the one behind a segment of any name.
    var anyDepth = GlobTrie.none
    var anyName = GlobTrie.none
    /// For a node behind `**` its number among those.
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

  // Private to the two files of this type.
  var nodes: [Node] = [Node()]
  var depthCount = 0
  var pool = SegmentPool()
  var edges: [Edge] = []
  /// The pairs of lengths, those of each node together.
  var ends: [Ends] = []
  /// The numbers of globs, those that end at the same node together.
  var numbers: [Int] = []
  /// The first edge for each slot.
  var heads = SlotTable([:])
  let hash = RollingHash()
  /// For hashes of literal endings, as long as any.
  var factors: [UInt64] = [1]
  /// Whether paths are compared in small letters.
  let ignoringASCIICase: Bool

  /// A tree of these globs, under these numbers.
  init(ignoringASCIICase: Bool, _ globs: [(number: Int, glob: SegmentedGlob, directoriesOnly: Bool)]) {
    self.ignoringASCIICase = ignoringASCIICase
    var known = Known()
    for (number, glob, directoriesOnly) in globs {
      add(glob, directoriesOnly: directoriesOnly, number: number, known: &known)
    }
    heads = SlotTable(known.heads)
    for (node, list) in known.numbers { nodes[Int(node)].numbers = append(list) }
    for (node, list) in known.directoryNumbers { nodes[Int(node)].directoryNumbers = append(list) }
    for (node, pairs) in known.ends {
      nodes[Int(node)].ends = ends.count..<(ends.count + pairs.count)
      ends += pairs
    }
  }

  /// True when no glob was added.
  var isEmpty: Bool { nodes.count == 1 }

  private mutating func append(_ list: [Int]) -> Range<Int> {
    numbers += list
    return (numbers.count - list.count)..<numbers.count
  }

  /// Adds a glob under a number.
  private mutating func add(_ glob: SegmentedGlob, directoriesOnly: Bool, number: Int, known: inout Known) {
    var node: Int32 = 0
    let fullNumber = number
    let number = Int32(clamping: number)
    nodes[0].best = min(nodes[0].best, number)
    for element in glob.elements {
      node = child(of: node, element, &known)
      nodes[Int(node)].best = min(nodes[Int(node)].best, number)
    }
    if directoriesOnly {
      known.directoryNumbers[node, default: []].append(fullNumber)
      nodes[Int(node)].firstDirectory = min(nodes[Int(node)].firstDirectory, number)
    } else {
      known.numbers[node, default: []].append(fullNumber)
      nodes[Int(node)].first = min(nodes[Int(node)].first, number)
    }
  }

  /// The edges while globs are being added.
  private struct Known {
    struct Key: Hashable {
      let parent: Int32
      let element: SegmentedGlob.Element
    }
    var child: [Key: Int32] = [:]
    var ends: [Int32: Set<Ends>] = [:]
    var heads: [UInt64: Int32] = [:]
    var numbers: [Int32: [Int]] = [:]
    var directoryNumbers: [Int32: [Int]] = [:]
  }

  private mutating func child(
    of parent: Int32, _ element: SegmentedGlob.Element, _ known: inout Known
  ) -> Int32 {
    let key = Known.Key(parent: parent, element: element)
    if let child = known.child[key] { return child }
    let child = Int32(nodes.count)
    known.child[key] = child
    nodes.append(Node())
    switch element {
    case .anyDepth:
      nodes[Int(parent)].anyDepth = child
      nodes[Int(child)].depthNumber = Int32(depthCount)
      depthCount += 1
    case .segment(let atoms):
      let number = pool.add(atoms)
      let pattern = pool.patterns[number]
      if pattern.isAnyName {
        nodes[Int(parent)].anyName = child
        break
      }
      let slot: UInt64
      if pattern.isLiteral {
        nodes[Int(parent)].hasLiterals = true
        slot = Self.slot(parent, hash.hash(pool.beginning(of: pattern)))
      } else {
        let ends = Ends(beginning: pattern.beginning, ending: pattern.ending)
        if ends.ending >= factors.count { factors = hash.factors(upTo: ends.ending) }
        known.ends[parent, default: []].insert(ends)
        slot = Self.slot(
          parent, hash.hash(pool.beginning(of: pattern)), hash.hash(pool.ending(of: pattern)), ends)
      }
      edges.append(Edge(parent: parent, pattern: number, child: child, next: known.heads[slot] ?? Self.none))
      known.heads[slot] = Int32(edges.count - 1)
    }
    return child
  }

  static func slot(_ parent: Int32, _ hash: UInt64) -> UInt64 {
    (hash &+ UInt64(parent)) &* 0x9e37_79b9_7f4a_7c15
  }

  static func slot(_ parent: Int32, _ beginning: UInt64, _ ending: UInt64, _ ends: Ends) -> UInt64 {
    let lengths = UInt64(ends.beginning) << 32 | UInt64(ends.ending) | 1 << 63
    return slot(parent, (beginning &* 0xd6e8_feb8_6659_fd93) ^ (ending &+ lengths))
  }
}

/// A table from 64-bit hashes to small numbers, in two arrays.
struct SlotTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private let mask: Int

  init(_ entries: [UInt64: Int32]) {
    // At most half full, so that a search ends soon.
    var capacity = 4
    while capacity < 2 * entries.count { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: -1, count: capacity)
    mask = capacity - 1
    for (key, value) in entries {
      var place = Self.place(key) & mask
      while values[place] >= 0 { place = (place + 1) & mask }
      keys[place] = key
      values[place] = value
    }
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 20) }

  /// The number of a hash.
  @inline(__always)
  subscript(key: UInt64) -> Int32? {
    var place = Self.place(key) & mask
    while values[place] >= 0 {
      if keys[place] == key { return values[place] }
      place = (place + 1) & mask
    }
    return nil
  }
}
