/// Many segments of globs, put together to be matched without allocation.
struct SegmentPool: Sendable {
  /// One segment of a glob.
  struct Pattern: Sendable {
    /// Where its atoms stand.
    fileprivate let range: Range<Int>
    /// Where its literal bytes stand, those that it begins with and those that it ends with.
    fileprivate let firstByte: Int
    /// How many literal bytes it begins with.
    let beginning: Int
    /// How many literal bytes it ends with, after its last wildcard; 0 for one without any.
    let ending: Int
    /// No wildcard and no set: `beginning` is all of it.
    let isLiteral: Bool
    /// One wildcard and nothing else than literal bytes.
    fileprivate let isOneWildcard: Bool
    /// One wildcard and nothing else.
    var isAnyName: Bool { isOneWildcard && beginning + ending == 0 }
  }

  private var atoms: [GlobSyntax.Atom] = []
  private var bytes: [UInt8] = []
  private(set) var patterns: [Pattern] = []

  /// Adds a segment; returns its number.
  mutating func add(_ segment: [GlobSyntax.Atom]) -> Int {
    let beginning = segment.prefix { Self.byte($0) != nil }.count
    // The ending stands after a wildcard, so that it ends the name whatever the wildcard takes.
    let tail = segment.lastIndex(of: .segment).map { segment[($0 + 1)...] } ?? []
    let ending = tail.allSatisfy { Self.byte($0) != nil } ? tail.count : 0
    patterns.append(
      Pattern(
        range: atoms.count..<(atoms.count + segment.count), firstByte: bytes.count, beginning: beginning,
        ending: ending, isLiteral: beginning == segment.count,
        isOneWildcard: beginning + ending + 1 == segment.count && segment[beginning] == .segment))
    atoms += segment
    bytes += segment.prefix(beginning).compactMap(Self.byte) + segment.suffix(ending).compactMap(Self.byte)
    return patterns.count - 1
  }

  private static func byte(_ atom: GlobSyntax.Atom) -> UInt8? {
    if case .byte(let byte) = atom { byte } else { nil }
  }

  /// The literal bytes that a segment begins with.
  func beginning(of pattern: Pattern) -> [UInt8] {
    Array(bytes[pattern.firstByte...].prefix(pattern.beginning))
  }

  /// The literal bytes that a segment ends with.
  func ending(of pattern: Pattern) -> [UInt8] {
    Array(bytes[(pattern.firstByte + pattern.beginning)...].prefix(pattern.ending))
  }

  /// The segments in memory that counts no references.
  struct Flat: Sendable {
    private let atoms: FlatBuffer<GlobSyntax.Atom>
    private let bytes: FlatBuffer<UInt8>
    private let patterns: FlatBuffer<Pattern>

    init(_ pool: SegmentPool) {
      atoms = FlatBuffer(pool.atoms)
      bytes = FlatBuffer(pool.bytes)
      patterns = FlatBuffer(pool.patterns)
    }

    /// Gives the memory back.
    func deallocate() {
      atoms.deallocate()
      bytes.deallocate()
      patterns.deallocate()
    }

    /// Whether the segment with a number matches a whole name.
    func matches(_ number: Int, _ path: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
      let (count, beginning) = (name.count, patterns[number].beginning)
      if patterns[number].isLiteral {
        return count == beginning
          && equal(path, name.lowerBound, bytes.buffer, patterns[number].firstByte, beginning)
      }
      if patterns[number].isOneWildcard {
        let ending = patterns[number].ending
        let first = patterns[number].firstByte
        return count >= beginning + ending && equal(path, name.lowerBound, bytes.buffer, first, beginning)
          && equal(path, name.upperBound - ending, bytes.buffer, first + beginning, ending)
      }
      return matchesAtoms(patterns[number].range, path, name)
    }

    /// Only the last wildcard is ever made longer: what matched before it stands, because a wildcard left of it could
    /// only leave less.
    private func matchesAtoms(
      _ range: Range<Int>, _ path: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
    ) -> Bool {
      var atom = range.lowerBound
      var position = name.lowerBound
      var retry: (atom: Int, position: Int)?
      while true {
        if atom < range.upperBound, atoms[atom] == .segment {
          atom += 1
          retry = (atom, position)
          continue
        }
        if atom == range.upperBound, position == name.upperBound { return true }
        if atom < range.upperBound, position < name.upperBound, Self.takes(atoms[atom], path[position]) {
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
    private static func takes(_ atom: GlobSyntax.Atom, _ byte: UInt8) -> Bool {
      switch atom {
      case .byte(let expected): expected == byte
      case .set(let set): set.contains(byte)
      case .segment, .everything, .directories: false
      }
    }
  }
}
