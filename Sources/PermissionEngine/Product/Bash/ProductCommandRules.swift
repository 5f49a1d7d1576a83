import PatternMatching
import RuleSyntax
internal import Settings

/// The Bash rules of a policy, compiled as the product compares them (section B).
///
/// All of them stand in one index, or are tried in a row where few calls are decided; exact rules and those with a
/// prefix or wildcard ("star rules") are told apart by what a question asks for. Behind one reference: they are handed to
/// every question about a command.
final class ProductCommandRules: Sendable {
  private let rules: [SourcedRule]
  private let wholeTools: [Int?]
  private let exactRules: [Int]
  private let starRules: [Int]
  /// Rules `P:*` that may be a whole text (`hasEnds(in:)`): the first for each `P`, by list.
  private let ends: [[[UInt8]: Int]]
  /// The first deny and ask rule `P:*` for each `P`, by list.
  private let prefixes: [[[UInt8]: Int]]
  /// The patterns of all lists; empty where rules are tried one by one.
  private let index: CommandIndex
  private let isIndexed: Bool
  private let scan: ProductCommandScan
  /// Star rules of the allow list whose first wildcard stands inside the command word (B-4), with the bytes before it.
  private let guarded: [Int32: Int]
  /// What deny and what ask rules need of a text.
  private let marks: (deny: RuleMarks, ask: RuleMarks)

  /// Compiles rules.
  ///
  /// - Parameters:
  ///   - rules: the rules in force for Bash, the highest scope first, without parameter rules.
  ///   - use: how many calls are to be decided.
  ///   - guardsClimbs: whether a wildcard inside the command word stands for no `/..` (B-4).
  /// - Complexity: linear in the length of all rules.
  init(_ rules: [SourcedRule], for use: PolicyUse = .manyCalls, guardsClimbs: Bool = true) {
    self.rules = rules
    let isIndexed = use == .manyCalls
    self.isIndexed = isIndexed
    var wholeTools: [Int?] = [nil, nil, nil]
    var exactRules = [0, 0, 0]
    var starRules = [0, 0, 0]
    var ends: [[[UInt8]: Int]] = [[:], [:], [:]]
    var prefixes: [[[UInt8]: Int]] = [[:], [:], [:]]
    var guarded: [Int32: Int] = [:]
    var marks = (deny: RuleMarks(), ask: RuleMarks())
    var patterns = CommandPatterns(capacity: isIndexed ? rules.count * 3 / 2 : 0)
    var places: [[Int]] = [[], [], []]
    for (place, rule) in rules.enumerated() {
      let rank = rule.list.rank
      if let text = rule.rule.specifier?.bytes, rule.list != .allow {
        if rule.list == .deny { marks.deny.insert(text) } else { marks.ask.insert(text) }
        if let prefix = rule.prefix { Self.keepFirst(place, of: prefix, in: &prefixes[rank]) }
      }
      if let text = rule.rule.specifier?.bytes, let simple = ProductCommandPattern.Simple(text) {
        switch simple {
        case .exact:
          exactRules[rank] += 1
          if isIndexed { patterns.append(Self.entry(place, rank, isExact: true, text.count), text) }
        case .beginning(let count):
          starRules[rank] += 1
          if isIndexed {
            patterns.append(Self.entry(place, rank, isExact: false, count), beginning: text[..<count])
          }
        }
        if !isIndexed { places[rank].append(place) }
        continue
      }
      if !isIndexed, let text = rule.rule.specifier?.bytes,
        case .star(let bytes)? = ProductCommandPattern.Sort(text)
      {
        starRules[rank] += 1
        if guardsClimbs, rule.list == .allow, let bytes { guarded[Int32(place)] = bytes }
        if let end = Self.end(rule) { Self.keepFirst(place, of: end, in: &ends[rank]) }
        places[rank].append(place)
        continue
      }
      switch ProductCommandPattern(rule.rule) {
      case .nothing: continue
      case .everything:
        if wholeTools[rank] == nil { wholeTools[rank] = place }
        continue
      case .exact(let text):
        exactRules[rank] += 1
        if isIndexed { patterns.append(Self.entry(place, rank, isExact: true, text.count), text) }
      case .star(let star):
        starRules[rank] += 1
        if isIndexed { patterns.append(Self.entry(place, rank, isExact: false, star.literalPrefix), star) }
        if guardsClimbs, rule.list == .allow, let bytes = star.guardedPrefix { guarded[Int32(place)] = bytes }
        if let end = Self.end(rule) { Self.keepFirst(place, of: end, in: &ends[rank]) }
      }
      places[rank].append(place)
    }
    index = CommandIndex(patterns)
    scan = ProductCommandScan(rules, places)
    self.wholeTools = wholeTools
    self.exactRules = exactRules
    self.starRules = starRules
    self.ends = ends
    self.prefixes = prefixes
    self.guarded = guarded
    self.marks = marks
  }

