internal import RuleSyntax

/// CCR301: an allow rule lets code of the caller's choice run, or be installed.
struct CodeExecution: ExposureCheck {
  static let metadata = CheckMetadata(
    code: "CCR301",
    name: "code-execution",
    severity: .warning,
    summary: "An allow rule lets code of the caller's choice run, or be installed.",
    rationale: """
      Interpreters, package runners, build tools and environment runners run whatever stands after them, and \
      many plain tools have an option that names a program: `git -c`, `tar --checkpoint-action`, `rg --pre`. An \
      edit of a file that an allowed command runs comes to the same. Nothing that such code does is asked about.
      """,
    clauses: ["B-5", "S-13", "P-13"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(python3:*)"]}}"#,
        .init(
          rule: "Bash(python3:*)", severity: .warning, witness: "python3 -c 'import os; os.system(\"id\")'")
      ),
      .flagged(
        #"{"permissions": {"allow": ["Bash(git fetch *)"]}}"#,
        .init(severity: .note, message: "any program"),
        remark: "An option that the wildcard admits names a program."),
      .flagged(
        #"{"permissions": {"allow": ["Edit(package.json)", "Bash(npm test)"]}}"#,
        .init(rule: "Edit(package.json)", severity: .note, witness: "/project/package.json"),
        remark: "Two rules that are harmless alone."),
      .clean(
        #"{"permissions": {"allow": ["Bash(npm test)", "Bash(git status *)", "Edit(src/**)"]}}"#),
      .clean(
        #"{"permissions": {"allow": ["Bash(make:*)"], "ask": ["Bash(make:*)"]}}"#),
      .clean(
        #"{"permissions": {"allow": ["Bash(command -v *)", "Bash(top *)", "Bash(npx --version *)"]}}"#,
        remark: "These only say something."),
    ])

  init() {}
}
