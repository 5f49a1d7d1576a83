import CommandKnowledge
import RuleSyntax

/// Decides Bash commands as release 2.1.332 does (bash-structure, section 0).
///
/// `decide` is the order that was measured, one step a line; each step is a question to `BashCase`, which knows the
/// text, the rules and the session.
struct ProductBashDecision: Sendable {
  let rules: ProductCommandRules
  let paths: ProductPathRules

  /// Compiles the Bash rules among these.
  ///
  /// - Parameters:
  ///   - rules: all rules in force, highest scope first.
  ///   - paths: the rules with a path among them, which reach operands and redirections.
  init(rules: [ProductRule], paths: ProductPathRules) {
    let bash = rules.filter { $0.tool.elementsEqual("Bash".utf8) }.map(\.source)
    self.rules = ProductCommandRules(bash)
    self.paths = paths
  }

  /// Decides a command, hooks and modes included; that `dontAsk` denies what asks, and what the classifier of auto
  /// mode is asked, is the caller's.
  ///
  /// - Parameter text: the command, UTF-8.
  func decide(_ text: [UInt8], in context: DecisionContext) -> Verdict {
    var call = BashCase(text, decision: self, context: context)
    if let refused = call.refused { return refused }
    // Nothing that allows is looked at before a deny (0.2, M-2).
    if let denied = call.deniedByRule() { return denied }
    if context.given.hook == .deny { return call.hookVerdict(.deny) }
    // These ask in every mode, and whatever a hook says (0.3, S-20, S-1b, S-12, C-14).
    if let asked = call.alwaysAsks() { return asked }
    if let asked = call.askedByRule() { return asked }
    if context.given.hook == .ask { return call.hookVerdict(.ask) }
    if context.mode == .bypassPermissions { return call.bypassed() }
    // Not even a bare rule or a hook lifts these (0.6).
    if let asked = call.hardCheck() { return asked }
    if let allowed = call.allowedByBareRule() { return allowed }
    if let allowed = call.allowedAsWhole() { return allowed }
    return call.allowedByParts()
  }
}
