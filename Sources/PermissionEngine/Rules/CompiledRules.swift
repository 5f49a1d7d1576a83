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

  let semantics: Semantics
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
  init(_ parts: SharedParts, semantics: Semantics, session: Session) {
    self.semantics = semantics
    let rules = parts.rulesInForce(semantics, session)
    var byTool: [String: [RuleInForce]] = [:]
    for rule in rules {
      switch rule.rule.tool.canonical {
      // They are compiled together.
      case "Bash", "Read", "Edit": break
      case let name: byTool[name, default: []].append(rule)
      }
    }
    names = NameRules(rules, semantics: semantics)
    parameters = ParameterRules(rules, semantics: semantics)
    files = parts.fileRules(semantics, session)
    let ofBash = parts.commandRules(semantics, session, forMonitor: false)
    bash = BashDecision(semantics: semantics, commandRules: ofBash, fileRules: files)
    let hasMonitor = byTool["Monitor"] != nil
    let ofMonitor = hasMonitor ? parts.commandRules(semantics, session, forMonitor: true) : ofBash
    monitor = BashDecision(semantics: semantics, commandRules: ofMonitor, fileRules: files)
    powerShell = PowerShellRules(byTool["PowerShell"] ?? [], semantics: semantics)
    fetch = FetchRules(byTool["WebFetch"] ?? [], semantics: semantics)
    agents = NamedRules(byTool["Agent"] ?? [], tool: "Agent", semantics: semantics)
    skills = NamedRules(byTool["Skill"] ?? [], tool: "Skill", semantics: semantics)
    directories = DirectoryRules(byTool["Cd"] ?? [], semantics: semantics)
  }

  /// The rules of a stack that are in force, highest scope first.
  static func inForce(
    _ stack: SettingsStack, semantics: Semantics, session: Session
  ) -> [RuleInForce] {
    let entries = stack.entries(semantics: semantics, isTrusted: session.isTrusted)
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
      if inForce.counts(semantics: semantics, session: session) { result.append(inForce) }
    }
    return result
  }
}

extension RuleInForce {
  /// Whether the rule counts in a session.
  fileprivate func counts(semantics: Semantics, session: CompiledRules.Session) -> Bool {
    if isVoidForBlanks(semantics) { return false }
    switch list {
    case .deny: return true
    case .ask:
      guard semantics.has(.askList) else { return false }
      let isBareBash =
        rule.tool.canonical == "Bash" && isWholeTool(semantics: semantics)
      return !(session.isSandboxed && isBareBash)
    case .allow:
      return !(session.isAuto && BroadRules.isBroad(rule, semantics: semantics))
    }
  }
}
