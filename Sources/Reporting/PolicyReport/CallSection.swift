internal import Settings

/// A box to type a call into. The page decides what it carries the answer to, and says so where it does not.
enum CallSection {
  static func write(_ report: PolicyReport, to html: inout HTMLWriter) {
    html.element(
      "p",
      "This page carries the answers to \(report.answers.answers.count) calls and \(report.answers.denied.count) "
        + "beginnings of commands that are always denied. For every other call it gives the command to run.")
    if report.answers.leftOut > 0 {
      html.element(
        "p", [("class", "note")], "\(report.answers.leftOut) known calls were left out to keep it small.")
    }
    html.element("noscript") { $0.element("p", "The box needs JavaScript; `ccrules explain` needs none.") }
    html.element("form", [("id", "call"), ("hidden", "")]) { html in
      html.element("label", [("for", "tool")], "Tool")
      html.element("select", [("id", "tool")]) { html in
        for (tool, field) in CarriedAnswers.fields {
          html.element("option", [("value", tool), ("data-field", field)], tool)
        }
      }
      html.element("label", [("for", "mode")], "Mode")
      html.element("select", [("id", "mode")]) { html in
        for (index, column) in report.modes.columns.enumerated() {
          html.element("option", [("value", String(index))], column.name)
        }
      }
      html.element("label", [("for", "text")], "Command, path or address")
      // A box of one line would drop the line breaks of what is pasted, and answer for another call.
      html.element(
        "textarea",
        [
          ("id", "text"), ("rows", "2"), ("autocomplete", "off"), ("spellcheck", "false"),
          ("autocapitalize", "off"), ("aria-describedby", "keys"),
        ], "")
      html.element(
        "p", [("id", "keys"), ("class", "note")], "Enter decides; Shift and Enter begin a new line.")
      html.element("button", [("type", "submit")], "Decide")
    }
    html.element("div", [("id", "answer"), ("role", "status"), ("hidden", "")], "")
  }
}
