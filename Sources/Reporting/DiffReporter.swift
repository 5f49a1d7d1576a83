internal import PermissionEngine
public import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// What changes between two policies, for people, for pull requests and for programs.
public struct DiffReporter: Sendable {
  /// The title of each group, the gravest first.
  private static let groups: [(outcome: Outcome, title: String)] = [
    (.allow, "newly allowed"), (.ask, "newly asked"), (.deny, "newly denied"),
  ]

  /// A reporter.
  public init() {}

  /// The groups with one call for each rule, then whether that is everything.
  public func text(of diff: PolicyDiff) -> String {
    var lines: [String] = []
    for (outcome, title) in Self.groups {
      let changes = diff.changes(to: outcome)
      guard !changes.isEmpty else { continue }
      lines.append("\(title): \(changes.count)")
      for change in changes {
        let call = DisplayText.visible(Quotation.quoted(change.call.summary))
        lines.append(
          "  \(call)  \(change.old.rawValue) → \(change.new.rawValue)  because of \(rule(of: change))")
      }
    }
    if diff.changes.isEmpty { lines.append("no call is known to be decided differently") }
    return (lines + [completeness(of: diff)]).joined(separator: "\n") + "\n"
  }

  /// The same as Markdown, with a table for each group.
  public func markdown(of diff: PolicyDiff) -> String {
    var blocks: [String] = []
    for (outcome, title) in Self.groups {
      let changes = diff.changes(to: outcome)
      guard !changes.isEmpty else { continue }
      let rows = changes.map { change in
        let call = cell(Quotation.quoted(change.call.summary))
        return "| \(call) | \(change.old.rawValue) | \(change.new.rawValue) | \(cell(rule(of: change))) |"
      }
      blocks.append("### \(title) (\(changes.count))")
      blocks.append(
        (["| call | before | after | because of |", "|---|---|---|---|"] + rows).joined(separator: "\n"))
    }
    if diff.changes.isEmpty { blocks.append("No call is known to be decided differently.") }
    return (blocks + [completeness(of: diff)]).joined(separator: "\n\n") + "\n"
  }

  /// One object: `changes`, `undecided`, `settings`, `complete`.
  public func json(of diff: PolicyDiff) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("complete", diff.isComplete)
      writer.key("changes")
      writer.array { writer in
        for change in diff.changes {
          writer.object { writer in
            writer.key("call")
            writer.call(change.call)
            writer.member("old", change.old.rawValue)
            writer.member("new", change.new.rawValue)
            writer.member("rule", change.rule.text)
            writer.member("list", change.rule.list.rawValue)
            writer.member("isAdded", change.isAdded)
          }
        }
      }
      writer.member("undecided", strings: diff.undecided.map(\.text))
      writer.member("settings", strings: diff.settings)
    }
    return writer.bytes + [0x0A]
  }

  private func rule(of change: PolicyDiff.Change) -> String {
    let text = DisplayText.visible(Quotation.quoted(change.rule.rule.text))
    return "\(text), \(change.isAdded ? "added to" : "removed from") \(change.rule.list.rawValue)"
  }

  private func cell(_ text: String) -> String {
    String(decoding: text.utf8.flatMap { $0 == UInt8(ascii: "|") ? Array("\\|".utf8) : [$0] }, as: UTF8.self)
  }

  private func completeness(of diff: PolicyDiff) -> String {
    var parts: [String] = []
    if !diff.settings.isEmpty {
      parts.append("settings beside the rules differ: \(diff.settings.joined(separator: ", "))")
    }
    if !diff.undecided.isEmpty {
      let rules = diff.undecided.map { DisplayText.visible(Quotation.quoted($0.rule.text)) }
      parts.append("undecided: \(rules.joined(separator: ", "))")
    }
    return parts.isEmpty
      ? "complete: no other rule changes a decision" : "not complete; " + parts.joined(separator: "; ")
  }
}
