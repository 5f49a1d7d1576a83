internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR101: an allow or ask rule that stronger lists cover.
struct UnreachableRule: CoverageCheck {
  static let metadata = CheckMetadata(
    code: "CCR101",
    name: "unreachable-rule",
    severity: .warning,
    summary: "Every call that the rule matches is already decided by a stronger list.",
    rationale: """
      Deny is read before ask, and ask before allow, whatever the order in the file and the scope of the \
      files. A rule whose calls are all denied or asked elsewhere never decides anything: whoever added it \
      believes that something is allowed which is not. Where the stronger entry has the same text, contradiction \
      says so alone.
      """,
    clauses: ["M-1", "C-3"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(git push origin main)"], "deny": ["Bash(git push *)"]}}"#,
        .init(
          rule: "Bash(git push origin main)", severity: .warning, message: "denied",
          witness: "git push origin main")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(docker run:*)"], "ask": ["Bash(docker *)"]}}"#,
        .init(rule: "Bash(docker run:*)", message: "asked", witness: "docker run alpine")),
      .flagged(
        #"{"permissions": {"allow": ["Read(~/.ssh/config)"], "deny": ["Read(~/.ssh/**)"]}}"#,
        .init(rule: "Read(~/.ssh/config)", witness: "/home/user/.ssh/config")),
      .flagged(
        #"{"permissions": {"allow": ["WebFetch(domain:docs.example.com)"], "deny": ["WebFetch(domain:*.example.com)"]}}"#,
        .init(witness: "https://docs.example.com/")),
      .clean(
        #"{"permissions": {"allow": ["Bash(rm:*)"], "deny": ["Bash(rm:*)"]}}"#,
        remark: "The same text in both lists: that is contradiction."),
      .clean(
        #"{"permissions": {"allow": ["Bash(git *)"], "deny": ["Bash(git push *)"]}}"#,
        remark: "Other calls of the rule are allowed: that is partly-overridden."),
      .clean(#"{"permissions": {"allow": ["Bash(gitk)"], "deny": ["Bash(git *)"]}}"#),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    let coverage = input.coverage
    return coverage.unreachable.keys.sorted().compactMap { number in
      finding(number, coverage.unreachable[number] ?? [], coverage, input)
    }
  }

  private func finding(_ number: Int, _ covers: [Int], _ coverage: Coverage, _ input: AnalysisInput)
    -> Finding?
  {
    let table = coverage.table
    let row = table.rows[number]
    let file = table.file(of: row)
    guard input.reports(on: file.path), !covers.isEmpty else { return nil }
    // CCR203 warns of the same text in two lists.
    guard !covers.contains(where: { table.rows[$0].entry.text == row.entry.text }) else { return nil }
    guard let witness = input.restrictedWitness(among: CallExamples(of: row, in: input.context).calls) else {
      return nil
    }
    let verb = witness.outcome == .deny ? "denied" : "asked"
    let name = Quotation.quoted(row.entry.text)
    let example = Quotation.quoted(witness.call.summary)
    return Self.finding(
      about: row.entry, in: file,
      message: "\(name) never decides, its calls are \(verb) by \(Self.list(of: covers, table)): \(example)",
      related: covers.map { table.related($0, "covers it") }, witness: witness,
      cause: SharedCause(
        covers.count == 1 ? "by \(covers[0])" : verb,
        plural: "never decide, their calls are \(verb) by \(Self.list(of: covers, table))"))
  }

  /// `a deny rule`, `2 deny and ask rules`.
  private static func list(of covers: [Int], _ table: PolicyTable) -> String {
    let lists = RuleList.allCases.filter { list in covers.contains { table.rows[$0].list == list } }
    let names = lists.map(\.rawValue).joined(separator: " and ")
    if covers.count > 1 { return "\(covers.count) \(names) rules" }
    return names == "ask" ? "an ask rule" : "a \(names) rule"
  }
}

extension PolicyTable {
  /// A rule as another place of a finding.
  func related(_ number: Int, _ message: String) -> RelatedLocation {
    RelatedLocation(
      location: location(of: rows[number]), rule: rows[number].entry.displayText, message: message)
  }
}
