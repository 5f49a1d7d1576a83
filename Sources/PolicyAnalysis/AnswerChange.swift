public import PermissionEngine
public import RuleSyntax
public import Settings

/// A change of the rules that would give a call another answer; found by trying, not by reasoning.
public struct AnswerChange: Sendable, Hashable {
  /// What is changed.
  public enum Edit: Sendable, Hashable {
    /// Rules added to the allow list of the local settings.
    case add(rules: [String])
    /// A rule taken out.
    case remove(SourcedRule)
  }

  /// What is changed.
  public var edit: Edit
  /// The answer afterwards, under the narrow reading.
  public var outcome: Outcome
  /// True when approving the call for good would write these rules (spec M-10).
  public var isWrittenByApproval: Bool

  /// A change from its parts.
  public init(edit: Edit, outcome: Outcome, isWrittenByApproval: Bool) {
    self.edit = edit
    self.outcome = outcome
    self.isWrittenByApproval = isWrittenByApproval
  }
}

extension AnswerChange {
  /// What would change the answer to a call.
  ///
  /// Each proposal was decided before it is returned: without the deciding rule, or with the rules that an
  /// approval would write. Empty when neither changes anything, as for a critical removal.
  ///
  /// - Parameters:
  ///   - decision: the answer as it is, by the policy of `stack`.
  ///   - stack: every source in force.
  ///   - approval: what the product would write; nil where that is not known.
  public static func changes(
    to decision: Decision, on call: ToolCall, stack: SettingsStack, semantics: Semantics,
    context: CallContext,
    approval: ApprovalEffect? = nil
  ) -> [AnswerChange] {
    var changes: [AnswerChange] = []
    if let rule = decision.reason.rule {
      let policy = Policy(compiling: stack.removing(rule), semantics: semantics, for: .fewCalls)
      let outcome = policy.decide(call, in: context).outcome
      if outcome != decision.outcome {
        changes.append(AnswerChange(edit: .remove(rule), outcome: outcome, isWrittenByApproval: false))
      }
    }
    if decision.outcome == .ask, decision.reason.rule == nil {
      let rules = ApprovalRules(call, decision, context)
      if var change = rules.change(stack: stack, semantics: semantics) {
        if semantics.reading == .product {
          change.isWrittenByApproval = approval?.writes(change.edit) ?? change.isWrittenByApproval
        }
        changes.append(change)
      }
    }
    return changes
  }
}

extension SettingsStack {
  /// The same sources without one rule.
  func removing(_ rule: SourcedRule) -> SettingsStack {
    SettingsStack(
      files.map { file in
        var file = file
        if file.path == rule.file {
          file.entries.removeAll { $0.list == rule.list && $0.span == rule.span && $0.text == rule.rule.text }
        }
        return file
      })
  }
}
