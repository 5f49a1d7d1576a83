public import RuleSyntax
public import Settings

/// Decides calls under the narrow reading and says on which open points the wide reading would differ.
public struct Evaluator: Sendable {
  /// The policy under the narrow reading.
  public let narrow: Policy
  /// The policy under the wide reading.
  public let wide: Policy

  private let stack: SettingsStack
  private let edition: Edition
  /// Policies under readings in between, compiled when a decision first needs them.
  private let between: Memo<Reading, Policy>

  /// Compiles a stack of settings under both readings.
  ///
  /// - Complexity: linear in the length of all rules.
  public init(compiling stack: SettingsStack, edition: Edition) {
    narrow = Policy(compiling: stack, edition: edition, reading: .narrow)
    wide = Policy(compiling: stack, edition: edition, reading: .wide)
    self.stack = stack
    self.edition = edition
    between = Memo()
  }

  /// Decides a call (spec M-7).
  ///
  /// Where both readings give the same outcome this takes two decisions; where they differ, one or two more for
  /// each open point.
  public func decide(_ call: ToolCall, in context: CallContext) -> Decision {
    var decision = narrow.decide(call, in: context)
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
  ) -> [OpenPoint] {
    func outcome(_ reading: Reading) -> Outcome { policy(reading).decide(call, in: context).outcome }
    let alone = OpenPoint.allCases.filter { outcome(Reading(wideIn: $0)) != narrow }
    if !alone.isEmpty { return alone }
    var needed = Reading.wide
    for point in OpenPoint.allCases {
      let without = needed.subtracting(Reading(wideIn: point))
      if outcome(without) == wide { needed = without }
    }
    return OpenPoint.allCases.filter(needed.isWide)
  }

  private func policy(_ reading: Reading) -> Policy {
    between.value(reading) { Policy(compiling: stack, edition: edition, reading: reading) }
  }
}
