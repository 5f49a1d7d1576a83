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

  /// Compiles the rules in force for a session.
  ///
  /// - Complexity: linear in the length of all rules.
  init(_ parts: SharedParts, edition: Edition, reading: Reading, session: Session) {
    self.edition = edition
    self.reading = reading
    let rules = parts.rulesInForce(reading, session)
    var byTool: [String: [RuleInForce]] = [:]
    for rule in rules {
      switch rule.rule.tool.canonical {
      // They are compiled together.
      case "Bash", "Read", "Edit": break
      case let name: byTool[name, default: []].append(rule)
      }
    }
    names = NameRules(rules, edition: edition, reading: reading)
    parameters = ParameterRules(rules, edition: edition, reading: reading)
    files = parts.fileRules(reading, session)
    let ofBash = parts.commandRules(reading, session, forMonitor: false)
    bash = BashDecision(edition: edition, reading: reading, commandRules: ofBash, fileRules: files)
    let hasMonitor = byTool["Monitor"] != nil
    let ofMonitor = hasMonitor ? parts.commandRules(reading, session, forMonitor: true) : ofBash
    monitor = BashDecision(edition: edition, reading: reading, commandRules: ofMonitor, fileRules: files)
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
    let entries = stack.entries(edition: edition, reading: reading, isTrusted: session.isTrusted)
    var result: [RuleInForce] = []
    result.reserveCapacity(entries.count)
    guard var file = stack.files.first else { return [] }
    var number = 0
    for entry in entries where entry.outOfForce == nil {
      if entry.file != number {
        number = entry.file
        file = stack.files[number]
      }
      // One by one, so that no more is copied than is kept.
      guard case .success(let rule) = file.entries[entry.entry].rule else { continue }
      let source = SourcedRule(
        rule: rule, list: file.entries[entry.entry].list, scope: file.scope, file: file.path,
        span: file.entries[entry.entry].span)
      let inForce = RuleInForce(
        source: source, anchorDirectory: file.anchorDirectory,
        claudeParentDirectory: file.claudeParentDirectory)
      if inForce.counts(edition: edition, reading: reading, session: session) { result.append(inForce) }
    }
    return result
  }
}

extension RuleInForce {
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
