internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Where one rule may answer in the place of another although the product decides them in an order of its own.
///
/// To the product an exact ask rule comes before prefix and wildcard deny rules, and an exact deny rule before that (E2);
/// ask rules on paths leave commands alone (S-19k); and a bare allow rule is not what a scoped one is: `&` asks for what a
/// scoped rule approves (M-4b), and Monitor knows scoped rules only (T-11).
struct MeasuredOrder: Sendable {
  /// The texts of exact ask rules.
  private let askedTexts: Set<[UInt8]>
  /// Those with quotes or backslashes, which are compared in more than one form.
  private let quotedAskedTexts: [[UInt8]]
  private let starDenies: [CommandExtent]

  /// The order among the rules of these policies; nil where rules do not mean what the product takes them for.
  init?(_ tables: PolicyTable...) {
    guard tables.allSatisfy({ $0.semantics.reading == .product }) else { return nil }
    var asked: Set<[UInt8]> = []
    var denies: [CommandExtent] = []
    for row in tables.flatMap(\.rows) {
      switch (row.list, row.narrow) {
      case (.ask, .commands(_, let extents)):
        for extent in extents where extent.isExact { asked.insert(extent.literalPrefix) }
      case (.ask, .wholeText(_, let text)): asked.insert(text)
      case (.deny, .commands(_, let extents)): denies += extents.filter { !$0.isExact }
      default: break
      }
    }
    askedTexts = asked
    quotedAskedTexts = asked.filter { $0.contains { "'\"\\$".utf8.contains($0) } }
    starDenies = denies
  }

  /// Whether a rule may answer for another that it covers, as far as the order goes.
  ///
  /// - Parameters:
  ///   - other: a rule of the same list or a stronger one.
  ///   - row: the rule that it covers.
  func mayStandFor(_ other: PolicyTable.Row, _ row: PolicyTable.Row) -> Bool {
    switch (row.narrow, other.narrow) {
    case (.commands(_, let wanted), .commands(_, let given)):
      return wanted.allSatisfy { extent in given.contains { mayStandFor($0, other.list, extent, row.list) } }
    case (.commands, .tools):
      // Broader in every list but allow.
      return row.list != .allow || other.list != .allow
    case (.paths, .paths): return row.list != .allow || other.list != .ask
    default: return true
    }
  }

  /// Whether an allow rule that covers some commands answers for them.
  func mayAllow(_ row: PolicyTable.Row, _ wanted: [CommandExtent]) -> Bool {
    guard case .commands(_, let given) = row.narrow else { return false }
    return wanted.allSatisfy { extent in given.contains { mayStandFor($0, .allow, extent, .allow) } }
  }

  /// Whether an exact ask rule may keep a command of this pattern from being denied (E2).
  func mayShield(_ extents: [CommandExtent]) -> Bool {
    askedTexts.contains { text in extents.contains { $0.contains(text) } } || !quotedAskedTexts.isEmpty
  }

  /// Whether a deny rule with a wildcard may match a text.
  func mayDeny(_ text: [UInt8]) -> Bool { starDenies.contains { $0.contains(text) } }

  private func mayStandFor(
    _ given: CommandExtent, _ givenList: RuleList, _ wanted: CommandExtent, _ list: RuleList
  ) -> Bool {
    if let guarded = given.guardedPrefix, givenList == .allow {
      // A wildcard of the cover may not climb where the rule spells out that it does (B-4).
      let climbs = zip(wanted.literalPrefix, wanted.literalPrefix.dropFirst()).contains {
        $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: ".")
      }
      if climbs, guarded <= wanted.literalPrefix.count { return false }
    }
    guard wanted.isExact, !given.isExact else { return true }
    let text = wanted.literalPrefix
    switch (list, givenList) {
    case (.ask, .deny): return false
    case (.ask, .ask): return !starDenies.contains { $0.contains(text) }
    case (.deny, .deny):
      return !askedTexts.contains(text) && !quotedAskedTexts.contains(where: given.contains)
    default: return true
    }
  }
}
