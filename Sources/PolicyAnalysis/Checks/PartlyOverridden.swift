internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR201: an allow rule of which deny rules take a part away.
struct PartlyOverridden: CoverageCheck {
  static let metadata = CheckMetadata(
    code: "CCR201",
    name: "partly-overridden",
    severity: .note,
    profile: .strict,
    summary: "Some calls that the rule matches are denied, others it allows.",
    rationale: """
      Most often that is just what was meant: allow much, deny the dangerous part. It is worth a look \
      because the text of the allow rule does not show it, and because the border between the two may run elsewhere \
      than expected: one example stands on each side. Bare names of built-in tools are left out.
      """,
    clauses: ["M-1"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(git *)"], "deny": ["Bash(git push *)"]}}"#,
        .init(
          rule: "Bash(git *)", severity: .note, message: "Bash(git push *)", witness: "git push origin main")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(npm *)"], "deny": ["Bash(* --force)"]}}"#,
        .init(rule: "Bash(npm *)", witness: "npm --force")),
      .flagged(
        #"{"permissions": {"allow": ["Read(~/notes/**)"], "deny": ["Read(~/notes/private/**)"]}}"#,
        .init(rule: "Read(~/notes/**)", witness: "/home/user/notes/private/a.txt")),
      .flagged(
        #"{"permissions": {"allow": ["mcp__github"], "deny": ["mcp__github__delete_repo"]}}"#,
        .init(rule: "mcp__github", message: "mcp__github__delete_repo")),
      .clean(#"{"permissions": {"allow": ["Bash(git log *)"], "deny": ["Bash(git push *)"]}}"#),
      .clean(
        #"{"permissions": {"allow": ["Bash(git push origin main)"], "deny": ["Bash(git push *)"]}}"#,
        remark: "Nothing is left of the rule: that is unreachable-rule."),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    OverrideSearch(input, by: .deny).overrides().map { Self.finding($0, "denied", input) }
  }
}

extension CoverageCheck {
  /// A finding about an allow rule that a stronger list overrides in part.
  static func finding(_ override: OverrideSearch.Override, _ verb: String, _ input: AnalysisInput) -> Finding
  {
    let table = input.coverage.table
    let row = table.rows[override.row]
    let further = override.isMany ? "many" : String(override.count - 1)
    let more = override.count > 1 ? " and \(further) more" : ""
    let other = Quotation.quoted(table.rows[override.by].entry.text)
    return finding(
      about: row.entry, in: table.file(of: row),
      message:
        "\(Quotation.quoted(row.entry.text)) allows some of its calls, others are \(verb) because of \(other)\(more)",
      related: [table.related(override.by, "takes calls away")], witness: override.lost,
      furtherWitnesses: [override.kept],
      cause: SharedCause(verb, plural: "allow some of their calls, others are \(verb) because of other rules")
    )
  }
}
