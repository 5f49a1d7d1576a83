import RuleSyntax
import Settings

/// The rules that are in force for some sessions, compiled for every tool.
struct CompiledRules: Sendable {
  /// What about a session decides which rules are in force.
  struct Session: Sendable, Hashable {
    /// Allow rules of a workspace that is not trusted do not count (C-8).
    var isTrusted = true
    /// Broad allow rules do not count in auto mode (M-5).
    var isAuto = false
    /// A bare ask rule for Bash does not count in the sandbox (C-11).
    var isSandboxed = false
  }

  let edition: Edition
  let reading: Reading
  let names: NameRules
  let parameters: ParameterRules
  let files: FileRules
  let bash: BashDecision
  let monitor: BashDecision
  let powerShell: PowerShellRules
  let fetch: FetchRules
  let agents: NamedRules
  let skills: NamedRules
  let directories: DirectoryRules

  /// Compiles rules.
  ///
  /// - Parameter rules: the rules in force, highest scope first.
  /// - Complexity: linear in the length of all rules.
  init(_ rules: [RuleInForce], edition: Edition, reading: Reading) {
    self.edition = edition
    self.reading = reading
    var byTool: [String: [RuleInForce]] = [:]
    for rule in rules where !rule.rule.tool.hasWildcard {
      byTool[rule.rule.tool.canonical, default: []].append(rule)
    }
    names = NameRules(rules, edition: edition, reading: reading)
    parameters = ParameterRules(rules, edition: edition, reading: reading)
    files = FileRules(
      rules.filter { $0.rule.tool.hasWildcard || ["Read", "Edit"].contains($0.rule.tool.canonical) },
      edition: edition, reading: reading)
    let commands = (byTool["Bash"] ?? []).filter(\.isCommandRule)
    let bashRules = CommandRules(rules: commands.map(\.source), edition: edition, reading: reading)
    bash = BashDecision(edition: edition, reading: reading, commandRules: bashRules, fileRules: files)
    let forMonitor = rules.filter { rule in
      rule.isCommandRule
        && (rule.rule.tool.canonical == "Bash" || rule.countsForMonitor(edition: edition, reading: reading))
    }
    monitor =
      forMonitor.count == commands.count
      ? bash
      : BashDecision(
        edition: edition, reading: reading,
        commandRules: CommandRules(rules: forMonitor.map(\.source), edition: edition, reading: reading),
        fileRules: files)
    powerShell = PowerShellRules(byTool["PowerShell"] ?? [], edition: edition, reading: reading)
    fetch = FetchRules(byTool["WebFetch"] ?? [], edition: edition, reading: reading)
    agents = NamedRules(byTool["Agent"] ?? [], tool: "Agent", reading: reading)
    skills = NamedRules(byTool["Skill"] ?? [], tool: "Skill", reading: reading)
    directories = DirectoryRules(byTool["Cd"] ?? [], edition: edition, reading: reading)
  }

  /// The rules of a stack that are in force, highest scope first.
  static func inForce(
    _ stack: SettingsStack, edition: Edition, reading: Reading, session: Session
  ) -> [RuleInForce] {
    var result: [RuleInForce] = []
    for entry in stack.entries(edition: edition, reading: reading, isTrusted: session.isTrusted) {
      let file = stack.files[entry.file]
      let written = file.entries[entry.entry]
      guard entry.outOfForce == nil, case .success(let rule) = written.rule else { continue }
      let source = SourcedRule(
        rule: rule, list: written.list, scope: file.scope, file: file.path, span: written.span)
      let inForce = RuleInForce(
        source: source, anchorDirectory: file.anchorDirectory,
        claudeParentDirectory: file.claudeParentDirectory)
      if inForce.counts(edition: edition, reading: reading, session: session) { result.append(inForce) }
    }
    return result
  }
}

extension RuleInForce {
  /// Whether the rule is one that command texts are compared with, or a bare rule.
  fileprivate var isCommandRule: Bool { rule.specifier?.meaning != .primaryField }

  /// Whether a rule for Monitor counts: an allow rule when it is bare; with a pattern that is open (T-11).
  fileprivate func countsForMonitor(edition: Edition, reading: Reading) -> Bool {
    guard rule.tool.canonical == "Monitor" else { return false }
    return list != .allow || reading.isWide(.u37) || isWholeTool(edition: edition, reading: reading)
  }

  /// Whether the rule counts in a session.
  fileprivate func counts(edition: Edition, reading: Reading, session: CompiledRules.Session) -> Bool {
    switch list {
    case .deny: return true
    case .ask:
      guard edition >= .v2_1 else { return false }
      let isBareBash =
        rule.tool.canonical == "Bash" && isWholeTool(edition: edition, reading: reading)
      return !(session.isSandboxed && isBareBash)
    case .allow:
      // blanks around an allow rule.
      if rule.hasOuterWhitespace && !reading.isWide(.u36) { return false }
      return !(session.isAuto && BroadRules.isBroad(rule, edition: edition))
    }
  }
}
