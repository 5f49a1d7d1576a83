internal import PermissionEngine
internal import PolicyAnalysis
internal import Settings
public import Workspace

extension DecisionReport {
  /// What there is to say about a call in a session.
  public init(explaining request: CallRequest, in session: Session) {
    let context = session.context(of: request)
    let evaluator = Evaluator(compiling: session.stack, semantics: session.semantics, for: .fewCalls)
    let decision = evaluator.decide(request.call, in: context)
    let approval = ApprovalEffect.of(
      request.call, policy: evaluator.narrow, stack: session.stack, context: context)
    let changes = AnswerChange.changes(
      to: decision, on: request.call, stack: session.stack, semantics: session.semantics, context: context,
      approval: approval)
    let documented = DocumentedAnswer.contradicting(
      decision, on: request.call, stack: session.stack, context: context)
    self.init(
      call: request.call, decision: decision, changes: changes, approval: approval,
      nearest: NearestRule.rules(
        for: request.call, decision, policy: evaluator.narrow, stack: session.stack, context: context),
      documented: documented, notes: session.notes, files: session.stack.files,
      relativeTo: session.directory)
  }
}
