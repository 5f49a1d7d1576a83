internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// What several parts of the page have in common.
extension HTMLWriter {
  /// A table that may be wider than the page; whoever uses a keyboard can scroll it.
  mutating func table(
    _ caption: String, _ columns: [String], _ rows: (inout HTMLWriter) -> Void
  ) {
    element("div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)]) {
      html in
      html.element("table") { html in
        html.element("caption", caption)
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns { html.element("th", [("scope", "col")], column) }
          }
        }
        html.element("tbody") { rows(&$0) }
      }
    }
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
