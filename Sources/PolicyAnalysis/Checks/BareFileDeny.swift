internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR404: a bare `Edit` or `Read` in deny or ask, which is about one tool and not about files.
struct BareFileDeny: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR404",
    name: "bare-file-deny",
    severity: .error,
    summary: "The rule takes one tool away; other tools and commands still reach the files.",
    rationale: """
      `Edit` without a path is the tool of that name alone: `Write` and `echo x > file` change files as before. \
      `Read` without a path leaves `cat`. A rule with a path holds for every tool and for the commands that \
      are known to read or write files.
      """,
    fix: "Adds the rule for every path beside it.",
    clauses: ["P-8", "S-19"],
    examples: [
      .flagged(
        #"{"permissions": {"deny": ["Edit"], "allow": ["Bash(echo *)", "Write"]}}"#,
        .init(
          rule: "Edit", severity: .error, witness: "/project/notes.txt",
          fixed: #"{"permissions": {"deny": ["Edit", "Edit(//**)"], "allow": ["Bash(echo *)", "Write"]}}"#)),
      .flagged(
        #"{"permissions": {"deny": ["Read(*)"], "allow": ["Bash"]}}"#,
        .init(rule: "Read(*)", witness: "cat notes.txt")),
      .clean(#"{"permissions": {"deny": ["Edit", "Edit(//**)", "Read(//**)"], "allow": ["Bash", "Write"]}}"#),
      .clean(#"{"permissions": {"deny": ["Edit"]}}"#, remark: "Other changes still ask."),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    guard input.semantics.reading == .product else { return [] }
    let folder = input.context.cwd
    return input.lintedEntries.compactMap { file, entry -> Finding? in
      guard entry.list != .allow, let rule = entry.parsedRule, !rule.hasOuterWhitespace,
        rule.specifier == nil || rule.specifier?.isWhole == true
      else { return nil }
      let tool = String(decoding: rule.tool.bytes, as: UTF8.self)
      // Where the rule for every path stands beside it, the guard is there.
      let wide = Array("\(tool)(//**)".utf8)
      if file.entries.contains(where: { $0.list == entry.list && $0.text == wide }) { return nil }
      let calls: [ToolCall]
      switch tool {
      case "Edit":
        calls = [
          FileCandidates.call("Write", "\(folder)/notes.txt"),
          CallExamples.command(Array("echo x > notes.txt".utf8)),
        ]
      case "Read": calls = [CallExamples.command(Array("cat notes.txt".utf8))]
      default: return nil
      }
      guard let witness = input.witness(among: calls, in: [.allow]) else { return nil }
      let others =
        tool == "Edit"
        ? "`Write` and commands such as `echo x > file` still write" : "commands such as `cat` still read"
      return Self.finding(
        about: entry, in: file,
        message: "\(Quotation.quoted(rule.text)) is about the tool `\(tool)` alone: \(others) files",
        help: "`\(tool)(//**)` holds for every file, whatever reaches it", witness: witness,
        fix: EntryEdits(entry, in: file).adding("\(tool)(//**)", description: "add `\(tool)(//**)`"))
    }
  }
}
