/// Globs as PCRE2 text; all escaping is done here.
///
/// The text never backtracks far. Between two wildcards that cross slashes the leftmost match leaves the most
/// for what follows, and inside a segment the leftmost match of a literal does, so both are atomic groups.
struct PatternTranslation {
  private(set) var text: [UInt8] = []

  /// The text that accepts the paths of a glob at the start of a subject: where the glob itself ends there
  /// must be a slash or the end.
  static func pattern(for glob: GlobSyntax) -> [UInt8] {
    var translation = PatternTranslation()
    translation.append(glob.atoms)
    // What lies after a `**` at the end is part of it.
    if glob.atoms.last != .everything {
      translation.append(glob.coversDescendants ? #"(?:/|\z)"# : #"\z"#)
    }
    return translation.text
  }

  private mutating func append(_ string: StaticString) {
    string.withUTF8Buffer { text += $0 }
  }

  private mutating func append(_ atoms: [GlobSyntax.Atom]) {
    let starts = atoms.indices.filter { atoms[$0] == .directories || atoms[$0] == .everything }
    appendGroup(atoms[..<(starts.first ?? atoms.endIndex)], isLast: starts.isEmpty)
    for (index, start) in starts.enumerated() {
      let isLast = index == starts.count - 1
      let end = isLast ? atoms.endIndex : starts[index + 1]
      if !isLast { append("(?>") }
      switch (atoms[start], start == atoms.endIndex - 1) {
      case (.everything, true): append(".*+")
      case (.everything, false): append(".*?")
      default: append("(?:.*?/)??")
      }
      appendGroup(atoms[(start + 1)..<end], isLast: isLast)
      if !isLast { append(")") }
    }
  }

  /// Atoms none of which crosses slashes by a wildcard.
  private mutating func appendGroup(_ atoms: ArraySlice<GlobSyntax.Atom>, isLast: Bool) {
    let stars = atoms.indices.filter { atoms[$0] == .segment }
    for atom in atoms[..<(stars.first ?? atoms.endIndex)] { append(atom) }
    for (index, star) in stars.enumerated() {
      let isLastStar = index == stars.count - 1
      let body = atoms[(star + 1)..<(isLastStar ? atoms.endIndex : stars[index + 1])]
      // The last star of a glob must be able to reach the end of its segment; every other takes the least.
      let isAtomic = !(isLast && isLastStar)
      append(isAtomic ? "(?>[^/]*?" : "[^/]*")
      for atom in body { append(atom) }
      if isAtomic { append(")") }
    }
  }

  private mutating func append(_ atom: GlobSyntax.Atom) {
    switch atom {
    case .byte(let byte): append(literal: byte)
    case .set(let set): append(set)
    case .segment, .everything, .directories: break
    }
  }

  private mutating func append(literal byte: UInt8) {
    let isPlain = byte.isASCIILetter || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    if isPlain { text.append(byte) } else { append(escaped: byte) }
  }

  private mutating func append(escaped byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    append(#"\x"#)
    text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private mutating func append(_ set: ByteSet) {
    if set == .withoutSlash { return append("[^/]") }
    let members = set.bytes
    guard var first = members.first else { return append("(?!)") }
    var last = first
    append("[")
    for byte in members.dropFirst() + [first] {
      if byte > first, byte - 1 == last {
        last = byte
        continue
      }
      append(escaped: first)
      if last > first {
        append("-")
        append(escaped: last)
      }
      first = byte
      last = byte
    }
    append("]")
  }
}
