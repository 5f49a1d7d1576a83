internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings
internal import Workspace

/// A policy report as one page that needs nothing else: no network, no file, no script but its own.
public struct PolicyPage: Sendable {
  /// A page.
  public init() {}

  /// The page, UTF-8.
  public func bytes(of report: PolicyReport) -> [UInt8] {
    var html = HTMLWriter()
    html.constant("<!DOCTYPE html>\n")
    html.element("html", [("lang", "en")]) { html in
      html.element("head") { writeHead(of: report, to: &$0) }
      html.breakLine()
      html.element("body") { writeBody(of: report, to: &$0) }
    }
    html.breakLine()
    return Array(html.text.utf8)
  }

  /// A part of the page, under a heading of its own.
  private struct Part: Sendable {
    let id: String
    let title: String
    let write: @Sendable (PolicyReport, inout HTMLWriter) -> Void
  }

  private let parts = [
    Part(id: "rules", title: "Rules in force", write: RulesSection.write),
    Part(id: "capabilities", title: "What runs without asking", write: CapabilitySection.write),
    Part(id: "guards", title: "What denies and asks stop", write: GuardSection.write),
    Part(id: "modes", title: "What each mode does", write: ModeSection.write),
    Part(id: "upgrade", title: "What changed between releases", write: UpgradeSection.write),
    Part(id: "ask", title: "Ask about a call", write: CallSection.write),
  ]

  private func writeHead(of report: PolicyReport, to html: inout HTMLWriter) {
    html.constant("<meta charset=\"utf-8\">")
    html.void("meta", [("http-equiv", "Content-Security-Policy"), ("content", contentPolicy)])
    html.constant("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    html.constant("<meta name=\"color-scheme\" content=\"light dark\">")
    html.element("title", "Permission policy of \(PathText.name(of: report.session.context.cwd))")
    html.element("style") { $0.source(PageSource.style) }
  }

  /// Nothing is loaded and nothing runs but the style and the script whose digests stand here.
  private var contentPolicy: String {
    let style = SHA256(of: Array(PageSource.style.utf8)).base64
    let script = SHA256(of: Array(PageSource.script.utf8)).base64
    return "default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'; base-uri 'none'; "
      + "form-action 'none'"
  }

  private func writeBody(of report: PolicyReport, to html: inout HTMLWriter) {
    html.constant("<a class=\"skip\" href=\"#main\">Skip to the rules</a>")
    html.element("header") { writeHeader(of: report, to: &$0) }
    html.element("main", [("id", "main")]) { html in
      for part in parts {
        html.breakLine()
        html.element("section", [("id", part.id), ("aria-labelledby", part.id + "-title")]) { html in
          html.element("h2", [("id", part.id + "-title")], part.title)
          part.write(report, &html)
        }
      }
    }
    html.breakLine()
    html.element("footer") { html in
      html.element(
        "p",
        "Written by ccrules \(report.version). \(speaker(of: report)) What comes from a server or from device "
          + "management is in no file and not part of it.")
    }
    html.element("script", [("type", "application/json"), ("id", "carried")]) { html in
      html.data(report.answers.json(modes: report.modes, options: report.explainOptions))
    }
    html.element("script") { $0.source(PageSource.script) }
  }

  private func writeHeader(of report: PolicyReport, to html: inout HTMLWriter) {
    html.element("h1", "Permission policy of \(PathText.name(of: report.session.context.cwd))")
    html.element("p", [("class", "counts")]) { html in
      for severity in Severity.allCases.reversed() {
        let count = report.count(of: severity)
        html.element(
          "span", [("class", "badge \(severity.rawValue)")],
          "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")")
        html.write(" ")
      }
    }
    html.element("nav", [("aria-label", "Parts")]) { html in
      html.element("ul") { html in
        for part in parts {
          html.element("li") { $0.element("a", [("href", "#" + part.id)], part.title) }
        }
      }
    }
    html.element("div", [("class", "search"), ("hidden", "")]) { html in
      html.element("label", [("for", "search")], "Search rules, findings and examples")
      html.void(
        "input", [("id", "search"), ("type", "search"), ("autocomplete", "off"), ("spellcheck", "false")])
      html.element("p", [("id", "found"), ("role", "status")], "")
    }
  }

  private func speaker(of report: PolicyReport) -> String {
    let semantics = report.session.semantics
    return semantics.reading == .product
      ? "Calls are decided as release \(semantics.release.description) was measured to."
      : "Calls are decided by edition \(semantics.edition.rawValue), reading \(semantics.reading.rawValue)."
  }
}
