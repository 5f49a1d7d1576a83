internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR202: an allow rule of which ask rules take a part away.
struct AskedAnyway: CoverageCheck {
  static let metadata = CheckMetadata(
    code: "CCR202",
    name: "asked-anyway",
    severity: .note,
    profile: .strict,
    summary: "Some calls that the rule matches are asked, others it allows.",
    rationale: """
      Ask is read before allow, so that an allow rule, however exact, never keeps a call from being asked that an ask \
      rule matches. Often that is what was meant; when it is not, the ask rule has to become narrower, \
      perhaps in another file. Bare names of built-in tools are left out.
      """,
    clauses: ["M-1", "C-3"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(docker *)"], "ask": ["Bash(docker run *)"]}}"#,
        .init(rule: "Bash(docker *)", severity: .note, message: "asked", witness: "docker run alpine")),
      CheckExample(
        [
          CheckExample.Source(#"{"permissions": {"allow": ["Bash(gh *)"]}}"#, scope: .local),
          CheckExample.Source(#"{"permissions": {"ask": ["Bash(gh pr create *)"]}}"#, scope: .project),
        ],
        expected: [.init(rule: "Bash(gh *)", message: "Bash(gh pr create *)")]),
      .clean(#"{"permissions": {"allow": ["Bash(docker ps *)"], "ask": ["Bash(docker run *)"]}}"#),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    guard input.semantics.has(.askList) else { return [] }
    return OverrideSearch(input, by: .ask).overrides().map { Self.finding($0, "asked", input) }
  }
}
