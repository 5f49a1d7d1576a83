public import RuleSyntax

/// A permission mode (spec M-5).
public enum PermissionMode: String, Sendable, CaseIterable {
  case `default`
  case acceptEdits
  case plan
  case dontAsk
  case auto
  case bypassPermissions

  /// The mode with this name; nil when there is none. `manual` is another name of `default`.
  public init?(name: String) {
    if name == "manual" { self = .default } else { self.init(rawValue: name) }
  }

  /// The mode with this name in some semantics; nil when there is none: `dontAsk` and `auto` came with 2.1.
  public init?(_ name: String, semantics: Semantics) {
    guard let mode = PermissionMode(name: name) else { return nil }
    switch mode {
    case .dontAsk: guard semantics.has(.dontAskMode) else { return nil }
    case .auto: guard semantics.has(.autoMode) else { return nil }
    case .default, .acceptEdits, .plan, .bypassPermissions: break
    }
    self = mode
  }

  /// The modes that there are.
  public static func known(in semantics: Semantics) -> [PermissionMode] {
    allCases.filter { PermissionMode($0.rawValue, semantics: semantics) != nil }
  }
}
