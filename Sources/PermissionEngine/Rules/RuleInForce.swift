import RuleSyntax
import Settings

/// A rule in force together with what its source says about it.
struct RuleInForce: Sendable {
  /// The rule with its place.
  var source: SourcedRule
  /// The directory that `/path` counts from, when the source has one of its own (P-3).
  var anchorDirectory: String?
  /// The directory that contains the source's `.claude` (P-3 and P-4 in 1.0).
  var claudeParentDirectory: String?
  /// True for an allow rule that counts in a trusted workspace only (C-8).
  var needsTrust = false

  var rule: Rule { source.rule }
  var list: RuleList { source.list }

  /// Whether the rule stands for every call of its tool: bare, `Tool(*)`, `Tool()`, and what
  /// deny and ask make of a specifier that means nothing (T-3).
  ///
  /// Command patterns that match every text (B-4, B-9) are the business of `CommandRules`.
  func isWholeTool(semantics: Semantics) -> Bool {
    guard let specifier = rule.specifier else { return true }
    let restricts = list != .allow
    switch specifier.meaning {
    case .everyCall: return true
    case .undocumentedEveryCall: return restricts != semantics.has(.furtherStarsFavourAllow)
    case .empty: return restricts && semantics.has(.emptySpecifierIsWholeTool)
    case .meaningless:
      return restricts && specifier.parameter == nil && semantics.has(.meaninglessSpecifierIsWholeTool)
    case .domain(let domain): return DomainPattern.coversEveryHost(domain, in: list, semantics: semantics)
    case .command, .path, .name, .directory, .neverConsulted, .primaryField: return false
    }
  }

  /// Whether the rule matches nothing because of blanks around it.
  func isVoidForBlanks(_ semantics: Semantics) -> Bool {
    guard rule.hasOuterWhitespace else { return false }
    return semantics.has(.outerBlanksVoidRules) || (list == .allow && !semantics.has(.blanksAroundAllowRule))
  }
}
