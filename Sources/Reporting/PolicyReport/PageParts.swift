internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// What several parts of the page have in common.
extension HTMLWriter {
  /// A table that may be wider than the page; whoever uses a keyboard can scroll it.
  ///
  /// On a narrow screen its rows are shown as blocks. Roles say what is what there, too: browsers take what is not laid out
  /// as a table for none.
  mutating func table(
    _ caption: String, _ columns: [String], _ rows: (inout HTMLWriter) -> Void
  ) {
    element("div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)]) {
      html in
      html.element("table", [("role", "table")]) { html in
        html.element("caption", caption)
        html.element("thead", [("role", "rowgroup")]) { html in
          html.element("tr", [("role", "row")]) { html in
            for column in columns {
              html.element("th", [("scope", "col"), ("role", "columnheader")], column)
            }
          }
        }
        html.element("tbody", [("role", "rowgroup")]) { rows(&$0) }
      }
    }
  }

  /// A row of a table, which a search for something else hides.
  mutating func row(_ cells: (inout HTMLWriter) -> Void) {
    element("tr", [("role", "row"), ("data-search", "")], cells)
  }

  /// What a row is about, as its first cell.
  mutating func rowHeading(_ content: (inout HTMLWriter) -> Void) {
    element("th", [("scope", "row"), ("role", "rowheader")], content)
  }

  /// A cell of a row, with the name of its column for where rows are blocks.
  mutating func cell(_ column: String, _ content: (inout HTMLWriter) -> Void) {
    element("td", [("role", "cell"), ("data-column", column)], content)
  }

  /// `allow`, `ask` or `deny`, told apart by word and colour.
  mutating func outcome(_ outcome: Outcome) {
    element("span", [("class", "outcome \(outcome.rawValue)")], outcome.rawValue)
  }

  /// A rule with its list in front and its place behind it.
  mutating func rule(_ text: String, _ list: RuleList, at place: String) {
    if let outcome = Outcome(rawValue: list.rawValue) { self.outcome(outcome) }
    write(" ")
    element("code", Credentials.masked(text))
    write(" ")
    element("span", [("class", "code")], place)
  }

  /// A call as people read it.
  mutating func call(_ call: ToolCall) {
    element("code", Credentials.masked(call.summary))
  }

  /// A severity, its code and what is found.
  mutating func finding(_ finding: Finding) {
    element("p", [("class", "finding")]) { html in
      html.element("span", [("class", "badge \(finding.severity.rawValue)")], finding.severity.rawValue)
      html.write(" \(finding.message) ")
      html.element("span", [("class", "code")], "\(finding.code) \(finding.name)")
    }
  }
}

extension Finding {
  /// Whether it points at an entry, or into it.
  func isAbout(_ span: SourceSpan) -> Bool {
    location.span.start.offset >= span.start.offset && location.span.end.offset <= span.end.offset
  }
}

extension PolicyReport {
  /// `file:line` of a rule.
  func place(_ file: String, _ span: SourceSpan) -> String { "\(paths.text(file)):\(span.start.line)" }
}
