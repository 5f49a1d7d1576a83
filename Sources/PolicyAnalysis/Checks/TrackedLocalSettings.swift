internal import RuleSyntax
internal import Settings

/// CCR506: local settings that git tracks.
struct TrackedLocalSettings: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR506",
    name: "tracked-local-settings",
    severity: .warning,
    summary: "`.claude/settings.local.json` is tracked by git.",
    rationale: """
      Local settings are what one person approved, with the arguments and paths of one machine. Tracked, they \
      reach everybody, and their allow rules count only in a trusted workspace.
      """,
    clauses: ["C-8"],
    examples: [
      CheckExample(
        [.init(#"{"permissions": {"allow": ["Bash(npm test)"]}}"#, scope: .local, isTrackedByGit: true)],
        expected: [.init(severity: .warning, at: "1:1")]),
      CheckExample(
        [.init(#"{"permissions": {"allow": ["Bash(npm test)"]}}"#, scope: .local, isTrackedByGit: false)],
        expected: []),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    guard file.scope == .local, file.isTrackedByGit == true else { return [] }
    let start = SourcePosition(offset: 0, line: 1, column: 1)
    return [
      Self.finding(
        at: SourceSpan(start: start, end: start), in: file,
        message: "these local settings are tracked by git",
        help:
          "`git rm --cached` it and add it to `.gitignore`; what the team needs belongs into `settings.json`")
    ]
  }
}
