internal import PermissionEngine
internal import Reporting
internal import Workspace

/// `explain_call`: one call, its decision, and why.
struct ExplainCallTool: ServerTool {
  let name = "explain_call"
  let title = "Explain a call"
  let description = """
    Says whether a tool call is allowed, asked about or denied under the permission rules of this project, which rule or \
    default decides, and what would change that. Ask when a call was stopped, or before one that may be.
    """
  let parameters = ToolArguments.callParameters
  private let project: ToolProject

  init(_ project: ToolProject) { self.project = project }

  func call(_ arguments: ToolArguments) throws(ToolFailure) -> ToolResult {
    let session = try project.session(mode: arguments.mode)
    var report = DecisionReport(explaining: try arguments.call(), in: session)
    report.notes += session.unreadable.map { "left out, since it cannot be read: \($0)" }
    return ToolResult(
      DecisionTextReporter().text(of: report),
      json: DecisionJSONReporter(paths: report.paths).bytes(of: report))
  }
}
