import PatternMatching
import RuleSyntax

/// What a Bash rule is to the product: exact, prefix or wildcard (bash-match: "Rule text").
enum ProductCommandPattern: Sendable {
  case nothing
  case everything
  /// Compared byte by byte (B-2).
  case exact([UInt8])
  /// A prefix or wildcard.
  case star(Star)

  /// A prefix or wildcard rule.
  struct Star: Sendable {
    var atoms: [PatternAtom]
    /// The end of the text may stand for the final blank and wildcard (B-3, B-5).
    var hasWordBoundary: Bool
    /// A wildcard inside the command word after a literal: how many bytes stand before it (B-4); nil otherwise.
    var guardedPrefix: Int?

    /// How many bytes stand before the first wildcard.
    var literalPrefix: Int {
      if case .literal(let bytes)? = atoms.first { bytes.count } else { 0 }
    }

    /// How many wildcard patterns are together this one.
    var alternativeCount: Int { hasWordBoundary ? 2 : 1 }

    /// The wildcard patterns that together are this one.
    var alternatives: [WildcardPattern] {
      var arena = PatternArena()
      return (0..<alternativeCount).map { index in
        let place = append(index, to: &arena)
        return arena.pattern(place)
      }
    }

    /// Adds one of the wildcard patterns that together are this one.
    ///
    /// - Parameter index: from 0 up to `alternativeCount`.
    func append(_ index: Int, to arena: inout PatternArena) -> PatternArena.Place {
      let start = arena.next
      for atom in atoms {
        switch atom {
        case .literal(let bytes): arena.add(bytes)
        case .anything: arena.addWildcard(start)
        }
      }
      if index > 0 {
        arena.add(CommandText.blank)
        arena.addWildcard(start)
      }
      return arena.end(start)
    }
  }

  /// A specifier that means what it says: words with one blank between, nothing escaped, at most a ` *` at the end.
  /// Most rules are of this kind, and nothing has to be made of them.
  enum Simple: Sendable {
    /// Compared byte by byte.
    case exact
    /// How many bytes stand before the ` *`.
    case beginning(Int)

    /// Nil for any other specifier.
    init?(_ specifier: [UInt8]) {
      let count = specifier.count
      guard let first = specifier.first, first != CommandText.blank else { return nil }
      var previous = first
      for (index, byte) in specifier.enumerated() {
        switch byte {
        case UInt8(ascii: "*"):
          guard index == count - 1, index > 1, previous == CommandText.blank else { return nil }
          self = .beginning(index - 1)
          return
        case CommandText.blank where previous == CommandText.blank || index == count - 1: return nil
        case UInt8(ascii: "\\"), UInt8(ascii: "\t"), UInt8(ascii: "\n"): return nil
        default: previous = byte
        }
      }
      self = .exact
    }
  }

  /// What a pattern is, told from its bytes without making it.
  enum Sort: Sendable {
    /// A prefix or wildcard; how many bytes stand before a wildcard inside the command word (B-4).
    case star(guardedPrefix: Int?)

    /// Nil where only the pattern itself tells: nothing may be escaped, and blanks have to stand single and inside.
    init?(_ specifier: [UInt8]) {
      var firstStar: Int?
      var hasBlank = false
      var previous = CommandText.blank
      for (index, byte) in specifier.enumerated() {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "\t"), UInt8(ascii: "\n"): return nil
        case CommandText.blank:
          if previous == byte { return nil }
          if firstStar == nil { hasBlank = true }
        case UInt8(ascii: "*"): if firstStar == nil { firstStar = index }
        default: break
        }
        previous = byte
      }
      guard let firstStar, specifier.count > 2, previous != CommandText.blank else { return nil }
      let isGuarded = firstStar > 0 && !hasBlank && !specifier.suffix(2).elementsEqual(":*".utf8)
      self = .star(guardedPrefix: isGuarded ? firstStar : nil)
    }
  }

  init(_ rule: Rule) {
    guard let specifier = rule.specifier else {
      self = .everything
      return
    }
    self.init(specifier: specifier.bytes)
  }

  /// The meaning of what stands between the parentheses.
  init(specifier: [UInt8]) {
    if specifier == [UInt8(ascii: "*")] {
      self = .everything
      return
    }
    let text = Specifier.unescaped(specifier)
    if text.suffix(2).elementsEqual(":*".utf8) {
      self = Self.prefix(Array(text.dropLast(2)))
    } else if Self.hasLiveStar(text) {
      self = Self.wildcard(CommandText.collapsed(text))
    } else {
      self = text.allSatisfy { $0 == CommandText.blank } ? .nothing : .exact(text)
    }
  }

  /// A `*` that no backslash escapes (B-11); a second backslash escapes the first.
  private static func hasLiveStar(_ text: [UInt8]) -> Bool {
    var isEscaped = false
    for byte in text {
      if byte == UInt8(ascii: "*"), !isEscaped { return true }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }

  /// `P:*`: collapsed but not trimmed, every `*` in it literal (B-3); alone nothing (B-9).
  private static func prefix(_ text: [UInt8]) -> Self {
    var collapsed: [UInt8] = []
    for byte in text {
      let isBlank = byte == CommandText.blank || byte == UInt8(ascii: "\t")
      if isBlank, collapsed.last == CommandText.blank { continue }
      collapsed.append(isBlank ? CommandText.blank : byte)
    }
    if collapsed.isEmpty { return .nothing }
    return .star(Star(atoms: [.literal(collapsed)], hasWordBoundary: true, guardedPrefix: nil))
  }

  /// A wildcard: `*` is any text, `\*` a star, `\\` a backslash (B-4, B-5, B-11).
  private static func wildcard(_ text: [UInt8]) -> Self {
    var atoms: [PatternAtom] = []
    var literal: [UInt8] = []
    var stars = 0
    var index = 0
    func flush() {
      if !literal.isEmpty { atoms.append(.literal(literal)) }
      literal = []
    }
    while index < text.count {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count,
        text[index + 1] == UInt8(ascii: "*") || text[index + 1] == UInt8(ascii: "\\")
      {
        literal.append(text[index + 1])
        index += 2
        continue
      }
      if text[index] == UInt8(ascii: "*") {
        flush()
        stars += 1
        if atoms.last != .anything { atoms.append(.anything) }
      } else {
        literal.append(text[index])
      }
      index += 1
    }
    flush()
    var guardedPrefix: Int?
    if case .literal(let bytes)? = atoms.first, !bytes.contains(CommandText.blank) {
      guardedPrefix = bytes.count
    }
    // A trailing ` *` is optional only as the one wildcard of the rule.
    if stars == 1, atoms.last == .anything, atoms.count == 2, case .literal(let bytes) = atoms[0],
      bytes.last == CommandText.blank, bytes.count > 1
    {
      return .star(
        Star(atoms: [.literal(Array(bytes.dropLast()))], hasWordBoundary: true, guardedPrefix: nil))
    }
    return .star(Star(atoms: atoms, hasWordBoundary: false, guardedPrefix: guardedPrefix))
  }
}
