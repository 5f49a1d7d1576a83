import PatternMatching
import RuleSyntax

/// The command patterns of all lists, tried one rule after the other.
///
/// For a few calls this takes less time than building a `CommandIndex`, which answers alike.
struct CommandScan: Sendable {
  private let rules: [SourcedRule]
  /// The places of the rules with patterns, ascending, by list.
  private let places: [[Int]]
  private let semantics: Semantics

  /// - Parameters:
  ///   - places: of the rules with patterns, ascending, by the rank of their list.
  init(_ rules: [SourcedRule], _ places: [[Int]], semantics: Semantics) {
    self.rules = rules
    self.places = places
    self.semantics = semantics
  }

  /// The first rules that match a text.
  ///
  /// - Complexity: linear in the number of rules.
  func find(_ text: UnsafeBufferPointer<UInt8>, _ query: CommandQuery = CommandQuery())
    -> CommandHits
  {
    var hits = CommandHits()
    for list in places.indices where query.lists & (1 << UInt8(list)) != 0 {
      let first = places[list].first { place in
        Self.mayMatch(rules[place].rule, text)
          && matchers(place).contains { matcher in
            satisfies(matcher, query.restriction) && matcher.alternatives.contains { $0.matches(text) }
          }
      }
      if let first { hits[list] = Int32(truncatingIfNeeded: first) }
    }
    return hits
  }

  /// The first rule of a list with a pattern that some text of this shape matches.
  func firstPossible(_ shape: WildcardPattern, in list: Int) -> Int32? {
    places[list].first { place in
      matchers(place).contains { $0.alternatives.contains { $0.intersects(shape) } }
    }.map { Int32(truncatingIfNeeded: $0) }
  }

  private func matchers(_ place: Int) -> [CommandMatcher] {
    let list = rules[place].list
    switch CommandRuleMeaning(list: list, semantics: semantics).of(rules[place].rule) {
    case .pattern(let matcher): return [matcher]
    case .patterns(let matchers): return matchers
    case .nothing, .everything, .wholeTextOnly: return []
    }
  }

  private func satisfies(_ matcher: CommandMatcher, _ restriction: CommandRestriction) -> Bool {
    restriction.admits(
      isExact: matcher.isExact, endsInRedirection: matcher.endsInRedirection,
      literalPrefix: matcher.literalPrefix.count)
  }

  /// False where the rule's first bytes already differ from the text's. Every spelling of a rule has the bytes before
  /// its first blank, quote, escape and operator in common.
  private static func mayMatch(_ rule: Rule, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard case .command(let pattern)? = rule.specifier?.meaning,
      case .literal(let bytes)? = pattern.atoms.first
    else { return true }
    for index in bytes.indices {
      if !isPlain(bytes[index]) { return true }
      if index >= text.count || bytes[index] != text[index] { return false }
    }
    return true
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "/"):
      return true
    default: return false
    }
  }
}
