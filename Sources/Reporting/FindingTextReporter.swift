internal import PermissionEngine
public import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// Findings as text for people.
public struct FindingTextReporter: FindingReporter {
  /// With or without colour.
  public var style: TextStyle
  /// Whether one line of totals follows.
  private let withTotals: Bool

  /// A reporter.
  public init(style: TextStyle = TextStyle(), withTotals: Bool = true) {
    self.style = style
    self.withTotals = withTotals
  }

  /// The text in UTF-8.
  public func bytes(of report: Report) -> [UInt8] { Array(text(of: report).utf8) }

  /// Every finding with its source line, advice and example, then one line of totals when those are wanted.
  public func text(of report: Report) -> String {
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
    if let source = report.source(of: finding.location.file), showsMore(finding, source),
      let excerpt = SourceExcerpt(source, finding.location.span)
    {
      lines.append(excerpt.rendered(style, role: role(of: finding.severity)))
    }
    lines += finding.related.map { label("because", text(of: $0, in: report)) }
    for witness in [finding.witness].compactMap({ $0 }) + finding.furtherWitnesses
    where !finding.message.contains(Quotation.quoted(witness.call.summary)) || witness.outcome != .allow {
      lines.append(label("example", text(of: witness)))
    }
    if !finding.others.isEmpty { lines.append(label("also", text(ofOthers: finding.others))) }
    if !finding.dependsOn.isEmpty { lines.append(label("note", Wording.dependence(on: finding.dependsOn))) }
    if let text = finding.advice?.text { lines.append(label("help", text)) }
    if finding.others.isEmpty, let help = finding.help {
      lines.append(label("help", DisplayText.visible(help)))
    }
    if let fix = finding.fix { lines.append(label("fix", fix.text)) }
    return lines.joined(separator: "\n")
  }

  /// `2 errors, 1 warning in 3 files; 4 can be repaired with --fix`.
  public func summary(of report: Report) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = report.findings.count { $0.severity == severity }
      return count == 0 ? nil : Wording.counted(count, severity.rawValue)
    }
    let total = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    let safe = report.repairCount(within: .onlyNarrows)
    let unsafe = report.repairCount(within: .widens) - safe
    let repairs = [
      safe == 0 ? nil : "--fix repairs \(safe)",
      unsafe == 0 ? nil : "--unsafe-fixes\(safe == 0 ? " repairs \(unsafe)" : " \(unsafe) more")",
    ].compactMap { $0 }
    let files = Wording.counted(report.fileCount, "file")
    return (["\(total) in \(files)"] + repairs).joined(separator: "; ")
  }

  /// Others of one cause that are named one by one.
  private static let namedOthers = 5

  private func text(ofOthers others: [Finding]) -> String {
    let named = others.prefix(Self.namedOthers).map { other in
      let name = other.rule.map { DisplayText.visible(Quotation.quoted($0)) } ?? "this"
      return "\(name) (line \(other.location.span.start.line))"
    }
    let more = others.count - named.count
    return named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// Whether the source line says more than the message, which names a rule by itself.
  private func showsMore(_ finding: Finding, _ source: [UInt8]) -> Bool {
    let span = finding.location.span
    guard let rule = finding.rule, finding.message.contains(Quotation.quoted(rule)) else { return true }
    guard source.indices.contains(span.start.offset) else { return false }
    return source[span.start.offset] != UInt8(ascii: "\"")
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
    let reading = witness.isWide ? ", if what is not documented goes the other way" : ""
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
