internal import PermissionEngine
internal import RuleSyntax
internal import Settings

extension AnalysisInput {
  /// A policy in a context, which many calls are put to.
  struct SessionKey: Hashable, Sendable {
    var edition: Edition
    var isWide: Bool
    /// Whether in the context of claims about rules rather than in that of the analysis.
    var isJudged: Bool
  }

  /// The context of claims about rules: the default mode, whatever the settings choose. Nil when that is the
  /// context of the analysis anyway.
  var judgedContext: CallContext? {
    guard context.mode == nil, stack.mode(in: semantics) != .default else { return nil }
    var context = context
    context.mode = .default
    return context
  }

  /// What one reading of the merged policy makes of calls, in the context of the analysis or in `judgedContext`.
  func session(_ reading: Reading, isJudged: Bool = false, in edition: Edition? = nil) -> PolicySession {
    let key = SessionKey(edition: edition ?? semantics.edition, isWide: reading == .wide, isJudged: isJudged)
    return sessions.value(key) {
      let evaluator = evaluator(for: key.edition)
      let context = isJudged ? judgedContext ?? context : context
      return PolicySession(key.isWide ? evaluator.wide : evaluator.narrow, in: context)
    }
  }

  /// Both readings in the context of claims about rules.
  private var judgedSessions: (narrow: PolicySession, wide: PolicySession) {
    let isJudged = judgedContext != nil
    return (session(.narrow, isJudged: isJudged), session(.wide, isJudged: isJudged))
  }

  /// Decides a witness in the policy that it speaks of.
  func outcome(of witness: Witness) -> Outcome {
    let reading = witness.isWide ? Reading.wide : .narrow
    guard let context = witness.context, context != self.context else {
      return session(reading, in: witness.edition).answer(witness.call).outcome
    }
    if context == judgedContext {
      return session(reading, isJudged: true, in: witness.edition).answer(witness.call).outcome
    }
    let evaluator = evaluator(for: witness.edition ?? semantics.edition)
    return (witness.isWide ? evaluator.wide : evaluator.narrow).decide(witness.call, in: context).outcome
  }

  /// The first of some calls that both readings decide alike and as wanted, by the rules in the default mode.
  func witness(among calls: some Sequence<ToolCall>, in outcomes: [Outcome]) -> Witness? {
    let other = judgedContext
    let (narrow, wide) = judgedSessions
    for call in calls {
      let outcome = narrow.answer(call).outcome
      guard outcomes.contains(outcome), wide.answer(call).outcome == outcome else { continue }
      return Witness(call: call, outcome: outcome, context: other)
    }
    return nil
  }

  /// The first of some calls that neither reading allows.
  func restrictedWitness(among calls: [ToolCall]) -> Witness? {
    if let witness = witness(among: calls, in: [.ask, .deny]) { return witness }
    let other = judgedContext
    let (narrow, wide) = judgedSessions
    for call in calls {
      let outcome = narrow.answer(call).outcome
      guard outcome != .allow, wide.answer(call).outcome != .allow else { continue }
      return Witness(call: call, outcome: outcome, context: other)
    }
    return nil
  }
}

extension SettingsStack {
  /// The mode that the sources choose.
  func mode(in semantics: Semantics) -> PermissionMode {
    semantics.reading == .product ? MeasuredStack(self).mode : effectiveMode(semantics: semantics).mode
  }
}

extension RuleList {
  /// What the list decides.
  var outcome: Outcome {
    switch self {
    case .deny: .deny
    case .ask: .ask
    case .allow: .allow
    }
  }
}
