public import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// A decision as text for people. The first line is the outcome and nothing else, so that scripts may read it.
public struct DecisionTextReporter: Sendable {
  /// With or without colour.
  public var style: TextStyle

  /// A reporter.
  public init(style: TextStyle = TextStyle()) { self.style = style }

  /// The outcome, a tab and the call, with a line break.
  public func line(of decision: Decision, on call: ToolCall) -> String {
    "\(style.paint(decision.outcome))\t\(DisplayText.visible(call.summary))\n"
  }

  /// The outcome and a line break.
  public func firstLine(of report: DecisionReport) -> String { style.paint(report.decision.outcome) + "\n" }

  /// Outcome, reason, parts, rule with its place, and what would change the answer.
  public func text(of report: DecisionReport) -> String {
    let decision = report.decision
    var lines = [style.paint(decision.outcome), label("why", reason(decision.reason))]
    if !decision.parts.isEmpty {
      lines.append("")
      for part in decision.parts { lines += rows(of: part, in: report) }
      lines.append("")
    }
    if let rule = decision.reason.rule { lines += place(of: rule, in: report) }
    lines += report.nearest.map { text(of: $0, in: report) }
    lines += report.changes.map { text(of: $0, in: report) }
    if decision.outcome != .allow, report.changes.isEmpty, decision.reason.rule == nil, !decision.isRefused {
      lines.append(label("change", "no rule that was tried changes this answer"))
    }
    if let approval = report.approval {
      lines.append(
        label("don't ask again", DisplayText.visible(ApprovalText.sentence(approval, on: decision))))
    }
    if let documented = report.documented {
      lines.append(label("documented", Self.contradiction(documented, decision)))
    }
    if !decision.dependsOn.isEmpty {
      let wide = "a session may answer \(style.paint(decision.wideOutcome))"
      lines.append(label("note", "\(Wording.dependence(on: decision.dependsOn)); \(wide)"))
    }
    if decision.unmeasured.contains(.existence) {
      lines.append(label("note", existence(decision)))
    }
    lines.append(label("settings", settings(of: report)))
    lines += report.notes.map { label("note", DisplayText.visible($0)) }
    if let command = ClauseHint.command(for: decision.reason) { lines.append(label("clauses", command)) }
    lines.append(label("speaks for", Self.speaker(of: decision, on: report.call)))
    return lines.joined(separator: "\n") + "\n"
  }

  /// `.claude/settings.json (project), /home/u/.claude/settings.json (user)`.
  private func settings(of report: DecisionReport) -> String {
    let files = report.files.map { file in
      let isRead = !file.problems.contains { $0.kind == .unreadable }
      return
        "\(DisplayText.visible(report.paths.text(file.path))) (\(isRead ? file.scope.rawValue : "left out"))"
    }
    return files.isEmpty ? "none found" : files.joined(separator: ", ")
  }

  private func label(_ name: String, _ text: String) -> String {
    "\(style.paint(name + ":", .quiet)) \(text)"
  }

  private func reason(_ reason: Reason) -> String {
    let clauses =
      reason.clauses.isEmpty ? "" : " " + style.paint("(\(reason.clauses.joined(separator: ", ")))", .quiet)
    return DisplayText.visible(reason.explanation) + clauses
  }

  /// `  ask    rm -rf build   no allow rule matches (M-3)`, nested as the command is.
  private func rows(of part: DecisionPart, in report: DecisionReport) -> [String] {
    let word = part.outcome.map { style.paint($0.rawValue, style.role(of: $0)) } ?? ""
    let padding = String(repeating: " ", count: max(0, 6 - (part.outcome?.rawValue.utf8.count ?? 0)))
    let indent = String(repeating: "  ", count: min(part.depth, 32))
    let text = DisplayText.visible(part.text)
    guard let partReason = part.reason else {
      return ["  \(word)\(padding)\(indent)\(style.paint(text, .quiet))"]
    }
    var lines = ["  \(word)\(padding)\(indent)\(text)"]
    let below = "  " + String(repeating: " ", count: 8) + indent
    if !part.stripped.isEmpty {
      let stripped = part.stripped.map { "`\(DisplayText.visible($0))`" }.joined(separator: ", ")
      lines.append(below + style.paint("seen through \(stripped)", .quiet))
    }
    let source = partReason.rule.map { "\(place($0, report)): " } ?? ""
    // A remark on the call as a whole says its reason already.
    if partReason.explanation != part.text { lines.append(below + source + reason(partReason)) }
    return lines
  }

