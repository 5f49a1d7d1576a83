public import RuleSyntax
public import Settings

/// Decides calls under the narrow reading and says on which open points the wide reading would differ.
public struct Evaluator: Sendable {
  /// The policy under the narrow reading.
  public let narrow: Policy
  /// The policy under the wide reading.
  public let wide: Policy

  /// Policies under readings in between, made when a decision first needs them.
  private let between: Memo<Reading, Policy>

  /// Compiles a stack of settings under both readings.
  ///
  /// - Complexity: linear in the length of all rules.
  public init(compiling stack: SettingsStack, edition: Edition, for use: PolicyUse = .manyCalls) {
    narrow = Policy(compiling: stack, edition: edition, reading: .narrow, for: use)
    wide = narrow.read(as: .wide)
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
    let points = OpenPoint.allCases.filter { $0.mayMatter(to: call.tool) }
    let alone = points.filter { outcome(Reading(wideIn: $0)) != narrow }
    if !alone.isEmpty { return alone }
    var needed = points.reduce(into: Reading.narrow) { $0.formUnion(Reading(wideIn: $1)) }
    for point in points {
      let without = needed.subtracting(Reading(wideIn: point))
      if outcome(without) == wide { needed = without }
    }
    return points.filter(needed.isWide)
  }

  private func policy(_ reading: Reading) -> Policy {
    between.value(reading) { narrow.read(as: reading) }
  }
}

extension OpenPoint {
  /// Whether the point can change the decision about a call of this tool.
  fileprivate func mayMatter(to tool: String) -> Bool {
    let isCommand = ["Bash", "Monitor", "PowerShell"].contains(tool)
    switch self {
    case .u1, .u3, .u4, .u5, .u6, .u7, .u8, .u9, .u10, .u11, .u15, .u17, .u18, .u21, .u22, .u23, .u25, .u26,
      .u27,
      .u28, .u31, .u37:
      return isCommand
    case .u33: return tool == "Skill"
    case .u35: return tool == "WebFetch"
    case .u2, .u12, .u13, .u14, .u16, .u19, .u20, .u24, .u29, .u30, .u32, .u34, .u36, .u38: return true
    }
  }
}
