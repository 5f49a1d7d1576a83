import RuleSyntax

/// A way to read rules whose claims are compared with an oracle.
enum RuleReading: String, CaseIterable, Sendable {
  case product
  case strict
  case edition1

  /// The same for the program.
  var semantics: Semantics {
    switch self {
    case .product: .product
    case .strict: .strict
    case .edition1: .edition1
    }
  }

  /// Whether rules have wildcards and there is an ask list.
  var isCurrent: Bool { self != .edition1 }

  /// The lists that rules are put into, those of which there are many more than once.
  var lists: [RuleList] { isCurrent ? [.deny, .ask, .allow, .allow] : [.deny, .allow, .allow] }
}
