internal import Workspace
internal import PolicyAnalysis
internal import Settings

/// A summary for the page of a job or a comment: the totals, then one row a finding, the gravest first.
public struct FindingMarkdownReporter: FindingReporter {
  /// Rows shown; what GitHub takes for a job summary is limited to 1 MiB.
  private static let maximumRows = 200

  /// A reporter.
  public init() {}

  /// A heading, then a table.
  public func bytes(of report: Report) -> [UInt8] {
    var blocks = ["### ccrules: \(FindingTextReporter().summary(of: report))"]
    let unread = report.inventory.unreadable
    if !unread.isEmpty {
      blocks.append(
        unread.map { "- cannot be read: \(MarkdownText.code($0.path)), \(MarkdownText.inline($0.reason))" }
          .joined(separator: "\n"))
    }
    let findings = Severity.allCases.reversed().flatMap { severity in
      report.findings.filter { $0.severity == severity }
    }
    if !findings.isEmpty {
      let rows = findings.prefix(Self.maximumRows).map { row($0, in: report) }
      blocks.append((["| | finding | where |", "|---|---|---|"] + rows).joined(separator: "\n"))
    }
    if findings.count > Self.maximumRows {
      blocks.append("and \(findings.count - Self.maximumRows) more")
    }
    return Array((blocks.joined(separator: "\n\n") + "\n").utf8)
  }

  private func row(_ finding: Finding, in report: Report) -> String {
    let start = finding.location.span.start
    let place = "\(report.paths.text(finding.location.file)):\(start.line):\(start.column)"
    let lines = [finding.message + " (\(finding.code) \(finding.name))"] + finding.adviceLines
    let text = lines.map { MarkdownText.inline($0, isCell: true) }.joined(separator: "<br>")
    return "| \(finding.severity.rawValue) | \(text) | \(MarkdownText.code(place, isCell: true)) |"
  }
}
