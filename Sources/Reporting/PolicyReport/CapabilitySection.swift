internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// What allow rules let through without asking, by capability and tool.
enum CapabilitySection {
  /// What a rule lets through, with the call that shows it.
  private struct Grant {
    var tool: String
    var finding: Finding
  }

  static func write(_ report: PolicyReport, to html: inout HTMLWriter) {
    let grants = report.findings.compactMap { finding -> Grant? in
      guard !finding.capabilities.isEmpty, let rule = finding.rule, finding.list == .allow else { return nil }
      return Grant(tool: tool(of: rule), finding: finding)
    }
    html.element(
      "p",
      "A number says how many allow rules let it happen without asking, each shown by a call that was decided so. A dash "
        + "says that no such rule was found, not that it is stopped.")
    let capabilities = unique(grants.flatMap(\.finding.capabilities))
    if capabilities.isEmpty {
      return html.element("p", "No allow rule was found that lets anything of the kind through.")
    }
    let tools = unique(["Bash", "Read", "Edit", "WebFetch"] + grants.map(\.tool))
    html.table("Capabilities by tool", ["Capability"] + tools) { html in
      for capability in capabilities {
        html.row { html in
          html.rowHeading { $0.write(capability) }
          for tool in tools {
            let here = grants.filter { $0.tool == tool && $0.finding.capabilities.contains(capability) }
            html.cell(tool) { write(here.map(\.finding), report, to: &$0) }
          }
        }
      }
    }
  }

  private static func write(_ findings: [Finding], _ report: PolicyReport, to html: inout HTMLWriter) {
    if findings.isEmpty { return html.write("—") }
    html.element("details") { html in
      html.element("summary", "\(findings.count) rule\(findings.count == 1 ? "" : "s")")
      html.element("ul") { html in
        for finding in findings {
          html.element("li") { html in
            html.element("code", finding.rule ?? "")
            html.write(" (\(report.place(finding.location.file, finding.location.span)))")
            if let call = finding.witness?.call {
              html.write(": ")
              html.call(call)
            }
          }
        }
      }
    }
  }

  private static func tool(of rule: String) -> String {
    let name = rule.prefix { $0 != "(" }
    return name.hasPrefix("mcp__") ? "MCP" : String(name)
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
