/// A glob as segments, for matching many globs segment by segment.
struct SegmentedGlob: Sendable {
  /// One element of the way from the anchor down.
  enum Element: Sendable, Hashable {
    /// One segment; its atoms are bytes, sets and `segment` wildcards.
    case segment([GlobSyntax.Atom])
    /// Any number of segments, also none.
    case anyDepth
  }

  let elements: [Element]

  /// What a glob looks like as segments.
  enum Reading: Sendable {
    case segments(SegmentedGlob)
    /// No resolved path can match.
    case nothing
    /// A wildcard crosses slashes from inside a segment.
    case none
  }

  /// Reads a gitignore glob.
  static func reading(_ glob: GlobSyntax) -> Reading {
    guard glob.isGitignore else { return .none }
    var elements: [Element] = []
    var current: [GlobSyntax.Atom] = []
    var isAtStart = true
    for (index, atom) in glob.atoms.enumerated() {
      switch atom {
      case .directories:
        guard isAtStart else { return .none }
        if elements.last != .anyDepth { elements.append(.anyDepth) }
      case .everything:
        // At the end of a glob that covers what lies below, one segment of any name says the same.
        guard isAtStart, index == glob.atoms.count - 1 else { return .none }
        current = [.segment]
        isAtStart = false
      case .byte(UInt8(ascii: "/")):
        if isAtStart { return .nothing }
        elements.append(.segment(current))
        current = []
        isAtStart = true
      case .byte, .set, .segment:
        current.append(atom)
        isAtStart = false
      }
    }
    if isAtStart { return .nothing }
    elements.append(.segment(current))
    return .segments(SegmentedGlob(elements: elements))
  }
}
