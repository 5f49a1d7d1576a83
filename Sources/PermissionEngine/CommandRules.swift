import PatternMatching
import RuleSyntax

/// The command rules of one tool (Bash, Monitor), compiled for matching (spec, section B).
///
/// Exact rules are found by hash, rules of the form `literal` + word boundary by hashing every prefix of the
/// text that ends at a blank; what is left is tried one by one behind its literal beginning. One pass answers
/// for one list; the answer is the first rule of the highest scope.
struct CommandRules: Sendable {
  /// Which rules of a list may answer.
  struct Restriction: Sendable, Hashable {
    /// Only rules without any wildcard (B-12, S-7, S-10, S-17, S-18, S-23).
    var exactOnly = false
    /// Only rules whose leading literal is at least this many bytes long: a wildcard never covers a leading
    /// assignment (S-11).
    var minimumLiteralPrefix = 0
    /// True when the text carries its redirections: only rules that end in one are compared (B-15). False:
    /// only rules that do not.
    var withRedirections = false

    static let none = Restriction()
  }

  private var lists: [ListIndex]

  /// Compiles rules.
  ///
  /// - Parameters:
  ///   - rules: the rules in force for this tool, the highest scope first. Parameter rules and rules that the
  ///     policy ignores must not be among them.
  ///   - edition: the language they are written in.
  ///   - reading: how U2, U3, U4, U7 and U27 are taken.
  /// - Complexity: linear in the length of all rules.
  init(rules: [SourcedRule], edition: Edition, reading: Reading) {
    lists = RuleList.allCases.map { list in
      ListIndex(rules.filter { $0.list == list }, list: list, edition: edition, reading: reading)
    }
  }

  /// Bare rules and what R-4, B-1, B-9 make equal to them, first of the highest scope; by list.
  func wholeTool(in list: RuleList) -> SourcedRule? {
    lists[list.rank].wholeTool
  }

  /// Whether the list has rules with a pattern, so that matching is worth the work.
  func hasPatterns(in list: RuleList) -> Bool { !lists[list.rank].isEmpty }

  /// The first rule with a pattern of this list; for reasons that rest on any such rule (U18).
  func firstPattern(in list: RuleList) -> SourcedRule? { lists[list.rank].first }

  /// The first rule of the highest scope in this list that matches; bare rules are not among them.
  ///
  /// - Parameter text: a command text as S-8 normalises it.
  func firstMatch(_ text: [UInt8], in list: RuleList, _ restriction: Restriction = .none) -> SourcedRule? {
    lists[list.rank].firstMatch(text, restriction)
  }

  /// The first rule of this list that some text of this shape would match (U18); bare rules not among them.
  func firstPossibleMatch(_ shape: WildcardPattern, in list: RuleList) -> SourcedRule? {
    lists[list.rank].firstPossibleMatch(shape)
  }

  /// The first exact rule whose text equals a whole compound text (B-14: 1.0, and U7 in the wide reading).
  func exactRule(forWholeText text: [UInt8], in list: RuleList) -> SourcedRule? {
    lists[list.rank].exactRule(forWholeText: text)
  }
}

/// The rules of one list.
private struct ListIndex: Sendable {
  private var rules: [SourcedRule]
  private(set) var wholeTool: SourcedRule?
  /// Rules without wildcard by their text; indices into `rules`, ascending.
  private var exact: [[UInt8]: [Entry]] = [:]
  /// Rules `literal` + word boundary, by the literal.
  private var bounded: [[UInt8]: [Entry]] = [:]
  /// The shortest and longest keys of `bounded`, so that short or long prefixes are not even hashed.
  private var boundedLengths = Int.max...Int.max
  /// All other patterns in rule order.
  private var patterns: [(entry: Entry, pattern: CommandMatcher)] = []
  /// Every pattern in rule order, for shapes; exact ones too.
  private var all: [(index: Int, pattern: CommandMatcher)] = []
  /// Exact rules that contain an operator (B-14).
  private var compound: [[UInt8]: Int] = [:]

  /// What a match of a rule depends on, besides its pattern.
  struct Entry: Sendable {
    var index: Int
    var literalPrefix: Int
    var endsInRedirection: Bool
    var isExact: Bool

    func satisfies(_ restriction: CommandRules.Restriction) -> Bool {
      endsInRedirection == restriction.withRedirections && literalPrefix >= restriction.minimumLiteralPrefix
        && (isExact || !restriction.exactOnly)
    }
  }

  var isEmpty: Bool { all.isEmpty }
  var first: SourcedRule? { all.first.map { rules[$0.index] } }

  init(_ rules: [SourcedRule], list: RuleList, edition: Edition, reading: Reading) {
    self.rules = rules
    let meaning = CommandRuleMeaning(list: list, edition: edition, reading: reading)
    var shortest = Int.max
    var longest = 0
    for (index, rule) in rules.enumerated() {
      switch meaning.of(rule.rule) {
      case .nothing: break
      case .everything: if wholeTool == nil { wholeTool = rule }
      case .wholeTextOnly(let text): if compound[text] == nil { compound[text] = index }
      case .patterns(let matchers):
        for matcher in matchers {
          all.append((index, matcher))
          let entry = Entry(
            index: index, literalPrefix: matcher.literalPrefix.count,
            endsInRedirection: matcher.endsInRedirection, isExact: matcher.isExact)
          if matcher.isExact {
            exact[matcher.literalPrefix, default: []].append(entry)
          } else if matcher.isBoundedLiteral {
            bounded[matcher.literalPrefix, default: []].append(entry)
            shortest = min(shortest, matcher.literalPrefix.count)
            longest = max(longest, matcher.literalPrefix.count)
          } else {
            patterns.append((entry, matcher))
          }
        }
      }
    }
    if shortest <= longest { boundedLengths = shortest...longest }
  }

  func firstMatch(_ text: [UInt8], _ restriction: CommandRules.Restriction) -> SourcedRule? {
    if all.isEmpty { return nil }
    var best = Int.max
    for entry in exact[text] ?? [] where entry.index < best && entry.satisfies(restriction) {
      best = entry.index
    }
    if !restriction.exactOnly {
      if !bounded.isEmpty { best = min(best, firstBounded(text, restriction)) }
      for (entry, pattern) in patterns {
        if entry.index >= best { break }
        if entry.satisfies(restriction), pattern.matches(text) {
          best = entry.index
          break
        }
      }
    }
    return best == Int.max ? nil : rules[best]
  }

  private func firstBounded(_ text: [UInt8], _ restriction: CommandRules.Restriction) -> Int {
    var best = Int.max
    for end in text.indices where text[end] == UInt8(ascii: " ") && boundedLengths.contains(end) {
      best = min(best, firstBounded(Array(text[..<end]), restriction, below: best))
    }
    return boundedLengths.contains(text.count)
      ? min(best, firstBounded(text, restriction, below: best)) : best
  }

  private func firstBounded(_ key: [UInt8], _ restriction: CommandRules.Restriction, below limit: Int) -> Int
  {
    for entry in bounded[key] ?? [] where entry.index < limit && entry.satisfies(restriction) {
      return entry.index
    }
    return limit
  }

  func firstPossibleMatch(_ shape: WildcardPattern) -> SourcedRule? {
    all.first { $0.pattern.mayMatch(shape) }.map { rules[$0.index] }
  }

  func exactRule(forWholeText text: [UInt8]) -> SourcedRule? {
    compound[text].map { rules[$0] }
  }
}
