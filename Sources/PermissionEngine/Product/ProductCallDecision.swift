import RuleSyntax
import Settings

/// How a release of the product decides a call of any tool: the order of M-1, with what hooks (M-6) and modes (M-5) make of it.
///
/// 1. settings that keep the program from starting (C-7)
/// 2. deny: rules for whole tools; what the tool wants of a call (T-12); parameters, and rules of the tool's own sort; a
///    hook's deny
/// 3. reading and editing outside the working directories, where settings forbid it (C-14)
/// 4. ask rules: whole tools, parameters, the tool's own sort
/// 5. a hook's ask, which dontAsk leaves as it is (M-6)
/// 6. tools that need the user (M-9)
/// 7. what the tool itself says: open places and hosts, protected paths, mode, hook's allow, allow rules
/// 8. what a tool refuses although it was allowed: `Agent(name)` in deny (T-8)
/// 9. dontAsk and `denyInsteadOfPrompting` make a deny of what still asks (M-5, C-14)
struct ProductCallDecision: Sendable {
  let session: ProductSession

  private var context: DecisionContext { session.context }
  private var rules: ProductRules { session.rules }

  /// Decides a call; the verdict is final. Nil for a tool that could not be measured.
  func decide(_ call: ToolCall) -> Verdict? {
    if let file = session.settings.unstartableFiles.first { return unstartable(file) }
    if call.tool != "Bash", ToolCatalog.isGone(call.tool) {
      return Verdict(.ask, .refused, "the release has no tool `\(call.tool)`, so the call fails", "R-7")
    }
    if call.tool == "Monitor", !context.has(.monitorIsOffered) {
      return Verdict(.deny, .denyRule, "the release has no tool Monitor, so the call fails", "T-11")
    }
    guard let tool = call.tool == "Bash" ? ProductTool.bash : ProductTool(call.tool) else { return nil }
    if let removed = removed(tool, call) { return removed }
    if let problem = ProductCallForm.problem(call) {
      return Verdict(.ask, .refused, "refused before permissions are looked at: \(problem)", "T-12")
    }
    let subject = tool.subject(of: call, in: session)
    if let early = answeredByHook(subject) { return early }
    if let denied = denied(tool, call, subject) { return denied }
    if case .file(let file) = subject, let refused = file.refused(in: session) { return refused }
    if let blocked = subject.blocked(in: session) { return blocked }
    if !context.has(.pathAskBeatsBareAllow), case .file = subject,
      let rule = rules.names.firstMatch(tool.name, in: .allow)
    {
      return .of(.allow, rule, "allows every call of \(call.tool)", "M-1")
    }
    if let asked = asked(tool, call, subject) { return closed(asked, isHook: false) }
    if context.given.hook == .ask, context.has(.hookAskCounts), !subject.outlivesHook(in: session) {
      return closed(Verdict(.ask, .askRule, "a hook asks about the call", "M-6"), isHook: true)
    }
    let verdict = unasked(tool, call, subject)
    if verdict.outcome == .ask { return closed(verdict, isHook: false) }
    return subject.refused(in: session) ?? verdict
  }

  // MARK: Deny

  /// A rule takes the tool away: it is not offered at all.
  private func removed(_ tool: ProductTool, _ call: ToolCall) -> Verdict? {
    if tool.cannotBeDenied { return nil }
    if let rule = rules.names.firstMatch(tool.name, in: .deny) {
      return .of(.deny, rule, "denies every call of \(call.tool)", "T-13")
    }
    guard tool.kind == .monitor else { return nil }
    return ProductMonitorDecision.removal(in: session)
  }

  /// A hook's answer, where the release lets it go before deny rules (M-6).
  private func answeredByHook(_ subject: ProductSubject) -> Verdict? {
    if context.given.hook == .allow, !context.has(.hookAllowStopsAtDenies) {
      // The tools for files look at their deny rules themselves.
      if case .file(let file) = subject, let denied = file.denied(in: session) { return denied }
      return Verdict(.allow, .builtIn, "a hook allows the call", "M-6")
    }
    guard context.given.hook == .ask, context.has(.hookAskSoftensDenies) else { return nil }
    return closed(Verdict(.ask, .askRule, "a hook asks about the call", "M-6"), isHook: true)
  }