  private func place(of rule: SourcedRule, in report: DecisionReport) -> [String] {
    let text = DisplayText.visible(Quotation.quoted(rule.rule.text))
    let place = style.paint(place(rule, report), .place)
    var lines = [label("rule", "\(place): \(rule.list.rawValue) \(text) (\(rule.scope.rawValue) settings)")]
    if let file = report.files.first(where: { $0.path == rule.file }),
      let excerpt = SourceExcerpt(file.source, rule.span)
    {
      lines.append(excerpt.rendered(style, role: style.role(of: report.decision.outcome)))
    }
    return lines
  }

  private func place(_ rule: SourcedRule, _ report: DecisionReport) -> String {
    let path = DisplayText.visible(report.paths.text(rule.file))
    return "\(path):\(rule.span.start.line):\(rule.span.start.column)"
  }

  private func text(of change: AnswerChange, in report: DecisionReport) -> String {
    let outcome = style.paint(change.outcome)
    switch change.edit {
    case .remove(let rule):
      let text = DisplayText.visible(Quotation.quoted(rule.rule.text))
      return label("change", "without \(text) at \(place(rule, report)) the answer is \(outcome)")
    case .add(let rules):
      let list = rules.map { DisplayText.visible(Quotation.quoted($0)) }.joined(separator: ", ")
      let source =
        change.isWrittenByApproval
        ? ", which \"don't ask again\" writes to the local settings,"
        : report.approval == nil ? ", which no approval writes," : ""
      return label("change", "with \(list) in allow\(source) the answer is \(outcome)")
    }
  }

  /// `nearest: Bash(tools/gen.sh *) at file:1:2: it is for …; it allows …`.
  private func text(of nearest: NearestRule, in report: DecisionReport) -> String {
    let rule = DisplayText.visible(Quotation.quoted(nearest.rule.rule.text))
    let allowed = DisplayText.visible(Quotation.quoted(nearest.allowed.summary))
    return label(
      "nearest",
      "\(rule) at \(place(nearest.rule, report)): \(DisplayText.visible(nearest.difference)); it allows \(allowed)"
    )
  }

  // MARK: Whose answer it is

  /// `release 2.1.332, measured`.
  private static func speaker(of decision: Decision, on call: ToolCall) -> String {
    let semantics = decision.semantics
    if decision.unmeasured.contains(.tool) {
      return
        "the documentation, read to the safe side: `\(DisplayText.visible(call.tool))` could not be measured"
    }
    if let release = decision.release {
      let system =
        decision.unmeasured.contains(.platform) ? "measured on Linux, not on this system" : "measured"
      if let near = MeasuredReleases.neighbours(of: release) {
        return "release \(release), between \(near.below) and \(near.above), which were \(system)"
      }
      return "release \(release), \(system)"
    }
    let edition = semantics.edition == .v1_0 ? "edition 1.0" : "the documentation"
    return "\(semantics.reading.rawValue) reading of \(edition)"
  }

  /// `denied; release 2.1.332 runs it (S-12)`.
  private static func contradiction(_ documented: DocumentedAnswer, _ decision: Decision) -> String {
    let claim =
      switch documented.outcome {
      case .allow: "allowed"
      case .ask: "asked about"
      case .deny: "denied"
      }
    let fact =
      switch decision.outcome {
      case .allow: "runs it"
      case .ask: decision.isRefused ? "refuses it" : "asks"
      case .deny: "denies it"
      }
    let clauses = documented.reason.clauses.filter { $0 != "M-1" }.joined(separator: ", ")
    return "\(claim); release \(decision.semantics.release) \(fact)"
      + (clauses.isEmpty ? "" : " (\(clauses))")
  }

  private func existence(_ decision: Decision) -> String {
    "a path goes up with `..` after a folder: where that folder exists the answer is "
      + "\(style.paint(decision.wideOutcome)); --follow-links looks (S-19g)"
  }
}