  private static func keepFirst(
    _ place: Int, of text: ArraySlice<UInt8>, in places: inout [[UInt8]: Int]
  ) {
    let text = Array(text)
    if places[text] == nil { places[text] = place }
  }

  private static func entry(_ place: Int, _ rank: Int, isExact: Bool, _ prefix: Int) -> CommandEntry {
    CommandEntry(
      rule: Int32(truncatingIfNeeded: place), list: Int8(truncatingIfNeeded: rank), isExact: isExact,
      endsInRedirection: false, literalPrefix: Int32(truncatingIfNeeded: prefix))
  }

  /// The bare rule of a list: `Bash`, `Bash(*)`.
  func wholeTool(in list: RuleList) -> SourcedRule? { wholeTools[list.rank].map { rules[$0] } }

  /// Whether a list has any rule with a pattern.
  func hasPatterns(in list: RuleList) -> Bool { hasExact(in: list) || hasStars(in: list) }

  /// Whether a list has exact rules.
  func hasExact(in list: RuleList) -> Bool { exactRules[list.rank] > 0 }

  /// Whether a list has prefix or wildcard rules.
  func hasStars(in list: RuleList) -> Bool { starRules[list.rank] > 0 }

  /// Whether deny or ask has any rule with a pattern.
  var restricts: Bool { hasPatterns(in: .deny) || hasPatterns(in: .ask) }

  /// Whether a deny or an ask rule may match anything of a text, or what becomes of it; the bare rules left out.
  func mayRestrictAnything(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let may = mayMatchAnything(in: text)
    return may.deny || may.ask
  }

  /// Whether a deny rule may, and whether an ask rule; likewise, after one look at the bytes.
  ///
  /// - Parameter knowsVariables: whether the value of a variable may be put in its place that the text sets.
  func mayMatchAnything(
    in text: UnsafeBufferPointer<UInt8>, knowsVariables: Bool = true
  ) -> (deny: Bool, ask: Bool) {
    RuleMarks.mayMatch(marks.deny, marks.ask, text, knowsVariables: knowsVariables)
  }

  /// Whether a rule of one of these lists may, deny or ask; likewise.
  ///
  /// - Parameter knowsVariables: whether the value of a variable may be put in its place that the text sets.
  func mayMatchAnything(
    in text: UnsafeBufferPointer<UInt8>, of list: RuleList, knowsVariables: Bool = true
  ) -> Bool {
    switch list {
    case .deny: marks.deny.mayMatch(text, knowsVariables: knowsVariables)
    case .ask: marks.ask.mayMatch(text, knowsVariables: knowsVariables)
    case .allow: true
    }
  }

  /// Whether an allow rule has a wildcard that does not climb (B-4).
  var hasGuardedStars: Bool { !guarded.isEmpty }

  /// Which lists have a rule of either kind that matches a text, the same for both kinds; one pass for all of them.
  /// B-4 is left to the caller.
  @inline(__always)
  func hits(_ text: SeparatedText) -> CommandHits {
    isIndexed ? index.find(text) : scan.find(text.bytes)
  }

