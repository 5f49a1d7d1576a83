extension PathGlob {
  /// Whether the pattern matches this very path, not merely a directory above it. A negation in a list of patterns
  /// is decided name by name (spec P-10).
  ///
  /// - Parameters:
  ///   - path: relative to the anchor, not empty.
  ///   - isDirectory: true when the path is known to be a directory.
  /// - Complexity: O(*n* · *m*).
  package func matchesItself(_ path: ArraySlice<UInt8>, isDirectory: Bool) -> Bool {
    guard !syntax.directoriesOnly || isDirectory else { return false }
    let compared = syntax.ignoringASCIICase ? path.map(\.asciiLowercased) : Array(path)
    return compared.withUnsafeBufferPointer {
      GlobMachine(syntax.atoms).accepts($0, coversDescendants: false)
    }
  }
}
