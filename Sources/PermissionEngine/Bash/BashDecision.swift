import RuleSyntax
import ShellSyntax

/// Decides Bash commands (spec, sections B, S and M for the tools Bash and Monitor).
struct BashDecision: Sendable {
  let edition: Edition
  let reading: Reading
  let commandRules: CommandRules
  let fileRules: FileRules

  /// Decides a command text.
  ///
  /// Everything that concerns the call as a whole (bare deny rules, parameter rules, hooks, the final shape that
  /// dontAsk, plan, auto and bypassPermissions give an answer) is done by the caller; this answers what the
  /// command rules, file rules and built-ins say under `context.mode`.
  func decide(_ command: [UInt8], in context: DecisionContext) -> Decision {
    Decision(outcome: .ask, reason: Reason(explanation: "not written yet", clauses: ["M-3"]))
  }
}
