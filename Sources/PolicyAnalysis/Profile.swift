/// How much of what is true a reader wants to be told.
///
/// Each profile shows what the one before it shows, and more. A configuration that selects a check by its code or name
/// sees it in every profile.
public enum Profile: String, Sendable, CaseIterable, Comparable {
  /// What is worth doing something about: guards that do not work, rules that do nothing, permissions that are wider
  /// than any task needs.
  case regular
  /// Also what is often meant: allow rules with exceptions, rules that another file makes needless.
  case strict
  /// Also the side doors of ordinary tools, such as `git log --output=FILE`.
  case audit

  /// The profile that shows more is greater.
  public static func < (left: Profile, right: Profile) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .regular: 0
    case .strict: 1
    case .audit: 2
    }
  }
}
