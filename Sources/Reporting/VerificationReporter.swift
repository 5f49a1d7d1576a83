internal import PermissionEngine
public import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// Whether assertions hold, for people, for pull requests and for programs.
public struct VerificationReporter: Sendable {
  private let style: TextStyle
  private let paths: DisplayPath
  private let namesEffects: Bool

  /// - Parameters:
  ///   - paths: how paths are shown.
  ///   - namesEffects: whether every call with the same effect is named, or only how many there are.
  public init(paths: DisplayPath, style: TextStyle = TextStyle(), namesEffects: Bool = false) {
    self.namesEffects = namesEffects
    self.paths = paths
    self.style = style
  }

  /// One line for each assertion with its counterexample below, then the totals.
  ///
  /// - Parameter onlyFailures: leaves out what is proven, and the totals.
  public func text(of verification: Verification, onlyFailures: Bool = false) -> String {
    var lines: [String] = []
    for result in verification.results where !onlyFailures || result.status != .proven {
      let rule = DisplayText.visible(Quotation.quoted(result.assertion.rule))
      let status = style.paint(result.status.rawValue, role(of: result.status))
      let place = style.paint(place(of: result), .place)
      lines.append("\(place): \(status): \(result.assertion.kind.rawValue) \(rule)")
      if let found = result.counterexample { lines += explanation(of: found) }
      lines += effects(of: result)
      if let obstacle = result.obstacle { lines.append("  not shown: \(DisplayText.visible(obstacle))") }
    }
    if !onlyFailures { lines.append(summary(of: verification)) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same as Markdown: one table.
  public func markdown(of verification: Verification) -> String {
    var rows = ["| assertion | rule | answer | call |", "|---|---|---|---|"]
    for result in verification.results {
      let call = result.counterexample.map { found in
        "\(Quotation.quoted(found.witness.call.summary)) → \(found.witness.outcome.rawValue)"
          + (found.dependsOn.isEmpty ? "" : " (\(found.dependsOn.map(\.id).joined(separator: ", ")))")
      }
      let cells = [
        result.assertion.kind.rawValue, Quotation.quoted(result.assertion.rule), result.status.rawValue,
        call ?? result.obstacle ?? "",
      ]
      rows.append("| " + cells.map { MarkdownText.inline($0, isCell: true) }.joined(separator: " | ") + " |")
    }
    return (rows + ["", summary(of: verification)]).joined(separator: "\n") + "\n"
  }

  /// An array, one object an assertion.
  public func json(of verification: Verification) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.array { writer in
      for result in verification.results { write(result, to: &writer) }
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ result: Verification.Result, to writer: inout JSONWriter) {
    let start = result.assertion.span.start
    writer.object { writer in
      writer.member("assertion", result.assertion.kind.rawValue)
      writer.member("rule", String(decoding: result.assertion.rule, as: UTF8.self))
      writer.member("status", result.status.rawValue)
      writer.member("file", paths.text(result.assertion.file))
      writer.member("line", start.line)
      writer.member("column", start.column)
      writer.key("witness")
      if let found = result.counterexample { writer.call(found.witness.call) } else { writer.null() }
      writer.member("decision", orNull: result.counterexample?.witness.outcome.rawValue)
      writer.member("reading", orNull: result.counterexample.map { $0.witness.isWide ? "wide" : "narrow" })
      writer.member("dependsOn", strings: result.counterexample?.dependsOn.map(\.id) ?? [])
      writer.member("obstacle", orNull: result.obstacle)
      writer.key("sameEffect")
      writer.array { writer in
        for witness in result.sameEffect { writer.call(witness.call) }
      }
    }
  }

  /// How many calls with the same effect are allowed, or which.
  private func effects(of result: Verification.Result) -> [String] {
    guard let first = result.sameEffect.first else { return [] }
    func text(_ witness: Witness) -> String {
      DisplayText.visible(Quotation.quoted(witness.call.summary)) + "  →  \(style.paint(witness.outcome))"
    }
    if namesEffects { return result.sameEffect.map { "  same effect: \(text($0))" } }
    let count = Wording.counted(result.sameEffect.count, "call")
    return ["  beside it: \(count) with the same effect, such as \(text(first)); --effects names them"]
  }

  private func explanation(of found: Verification.Counterexample) -> [String] {
    let call = DisplayText.visible(Quotation.quoted(found.witness.call.summary))
    let reading = found.witness.isWide ? ", if what is not documented goes the other way" : ""
    var lines = ["  example: \(call)  →  \(style.paint(found.witness.outcome))\(reading)"]
    if !found.witness.isWide {
      lines.append("  because: \(DisplayText.visible(found.decision.reason.explanation))")
    }
    if !found.dependsOn.isEmpty { lines.append("  note: \(Wording.dependence(on: found.dependsOn))") }
    return lines
  }

  private func summary(of verification: Verification) -> String {
    Verification.Status.allCases.map { "\(verification.count($0)) \($0.rawValue)" }.joined(separator: ", ")
  }

  private func place(of result: Verification.Result) -> String {
    let start = result.assertion.span.start
    return "\(DisplayText.visible(paths.text(result.assertion.file))):\(start.line):\(start.column)"
  }

  private func role(of status: Verification.Status) -> TextStyle.Role {
    switch status {
    case .proven: .allow
    case .refuted: .error
    case .undecided: .warning
    }
  }
}
