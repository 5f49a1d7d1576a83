public import RuleSyntax
public import Settings

/// Settings compiled for deciding calls under one edition and one reading.
public struct Policy: Sendable {
  /// Compiles a stack of settings.
  public init(compiling stack: SettingsStack, edition: Edition, reading: Reading = .narrow) {}

  /// Decides a call. Total: where nothing is certain the answer is *ask*.
  public func decide(_ call: ToolCall, in context: CallContext) -> Decision {
    Decision(outcome: .ask, reason: Reason(explanation: "not written yet", clauses: []))
  }
}
