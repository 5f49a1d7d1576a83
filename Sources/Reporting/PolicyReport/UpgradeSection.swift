internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings
internal import Workspace

/// What changed for the policy between an older release and the session's.
enum UpgradeSection {
  static func write(_ report: PolicyReport, to html: inout HTMLWriter) {
    guard let upgrade = report.upgrade else {
      let isOfReleases = report.session.semantics.reading == .product
      return html.element(
        "p",
        isOfReleases
          ? "No release before \(report.session.semantics.release) was measured: there is nothing to compare with."
          : "Releases differ in the reading `product` only: there is nothing to compare.")
    }
    html.element(
      "p",
      "Calls that release \(upgrade.old) decides in another way than \(upgrade.new) under these settings: what a machine "
        + "gets with the newer one, and what one with the older one still lacks. Every example was decided as each of the "
        + "two does. It is not shown that nothing else changes.")
    if upgrade.diff.changes.isEmpty {
      return html.element("p", "No call is known that the two decide differently.")
    }
    for (outcome, title) in UpgradeGroup.titles {
      let changes = upgrade.diff.changes(to: outcome)
      if changes.isEmpty { continue }
      let columns = ["For example", "\(upgrade.old)", "\(upgrade.new)", "Rule", "What changed", "What to do"]
      html.table("\(title.prefix(1).uppercased())\(title.dropFirst()): \(changes.count)", columns) { html in
        for group in UpgradeGroup.groups(of: changes) { write(group, upgrade, report, to: &html) }
      }
    }
  }

  private static func write(
    _ group: UpgradeGroup, _ upgrade: ReleaseComparison, _ report: PolicyReport, to html: inout HTMLWriter
  ) {
    let change = group.change
    html.element("tr", [("data-search", "")]) { html in
      html.element("th", [("scope", "row")]) { $0.call(change.call) }
      html.element("td") { $0.outcome(change.old) }
      html.element("td") { $0.outcome(change.new) }
      html.element("td") { html in
        if let rule = change.rule {
          html.rule(rule.text, rule.list, at: report.place(rule.file, rule.span))
        } else {
          html.write("no rule")
        }
        write(group.others, report, to: &html)
      }
      html.element("td") { html in
        html.element("p", group.meaning(in: upgrade.new))
        html.element("p", [("class", "code")], group.since(from: upgrade.old, to: upgrade.new))
      }
      html.element("td", Credentials.masked(change.advice))
    }
  }

  /// The other rules to which the same happens, each with its own example.
  private static func write(
    _ others: [UpgradeDiff.Change], _ report: PolicyReport, to html: inout HTMLWriter
  ) {
    if others.isEmpty { return }
    html.element("details") { html in
      html.element("summary", "and \(Wording.counted(others.count, "further rule"))")
      html.element("ul") { html in
        for other in others {
          html.element("li") { html in
            if let rule = other.rule {
              html.rule(rule.text, rule.list, at: report.place(rule.file, rule.span))
            }
            html.write(": ")
            html.call(other.call)
          }
        }
      }
    }
  }
}
