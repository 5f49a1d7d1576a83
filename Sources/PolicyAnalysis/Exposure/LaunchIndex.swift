internal import PermissionEngine
internal import RuleSyntax
internal import Settings
internal import ThreatKnowledge

/// What the allowed commands of a policy run that an edit could change: build files and programs of the project.
struct LaunchIndex {
  /// An allowed command and the rule that allows it.
  struct Launch {
    var command: String
    var rule: SourcedRule
  }

  /// Leading words of allowed commands, `npm run`, to the first command that begins so.
  private var byWords: [String: Launch] = [:]
  /// Programs of the project that allowed commands run: absolute path to command.
  private(set) var programs: [(path: String, launch: Launch)] = []

  /// Rules looked at at most; what a policy of thousands of rules runs shows in the first of them.
  private static let maximumRules = 2000

  init(_ input: AnalysisInput) {
    var seen: Set<String> = []
    let rules = input.evaluator.wide.rules.filter { $0.list == .allow && $0.rule.tool.canonical == "Bash" }
    for rule in rules.prefix(LaunchIndex.maximumRules) {
      guard let pattern = rule.rule.commandPattern(in: input.semantics) else { continue }
      let shape = CommandShape(pattern)
      guard let first = shape.words.words.first ?? shape.words.partial else { continue }
      let command = shape.sample
      let words = [Capabilities.canonicalName(of: first)] + shape.words.words.dropFirst()
      let program = LaunchIndex.program(shape, words)
      let keys = (1...4).compactMap { $0 <= words.count ? words.prefix($0).joined(separator: " ") : nil }
      let isNew = keys.contains { byWords[$0] == nil } || program.map { !seen.contains($0) } ?? false
      guard isNew, LaunchIndex.allows(command, input) else { continue }
      let launch = Launch(command: command, rule: rule)
      for key in keys where byWords[key] == nil { byWords[key] = launch }
      if let program, seen.insert(program).inserted {
        programs.append((PathText.absolute(program, from: input.context.projectRoot), launch))
      }
    }
  }

  /// An allowed command that makes a file run.
  func launch(of file: LaunchFile) -> Launch? {
    guard case .commands(let commands) = file.trigger else { return nil }
    return commands.lazy.compactMap { byWords[$0] }.first
  }

  private static func allows(_ command: String, _ input: AnalysisInput) -> Bool {
    let call = ToolCall(tool: "Bash", input: ["command": .string(command)])
    return input.session(.wide).answer(call).outcome == .allow
  }

  /// The file of the project that a rule's command runs: its own path, or the first operand of an interpreter.
  private static func program(_ shape: CommandShape, _ words: [String]) -> String? {
    let leading = shape.leading.split(separator: " ").map(String.init).drop(while: LeadingWords.isAssignment)
    guard let first = leading.first else { return nil }
    if isProjectPath(first) { return completed(first, shape, isLast: leading.count == 1) }
    let entry = Capabilities.exposed(by: LeadingWords(words: [words[0]])).first
    guard entry?.readsCode == true, leading.count > 1, let operand = leading.dropFirst().first,
      !operand.hasPrefix("-"), isProjectPath(operand) || operand.contains(".")
    else { return nil }
    return completed(operand, shape, isLast: leading.count == 2)
  }

  /// A path that the rule's wildcard completes gets a name.
  private static func completed(_ path: String, _ shape: CommandShape, isLast: Bool) -> String {
    shape.words.partial != nil && isLast ? path + (path.hasSuffix("/") ? "x.sh" : "") : path
  }

  private static func isProjectPath(_ word: String) -> Bool {
    word.contains("/") && !word.hasPrefix("/") && !word.hasPrefix("~") && !word.contains("$")
      && !word.hasPrefix("node_modules/") && !word.hasPrefix("./node_modules/") && !word.contains(":")
  }
}
