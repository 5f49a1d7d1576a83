import RuleSyntax

/// What the product decides about the text of a Bash command.
struct ProductBashDecision: Sendable {
  /// Compiles the Bash rules among these.
  ///
  /// - Parameters:
  ///   - rules: all rules in force, highest scope first.
  ///   - paths: the rules with a path among them, which reach operands and redirections.
  init(rules: [ProductRule], paths: ProductPathRules) {}

  /// Decides a call of Bash or Monitor, ask rules, mode and a hook's allow among it.
  ///
  /// Left to `ProductCallDecision`: rules for the whole tool and for parameters in deny, a hook that denies or
  /// asks, and what dontAsk and `denyInsteadOfPrompting` make of an ask.
  ///
  /// - Parameter asMonitor: a bare allow `Bash` does not count (T-11).
  func decide(_ call: ToolCall, asMonitor: Bool = false, in session: ProductSession) -> Verdict {
    Verdict(
      outcome: .ask, ground: .unmatched,
      reason: Reason(explanation: "no rule allows the command", clauses: ["M-1"]))
  }
}
