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

/// Many segments of globs in one array each, matched without allocation.
struct SegmentPool: Sendable {
  /// One segment of a glob.
  struct Pattern: Sendable {
    /// Where its atoms stand.
    fileprivate let range: Range<Int>
    /// How many literal bytes it begins with.
    let beginning: Int
    /// How many literal bytes it ends with, behind its last wildcard; 0 for one without any.
    let ending: Int
    /// No wildcard and no set: `beginning` is all of it.
    let isLiteral: Bool
    /// One wildcard and nothing else.
    let isAnyName: Bool
  }

  private var atoms: [GlobSyntax.Atom] = []
  private(set) var patterns: [Pattern] = []

  /// Adds a segment; returns its number.
  mutating func add(_ segment: [GlobSyntax.Atom]) -> Int {
    let beginning = segment.prefix { Self.byte($0) != nil }.count
    let isLiteral = beginning == segment.count
    // The ending stands behind a wildcard, so that it ends the name whatever the wildcard takes.
    let tail = segment.lastIndex(of: .segment).map { segment[($0 + 1)...] } ?? []
    let ending = tail.allSatisfy { Self.byte($0) != nil } ? tail.count : 0
    patterns.append(
      Pattern(
        range: atoms.count..<(atoms.count + segment.count), beginning: beginning, ending: ending,
        isLiteral: isLiteral, isAnyName: segment == [.segment]))
    atoms += segment
    return patterns.count - 1
  }

  private static func byte(_ atom: GlobSyntax.Atom) -> UInt8? {
    if case .byte(let byte) = atom { byte } else { nil }
  }

  /// The literal bytes that a segment begins with.
  func beginning(of pattern: Pattern) -> [UInt8] {
    atoms[pattern.range].prefix(pattern.beginning).compactMap(Self.byte)
  }

  /// The literal bytes that a segment ends with.
  func ending(of pattern: Pattern) -> [UInt8] {
    atoms[pattern.range].suffix(pattern.ending).compactMap(Self.byte)
  }

  /// Whether a segment matches a whole name.
  ///
  /// Only the last wildcard is ever made longer: what matched before it stands, because a wildcard left of it
  /// could only leave less.
  func matches(_ pattern: Pattern, _ path: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    var atom = pattern.range.lowerBound
    var position = name.lowerBound
    var retry: (atom: Int, position: Int)?
    while true {
      if atom < pattern.range.upperBound, atoms[atom] == .segment {
        atom += 1
        retry = (atom, position)
        continue
      }
      if atom == pattern.range.upperBound, position == name.upperBound { return true }
      if atom < pattern.range.upperBound, position < name.upperBound, takes(atoms[atom], path[position]) {
        atom += 1
        position += 1
        continue
      }
      guard let last = retry, last.position < name.upperBound else { return false }
      retry = (last.atom, last.position + 1)
      atom = last.atom
      position = last.position + 1
    }
  }

  @inline(__always)
  private func takes(_ atom: GlobSyntax.Atom, _ byte: UInt8) -> Bool {
    switch atom {
    case .byte(let expected): expected == byte
    case .set(let set): set.contains(byte)
    case .segment, .everything, .directories: false
    }
  }
}
