internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// One of two policies that are compared, ready for questions.
struct ComparedPolicy: Sendable {
  let policy: AssertedPolicy
  /// What makes its rules the same rules in another.
  let keys: Set<Key>
  /// Texts that an allow rule spells out and that bash would expand.
  let dynamicTexts: [ToolCall]

  /// What makes a rule the same rule in both: the list, the text, the scope and where its paths begin.
  struct Key: Hashable, Sendable {
    let list: RuleList
    let text: [UInt8]
    let scope: Scope
    let anchor: String?
    let parent: String?
  }

  init(_ stack: SettingsStack, semantics: Semantics, context: CallContext) {
    let policy = AssertedPolicy(stack, semantics: semantics, context: context)
    self.policy = policy
    keys = Set(policy.table.rows.map { Self.key(of: $0, policy.table) })
    dynamicTexts = policy.table.rows.filter { $0.list == .allow }.flatMap { row -> [ToolCall] in
      switch row.wide {
      case .commands(let tool, let extents):
        extents.filter { $0.isExact && Self.isDynamic($0.literalPrefix) }.map {
          CallExamples.command($0.literalPrefix, tool: tool)
        }
      case .wholeText(let tool, let text): [CallExamples.command(text, tool: tool)]
      default: []
      }
    }
  }

  func key(of row: PolicyTable.Row) -> Key { Self.key(of: row, policy.table) }

  private static func key(of row: PolicyTable.Row, _ table: PolicyTable) -> Key {
    let file = table.file(of: row)
    return Key(
      list: row.list, text: row.entry.text, scope: file.scope, anchor: file.anchorDirectory,
      parent: file.claudeParentDirectory)
  }

  private static func isDynamic(_ text: [UInt8]) -> Bool { text.contains { "$`*?[{~".utf8.contains($0) } }

  func decide(_ call: ToolCall, _ reading: Reading) -> Outcome {
    policy.decider(reading).decide(call, in: policy.context).outcome
  }

  /// The rule that decides a call.
  func decidingRule(_ call: ToolCall, _ reading: Reading) -> SourcedRule? {
    policy.decider(reading).decide(call, in: policy.context).reason.rule
  }

  /// Whether every command is allowed by a bare rule.
  var allowsEveryCommand: Bool {
    policy.table.rows.contains { row in
      guard row.list == .allow, case .tools(let tools) = row.wide else { return false }
      return tools.contains("Bash")
    }
  }
}
