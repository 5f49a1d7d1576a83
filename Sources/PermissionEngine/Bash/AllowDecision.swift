import CommandKnowledge
import PatternMatching
import RuleSyntax
internal import Settings
import ShellSyntax

/// What lets one simple command run without asking: an allow rule, the read-only built-ins, or the mode
/// (spec S-9 to S-13, S-17, S-18, S-21, S-23, B-12, B-13, M-4, M-5).
struct AllowDecision {
  let semantics: Semantics
  let commandRules: CommandRules
  let fileRules: FileRules
  let context: DecisionContext

  /// The answer with what was taken off on the way.
  struct Answer: Sendable {
    var isAllowed: Bool
    var ground: Ground
    var reason: Reason
    var stripped: [String] = []
    /// True when only a bare `Bash` rule allows the command (M-4).
    var restsOnBareRule = false
  }

  /// Decides a simple command. Deny and ask rules have already been tried.
  func decide(_ walked: WalkedCommand) -> Answer {
    let command = walked.command
    if walked.isConstantHereDocument {
      return allowed("constant text from a quoted here-document", ["S-18"])
    }
    if command.words.isEmpty { return decideWithoutWords(command) }
    var attempt = AllowAttempt(decision: self, walked: walked)
    return attempt.decide()
  }

  /// Assignments alone, or redirections alone (S-11, S-14).
  private func decideWithoutWords(_ command: SimpleCommand) -> Answer {
    if command.assignments.isEmpty { return allowed("a redirection alone", ["S-14"]) }
    let isReadOnly =
      semantics.has(.safeAssignments)
      && command.assignments.allSatisfy { isSafe($0) && isConstant($0) }
    if isReadOnly { return allowed("sets only variables that are known to be safe", ["S-11"]) }
    let text = CommandText.source(command.assignments, [])
    if !isPlanning,
      let rule = commandRules.firstMatch(text, in: .allow, CommandRules.Restriction(exactOnly: true))
    {
      return allowed(rule)
    }
    if let answer = bareRule() { return answer }
    return notAllowed("`\(shown(text))` sets a variable that is not known to be safe", ["S-11"])
  }

  // MARK: Shared questions

  /// In plan mode allow rules for commands may not apply (M-5).
  var isPlanning: Bool { context.mode == .plan && !semantics.has(.allowRulesInPlanMode) }

  /// An assignment to a known-safe variable, in a form whose effect is plain (S-11).
  func isSafe(_ assignment: Assignment) -> Bool {
    guard !assignment.appends, assignment.subscriptParts == nil, assignment.elements == nil else {
      return false
    }
    return isSafe(variable: assignment.name)
  }

  /// A known-safe variable; the undocumented ones where more are taken to be safe.
  func isSafe(variable name: [UInt8]) -> Bool {
    switch EnvironmentVariables.safety(of: name) {
    case .knownSafe: true
    case .assumedSafe: semantics.has(.furtherSafeVariables)
    case .dangerous, .unknown: false
    }
  }

  func isConstant(_ assignment: Assignment) -> Bool {
    ExpansionSummary(of: [assignment.value]).isConstant
  }

  /// What a bare rule says (M-4).
  func bareRule() -> Answer? {
    guard !isPlanning, let rule = commandRules.wholeTool(in: .allow) else { return nil }
    var answer = allowed(rule)
    answer.restsOnBareRule = true
    return answer
  }

  func allowed(_ rule: SourcedRule) -> Answer {
    Answer(
      isAllowed: true, ground: .allowRule,
      reason: Reason(rule: rule, explanation: "allowed by `\(rule.text)`", clauses: ["M-3"]))
  }

  func allowed(_ explanation: String, _ clauses: [String]) -> Answer {
    Answer(isAllowed: true, ground: .builtIn, reason: Reason(explanation: explanation, clauses: clauses))
  }

  func notAllowed(_ explanation: String, _ clauses: [String]) -> Answer {
    Answer(isAllowed: false, ground: .unmatched, reason: Reason(explanation: explanation, clauses: clauses))
  }

  func shown(_ text: some Sequence<UInt8>) -> String {
    String(decoding: Array(text.prefix(160)), as: UTF8.self)
  }

  /// Whether every place that an operand can name lies in the working directories (S-21, S-23); `/dev/null` is
  /// never outside. An expansion in the name counts as outside, a glob by the directory in front of it.
  func isInside(_ word: Word, dropping prefixLength: Int = 0, in directories: PossibleDirectories) -> Bool {
    let shape = word.pathShape(home: context.home).dropping(prefixLength)
    if case .literal(let path)? = shape.pieces.first, shape.pieces.count == 1,
      path.elementsEqual("/dev/null".utf8)
    {
      return true
    }
    if shape.pieces.contains(.anything) { return false }
    if directories.includesUnknown { return false }
    return directories.known.allSatisfy { directory in
      let absolute = shape.absolute(from: directory) { context.absolute($0, from: $1) }
      switch absolute.pieces.first {
      case nil: return true
      case .literal(let path)? where absolute.pieces.count == 1: return context.isInWorkingDirectories(path)
      case .literal(let path)?:
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return false }
        return context.isInWorkingDirectories(slash == 0 ? [UInt8(ascii: "/")] : Array(path[..<slash]))
      default: return false
      }
    }
  }
}
