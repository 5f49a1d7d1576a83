internal import PermissionEngine
public import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// What changes beside the rules, for people, for pull requests and for programs.
public struct GuardReporter: Sendable {
  /// What changes.
  public let difference: GuardDifference
  private let oldNames: [String: String]
  private let newNames: [String: String]

  /// - Parameters:
  ///   - oldNames: how files are shown whose fault the old version had, by their paths in the comparison.
  ///   - newNames: the same for the new version, whose files were compared in the place of the old ones.
  public init(_ difference: GuardDifference, oldNames: [String: String], newNames: [String: String]) {
    self.difference = difference
    self.oldNames = oldNames
    self.newNames = newNames
  }

  /// A line for each file that is out of force, then a title and a line for each change; none when nothing changes.
  var lines: [String] {
    var lines = difference.lostFiles.map(text(of:))
    guard !difference.changes.isEmpty else { return lines }
    lines.append("beside the rules: \(summary)")
    return lines + difference.changes.map { "  " + text(of: $0) }
  }

  /// The same as Markdown blocks: what is out of force, what lets more happen, then the rest.
  var markdown: [String] {
    var blocks = difference.lostFiles.map { "**\(MarkdownText.inline(text(of: $0)))**" }
    let groups = [
      ("**Guards that go, and powers that come:**", difference.changes.filter(\.isWeaker)),
      ("Also changed beside the rules:", difference.changes.filter { !$0.isWeaker }),
    ]
    for (title, changes) in groups where !changes.isEmpty {
      blocks.append(title)
      blocks.append(changes.map { "- " + MarkdownText.inline(text(of: $0)) }.joined(separator: "\n"))
    }
    return blocks
  }

  /// The members `weaker`, `lostFiles` and `guards`.
  func write(to writer: inout JSONWriter) {
    writer.member("weaker", difference.isWeaker)
    writer.key("lostFiles")
    writer.array { writer in
      for file in difference.lostFiles {
        writer.object { writer in
          writer.member("file", name(of: file))
          writer.member("line", file.line)
          writer.member("column", file.column)
          writer.member("reason", file.isSyntax ? "syntax" : "type")
          writer.member("rules", file.ruleCount)
          writer.member("denyRules", file.denyCount)
          writer.member("version", file.isNew ? "new" : "old")
        }
      }
    }
    writer.key("guards")
    writer.array { writer in
      for change in difference.changes {
        writer.object { writer in
          writer.member("key", change.key)
          writer.member("message", change.message)
          writer.member("weaker", change.isWeaker)
          writer.key("example")
          if let example = change.example {
            writer.object { writer in
              writer.key("call")
              writer.call(example.call)
              writer.member("old", example.old.rawValue)
              writer.member("new", example.new.rawValue)
            }
          } else {
            writer.null()
          }
        }
      }
    }
  }

  private var summary: String {
    let weaker = difference.changes.count(where: \.isWeaker)
    let count = difference.changes.count
    let total = Wording.counted(count, "change")
    if weaker == 0 { return total }
    return "\(total), \(weaker == count ? "which" : "\(weaker) of which") may let more happen"
  }

  private func text(of change: GuardDifference.Change) -> String {
    let example = change.example.map { example in
      "; for example \(Quotation.quoted(example.call.summary))  \(example.old.rawValue) → \(example.new.rawValue)"
    }
    return DisplayText.visible("\(change.key): \(change.message)\(example ?? "")")
  }

  /// ``new.json:1:2 does not parse: all 2 rules of it are off, 1 deny rule among them``.
  private func text(of file: GuardDifference.LostFile) -> String {
    let fault = file.isSyntax ? "does not parse" : "has a value of the wrong type"
    let place = "\(name(of: file)):\(file.line):\(file.column)"
    guard file.isNew else {
      return DisplayText.visible("before, \(place) \(fault): nothing in it was in force")
    }
    let rules =
      file.ruleCount == 0
      ? "nothing in it is in force"
      : "all \(Wording.counted(file.ruleCount, "rule")) in it \(file.ruleCount == 1 ? "is" : "are") off"
    let denies = file.denyCount == 0 ? "" : ", \(Wording.counted(file.denyCount, "deny rule")) among them"
    return DisplayText.visible("\(place) \(fault): \(rules)\(denies)")
  }

  private func name(of file: GuardDifference.LostFile) -> String {
    (file.isNew ? newNames : oldNames)[file.path] ?? file.path
  }
}
