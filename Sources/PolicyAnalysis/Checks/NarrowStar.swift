internal import RuleSyntax
internal import Settings

/// CCR109: `Edit(*)` in allow, which reaches the working directories only.
struct NarrowStar: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR109",
    name: "narrow-star",
    severity: .note,
    summary: "`*` in parentheses allows less than the name of the tool alone.",
    rationale: """
      `Edit(*)` looks like every edit. In allow it is a pattern for paths, which counts from the working directories; \
      files elsewhere still ask. Older releases took it for `Edit`.
      """,
    fix: nil,
    clauses: ["R-4"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Edit(*)", "Write(*)", "Edit(**)"]}}"#,
        .init(rule: "Edit(*)", severity: .note, message: "working directories"), .init(rule: "Write(*)")),
      .clean(#"{"permissions": {"allow": ["Edit", "Bash(*)", "WebFetch(*)"], "deny": ["Write(*)"]}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    guard input.semantics.reading == .product else { return [] }
    return file.entries.compactMap { entry -> Finding? in
      guard entry.list == .allow, let rule = entry.parsedRule, rule.specifier?.isWhole == true,
        ["Edit", "Write", "NotebookEdit"].contains(rule.tool.canonical)
      else { return nil }
      let tool = rule.tool.canonical
      return Self.finding(
        about: entry, in: file, part: rule.specifier?.range,
        message: "\(Quotation.quoted(rule.text)) reaches files in the working directories only",
        help: "write `\(tool)(**)` for just that, `\(tool)` for files everywhere")
    }
  }
}
