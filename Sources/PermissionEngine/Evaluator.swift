public import RuleSyntax
public import Settings

/// Decides calls with every open point taken narrowly, and says on which of them the answer depends.
public struct Evaluator: Sendable {
  /// The policy under the semantics that the evaluator speaks for.
  public let narrow: Policy
  /// The policy with everything that is open there taken the other way.
  public let wide: Policy

  /// Policies in between, made when a decision first needs them.
  private let between: Memo<Semantics, Policy>
  /// The questions that are open about calls of a tool.
  private let questions: Memo<String, [Feature]>

  /// Compiles a stack of settings in both ways.
  ///
  /// - Complexity: linear in the length of all rules.
  public init(compiling stack: SettingsStack, semantics: Semantics, for use: PolicyUse = .manyCalls) {
    self.init(Policy(compiling: stack, semantics: semantics, for: use))
  }

  /// An evaluator for a policy that is compiled already.
  public init(_ narrow: Policy) {
    self.narrow = narrow
    wide = narrow.read(as: narrow.semantics.widest)
    between = Memo()
    questions = Memo()
  }

  /// Decides a call (spec M-7).
  ///
  /// Where both ways give the same outcome this takes two decisions; where they differ, one or two more for each
  /// open point.
  public func decide(_ call: ToolCall, in context: CallContext) -> Decision {
    let decision = narrow.decide(call, in: context)
    // PERF: what was measured leaves nothing open, and `wide` would decide it in the same way: a second decision was half
    // of the time of `eval`.
    return decision.release != nil ? decision : decided(call, in: context, decision)
  }

  /// A decision with what is open about it.
  private func decided(_ call: ToolCall, in context: CallContext, _ narrow: Decision) -> Decision {
    var decision = narrow
    let open = questions.value(call.tool) { self.narrow.semantics.openQuestions(about: call.tool) }
    if open.isEmpty { return decision }
    let other = wide.decide(call, in: context).outcome
    guard other != decision.outcome else { return decision }
    decision.wideOutcome = other
    decision.dependsOn = openPoints(call, context, narrow: decision.outcome, wide: other)
    return decision
  }

  /// The open points on which the difference rests: those that change the outcome alone, or else a set of which
  /// none can be left out.
  private func openPoints(
    _ call: ToolCall, _ context: CallContext, narrow: Outcome, wide: Outcome
  ) -> [Feature] {
    let semantics = self.narrow.semantics
    func outcome(reversing features: [Feature]) -> Outcome {
      policy(semantics.reversing(features)).decide(call, in: context).outcome
    }
    let points = semantics.openQuestions(about: call.tool)
    let alone = points.filter { outcome(reversing: [$0]) != narrow }
    if !alone.isEmpty { return alone }
    var needed = points
    for point in points {
      let without = needed.filter { $0 != point }
      if outcome(reversing: without) == wide { needed = without }
    }
    return needed
  }

  private func policy(_ semantics: Semantics) -> Policy {
    between.value(semantics) { narrow.read(as: semantics) }
  }
}
