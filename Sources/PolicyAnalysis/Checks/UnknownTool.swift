internal import RuleSyntax
internal import Settings

/// CCR003: a rule for a tool that does not exist.
struct UnknownTool: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR003",
    name: "unknown-tool",
    severity: .warning,
    summary: "No tool has this name, so the rule matches no call.",
    rationale: """
      Tool names are compared letter by letter: `bash(rm *)` denies nothing. Names with `_` or `*` are not judged, \
      since MCP servers bring tools that nobody can list. A tool that only older releases have draws a note.
      """,
    fix: "Writes the name with the right capital letters. Another near name is only proposed.",
    clauses: ["R-2", "R-7", "R-8"],
    examples: [
      .flagged(
        #"{"permissions": {"deny": ["bash(rm *)"]}}"#,
        .init(
          rule: "bash(rm *)", severity: .error, at: "1:28", message: "`Bash`",
          fixed: #"{"permissions": {"deny": ["Bash(rm *)"]}}"#)),
      .flagged(
        #"{"permissions": {"allow": ["WebFech(domain:example.com)"]}}"#,
        .init(severity: .warning, message: "did you mean `WebFetch`")),
      .flagged(#"{"permissions": {"allow": ["LS"]}}"#, .init(severity: .note)),
      .flagged(#"{"permissions": {"allow": ["PowerShell"]}}"#, .init(), edition: .v1_0),
      .clean(#"{"permissions": {"allow": ["Task", "mcp__x__y", "my_tool"], "deny": ["*"]}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.everyEntry.compactMap { entry in
      entry.parsedRule.flatMap { finding($0, entry, file, input.semantics) }
    }
  }

  private func finding(
    _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, _ semantics: Semantics
  ) -> Finding? {
    let written = rule.tool.bytes
    if written.contains(UInt8(ascii: "_")) || rule.tool.hasWildcard { return nil }
    let name = String(decoding: written, as: UTF8.self)
    guard let known = ToolCatalog.entry(named: rule.tool.canonical, in: semantics) else {
      return unknown(name, rule, entry, file, semantics)
    }
    guard known.isLegacy else { return nil }
    return Self.finding(
      about: entry, in: file, part: rule.tool.range, severity: .note,
      message: "`\(name)` is a tool of older releases only",
      help: known.replacement.map { "today it is `\($0)`" })
  }

  private func unknown(
    _ name: String, _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, _ semantics: Semantics
  ) -> Finding {
    let quoted = Quotation.quoted(rule.tool.bytes)
    guard let suggestion = suggestion(for: name, in: semantics) else {
      let isLater = ToolCatalog.entry(named: rule.tool.canonical, in: .current) != nil
      let known =
        isLater
        ? "edition \(semantics.edition.rawValue) has no tool \(quoted)" : "no tool is called \(quoted)"
      return Self.finding(about: entry, in: file, part: rule.tool.range, message: known)
    }
    let isCase = suggestion.lowercased() == name.lowercased()
    let question = isCase ? "the tool is `\(suggestion)`" : "did you mean `\(suggestion)`?"
    let repaired = Array(suggestion.utf8) + rule.text[rule.tool.range.upperBound...]
    let fix =
      isCase
      ? EntryEdits(entry, in: file).replacing(
        with: Array(rule.text[..<rule.tool.range.lowerBound]) + repaired, description: "write `\(suggestion)`"
      )
      : nil
    return Self.finding(
      about: entry, in: file, part: rule.tool.range, severity: entry.list == .allow ? .warning : .error,
      message: "no tool is called \(quoted), \(question)", fix: fix)
  }

  /// A near name; `GlobTool` is how `Glob` is called inside the program.
  private func suggestion(for name: String, in semantics: Semantics) -> String? {
    if let near = ToolCatalog.suggestion(for: name, in: semantics) { return near }
    guard name.utf8.count > 4, name.utf8.suffix(4).elementsEqual("Tool".utf8) else { return nil }
    let short = String(name.dropLast(4))
    return ToolCatalog.entry(named: short, in: semantics) == nil ? nil : short
  }
}
