internal import RuleSyntax
internal import Settings

/// CCR406: a file rule with a wildcard beside a sandbox that may not enforce it.
struct SandboxGlob: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR406",
    name: "sandbox-glob",
    severity: .note,
    summary: "The sandbox is on, and on Linux it may not enforce a path with a wildcard.",
    rationale: """
      The sandbox hands paths of `Read` and `Edit` rules to the operating system. On Linux these are names, not \
      patterns: `Read(*.env)` still decides what tools do, but a program inside the sandbox may read the file. A final `/**` \
      is understood.
      """,
    clauses: ["C-11"],
    examples: [
      .flagged(
        #"{"sandbox": {"enabled": true}, "permissions": {"deny": ["Read(*.env)", "Read(secrets/**)"]}}"#,
        .init(rule: "Read(*.env)", severity: .note)),
      .clean(#"{"sandbox": {"enabled": false}, "permissions": {"deny": ["Read(*.env)"]}}"#),
      .clean(
        #"{"sandbox": {"enabled": true}, "permissions": {"deny": ["Read(./secrets/**)"], "ask": ["Read(*.md)"]}}"#
      ),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    guard input.semantics.reading == .product, file.sandbox?.enabled == true else { return [] }
    return file.entries.compactMap { entry -> Finding? in
      guard entry.list != .ask, let rule = entry.parsedRule, rule.skipReason(in: entry.list) == nil,
        ["Read", "Edit"].contains(rule.tool.canonical), let specifier = rule.specifier
      else { return nil }
      var path = specifier.bytes[...]
      if path.suffix(3).elementsEqual("/**".utf8) { path = path.dropLast(3) }
      guard path.contains(where: { "*?".utf8.contains($0) }) else { return nil }
      return Self.finding(
        about: entry, in: file, part: specifier.range,
        message:
          "the sandbox may ignore \(Quotation.quoted(rule.text)) on Linux: it takes no wildcard but a final `/**`",
        help: "name the folder, or the files one by one",
        cause: SharedCause(
          "glob", plural: "may be ignored by the sandbox on Linux, which takes no wildcard but a final `/**`")
      )
    }
  }
}
