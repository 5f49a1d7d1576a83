internal import PermissionEngine
internal import RuleSyntax
internal import Settings
internal import ThreatKnowledge

/// Which programs a policy allows at all, by the first words of its allow rules: most detours need not be tried.
struct GrantedPrograms {
  /// True when any program may be allowed: a bare Bash rule, a wildcard in front, bypassPermissions.
  let isEverything: Bool
  /// The exact commands that are allowed, as words.
  let exactCommands: [[String]]
  private var names: Set<String> = []
  private var beginnings: [String] = []

  init(_ input: AnalysisInput) {
    var everything = input.context.mode ?? .default == .bypassPermissions
    if input.context.mode == nil {
      everything = input.stack.mode(in: input.semantics) == .bypassPermissions
    }
    var exact: [[String]] = []
    for rule in input.evaluator.wide.rules where rule.list == .allow && rule.rule.tool.canonical == "Bash" {
      guard !RuleScope(rule.rule).isWholeTool, let pattern = rule.rule.commandPattern(in: input.semantics)
      else {
        everything = true
        continue
      }
      let shape = CommandShape(pattern)
      if shape.isExact { exact.append(shape.leading.split(separator: " ").map(String.init)) }
      if let first = shape.words.words.first {
        names.insert(first)
      } else if let partial = shape.words.partial {
        beginnings.append(partial)
      } else {
        everything = true
      }
    }
    isEverything = everything
    exactCommands = exact
  }

  /// Whether some allow rule could cover a command, as far as its first word tells.
  func admits(_ command: String) -> Bool {
    if isEverything { return true }
    let words = command.split(separator: " ").map(String.init).drop(while: LeadingWords.isAssignment)
    guard let first = words.first else { return false }
    return names.contains(first) || beginnings.contains { first.hasPrefix($0) }
  }
}
