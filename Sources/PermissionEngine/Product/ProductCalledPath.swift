/// The path of a call to a file tool (spec P-6, P-15).
struct ProductCalledPath: Sendable {
  /// Absolute and resolved textually.
  let bytes: [UInt8]
  /// Whether the text goes up with backslashes, which counts as lying outside.
  let isDoubtful: Bool

  /// Reads a path: blanks and line ends at its end fall away, `~/` is the home directory.
  init(_ text: String, in context: DecisionContext) {
    var path = Array(text.utf8)[...]
    while let last = path.last, last == 0x20 || (0x09...0x0d).contains(last) { path = path.dropLast() }
    isDoubtful = zip(zip(path, path.dropFirst()), zip(path.dropFirst(2), path.dropFirst(3))).contains {
      let four = [$0.0, $0.1, $1.0, $1.1]
      return four == [PathBytes.backslash, PathBytes.dot, PathBytes.dot, PathBytes.backslash]
    }
    if path.first == PathBytes.tilde, path.count == 1 || path.dropFirst().first == PathBytes.slash {
      bytes = PathBytes.absolute(Array(path.dropFirst(2)), from: context.home)
    } else {
      bytes = PathBytes.absolute(path, from: context.cwd)
    }
  }
}
