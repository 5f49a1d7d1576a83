internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR203: the same rule in two lists.
struct Contradiction: CoverageCheck {
  static let metadata = CheckMetadata(
    code: "CCR203",
    name: "contradiction",
    severity: .warning,
    summary: "The same rule stands in two lists, and only the stronger one counts.",
    rationale: """
      Deny is read before ask, and ask before allow. One of the two entries says what was meant, and the other \
      one is in the way of reading it; nobody can tell which without asking. Across scopes the stronger entry may be a \
      policy that the weaker one tries to undo in vain.
      """,
    clauses: ["M-1", "C-3"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(rm:*)"], "deny": ["Bash(rm:*)"]}}"#,
        .init(rule: "Bash(rm:*)", severity: .warning, at: "1:28", message: "deny", witness: "rm build/a.txt")),
      CheckExample(
        [
          CheckExample.Source(#"{"permissions": {"allow": ["WebSearch"]}}"#, scope: .project),
          CheckExample.Source(#"{"permissions": {"ask": ["WebSearch"]}}"#, scope: .user),
        ],
        expected: [.init(rule: "WebSearch", message: "ask")]),
      .clean(#"{"permissions": {"allow": ["Bash(rm build/*)"], "deny": ["Bash(rm:*)"]}}"#),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    let table = input.coverage.table
    var strongest: [[UInt8]: Int] = [:]
    for (number, row) in table.rows.enumerated() {
      if let known = strongest[row.entry.text], table.rows[known].list <= row.list { continue }
      strongest[row.entry.text] = number
    }
    return table.rows.compactMap { row in
      guard let other = strongest[row.entry.text], table.rows[other].list < row.list,
        input.reports(on: table.file(of: row).path)
      else { return nil }
      let list = table.rows[other].list
      // An ask list does not exist in 1.0, so nothing there is contradicted.
      if list == .ask, !input.semantics.has(.askList) { return nil }
      let calls = CallExamples(of: row, in: input.context).calls
      let name = Quotation.quoted(row.entry.text)
      return Self.finding(
        about: row.entry, in: table.file(of: row),
        message: "\(name) stands in \(row.list.rawValue) and in \(list.rawValue), which counts",
        related: [table.related(other, "is the entry that counts")],
        witness: input.witness(among: calls, in: [list == .deny ? .deny : .ask]),
        cause: SharedCause(
          "\(row.list.rawValue) \(list.rawValue)",
          plural: "stand in \(row.list.rawValue) and in \(list.rawValue), which counts"))
    }
  }
}
