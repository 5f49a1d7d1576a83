/// A `GlobTrie` while globs are being added.
struct GlobTrieConstruction {
  private(set) var nodes: [GlobTrie.Node] = [GlobTrie.Node()]
  private(set) var depthCount = 0
  private(set) var pool = SegmentPool()
  private(set) var edges: [GlobTrie.Edge] = []
  private(set) var ends: [GlobTrie.Ends] = []
  private(set) var numbers: [Int] = []
  /// The first edge for each slot.
  private(set) var heads: [UInt64: Int32] = [:]
  let hash = BlockHash()
  /// Of each glob a name that any path has which it matches, or that a directory above has; nil where one has none.
  private(set) var neededNames: [[UInt8]]? = []

  /// Adds globs under their numbers.
  init(_ globs: [(number: Int, glob: SegmentedGlob, directoriesOnly: Bool)]) {
    var known = Known()
    for (number, glob, directoriesOnly) in globs {
      add(glob, directoriesOnly: directoriesOnly, number: number, known: &known)
    }
    heads = known.heads
    for (node, list) in known.numbers { nodes[Int(node)].numbers = append(list) }
    for (node, list) in known.directoryNumbers { nodes[Int(node)].directoryNumbers = append(list) }
    for (node, pairs) in known.ends {
      nodes[Int(node)].ends = ends.count..<(ends.count + pairs.count)
      ends += pairs
    }
  }

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
    if let name = glob.longestName { neededNames?.append(name) } else { neededNames = nil }
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

      /// Eight bytes of a name at a time.
      func hash(into hasher: inout Hasher) {
        hasher.combine(parent)
        guard case .segment(let atoms) = element else { return }
        var block: UInt64 = 0
        for (index, atom) in atoms.enumerated() {
          switch atom {
          case .byte(let byte): block = block << 8 | UInt64(byte)
          case .set(let set): hasher.combine(set)
          case .segment, .everything, .directories: break
          }
          if index & 7 == 7 {
            hasher.combine(block)
            block = 0
          }
        }
        hasher.combine(block)
        hasher.combine(atoms.count)
      }
    }
    var child: [Key: Int32] = [:]
    var ends: [Int32: Set<GlobTrie.Ends>] = [:]
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
    nodes.append(GlobTrie.Node())
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
        slot = GlobTrie.slot(parent, hash(pool.beginning(of: pattern)))
      } else {
        let ends = GlobTrie.Ends(beginning: pattern.beginning, ending: pattern.ending)
        known.ends[parent, default: []].insert(ends)
        slot = GlobTrie.slot(
          parent, hash(pool.beginning(of: pattern)), hash(pool.ending(of: pattern)), ends)
      }
      edges.append(
        GlobTrie.Edge(parent: parent, pattern: number, child: child, next: known.heads[slot] ?? GlobTrie.none)
      )
      known.heads[slot] = Int32(edges.count - 1)
    }
    return child
  }

  private func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { hash.hash($0, $0.indices) }
  }
}

extension SegmentedGlob {
  /// The longest segment without wildcards and sets; nil where there is none.
  fileprivate var longestName: [UInt8]? {
    var longest: [UInt8]?
    for case .segment(let atoms) in elements where atoms.count > longest?.count ?? 0 {
      let name = atoms.compactMap { atom -> UInt8? in
        if case .byte(let byte) = atom { byte } else { nil }
      }
      if name.count == atoms.count { longest = name }
    }
    return longest
  }
}
