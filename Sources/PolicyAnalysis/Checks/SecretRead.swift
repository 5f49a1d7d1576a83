internal import RuleSyntax

/// CCR303: an allow rule lets files with credentials be read.
struct SecretRead: ExposureCheck {
  static let metadata = CheckMetadata(
    code: "CCR303",
    name: "secret-read",
    severity: .warning,
    summary: "An allow rule lets files with credentials be read.",
    rationale: """
      Keys and tokens lie in the home directory, outside the project. A Read rule that reaches them, or a wildcard \
      for a program that prints files, shows them to the model and to whatever it writes next.
      """,
    clauses: ["S-23", "P-13", "P-2"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Read(~/**)"]}}"#,
        .init(rule: "Read(~/**)", severity: .warning, witness: "/home/user/.ssh/id_rsa")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(openssl:*)"]}}"#,
        .init(severity: .note, message: "credentials")),
      .clean(
        #"{"permissions": {"allow": ["Read(src/**)", "Bash(cat README.md)", "Bash(ls:*)"]}}"#),
      .clean(
        #"{"permissions": {"allow": ["Read(~/**)"], "deny": ["Read(~/.*/**)", "Read(~/.*)", "Read(//etc/**)", "Read(~/Library/**)"]}}"#
      ),
    ])

  init() {}
}
