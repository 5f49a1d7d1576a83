internal import RuleSyntax

/// CCR305: an allow rule lets calls act as another user, or change the machine or what takes effect later.
struct PrivilegeGrant: ExposureCheck {
  static let metadata = CheckMetadata(
    code: "CCR305",
    name: "privilege",
    severity: .warning,
    summary:
      "An allow rule lets calls act as another user, or change the machine or what takes effect later.",
    rationale: """
      Services, timers, accounts, mounts and settings outlive the session and reach beyond the project.
      """,
    clauses: ["S-12", "B-12"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(chmod:*)"]}}"#,
        .init(rule: "Bash(chmod:*)", severity: .note)),
      .clean(
        #"{"permissions": {"allow": ["Bash(chmod +x scripts/build.sh)"]}}"#),
    ])

  init() {}
}
