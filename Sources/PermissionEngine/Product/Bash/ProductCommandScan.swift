import PatternMatching
import RuleSyntax

/// The Bash rules of a policy under the product reading, tried one after the other.
///
/// For a few calls this takes less time than building a `CommandIndex`, which answers alike.
struct ProductCommandScan: Sendable {
  private let rules: [SourcedRule]
  /// The places of the rules with patterns, ascending, by list.
  private let places: [[Int]]

  /// - Parameters:
  ///   - rules: rules of all lists.
  ///   - places: of those with patterns, ascending, by the rank of their list.
  init(_ rules: [SourcedRule], _ places: [[Int]]) {
    self.rules = rules
    self.places = places
  }

  /// The first rules that match a text.
  ///
  /// - Complexity: linear in the number of rules.
  func find(
    _ text: UnsafeBufferPointer<UInt8>, _ query: CommandIndex.Query = CommandIndex.Query()
  ) -> CommandIndex.Hits {
    var hits = CommandIndex.Hits()
    for list in places.indices where query.lists & (1 << UInt8(list)) != 0 {
      let first = places[list].first { matches(rules[$0].rule, text, query.restriction) }
      if let first { hits[list] = Int32(truncatingIfNeeded: first) }
    }
    return hits
  }

  private func matches(
    _ rule: Rule, _ text: UnsafeBufferPointer<UInt8>, _ restriction: CommandRules.Restriction
  ) -> Bool {
    guard let specifier = rule.specifier?.bytes, Self.mayMatch(specifier, text) else { return false }
    switch ProductCommandPattern.Simple(specifier) {
    case .exact: return !restriction.wildcardsOnly && text.elementsEqual(specifier)
    case .beginning(let count):
      let isLongEnough = text.count == count || text.count > count && text[count] == CommandText.blank
      return !restriction.exactOnly && isLongEnough
        && text.prefix(count).elementsEqual(specifier.prefix(count))
    case nil: break
    }
    switch ProductCommandPattern(specifier: specifier) {
    case .nothing, .everything: return false
    case .exact(let exact): return !restriction.wildcardsOnly && text.elementsEqual(exact)
    case .star(let star):
      return !restriction.exactOnly && star.alternatives.contains { $0.matches(text) }
    }
  }

  /// False where the rule's first bytes, as far as they stand for themselves, already differ from the text's.
  private static func mayMatch(_ specifier: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in specifier.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        if index >= text.count || byte != text[index] { return false }
      default: return true
      }
    }
    return true
  }
}
