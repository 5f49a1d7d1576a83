internal import RuleSyntax
internal import Settings

/// CCR508: a part of `.ccrules.yml` that is not understood.
struct InvalidConfiguration: Check {
  static let metadata = CheckMetadata(
    code: "CCR508",
    name: "invalid-configuration",
    severity: .error,
    summary: "A part of `.ccrules.yml` is not understood and does not count.",
    rationale: """
      What is misspelt in a configuration would otherwise do nothing in silence. An ignore without a reason does \
      not count either: whoever reads it next has to know why.
      """,
    clauses: [],
    examples: [
      CheckExample(
        [.init("{}")], configuration: "ignore:\n  - check: CCR301\n",
        expected: [.init(severity: .error, at: "2:5", message: "reason")]),
      CheckExample(
        [.init("{}")], configuration: "severity:\n  CCR303: loud\n", expected: [.init(at: "2:11")]),
      CheckExample([.init("{}")], configuration: "select: [CCR9]\n", expected: [.init(message: "CCR9")]),
      CheckExample([.init("{}")], configuration: "severity:\n  CCR303: note\n", expected: []),
    ])

  init() {}

  static func finding(about problem: LintConfiguration.Problem, in configuration: LintConfiguration)
    -> Finding
  {
    finding(at: problem.span, in: configuration.file, message: problem.message, help: problem.help)
  }
}
