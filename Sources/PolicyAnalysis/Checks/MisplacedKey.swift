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
      that only some scopes may set, and for keys of other programs such as `autoApprovedTools` and `ignorePatterns`. \
      Nothing tells you: a key that is not known is passed over.
      """,
    clauses: ["C-4", "C-5", "C-6", "C-14", "M-1"],
    examples: [
      .flagged(
        #"{"permissions": {"allowManagedPermissionRulesOnly": true}}"#, .init(severity: .warning)),
      .flagged(
        #"{"autoApprovedTools": ["Bash(ls)"], "permissions": {"denied": ["Bash(rm *)"]}}"#,
        .init(message: "`autoApprovedTools`"), .init(message: "`permissions.denied`")),
      .flagged(
        #"{"permissions": {"denyInsteadOfPrompting": true, "defaultMode": "bypassPermissions"}}"#,
        .init(message: "`permissions.denyInsteadOfPrompting`"), .init(message: "project settings"),
        remark: "A repository cannot choose for the people who open it."),
      .flagged(#"{"permissions": {"ask": ["Bash(git push *)"]}}"#, .init(), edition: .v1_0),
      .clean(#"{"permissions": {"ask": ["Bash(git push *)"]}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.problems.filter { $0.kind == .misplacedKey }.map { Self.finding(about: $0, in: file) }
  }
}
