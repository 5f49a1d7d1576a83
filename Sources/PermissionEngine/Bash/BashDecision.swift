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
  /// Answers what the command rules, file rules and built-ins say, bare rules included, with what acceptEdits and
  /// plan change about single commands (M-5). Parameter rules, hooks, and the final shape that dontAsk, auto and
  /// bypassPermissions give an answer are the caller's; for auto mode the caller passes command rules from which
  /// the broad ones are already dropped.
  func decide(_ command: [UInt8], in context: DecisionContext) -> Verdict {
    Verdict(
      outcome: .ask, ground: .unmatched, reason: Reason(explanation: "not written yet", clauses: ["M-3"]))
  }
}
