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

  private let guards: GuardReporter

  /// A reporter.
  ///
  /// - Parameter guards: what changes beside the rules.
  public init(guards: GuardReporter) { self.guards = guards }

  /// Lost files and guards first; then the groups with one call for each rule, each said to be complete or not, then
  /// what is open.
  ///
  /// - Parameter onlyChanges: leaves out groups without a call.
  public func text(of diff: PolicyDiff, onlyChanges: Bool = false) -> String {
    var lines = guards.lines
    func add(_ changes: [PolicyDiff.Change]) {
      for change in changes {
        let call = DisplayText.visible(Quotation.quoted(change.call.summary))
        lines.append(
          "  \(call)  \(change.old.rawValue) → \(change.new.rawValue)  because of \(rule(of: change))")
      }
    }
    for (outcome, title) in Self.groups {
      let changes = diff.changes(to: outcome)
      if !onlyChanges || !changes.isEmpty || !diff.isComplete(for: outcome) {
        lines.append("\(title): \(count(changes)), \(state(of: outcome, diff))")
      }
      add(changes)
      let possible = diff.possible.filter { $0.new == outcome }
      guard !possible.isEmpty else { continue }
      lines.append("possibly \(title), where the documentation leaves it open: \(possible.count)")
      add(possible)
    }
    return (lines + remarks(on: diff)).map { $0 + "\n" }.joined()
  }

  /// The same as Markdown, for a pull request: how much more may happen, what guards go, then a table for each group
  /// with one call for each rule.
  public func markdown(of diff: PolicyDiff) -> String {
    var blocks = [title(of: diff)] + guards.markdown
    func add(_ changes: [PolicyDiff.Change]) {
      guard !changes.isEmpty else { return }
      let rows = changes.map { change in
        let call = MarkdownText.code(change.call.summary, isCell: true)
        return "| \(call) | \(change.old.rawValue) | \(change.new.rawValue) | \(cell(change)) |"
      }
      blocks.append(
        (["| for example | before | after | because of |", "|---|---|---|---|"] + rows).joined(
          separator: "\n"))
    }
    for (outcome, title) in Self.groups {
      let changes = diff.changes(to: outcome)
      let possible = diff.possible.filter { $0.new == outcome }
      if !changes.isEmpty || !possible.isEmpty || !diff.isComplete(for: outcome) {
        blocks.append("**\(title): \(count(changes)), \(state(of: outcome, diff))**")
      }
      add(changes)
      if !possible.isEmpty {
        blocks.append("Possibly \(title), where the documentation leaves it open:")
      }
      add(possible)
    }
    let remarks = remarks(on: diff).map { "- " + MarkdownText.inline($0) }
    return (blocks + (remarks.isEmpty ? [] : [remarks.joined(separator: "\n")])).joined(separator: "\n\n")
      + "\n"
  }

  /// `### This change lets the agent do 4 new things`, counted by the rules and guards that let it.
  private func title(of diff: PolicyDiff) -> String {
    let calls = diff.changes(to: .allow).count
    let weaker = guards.difference.changes.count(where: \.isWeaker)
    let lost = guards.difference.lostFiles.count(where: \.isNew)
    let guardText = [
      weaker == 0 ? nil : Wording.counted(weaker, "guard") + (weaker == 1 ? " goes" : " go"),
      lost == 0 ? nil : Wording.counted(lost, "file") + (lost == 1 ? " is" : " are") + " out of force",
    ].compactMap { $0 }.joined(separator: ", ")
    let text =
      if calls > 0 {
        "This change lets the agent do \(Wording.counted(calls, "new thing"))"
      } else if diff.isEmpty, guards.difference.isEmpty {
        "This change lets the agent do nothing new, and decides every call as before"
      } else if !diff.isComplete(for: .allow) {
        "No rule of this change is known to let the agent do new things"
      } else if guards.difference.isWeaker {
        "This change lets the agent do nothing new by its rules"
      } else {
        "This change lets the agent do nothing new"
      }
    return "### " + text + (guardText.isEmpty ? "" : "; " + guardText)
  }

  private func cell(_ change: PolicyDiff.Change) -> String {
    let rule = MarkdownText.code(String(decoding: change.rule.rule.text, as: UTF8.self), isCell: true)
    return "\(rule), \(change.isAdded ? "added to" : "removed from") \(change.rule.list.rawValue)"
  }

  /// One object: `version`, `complete`, `weaker`, `lostFiles`, `guards`, `changes`, `possible`, `undecided`, `settings`.
  public func json(of diff: PolicyDiff) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("complete", diff.isComplete && !guards.difference.isWeaker)
      guards.write(to: &writer)
      for (name, changes) in [("changes", diff.changes), ("possible", diff.possible)] {
        writer.key(name)
        writer.array { writer in
          for change in changes { Self.write(change, to: &writer) }
        }
      }
      writer.key("undecided")
      writer.array { writer in
        for question in diff.undecided {
          writer.object { writer in
            writer.member("new", question.outcome.rawValue)
            Self.write(question.rule, isAdded: question.isAdded, to: &writer)
          }
        }
      }
      writer.member("settings", strings: diff.settings)
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ change: PolicyDiff.Change, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("call")
      writer.call(change.call)
      writer.member("old", change.old.rawValue)
      writer.member("new", change.new.rawValue)
      write(change.rule, isAdded: change.isAdded, to: &writer)
    }
  }

  private static func write(_ rule: SourcedRule, isAdded: Bool, to writer: inout JSONWriter) {
    writer.member("rule", rule.text)
    writer.member("list", rule.list.rawValue)
    writer.member("isAdded", isAdded)
  }

  private func rule(of change: PolicyDiff.Change) -> String { shown(change.rule, isAdded: change.isAdded) }

  private func shown(_ rule: SourcedRule, isAdded: Bool) -> String {
    let text = DisplayText.visible(Quotation.quoted(rule.rule.text))
    return "\(text), \(isAdded ? "added to" : "removed from") \(rule.list.rawValue)"
  }

  private func count(_ changes: [PolicyDiff.Change]) -> String {
    changes.isEmpty ? "none" : String(changes.count)
  }

  /// Whether a group names every rule that belongs there.
  private func state(of outcome: Outcome, _ diff: PolicyDiff) -> String {
    // What a hook or a mode changes is in no rule.
    diff.isComplete(for: outcome) && !guards.difference.isWeaker ? "complete" : "not known to be complete"
  }

  private func remarks(on diff: PolicyDiff) -> [String] {
    var remarks: [String] = []
    for (outcome, title) in Self.groups {
      let rules = diff.undecided.filter { $0.outcome == outcome }.map { shown($0.rule, isAdded: $0.isAdded) }
      guard !rules.isEmpty else { continue }
      remarks.append("undecided whether calls are \(title) because of \(rules.joined(separator: "; "))")
    }
    if !diff.settings.isEmpty {
      remarks.append(
        "these settings differ too and may change any decision: "
          + diff.settings.joined(separator: ", "))
    }
    return remarks
  }
}
