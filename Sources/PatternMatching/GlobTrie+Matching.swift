extension GlobTrie {
  /// A walk along a path, with all it writes to.
  private struct Walk {
    let path: SeparatedText
    /// The hash of the present segment.
    var hash: UInt64 = 0
    /// Which nodes after `**` are active, as bits.
    let depths: UnsafeMutableBufferPointer<UInt64>
    /// The nodes that the path leads to so far, and those after the present segment.
    var active: UnsafeMutableBufferPointer<Int32>
    var next: UnsafeMutableBufferPointer<Int32>
    var activeCount = 0
    var nextCount = 0
    /// The lowest number found; larger than any while all are collected.
    var best: Int32
    /// All numbers found; nil when only the lowest is asked for.
    var found: UnsafeMutablePointer<[Int]>?
    /// Whether any number will do.
    var stopsAtFirst = false
    /// Whether the present segment names a directory.
    var isDirectory = false
    /// More nodes were active than there is room for; nothing found counts then.
    var hasOverflown = false
  }

  /// So many active nodes need no memory but that of the stack.
  private static let usualRoom = 64

  /// The lowest number below `limit` of a glob that matches a path or a directory above it.
  ///
  /// - Parameter path: not empty, resolved, in small letters when case is ignored.
  func firstMatch(_ path: SeparatedText, isDirectory: Bool, below limit: Int) -> Int? {
    withWalk(path) { walk in
      walk.best = Int32(clamping: limit)
      run(&walk, isDirectory: isDirectory)
      return walk.best < limit ? Int(walk.best) : nil
    }
  }

  /// Whether a glob matches a path that names a file, or a directory above it.
  ///
  /// - Parameter path: not empty, resolved, in small letters when case is ignored.
  func matchesFile(_ path: SeparatedText) -> Bool {
    if !neededNames.isEmpty, path.count >= 4, !hasNeededName(path) { return false }
    return withWalk(path) { walk in
      walk.stopsAtFirst = true
      run(&walk, isDirectory: false)
      return walk.best != GlobTrie.none
    }
  }

  private func hasNeededName(_ path: SeparatedText) -> Bool {
    var start = 0
    while start <= path.count {
      let end = path.partEnd(from: start)
      if neededNames.bit(start..<end, path.bytes) != 0 { return true }
      start = end &+ 1
    }
    return false
  }

  /// The numbers of all globs that match a path or a directory above it, in no order, some possibly twice.
  func allMatches(_ path: SeparatedText, isDirectory: Bool) -> [Int] {
    var found: [Int] = []
    return withUnsafeMutablePointer(to: &found) { found in
      withWalk(path) { walk in
        found.pointee = []
        walk.found = found
        run(&walk, isDirectory: isDirectory)
        return found.pointee
      }
    }
  }

  /// Runs a body with room for few active nodes, and where that is not enough once more with room for all.
  private func withWalk<T>(_ path: SeparatedText, _ body: (inout Walk) -> T) -> T {
    if nodes.count > GlobTrie.usualRoom {
      let result = withWalk(path, room: GlobTrie.usualRoom) { walk in
        let result = body(&walk)
        return walk.hasOverflown ? nil : result
      }
      if let result { return result }
    }
    return withWalk(path, room: nodes.count, body)
  }

  private func withWalk<T>(
    _ path: SeparatedText, room: Int, _ body: (inout Walk) -> T
  ) -> T {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: (depthCount + 63) / 64) { depths in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * room) { lists in
        depths.initialize(repeating: 0)
        var walk = Walk(
          path: path, depths: depths, active: UnsafeMutableBufferPointer(rebasing: lists[..<room]),
          next: UnsafeMutableBufferPointer(rebasing: lists[room..<(2 * room)]), best: GlobTrie.none)
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
      if walk.hasOverflown { return }
      let end = walk.path.partEnd(from: start)
      walk.hash = hash.hash(walk.path.bytes, start..<end)
      walk.isDirectory = isDirectory || end < walk.path.count
      for index in 0..<walk.activeCount { follow(walk.active[index], start..<end, &walk) }
      if walk.stopsAtFirst, walk.best != GlobTrie.none, !walk.hasOverflown { return }
      start = end + 1
    }
  }

  /// Follows one segment from one node.
  private func follow(_ number: Int32, _ name: Range<Int>, _ walk: inout Walk) {
    // A node below which no lower number stands cannot change the answer.
    guard nodes[Int(number)].best < walk.best else { return }
    if nodes[Int(number)].depthNumber != GlobTrie.none { append(number, &walk) }
    if nodes[Int(number)].anyName != GlobTrie.none { add(nodes[Int(number)].anyName, &walk) }
    if nodes[Int(number)].hasLiterals {
      followEdges(number, GlobTrie.slot(number, walk.hash), name, &walk)
    }
    for index in nodes[Int(number)].ends {
      let ends = ends[index]
      guard ends.beginning + ends.ending <= name.count else { continue }
      let beginning = hash.hash(walk.path.bytes, name.lowerBound..<(name.lowerBound + ends.beginning))
      let ending = hash.hash(walk.path.bytes, (name.upperBound - ends.ending)..<name.upperBound)
      followEdges(number, GlobTrie.slot(number, beginning, ending, ends), name, &walk)
    }
  }

  private func followEdges(_ parent: Int32, _ slot: UInt64, _ name: Range<Int>, _ walk: inout Walk) {
    guard var index = heads[slot] else { return }
    while index != GlobTrie.none {
      let edge = edges[Int(index)]
      index = edge.next
      guard edge.parent == parent, nodes[Int(edge.child)].best < walk.best,
        segments.matches(edge.pattern, walk.path.bytes, name)
      else { continue }
      add(edge.child, &walk)
    }
  }

  /// Comes to a node: globs may end there, and `**` may lead on.
  private func add(_ number: Int32, _ walk: inout Walk) {
    if let found = walk.found {
      found.pointee.append(contentsOf: numbers[nodes[Int(number)].numbers])
      if walk.isDirectory { found.pointee.append(contentsOf: numbers[nodes[Int(number)].directoryNumbers]) }
    } else {
      walk.best = min(walk.best, nodes[Int(number)].first)
      if walk.isDirectory { walk.best = min(walk.best, nodes[Int(number)].firstDirectory) }
    }
    append(number, &walk)
    let deep = nodes[Int(number)].anyDepth
    guard deep != GlobTrie.none else { return }
    let bit = UInt64(1) << UInt64(nodes[Int(deep)].depthNumber & 63)
    let word = Int(nodes[Int(deep)].depthNumber >> 6)
    // It stays active, so it is added once only. Any other node is reached from one parent by one edge.
    guard walk.depths[word] & bit == 0 else { return }
    walk.depths[word] |= bit
    append(deep, &walk)
  }

  private func append(_ number: Int32, _ walk: inout Walk) {
    guard walk.nextCount < walk.next.count else {
      walk.hasOverflown = true
      return
    }
    walk.next[walk.nextCount] = number
    walk.nextCount += 1
  }
}
