internal import PermissionEngine
internal import Settings
internal import Workspace

/// How the same calls are decided in each permission mode.
enum ModeSection {
  static func write(_ report: PolicyReport, to html: inout HTMLWriter) {
    html.table("Typical calls by mode", ["Call"] + report.modes.columns.map(\.name)) { html in
      for row in report.modes.rows {
        html.element("tr", [("data-search", "")]) { html in
          html.element("th", [("scope", "row")]) { $0.call(row.call) }
          for outcome in row.outcomes { html.element("td") { $0.outcome(outcome) } }
        }
      }
    }
    html.element("p", [("class", "note")], "Calls are made in \(report.session.context.cwd).")
  }
}
