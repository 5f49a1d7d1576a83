internal import RuleSyntax
internal import Settings

/// CCR002: an entry of a rule list that is no rule.
struct MalformedRule: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR002",
    name: "malformed-rule",
    severity: .error,
    summary: "The entry is no rule: it is skipped, or matches nothing.",
    rationale: """
      A malformed entry is skipped. As a deny it protects nothing, as an allow it keeps asking, \
      and the next person believes that it is in force.
      """,
    fix: "Writes the rule as it was evidently meant. Offered only when there is one way to read it.",
    clauses: ["R-3", "R-6", "R-10", "T-3"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash (npm test:*)"]}}"#,
        .init(
          rule: "Bash (npm test:*)", severity: .warning, at: "1:33",
          fixed: #"{"permissions": {"allow": ["Bash(npm test:*)"]}}"#)),
      .flagged(
        #"{"permissions": {"deny": ["Read(./.env"]}}"#,
        .init(
          rule: "Read(./.env", severity: .error, fixed: #"{"permissions": {"deny": ["Read(./.env)"]}}"#),
        remark: "The other rules of the file stay in force."),
      .flagged(
        #"{"permissions": {"allow": ["Bash(make) # build"]}}"#, .init(rule: "Bash(make) # build")),
      .flagged(
        #"{"permissions": {"allow": [" WebSearch"]}}"#,
        .init(rule: " WebSearch", fixed: #"{"permissions": {"allow": ["WebSearch"]}}"#)),
      .flagged(#"{"permissions": {"allow": ["Bash()"]}}"#, .init(rule: "Bash()")),
      .flagged(
        #"{"permissions": {"allow": ["WebFetch(example.com)"]}}"#,
        .init(
          rule: "WebFetch(example.com)",
          fixed: #"{"permissions": {"allow": ["WebFetch(domain:example.com)"]}}"#)),
      .flagged(#"{"permissions": {"deny": [42]}}"#, .init()),
      .flagged(
        #"{"permissions": {"allow": ["Edit:*", "Read(a), Read(b)"]}}"#,
        .init(rule: "Edit:*", message: "nothing but parentheses"), .init(message: "not several")),
      .flagged(
        #"{"permissions": {"deny": ["Read(src:*)", "mcp__github(*)", "Bash(:*)", "Bash(rm *) "]}}"#,
        .init(rule: "Read(src:*)", severity: .error, message: "`:*` is for commands"),
        .init(rule: "mcp__github(*)", severity: .error, message: "takes no parentheses"),
        .init(rule: "Bash(:*)", severity: .error), .init(rule: "Bash(rm *) ", severity: .error),
        remark: "Forms that look right and are skipped in every list."),
      .flagged(
        #"{"permissions": {"deny": ["Edit(C:\\d\\(n)\\**)", "Bash(x \\( (y)", "Bash(a\\)"]}}"#,
        .init(severity: .error, message: "ambiguous"), .init(severity: .error, message: "ambiguous"),
        .init(severity: .error, message: "escaped")),
      .clean(
        #"{"permissions": {"allow": ["Bash(python3 -c \"print(1)\")", "WebFetch(domain:example.com)"]}}"#,
        remark: "Parentheses inside a specifier need not balance."),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    let isMeasured = input.semantics.reading == .product && file.origin == .settings
    return file.everyEntry.compactMap { entry in
      switch entry.rule {
      case .failure(let error): return finding(error, entry, file)
      case .success(let rule) where isMeasured:
        if let reason = rule.skipReason(in: entry.list) { return skippedFinding(reason, rule, entry, file) }
        return paddingFinding(rule, entry, file, isMeasured: true) ?? joinedFinding(rule, entry, file)
          ?? specifierFinding(rule, entry, file, input.semantics)
      case .success(let rule):
        return paddingFinding(rule, entry, file, isMeasured: false)
          ?? specifierFinding(rule, entry, file, input.semantics)
      }
    }
  }

  /// A guard that does not work is worse than a permission that does not.
  private static func severity(_ entry: RuleEntry) -> Severity { entry.list == .allow ? .warning : .error }

  /// What the parser refused.
  private func finding(_ error: RuleSyntaxError, _ entry: RuleEntry, _ file: SettingsFile) -> Finding {
    let fix = error.repair.flatMap {
      EntryEdits(entry, in: file).writing($0)
    }
    let fault = Self.fault(error, entry)
    guard !entry.text.isEmpty else { return namelessFinding(fault, entry, file) }
    let text = Quotation.quoted(entry.text)
    return Self.finding(
      about: entry, in: file, part: error.range, severity: Self.severity(entry),
      message: "\(text) is no rule and matches nothing: \(fault.message)",
      help: fix == nil ? fault.help : nil,
      fix: fix, cause: SharedCause(fault.message, plural: "are no rules and match nothing: \(fault.message)"))
  }

  /// An entry without a text that could name it: another value than a string, or an empty one.
  private func namelessFinding(
    _ fault: (message: String, help: String), _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding {
    let bytes = entry.span.start.offset..<entry.span.end.offset
    let value =
      file.source.indices.contains(bytes.lowerBound) && bytes.upperBound <= file.source.count
      ? file.source[bytes].prefix { $0 != UInt8(ascii: "\n") } : []
    let name = value.isEmpty ? "the entry" : Quotation.quoted(Array(value))
    return Self.finding(
      about: entry, in: file, severity: Self.severity(entry),
      message: "\(name) is no rule and matches nothing: \(fault.message)", help: fault.help)
  }

  /// What is wrong; a known tool with a colon after it is no unknown name.
  private static func fault(_ error: RuleSyntaxError, _ entry: RuleEntry) -> (message: String, help: String) {
    if error.reason == .invalidName, let colon = entry.text.firstIndex(of: UInt8(ascii: ":")) {
      let name = Array(entry.text[..<colon])
      if ToolCatalog.entry(named: name, in: .product) != nil {
        let tool = String(decoding: name, as: UTF8.self)
        return (
          "nothing but parentheses follows the name of a tool",
          "write `\(tool)`, or `\(tool)(…)` with a pattern"
        )
      }
    }
    return (error.message, error.help)
  }

  /// Two rules in one entry; of those for commands CCR107 tells.
  private func joinedFinding(_ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile) -> Finding? {
    guard rule.tool.canonical != "Bash", let specifier = rule.specifier,
      let place = JoinedRules.place(in: specifier.bytes)
    else { return nil }
    let start = specifier.range.lowerBound
    return Self.finding(
      about: entry, in: file, part: start + place.lowerBound..<start + place.upperBound,
      severity: Self.severity(entry),
      message: "\(Quotation.quoted(rule.text)) is one rule, not several, and matches nothing",
      help: "write one entry for each rule")
  }

  /// A form that can be read and is skipped all the same.
  private func skippedFinding(
    _ reason: SkipReason, _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding? {
    if reason == .noDomain, let specifier = rule.specifier {
      return domainFinding(specifier, rule, entry, file)
    }
    guard let skipped = SkippedForm(reason, rule, in: entry.list) else { return nil }
    let fix = skipped.repaired.flatMap {
      EntryEdits(entry, in: file).writing($0)
    }
    return Self.finding(
      about: entry, in: file, part: rule.specifier?.range, severity: Self.severity(entry),
      message: "\(Quotation.quoted(rule.text)) is skipped: \(skipped.message)",
      help: fix == nil ? skipped.help : nil, fix: fix,
      cause: SharedCause(skipped.message, plural: "are skipped: \(skipped.message)"))
  }

  /// Blanks around the whole text (R-3): an allow then matches nothing.
  private func paddingFinding(
    _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, isMeasured: Bool
  ) -> Finding? {
    guard rule.hasOuterWhitespace else { return nil }
    let extent = rule.extent
    let trimmed = Array(rule.text[extent])
    let isAllow = entry.list == .allow
    if isMeasured {
      return Self.finding(
        about: entry, in: file,
        part: extent.lowerBound > 0 ? 0..<extent.lowerBound : extent.upperBound..<rule.text.count,
        severity: Self.severity(entry),
        message: "blanks around \(Quotation.quoted(trimmed)): the rule matches nothing",
        fix: EntryEdits(entry, in: file).replacing(with: trimmed, description: "remove the blanks"))
    }
    return Self.finding(
      about: entry, in: file,
      part: extent.lowerBound > 0 ? 0..<extent.lowerBound : extent.upperBound..<rule.text.count,
      severity: .warning, dependsOn: isAllow ? [.blanksAroundAllowRule] : [],
      message: "blanks around \(Quotation.quoted(trimmed))" + (isAllow ? ": the rule may match nothing" : ""),
      fix: EntryEdits(entry, in: file).replacing(with: trimmed, description: "remove the blanks"))
  }

  /// What parses and still means nothing. What a tool takes that is unknown, or that only older releases have, is
  /// not judged.
  private func specifierFinding(
    _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, _ semantics: Semantics
  ) -> Finding? {
    guard let specifier = rule.specifier else { return nil }
    let tool = String(decoding: rule.tool.bytes, as: UTF8.self)
    switch specifier.meaning {
    case .empty:
      let effect = entry.list == .allow ? "matches nothing" : "may match every call or none"
      return Self.finding(
        about: entry, in: file, part: max(0, specifier.range.lowerBound - 1)..<rule.text.count,
        severity: .warning,
        dependsOn: entry.list == .allow ? [] : [.emptySpecifierIsWholeTool],
        message: "empty parentheses: \(Quotation.quoted(rule.text)) \(effect)",
        help: "write `\(tool)` for every call of the tool")
    case .meaningless where specifier.parameter == nil || entry.list == .allow:
      if rule.tool.canonical == "WebFetch" { return domainFinding(specifier, rule, entry, file) }
      guard let known = ToolCatalog.entry(named: rule.tool.canonical, in: semantics), !known.isLegacy else {
        return nil
      }
      return Self.finding(
        about: entry, in: file, part: specifier.range, severity: Self.severity(entry),
        message: "`\(tool)` takes nothing in parentheses: \(Quotation.quoted(rule.text)) matches nothing",
        help: "write `\(tool)` for every call of the tool")
    default: return nil
    }
  }

  /// `WebFetch(example.com)` (T-3); the repair is certain when the text is a host and nothing else.
  private func domainFinding(
    _ specifier: Specifier, _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding {
    let named = NamedHost(specifier.bytes)
    let repaired = named.host.map { Array("WebFetch(domain:".utf8) + $0 + Array(")".utf8) }
    let proposal = repaired.map { "write \(Quotation.quoted($0))" }
    let form =
      specifier.bytes.starts(with: "domain:".utf8) ? "a URL is no host in" : "`domain:` is missing in"
    return Self.finding(
      about: entry, in: file, part: specifier.range, severity: Self.severity(entry),
      message: "\(form) \(Quotation.quoted(rule.text)), which matches nothing",
      help: named.isAll
        ? nil : "\(proposal ?? "write `WebFetch(domain:HOST)`") with the host alone: paths are not compared",
      fix: named.isAll
        ? repaired.flatMap {
          EntryEdits(entry, in: file).writing($0)
        } : nil,
      cause: SharedCause("domain", plural: "match nothing: a rule of `WebFetch` is `WebFetch(domain:HOST)`"))
  }
}