  /// Which lists have an exact rule that equals a text.
  func exactHits(_ text: SeparatedText) -> CommandHits {
    var query = CommandQuery()
    query.restriction.exactOnly = true
    return isIndexed ? index.find(text, query) : scan.find(text.bytes, query)
  }

  /// The first exact rule of a list that equals one of the texts.
  func exactMatch(_ texts: some Sequence<[UInt8]>, in list: RuleList) -> SourcedRule? {
    if exactRules[list.rank] == 0 { return nil }
    var restriction = CommandRestriction()
    restriction.exactOnly = true
    let query = CommandQuery(lists: 1 << UInt8(list.rank), restriction: restriction)
    var best = CommandHits.none
    for text in texts { best = min(best, find(text, query)[list.rank]) }
    return best == CommandHits.none ? nil : rules[Int(best)]
  }

  /// Whether a rule ends in ` *` and a text is all that stands before it, which older releases do not take for a match.
  static func isMatchedByNothing(_ rule: SourcedRule, _ texts: some Sequence<[UInt8]>) -> Bool {
    guard let text = rule.rule.specifier?.bytes, text.suffix(2).elementsEqual(" *".utf8) else { return false }
    return texts.contains { $0.elementsEqual(text.dropLast(2)) }
  }

  /// The first prefix or wildcard rule of a list that matches one of the texts.
  ///
  /// - Parameter texts: collapsed (`collapsed(_:)`).
  func starMatch(_ texts: some Sequence<[UInt8]>, in list: RuleList) -> SourcedRule? {
    if starRules[list.rank] == 0 { return nil }
    var restriction = CommandRestriction()
    restriction.wildcardsOnly = true
    let query = CommandQuery(lists: 1 << UInt8(list.rank), restriction: restriction)
    var best = CommandHits.none
    for text in texts {
      let place = find(text, query)[list.rank]
      best = min(best, list == .allow ? notClimbing(place, text) : place)
    }
    return best == CommandHits.none ? nil : rules[Int(best)]
  }

  /// The first allow rule with a wildcard at its end that matches what follows `xargs` (S-9).
  ///
  /// - Parameter text: collapsed.
  /// - Complexity: linear in the rules where the first that matches has none there.
  func openAllowMatch(_ text: [UInt8]) -> SourcedRule? {
    func isOpen(_ rule: SourcedRule) -> Bool { rule.rule.specifier?.bytes.last == UInt8(ascii: "*") }
    guard let first = starMatch([text], in: .allow) else { return nil }
    if isOpen(first) { return first }
    return rules.first { rule in
      guard rule.list == .allow, isOpen(rule), case .star(let star) = ProductCommandPattern(rule.rule) else {
        return false
      }
      return text.withUnsafeBufferPointer { text in star.alternatives.contains { $0.matches(text) } }
    }
  }

  /// Whether a deny or an ask rule of any kind matches a text.
  ///
  /// - Parameter text: collapsed, unless only exact rules count.
  func mayRestrict(_ text: [UInt8]) -> Bool {
    let lists: UInt8 = 1 << UInt8(RuleList.deny.rank) | 1 << UInt8(RuleList.ask.rank)
    let hits = find(text, CommandQuery(lists: lists))
    return hits.deny != CommandHits.none || hits.ask != CommandHits.none
  }

  /// The first rule `P:*` of a list whose `P` is one of the texts: it is compared with a whole text as an exact rule is,
  /// but sees runs of blanks as one.
  func endMatch(_ texts: some Sequence<[UInt8]>, in list: RuleList) -> SourcedRule? {
    let ends = ends[list.rank]
    if ends.isEmpty { return nil }
    return texts.lazy.compactMap { ends[$0] ?? ends[CommandText.collapsed($0)] }.first.map { rules[$0] }
  }

