import RuleSyntax
import Settings

/// The commands that never run in the sandbox (spec C-11).
struct ExcludedCommands: Sendable {
  private let rules: CommandRules

  /// Reads `sandbox.excludedCommands`; each entry is written like the specifier of a Bash rule.
  init(_ commands: [String], semantics: Semantics) {
    let parser = RuleParser(semantics: semantics)
    let place = SourcePosition(offset: 0, line: 1, column: 1)
    let span = SourceSpan(start: place, end: place)
    let parsed = commands.compactMap { command -> SourcedRule? in
      // A command without wildcard also stands for itself with arguments.
      let isPattern = command.utf8.contains(UInt8(ascii: "*"))
      let text = isPattern ? "Bash(\(command))" : "Bash(\(command) *)"
      guard let rule = try? parser.parse(Array(text.utf8), in: .ask) else { return nil }
      return SourcedRule(rule: rule, list: .ask, scope: .managed, file: "", span: span)
    }
    rules = CommandRules(rules: parsed, semantics: semantics)
  }

  /// Whether a command's text is among them.
  func contains(_ command: String) -> Bool {
    rules.wholeTool(in: .ask) != nil || rules.firstMatch(Array(command.utf8), in: .ask) != nil
  }
}
