internal import Workspace
internal import PolicyAnalysis
internal import Settings

/// The code quality report of GitLab: one JSON array. GitLab compares the fingerprints of two branches, so each finding
/// of one cause is listed by itself.
public struct FindingGitLabReporter: FindingReporter {
  /// A reporter.
  public init() {}

  /// One array.
  public func bytes(of report: Report) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.array { writer in
      for unread in report.inventory.unreadable {
        write(
          "cannot be read: \(unread.reason)", check: "unreadable-file",
          fingerprint: "unreadable \(unread.path)",
          severity: .error, path: unread.path, line: 1, to: &writer)
      }
      var fingerprints = Fingerprints(report.inventory.projects)
      for finding in report.separateFindings {
        write(
          finding.message, check: "\(finding.code) \(finding.name)", fingerprint: fingerprints.next(finding),
          severity: finding.severity, path: report.paths.text(finding.location.file),
          line: finding.location.span.start.line, to: &writer)
      }
    }
    return writer.bytes + [0x0A]
  }

  private func write(
    _ description: String, check: String, fingerprint: String, severity: Severity, path: String, line: Int,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("description", DisplayText.visible(description))
      writer.member("check_name", check)
      writer.member("fingerprint", fingerprint)
      writer.member("severity", name(of: severity))
      writer.key("location")
      writer.object { writer in
        writer.member("path", path)
        writer.key("lines")
        writer.object { $0.member("begin", line) }
      }
    }
  }

  /// `critical` and `blocker` are left to what stops a program that works.
  private func name(of severity: Severity) -> String {
    switch severity {
    case .note: "info"
    case .warning: "minor"
    case .error: "major"
    }
  }
}
