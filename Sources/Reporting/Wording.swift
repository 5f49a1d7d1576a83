internal import RuleSyntax

/// Phrases that more than one report uses.
enum Wording {
  /// `1 file`, `2 files`.
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// `depends on undocumented behaviour: U6 (global options of git)`.
  static func dependence(on features: [Feature]) -> String {
    "depends on undocumented behaviour: "
      + features.map { "\($0.id) (\($0.openPoint?.question ?? $0.name))" }.joined(separator: ", ")
  }

  /// What no file can tell (spec C-13).
  static let filesOnly =
    "files only: policy from a server, device management or the registry is not visible here"
}
