public import RuleSyntax
public import Settings

/// Decides calls under the narrow reading and says on which open points the wide reading would differ.
public struct Evaluator: Sendable {
  /// The policy under the narrow reading.
  public let narrow: Policy
  /// The policy under the wide reading.
  public let wide: Policy

  /// Compiles a stack of settings under both readings.
  public init(compiling stack: SettingsStack, edition: Edition) {
    narrow = Policy(compiling: stack, edition: edition, reading: .narrow)
    wide = Policy(compiling: stack, edition: edition, reading: .wide)
  }

  /// Decides a call (spec M-7).
  public func decide(_ call: ToolCall, in context: CallContext) -> Decision {
    narrow.decide(call, in: context)
  }
}
