internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// What each deny and ask rule stops, and what passes it.
enum GuardSection {
  static func write(_ report: PolicyReport, to html: inout HTMLWriter) {
    if report.guards.isEmpty { return html.element("p", "There is no deny or ask rule.") }
    html.element(
      "p",
      "On the right stand other ways to the same effect that this policy allows. Where none stands, none of the known "
        + "ways is allowed; that is no proof that there is none.")
    html.table("Deny and ask rules", ["Rule", "Stops, for example", "Lets pass, for example"]) { html in
      for reach in report.guards {
        html.element("tr", [("data-search", "")]) { html in
          html.element("td") { html in
            html.rule(
              String(decoding: reach.entry.text, as: UTF8.self), reach.entry.list,
              at: report.place(reach.file.path, reach.entry.span))
          }
          html.element("td") { write(reach.stopped, to: &$0) }
          html.element("td") { write(reach, to: &$0) }
        }
      }
    }
  }

  private static func write(_ calls: [ToolCall], to html: inout HTMLWriter) {
    if calls.isEmpty { return html.write("—") }
    html.element("ul") { html in
      for call in calls { html.element("li") { $0.call(call) } }
    }
  }

  private static func write(_ reach: GuardReach, to html: inout HTMLWriter) {
    if reach.passing.isEmpty { return html.write("—") }
    html.element("ul") { html in
      for passing in reach.passing {
        html.element("li") { html in
          html.element("code", Credentials.masked(passing.text))
          html.write(passing.grant == nil ? ", without any rule" : ", by ")
          if let grant = passing.grant { html.element("code", Credentials.masked(grant.text)) }
          if let note = passing.note { html.element("span", [("class", "note")], " \(note)") }
        }
      }
    }
    if reach.furtherCount > 0 { html.element("p", [("class", "note")], "and \(reach.furtherCount) more") }
  }
}
