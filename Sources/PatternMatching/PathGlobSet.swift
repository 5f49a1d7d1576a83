/// Many globs below the same anchor, asked together: which is the first that matches?
///
/// The globs form a tree of segments that is walked once for a path, so the cost of a question hardly grows with
/// their number.
public struct PathGlobSet: Sendable {
  /// The globs in the order of their numbers.
  public let globs: [PathGlob]
  private let storage: Storage

  /// Behind one reference, so that handing a set around costs nothing.
  fileprivate final class Storage: Sendable {
    let exact: FlatBox<GlobTrie>
    let folded: FlatBox<GlobTrie>
    /// Globs that are not made of segments, in ascending order.
    let others: [Int]

    init(exact: GlobTrie, folded: GlobTrie, others: [Int]) {
      self.exact = FlatBox(exact)
      self.folded = FlatBox(folded)
      self.others = others
    }

    deinit {
      for trie in [exact, folded] {
        trie.value.deallocate()
        trie.deallocate()
      }
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
    storage = Storage(
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
      let (exact, folded) = (storage.exact, storage.folded)
      let text = SeparatedText(path, at: UInt8(ascii: "/"))
      if !exact.value.isEmpty {
        best = exact.value.firstMatch(text, isDirectory: isDirectory, below: best) ?? best
      }
      if !folded.value.isEmpty {
        best =
          text.withSmallLetters { folded.value.firstMatch($0, isDirectory: isDirectory, below: best) }
          ?? best
      }
    }
    for number in storage.others {
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
    var result = Set(storage.others.filter { globs[$0].matches(path, isDirectory: isDirectory) })
    if !path.isEmpty {
      path.withUnsafeBufferPointer { path in
        let text = SeparatedText(path, at: UInt8(ascii: "/"))
        result.formUnion(storage.exact.value.allMatches(text, isDirectory: isDirectory))
        if storage.folded.value.isEmpty { return }
        text.withSmallLetters {
          result.formUnion(storage.folded.value.allMatches($0, isDirectory: isDirectory))
        }
      }
    }
    return result.sorted()
  }

  /// The trees of a set, asked without counting references; they live as long as the set.
  package struct Trees: Sendable {
    private let exact: FlatBox<GlobTrie>?
    private let folded: FlatBox<GlobTrie>?

    fileprivate init(_ storage: Storage) {
      exact = storage.exact.value.isEmpty ? nil : storage.exact
      folded = storage.folded.value.isEmpty ? nil : storage.folded
    }

    /// Whether a glob matches a path that names a file, or a directory above it.
    ///
    /// - Parameters:
    ///   - path: relative to the anchor, resolved, not empty.
    ///   - small: the same path in small letters.
    package func matchesFile(_ path: SeparatedText, small: SeparatedText) -> Bool {
      if let exact, exact.value.matchesFile(path) { return true }
      if let folded, folded.value.matchesFile(small) { return true }
      return false
    }
  }

  /// The trees of the set.
  package var trees: Trees { Trees(storage) }

  /// Whether all globs of the set are in its trees.
  package var isInTrees: Bool { storage.others.isEmpty }
}
