internal import RuleSyntax
internal import Settings

/// CCR507: an ignore, or entries of a baseline, that suppress nothing.
struct UnusedSuppression: Check {
  static let metadata = CheckMetadata(
    code: "CCR507",
    name: "unused-suppression",
    severity: .warning,
    summary: "An ignore of `.ccrules.yml` suppresses nothing.",
    rationale: """
      JSON has no comments, so a finding is ignored by its check and the text of its rule. When the rule is \
      changed or removed the ignore stays behind, and would one day hide something that nobody has looked at.
      """,
    clauses: [],
    examples: [
      CheckExample(
        [.init(#"{"permissions": {"allow": ["Bash(npm test)"]}}"#)],
        configuration: """
          ignore:
            - check: CCR301
              rule: "Bash(npm run:*)"
              reason: the scripts are reviewed
          """, expected: [.init(severity: .warning, at: "2:5", message: "CCR301")]),
      CheckExample(
        [.init(#"{"permissions": {"allow": ["Bash(npm run:*)"]}}"#)],
        configuration: """
          ignore:
            - check: CCR301
              rule: "Bash(npm run:*)"
              reason: the scripts are reviewed
          """, expected: []),
    ])

  init() {}

  static func finding(about ignore: LintConfiguration.Ignore, in configuration: LintConfiguration) -> Finding
  {
    let rule = ignore.rule.map { " on \(Quotation.quoted(Credentials.masked($0)))" } ?? ""
    return finding(
      at: ignore.span, in: configuration.file,
      message: "this ignore suppresses nothing: no finding of \(Quotation.quoted(ignore.check))\(rule)",
      help: "remove it")
  }

  static func finding(aboutBaselineEntries count: Int, in configuration: LintConfiguration) -> Finding {
    let start = SourcePosition(offset: 0, line: 1, column: 1)
    return finding(
      at: SourceSpan(start: start, end: start), in: configuration.file, severity: .note,
      message:
        "the baseline holds \(count) finding\(count == 1 ? "" : "s") that \(count == 1 ? "is" : "are") gone",
      help: "write it anew with `ccrules lint --write-baseline`")
  }
}
