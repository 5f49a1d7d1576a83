internal import RuleSyntax

/// CCR307: an allow rule covers a whole tool, or amounts to it.
struct WholeTool: ExposureCheck {
  static let metadata = CheckMetadata(
    code: "CCR307",
    name: "whole-tool",
    severity: .warning,
    summary: "An allow rule covers a whole tool, or amounts to it.",
    rationale: """
      A bare tool name, a server without a tool, `domain:*` and a wildcard in front leave nothing to ask about. \
      Deny rules beside them name single programs, and every program has substitutes.
      """,
    clauses: ["B-1", "M-4", "T-2", "T-5"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash"]}}"#,
        .init(rule: "Bash", severity: .warning)),
      .flagged(
        #"{"permissions": {"allow": ["Bash(* --version)"]}}"#,
        .init(severity: .warning)),
      .flagged(
        #"{"permissions": {"allow": ["mcp__github"]}}"#,
        .init(severity: .warning)),
      .clean(
        #"{"permissions": {"allow": ["Bash(git status)", "mcp__github__get_issue", "WebSearch", "mcp__context7"]}}"#
      ),
    ])

  init() {}
}
