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
      is accepted and passed over. A wildcard in the tool name of an allow rule counts only after a literal \
      `mcp__server__`. Names of agents and skills count in deny, not in ask; commands of `Monitor` are those of \
      `Bash`. A rule on the main field of a tool, such as `Bash(command:rm *)`, is ignored \
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
      .flagged(
        #"{"permissions": {"ask": ["Agent(Plan)"], "deny": ["Monitor(curl *)", "Bash*(rm *)"]}}"#,
        .init(
          rule: "Agent(Plan)", severity: .error,
          fixed:
            #"{"permissions": {"ask": ["Agent(subagent_type:Plan)"], "deny": ["Monitor(curl *)", "Bash*(rm *)"]}}"#
        ),
        .init(rule: "Monitor(curl *)", severity: .error), .init(rule: "Bash*(rm *)", severity: .error)),
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
      + file.entries.with(file.hookConditions).compactMap { entry in
        entry.parsedRule.flatMap { finding($0, entry, file, input.semantics) }
      }
  }

  private func finding(
    _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, _ semantics: Semantics
  ) -> Finding? {
    if rule.tool.hasWildcard { return wildcardFinding(rule, entry, file, semantics) }
    guard let specifier = rule.specifier else { return nil }
    let isMeasured = semantics.reading == .product && file.origin == .settings
    // Of what is skipped for its form CCR002 tells.
    if isMeasured, rule.skipReason(in: entry.list) != nil { return nil }
    switch specifier.meaning {
    case .neverConsulted: return pathFinding(rule, specifier, entry, file)
    case .primaryField: return fieldFinding(rule, specifier, entry, file)
    default:
      return (isMeasured ? measuredFinding(rule, specifier, entry, file) : nil)
        ?? parameterFinding(rule, specifier, entry, file)
    }
  }

  /// `Bash(command:rm *)`: compared as text, never as the field that it names.
  private func fieldFinding(
    _ rule: Rule, _ specifier: Specifier, _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding {
    let tool = rule.tool.canonical
    return Self.finding(
      about: entry, in: file, part: specifier.range, severity: severity(entry),
      message:
        "\(Quotation.quoted(rule.text)) is compared as raw text and never matches: `\(tool)` has its own patterns for that field",
      help: "write the pattern alone: `\(tool)(PATTERN)`")
  }

  /// Rules for names and commands that the product does not consult: names of agents and skills in ask, commands of
  /// Monitor (T-8, T-11).
  private func measuredFinding(
    _ rule: Rule, _ specifier: Specifier, _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding? {
    // The main field of a tool that has no patterns.
    if rule.tool.canonical == "Artifact", specifier.parameter?.name.elementsEqual("file_path".utf8) == true {
      return fieldFinding(rule, specifier, entry, file)
    }
    guard !specifier.isWhole, specifier.parameter == nil else { return nil }
    let field: String
    switch rule.tool.canonical {
    case "Agent" where entry.list == .ask: field = "subagent_type"
    case "Skill" where entry.list == .ask: field = "skill"
    case "Monitor":
      let pattern = Array("Bash(".utf8) + specifier.bytes + Array(")".utf8)
      return Self.finding(
        about: entry, in: file, part: specifier.range, severity: severity(entry),
        message:
          "\(Quotation.quoted(rule.text)) is never consulted: rules of `Bash` decide the commands of `Monitor`",
        help: "write \(Quotation.quoted(pattern)), which holds for both")
    default: return nil
    }
    let tool = String(decoding: rule.tool.bytes, as: UTF8.self)
    let repaired = Array("\(tool)(\(field):".utf8) + specifier.bytes + Array(")".utf8)
    return Self.finding(
      about: entry, in: file, part: specifier.range, severity: severity(entry),
      message: "\(Quotation.quoted(rule.text)) never asks: names are not consulted in ask rules",
      fix: EntryEdits(entry, in: file).writing(repaired))
  }

  /// A deny or ask that does nothing leaves a door open; an allow only keeps asking.
  private func severity(_ entry: RuleEntry) -> Severity { entry.list == .allow ? .warning : .error }

  private func pathFinding(
    _ rule: Rule, _ specifier: Specifier, _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding {
    let consulted = ToolCatalog.editTools.contains(rule.tool.canonical) ? "Edit" : "Read"
    let repaired = Array("\(consulted)(".utf8) + specifier.bytes + Array(")".utf8)
    let fix = EntryEdits(entry, in: file).writing(repaired)
    return Self.finding(
      about: entry, in: file, severity: severity(entry),
      message:
        "\(Quotation.quoted(rule.text)) matches nothing: a path on `\(rule.tool.canonical)` is never consulted",
      help: "`\(consulted)(…)` decides for every tool that \(consulted == "Edit" ? "writes" : "reads") files",
      // `Write(path:/x)` mixes up two things, so that nobody can tell what was meant.
      fix: specifier.parameter == nil ? fix : nil,
      cause: SharedCause(
        "path",
        plural:
          "match nothing: only `Read(…)` and `Edit(…)` decide by path, for every tool that reads or writes"))
  }

  /// An allow accepts `*` in a name only after `mcp__server__` (T-6); in 1.0 no list does.
  private func wildcardFinding(
    _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, _ semantics: Semantics
  ) -> Finding? {
    if !semantics.has(.wildcardsInToolNames) {
      return Self.finding(
        about: entry, in: file, part: rule.tool.range, severity: severity(entry),
        message: "edition \(semantics.edition.rawValue) has no wildcards in tool names")
    }
    let isMeasured = semantics.reading == .product
    if isMeasured, entry.list != .allow, rule.specifier?.isWhole == false,
      !rule.tool.bytes.starts(with: "mcp__".utf8)
    {
      return Self.finding(
        about: entry, in: file, part: rule.specifier?.range, severity: severity(entry),
        message: "\(Quotation.quoted(rule.text)) matches nothing: a name with `*` takes no parentheses",
        help: "name the tools, each with its pattern")
    }
    guard entry.list == .allow, !rule.tool.hasAnchoredWildcard else { return nil }
    return Self.finding(
      about: entry, in: file, part: rule.tool.range,
      message: "an allow rule with `*` in its tool name counts only after `mcp__server__`",
      help: "name the tools, or one server: `mcp__server__*`")
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
