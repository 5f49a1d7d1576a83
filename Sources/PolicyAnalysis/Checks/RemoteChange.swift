internal import RuleSyntax

/// CCR306: an allow rule lets clouds, clusters, registries or repository hosting be changed.
struct RemoteChange: ExposureCheck {
  static let metadata = CheckMetadata(
    code: "CCR306",
    name: "remote-change",
    severity: .warning,
    summary: "An allow rule lets clouds, clusters, registries or repository hosting be changed.",
    rationale: """
      What happens there cannot be undone with git, and it happens with the credentials of whoever started the \
      session.
      """,
    clauses: ["S-13"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(aws s3:*)"]}}"#,
        .init(rule: "Bash(aws s3:*)", severity: .warning)),
      .flagged(
        #"{"permissions": {"allow": ["Bash(gh pr merge:*)"]}}"#,
        .init(severity: .note, message: "published")),
      .clean(
        #"{"permissions": {"allow": ["Bash(kubectl config current-context)", "Bash(gh pr list:*)"]}}"#),
    ])

  init() {}
}
