/// The outline of a glob that one literal tells whole, which is what most people write: `src/**`, `.env`,
/// `*.pem`, `**/node_modules`, `/etc`, `.env*`.
///
/// Such a glob needs neither PCRE2 nor an automaton.
struct GlobOutline: Sendable, Hashable {
  /// Where the literal may stand.
  enum Leading: Sendable, Hashable {
    case start
    case startOfSegment
    case anywhere
  }

  /// Where the literal stands.
  let leading: Leading
  /// The bytes; small letters when case is ignored.
  let literal: [UInt8]
  /// True when anything may follow; false when a slash or the end must.
  let isOpen: Bool

  /// The outline of a glob, or nil when it has more than one literal, a class, or something else.
  init?(_ glob: GlobSyntax) {
    guard glob.coversDescendants else { return nil }
    var atoms = glob.atoms[...]
    switch (atoms.first, atoms.dropFirst().first) {
    case (.directories?, .segment?), (.directories?, .everything?):
      leading = .anywhere
      atoms = atoms.dropFirst(2)
    case (.directories?, _):
      leading = .startOfSegment
      atoms = atoms.dropFirst()
    default:
      leading = .start
    }
    if let last = atoms.last, last == .segment || last == .everything {
      isOpen = true
      atoms = atoms.dropLast()
    } else if atoms.isEmpty {
      // The wildcard was both the first and the last atom. `**/` alone is another matter: a slash must follow.
      guard leading == .anywhere else { return nil }
      isOpen = true
    } else {
      isOpen = false
    }
    var bytes: [UInt8] = []
    for atom in atoms {
      guard case .byte(let byte) = atom else { return nil }
      bytes.append(byte)
    }
    literal = bytes
  }

  /// Whether the path, or a directory above it, matches.
  ///
  /// - Parameter path: not empty, without a trailing slash.
  func matches(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    literal.withUnsafeBufferPointer { literal in
      let count = literal.count
      if leading == .start {
        return path.count >= count && equal(path, 0, literal, 0, count) && isEnd(count, path)
      }
      if count == 0 { return true }
      var from = 0
      while let place = find(literal, 0, count, in: path, from, path.count) {
        let isStart = leading == .anywhere || place == 0 || path[place - 1] == UInt8(ascii: "/")
        if isStart, isEnd(place + count, path) { return true }
        from = place + 1
      }
      return false
    }
  }

  private func isEnd(_ position: Int, _ path: UnsafeBufferPointer<UInt8>) -> Bool {
    isOpen || position == path.count || path[position] == UInt8(ascii: "/")
  }
}
