internal import PermissionEngine
internal import Reporting
internal import RuleSuggestion
internal import Settings
internal import Workspace

/// `suggest_rule`: the narrowest safe rules that would allow a call.
struct SuggestRuleTool: ServerTool {
  let name = "suggest_rule"
  let title = "Suggest a rule"
  let description = """
    Names the narrowest safe allow rules with which a tool call would not be asked about, what else they let through, and \
    says so where no safe rule is known. Nothing is written: show the rule to the user, who decides.
    """
  let parameters = ToolArguments.callParameters
  private let project: ToolProject

  init(_ project: ToolProject) { self.project = project }

  func call(_ arguments: ToolArguments) throws(ToolFailure) -> ToolResult {
    let session = try project.session(mode: arguments.mode)
    let request = try arguments.call()
    let context = session.context(of: request)
    let policy = Policy(compiling: session.stack, semantics: session.semantics, for: .fewCalls)
    let decision = policy.decide(request.call, in: context)
    var calls = RecordedCalls()
    calls.add(request.call)
    var search = SuggestionSearch(
      stack: session.stack, semantics: session.semantics, context: context, least: 1)
    var result = search.suggestions(for: calls)
    // One call says nothing about rules that it does not need.
    result.unused = []
    let reporter = SuggestionReporter(paths: DisplayPath(relativeTo: session.directory))
    let advice = advice(decision, result)
    let lines = ["now: \(decision.outcome.rawValue), \(decision.reason.explanation)", advice]
    let text = lines.compactMap { $0 }.map { $0 + "\n" }.joined()
    let found = ToolResult(
      text + reporter.text(of: result, isQuiet: result.rules.isEmpty), json: reporter.json(of: result))
    return found.beginning(with: [
      ("decision", decision.outcome.rawValue), ("reason", decision.reason.explanation), ("advice", advice),
    ])
  }

  private func advice(_ decision: Decision, _ result: Suggestions) -> String? {
    switch decision.outcome {
    case .allow: "no rule is needed"
    case .deny: "no allow rule changes that: deny wins"
    case .ask where decision.isRefused: "the call is not understood, so that no rule is about it"
    case .ask where result.rules.isEmpty:
      result.remaining.first.map { "no safe rule is known: \($0.reason)" } ?? "no safe rule is known"
    case .ask: nil
    }
  }
}
