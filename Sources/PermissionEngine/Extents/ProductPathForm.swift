import PatternMatching
import RuleSyntax

/// The pattern of one Read or Edit rule of the product, with what it counts from (P-2 to P-4).
struct ProductPathForm: Sendable {
  let pattern: ProductPathPattern
  /// Whether it is written as everything below a folder.
  let namesFolder: Bool
  private let anchor: ProductRule.SourceAnchor
  private let list: RuleList
  /// Working directories that settings add, as they are written there.
  var addedDirectories: [String] = []

  /// Nil for a rule that matches nothing, that takes back what others match, or that counts from a directory with a name
  /// of the product's own.
  init?(_ rule: ProductRule) {
    guard let specifier = rule.specifier, !specifier.isEmpty,
      let pattern = ProductPathPattern(specifier, in: rule.list), !pattern.isNegation,
      !(pattern.anchorClass == .source && rule.anchor == .temporaryDirectory)
    else { return nil }
    self.pattern = pattern
    namesFolder = specifier.suffix(3).elementsEqual("/**".utf8)
    anchor = rule.anchor
    list = rule.list
  }

  /// The directories that the pattern counts from in a session, each once.
  func directories(in session: DecisionContext) -> [[UInt8]] {
    var given = session.given
    // A session that does not say where it started did so at the root of the project (P-3).
    if given.startCwd == nil { given.startCwd = given.projectRoot }
    given.additionalDirectories += addedDirectories
    var seen: Set<[UInt8]> = []
    return pattern.anchorClass.directories(anchor, list, DecisionContext(given)).filter {
      seen.insert($0).inserted
    }
  }
}
