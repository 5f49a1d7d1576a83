import PatternMatching

/// The globs of one list below the directories that anchor them, asked only whether one matches.
///
/// A question allocates nothing and counts no references: this is a value without any, whose memory its owner gives back.
struct AnchoredGlobs: Sendable {
  private struct Group: Sendable {
    /// Absolute and resolved; in small letters where case is ignored.
    let directory: FlatBuffer<UInt8>
    let trees: PathGlobSet.Trees
    let isInTrees: Bool
  }

  private let groups: FlatBuffer<Group>
  private let ignoresCase: Bool
  /// A bare rule matches every file.
  private let hasBareRule: Bool
  /// They own the trees.
  private let sets: FlatBuffer<PathGlobSet>

  /// Globs and their directories, each of which stands once.
  ///
  /// - Parameters:
  ///   - ignoringCase: ASCII letters of the directories in either case (P-11).
  ///   - hasBareRule: whether a bare rule stands beside them.
  init(_ groups: [(directory: [UInt8], globs: PathGlobSet)], ignoringCase: Bool, hasBareRule: Bool) {
    ignoresCase = ignoringCase
    self.hasBareRule = hasBareRule
    sets = FlatBuffer(groups.map(\.globs))
    self.groups = FlatBuffer(
      groups.map { group in
        let directory = ignoringCase ? group.directory.map(PathBytes.lowercase) : group.directory
        return Group(
          directory: FlatBuffer(directory), trees: group.globs.trees, isInTrees: group.globs.isInTrees)
      })
  }

  /// Gives the memory back.
  func deallocate() {
    for group in groups.buffer { group.directory.deallocate() }
    groups.deallocate()
    sets.deallocate()
  }

  /// Whether a glob matches a file or a directory above it.
  ///
  /// - Parameters:
  ///   - path: absolute and resolved, no directory.
  ///   - small: the same path with ASCII letters made small.
  func matchesFile(_ path: SeparatedText, small: SeparatedText) -> Bool {
    if hasBareRule { return true }
    for index in 0..<groups.count {
      let compared = ignoresCase ? small.bytes : path.bytes
      guard let start = PathBytes.start(below: groups[index].directory.buffer, compared) else { continue }
      let relative = path.suffix(from: start)
      if start < path.count, groups[index].trees.matchesFile(relative, small: small.suffix(from: start)) {
        return true
      }
      if groups[index].isInTrees { continue }
      if sets[index].firstMatch(relative.bytes, isDirectory: false) != nil { return true }
    }
    return false
  }
}
