import CommandKnowledge
import RuleSyntax
internal import Settings

/// Decides Bash commands as a release of the product does (bash-structure, section 0).
///
/// `decide` is the order that was measured, one step a line; each step is a question to `BashCase`, which knows the
/// text, the rules and the session.
extension ProductBashRules {
  /// Decides a call of Bash or Monitor, ask rules, mode and a hook's allow among it.
  ///
  /// Left to `ProductCallDecision`: rules for the whole tool and for parameters in deny, and what dontAsk and
  /// `denyInsteadOfPrompting` make of an ask.
  ///
  /// - Parameter asMonitor: a bare allow `Bash` does not count (T-11).
  func decide(_ call: ToolCall, asMonitor: Bool = false, in session: ProductSession) -> Verdict {
    guard let text = call.inputValue("command")?.string else {
      return Verdict(.ask, .refused, "the call has no command", "T-12")
    }
    let question = BashCase.whole(text, call, asMonitor: asMonitor, decision: self, session: session)
    var verdict = Self.decide(question, in: session)
    // The text is read already.
    if !asMonitor, verdict.outcome != .allow, session.context.isExplained {
      verdict.commands = question.explainedParts()
    }
    return verdict
  }

  /// The steps, in order.
  private static func decide(_ question: BashCase, in session: ProductSession) -> Verdict {
    if let refused = question.refused { return refused }
    // The sandbox stands in for most of what follows (C-11e).
    if question.standing == .inside { return SandboxedBash.decide(question) }
    // Nothing that allows is looked at before a deny (0.2, M-2).
    if let asked = question.asksBeforeDenies() { return asked }
    if let denied = question.deniedByRule() { return denied }
    if session.context.given.hook == .deny { return question.hookVerdict(.deny) }
    // These ask in every mode, and whatever a hook says (0.3, S-20, S-1b, S-12, C-14).
    if let asked = question.alwaysAsks() {
      return session.context.mode == .auto ? question.inAutoMode(asked) : asked
    }
    if let allowed = question.allowedBeforeAsks() { return allowed }
    if let asked = question.askedByRule() { return asked }
    if session.context.given.hook == .ask, session.context.has(.hookAskCounts) {
      return question.hookVerdict(.ask)
    }
    if session.context.mode == .bypassPermissions { return question.bypassed() }
    // Not even a bare rule or a hook lifts these (0.6).
    if let asked = question.hardCheck() { return asked }
    // A call that asks to leave the sandbox needs rules of its own (C-11h).
    if question.standing == .leaving { return question.allowedOutsideSandbox() }
    if let allowed = question.allowedByBareRule() { return allowed }
    if let allowed = question.allowedAsWhole() { return allowed }
    return question.allowedByParts()
  }
}
