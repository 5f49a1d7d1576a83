internal import RuleSyntax
internal import Settings

/// CCR009: a key of the permission system where it is not read.
struct MisplacedKey: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR009",
    name: "misplaced-key",
    severity: .warning,
    summary: "A key of the permission system stands where nothing reads it.",
    rationale: """
      A list of deny rules beside `permissions` instead of inside it denies nothing. The same goes for switches \
      that only managed settings may set, and for `ask` before it existed.
      """,
    clauses: ["C-5", "C-6", "M-1"],
    examples: [
      .flagged(
        #"{"permissions": {"allowManagedPermissionRulesOnly": true}}"#, .init(severity: .warning)),
      .flagged(#"{"permissions": {"ask": ["Bash(git push *)"]}}"#, .init(), edition: .v1_0),
      .clean(#"{"permissions": {"ask": ["Bash(git push *)"]}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.problems.filter { $0.kind == .misplacedKey }.map { Self.finding(about: $0, in: file) }
  }
}
