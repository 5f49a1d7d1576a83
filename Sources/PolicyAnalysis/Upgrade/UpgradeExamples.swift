internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Calls in the shapes of the history with the words of one rule.
struct UpgradeExamples {
  private let calls: [ToolCall]
  private let context: CallContext

  /// - Parameter stack: where the rule stands.
  init(of rule: SourcedRule, in stack: SettingsStack, _ context: CallContext) {
    self.context = context
    let file = stack.files.first { $0.path == rule.file && $0.scope == rule.scope }
    let entry =
      file?.entries.first { $0.span == rule.span } ?? file?.rejectedEntries.first { $0.span == rule.span }
    guard let file, let entry else {
      calls = []
      return
    }
    calls = CallExamples(of: RuleExtent(of: entry, in: file, semantics: .product), in: context).calls
  }

  /// The calls of a shape; empty where the rule has no words for it.
  func calls(of shape: UpgradeShape) -> [ToolCall] {
    switch shape.source {
    case .command:
      return commands.prefix(2).filter(shape.takes).map {
        CallExamples.command(Array(shape.filled(with: $0).utf8))
      }
    case .path:
      return paths.prefix(1).map { CallExamples.command(Array(shape.filled(with: $0).utf8)) }
    case .file(let tool):
      return paths.prefix(1).map { path in
        let text = shape.template.isEmpty ? path : shape.template.replacing("{}", with: path)
        return ToolCall(tool: tool, input: ["file_path": .string(PathText.absolute(text, from: context.cwd))])
      }
    case .itself: return Array(calls.prefix(2))
    case .policy: return []
    }
  }

  private var commands: [String] {
    calls.filter { $0.tool == "Bash" }.compactMap(\.commandText)
  }

  /// Relative to the working directory where they lie below it.
  private var paths: [String] {
    calls.compactMap { call in
      if case .string(let path)? = call.input["file_path"] { path } else { nil }
    }.map {
      PathText.relative($0, to: context.cwd) ?? $0
    }
  }
}
