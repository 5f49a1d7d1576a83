internal import PermissionEngine
public import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// Findings as text for people.
public struct FindingTextReporter: Sendable {
  /// With or without colour.
  public var style: TextStyle

  /// A reporter.
  public init(style: TextStyle = TextStyle()) { self.style = style }

  /// Every finding with its source line, advice and example, then one line of totals when those are wanted.
  public func text(of report: Report, withTotals: Bool = true) -> String {
    var output = ""
    for finding in report.findings { output += text(of: finding, in: report) + "\n" }
    return withTotals ? output + summary(of: report) + "\n" : output
  }

  /// One finding without the line break at its end.
  public func text(of finding: Finding, in report: Report) -> String {
    let place = place(of: finding.location, in: report)
    var lines = [
      "\(style.paint(place, .place)): \(style.paint(finding.severity))[\(finding.name)]: "
        + "\(DisplayText.visible(finding.message)) \(style.paint("(\(finding.code))", .quiet))"
    ]
    if let source = report.source(of: finding.location.file),
      let excerpt = SourceExcerpt(source, finding.location.span)
    {
      lines.append(excerpt.rendered(style, role: role(of: finding.severity)))
    }
    lines += finding.related.map { label("because", text(of: $0, in: report)) }
    for witness in [finding.witness].compactMap({ $0 }) + finding.furtherWitnesses {
      lines.append(label("example", text(of: witness)))
    }
    if !finding.dependsOn.isEmpty { lines.append(label("note", Wording.dependence(on: finding.dependsOn))) }
    if let help = finding.help { lines.append(label("help", DisplayText.visible(help))) }
    if let fix = finding.fix { lines.append(label("fix", DisplayText.visible(fix.description))) }
    return lines.joined(separator: "\n")
  }

  /// `2 errors, 1 warning in 3 files`.
  public func summary(of report: Report) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = report.findings.count { $0.severity == severity }
      return count == 0 ? nil : Wording.counted(count, severity.rawValue)
    }
    let total = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    return "\(total) in \(Wording.counted(report.fileCount, "file"))"
  }

  private func label(_ name: String, _ text: String) -> String {
    "  \(style.paint(name + ":", .quiet)) \(text)"
  }

  private func text(of related: RelatedLocation, in report: Report) -> String {
    let rule = related.rule.map { "  \(DisplayText.visible(Quotation.quoted($0)))" } ?? ""
    return "\(place(of: related.location, in: report))\(rule)  \(DisplayText.visible(related.message))"
  }

  private func text(of witness: Witness) -> String {
    let edition = witness.edition.map { " in edition \($0.rawValue)" } ?? ""
    let reading = witness.isWide ? ", open points taken widely" : ""
    let call = DisplayText.visible(Quotation.quoted(witness.call.summary))
    return "\(call)  →  \(style.paint(witness.outcome))\(edition)\(reading)"
  }

  private func place(of location: Location, in report: Report) -> String {
    let start = location.span.start
    return "\(DisplayText.visible(report.paths.text(location.file))):\(start.line):\(start.column)"
  }

  private func role(of severity: Severity) -> TextStyle.Role {
    switch severity {
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}
