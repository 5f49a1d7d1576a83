internal import PolicyAnalysis
internal import Settings

/// `file:line:column: severity CODE message`, one line a finding, each of one cause by itself: the form that editors
/// and `grep` take apart. Columns count bytes, as in text.
public struct FindingCompactReporter: FindingReporter {
  /// A reporter.
  public init() {}

  /// One line a finding.
  public func bytes(of report: Report) -> [UInt8] {
    var output: [UInt8] = []
    for finding in report.separateFindings {
      let start = finding.location.span.start
      let file = DisplayText.visible(report.paths.text(finding.location.file))
      let message = DisplayText.visible(finding.message)
      output +=
        "\(file):\(start.line):\(start.column): \(finding.severity.rawValue) \(finding.code) \(message)\n"
        .utf8
    }
    return output
  }
}
