internal import PermissionEngine
internal import Settings
internal import Workspace

/// How the same calls are decided in each permission mode.
enum ModeSection {
  static func write(_ report: PolicyReport, to html: inout HTMLWriter) {
    let modes = report.modes.columns.map(\.name)
    html.table("Typical calls by mode", ["Call"] + modes) { html in
      for row in report.modes.rows {
        html.row { html in
          html.rowHeading { $0.call(row.call) }
          for (mode, outcome) in zip(modes, row.outcomes) { html.cell(mode) { $0.outcome(outcome) } }
        }
      }
    }
    html.element("p", [("class", "note")], "Calls are made in \(report.session.context.cwd).")
  }
}
