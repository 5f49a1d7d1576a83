internal import RuleSyntax
internal import Settings

/// CCR004: a rule that is accepted and never compared with any call.
struct NeverConsulted: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR004",
    name: "never-consulted",
    severity: .warning,
    summary: "The rule is well-formed, but nothing ever asks it.",
    rationale: """
      Paths are consulted on `Read` and `Edit` only, whichever tool touches the file; a path on `Write` or `Grep` \
      is accepted and passed over. A wildcard in the tool name of an allow rule counts only behind a literal \
      `mcp__server__`. A rule on the main field of a tool, such as `Bash(command:rm *)`, is ignored \
      altogether, and other input fields are looked at in deny and ask lists only.
      """,
    fix:
      "Moves a path rule to the tool that is consulted: `Write(…)` becomes `Edit(…)`, `Grep(…)` becomes `Read(…)`.",
    clauses: ["P-9", "T-6", "T-7", "C-10"],
    examples: [
      .flagged(
        #"{"permissions": {"deny": ["Write(src/**)"]}}"#,
        .init(
          rule: "Write(src/**)", severity: .error, fixed: #"{"permissions": {"deny": ["Edit(src/**)"]}}"#)),
      .flagged(
        #"{"permissions": {"allow": ["Grep(docs/**)"]}}"#,
        .init(
          rule: "Grep(docs/**)", severity: .warning,
          fixed: #"{"permissions": {"allow": ["Read(docs/**)"]}}"#)),
      .flagged(#"{"permissions": {"allow": ["mcp__*"]}}"#, .init(rule: "mcp__*")),
      .flagged(#"{"permissions": {"deny": ["Bash(command:rm *)"]}}"#, .init(severity: .error)),
      .flagged(#"{"permissions": {"allow": ["Agent(model:opus)"]}}"#, .init(message: "model")),
      .clean(
        #"{"permissions": {"allow": ["Write", "mcp__github__get_*"], "deny": ["mcp__*", "Agent(model:opus)"]}}"#
      ),
    ])

  /// Input fields of tools whose name in an allow rule can only have been meant as a parameter. Plugin agents and
  /// skills are named `plugin:name`, so a field that is not listed says nothing.
  private static let inputFields: [String: Set<String>] = [
    "Agent": ["model", "subagent_type", "run_in_background", "isolation"],
    "Bash": ["run_in_background", "dangerouslyDisableSandbox"],
    "Skill": ["skill", "args"],
  ]

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    let ineffective = file.problems.filter { $0.kind == .ineffective }.map {
      Self.finding(about: $0, in: file)
    }
    return ineffective
      + (file.entries + file.hookConditions).compactMap { entry in
        entry.parsedRule.flatMap { finding($0, entry, file, input.semantics) }
      }
  }

  private func finding(
    _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, _ semantics: Semantics
  ) -> Finding? {
    if rule.tool.hasWildcard { return wildcardFinding(rule, entry, file, semantics) }
    guard let specifier = rule.specifier else { return nil }
    switch specifier.meaning {
    case .neverConsulted: return pathFinding(rule, specifier, entry, file)
    case .primaryField:
      return Self.finding(
        about: entry, in: file, part: specifier.range, severity: severity(entry),
        message: "a rule on the main field of `\(rule.tool.canonical)` is ignored",
        help: "write the pattern alone: `\(rule.tool.canonical)(PATTERN)`")
    default: return parameterFinding(rule, specifier, entry, file)
    }
  }

  /// A deny or ask that does nothing leaves a door open; an allow only keeps asking.
  private func severity(_ entry: RuleEntry) -> Severity { entry.list == .allow ? .warning : .error }

  private func pathFinding(
    _ rule: Rule, _ specifier: Specifier, _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding {
    let isEdit = ["Write", "NotebookEdit", "MultiEdit"].contains(rule.tool.canonical)
    let consulted = isEdit ? "Edit" : "Read"
    let repaired = Array("\(consulted)(".utf8) + specifier.bytes + Array(")".utf8)
    let fix = EntryEdits(entry, in: file).replacing(
      with: repaired, description: "write \(Quotation.quoted(repaired))")
    return Self.finding(
      about: entry, in: file, severity: severity(entry),
      message: "a path on `\(rule.tool.canonical)` is never consulted",
      help: "`\(consulted)(…)` decides for every tool that \(isEdit ? "writes" : "reads") files",
      // `Write(path:/x)` mixes up two things, so that nobody can tell what was meant.
      fix: specifier.parameter == nil ? fix : nil)
  }

  /// An allow accepts `*` in a name only behind `mcp__server__` (T-6); in 1.0 no list does.
  private func wildcardFinding(
    _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, _ semantics: Semantics
  ) -> Finding? {
    if !semantics.has(.wildcardsInToolNames) {
      return Self.finding(
        about: entry, in: file, part: rule.tool.range, severity: severity(entry),
        message: "edition \(semantics.edition.rawValue) has no wildcards in tool names")
    }
    guard entry.list == .allow, !isAnchored(rule.tool.bytes) else { return nil }
    return Self.finding(
      about: entry, in: file, part: rule.tool.range,
      message: "an allow rule with `*` in its tool name counts only behind `mcp__server__`",
      help: "name the tools, or one server: `mcp__server__*`")
  }

  /// Whether the name begins with `mcp__`, a server without `*`, and `__`.
  private func isAnchored(_ name: [UInt8]) -> Bool {
    let prefix = Array("mcp__".utf8)
    guard name.starts(with: prefix), let star = name.firstIndex(of: UInt8(ascii: "*")) else { return false }
    let literal = name[prefix.count..<max(prefix.count, star)]
    let underscore = UInt8(ascii: "_")
    return literal.indices.dropFirst().contains { index in
      index + 1 < literal.endIndex && literal[index] == underscore && literal[index + 1] == underscore
    }
  }

  private func parameterFinding(
    _ rule: Rule, _ specifier: Specifier, _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding? {
    guard entry.list == .allow, let parameter = specifier.parameter else { return nil }
    let name = String(decoding: parameter.name, as: UTF8.self)
    guard NeverConsulted.inputFields[rule.tool.canonical]?.contains(name) == true else { return nil }
    return Self.finding(
      about: entry, in: file, part: specifier.range,
      message: "input fields such as `\(name)` are not consulted in allow rules",
      help: "allow the tool and put what you do not want into deny or ask")
  }
}
