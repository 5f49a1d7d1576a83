internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// A tally as lines; the members are described in `Documentation/json.md`.
public struct RuleTallyReporter: Sendable {
  /// Paths are written relative to this directory.
  public var paths: DisplayPath

  /// A reporter.
  public init(paths: DisplayPath) { self.paths = paths }

  /// A JSON object a row, each with a line break.
  public func json(of tally: RuleTally) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in tally.rows {
      var writer = JSONWriter()
      writer.object { writer in
        writer.member("calls", row.count)
        for outcome in Outcome.allCases { writer.member(outcome.rawValue, row.calls[outcome, default: 0]) }
        writer.member("parts", row.parts)
        writer.key("rule")
        if let rule = row.rule {
          DecisionJSONReporter(paths: paths).write(rule, to: &writer)
        } else {
          writer.null()
        }
        writer.member("clauses", strings: row.clauses)
      }
      bytes += writer.bytes + [0x0A]
    }
    return bytes
  }

  /// The calls, how they were decided, and what decided them, with tabs between; a row a line.
  public func text(of tally: RuleTally) -> String {
    tally.rows.map { "\($0.count)\t\(outcomes(of: $0))\t\(source(of: $0))\n" }.joined()
  }

  /// `ask 3, deny 1`; `-` where no call was decided, `parts 2` where only parts of some were.
  private func outcomes(of row: RuleTally.Row) -> String {
    let outcomes = Outcome.allCases.compactMap { outcome in
      row.calls[outcome].map { "\(outcome.rawValue) \($0)" }
    }
    if !outcomes.isEmpty { return outcomes.joined(separator: ", ") }
    return row.parts > 0 ? "parts \(row.parts)" : "-"
  }

  private func source(of row: RuleTally.Row) -> String {
    guard let rule = row.rule else { return "no rule (\(row.clauses.joined(separator: ", ")))" }
    let path = DisplayText.visible(paths.text(rule.file))
    let text = DisplayText.visible(Quotation.quoted(rule.rule.text))
    return "\(path):\(rule.span.start.line):\(rule.span.start.column): \(rule.list.rawValue) \(text)"
  }
}
