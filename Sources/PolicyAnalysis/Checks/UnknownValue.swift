internal import RuleSyntax
internal import Settings

/// CCR008: a mode or switch with a value that no edition knows.
struct UnknownValue: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR008",
    name: "unknown-value",
    severity: .error,
    summary: "A mode or switch has a value that means nothing, so something else is in force.",
    rationale: """
      A misspelt mode is passed over and the default stays in force; a switch that is meant to lock something \
      locks nothing. Neither is reported when a session starts.
      """,
    clauses: ["C-4", "C-5", "C-6"],
    examples: [
      .flagged(#"{"permissions": {"defaultMode": "allowEdits"}}"#, .init(severity: .error)),
      .clean(#"{"permissions": {"defaultMode": "acceptEdits"}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.problems.filter { $0.kind == .unknownValue }.map {
      Self.finding(about: $0, in: file, fix: "write the value that was meant")
    }
  }
}
