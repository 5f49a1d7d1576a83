internal import Workspace
public import PolicyAnalysis
internal import Settings

/// Test results in the XML of JUnit: a suite for each file, a case for each finding, which fails where the run fails for
/// it; a file without findings has one case that passes. Findings of one cause are cases by themselves.
public struct FindingJUnitReporter: FindingReporter {
  private let failingSeverity: Severity?

  /// - Parameter failingSeverity: the lowest severity of a case that fails; nil when none does.
  public init(failingSeverity: Severity?) { self.failingSeverity = failingSeverity }

  /// One suite.
  private struct Suite {
    var name: String
    var findings: [Finding] = []
    /// Why the file could not be read; nil when it was.
    var obstacle: String?
  }

  /// One `testsuites` element.
  public func bytes(of report: Report) -> [UInt8] {
    let suites = suites(of: report)
    var writer = XMLWriter()
    let totals = [
      ("name", "ccrules"), ("tests", String(suites.reduce(0) { $0 + testCount($1) })),
      ("failures", String(suites.reduce(0) { $0 + failureCount($1) })),
      ("errors", String(report.inventory.unreadable.count)), ("time", "0"),
    ]
    writer.element("testsuites", totals) { writer in
      for suite in suites { write(suite, to: &writer) }
    }
    return writer.bytes
  }

  /// The files that could not be read, then the linted ones, then others that findings stand in.
  private func suites(of report: Report) -> [Suite] {
    var suites = report.inventory.unreadable.map { Suite(name: $0.path, obstacle: $0.reason) }
    var places: [String: Int] = [:]
    for file in report.inventory.linted {
      places[file.path] = suites.count
      suites.append(Suite(name: report.paths.text(file.path)))
    }
    for finding in report.separateFindings {
      let path = finding.location.file
      let place = places[path] ?? suites.count
      if place == suites.count {
        places[path] = place
        suites.append(Suite(name: report.paths.text(path)))
      }
      suites[place].findings.append(finding)
    }
    return suites
  }

  private func testCount(_ suite: Suite) -> Int { max(1, suite.findings.count) }

  private func failureCount(_ suite: Suite) -> Int { suite.findings.count(where: fails) }

  private func fails(_ finding: Finding) -> Bool { failingSeverity.map { finding.severity >= $0 } ?? false }

  private func write(_ suite: Suite, to writer: inout XMLWriter) {
    let counts = [
      ("name", suite.name), ("tests", String(testCount(suite))), ("failures", String(failureCount(suite))),
      ("errors", suite.obstacle == nil ? "0" : "1"), ("skipped", "0"), ("time", "0"),
    ]
    writer.element("testsuite", counts) { writer in
      if let obstacle = suite.obstacle {
        let message = "\(suite.name): \(obstacle)"
        writer.element("testcase", attributes("can be read", in: suite)) { writer in
          writer.element("error", [("message", message), ("type", "unreadable")], text: message)
        }
      } else if suite.findings.isEmpty {
        writer.element("testcase", attributes("no findings", in: suite))
      }
      for finding in suite.findings { write(finding, in: suite, to: &writer) }
    }
  }

  private func write(_ finding: Finding, in suite: Suite, to writer: inout XMLWriter) {
    let start = finding.location.span.start
    let subject = finding.rule.map { ": \($0)" } ?? ""
    let name = "\(finding.code) \(finding.name) at \(start.line):\(start.column)\(subject)"
    let place = "\(suite.name):\(start.line):\(start.column)"
    let text = (["\(place): \(finding.severity.rawValue): \(finding.message)"] + finding.adviceLines)
      .joined(separator: "\n")
    writer.element("testcase", attributes(name, in: suite)) { writer in
      if fails(finding) {
        let type = "\(finding.severity.rawValue) \(finding.code)"
        writer.element("failure", [("message", finding.message), ("type", type)], text: text)
      } else {
        writer.element("system-out", text: text)
      }
    }
  }

  private func attributes(_ name: String, in suite: Suite) -> [(String, String)] {
    [("name", name), ("classname", suite.name), ("time", "0")]
  }
}
