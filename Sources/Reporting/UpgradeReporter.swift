internal import PermissionEngine
public import PolicyAnalysis
public import RuleSyntax
internal import Settings

/// What an upgrade of the product changes for a policy, for people, for pull requests and for programs.
public struct UpgradeReporter: Sendable {
  /// The release before.
  public let old: Release
  /// The release after.
  public let new: Release
  private let paths: DisplayPath

  /// A reporter.
  public init(from old: Release, to new: Release, paths: DisplayPath) {
    self.old = old
    self.new = new
    self.paths = paths
  }

  /// Newly allowed calls first, each with its rule, both answers, when it changed and what to do.
  ///
  /// - Parameter onlyChanges: leaves out groups without a call.
  public func text(of diff: UpgradeDiff, onlyChanges: Bool = false) -> String {
    var lines = ["from \(old) to \(new)"]
    for (outcome, title) in UpgradeGroup.titles {
      let changes = diff.changes(to: outcome)
      if onlyChanges, changes.isEmpty { continue }
      lines.append("\(title): \(changes.count)")
      for group in UpgradeGroup.groups(of: changes) {
        let change = group.change
        lines.append(
          "  \(DisplayText.visible(Quotation.quoted(change.call.summary)))  \(change.old.rawValue) → \(change.new.rawValue)"
        )
        lines.append("    \(because(of: group))")
        lines.append("    now: \(group.meaning(in: new))")
        lines.append("    to do: \(DisplayText.visible(change.advice))")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same as Markdown.
  public func markdown(of diff: UpgradeDiff) -> String {
    var blocks = ["### From release \(old) to \(new)"]
    for (outcome, title) in UpgradeGroup.titles {
      let changes = diff.changes(to: outcome)
      if changes.isEmpty { continue }
      blocks.append("**\(title): \(changes.count)**")
      let rows = UpgradeGroup.groups(of: changes).map { group in
        let change = group.change
        let call = MarkdownText.code(change.call.summary, isCell: true)
        let rule =
          (change.rule.map { MarkdownText.code($0.text, isCell: true) } ?? "no rule")
          + group.furtherRules(isThere: false)
        return "| \(call) | \(change.old.rawValue) | \(change.new.rawValue) | \(rule) | \(since(group)) | "
          + MarkdownText.inline(change.advice, isCell: true) + " |"
      }
      blocks.append(
        (["| for example | \(old) | \(new) | rule | since | what to do |", "|---|---|---|---|---|---|"] + rows)
          .joined(separator: "\n"))
    }
    if diff.changes.isEmpty { blocks.append("No call is known that the releases decide differently.") }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// One object: `version`, `from`, `to`, `changes`.
  public func json(of diff: UpgradeDiff) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("from", old.description)
      writer.member("to", new.description)
      write(diff.changes, to: &writer)
    }
    return writer.bytes + [0x0A]
  }

  func write(_ changes: [UpgradeDiff.Change], to writer: inout JSONWriter) {
    writer.key("changes")
    writer.array { writer in
      for change in changes {
        writer.object { writer in
          writer.member("tool", change.call.tool)
          writer.member("call", change.call.summary)
          writer.key("input")
          writer.value(InputValue.object(change.call.input))
          writer.member("old", change.old.rawValue)
          writer.member("new", change.new.rawValue)
          writer.member("rule", orNull: change.rule?.text)
          writer.member("list", orNull: change.rule?.list.rawValue)
          writer.member("file", orNull: change.rule.map { paths.text($0.file) })
          writer.member("feature", change.feature.name)
          writer.member("meaning", change.feature.row.meaning)
          writer.member("clauses", strings: change.feature.row.clauses)
          writer.member("since", orNull: change.interval?.dated.description)
          writer.member("seenAfter", orNull: change.interval?.after.description)
          writer.member("seenIn", orNull: change.interval?.upTo.description)
          writer.member("further", change.furtherCount)
          writer.member("advice", change.advice)
        }
      }
    }
  }

  private func because(of group: UpgradeGroup) -> String {
    guard let rule = group.change.rule else { return "without a rule, \(since(group))" }
    let list = rule.list.rawValue
    return
      "`\(DisplayText.visible(rule.text))` in \(list)\(group.furtherRules(isThere: true)), \(since(group))"
  }

  private func since(_ group: UpgradeGroup) -> String { group.since(from: old, to: new) }
}
