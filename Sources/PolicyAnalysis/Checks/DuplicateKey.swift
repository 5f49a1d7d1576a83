internal import RuleSyntax
internal import Settings

/// CCR007: the same JSON key twice in one object.
struct DuplicateKey: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR007",
    name: "duplicate-key",
    severity: .error,
    summary: "A key stands twice in one object; only the last one counts.",
    rationale: """
      JSON readers take the last of two equal keys and drop the first without a word. Two `deny` lists in one \
      file mean that the rules of the first are not in force.
      """,
    clauses: ["C-7"],
    examples: [
      .flagged(
        """
        {
          "permissions": {
            "deny": ["Bash(curl *)"],
            "deny": ["Bash(wget *)"]
          }
        }
        """,
        .init(severity: .error)),
      .clean(#"{"permissions": {"deny": ["Bash(curl *)", "Bash(wget *)"]}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.problems.filter { $0.kind == .duplicateKey }.map { Self.finding(about: $0, in: file) }
  }
}
