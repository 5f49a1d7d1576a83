internal import Workspace
internal import PolicyAnalysis
internal import Settings

/// Workflow commands, `::error file=…,line=…::message`, which GitHub shows beside the lines of a pull request. The
/// message names the place once more, since the log of a job shows nothing else.
///
/// GitHub shows ten of each severity for a step, so findings of one cause are one, and the gravest come first.
public struct FindingGitHubReporter: FindingReporter {
  /// A reporter.
  public init() {}

  /// One command a line: what could not be read, then the findings by severity.
  public func bytes(of report: Report) -> [UInt8] {
    var output: [UInt8] = []
    for unread in report.inventory.unreadable {
      output += command(
        "error", [("file", unread.path), ("title", "ccrules: unreadable file")],
        DisplayText.visible(unread.line))
    }
    var regions = TextRegions(report)
    // Within a file the gravest come first already.
    for severity in Severity.allCases.reversed() {
      for finding in report.findings where finding.severity == severity {
        output += annotation(finding, at: regions.region(of: finding.location), in: report)
      }
    }
    return output
  }

  private func annotation(_ finding: Finding, at region: TextRegions.Region, in report: Report) -> [UInt8] {
    let file = report.paths.text(finding.location.file)
    var properties = [
      ("file", file), ("line", String(region.startLine)), ("endLine", String(region.endLine)),
    ]
    // Columns are taken only where a finding stands in one line.
    if region.startLine == region.endLine {
      properties.append(("col", String(region.startColumn)))
      properties.append(("endColumn", String(region.endColumn)))
    }
    properties.append(("title", "\(finding.code) \(finding.name)"))
    let place = "\(DisplayText.visible(file)):\(region.startLine):\(region.startColumn)"
    let lines = ["\(place): \(DisplayText.visible(finding.message)) (\(finding.code))"] + finding.adviceLines
    return command(level(of: finding.severity), properties, lines.joined(separator: "\n"))
  }

  private func level(of severity: Severity) -> String {
    switch severity {
    case .note: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }

  private func command(_ name: String, _ properties: [(String, String)], _ message: String) -> [UInt8] {
    let list = properties.map { "\($0.0)=\(escaped($0.1, isProperty: true))" }.joined(separator: ",")
    return Array("::\(name) \(list)::\(escaped(message, isProperty: false))\n".utf8)
  }

  /// A text as workflow commands write it; line ends would end the command, and in properties `:` and `,` as well.
  private func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
