/// The paths that a call may mean, where its text leaves that open (spec P-6, P-15).
struct CalledPaths: Sendable {
  /// One of them, absolute and resolved.
  struct Path: Sendable, Hashable {
    var bytes: [UInt8]
    var isDirectory: Bool
    /// True for a meaning that counts only where a rule denies or asks about it.
    var isUnlikely = false
  }

  private(set) var paths: [Path] = []
  /// True when the text may mean something that is not among `paths`: never allowed without asking.
  var isDoubtful = false

  /// Adds a path that is certain.
  mutating func add(_ path: [UInt8], isDirectory: Bool, isUnlikely: Bool = false) {
    let path = Path(bytes: path, isDirectory: isDirectory, isUnlikely: isUnlikely)
    if !paths.contains(path) { paths.append(path) }
  }

  /// Adds what a path of a call may mean.
  ///
  /// - Parameter isSearch: true when the path may be a directory without saying so.
  mutating func add(_ text: String, isSearch: Bool, in context: DecisionContext) {
    let bytes = Array(text.utf8)
    if bytes.contains(0) { isDoubtful = true }
    if context.isWindows && PathBytes.isDoubtfulOnWindows(bytes) { isDoubtful = true }
    let last = bytes.last
    let isDirectory =
      isSearch || last == PathBytes.slash || (last == PathBytes.backslash && context.isWindows)
    add(context.absolute(bytes, from: context.cwd), isDirectory: isDirectory)
    if !context.isWindows && PathBytes.looksLikeWindows(bytes) {
      // Elsewhere backslashes and colons may be part of a name.
      add(PathBytes.absolute(bytes, from: context.cwd), isDirectory: isDirectory, isUnlikely: true)
    }
    guard bytes.first == PathBytes.tilde else { return }
    let next = bytes.count > 1 ? bytes[1] : PathBytes.slash
    if next == PathBytes.slash || next == PathBytes.backslash {
      add(context.absolute(Array(bytes.dropFirst(2)), from: context.home), isDirectory: isDirectory)
    } else {
      // The home of another user.
      isDoubtful = true
    }
  }

  /// Adds the directory where a glob starts when it leads out of the searched one.
  mutating func addBase(ofGlob glob: String, in context: DecisionContext) {
    let bytes = Array(glob.utf8)
    let isAbsolute = bytes.first == PathBytes.slash || PathBytes.looksLikeWindows(bytes)
    let isHome = bytes.first == PathBytes.tilde
    let up = [PathBytes.dot, PathBytes.dot]
    let goesUp = zip(bytes, bytes.dropFirst()).contains { [$0, $1] == up }
    guard isAbsolute || isHome || goesUp else { return }
    let special = Array("*?[{\\".utf8)
    let windows = PathBytes.looksLikeWindows(bytes) ? PathBytes.fromWindows(bytes) : bytes
    let segments = windows.split(separator: PathBytes.slash, omittingEmptySubsequences: false)
    let literal = segments.prefix { !$0.contains(where: special.contains) }
    let rest = segments.dropFirst(literal.count)
    if rest.contains(where: { zip($0, $0.dropFirst()).contains { [$0, $1] == up } }) { isDoubtful = true }
    let base = Array(literal.joined(separator: [PathBytes.slash]))
    let searched = paths.first?.bytes ?? context.cwd
    if isHome {
      add(base.isEmpty ? "~" : PathBytes.text(base), isSearch: true, in: context)
    } else {
      let start = isAbsolute ? [PathBytes.slash] + base : base
      add(PathBytes.absolute(start, from: searched), isDirectory: true)
    }
  }
}
