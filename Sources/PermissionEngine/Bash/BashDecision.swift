import RuleSyntax
internal import Settings
import ShellSyntax

/// Decides Bash commands (spec, sections B, S and M for the tools Bash and Monitor).
///
/// The steps, each in its own file: the text is parsed; `CommandWalk` lists its parts and follows `cd`;
/// `StrictDecision` tries deny and ask rules on everything that a part may run; `AllowDecision` looks for what
/// allows it; `RedirectionDecision` decides its redirections; `BashTally` puts the parts together.
struct BashDecision: Sendable {
  let semantics: Semantics
  let commandRules: CommandRules
  let fileRules: FileRules

  /// The longest text that is decided by its parts, in UTF-16 code units (S-16).
  static let maximumLength = 10_000

  /// Decides a command text.
  ///
  /// Answers what the command rules, file rules and built-ins say, bare rules included, with what acceptEdits and
  /// plan change about single commands (M-5). Parameter rules, hooks, and the final shape that dontAsk, auto and
  /// bypassPermissions give an answer are the caller's; for auto mode the caller passes command rules from which
  /// the broad ones are already dropped.
  func decide(_ command: [UInt8], in context: DecisionContext) -> Verdict {
    if let rule = commandRules.wholeTool(in: .deny) {
      return Verdict(
        outcome: .deny, ground: .denyRule,
        reason: Reason(
          rule: rule, explanation: "`\(rule.text)` denies every command", clauses: ["T-13", "M-1"]))
    }
    var tally = BashTally(decision: self, context: context)
    if semantics.has(.askList), let rule = commandRules.wholeTool(in: .ask) {
      tally.addAskRule(rule)
    }
    if Self.isTooLong(command) {
      tally.addConcern("the text is longer than \(Self.maximumLength) UTF-16 code units", ["S-16"])
    }
    do {
      try decide(ShellParser().parse(command), &tally, in: context)
    } catch {
      tally.addConcern("the text is not understood: \(error.reason) (byte \(error.offset))", ["S-1"])
      var strict = strictDecision(in: context, [])
      strict.addPieces(of: command, StrictDecision.Stage(directories: PossibleDirectories(context.cwd)))
      tally.add(strict.answer, shown: command)
    }
    if !semantics.has(.rulesInPlanMode), context.mode == .plan, tally.verdict.outcome != .deny {
      return Verdict(
        outcome: .deny, ground: .planMode,
        reason: Reason(explanation: "plan mode runs no commands", clauses: ["M-5"]),
        parts: tally.verdict.parts)
    }
    return tally.verdict
  }

  private func decide(_ script: ShellScript, _ tally: inout BashTally, in context: DecisionContext) {
    var walk = CommandWalk(home: context.home) { context.absolute($0, from: $1) }
    walk.walk(script, in: PossibleDirectories(context.cwd), depth: 0)
    let wholeText = WholeText.of(script)
    tally.wholeTextRule = commandRules.exactRule(forWholeText: wholeText, in: .allow)
    for part in walk.parts {
      switch part {
      case .structure(let structure): decide(structure, walk, &tally, in: context)
      case .command(let command): decide(command, walk, &tally, in: context)
      }
    }
    var whole = strictDecision(in: context, [])
    whole.compare(wholeText, isWholeText: true)
    tally.add(whole.answer, shown: wholeText)
    if walk.changesDirectory, tally.runsGit {
      tally.addConcern("`cd` elsewhere and `git` in one command", ["S-17"])
    }
  }

  // MARK: Parts

  private func strictDecision(in context: DecisionContext, _ definedNames: Set<[UInt8]>) -> StrictDecision {
    StrictDecision(
      semantics: semantics, commandRules: commandRules, fileRules: fileRules, context: context,
      definedNames: definedNames)
  }

  private func decide(
    _ walked: WalkedCommand, _ walk: CommandWalk, _ tally: inout BashTally, in context: DecisionContext
  ) {
    var strict = strictDecision(in: context, walk.definedNames)
    strict.add(walked.command, StrictDecision.Stage(directories: walked.directories))
    let allow = AllowDecision(
      semantics: semantics, commandRules: commandRules, fileRules: fileRules, context: context)
    tally.add(walked, strict.answer, allow.decide(walked))
    decide(walked.command.redirections, walked.directories, walked.depth, &tally, in: context)
  }

  private func decide(
    _ redirections: [Redirection], _ directories: PossibleDirectories, _ depth: Int, _ tally: inout BashTally,
    in context: DecisionContext
  ) {
    let decision = RedirectionDecision(
      semantics: semantics, fileRules: fileRules, context: context,
      hasBareAllow: commandRules.wholeTool(in: .allow) != nil)
    for redirection in redirections {
      guard let verdict = decision.decide(redirection, in: directories) else { continue }
      tally.add(redirection, verdict, depth: depth + 1)
    }
  }

  private func decide(
    _ structure: WalkedStructure, _ walk: CommandWalk, _ tally: inout BashTally, in context: DecisionContext
  ) {
    tally.addStructure(structure)
    if let words = structure.testWords {
      for test in TestCommand.commands(of: words) {
        decide(
          WalkedCommand(command: test, depth: structure.depth + 1, directories: structure.directories), walk,
          &tally, in: context)
      }
      if TestCommand.evaluatesArithmetic(words) {
        tally.addConcern("`[[ ]]` evaluates text as arithmetic", ["S-18"])
      }
    }
    decide(structure.redirections, structure.directories, structure.depth, &tally, in: context)
  }

  /// Counts UTF-16 code units without decoding: one for each UTF-8 lead byte, one more for four-byte sequences.
  private static func isTooLong(_ text: [UInt8]) -> Bool {
    if text.count <= maximumLength { return false }
    var units = 0
    for byte in text where byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    return units > maximumLength
  }
}
