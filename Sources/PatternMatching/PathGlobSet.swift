/// Many globs below the same anchor, asked together: which is the first that matches?
///
/// The globs form a tree of segments that is walked once for a path, so the cost of a question hardly grows with
/// their number.
public struct PathGlobSet: Sendable {
  /// The globs in the order of their numbers.
  public let globs: [PathGlob]
  private let trees: Trees

  /// Behind one reference, so that handing a set around costs nothing.
  private final class Trees: Sendable {
    let exact: GlobTrie
    let folded: GlobTrie
    /// Globs that are not made of segments, in ascending order.
    let others: [Int]

    init(exact: GlobTrie, folded: GlobTrie, others: [Int]) {
      self.exact = exact
      self.folded = folded
      self.others = others
    }
  }

  /// A set of these globs; their numbers are their places in the list.
  ///
  /// - Complexity: O(*n*) in the length of all patterns.
  public init(_ globs: [PathGlob]) {
    self.globs = globs
    var others: [Int] = []
    var segmented: [Bool: [(number: Int, glob: SegmentedGlob, directoriesOnly: Bool)]] = [:]
    for (number, glob) in globs.enumerated() {
      switch SegmentedGlob.reading(glob.syntax) {
      case .nothing: continue
      case .none: others.append(number)
      case .segments(let segments):
        segmented[glob.syntax.ignoringASCIICase, default: []]
          .append((number, segments, glob.syntax.directoriesOnly))
      }
    }
    trees = Trees(
      exact: GlobTrie(ignoringASCIICase: false, segmented[false] ?? []),
      folded: GlobTrie(ignoringASCIICase: true, segmented[true] ?? []), others: others)
  }

  /// The number of the first glob that matches a path or a directory above it; nil when none does.
  ///
  /// - Parameters:
  ///   - path: relative to the anchor, resolved; empty for the anchor itself.
  ///   - isDirectory: true when the path is known to be a directory.
  @inlinable
  public func firstMatch(_ path: some Collection<UInt8>, isDirectory: Bool) -> Int? {
    let direct = path.withContiguousStorageIfAvailable { firstMatch($0, isDirectory: isDirectory) }
    return direct ?? Array(path).withUnsafeBufferPointer { firstMatch($0, isDirectory: isDirectory) }
  }

  /// The number of the first glob that matches a path or a directory above it; nil when none does.
  public func firstMatch(_ path: UnsafeBufferPointer<UInt8>, isDirectory: Bool) -> Int? {
    var best = globs.count
    if !path.isEmpty {
      if !trees.exact.isEmpty {
        best = trees.exact.firstMatch(path, isDirectory: isDirectory, below: best) ?? best
      }
      if !trees.folded.isEmpty {
        best =
          Self.withSmallLetters(path) { trees.folded.firstMatch($0, isDirectory: isDirectory, below: best) }
          ?? best
      }
    }
    for number in trees.others {
      if number >= best { break }
      if globs[number].matches(path, isDirectory: isDirectory) { return number }
    }
    return best < globs.count ? best : nil
  }

  /// The numbers of all globs that match a path or a directory above it, ascending.
  ///
  /// - Parameters:
  ///   - path: relative to the anchor, resolved; empty for the anchor itself.
  ///   - isDirectory: true when the path is known to be a directory.
  public func matches(_ path: some Collection<UInt8>, isDirectory: Bool) -> [Int] {
    let path = Array(path)
    var result = Set(trees.others.filter { globs[$0].matches(path, isDirectory: isDirectory) })
    if !path.isEmpty {
      path.withUnsafeBufferPointer { path in
        result.formUnion(trees.exact.allMatches(path, isDirectory: isDirectory))
        if trees.folded.isEmpty { return }
        Self.withSmallLetters(path) {
          result.formUnion(trees.folded.allMatches($0, isDirectory: isDirectory))
        }
      }
    }
    return result.sorted()
  }

  private static func withSmallLetters<T>(
    _ path: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> T
  ) -> T {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: path.count) { small in
      for index in path.indices { small[index] = path[index].asciiLowercased }
      return body(UnsafeBufferPointer(rebasing: small[..<path.count]))
    }
  }
}
