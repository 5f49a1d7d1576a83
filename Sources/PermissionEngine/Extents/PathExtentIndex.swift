import PatternMatching

/// Many path extents in one session, asked together: which of them hold a path?
///
/// Globs that count from the same directory form one tree, so that a question costs about as much as the path is long and
/// extents hold it, whatever their number.
package struct PathExtentIndex: Sendable {
  private struct Group: Sendable {
    let directory: [UInt8]
    let ignoresCase: Bool
    let globs: PathGlobSet
    /// The number of the extent of each glob.
    let numbers: [Int]
  }

  private struct Key: Hashable {
    let directory: [UInt8]
    let ignoresCase: Bool
  }

  private let groups: [Group]

  /// An index of extents under their numbers; those of every path are left out.
  package init(_ extents: [(number: Int, extent: PathExtent)], in context: CallContext) {
    let session = DecisionContext(context)
    var keys: [Key] = []
    var members: [Key: (globs: [PathGlob], numbers: [Int])] = [:]
    for (number, extent) in extents {
      for (directory, globs) in extent.anchoredGlobs(in: session) {
        let key = Key(directory: directory, ignoresCase: extent.ignoresCase)
        if members[key] == nil { keys.append(key) }
        members[key, default: ([], [])].globs += globs
        members[key]?.numbers += globs.map { _ in number }
      }
    }
    groups = keys.compactMap { key in
      members[key].map {
        Group(
          directory: key.directory, ignoresCase: key.ignoresCase, globs: PathGlobSet($0.globs),
          numbers: $0.numbers)
      }
    }
  }

  /// The numbers of the extents that hold a file, ascending, each once.
  ///
  /// - Parameter path: absolute and resolved.
  package func numbers(holding path: [UInt8]) -> [Int] {
    var found: [Int] = []
    for group in groups {
      guard
        let relative = PathBytes.relative(path, below: group.directory, ignoringCase: group.ignoresCase)
      else { continue }
      found += group.globs.matches(relative, isDirectory: false).map { group.numbers[$0] }
    }
    return found.count < 2 ? found : Set(found).sorted()
  }
}
