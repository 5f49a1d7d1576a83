import RuleSyntax
import Settings

/// What rules and built-ins say about one call: the order of M-1 for every tool.
struct CallDecision {
  let semantics: Semantics
  let context: DecisionContext
  /// The sandbox settings when Bash calls may run in it without a rule (C-11); nil otherwise.
  let sandbox: SandboxSettings?
  /// Gives the rules in force in a session.
  let rules: (CompiledRules.Session) -> CompiledRules

  private var session: CompiledRules.Session {
    CompiledRules.Session(
      isTrusted: context.given.isTrusted, isAuto: semantics.has(.autoMode) && context.mode == .auto)
  }

  /// Decides a call; hooks, and what modes make of the answer, come later.
  func decide(_ call: ToolCall) -> Verdict {
    let tool = CalledTool(call.tool)
    let rules = rules(session)
    if ToolCatalog.entry(named: tool.name, in: semantics)?.cannotBeDenied == true {
      return builtIn("ending the conversation cannot be denied", "T-13")
    }
    if let rule = rules.names.firstMatch(tool, in: .deny) {
      return verdict(.deny, .denyRule, rule, "denies every call of \(tool.name)", "T-13")
    }
    if let rule = rules.parameters.firstMatch(tool, call.input, in: .deny) {
      return verdict(.deny, .denyRule, rule, "denies this input", "T-7")
    }
    let own = decide(tool, call, rules)
    if own.outcome == .deny { return own }
    if needsUser(tool) {
      let reason = Reason(explanation: "`\(tool.name)` always needs the user", clauses: ["M-9"])
      return Verdict(outcome: .ask, ground: .needsUser, reason: reason, parts: own.parts)
    }
    let ask = rules.parameters.firstMatch(tool, call.input, in: .ask)
    if let rule = rules.names.firstMatch(tool, in: .ask), ask == nil, own.ground != .criticalRemoval {
      if let sandboxed = sandboxed(tool, call, skipping: rule) { return sandboxed }
      return verdict(.ask, .askRule, rule, "asks about every call of \(tool.name)", "M-1", parts: own.parts)
    }
    if let rule = ask {
      return verdict(.ask, .askRule, rule, "asks about this input", "T-7", parts: own.parts)
    }
    return sandboxed(tool, call, skipping: nil) ?? own
  }

  /// What the tool's own sort of rules says, deny, ask and allow.
  private func decide(_ tool: CalledTool, _ call: ToolCall, _ rules: CompiledRules) -> Verdict {
    if let file = FileTool.named(tool.name), ToolCatalog.entry(named: tool.name, in: semantics) != nil {
      return decide(file, tool, call, rules)
    }
    switch tool.name {
    case "Bash": return bash(call.input["command"], rules.bash)
    case "Monitor" where semantics.has(.monitorTool): return monitor(call, rules)
    case "PowerShell" where semantics.has(.powerShellTool): return powerShell(call, rules)
    case "WebFetch":
      let wholeTool = rules.names.firstMatch(tool, in: .allow)
      return rules.fetch.decide(call.input["url"]?.string, wholeTool: wholeTool)
    case "Agent":
      let type = call.input["subagent_type"]?.string ?? ""
      return named(Array(type.utf8), tool, rules.agents, rules, "T-8")
    case "Skill" where semantics.has(.skillRules): return skill(tool, call, rules)
    case "Cd" where semantics.has(.directoryRules):
      return rules.directories.decide(directory(of: call), in: context)
    default: return wholeTool(tool, rules)
    }
  }

  // MARK: Commands

  private func bash(_ command: InputValue?, _ decision: BashDecision) -> Verdict {
    guard let text = command?.string else { return unmatched("the call has no command", "M-3") }
    return decision.decide(Array(text.utf8), in: context)
  }

  private func monitor(_ call: ToolCall, _ rules: CompiledRules) -> Verdict {
    guard call.input["command"] != nil, call.input["ws"] == nil else {
      return unmatched("only a command to monitor can be decided", "T-11")
    }
    return bash(call.input["command"], rules.monitor)
  }

  private func powerShell(_ call: ToolCall, _ rules: CompiledRules) -> Verdict {
    guard let text = call.input["command"]?.string else {
      return unmatched("the call has no command", "T-10")
    }
    return rules.powerShell.decide(Array(text.utf8), in: context)
  }

  /// What the sandbox makes of a Bash call (C-11); nil when it makes nothing of it.
  private func sandboxed(_ tool: CalledTool, _ call: ToolCall, skipping rule: SourcedRule?) -> Verdict? {
    guard semantics.has(.callFitsSandbox), tool.name == "Bash",
      rule == nil || rule?.rule.tool.canonical == "Bash",
      let settings = sandbox,
      let command = call.input["command"]
    else { return nil }
    if call.input["dangerouslyDisableSandbox"] == .boolean(true), settings.allowsUnsandboxedCommands {
      return nil
    }
    var session = session
    session.isSandboxed = true
    let verdict = bash(command, rules(session).bash)
    let stays = verdict.outcome != .ask || [.askRule, .criticalRemoval].contains(verdict.ground)
    if stays { return verdict }
    let excluded = ExcludedCommands(settings.excludedCommands, semantics: semantics)
    if verdict.parts.contains(where: { $0.kind == .command && excluded.contains($0.text) }) { return nil }
    var allowed = builtIn("a sandboxed command runs without a rule", "C-11")
    allowed.parts = verdict.parts
    return allowed
  }

  // MARK: Files

