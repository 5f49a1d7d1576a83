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
      Tool names are compared letter by letter: `bash(rm *)` denies nothing. Names that begin with `mcp__` are not \
      judged, since MCP servers bring tools that nobody can list; no other tool has `_` in its name. \
      A tool that only older releases have draws a note.
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
      .flagged(
        #"{"permissions": {"deny": ["Cd(//etc/**)", "SlashCommand(/x)"]}}"#, .init(severity: .warning),
        .init(severity: .warning, message: "older releases")),
      .flagged(
        #"{"permissions": {"deny": ["mcp_github_push", "Mcp__github", "mcp__github__"]}}"#,
        .init(severity: .error, message: "begin with `mcp__`"),
        .init(
          severity: .error,
          fixed: #"{"permissions": {"deny": ["mcp_github_push", "mcp__github", "mcp__github__"]}}"#),
        .init(severity: .error, message: "names no tool")),
      .flagged(#"{"permissions": {"allow": ["PowerShell"]}}"#, .init(), edition: .v1_0),
      .clean(#"{"permissions": {"allow": ["Task", "mcp__x__y"], "deny": ["*", "DesignSync"]}}"#),
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
    if rule.tool.hasWildcard { return nil }
    if written.contains(UInt8(ascii: "_")) {
      return semantics.reading == .product ? serverFinding(rule, entry, file) : nil
    }
    let name = String(decoding: written, as: UTF8.self)
    // Of a path on such a tool CCR004 says where it belongs.
    if case .neverConsulted? = rule.specifier?.meaning { return nil }
    let known = ToolCatalog.entry(named: rule.tool.canonical, in: semantics)
    if semantics.reading == .product, let measured = ToolCatalog.measured(name) {
      return measuredFinding(measured, name, known, rule, entry, file)
    }
    guard let known else { return unknown(name, rule, entry, file, semantics) }
    guard known.isLegacy else { return nil }
    return formerFinding(name, replacement: known.replacement, rule, entry, file)
  }

  /// A name of which the tools reference tells nothing, or something else than the product.
  private func measuredFinding(
    _ measured: ToolCatalog.MeasuredName, _ name: String, _ known: ToolEntry?, _ rule: Rule,
    _ entry: RuleEntry,
    _ file: SettingsFile
  ) -> Finding? {
    switch measured {
    case .known: return nil
    case .former(let replacement): return formerFinding(name, replacement: replacement, rule, entry, file)
    case .unknown:
      let isAllow = entry.list == .allow
      return Self.finding(
        about: entry, in: file, part: rule.tool.range, severity: isAllow ? .note : .warning,
        message: known?.isLegacy == true
          ? "`\(name)` is a tool of older releases only, the rule matches no call"
          : "no call is made with `\(name)`, the rule matches none",
        help: (known?.replacement ?? known?.consultedInstead).map { "today it is `\($0)`" },
        profile: isAllow ? .strict : nil)
    }
  }

  private func formerFinding(
    _ name: String, replacement: String?, _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding {
    Self.finding(
      about: entry, in: file, part: rule.tool.range, severity: .note,
      message: "`\(name)` is a tool of older releases only", help: replacement.map { "today it is `\($0)`" },
      profile: .strict)
  }

  /// A name with `_`: that of an MCP tool, or of nothing.
  private func serverFinding(_ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile) -> Finding? {
    let name = rule.tool.bytes
    let quoted = Quotation.quoted(name)
    let severity: Severity = entry.list == .allow ? .warning : .error
    let prefix = Array("mcp__".utf8)
    guard name.starts(with: prefix) else {
      let isCase = name.prefix(prefix.count).map({ $0 | 0x20 }).elementsEqual(prefix.map { $0 | 0x20 })
      let rest = Array(rule.text.dropFirst(prefix.count))
      return Self.finding(
        about: entry, in: file, part: rule.tool.range, severity: severity,
        message: "no tool is called \(quoted): names of MCP tools begin with `mcp__`, no other has `_` in it",
        fix: isCase
          ? EntryEdits(entry, in: file).replacing(with: prefix + rest, description: "write `mcp__`") : nil)
    }
    // `mcp__server__`: the name of the tool is missing.
    guard name.count > prefix.count + 2, name.suffix(2).elementsEqual("__".utf8) else { return nil }
    let server = Array(name.dropLast(2))
    return Self.finding(
      about: entry, in: file, part: rule.tool.range, severity: severity,
      message: "\(quoted) names no tool of the server, and matches none",
      fix: rule.specifier == nil
        ? EntryEdits(entry, in: file).replacing(
          with: server, description: "write \(Quotation.quoted(server)) for every tool of the server") : nil)
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
      return Self.finding(
        about: entry, in: file, part: rule.tool.range, severity: entry.list == .allow ? .warning : .error,
        message: "\(known), the rule matches no call")
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
      message: "no tool is called \(quoted) and the rule matches no call, \(question)", fix: fix)
  }

  /// A near name; `GlobTool` is how `Glob` is called inside the program.
  private func suggestion(for name: String, in semantics: Semantics) -> String? {
    if let near = ToolCatalog.suggestion(for: name, in: semantics) { return near }
    guard name.utf8.count > 4, name.utf8.suffix(4).elementsEqual("Tool".utf8) else { return nil }
    let short = String(name.dropLast(4))
    return ToolCatalog.entry(named: short, in: semantics) == nil ? nil : short
  }
}