  /// Whether an allow rule `P:*` for one of the texts comes before an exact one, and is found in its place: rules of the
  /// user come first, then those of the project, of this machine, of the command line, and managed ones (M-3).
  ///
  /// - Complexity: linear in the rules.
  func isHiddenByPrefix(_ exact: SourcedRule, of texts: [[UInt8]]) -> Bool {
    let rules = rules.filter { $0.list == .allow }
    for scope in Scope.allCases.reversed() {
      for rule in rules where rule.scope == scope {
        if rule == exact { return false }
        if let prefix = rule.prefix, texts.contains(where: { $0.elementsEqual(prefix) }) { return true }
      }
    }
    return false
  }

  /// The first deny or ask rule `P:*` whose `P` is one of the texts of a command.
  func prefixEqual(to texts: [[UInt8]], in list: RuleList) -> SourcedRule? {
    let prefixes = prefixes[list.rank]
    if prefixes.isEmpty { return nil }
    return texts.lazy.compactMap { prefixes[$0] }.min().map { rules[$0] }
  }

  /// Whether a list has rules `P:*` that may be a whole text and more than one command of it.
  func hasEnds(in list: RuleList) -> Bool { !ends[list.rank].isEmpty }

  /// The `P` of `P:*` where it is no plain command: an operator, an expansion, an assignment, a keyword or an open quote
  /// stands in it.
  private static func end(_ rule: SourcedRule) -> ArraySlice<UInt8>? {
    guard let text = rule.prefix else { return nil }
    let word = text.prefix { $0 != CommandText.blank }
    let isMore =
      text.contains { "|&;<>!$`\n".utf8.contains($0) } || ShellKeyword.contains(word)
      || word.elementsEqual("{".utf8) || rule.list != .allow && word.contains(UInt8(ascii: "="))
      || text.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1
      || text.count(where: { $0 == UInt8(ascii: "'") }) % 2 == 1
    return isMore ? text : nil
  }

  private func find(_ text: [UInt8], _ query: CommandQuery) -> CommandHits {
    text.withUnsafeBufferPointer {
      isIndexed ? index.find(SeparatedText($0, at: CommandText.blank), query) : scan.find($0, query)
    }
  }

  /// The first allow rule that matches without a wildcard inside its command word that climbs (B-4).
  ///
  /// - Parameter hit: the first one that matches at all.
  private func notClimbing(_ hit: Int32, _ text: [UInt8]) -> Int32 {
    guard hit != CommandHits.none, !guarded.isEmpty else { return hit }
    let word = text.prefix { $0 != CommandText.blank }
    guard let climb = Self.climbs(word) else { return hit }
    func counts(_ place: Int32) -> Bool { guarded[place].map { climb + 1 < $0 } ?? true }
    if counts(hit) { return hit }
    let next = (Int(hit) + 1)..<rules.count
    let first = next.first { place in
      guard rules[place].list == .allow, counts(Int32(place)),
        case .star(let star) = ProductCommandPattern(rules[place].rule)
      else { return false }
      return text.withUnsafeBufferPointer { text in star.alternatives.contains { $0.matches(text) } }
    }
    return first.map(Int32.init) ?? CommandHits.none
  }

  /// Where the last `/..` of a command word begins; nil when there is none.
  static func climbs(_ word: some BidirectionalCollection<UInt8>) -> Int? {
    var place = word.count - 3
    var rest = word[...]
    while place >= 0 {
      if rest.suffix(3).elementsEqual("/..".utf8) { return place }
      rest = rest.dropLast()
      place -= 1
    }
    return nil
  }
}

extension SourcedRule {
  /// The `P` of a rule `P:*`, as written; nil for every other.
  var prefix: ArraySlice<UInt8>? {
    guard let specifier = rule.specifier?.bytes, specifier.suffix(2).elementsEqual(":*".utf8) else {
      return nil
    }
    return specifier.dropLast(2)
  }
}
