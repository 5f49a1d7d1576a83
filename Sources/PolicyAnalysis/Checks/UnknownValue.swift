internal import RuleSyntax
internal import Settings

/// CCR008: a mode or switch with a value that no edition knows.
struct UnknownValue: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR008",
    name: "unknown-value",
    severity: .error,
    summary: "A setting has a value that means nothing, so something else is in force.",
    rationale: """
      A misspelt mode of managed settings is passed over and the default stays in force. Hooks that are no object \
      are no hooks: what they were meant to stop runs.
      """,
    clauses: ["C-4", "C-5", "C-6"],
    examples: [
      CheckExample(
        [.init(#"{"permissions": {"defaultMode": "allowEdits"}}"#, scope: .managed)],
        expected: [.init(severity: .error, message: "the mode is `default` instead")],
        remark: "In the other scopes such a value drops the whole file: that is invalid-json."),
      .flagged(#"{"hooks": [], "permissions": {}}"#, .init(severity: .error, message: "`hooks`")),
      .clean(#"{"permissions": {"defaultMode": "acceptEdits"}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.problems.filter { $0.kind == .unknownValue }.map {
      Self.finding(about: $0, in: file, fix: "write the value that was meant")
    }
  }
}
