extension GlobTrie {
  /// A walk along a path, with all it writes to.
  private struct Walk {
    let path: UnsafeBufferPointer<UInt8>
    /// The hashes of the beginnings of the present segment.
    let hashes: UnsafeMutableBufferPointer<UInt64>
    /// Which nodes behind `**` are active, as bits.
    let depths: UnsafeMutableBufferPointer<UInt64>
    /// The nodes that the path leads to so far, and those behind the present segment.
    var active: UnsafeMutableBufferPointer<Int32>
    var next: UnsafeMutableBufferPointer<Int32>
    var activeCount = 0
    var nextCount = 0
    /// The lowest number found; larger than any while all are collected.
    var best: Int32
    /// All numbers found; nil when only the lowest is asked for.
    var found: [Int]?
    /// Whether the present segment names a directory.
    var isDirectory = false
  }

  /// The lowest number below `limit` of a glob that matches a path or a directory above it.
  ///
  /// - Parameter path: not empty, resolved, in small letters when case is ignored.
  func firstMatch(_ path: UnsafeBufferPointer<UInt8>, isDirectory: Bool, below limit: Int) -> Int? {
    withWalk(path) { walk in
      walk.best = Int32(clamping: limit)
      run(&walk, isDirectory: isDirectory)
      return walk.best < limit ? Int(walk.best) : nil
    }
  }

  /// The numbers of all globs that match a path or a directory above it, in no order, some possibly twice.
  func allMatches(_ path: UnsafeBufferPointer<UInt8>, isDirectory: Bool) -> [Int] {
    withWalk(path) { walk in
      walk.found = []
      run(&walk, isDirectory: isDirectory)
      return walk.found ?? []
    }
  }

  private func withWalk<T>(_ path: UnsafeBufferPointer<UInt8>, _ body: (inout Walk) -> T) -> T {
    let depthWords = (depthCount + 63) / 64
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: path.count + 1 + depthWords) { words in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * nodes.count) { lists in
        let depths = UnsafeMutableBufferPointer(rebasing: words[..<depthWords])
        depths.initialize(repeating: 0)
        var walk = Walk(
          path: path, hashes: UnsafeMutableBufferPointer(rebasing: words[depthWords...]), depths: depths,
          active: UnsafeMutableBufferPointer(rebasing: lists[..<nodes.count]),
          next: UnsafeMutableBufferPointer(rebasing: lists[nodes.count...]), best: Self.none)
        return body(&walk)
      }
    }
  }

  private func run(_ walk: inout Walk, isDirectory: Bool) {
    add(0, &walk)
    var start = 0
    while start <= walk.path.count {
      swap(&walk.active, &walk.next)
      walk.activeCount = walk.nextCount
      walk.nextCount = 0
      if walk.activeCount == 0 { return }
      // The walk reads each byte once: it finds the end of the segment and its hash.
      var end = start
      var value: UInt64 = 0
      walk.hashes[0] = 0
      while end < walk.path.count, walk.path[end] != UInt8(ascii: "/") {
        value = hash.appending(walk.path[end], to: value)
        end += 1
        walk.hashes[end - start] = value
      }
      walk.isDirectory = isDirectory || end < walk.path.count
      for index in 0..<walk.activeCount { follow(walk.active[index], start..<end, &walk) }
      start = end + 1
    }
  }

  /// Follows one segment from one node.
  private func follow(_ number: Int32, _ name: Range<Int>, _ walk: inout Walk) {
    // A node below which no lower number stands cannot change the answer.
    guard nodes[Int(number)].best < walk.best else { return }
    if nodes[Int(number)].depthNumber != Self.none { append(number, &walk) }
    if nodes[Int(number)].anyName != Self.none { add(nodes[Int(number)].anyName, &walk) }
    if nodes[Int(number)].hasLiterals {
      followEdges(number, Self.slot(number, walk.hashes[name.count]), name, &walk)
    }
    for index in nodes[Int(number)].ends {
      let ends = ends[index]
      guard ends.beginning + ends.ending <= name.count else { continue }
      let ending = RollingHash.ending(
        of: walk.hashes[name.count], behind: walk.hashes[name.count - ends.ending],
        factor: factors[ends.ending])
      followEdges(number, Self.slot(number, walk.hashes[ends.beginning], ending, ends), name, &walk)
    }
  }

  private func followEdges(_ parent: Int32, _ slot: UInt64, _ name: Range<Int>, _ walk: inout Walk) {
    guard var index = heads[slot] else { return }
    while index != Self.none {
      let edge = edges[Int(index)]
      index = edge.next
      guard edge.parent == parent, nodes[Int(edge.child)].best < walk.best,
        pool.matches(pool.patterns[edge.pattern], walk.path, name)
      else { continue }
      add(edge.child, &walk)
    }
  }

  /// Comes to a node: globs may end there, and `**` may lead on.
  private func add(_ number: Int32, _ walk: inout Walk) {
    if walk.found == nil {
      walk.best = min(walk.best, nodes[Int(number)].first)
      if walk.isDirectory { walk.best = min(walk.best, nodes[Int(number)].firstDirectory) }
    } else {
      walk.found?.append(contentsOf: numbers[nodes[Int(number)].numbers])
      if walk.isDirectory { walk.found?.append(contentsOf: numbers[nodes[Int(number)].directoryNumbers]) }
    }
    append(number, &walk)
    let deep = nodes[Int(number)].anyDepth
    guard deep != Self.none else { return }
    let bit = UInt64(1) << UInt64(nodes[Int(deep)].depthNumber & 63)
    let word = Int(nodes[Int(deep)].depthNumber >> 6)
    // It stays active, so it is added once only. Any other node is reached from one parent by one edge.
    guard walk.depths[word] & bit == 0 else { return }
    walk.depths[word] |= bit
    append(deep, &walk)
  }

  private func append(_ number: Int32, _ walk: inout Walk) {
    walk.next[walk.nextCount] = number
    walk.nextCount += 1
  }
}
