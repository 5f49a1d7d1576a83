public import RuleSyntax

/// The names of permission modes that settings may give (spec M-5).
public enum ModeName: String, Sendable, CaseIterable {
  case `default`
  case acceptEdits
  case plan
  case dontAsk
  case auto
  case bypassPermissions

  /// The mode with this name; nil when there is none. `manual` is another name of
  /// `default`; `dontAsk` and `auto` came with 2.1.
  public init?(_ name: String, semantics: Semantics) {
    guard let mode = name == "manual" ? .default : ModeName(rawValue: name) else { return nil }
    switch mode {
    case .dontAsk: guard semantics.has(.dontAskMode) else { return nil }
    case .auto: guard semantics.has(.autoMode) else { return nil }
    case .default, .acceptEdits, .plan, .bypassPermissions: break
    }
    self = mode
  }

  /// The modes that there are.
  public static func known(in semantics: Semantics) -> [ModeName] {
    allCases.filter { ModeName($0.rawValue, semantics: semantics) != nil }
  }
}
