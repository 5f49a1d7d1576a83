package import PermissionEngine
package import RuleSyntax
internal import ThreatKnowledge

/// Calls that show how far rules reach which an approval writes (spec M-10).
package enum ApprovalExamples {
  /// Calls that the rules may allow, those that leave most to the caller first.
  package static func calls(under rules: [String], semantics: Semantics, context: CallContext) -> [ToolCall] {
    rules.flatMap { rule -> [ToolCall] in
      guard let parsed = try? RuleParser(semantics: semantics).parse(Array(rule.utf8), in: .allow) else {
        return []
      }
      guard let pattern = parsed.commandPattern(in: semantics) else { return [] }
      return commands(under: pattern, rule, home: context.home)
    }
  }

  /// Commands with an effect, and then the rule's words with other ones.
  private static func commands(under pattern: CommandPattern, _ rule: String, home: String) -> [ToolCall] {
    let known = CommandCandidates.all(tool: "Bash", pattern: pattern, home: home)
    let effects = known.sorted { left, right in
      if left.reach != right.reach { return left.reach > right.reach }
      if left.capability != right.capability { return left.capability < right.capability }
      let (leftText, rightText) = (text(left.call), text(right.call))
      return (leftText.utf8.count, leftText) < (rightText.utf8.count, rightText)
    }
    let words = rule.utf8.dropFirst("Bash(".utf8.count).dropLast(")".utf8.count)
    guard words.suffix(2).elementsEqual(" *".utf8) else { return effects.map(\.call) }
    let prefix = String(decoding: words.dropLast(2), as: UTF8.self)
    return effects.map(\.call)
      + ["other", "--other"].map { ToolCall(tool: "Bash", input: ["command": .string("\(prefix) \($0)")]) }
  }

  private static func text(_ call: ToolCall) -> String {
    if case .string(let text)? = call.input["command"] { text } else { "" }
  }
}
