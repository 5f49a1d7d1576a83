import RuleSyntax
import Settings

/// What a call is about, and what the rules of its own sort say (spec, sections P and T).
enum ProductSubject: Sendable {
  case file(ProductFileDecision)
  /// Decided whole, but for hooks that deny or ask and for dontAsk.
  case command(Verdict)
  case monitor(ProductMonitorDecision)
  /// A URL.
  case fetch(String)
  /// An agent's type.
  case agent(String?)
  /// A skill's name.
  case skill(String)
  /// A tool without input that rules look at.
  case tool(String)

  /// The deny that the tool's own sort of rules gives.
  func denied(in session: ProductSession) -> Verdict? {
    switch self {
    case .file(let file): return file.denied(in: session)
    case .command(let verdict): return verdict.outcome == .deny ? verdict : nil
    case .monitor(let monitor): return monitor.denied(in: session)
    case .fetch(let url):
      if isOpenToRules(url, session) { return nil }
      return ProductURL(Array(url.utf8)).flatMap {
        session.rules.domains.firstMatch($0.host ?? [], in: .deny)
      }.map {
        .of(.deny, $0, "denies the host of `\(url)`", "T-1")
      }
    case .skill(let name):
      return session.rules.named.skill(name, in: .deny).map { .of(.deny, $0, "denies `\(name)`", "T-8") }
    case .agent, .tool: return nil
    }
  }

  /// Whether the release looks at no rule for a host that needs none.
  private func isOpenToRules(_ url: String, _ session: ProductSession) -> Bool {
    if session.context.has(.rulesReachOpenHosts) { return false }
    return ProductURL(Array(url.utf8)).map(ProductOpenHosts.contain) ?? false
  }

  /// What the tool refuses after the call was allowed.
  func refused(in session: ProductSession) -> Verdict? {
    guard case .agent(let type) = self else { return nil }
    return session.rules.named.deniedAgent(type).map { .of(.deny, $0, "denies this agent", "T-8") }
  }

  /// Whether the call is decided as if a hook's ask had not been.
  func outlivesHook(in session: ProductSession) -> Bool {
    switch self {
    case .file(let file): return file.outlivesHook(in: session)
    case .command:
      // Auto mode denies some commands whatever a hook says.
      guard session.context.mode == .auto, let bash = ProductTool.bash else { return false }
      let verdict = decided(bash, wholeTool: nil, in: session)
      return verdict.ground == .criticalRemoval && verdict.outcome == .deny
    default: return false
    }
  }

  /// What settings forbid outside the working directories (C-14).
  func blocked(in session: ProductSession) -> Verdict? {
    switch self {
    case .file(let file): return file.blocked(in: session)
    // A working tree is made beside the project.
    case .tool("EnterWorktree"), .tool("ExitWorktree"):
      guard session.settings.blocksWritesOutside else { return nil }
      let key = "`blockWritesOutsideWorkingDirectories`"
      return Verdict(.deny, .denyRule, "\(key) takes the tools for working trees away", "C-14")
    case .command, .monitor, .fetch, .agent, .skill, .tool: return nil
    }
  }

  /// The ask that the tool's own sort of rules gives.
  func asked(in session: ProductSession) -> Verdict? {
    switch self {
    case .file(let file): return file.asked(in: session)
    case .monitor(let monitor): return monitor.asked(in: session)
    case .fetch(let url):
      if isOpenToRules(url, session) { return nil }
      return ProductURL(Array(url.utf8)).flatMap { session.rules.domains.firstMatch($0.host ?? [], in: .ask) }
        .map {
          .of(.ask, $0, "asks about the host of `\(url)`", "T-1")
        }
    case .command(let verdict): return verdict.outcome == .ask && verdict.ground == .askRule ? verdict : nil
    // T-8: `Agent(name)` and `Skill(name)` in ask do nothing.
    case .agent, .skill, .tool: return nil
    }
  }

  /// The verdict where neither a deny nor an ask was found.
  ///
  /// - Parameter wholeTool: an allow rule for every call of the tool.
  func decided(_ tool: ProductTool, wholeTool: SourcedRule?, in session: ProductSession) -> Verdict {
    switch self {
    case .file(let file): return file.decided(wholeTool: wholeTool, in: session)
    case .command(let verdict): return verdict
    case .monitor(let monitor): return monitor.decided(wholeTool: wholeTool, in: session)
    case .fetch(let url):
      guard let parsed = ProductURL(Array(url.utf8)) else {
        return Verdict(.ask, .refused, "`\(url)` is no URL: the call is refused before any rule", "T-1")
      }
      if ProductOpenHosts.contain(parsed) {
        return Verdict(.allow, .builtIn, "the host of `\(url)` needs no rule", "T-4")
      }
      let rule = Optional(parsed).flatMap { session.rules.domains.firstMatch($0.host ?? [], in: .allow) }
      return Self.general(
        tool, "WebFetch", rule: rule ?? wholeTool, missing: "no rule allows the host of `\(url)`", in: session
      )
    case .agent:
      return Self.general(
        tool, "Agent", rule: wholeTool, missing: "auto mode judges every agent", in: session)
    case .skill(let name):
      if name.isEmpty { return Verdict(.ask, .unmatched, "the call names no skill", "T-8") }
      let rule = session.rules.named.skill(name, in: .allow) ?? wholeTool
      if rule == nil, !session.context.has(.skillsNeedNoRule), session.context.mode != .bypassPermissions {
        return Verdict(.ask, .unmatched, "no rule allows `\(name)`, which this release wants", "T-8")
      }
      if rule == nil {
        return Verdict(
          .allow, .builtIn, "a skill runs without a rule, unless its frontmatter has `allowed-tools`", "T-8")
      }
      return Self.general(tool, "Skill", rule: rule, missing: "no rule allows `\(name)`", in: session)
    case .tool(let name):
      return Self.general(
        tool, name, rule: wholeTool, missing: "no rule allows `\(name)`", in: session)
    }
  }

  /// Tools about which nothing but their rules is known: bypass, hook, plan, rule, none needed.
  private static func general(
    _ tool: ProductTool, _ name: String, rule: SourcedRule?, missing: String, in session: ProductSession
  ) -> Verdict {
    let context = session.context
    if context.mode == .bypassPermissions {
      return Verdict(.allow, .builtIn, "bypassPermissions mode: \(missing)", "M-5")
    }
    // Tools of servers ask in plan mode, whatever a rule or a hook says.
    if tool.kind == .server, context.mode == .plan {
      return Verdict(.ask, .planMode, "plan mode asks about `\(name)`", "M-5")
    }
    if context.given.hook == .allow { return Verdict(.allow, .builtIn, "a hook allows the call", "M-6") }
    if let rule { return .of(.allow, rule, "allows the call", tool.kind == .server ? "T-5" : "M-1") }
    // Auto mode judges what works on after the call.
    if context.mode == .auto, tool.kind == .agent || name == "CronCreate" { return .classifier(missing) }
    if !tool.needsApproval { return Verdict(.allow, .builtIn, "`\(name)` needs no approval", "T-12") }
    return context.mode == .auto ? .classifier(missing) : Verdict(.ask, .unmatched, missing, "T-12")
  }
}

extension Verdict {
  /// What auto mode hands to its classifier: nobody can foresee the answer (M-5).
  static func classifier(_ why: String) -> Verdict {
    Verdict(
      .ask, .unmatched,
      "the classifier of auto mode decides; where it cannot be asked, a session without a terminal denies: \(why)",
      "M-5")
  }
}
