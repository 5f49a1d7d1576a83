import CommandKnowledge
internal import Settings

/// The order for a call that runs sandboxed where the sandbox replaces a rule (C-11e).
///
/// Rules for paths, the working directories, protected paths, `&`, moves and the scripts of shells are not looked at
/// any more: the sandbox itself is meant to hold these (C-11e').
enum SandboxedBash {
  /// Decides a text that was not refused; what dontAsk makes of an ask is left to the caller.
  static func decide(_ question: BashCase) -> Verdict {
    let context = question.context
    // (1) Rules for commands; whole tools and parameters have been looked at before.
    if let denied = question.deniedByCommandRule() { return denied }
    if context.given.hook == .deny { return question.hookVerdict(.deny) }
    // (2) Critical removals and doubtful structures ask in every mode.
    if let asked = question.asksInSandbox() { return asked }
    // (3) Ask rules with a pattern or a parameter; a bare one is void.
    if let asked = question.askedByScopedRule() { return asked }
    if context.given.hook == .ask { return question.hookVerdict(.ask) }
    if context.mode == .bypassPermissions { return question.bypassed() }
    // (4) A bare rule, a hook.
    if let allowed = question.allowedByBareRule() { return allowed }
    // (5) What cannot be assessed needs rules of its own, or one for the whole text.
    if let allowed = question.allowedAsWhole() { return allowed }
    if question.areAllApproved() { return question.allowedByParts() }
    if let asked = question.notAssessable() { return asked }
    // (6) Everything else runs.
    return question.allowedBySandbox()
  }
}

extension BashCase {
  /// A critical removal that the text itself names, or a doubtful structure (C-11e, step 2).
  fileprivate func asksInSandbox() -> Verdict? {
    if script.isTooLong { return nil }
    if let reason = CriticalRemovals.reasonInSandbox(script, context) {
      return verdict(.ask, .criticalRemoval, Reason(explanation: reason, clauses: ["S-20", "C-11"]))
    }
    return script.doubt.map {
      verdict(.ask, .criticalRemoval, Reason(explanation: "not understood: \($0)", clauses: ["S-1", "C-11"]))
    }
  }

  /// The sandbox does not take a text that it cannot assess (C-11f).
  fileprivate func notAssessable() -> Verdict? {
    SandboxAssessment.refusal(of: script).map {
      verdict(
        .ask, .unmatched,
        Reason(
          explanation: "\($0): such a text is not run in the sandbox without a rule", clauses: ["C-11"]))
    }
  }

  /// Assessable, and it runs in the sandbox (C-11f').
  fileprivate func allowedBySandbox() -> Verdict {
    let reason = Reason(
      explanation: "runs in the sandbox, and `autoAllowBashIfSandboxed` is on", clauses: ["C-11"])
    let parts = script.commands.filter { $0.place.contains(.judged) }.map {
      DecisionPart(kind: .command, text: CommandText.shown($0.text), outcome: .allow, reason: reason)
    }
    return verdict(.allow, .builtIn, reason, parts: parts)
  }
}

extension BashCase {
  /// A call that asks to run outside the sandbox: a rule for each of its commands, or one for the whole text; neither
  /// bare `Bash`, a hook, the mode nor the read-only table is enough (C-11h).
  func allowedOutsideSandbox() -> Verdict {
    if let allowed = allowedAsWhole() { return allowed }
    let verdict = allowedByParts()
    guard verdict.outcome == .allow else { return verdict }
    let open = answers.first { $0.approvingRule(self) == nil && !$0.command.words.isEmpty }
    guard let open else { return verdict }
    return self.verdict(
      .ask, .unmatched,
      Reason(
        explanation:
          "`\(CommandText.shown(open.command.text))` is to run outside the sandbox, and no rule with a pattern allows it",
        clauses: ["C-11"]),
      parts: verdict.parts)
  }
}
