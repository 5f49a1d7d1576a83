internal import Workspace
internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// SARIF 2.1.0, the form of code scanning. Results of one cause are listed by themselves, since each is followed from run
/// to run by its fingerprint. Columns count UTF-16 code units, as `columnKind` says.
public struct FindingSARIFReporter: FindingReporter {
  /// The root that relative paths count from: the working directory of the run.
  private static let root = "%SRCROOT%"

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let toolVersion: String

  /// - Parameter version: of the program.
  public init(version: String) { toolVersion = version }

  /// One log with one run.
  public func bytes(of report: Report) -> [UInt8] {
    let findings = report.separateFindings
    let codes = Set(findings.map(\.code)).sorted()
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
    var regions = TextRegions(report)
    var fingerprints = Fingerprints(report.inventory.projects)
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("$schema", Self.schema)
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.object { writer in
          writeTool(codes.compactMap { CheckRegistry.check(named: $0)?.metadata }, to: &writer)
          write(report.inventory, paths: report.paths, to: &writer)
          writer.member("columnKind", "utf16CodeUnits")
          writer.member("newlineSequences", strings: ["\r\n", "\n"])
          writer.key("originalUriBaseIds")
          writer.object { writer in
            writer.key(Self.root)
            writer.object { write("the folder that ccrules ran in", as: "description", to: &$0) }
          }
          writer.key("results")
          writer.array { writer in
            for finding in findings {
              write(
                finding, ruleIndex: places[finding.code], fingerprint: fingerprints.next(finding),
                paths: report.paths, &regions, to: &writer)
            }
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private func writeTool(_ checks: [CheckMetadata], to writer: inout JSONWriter) {
    writer.key("tool")
    writer.object { writer in
      writer.key("driver")
      writer.object { writer in
        writer.member("name", "ccrules")
        writer.member("semanticVersion", toolVersion)
        writer.key("rules")
        writer.array { writer in
          for check in checks { write(check, to: &writer) }
        }
      }
    }
  }

  private func write(_ check: CheckMetadata, to writer: inout JSONWriter) {
    let fix = check.fix.map { "\n\nFix: \($0)" } ?? ""
    writer.object { writer in
      writer.member("id", check.code)
      writer.member("name", check.name)
      write(check.summary, as: "shortDescription", to: &writer)
      write(check.rationale, as: "fullDescription", to: &writer)
      writer.key("help")
      writer.object { writer in
        let text = SARIFText.escaped(check.rationale + fix)
        writer.member("text", text)
        writer.member("markdown", text)
      }
      writer.key("defaultConfiguration")
      writer.object { $0.member("level", check.severity.rawValue) }
      writer.key("properties")
      writer.object { writer in
        writer.member("page", CheckPage.address(code: check.code, name: check.name))
        writer.member("profile", check.profile.rawValue)
      }
    }
  }

  /// What was looked at, and what could not be read.
  private func write(_ inventory: LintInventory, paths: DisplayPath, to writer: inout JSONWriter) {
    writer.key("artifacts")
    writer.array { writer in
      for file in inventory.linted {
        writer.object { writer in
          write(path: paths.text(file.path), as: "location", to: &writer)
          writer.member("roles", strings: ["analysisTarget"])
        }
      }
    }
    writer.key("invocations")
    writer.array { writer in
      writer.object { writer in
        writer.member("executionSuccessful", inventory.unreadable.isEmpty)
        writer.key("toolExecutionNotifications")
        writer.array { writer in
          for unread in inventory.unreadable {
            writer.object { writer in
              writer.member("level", "error")
              write("cannot be read: \(unread.reason)", as: "message", to: &writer)
              writer.key("locations")
              writer.array { writer in
                writer.object { writer in
                  writer.key("physicalLocation")
                  writer.object { write(path: unread.path, as: "artifactLocation", to: &$0) }
                }
              }
            }
          }
        }
      }
    }
  }

  private func write(
    _ finding: Finding, ruleIndex: Int?, fingerprint: String, paths: DisplayPath,
    _ regions: inout TextRegions,
    to writer: inout JSONWriter
  ) {
    let place = regions.region(of: finding.location)
    let related = finding.related.map { ($0, regions.region(of: $0.location)) }
    let edits = safeEdits(of: finding).map { ($0, regions.region(of: $0)) }
    writer.object { writer in
      writer.member("ruleId", finding.code)
      if let ruleIndex { writer.member("ruleIndex", ruleIndex) }
      writer.member("level", finding.severity.rawValue)
      let text = ([DisplayText.visible(finding.message)] + finding.adviceLines).joined(separator: "\n")
      write(text, as: "message", to: &writer)
      writer.key("locations")
      writer.array { write(finding.location.file, place, paths, to: &$0) }
      if !related.isEmpty {
        writer.key("relatedLocations")
        writer.array { writer in
          for (other, region) in related {
            let rule = other.rule.map { DisplayText.visible(Quotation.quoted($0)) + " " } ?? ""
            let message = rule + DisplayText.visible(other.message)
            write(other.location.file, region, paths, message: message, to: &writer)
          }
        }
      }
      writer.key("partialFingerprints")
      writer.object { $0.member("ccrules/v1", fingerprint) }
      if let fix = finding.fix, !edits.isEmpty, edits.allSatisfy({ $0.1 != nil }) {
        writer.key("fixes")
        writer.array { writer in
          write(fix, edits.compactMap { edit, region in region.map { (edit, $0) } }, paths, to: &writer)
        }
      }
      writeProperties(of: finding, to: &writer)
    }
  }

  /// The edits that a program may make without asking: those of `--fix`.
  private func safeEdits(of finding: Finding) -> [Fix.Edit] {
    guard let fix = finding.fix, fix.isApplied(within: .onlyNarrows) else { return [] }
    return fix.edits
  }

  private func writeProperties(of finding: Finding, to writer: inout JSONWriter) {
    writer.key("properties")
    writer.object { writer in
      if let rule = finding.rule { writer.member("rule", rule) }
      if let list = finding.list { writer.member("list", list.rawValue) }
      writer.member("profile", finding.profile.rawValue)
      if !finding.capabilities.isEmpty { writer.member("capabilities", strings: finding.capabilities) }
      if let witness = finding.witness {
        writer.key("example")
        writer.object { writer in
          writer.key("call")
          writer.call(witness.call)
          writer.member("decision", witness.outcome.rawValue)
        }
      }
    }
  }

  private func write(
    _ fix: Fix, _ edits: [(Fix.Edit, TextRegions.Region)], _ paths: DisplayPath, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      write(DisplayText.visible(fix.description), as: "description", to: &writer)
      writer.key("artifactChanges")
      writer.array { writer in
        for file in Set(edits.map(\.0.file)).sorted() {
          writer.object { writer in
            write(path: paths.text(file), as: "artifactLocation", to: &writer)
            writer.key("replacements")
            writer.array { writer in
              for (edit, region) in edits where edit.file == file {
                writer.object { writer in
                  write(region, as: "deletedRegion", to: &writer)
                  if !edit.replacement.isEmpty {
                    writer.key("insertedContent")
                    writer.object { $0.member("text", edit.replacement) }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private func write(
    _ path: String, _ region: TextRegions.Region, _ paths: DisplayPath, message: String? = nil,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("physicalLocation")
      writer.object { writer in
        write(path: paths.text(path), as: "artifactLocation", to: &writer)
        write(region, as: "region", to: &writer)
      }
      if let message { write(message, as: "message", to: &writer) }
    }
  }

  private func write(_ region: TextRegions.Region, as key: String, to writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in
      writer.member("startLine", region.startLine)
      writer.member("startColumn", region.startColumn)
      writer.member("endLine", region.endLine)
      writer.member("endColumn", region.endColumn)
    }
  }

  private func write(path: String, as key: String, to writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in
      writer.member("uri", SARIFText.uri(path))
      if !PathText.isAbsolute(path) { writer.member("uriBaseId", Self.root) }
    }
  }

  private func write(_ text: String, as key: String, to writer: inout JSONWriter) {
    writer.key(key)
    writer.object { $0.member("text", SARIFText.escaped(text)) }
  }
}
