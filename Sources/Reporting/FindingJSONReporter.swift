internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings
internal import Workspace

/// Findings as one JSON object; the members are described in `Documentation/json.md`.
public struct FindingJSONReporter: FindingReporter {
  /// The version of the form; it rises when a member changes its meaning or goes.
  public static let formatVersion = 1

  private let toolVersion: String

  /// - Parameter version: of the program.
  public init(version: String) { toolVersion = version }

  /// The object, indented, with a line break at the end.
  public func bytes(of report: Report) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("version", Self.formatVersion)
      writer.key("tool")
      writer.object { writer in
        writer.member("name", "ccrules")
        writer.member("version", toolVersion)
      }
      writer.key("files")
      writer.array { write(report.inventory, paths: report.paths, to: &$0) }
      writer.key("unreadable")
      writer.array { writer in
        for unread in report.inventory.unreadable {
          writer.object { writer in
            writer.member("file", unread.path)
            writer.member("reason", unread.reason)
          }
        }
      }
      writer.key("summary")
      writer.object { writer in
        for severity in Severity.allCases.reversed() {
          writer.member(severity.rawValue, report.findings.count { $0.severity == severity })
        }
        writer.member("files", report.fileCount)
        writer.member("undecided", report.undecided)
      }
      writer.key("findings")
      writer.array { writer in
        var fingerprints = Fingerprints(report.inventory.projects)
        for finding in report.findings {
          write(finding, &fingerprints, paths: report.paths, to: &writer)
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ inventory: LintInventory, paths: DisplayPath, to writer: inout JSONWriter) {
    func write(_ files: [SettingsFile], _ role: String, _ writer: inout JSONWriter) {
      for file in files {
        writer.object { writer in
          writer.member("file", paths.text(file.path))
          writer.member("role", role)
          let isSettings = role != "configuration" && file.origin == .settings
          writer.member("scope", orNull: isSettings ? file.scope.rawValue : nil)
        }
      }
    }
    write(inventory.linted, "linted", &writer)
    write(inventory.companions, "takesPart", &writer)
    write(inventory.configurations, "configuration", &writer)
  }

  private func write(
    _ finding: Finding, _ fingerprints: inout Fingerprints, paths: DisplayPath, to writer: inout JSONWriter
  ) {
    let fingerprint = fingerprints.next(finding)
    writer.object { writer in
      writer.member("code", finding.code)
      writer.member("name", finding.name)
      writer.member("url", CheckPage.address(code: finding.code, name: finding.name))
      writer.member("fingerprint", fingerprint)
      writer.member("severity", finding.severity.rawValue)
      writer.member("profile", finding.profile.rawValue)
      writer.member("confidence", finding.confidence.rawValue)
      writer.member("dependsOn", strings: finding.dependsOn.map(\.id))
      writer.member("message", finding.message)
      writer.member("help", orNull: finding.help ?? finding.advice?.otherwise)
      writer.member("capabilities", strings: finding.capabilities)
      writer.key("suggestions")
      if let advice = finding.advice, advice.isProven { write(advice, to: &writer) } else { writer.null() }
      writer.member("rule", orNull: finding.rule)
      writer.member("list", orNull: finding.list?.rawValue)
      writer.member("file", paths.text(finding.location.file))
      writer.member("line", finding.location.span.start.line)
      writer.member("column", finding.location.span.start.column)
      writer.member("endLine", finding.location.span.end.line)
      writer.member("endColumn", finding.location.span.end.column)
      writer.key("related")
      writer.array { writer in
        for related in finding.related { write(related, paths: paths, to: &writer) }
      }
      writer.key("witness")
      if let witness = finding.witness { writer.call(witness.call) } else { writer.null() }
      writer.member("decision", orNull: finding.witness?.outcome.rawValue)
      writer.key("examples")
      writer.array { writer in
        if let witness = finding.witness { write(witness, to: &writer) }
        for witness in finding.furtherWitnesses { write(witness, to: &writer) }
      }
      writer.key("fix")
      if let fix = finding.fix { write(fix, paths: paths, to: &writer) } else { writer.null() }
      writer.key("others")
      writer.array { writer in
        for other in finding.others { write(other, &fingerprints, paths: paths, to: &writer) }
      }
    }
  }

  private func write(_ advice: Advice, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("place", advice.place.rawValue)
      writer.member("rules", strings: advice.rules)
    }
  }

  private func write(_ related: RelatedLocation, paths: DisplayPath, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", paths.text(related.location.file))
      writer.member("line", related.location.span.start.line)
      writer.member("column", related.location.span.start.column)
      writer.member("rule", orNull: related.rule)
      writer.member("message", related.message)
    }
  }

  private func write(_ witness: Witness, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("call")
      writer.call(witness.call)
      writer.member("decision", witness.outcome.rawValue)
      writer.member("reading", witness.isWide ? "wide" : "narrow")
      writer.member("edition", orNull: witness.edition?.rawValue)
      writer.member("mode", orNull: witness.context?.mode?.rawValue)
    }
  }

  private func write(_ fix: Fix, paths: DisplayPath, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("description", fix.description)
      writer.member("applicability", fix.isApplied(within: .onlyNarrows) ? "safe" : "unsafe")
      writer.member("effect", fix.effect.rawValue)
      writer.key("edits")
      writer.array { writer in
        for edit in fix.edits {
          writer.object { writer in
            writer.member("file", paths.text(edit.file))
            writer.member("offset", edit.offset)
            writer.member("length", edit.length)
            writer.member("replacement", edit.replacement)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// `{"tool": …, "input": …}`; the fields of an input are sorted, so that equal calls give equal text.
  mutating func call(_ call: ToolCall) {
    object { writer in
      writer.member("tool", call.tool)
      writer.key("input")
      writer.value(InputValue.object(call.input))
    }
  }
}
