/// A set of paths: literal bytes and unknown parts, as a shell word with globs or expansions stands for one
/// (spec S-19).
public struct PathShape: Sendable, Hashable {
  /// One piece of a path that is not fully known.
  public enum Piece: Sendable, Hashable {
    /// These bytes.
    case literal([UInt8])
    /// `*` of the shell: any bytes but `/`, also none.
    case anyWithinSegment
    /// `?` of the shell: one character but `/`.
    case oneWithinSegment
    /// An expansion: any bytes at all, slashes too.
    case anything
  }

  /// The pieces from left to right.
  public var pieces: [Piece]

  /// A shape from its pieces.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Whether the text begins at the root of the file system, and its segments with `.`, `..` and empty ones
  /// resolved.
  ///
  /// An expansion may hold `..` and a glob such as `.*` may match it, so everything in front of one is given
  /// up: the result then begins with an unknown. The result stands for every path that the shape can name
  /// once resolved, and possibly for more.
  var resolved: (isAbsolute: Bool, segments: [[Piece]]) {
    var result: [[Piece]] = []
    let segments = splitSegments
    let isAbsolute = segments.count > 1 && segments[0].isEmpty
    for segment in segments {
      if let last = segment.lastIndex(of: .anything) {
        result = [Array(segment[last...])]
        continue
      }
      switch segment {
      case [], [.literal([UInt8(ascii: ".")])]:
        continue
      case [.literal([UInt8(ascii: "."), UInt8(ascii: ".")])]:
        if result.isEmpty || result.last?.first == .anything {
          // Above the root there is only the root; above an unknown place anything.
          if !(isAbsolute && result.isEmpty) { result = [[.anything]] }
        } else {
          result.removeLast()
        }
      default:
        if mayBeDots(segment) { result = [[.anything]] } else { result.append(segment) }
      }
    }
    return (isAbsolute, result)
  }

  /// The pieces between slashes; adjacent literals joined, none empty.
  private var splitSegments: [[Piece]] {
    var segments: [[Piece]] = [[]]
    var literal: [UInt8] = []
    func flush() {
      if literal.isEmpty { return }
      segments[segments.count - 1].append(.literal(literal))
      literal = []
    }
    for piece in pieces {
      guard case .literal(let bytes) = piece else {
        flush()
        segments[segments.count - 1].append(piece)
        continue
      }
      for byte in bytes {
        if byte == UInt8(ascii: "/") {
          flush()
          segments.append([])
        } else {
          literal.append(byte)
        }
      }
    }
    flush()
    return segments
  }

  /// Whether a segment with globs may match `.` or `..`: its first dot must be literal (shells never match
  /// that one by a glob), and nothing else in it may be.
  private func mayBeDots(_ segment: [Piece]) -> Bool {
    guard case .literal(let start)? = segment.first, start.first == UInt8(ascii: "."), segment.count > 1
    else {
      return false
    }
    var dots = 0
    for case .literal(let bytes) in segment {
      guard bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) else { return false }
      dots += bytes.count
    }
    return dots <= 2
  }
}