  private func decide(_ file: FileTool, _ tool: CalledTool, _ call: ToolCall, _ rules: CompiledRules)
    -> Verdict
  {
    let paths = file.paths(call.input, in: context)
    var result: Verdict?
    for path in paths.paths {
      let next = rules.files.decide(
        file.access, path: path.bytes, isDirectory: path.isDirectory, in: context)
      if path.isUnlikely && next.ground != .denyRule && next.ground != .askRule { continue }
      result = result.map { $0.stricter(next) } ?? next
    }
    var verdict = result ?? unmatched("the call names no path", "P-6")
    if paths.isDoubtful {
      // Whatever the path means, a bare rule for reading covers it where nothing is denied.
      let isBare = verdict.reason.rule.map { $0.rule.specifier == nil } ?? false
      if verdict.outcome == .allow, file.access != .read || !isBare || rules.files.hasDenyOrAskRules {
        verdict = unmatched("the path may mean another file than it says", "P-6")
      }
    } else if verdict.ground == .unmatched, let rule = rules.names.firstMatch(tool, in: .allow) {
      verdict = self.verdict(.allow, .allowRule, rule, "allows every call of \(tool.name)", "P-9")
    }
    guard file.access != .read, context.mode == .plan, verdict.outcome != .deny else { return verdict }
    let reason = Reason(explanation: "plan mode denies \(tool.name)", clauses: ["M-5"])
    return Verdict(outcome: .deny, ground: .planMode, reason: reason)
  }

  private func directory(of call: ToolCall) -> [UInt8]? {
    guard let text = (call.input["path"] ?? call.input["directory"])?.string, !text.isEmpty else {
      return nil
    }
    let bytes = Array(text.utf8)
    if bytes.first == PathBytes.tilde, bytes.count == 1 || bytes[1] == PathBytes.slash {
      return context.absolute(Array(bytes.dropFirst(2)), from: context.home)
    }
    return context.absolute(bytes, from: context.cwd)
  }

  // MARK: Other tools

  private func skill(_ tool: CalledTool, _ call: ToolCall, _ rules: CompiledRules) -> Verdict {
    guard let name = call.input["skill"]?.string, !name.isEmpty else { return wholeTool(tool, rules) }
    var text = name
    switch call.input["args"] {
    case nil, .null?, .string("")?: break
    case .string(let arguments)?: text += " " + arguments
    case let other?: text += " " + (other.scalarText ?? "…")
    }
    return named(Array(text.utf8), tool, rules.skills, rules, "T-8")
  }

  private func named(
    _ text: [UInt8], _ tool: CalledTool, _ named: NamedRules, _ rules: CompiledRules, _ clause: String
  ) -> Verdict {
    let shown = PathBytes.text(text)
    if let rule = named.firstMatch(text, in: .deny) {
      return verdict(.deny, .denyRule, rule, "denies `\(shown)`", clause)
    }
    if let rule = named.firstMatch(text, in: .ask) {
      return verdict(.ask, .askRule, rule, "asks about `\(shown)`", clause)
    }
    if let rule = named.firstMatch(text, in: .allow) {
      return verdict(.allow, .allowRule, rule, "allows `\(shown)`", clause)
    }
    return wholeTool(tool, rules)
  }

  /// A rule for the whole tool, or what holds without one (T-12).
  private func wholeTool(_ tool: CalledTool, _ rules: CompiledRules) -> Verdict {
    if let rule = rules.names.firstMatch(tool, in: .allow) {
      return verdict(
        .allow, .allowRule, rule, "allows every call of \(tool.name)", tool.isMCP ? "T-5" : "M-1")
    }
    if tool.name == "Agent", session.isAuto { return unmatched("auto mode judges every agent", "M-5") }
    switch ToolCatalog.entry(named: tool.name, in: semantics)?.needsApproval {
    case false?: return builtIn("`\(tool.name)` needs no approval", "T-12")
    case true?: return unmatched("no rule allows `\(tool.name)`", "T-12")
    case nil:
      let what = tool.isMCP ? "no rule allows `\(tool.name)`" : "no tool `\(tool.name)` is known"
      return unmatched(what, tool.isMCP ? "T-5" : "T-12")
    }
  }

  private func needsUser(_ tool: CalledTool) -> Bool {
    guard semantics.has(.toolsThatNeedUser) else { return false }
    return ToolCatalog.entry(named: tool.name, in: semantics)?.needsUser == true
      || tool.name == "ExitPlanMode"
      || context.given.requiresUser.contains(tool.name)
      || context.given.organisationAsks.contains(tool.name)
  }

  // MARK: Verdicts

  private func verdict(
    _ outcome: Outcome, _ ground: Ground, _ rule: SourcedRule, _ what: String, _ clause: String,
    parts: [DecisionPart] = []
  ) -> Verdict {
    let reason = Reason(
      rule: rule, explanation: "`\(rule.text)` \(what)", clauses: clause == "M-1" ? ["M-1"] : ["M-1", clause])
    return Verdict(outcome: outcome, ground: ground, reason: reason, parts: parts)
  }

  private func unmatched(_ explanation: String, _ clause: String) -> Verdict {
    Verdict(outcome: .ask, ground: .unmatched, reason: Reason(explanation: explanation, clauses: [clause]))
  }

  private func builtIn(_ explanation: String, _ clause: String) -> Verdict {
    Verdict(outcome: .allow, ground: .builtIn, reason: Reason(explanation: explanation, clauses: [clause]))
  }
}
