public import RuleSyntax

/// The names of permission modes that settings may give (spec M-5).
public enum ModeName: String, Sendable, CaseIterable {
  case `default`
  case acceptEdits
  case plan
  case dontAsk
  case auto
  case bypassPermissions

  /// The mode with this name in an edition; nil when the edition has none. `manual` is another name of
  /// `default`; `dontAsk` and `auto` came with 2.1.
  public init?(_ name: String, edition: Edition) {
    guard let mode = name == "manual" ? .default : ModeName(rawValue: name) else { return nil }
    guard edition >= .v2_1 || (mode != .dontAsk && mode != .auto) else { return nil }
    self = mode
  }

  /// The modes of an edition.
  public static func known(in edition: Edition) -> [ModeName] {
    allCases.filter { ModeName($0.rawValue, edition: edition) != nil }
  }
}
