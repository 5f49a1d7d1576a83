import RuleSyntax
internal import Settings

/// What hooks and modes make of a verdict (spec M-5, M-6).
extension Verdict {
  /// The stricter of two verdicts; of two that ask, the one that fewer modes and hooks overcome.
  func stricter(_ other: Verdict) -> Verdict {
    if outcome != other.outcome { return outcome > other.outcome ? self : other }
    return ground.firmness >= other.ground.firmness ? self : other
  }

  /// The verdict after a PreToolUse hook has answered (M-6).
  func answered(by hook: HookAnswer?, semantics: Semantics) -> Verdict {
    switch hook {
    case nil: return self
    case .deny?: return replaced(.deny, .denyRule, "a hook denies the call", "M-6")
    case .ask?:
      // Also where the answer was to ask anyway: no mode overcomes a hook that asks.
      return outcome == .deny || ground == .askRule
        ? self : replaced(.ask, .askRule, "a hook asks about the call", "M-6")
    case .allow?:
      if !semantics.has(.hookAllowIsLimited) {
        return replaced(.allow, .builtIn, "a hook allows the call", "M-6")
      }
      return canBeAllowedByHook(semantics)
        ? replaced(.allow, .builtIn, "a hook allows the call: \(reason.explanation)", "M-6") : self
    }
  }

  /// The verdict after the mode has had its say (M-5).
  func shaped(by context: DecisionContext, semantics: Semantics) -> Verdict {
    switch context.mode {
    case .default, .acceptEdits: return self
    case .bypassPermissions:
      return isLeftToMode(semantics)
        ? replaced(.allow, .builtIn, "bypassPermissions mode: \(reason.explanation)", "M-5") : self
    case .dontAsk:
      return outcome == .ask
        ? replaced(.deny, ground, "dontAsk mode denies what would ask: \(reason.explanation)", "M-5") : self
    case .auto:
      guard outcome == .ask, [.unmatched, .protectedPath, .criticalRemoval].contains(ground) else {
        return self
      }
      return replaced(
        semantics.has(.modeAllowsByItself) ? .allow : .ask, ground,
        "the classifier of auto mode decides, which cannot be foreseen: \(reason.explanation)", "M-5")
    case .plan:
      guard semantics.has(.rulesInPlanMode), semantics.has(.modeAllowsByItself),
        context.given.isBypassAvailable
      else { return self }
      let isStopped = outcome == .deny && ground == .planMode
      return isStopped || isLeftToMode(semantics)
        ? replaced(.allow, .builtIn, "plan mode with bypass available: \(reason.explanation)", "M-5") : self
    }
  }

  /// Whether an answer is one that bypassing leaves out: asking for want of a rule.
  private func isLeftToMode(_ semantics: Semantics) -> Bool {
    guard outcome == .ask else { return false }
    switch ground {
    case .unmatched, .protectedPath, .planMode: return true
    case .criticalRemoval: return !semantics.has(.criticalRemovals)
    case .denyRule, .askRule, .hookAsk, .refused, .needsUser, .allowRule, .builtIn: return false
    }
  }

  /// A hook's allow skips a prompt; rules, removals and the user still have their say.
  private func canBeAllowedByHook(_ semantics: Semantics) -> Bool {
    switch (outcome, ground) {
    case (.ask, .unmatched): true
    case (.ask, .planMode): !parts.isEmpty && !writes || semantics.has(.hookAllowsProtectedPaths)
    case (.ask, .protectedPath), (.deny, .planMode): semantics.has(.hookAllowsProtectedPaths)
    default: false
    }
  }

  /// Whether a part of a command that is not allowed writes a file.
  private var writes: Bool {
    parts.contains { ($0.kind == .redirection || $0.kind == .operand) && $0.outcome != .allow }
  }

  private func replaced(
    _ outcome: Outcome, _ ground: Ground, _ explanation: String, _ clause: String
  ) -> Verdict {
    let clauses = [clause] + reason.clauses.filter { $0 != clause }
    let rule = outcome == self.outcome || ground == self.ground ? reason.rule : nil
    return Verdict(
      outcome: outcome, ground: ground,
      reason: Reason(rule: rule, explanation: explanation, clauses: clauses), parts: parts)
  }
}
