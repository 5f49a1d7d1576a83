/// A version of the rule language (spec, "Editions").
///
/// The edition is always a parameter of the parser and of the policy, never a global.
public enum Edition: String, Sendable, CaseIterable, Comparable {
  /// The language of mid-2025: allow and deny only, `:*` as a plain prefix.
  case v1_0 = "1.0"
  /// Today's language, releases up to 2.1.240.
  case v2_1 = "2.1"

  /// The edition that is assumed when nobody names one.
  public static let current = Edition.v2_1

  /// Older editions come first.
  public static func < (left: Edition, right: Edition) -> Bool { left == .v1_0 && right == .v2_1 }
}
