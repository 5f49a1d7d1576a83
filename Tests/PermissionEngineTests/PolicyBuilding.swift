import PermissionEngine
import RuleSyntax
import Settings
import TestSupport

/// Short ways to settings, calls and outcomes.
enum Given {
  static let context = CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u")

  /// Settings of one scope.
  static func file(
    _ scope: Scope = .project, allow: [String] = [], ask: [String] = [], deny: [String] = [],
    other: String = "", edition: Edition = .v2_1
  ) -> SettingsFile {
    func list(_ rules: [String]) -> String { "[" + rules.map(quoted).joined(separator: ",") + "]" }
    let text =
      "{\"permissions\":{\"allow\":\(list(allow)),\"ask\":\(list(ask)),\"deny\":\(list(deny))}"
      + (other.isEmpty ? "" : "," + other) + "}"
    let path =
      switch scope {
      case .managed: "/etc/claude-code/managed-settings.json"
      case .cli: "<command line>"
      case .local: "/w/app/.claude/settings.local.json"
      case .project: "/w/app/.claude/settings.json"
      case .user: "/home/u/.claude/settings.json"
      }
    return SettingsReader(semantics: Semantics(edition: edition, reading: .strict)).read(
      Array(text.utf8), path: path, scope: scope)
  }

  /// A policy of project settings.
  static func policy(
    allow: [String] = [], ask: [String] = [], deny: [String] = [], edition: Edition = .v2_1,
    reading: Reading = .narrow
  ) -> Policy {
    policy(
      allow: allow, ask: ask, deny: deny, semantics: Semantics(edition: edition, reading: reading))
  }

  /// A policy of project settings under some semantics.
  static func policy(
    allow: [String] = [], ask: [String] = [], deny: [String] = [], semantics: Semantics
  ) -> Policy {
    let file = file(allow: allow, ask: ask, deny: deny, edition: semantics.edition)
    return Policy(compiling: SettingsStack([file]), semantics: semantics)
  }

  /// An edition with its open points taken narrowly, widely, or each at random.
  static func semantics(_ edition: Edition, _ random: inout SeededGenerator) -> Semantics {
    let narrow = Semantics(edition: edition, reading: .narrow)
    switch random.below(3) {
    case 0: return narrow
    case 1: return Semantics(edition: edition, reading: .wide)
    default: return narrow.reversing(narrow.openFeatures.filter { _ in random.below(2) == 0 })
    }
  }

  /// A JSON string.
  static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return writer.text
  }
}

extension Policy {
  /// The outcome of a call in the usual context.
  func outcome(
    _ tool: String, _ input: [String: String] = [:], in context: CallContext = Given.context
  ) -> Outcome {
    decide(ToolCall(tool: tool, input: input.mapValues { .string($0) }), in: context).outcome
  }
}
