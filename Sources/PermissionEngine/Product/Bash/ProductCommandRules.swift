import PatternMatching
import RuleSyntax

/// The Bash rules of a policy, compiled as the product compares them (section B).
///
/// An exact rule is found by its text; prefix and wildcard rules ("star rules") stand in one index, or are tried in a
/// row where few calls are decided.
struct ProductCommandRules: Sendable {
  private let rules: [SourcedRule]
  private var wholeTools: [Int?] = [nil, nil, nil]
  private var exact: [[[UInt8]: Int32]] = [[:], [:], [:]]
  private let index: CommandIndex
  /// Star rules of the allow list whose first wildcard stands inside the command word (B-4), with the bytes before it.
  private var guarded: [Int32: Int] = [:]
  private var starRules: [Int] = [0, 0, 0]
  /// The star allow rules one by one, for texts whose command word climbs (B-4).
  private var allowStars: [(rule: Int32, patterns: [WildcardPattern])] = []

  /// Compiles rules.
  ///
  /// - Parameter rules: the rules in force for Bash, the highest scope first, without parameter rules.
  /// - Complexity: linear in the length of all rules.
  init(_ rules: [SourcedRule]) {
    self.rules = rules
    var patterns = CommandPatterns(capacity: rules.count)
    for (place, rule) in rules.enumerated() {
      let rank = rule.list.rank
      switch ProductCommandPattern(rule.rule) {
      case .nothing: break
      case .everything: if wholeTools[rank] == nil { wholeTools[rank] = place }
      case .exact(let text): if exact[rank][text] == nil { exact[rank][text] = Int32(place) }
      case .star(let star):
        starRules[rank] += 1
        let alternatives = star.alternatives
        for pattern in alternatives {
          patterns.append(
            CommandIndex.Entry(
              rule: Int32(place), list: Int8(rank), isExact: false, endsInRedirection: false,
              literalPrefix: Int32(star.literalPrefix)),
            pattern)
        }
        guard rule.list == .allow else { continue }
        allowStars.append((Int32(place), alternatives))
        if let guardedBytes = star.guardedPrefix { guarded[Int32(place)] = guardedBytes }
      }
    }
    index = CommandIndex(patterns)
  }

  /// The bare rule of a list: `Bash`, `Bash(*)`.
  func wholeTool(in list: RuleList) -> SourcedRule? { wholeTools[list.rank].map { rules[$0] } }

  /// Whether a list has any rule with a pattern.
  func hasPatterns(in list: RuleList) -> Bool { !exact[list.rank].isEmpty || starRules[list.rank] > 0 }

  /// Whether a list has exact rules.
  func hasExact(in list: RuleList) -> Bool { !exact[list.rank].isEmpty }

  /// Whether a list has prefix or wildcard rules.
  func hasStars(in list: RuleList) -> Bool { starRules[list.rank] > 0 }

  /// Whether deny or ask has any rule with a pattern.
  var restricts: Bool { hasPatterns(in: .deny) || hasPatterns(in: .ask) }

  /// The first exact rule of a list that equals one of the texts.
  func exactMatch(_ texts: some Sequence<[UInt8]>, in list: RuleList) -> SourcedRule? {
    let known = exact[list.rank]
    if known.isEmpty { return nil }
    var best = Int32.max
    for text in texts { if let place = known[text] { best = min(best, place) } }
    return best == .max ? nil : rules[Int(best)]
  }

  /// The first prefix or wildcard rule of a list that matches one of the texts.
  ///
  /// - Parameter texts: collapsed (`collapsed(_:)`).
  func starMatch(_ texts: some Sequence<[UInt8]>, in list: RuleList) -> SourcedRule? {
    if starRules[list.rank] == 0 { return nil }
    var best = Int32.max
    for text in texts {
      let place = list == .allow ? allowStar(text) : star(text, list.rank)
      best = min(best, place)
    }
    return best == .max ? nil : rules[Int(best)]
  }

  private func star(_ text: [UInt8], _ rank: Int) -> Int32 {
    let query = CommandIndex.Query(lists: 1 << UInt8(rank), restriction: .none)
    let hit = text.withUnsafeBufferPointer {
      index.find(SeparatedText($0, at: CommandText.blank), query)[rank]
    }
    return hit == CommandIndex.Hits.none ? .max : hit
  }

  /// A wildcard inside the command word of an allow rule does not climb (B-4).
  private func allowStar(_ text: [UInt8]) -> Int32 {
    let hit = star(text, RuleList.allow.rank)
    guard hit != .max, !guarded.isEmpty else { return hit }
    let word = text.prefix { $0 != CommandText.blank }
    guard let climb = Self.climbs(word) else { return hit }
    if guarded[hit].map({ climb + 1 < $0 }) ?? true { return hit }
    let first = allowStars.first { star in
      if let bytes = guarded[star.rule], climb + 1 >= bytes { return false }
      return text.withUnsafeBufferPointer { text in star.patterns.contains { $0.matches(text) } }
    }
    return first?.rule ?? .max
  }

  /// Where the last `/..` of a command word begins; nil when there is none.
  private static func climbs(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3 else { return nil }
    return (word.startIndex...(word.endIndex - 3)).last { index in
      word[index] == UInt8(ascii: "/") && word[index + 1] == UInt8(ascii: ".")
        && word[index + 2] == UInt8(ascii: ".")
    }
  }

  /// Runs of spaces and tabs as one space, also inside quotes; both ends trimmed (B-8).
  static func collapsed(_ text: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        if let last = result.last, last != CommandText.blank { result.append(CommandText.blank) }
      } else {
        result.append(byte)
      }
    }
    while let last = result.last, last == CommandText.blank || last == 0x0A { result.removeLast() }
    return result
  }
}

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

    /// The wildcard patterns that together are this one.
    var alternatives: [WildcardPattern] {
      var arena = PatternArena()
      func pattern(_ extra: Bool) -> WildcardPattern {
        let start = arena.next
        for atom in atoms {
          switch atom {
          case .literal(let bytes): arena.add(bytes)
          case .anything: arena.addWildcard(start)
          }
        }
        if extra {
          arena.add(CommandText.blank)
          arena.addWildcard(start)
        }
        let place = arena.end(start)
        return arena.pattern(place)
      }
      return hasWordBoundary ? [pattern(false), pattern(true)] : [pattern(false)]
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
    let text = Self.unescaped(specifier)
    if text.suffix(2).elementsEqual(":*".utf8) {
      self = Self.prefix(Array(text.dropLast(2)))
    } else if Self.hasLiveStar(text) {
      self = Self.wildcard(ProductCommandRules.collapsed(text))
    } else {
      self = text.allSatisfy { $0 == CommandText.blank } ? .nothing : .exact(text)
    }
  }

  /// `\(`, `\)` and `\\` lose the backslash, nothing else does.
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\\")) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count, "()\\".utf8.contains(text[index + 1]) {
        index += 1
      }
      result.append(text[index])
      index += 1
    }
    return result
  }

  /// A `*` that is not after a backslash (B-11).
  private static func hasLiveStar(_ text: [UInt8]) -> Bool {
    text.indices.contains { text[$0] == UInt8(ascii: "*") && ($0 == 0 || text[$0 - 1] != UInt8(ascii: "\\")) }
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

  /// A wildcard: `*` is any text, `\*` a star (B-4, B-5, B-11).
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
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "*") {
        literal.append(UInt8(ascii: "*"))
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
