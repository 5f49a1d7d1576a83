import RuleSyntax

/// What the product decides about the text of a Bash command.
struct ProductBashDecision: Sendable {
  /// Compiles the Bash rules among these.
  ///
  /// - Parameters:
  ///   - rules: all rules in force, highest scope first.
  ///   - paths: the rules with a path among them, which reach operands and redirections.
  init(rules: [ProductRule], paths: ProductPathRules) {}

  /// Decides a command before hooks and modes have their say.
  ///
  /// - Parameter text: the command, UTF-8.
  func decide(_ text: [UInt8], in context: DecisionContext) -> Verdict {
    Verdict(
      outcome: .ask, ground: .unmatched,
      reason: Reason(explanation: "no rule allows the command", clauses: ["M-1"]))
  }
}
