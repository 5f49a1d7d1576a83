import PatternMatching

/// An absolute path that is not fully known, split so that it can be counted from an anchor (spec S-19).
struct AbsoluteShape: Sendable {
  private enum Form: Sendable {
    /// Every segment by itself; no unknown reaches beyond its segment.
    case segments([[PathShape.Piece]])
    /// An expansion may stand for any path, also upwards: only what follows the last one is known.
    case open(tail: [PathShape.Piece])
  }

  private let form: Form

  /// A shape from its pieces; the first begins with `/` unless it is unknown.
  init(_ shape: PathShape) {
    if let last = shape.pieces.lastIndex(of: .anything) {
      form = .open(tail: Array(shape.pieces[(last + 1)...]))
      return
    }
    let segments = Self.split(shape.pieces)
    if let up = segments.lastIndex(where: Self.mayGoUp) {
      let tail = segments[(up + 1)...].flatMap { [.literal([PathBytes.slash])] + $0 }
      form = .open(tail: Array(tail))
    } else {
      form = .segments(segments)
    }
  }

  /// The shape below a directory; nil when no path of the shape lies there.
  ///
  /// - Parameter directory: absolute and resolved.
  func relative(to directory: [UInt8]) -> PathShape? {
    switch form {
    case .open(let tail): return PathShape([.anything] + tail)
    case .segments(let segments):
      let names = directory.split(separator: PathBytes.slash)
      guard names.count <= segments.count,
        zip(names, segments).allSatisfy({ Self.matches($1, $0) })
      else { return nil }
      return PathShape(
        Array(segments[names.count...].joined(separator: [.literal([PathBytes.slash])])))
    }
  }

  /// Splits pieces at slashes; empty segments and `.` fall away.
  private static func split(_ pieces: [PathShape.Piece]) -> [[PathShape.Piece]] {
    var segments: [[PathShape.Piece]] = [[]]
    for piece in pieces {
      guard case .literal(let bytes) = piece else {
        segments[segments.count - 1].append(piece)
        continue
      }
      let parts = bytes.split(separator: PathBytes.slash, omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { segments.append([]) }
        if !part.isEmpty { segments[segments.count - 1].append(.literal(Array(part))) }
      }
    }
    return segments.filter { !$0.isEmpty && $0 != [.literal([PathBytes.dot])] }
  }

  /// Whether a segment could be `..`: spelled out, or a pattern that begins with a dot.
  private static func mayGoUp(_ segment: [PathShape.Piece]) -> Bool {
    guard case .literal(let first)? = segment.first, first.first == PathBytes.dot else { return false }
    return matches(segment, Array("..".utf8)[...])
  }

  private static func matches(_ segment: [PathShape.Piece], _ name: ArraySlice<UInt8>) -> Bool {
    let pieces = segment.map { piece -> WildcardPattern.Piece in
      switch piece {
      case .literal(let bytes): .literal(bytes)
      case .anyWithinSegment, .oneWithinSegment, .anything: .anything
      }
    }
    return WildcardPattern(pieces).matches(name)
  }
}
