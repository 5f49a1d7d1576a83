internal import RuleSyntax
internal import Settings

/// CCR105: the same rule text twice in the same list.
struct DuplicateRule: PolicyCheck {
  init() {}

  static let metadata = CheckMetadata(
    code: "CCR105",
    name: "duplicate-rule",
    severity: .note,
    summary: "The same rule stands twice in the same list.",
    rationale: """
      The second copy changes nothing, but whoever edits one of them will believe that the other is gone. In \
      two files of different scopes both copies may have their use, since each serves other people or \
      projects: the profile strict names them, and nothing is removed.
      """,
    fix: "Removes the later copy from its list. Never across files.",
    clauses: ["C-3"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(make *)", "WebSearch", "Bash(make *)"]}}"#,
        .init(
          rule: "Bash(make *)", severity: .note, at: "1:57",
          fixed: #"{"permissions": {"allow": ["Bash(make *)", "WebSearch"]}}"#)),
      CheckExample(
        [
          Source(#"{"permissions": {"deny": ["Bash(rm *)"]}}"#, scope: .project),
          Source(#"{"permissions": {"deny": ["Bash(rm *)"]}}"#, scope: .user),
        ],
        expected: [.init(rule: "Bash(rm *)", severity: .note)]),
      .clean(
        #"{"permissions": {"allow": ["Bash(make *)", "Bash(make test)"], "deny": ["Bash(make evil)"]}}"#),
    ])

  private typealias Source = CheckExample.Source

  /// What makes two entries the same.
  private struct Key: Hashable {
    let list: RuleList
    let text: [UInt8]
  }

  func findings(in input: AnalysisInput) -> [Finding] {
    var findings: [Finding] = []
    // Only settings are compared across files: frontmatter is in force for one command at a time.
    var seenElsewhere: [Key: Location] = [:]
    for file in input.stack.files {
      var seen: [Key: Location] = [:]
      for entry in file.entries where entry.parsedRule != nil {
        let key = Key(list: entry.list, text: entry.text)
        if let first = seen[key] {
          findings.append(inOneFile(entry, file, first))
        } else {
          seen[key] = Location(file: file.path, span: entry.span)
          if file.origin == .settings, let first = seenElsewhere[key] {
            findings.append(acrossFiles(entry, file, first))
          }
        }
      }
      if file.origin == .settings { seenElsewhere.merge(seen) { first, _ in first } }
    }
    return findings
  }

  private func inOneFile(_ entry: RuleEntry, _ file: SettingsFile, _ first: Location) -> Finding {
    Self.finding(
      about: entry, in: file,
      message: "\(Quotation.quoted(entry.text)) stands in \(entry.list.rawValue) already",
      related: [RelatedLocation(location: first, rule: entry.displayText, message: "is the first copy")],
      fix: EntryEdits(entry, in: file).removing(
        description: "remove the second copy", effect: .keepsEveryDecision),
      cause: SharedCause("one file", plural: "stand in one list twice"))
  }

  private func acrossFiles(_ entry: RuleEntry, _ file: SettingsFile, _ first: Location) -> Finding {
    Self.finding(
      about: entry, in: file, severity: .note,
      message:
        "\(Quotation.quoted(entry.text)) stands in \(entry.list.rawValue) of another settings file too",
      related: [RelatedLocation(location: first, rule: entry.displayText, message: "is the other copy")],
      profile: .strict, cause: SharedCause("other file", plural: "stand in another settings file too"))
  }
}
