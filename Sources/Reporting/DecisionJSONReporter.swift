public import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
public import Settings

/// Decisions as JSON; the members are described in `Documentation/json.md`.
public struct DecisionJSONReporter: Sendable {
  /// Paths are written relative to this directory.
  public var paths: DisplayPath

  /// A reporter.
  public init(paths: DisplayPath) { self.paths = paths }

  /// The whole report of one call, indented, with a line break at the end.
  public func bytes(of report: DecisionReport) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.key("call")
      writer.call(report.call)
      writeMembers(of: report.decision, to: &writer)
      writer.key("changes")
      writer.array { writer in
        for change in report.changes { write(change, to: &writer) }
      }
      writer.key("approval")
      if let approval = report.approval { write(approval, to: &writer) } else { writer.null() }
      writer.key("nearest")
      writer.array { writer in
        for nearest in report.nearest { write(nearest, to: &writer) }
      }
      writer.key("documented")
      if let documented = report.documented { write(documented, to: &writer) } else { writer.null() }
      writer.member("notes", strings: report.notes)
      writer.member("files", strings: report.files.map { paths.text($0.path) })
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ nearest: NearestRule, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("rule")
      write(nearest.rule, to: &writer)
      writer.member("difference", nearest.difference)
      writer.key("allowed")
      writer.call(nearest.allowed)
    }
  }

  /// One decision as an object, for streams.
  ///
  /// - Parameter names: what the call goes by; these members come first.
  public func write(_ decision: Decision, names: [JSONMember] = [], to writer: inout JSONWriter) {
    writer.object { writer in
      for name in names {
        writer.key(name.key)
        writer.value(name.value)
      }
      writeMembers(of: decision, to: &writer)
    }
  }

  private func writeMembers(of decision: Decision, to writer: inout JSONWriter) {
    writer.member("decision", decision.outcome.rawValue)
    writer.member("wideDecision", decision.wideOutcome.rawValue)
    writer.member("dependsOn", strings: decision.dependsOn.map(\.id))
    writer.member("release", orNull: decision.release.map(Self.text))
    if let release = decision.release, let near = MeasuredReleases.neighbours(of: release) {
      writer.member("releaseBetween", strings: [near.below.description, near.above.description])
    }
    writer.member("reading", decision.semantics.reading.rawValue)
    writer.member("refused", decision.isRefused)
    writer.member("unmeasured", strings: decision.unmeasured.map(\.rawValue))
    writeMembers(of: decision.reason, to: &writer)
    writer.key("parts")
    writer.array { writer in
      for index in decision.parts.indices { write(decision.parts[index], to: &writer) }
    }
  }

  /// The text of a release; nearly every decision speaks for the newest.
  private static func text(_ release: Release) -> String {
    release == newest.release ? newest.text : release.description
  }

  private static let newest = (
    release: Semantics.product.release, text: Semantics.product.release.description
  )

  private func writeMembers(of reason: Reason?, to writer: inout JSONWriter) {
    writer.member("reason", orNull: reason?.explanation)
    writer.member("clauses", strings: reason?.clauses ?? [])
    writer.key("rule")
    if let rule = reason?.rule { write(rule, to: &writer) } else { writer.null() }
  }

  private func write(_ part: DecisionPart, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", part.kind.rawValue)
      writer.member("text", part.text)
      writer.member("depth", part.depth)
      writer.member("stripped", strings: part.stripped)
      writer.member("decision", orNull: part.outcome?.rawValue)
      writeMembers(of: part.reason, to: &writer)
    }
  }

  /// A rule with its list, scope and place.
  func write(_ rule: SourcedRule, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("text", rule.rule.text)
      writer.member("list", rule.list.rawValue)
      writer.member("scope", rule.scope.rawValue)
      writer.member("file", paths.text(rule.file))
      writer.member("line", rule.span.start.line)
      writer.member("column", rule.span.start.column)
    }
  }

  private func write(_ approval: ApprovalEffect, to writer: inout JSONWriter) {
    writer.object { writer in
      switch approval.offer.dialog {
      case .rules(let rules):
        writer.member("dialog", "rules")
        writer.member("rules", strings: rules)
        writer.member("explanation", orNull: nil)
      case .session(let what):
        writer.member("dialog", "session")
        writer.member("rules", strings: [])
        writer.member("explanation", what)
      case .onlyOnce(let why):
        writer.member("dialog", "once")
        writer.member("rules", strings: [])
        writer.member("explanation", why)
      }
      writer.member("headless", strings: approval.offer.headless)
      writer.key("allowsCall")
      if let allowsCall = approval.allowsCall { writer.boolean(allowsCall) } else { writer.null() }
      writer.key("example")
      if let example = approval.example { writer.call(example) } else { writer.null() }
    }
  }

  private func write(_ documented: DocumentedAnswer, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("decision", documented.outcome.rawValue)
      writeMembers(of: documented.reason, to: &writer)
    }
  }

  private func write(_ change: AnswerChange, to writer: inout JSONWriter) {
    writer.object { writer in
      switch change.edit {
      case .add(let rules):
        writer.member("add", strings: rules)
        writer.member("writtenByApproval", change.isWrittenByApproval)
      case .remove(let rule):
        writer.key("remove")
        write(rule, to: &writer)
      }
      writer.member("decision", change.outcome.rawValue)
    }
  }
}
