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
      A malformed entry is skipped without a word. As a deny it protects nothing, as an allow it keeps asking, \
      and the next person believes that it is in force.
      """,
    fix: "Writes the rule as it was evidently meant. Offered only when there is one way to read it.",
    clauses: ["R-3", "R-6", "R-10", "T-3"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash (npm test:*)"]}}"#,
        .init(
          rule: "Bash (npm test:*)", severity: .error, at: "1:33",
          fixed: #"{"permissions": {"allow": ["Bash(npm test:*)"]}}"#)),
      .flagged(
        #"{"permissions": {"deny": ["Read(./.env"]}}"#,
        .init(
          rule: "Read(./.env", fixed: #"{"permissions": {"deny": ["Read(./.env)"]}}"#),
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
      .clean(
        #"{"permissions": {"allow": ["Bash(python3 -c \"print(1)\")", "WebFetch(domain:example.com)"]}}"#,
        remark: "Parentheses inside a specifier need not balance."),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.everyEntry.compactMap { entry in
      switch entry.rule {
      case .failure(let error): finding(error, entry, file)
      case .success(let rule):
        paddingFinding(rule, entry, file) ?? specifierFinding(rule, entry, file, input.semantics)
      }
    }
  }

  /// What the parser refused.
  private func finding(_ error: RuleSyntaxError, _ entry: RuleEntry, _ file: SettingsFile) -> Finding {
    let fix = error.repair.flatMap {
      EntryEdits(entry, in: file).replacing(with: $0, description: "write \(Quotation.quoted($0))")
    }
    return Self.finding(
      about: entry, in: file, part: error.range, message: error.message,
      help: fix == nil ? error.help : nil, fix: fix)
  }

  /// Blanks around the whole text (R-3): an allow then matches nothing.
  private func paddingFinding(_ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile) -> Finding? {
    guard rule.hasOuterWhitespace else { return nil }
    let extent = rule.extent
    let trimmed = Array(rule.text[extent])
    let isAllow = entry.list == .allow
    return Self.finding(
      about: entry, in: file,
      part: extent.lowerBound > 0 ? 0..<extent.lowerBound : extent.upperBound..<rule.text.count,
      severity: isAllow ? .error : .warning, dependsOn: isAllow ? [.blanksAroundAllowRule] : [],
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
        severity: entry.list == .allow ? .error : .warning,
        dependsOn: entry.list == .allow ? [] : [.emptySpecifierIsWholeTool],
        message: "empty parentheses: \(Quotation.quoted(rule.text)) \(effect)",
        help: "write `\(tool)` for every call of the tool")
    case .meaningless where specifier.parameter == nil || entry.list == .allow:
      if rule.tool.canonical == "WebFetch" { return domainFinding(specifier, rule, entry, file) }
      guard let known = ToolCatalog.entry(named: rule.tool.canonical, in: semantics), !known.isLegacy else {
        return nil
      }
      return Self.finding(
        about: entry, in: file, part: specifier.range, message: "`\(tool)` takes nothing in parentheses",
        help: "write `\(tool)` for every call of the tool")
    default: return nil
    }
  }

  /// `WebFetch(example.com)` (T-3); the repair is certain when the text is a host and nothing else.
  private func domainFinding(
    _ specifier: Specifier, _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding {
    let text = specifier.bytes
    let isHost =
      text.contains(UInt8(ascii: "."))
      && text.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
        }
      }
    let repaired = Array("WebFetch(domain:".utf8) + text + Array(")".utf8)
    return Self.finding(
      about: entry, in: file, part: specifier.range,
      message: "`domain:` is missing before \(Quotation.quoted(text))",
      help: isHost
        ? nil : "write `WebFetch(domain:HOST)` with the name of the host alone, since paths are not compared",
      fix: isHost
        ? EntryEdits(entry, in: file).replacing(
          with: repaired, description: "write \(Quotation.quoted(repaired))")
        : nil)
  }
}
