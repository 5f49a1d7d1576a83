internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR102: a rule that other rules make superfluous.
struct RedundantRule: CoverageCheck {
  static let metadata = CheckMetadata(
    code: "CCR102",
    name: "redundant-rule",
    severity: .note,
    summary: "Other rules decide every call that the rule matches in the same way.",
    rationale: """
      A list that says things twice is hard to read, and whoever removes the wider rule one day will find that \
      the narrower ones still hold. The claim is about all calls: the patterns are compared exactly, \
      and the evaluator decides examples with and without the rule. A rule without wildcards stays where a \
      wildcard may not answer, such as `find` with `-delete`. Rules of another scope serve other people or \
      projects, and guards are often spelt out on purpose: these are shown by the profile strict, and so is an allow \
      rule that counts where auto mode drops the wider one.
      """,
    fix: "Removes the rule from its list. Never across files.",
    clauses: ["M-1", "P-17", "B-12", "M-5"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(ls *)", "Bash(ls -la)"]}}"#,
        .init(
          rule: "Bash(ls -la)", severity: .note, message: "Bash(ls *)",
          fixed: #"{"permissions": {"allow": ["Bash(ls *)"]}}"#)),
      .flagged(
        #"{"permissions": {"deny": ["Bash(curl *)", "Bash(curl:*)", "Bash(curl -s *)"]}}"#,
        .init(rule: "Bash(curl:*)"), .init(rule: "Bash(curl -s *)")),
      .flagged(
        #"{"permissions": {"deny": ["Read(**/.env*)", "Read(.env)"]}}"#,
        .init(rule: "Read(.env)", fixed: #"{"permissions": {"deny": ["Read(**/.env*)"]}}"#)),
      .flagged(
        #"{"permissions": {"allow": ["mcp__github__list_issues", "mcp__github"]}}"#,
        .init(
          rule: "mcp__github__list_issues", message: "mcp__github",
          fixed: #"{"permissions": {"allow": ["mcp__github"]}}"#)),
      CheckExample(
        [
          Source(#"{"permissions": {"allow": ["Bash(ls -la)"]}}"#, scope: .project),
          Source(#"{"permissions": {"allow": ["Bash(ls *)"]}}"#, scope: .user),
        ],
        expected: [.init(rule: "Bash(ls -la)", severity: .note, message: "another")]),
      .clean(
        #"{"permissions": {"allow": ["Bash(find *)", "Bash(find . -name a.txt -delete)"]}}"#,
        remark: "A wildcard never approves `find -delete`."),
      .clean(
        #"{"permissions": {"allow": ["Bash(npm run test:*)", "Bash(npm run lint:*)"]}}"#),
      .clean(
        #"{"permissions": {"allow": ["Bash(FOO=1 make *)", "Bash(* make *)"]}}"#,
        remark: "A wildcard never covers a leading assignment."),
    ])

  private typealias Source = CheckExample.Source

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    let coverage = input.coverage
    let copies = coverage.table.copies
    // A second copy in the same list is the business of CCR105.
    return coverage.redundant.keys.sorted().filter { !copies.contains($0) }.compactMap { number in
      coverage.redundant[number].flatMap { finding(number, $0, coverage.table, input) }
    }
  }

  private func finding(
    _ number: Int, _ redundancy: Coverage.Redundancy, _ table: PolicyTable, _ input: AnalysisInput
  ) -> Finding? {
    let row = table.rows[number]
    let file = table.file(of: row)
    guard input.reports(on: file.path), !redundancy.covers.isEmpty else { return nil }
    let isCertain = redundancy.isWithinFile && !redundancy.countsInAutoMode
    let place = redundancy.isWithinFile ? "" : " of another settings file"
    let mode = redundancy.countsInAutoMode ? ", except in auto mode" : ""
    let name = Quotation.quoted(row.entry.text)
    // People like to see every guard spelt out, and a rule of another file serves other people or projects.
    let profile: Profile = isCertain && row.list == .allow ? .regular : .strict
    return Self.finding(
      about: row.entry, in: file,
      message: "\(name) adds nothing to \(names(of: redundancy.covers, table))\(place)\(mode)",
      related: redundancy.covers.map { table.related($0, "covers it") },
      fix: isCertain
        ? EntryEdits(row.entry, in: file).removing(
          description: "remove the rule", effect: .keepsEveryDecision)
        : nil,
      profile: profile,
      cause: SharedCause(
        "\(row.list.rawValue) \(profile.rawValue)\(place)", plural: "add nothing to other rules\(place)"))
  }

  private func names(of covers: [Int], _ table: PolicyTable) -> String {
    if covers.count > 2 { return "\(covers.count) other rules together" }
    return covers.map { Quotation.quoted(table.rows[$0].entry.text) }.joined(separator: " and ")
  }
}
