import PatternMatching
import RuleSyntax

/// The command rules of one tool (Bash, Monitor), compiled for matching (spec, section B).
///
/// All lists are answered by one index, or by trying every rule; the answer is the first rule of the highest scope.
struct CommandRules: Sendable {
  private let rules: [SourcedRule]
  private let lists: [CommandRuleList]
  /// The patterns of all lists; empty where rules are tried one by one.
  private let index: CommandIndex
  private let isIndexed: Bool
  private let scan: CommandScan

  /// Compiles rules.
  ///
  /// - Parameters:
  ///   - rules: the rules in force for this tool, the highest scope first. Parameter rules and rules that the
  ///     policy ignores must not be among them.
  ///   - semantics: what they mean.
  ///   - use: how many calls are to be decided.
  /// - Complexity: linear in the length of all rules.
  init(rules: [SourcedRule], semantics: Semantics, for use: PolicyUse = .manyCalls) {
    var patterns = use == .manyCalls ? CommandPatterns(capacity: rules.count * 3 / 2) : nil
    let lists = [RuleList.deny, .ask, .allow].map { list in
      CommandRuleList(rules, list: list, semantics: semantics, &patterns)
    }
    self.rules = rules
    self.lists = lists
    isIndexed = use == .manyCalls
    index = CommandIndex(patterns ?? CommandPatterns())
    scan = CommandScan(rules, lists.map(\.places), semantics: semantics)
  }

  /// Bare rules and what R-4, B-1, B-9 make equal to them, first of the highest scope; by list.
  func wholeTool(in list: RuleList) -> SourcedRule? {
    lists[list.rank].wholeTool.map { rules[$0] }
  }

  /// Whether the list has rules with a pattern, so that matching is worth the work.
  func hasPatterns(in list: RuleList) -> Bool { !lists[list.rank].isEmpty }

  /// The first rule with a pattern of this list; for reasons that rest on any such rule.
  func firstPattern(in list: RuleList) -> SourcedRule? { lists[list.rank].places.first.map { rules[$0] } }

  /// The first rule of the highest scope in this list that matches; bare rules are not among them.
  ///
  /// - Parameter text: a command text as S-8 normalises it.
  func firstMatch(_ text: [UInt8], in list: RuleList, _ restriction: CommandRestriction = .none)
    -> SourcedRule?
  {
    let rank = list.rank
    guard !lists[rank].isEmpty else { return nil }
    let query = CommandQuery(lists: 1 << UInt8(rank), restriction: restriction)
    let hit = text.withUnsafeBufferPointer {
      find(SeparatedText($0, at: CommandText.blank), query)[rank]
    }
    return hit == CommandHits.none ? nil : rules[Int(hit)]
  }

  /// Which lists have a rule with a pattern that matches a text without redirections; one pass for all of them.
  @inline(__always)
  func hits(_ text: SeparatedText) -> CommandHits {
    isIndexed ? index.find(text) : scan.find(text.bytes)
  }

  /// Whether a rule with a pattern, in one of the lists asked, matches a text.
  func matches(_ text: SeparatedText, _ query: CommandQuery) -> Bool {
    find(text, query) != CommandHits()
  }

  private func find(_ text: SeparatedText, _ query: CommandQuery) -> CommandHits {
    isIndexed ? index.find(text, query) : scan.find(text.bytes, query)
  }

  /// The first rule of this list that some text of this shape would match; bare rules not among them.
  func firstPossibleMatch(_ shape: WildcardPattern, in list: RuleList) -> SourcedRule? {
    guard !lists[list.rank].isEmpty else { return nil }
    let place =
      isIndexed ? index.firstPossible(shape, in: list.rank) : scan.firstPossible(shape, in: list.rank)
    return place.map { rules[Int($0)] }
  }

  /// The first exact rule whose text equals a whole compound text (B-14).
  func exactRule(forWholeText text: [UInt8], in list: RuleList) -> SourcedRule? {
    lists[list.rank].exactRule(forWholeText: text).map { rules[$0] }
  }
}

/// The rules of one list, as places in the rules of all lists.
private struct CommandRuleList: Sendable {
  private(set) var wholeTool: Int?
  /// The rules with a pattern, ascending.
  private(set) var places: [Int] = []
  /// Exact rules that contain an operator (B-14).
  private var compound: [[UInt8]: Int] = [:]

  var isEmpty: Bool { places.isEmpty }

  /// Reads the rules of a list, and adds their patterns as the index takes them.
  init(
    _ rules: [SourcedRule], list: RuleList, semantics: Semantics,
    _ patterns: inout CommandPatterns?
  ) {
    let meaning = CommandRuleMeaning(list: list, semantics: semantics)
    for index in rules.indices where rules[index].list == list {
      switch meaning.of(rules[index].rule) {
      case .nothing: break
      case .everything: if wholeTool == nil { wholeTool = index }
      case .wholeTextOnly(let text): if compound[text] == nil { compound[text] = index }
      case .pattern(let matcher):
        places.append(index)
        patterns?.append(Self.entry(matcher, index, list), matcher)
      case .patterns(let matchers):
        places.append(index)
        for matcher in matchers { patterns?.append(Self.entry(matcher, index, list), matcher) }
      }
    }
  }

  private static func entry(_ matcher: CommandMatcher, _ index: Int, _ list: RuleList) -> CommandEntry {
    CommandEntry(
      rule: Int32(truncatingIfNeeded: index), list: Int8(truncatingIfNeeded: list.rank),
      isExact: matcher.isExact, endsInRedirection: matcher.endsInRedirection,
      literalPrefix: Int32(truncatingIfNeeded: matcher.literalPrefix.count))
  }

  func exactRule(forWholeText text: [UInt8]) -> Int? {
    compound[text]
  }
}
