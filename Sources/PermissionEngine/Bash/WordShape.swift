import PatternMatching
import ShellSyntax

extension Word {
  /// The value after quote removal where it is known, otherwise the text as written (spec B-10).
  var dequotedText: [UInt8] { constantText ?? Array(text) }

  /// The path that the word names when it is known: constant text, with `~`, `$HOME` and `${HOME}` at its start
  /// replaced (S-19); nil when anything else expands.
  func constantPath(home: [UInt8]) -> [UInt8]? {
    if let constantText { return constantText }
    let shape = pathShape(home: home)
    switch shape.pieces.count {
    case 0: return []
    case 1: if case .literal(let bytes) = shape.pieces[0] { return bytes } else { return nil }
    default: return nil
    }
  }

  /// The paths that the word can name: literal bytes and unknown parts; `~` and `$HOME` replaced.
  func pathShape(home: [UInt8]) -> PathShape {
    var builder = ShapeBuilder(home: home)
    builder.add(parts, isQuoted: false)
    return PathShape(builder.pieces)
  }
}

/// Collects the pieces of a word whose value is partly unknown.
private struct ShapeBuilder {
  let home: [UInt8]
  var pieces: [PathShape.Piece] = []

  mutating func add(_ parts: [WordPart], isQuoted: Bool) {
    for part in parts {
      switch part {
      case .literal(let bytes): literal(bytes)
      case .escaped(let bytes): literal(bytes)
      case .singleQuoted(let bytes): literal(bytes)
      case .ansiQuoted(let value): if let value { literal(value) } else { unknown() }
      case .doubleQuoted(let inner, let isLocalized):
        if isLocalized { unknown() } else { add(inner, isQuoted: true) }
      case .parameter(let expansion): parameter(expansion)
      case .command, .arithmetic, .process: unknown()
      case .brace(let alternatives):
        if let alternatives, alternatives.count == 1 {
          add(alternatives[0], isQuoted: isQuoted)
        } else {
          unknown()
        }
      case .tilde(let user):
        if user.isEmpty { literal(home) } else { unknown() }
      case .glob(let pattern): glob(pattern)
      }
    }
  }

  private mutating func parameter(_ expansion: ParameterExpansion) {
    let isHome =
      expansion.name.elementsEqual("HOME".utf8) && expansion.operation.isEmpty && !expansion.isIndirect
    // `$HOME` is only known as long as nothing in the text assigns it; such a text asks anyway (S-11).
    if isHome, pieces.isEmpty { literal(home) } else { unknown() }
  }

  private mutating func glob(_ pattern: ArraySlice<UInt8>) {
    if pattern.elementsEqual("?".utf8) { pieces.append(.oneWithinSegment) } else { append(.anyWithinSegment) }
  }

  private mutating func literal(_ bytes: some Sequence<UInt8>) {
    if case .literal(let before)? = pieces.last {
      pieces[pieces.count - 1] = .literal(before + bytes)
    } else {
      let bytes = Array(bytes)
      if !bytes.isEmpty { pieces.append(.literal(bytes)) }
    }
  }

  private mutating func unknown() { append(.anything) }

  private mutating func append(_ piece: PathShape.Piece) {
    if pieces.last != piece { pieces.append(piece) }
  }
}

extension PathShape {
  /// The shape as a command-text pattern, globs taken as any text.
  var wildcardPieces: [WildcardPattern.Piece] {
    pieces.map { piece in
      if case .literal(let bytes) = piece { .literal(bytes) } else { .anything }
    }
  }

  /// Without the first bytes, which stand before a file name in a word such as `of=x`.
  func dropping(_ count: Int) -> PathShape {
    guard count > 0, case .literal(let bytes)? = pieces.first else { return self }
    let rest = Array(bytes.dropFirst(count))
    return PathShape((rest.isEmpty ? [] : [.literal(rest)]) + pieces.dropFirst())
  }

  /// The shape made absolute against a directory. `.`, `..` and repeated slashes are resolved in the known
  /// beginning; where they stand behind something unknown the rest of the path is unknown.
  func absolute(from directory: [UInt8]?, _ resolve: ([UInt8], [UInt8]) -> [UInt8]) -> PathShape {
    let first: [UInt8]
    let rest: [Piece]
    switch pieces.first {
    case .literal(let bytes)?: (first, rest) = (bytes, Array(pieces.dropFirst()))
    case .anyWithinSegment?, .oneWithinSegment?: (first, rest) = ([], pieces)
    case .anything?: return Self.holdsDots(Array(pieces.dropFirst())) ? PathShape([.anything]) : self
    case nil: (first, rest) = ([], [])
    }
    guard !Self.holdsDots(rest) else { return PathShape([.anything]) }
    // A known beginning is resolved up to its last slash; the name behind it may go on in an unknown part.
    let slash = first.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { Array(first[($0 + 1)...]) } ?? first
    let folder = slash.map { Array(first[...$0]) } ?? []
    if rest.isEmpty == false, name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
      return PathShape([.anything])
    }
    let isAbsolute = first.first == UInt8(ascii: "/")
    guard isAbsolute || directory != nil else {
      return PathShape([.anything, .literal([UInt8(ascii: "/")] + first)] + rest)
    }
    let base = directory ?? [UInt8(ascii: "/")]
    if rest.isEmpty { return PathShape([.literal(resolve(first, base))]) }
    var prefix = resolve(folder.isEmpty ? [UInt8(ascii: ".")] : folder, base)
    if prefix.last != UInt8(ascii: "/") { prefix.append(UInt8(ascii: "/")) }
    return PathShape([.literal(prefix + name)] + rest)
  }

  private static func holdsDots(_ pieces: [Piece]) -> Bool {
    for case .literal(let bytes) in pieces {
      var previous: UInt8?
      for (index, byte) in bytes.enumerated() {
        let startsSegment = previous == nil || previous == UInt8(ascii: "/")
        if startsSegment, byte == UInt8(ascii: ".") {
          let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "/")
          if next == UInt8(ascii: "/") || next == UInt8(ascii: ".") { return true }
        }
        if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "/") { return true }
        previous = byte
      }
    }
    return false
  }
}
