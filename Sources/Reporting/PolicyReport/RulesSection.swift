internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings
internal import Workspace

/// The rules by scope, the strongest first, each with what was found about it.
enum RulesSection {
  static func write(_ report: PolicyReport, to html: inout HTMLWriter) {
    let stack = report.session.stack
    if stack.files.isEmpty { return html.element("p", "No settings file is in force.") }
    let inForce = Set(
      Policy(compiling: stack, semantics: report.session.semantics, for: .fewCalls).rules.map {
        Location(file: $0.file, span: $0.span)
      })
    for scope in Scope.allCases.sorted() {
      let files = stack.files.filter { $0.scope == scope }
      if files.isEmpty { continue }
      html.element("h3", "\(scope.rawValue.prefix(1).uppercased())\(scope.rawValue.dropFirst()) settings")
      for file in files { write(file, inForce, report, to: &html) }
    }
  }

  private static func write(
    _ file: SettingsFile, _ inForce: Set<Location>, _ report: PolicyReport, to html: inout HTMLWriter
  ) {
    let found = report.shown.filter { $0.location.file == file.path }
    // What counts to the product; of a file that it drops, what is lost.
    let counted = report.session.semantics.reading == .product ? MeasuredSettings(file).entries : []
    let entries = counted.isEmpty ? file.entries : counted
    if let unread = file.unread(relativeTo: report.session.directory) {
      return html.element("p", [("class", "finding")], "Not part of the policy: \(unread.line)")
    }
    for finding in found where !entries.contains(where: { finding.isAbout($0.span) }) {
      html.finding(finding)
    }
    if entries.isEmpty {
      return html.element("p", "\(report.paths.text(file.path)) has no rules.")
    }
    let columns = ["List", "Rule", "Line", "Findings"]
    html.table("Rules of \(report.paths.text(file.path))", columns) { html in
      for entry in entries {
        html.row { html in
          html.cell(columns[0]) { html in
            if let outcome = Outcome(rawValue: entry.list.rawValue) { html.outcome(outcome) }
          }
          html.cell(columns[1]) { html in
            html.element("code", Credentials.masked(String(decoding: entry.text, as: UTF8.self)))
            if !inForce.contains(Location(file: file.path, span: entry.span)) {
              html.write(" ")
              html.element("span", [("class", "code")], "not in force")
            }
          }
          html.cell(columns[2]) { $0.write(String(entry.span.start.line)) }
          html.cell(columns[3]) { html in
            for finding in found where finding.isAbout(entry.span) { html.finding(finding) }
          }
        }
      }
    }
  }
}
