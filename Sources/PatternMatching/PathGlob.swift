/// A gitignore pattern compiled for matching paths below its anchor (spec P-1).
///
/// Paths are relative to the anchor, without a leading slash, `.`/`..` already resolved. A pattern that
/// matches a directory matches everything below it; the anchor itself is the empty path.
public struct PathGlob: Sendable {
  /// Compiles a gitignore pattern.
  ///
  /// - Parameters:
  ///   - pattern: the pattern behind the rule's anchor, UTF-8.
  ///   - ignoringASCIICase: for deny and ask rules (P-11).
  /// - Throws: `PathGlobError` when the pattern cannot be compiled (it then matches nothing in git, too).
  public init(_ pattern: [UInt8], ignoringASCIICase: Bool = false) throws(PathGlobError) {}

  /// Whether the path, or a directory above it, matches.
  ///
  /// - Parameters:
  ///   - path: relative to the anchor, for example `src/a.txt`; empty for the anchor itself.
  ///   - isDirectory: true when the path is known to be a directory.
  public func matches(_ path: some Collection<UInt8>, isDirectory: Bool) -> Bool { false }

  /// Whether some path of this shape could match: for operands with globs or expansions (spec S-19).
  public func mayMatch(_ shape: PathShape) -> Bool { true }
}

/// Why a glob was not compiled.
public struct PathGlobError: Error, Sendable, Hashable {
  /// In words for a person.
  public var reason: String

  /// An error with its reason.
  public init(reason: String) { self.reason = reason }
}

/// A set of paths, relative to an anchor: literal bytes and unknown parts.
public struct PathShape: Sendable, Hashable {
  /// One piece of a path that is not fully known.
  public enum Piece: Sendable, Hashable {
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
}
