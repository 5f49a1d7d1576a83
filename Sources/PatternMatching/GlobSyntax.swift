/// A path glob taken apart: the one form from which the native matcher, the PCRE2 text and the automata are
/// made.
///
/// The reading is that of git (`dir.c`, `wildmatch.c`): bytes, not characters, so that `?` and a class match
/// one byte of a multi-byte character.
struct GlobSyntax: Sendable, Hashable {
  /// One piece.
  enum Atom: Sendable, Hashable {
    /// This byte.
    case byte(UInt8)
    /// One byte out of a set, which never holds `/`; the set may be empty.
    case set(ByteSet)
    /// `*`: any bytes but `/`, also none.
    case segment
    /// `**` at the end: any bytes at all, also none.
    case everything
    /// `**/`: nothing, or any bytes and a `/`.
    case directories
  }

  /// The pieces from left to right; leading `directories` when the pattern matches at any depth.
  private(set) var atoms: [Atom] = []
  /// True for a trailing slash: only a directory matches.
  private(set) var directoriesOnly = false
  /// Whether what lies below a match is matched, too.
  private(set) var coversDescendants = true
  /// True for a gitignore pattern, which never matches its anchor.
  let isGitignore: Bool
  /// True when letters match without regard to ASCII case. Bytes are then small letters and sets are closed
  /// under case, so that a text matches when its lower-cased form does.
  let ignoringASCIICase: Bool

  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")
  private static let backslash = UInt8(ascii: "\\")

  /// Reads a gitignore pattern without the forms that a file gives to a line: `!`, `#` and trailing blanks
  /// are ordinary bytes here.
  init(gitignore pattern: [UInt8], ignoringASCIICase: Bool) throws(PathGlobError) {
    self.ignoringASCIICase = ignoringASCIICase
    isGitignore = true
    var body = pattern[...]
    if body.last == Self.slash {
      directoriesOnly = true
      body = body.dropLast()
    }
    let isAnchored = body.contains(Self.slash)
    if !isAnchored { atoms.append(.directories) }
    if isAnchored, body.first == Self.slash { body = body.dropFirst() }
    guard !body.isEmpty else { throw PathGlobError(reason: "the pattern names nothing") }
    try read(body, starsCross: isAnchored, afterLiteral: true)
  }

  /// Reads a pattern over whole paths (spec T-9): always anchored, nothing below a match is covered, but a
  /// trailing `/**` matches its root as well.
  init(wholePath pattern: [UInt8], ignoringASCIICase: Bool) throws(PathGlobError) {
    self.ignoringASCIICase = ignoringASCIICase
    isGitignore = false
    var body = pattern[...]
    if body.first == Self.slash { body = body.dropFirst() }
    coversDescendants = false
    if body.elementsEqual([Self.star, Self.star]) {
      atoms = [.everything]
      return
    }
    if body.suffix(3).elementsEqual([Self.slash, Self.star, Self.star]),
      body.dropLast(3).last != Self.backslash
    {
      body = body.dropLast(3)
      coversDescendants = true
    } else if body.last == Self.slash {
      body = body.dropLast()
    }
    try read(body, starsCross: true, afterLiteral: false)
  }

  /// Reads the pieces of a body.
  ///
  /// - Parameters:
  ///   - starsCross: whether `**` may cross slashes; in a pattern without one it is an ordinary wildcard.
  ///   - afterLiteral: git compares the literal beginning first and hands only the rest to its matcher, which
  ///     therefore takes `**` right after that beginning for one at the start of a segment: `a**/b` matches
  ///     `ax/y/b`. True keeps that.
  private mutating func read(
    _ body: ArraySlice<UInt8>, starsCross: Bool, afterLiteral: Bool
  ) throws(PathGlobError) {
    var position = body.startIndex
    let special: [UInt8] = [Self.star, UInt8(ascii: "?"), UInt8(ascii: "["), Self.backslash]
    while position < body.endIndex, !special.contains(body[position]) {
      append(byte: body[position])
      position += 1
    }
    let matcherStart = afterLiteral ? position : body.startIndex
    while position < body.endIndex {
      let byte = body[position]
      switch byte {
      case Self.star:
        position = readStars(body, at: position, matcherStart: starsCross ? matcherStart : nil)
      case UInt8(ascii: "?"):
        atoms.append(.set(.withoutSlash))
        position += 1
      case UInt8(ascii: "["):
        var reader = ByteClassReader(body, at: position + 1)
        append(set: try reader.read(ignoringASCIICase: ignoringASCIICase))
        position = reader.position
      case Self.backslash:
        guard position + 1 < body.endIndex else {
          throw PathGlobError(reason: "a backslash at the end escapes nothing")
        }
        append(byte: body[position + 1])
        position += 2
      default:
        append(byte: byte)
        position += 1
      }
    }
  }

  /// Reads one or more stars; returns the position after them, and after the slash of `**/`.
  private mutating func readStars(_ body: ArraySlice<UInt8>, at start: Int, matcherStart: Int?) -> Int {
    var end = start
    while end < body.endIndex, body[end] == Self.star { end += 1 }
    guard let matcherStart, end - start > 1, start == matcherStart || body[start - 1] == Self.slash else {
      appendSegment()
      return end
    }
    if end == body.endIndex {
      atoms.append(.everything)
      return end
    }
    if body[end] == Self.slash {
      if atoms.last != .directories { atoms.append(.directories) }
      return end + 1
    }
    if body[end] == Self.backslash, end + 1 < body.endIndex, body[end + 1] == Self.slash {
      atoms.append(.everything)
      return end
    }
    appendSegment()
    return end
  }

  private mutating func appendSegment() {
    if atoms.last != .segment { atoms.append(.segment) }
  }

  private mutating func append(byte: UInt8) {
    atoms.append(.byte(ignoringASCIICase ? byte.asciiLowercased : byte))
  }

  private mutating func append(set: ByteSet) {
    var set = set
    set.remove(Self.slash)
    if set.count == 1, let only = set.bytes.first {
      atoms.append(.byte(only))
    } else {
      atoms.append(.set(set))
    }
  }
}