  private func denied(_ tool: ProductTool, _ call: ToolCall, _ subject: ProductSubject) -> Verdict? {
    if tool.cannotBeDenied { return nil }
    if context.has(.parameterRulesCount),
      let rule = rules.parameters.firstMatch(tool.name, call.input, in: .deny)
    {
      return .of(.deny, rule, "denies this input", "T-7")
    }
    if let denied = subject.denied(in: session) { return denied }
    if context.given.hook == .deny {
      return Verdict(.deny, .denyRule, "a hook denies the call", "M-6")
    }
    return nil
  }

  // MARK: Ask and allow

  private func unasked(_ tool: ProductTool, _ call: ToolCall, _ subject: ProductSubject) -> Verdict {
    if tool.needsUser || context.given.requiresUser.contains(call.tool)
      || context.given.organisationAsks.contains(call.tool)
    {
      return Verdict(.ask, .needsUser, "`\(call.tool)` always needs the user", "M-9")
    }
    return subject.decided(tool, wholeTool: rules.names.firstMatch(tool.name, in: .allow), in: session)
  }

  private func asked(_ tool: ProductTool, _ call: ToolCall, _ subject: ProductSubject) -> Verdict? {
    if tool.cannotBeDenied { return nil }
    if case .command = subject { return subject.asked(in: session) }
    if let rule = rules.names.firstMatch(tool.name, in: .ask) {
      return .of(.ask, rule, "asks about every call of \(call.tool)", "M-1")
    }
    if context.has(.parameterRulesCount),
      let rule = rules.parameters.firstMatch(tool.name, call.input, in: .ask)
    {
      return .of(.ask, rule, "asks about this input", "T-7")
    }
    return subject.asked(in: session)
  }

  // MARK: The end

  /// What becomes of a verdict that asks.
  private func closed(_ verdict: consuming Verdict, isHook: Bool) -> Verdict {
    // What fails validation is never decided.
    if verdict.ground == .refused { return verdict }
    if context.mode == .dontAsk, !isHook {
      verdict.outcome = .deny
      verdict.reason.explanation = context.words(
        "dontAsk mode denies what would ask: \(verdict.reason.explanation)")
      verdict.reason.clauses = ["M-5"] + verdict.reason.clauses
    } else if session.settings.deniesInsteadOfPrompting, !isLeftToClassifier(verdict) {
      verdict.outcome = .deny
      verdict.reason.explanation = context.words(
        "`denyInsteadOfPrompting` denies what would ask: \(verdict.reason.explanation)")
      verdict.reason.clauses = ["C-14"] + verdict.reason.clauses
    }
    return verdict
  }

  /// Auto mode asks its classifier, not the user.
  private func isLeftToClassifier(_ verdict: Verdict) -> Bool {
    context.mode == .auto && verdict.ground == .unmatched
  }

  private func unstartable(_ file: String) -> Verdict {
    Verdict(.deny, .denyRule, "the program does not start: `\(file)` is no valid JSON", "C-7")
  }
}

extension Verdict {
  /// A verdict that something built in gives.
  init(_ outcome: Outcome, _ ground: Ground, _ explanation: String, _ clauses: String...) {
    self.init(
      outcome: outcome, ground: ground, reason: Reason(explanation: explanation, clauses: clauses))
  }

  /// A verdict that a rule gives.
  ///
  /// - Parameter what: what the rule does, to be put after its text.
  static func of(_ outcome: Outcome, _ rule: SourcedRule, _ what: String, _ clause: String) -> Verdict {
    let ground: Ground =
      switch outcome {
      case .deny: .denyRule
      case .ask: .askRule
      case .allow: .allowRule
      }
    let reason = Reason(
      rule: rule, explanation: "`\(rule.text)` \(what)", clauses: clause == "M-1" ? ["M-1"] : ["M-1", clause])
    return Verdict(outcome: outcome, ground: ground, reason: reason)
  }
}
