import PatternMatching
import RuleSyntax

/// The Bash rules of a policy under the product reading, tried one after the other.
///
/// For a few calls this takes less time than building a `CommandIndex`, which answers alike.
struct ProductCommandScan: Sendable {
  private let rules: [SourcedRule]
  /// Where the rules with patterns stand, ascending, by list.
  private let entries: [[Entry]]

  /// The place of a rule, and with what its texts begin.
  private struct Entry: Sendable {
    var place: Int
    var beginning: PlainBytes
    var ending: PlainBytes
  }

  /// - Parameters:
  ///   - rules: rules of all lists.
  ///   - places: of those with patterns, ascending, by the rank of their list.
  init(_ rules: [SourcedRule], _ places: [[Int]]) {
    self.rules = rules
    entries = places.map { places in
      places.map { place in
        let specifier = rules[place].rule.specifier?.bytes ?? []
        return Entry(
          place: place, beginning: PlainBytes(specifier), ending: PlainBytes(specifier.reversed()))
      }
    }
  }

  /// The first rules that match a text.
  ///
  /// - Complexity: linear in the number of rules.
  func find(
    _ text: UnsafeBufferPointer<UInt8>, _ query: CommandQuery = CommandQuery()
  ) -> CommandHits {
    var hits = CommandHits()
    let beginning = PlainBytes.first(of: text)
    let ending = PlainBytes.first(of: text.reversed())
    for list in entries.indices where query.lists & (1 << UInt8(list)) != 0 {
      let first = entries[list].first {
        $0.beginning.agree(with: beginning) && $0.ending.agree(with: ending)
          && matches(rules[$0.place].rule, text, query.restriction)
      }
      if let first { hits[list] = Int32(truncatingIfNeeded: first.place) }
    }
    return hits
  }

  private func matches(
    _ rule: Rule, _ text: UnsafeBufferPointer<UInt8>, _ restriction: CommandRestriction
  ) -> Bool {
    guard let specifier = rule.specifier?.bytes else { return false }
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
}

/// The first or last bytes of a rule that stand for themselves, eight at most: most rules differ there from a text.
private struct PlainBytes: Sendable {
  private var bytes: UInt64 = 0
  private var mask: UInt64 = 0

  /// - Parameter specifier: what stands between the parentheses of a rule, from one of its ends.
  init(_ specifier: some Sequence<UInt8>) {
    for (index, byte) in specifier.prefix(8).enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        bytes |= UInt64(byte) << UInt64(8 * index)
        mask |= 0xFF << UInt64(8 * index)
      default: return
      }
    }
  }

  /// Whether a text with these bytes at that end may match.
  func agree(with text: UInt64) -> Bool { text & mask == bytes }

  /// The first eight bytes of a text, zeros after its end.
  static func first(of text: some Sequence<UInt8>) -> UInt64 {
    var bytes: UInt64 = 0
    for (index, byte) in text.prefix(8).enumerated() { bytes |= UInt64(byte) << UInt64(8 * index) }
    return bytes
  }
}
