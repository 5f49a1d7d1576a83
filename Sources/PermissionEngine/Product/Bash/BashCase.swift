import CommandKnowledge
import RuleSyntax
import Settings
import ShellSyntax

/// One command text under one policy in one session, with the questions that the order of a decision asks of it.
final class BashCase {
  let decision: ProductBashRules
  let session: ProductSession
  let call: ToolCall
  let isMonitor: Bool
  /// The text, read.
  let script: ProductScript
  /// The text is a part between pipes of another.
  var isPart = false
  /// How the call stands to the sandbox.
  let standing: SandboxStanding
  /// The forms of the whole text.
  private(set) lazy var texts = script.wholeTexts.texts
  /// What deny and ask rules say about each command of the text.
  private(set) lazy var strict = strictMatches()
  /// The same about those that are looked at as they are written, by their places.
  var asWritten: [Int: (FoundCommand, StrictMatches)] = [:]
  /// What approves each judged command, and which check stands against it.
  private(set) lazy var answers = judgedCommands
  /// The files of each command of the text.
  let files: [CommandFiles]
  /// What it removes that no command may (S-20).
  private lazy var criticalRemoval =
    script.isTooLong || !mayRemove || !context.has(.criticalRemovalsAsk)
    ? nil : CriticalRemovals.reason(in: script, context)
  /// The text may come to name a removal.
  private lazy var mayRemove = RemovalText.mayBeNamed(in: script.rawText)
  /// What is wrong with the text as a whole, for scoped rules and read-only commands.
  private(set) lazy var textCheck = TextCheck.reason(for: self)
  /// The product takes a `cd` from the front before it checks files.
  let movesCertainly: Bool
  /// The directory changes so that checks of files see it.
  private(set) lazy var movesVisibly = TextCheck.movesVisibly(self)

  private static let readTool = Array("Read".utf8)
  static let bashTool = Array("Bash".utf8)

  var rules: ProductCommandRules { @inline(__always) _read { yield decision.rules } }
  var paths: ProductPathRules { @inline(__always) _read { yield decision.paths } }
  var context: DecisionContext { @inline(__always) _read { yield session.context } }

  /// The case of a call, whose text is decided without a `cd` to the working directory at its front; a monitor keeps it.
  static func whole(
    _ text: String, _ call: ToolCall, asMonitor: Bool, decision: ProductBashRules, session: ProductSession
  ) -> BashCase {
    let text = Array(text.utf8)
    let rest = asMonitor ? nil : HiddenMove.rest(of: text, session.context)
    return BashCase(
      rest ?? text, call, asMonitor: asMonitor, decision: decision,
      session: session)
  }

  init(
    _ text: [UInt8], _ call: ToolCall, asMonitor: Bool, decision: ProductBashRules, session: ProductSession
  ) {
    self.decision = decision
    self.session = session
    self.call = call
    isMonitor = asMonitor
    let context = session.context
    var script = ScriptReading.read(
      text, directory: context.cwd, home: context.home, semantics: context.semantics)
    movesCertainly = HiddenMove.takeFromFront(of: &script, context)
    files = script.commands.map { CommandFiles($0, in: context) }
    standing = SandboxStanding.of(call, script, asMonitor: asMonitor, in: session)
    // At last, so that nothing of it is copied.
    self.script = script
  }

  private func strictMatches() -> [StrictMatches] {
    var matches: [StrictMatches] = []
    matches.reserveCapacity(script.commands.count)
    // In other texts the variable stays as it is written (B-10v).
    let home = script.isSimple && context.has(.homeNeedsNoRule) ? context.home : HomeVariable.name
    for command in script.commands {
      let isHidden = isHidden(command) || isUnseenAssignment(command)
      matches.append(
        StrictMatches(
          command, rules: rules, home: home, in: context.semantics, isHidden: isHidden,
          inSimpleText: script.isSimple))
    }
    return matches
  }

  /// The command is a `cd` that is taken out, which none is in a text with a check against it (M-2).
  func isHiddenMove(_ command: FoundCommand) -> Bool {
    script.isSimple && HiddenMove.isMove(command, context) && !seesPassedOver
  }

  /// No deny or ask rule sees the command at its place.
  func isHidden(_ command: FoundCommand) -> Bool {
    command.place.contains(.ofRemovalsAlone) || isHiddenMove(command)
      || isUnseen(command) || isTestInside(command) || isDeclarationInside(command)
      || command.isLoneRedirection && !script.isSimple
  }

  /// Deny and ask rules see what they pass over elsewhere, lone assignments and the `cat` of a message: a check stands
  /// against the text, it runs in the background as a whole, or stands beside a pipe where something is not approved
  /// (S-11, S-18).
  private(set) lazy var seesPassedOver = findsPassedOver()

  /// A declaration in a substitution, or an `unset` in any structure with a body, in a text that is not simple.
  private func isDeclarationInside(_ command: FoundCommand) -> Bool {
    guard !script.isSimple, let name = command.words.first?.value else { return false }
    let unsets = ExportingBuiltins.unsets(name)
    guard unsets || ExportingBuiltins.contains(name) else { return false }
    return command.place.contains(.substituted)
      || unsets && !command.place.isDisjoint(with: [.buried, .inPlainSubshell])
  }

  /// A test in brackets inside something else, in a text that is not simple.
  private func isTestInside(_ command: FoundCommand) -> Bool {
    guard !script.isSimple, let name = command.words.first?.source, name.first == UInt8(ascii: "["),
      !command.place.isDisjoint(with: .enclosed)
    else { return false }
    return name.elementsEqual("[".utf8) || name.elementsEqual("[[".utf8)
  }

  private var judgedCommands: [CommandAnswer] {
    var answers: [CommandAnswer] = []
    for index in script.commands.indices where script.commands[index].place.contains(.judged) {
      answers.append(CommandAnswer(script.commands[index], files[index], case: self))
    }
    return SubstitutedCommands.withdrawing(answers, case: self)
  }

  /// Whether a Read rule stands in deny, with a path or bare: then some commands ask that would run otherwise (S-19j).
  var hasReadDeny: Bool {
    paths.hasPathInReadDeny || session.rules.names.firstMatch(Self.readTool, in: .deny) != nil
  }

  // MARK: Verdicts

  func verdict(_ outcome: Outcome, _ ground: Ground, _ reason: Reason, parts: [DecisionPart] = []) -> Verdict
  {
    Verdict(outcome: outcome, ground: ground, reason: reason, parts: parts)
  }

  func verdict(
    _ list: RuleList, _ rule: SourcedRule, _ what: @autoclosure () -> String, _ clause: String,
    parts: [DecisionPart] = []
  ) -> Verdict {
    let outcome: Outcome = list == .deny ? .deny : list == .ask ? .ask : .allow
    let ground: Ground = list == .deny ? .denyRule : list == .ask ? .askRule : .allowRule
    return verdict(
      outcome, ground, Reason(rule: rule, explanation: context.words(what()), clauses: [clause]), parts: parts
    )
  }

  // MARK: 1. Validation

  /// The call never reaches a decision (0.1, S-1a).
  var refused: Verdict? {
    let reason: String
    if let refusal = script.refusal {
      reason = refusal
    } else if !isMonitor, context.has(.longSleepsAreRefused), LongSleep.begins(script),
      call.input["run_in_background"] != .boolean(true)
    {
      reason = "a long `sleep` at the beginning; it may run in the background, or as Monitor"
    } else {
      return nil
    }
    return verdict(
      .ask, .refused,
      Reason(explanation: "refused before permissions are looked at: \(reason)", clauses: ["S-1"]))
  }

  // MARK: 2. Deny rules

  /// A deny rule matches the text, a command of it, or a file that it names (0.2).
  func deniedByRule() -> Verdict? { deniedByCommandRule() ?? deniedFile() }

  /// A deny rule matches the text or a command of it.
  func deniedByCommandRule() -> Verdict? {
    if let rule = rules.wholeTool(in: .deny) {
      return verdict(.deny, rule, "`\(rule.text)` denies every command", "T-13")
    }
    if mayBeDenied {
      let strict = strict
      for index in strict.indices {
        guard strict[index].deny(isShieldedByExactAsk: false) != nil,
          let rule = strict[index].deny(isShieldedByExactAsk: canBeShielded)
        else { continue }
        return verdict(
          .deny, rule,
          "`\(CommandText.shown(script.commands[index].text))` matches the deny rule `\(rule.text)`", "M-2")
      }
      if let denied = passedOverMatch(in: .deny) { return denied }
      if let (rule, command) = matchAsWritten(in: .deny) {
        return verdict(
          .deny, rule, "`\(CommandText.shown(command.text))` matches the deny rule `\(rule.text)`", "B-10")
      }
      if let rule = wholeTextMatch(in: .deny) {
        return verdict(.deny, rule, "the text as a whole matches the deny rule `\(rule.text)`", "B-14")
      }
      if let (rule, part) = deniedBetweenPipes() {
        return verdict(
          .deny, rule, "`\(CommandText.shown(part))` between pipes matches the deny rule `\(rule.text)`",
          "S-3")
      }
    }
    return nil
  }

  /// Whether a deny rule may match the text or something of it: most texts hold nothing of any such rule.
  var mayBeDenied: Bool { mayBeRestricted.deny }
  /// Whether an ask rule may, likewise.
  var mayBeAsked: Bool { mayBeRestricted.ask }

  /// By the marks of the rules, only for a text that is read as it is given, by a release of today: where something was
  /// added to read it, rules see that too, and older releases show them other texts.
  private lazy var mayBeRestricted: (deny: Bool, ask: Bool) = {
    let (hasDenies, hasAsks) = (rules.hasPatterns(in: .deny), rules.hasPatterns(in: .ask))
    guard hasDenies || hasAsks, script.isReadAsGiven, context.semantics.decidesAsNewest else {
      return (hasDenies, hasAsks)
    }
    let may = script.rawText.withUnsafeBufferPointer {
      rules.mayMatchAnything(in: $0, knowsVariables: script.knowsVariables)
    }
    return (hasDenies && may.deny, hasAsks && may.ask)
  }()

  /// An exact ask rule shields its command from prefix and wildcard deny rules, in simple texts without anything that
  /// asks in every mode (E2).
  var canBeShielded: Bool {
    script.isSimple && script.doubt == nil && criticalRemoval == nil && !TextCheck.hasRiskyMoves(self)
  }

  /// Deny and ask rules of every kind are compared with the whole text where a check stands against it: it is complex,
  /// a path or a `cd` leads out, a file is written that nothing permits, a word is one that only exact rules cover (B-14);
  /// always where it runs sandboxed (C-11e).
  private(set) lazy var isComparedWhole = findsDoubt()

  private func findsDoubt() -> Bool {
    standing == .inside || isPart || script.hasTimeOption || !script.timedHeads.isEmpty
      || !script.isSimple || script.doubt != nil
      || criticalRemoval != nil
      || textCheck != nil
      || answers.contains { answer in
        answer.check != nil || script.commands.count > 1 && answer.writesUnpermitted
          || NeverApproved.bar(answer.command.words[...]) != nil || answer.hasUnknownArgument
      }
      || hardReason != nil
  }

  /// A Read or Edit deny matches an operand or the target of a redirection (S-14d, S-19, E1).
  private func deniedFile() -> Verdict? {
    guard script.fileBlindness == nil, paths.hasRules([.read, .edit], in: .deny) else { return nil }
    let hidesTargets = TextCheck.movesTwice(self)
    for index in files.indices where script.commands[index].place.contains(.fileChecked) {
      for file in files[index].files
      where !(hidesTargets && !file.isRedirection && script.commands[index].moves)
        && !isBesideMove(file, script.commands[index])
        && sees(file, of: script.commands[index], files[index])
      {
        guard let (rule, path) = paths.denial(of: file, context) else { continue }
        return verdict(
          .deny, rule, "`\(CommandText.shown(path))` matches the deny rule `\(rule.text)`",
          file.isRedirection ? "S-14" : "S-19")
      }
    }
    if let (rule, path) = deniedInUnknownPlace {
      return verdict(
        .deny, rule,
        "`\(CommandText.shown(path))` is read where a `cd` leads that nobody knows, and may match the deny rule `\(rule.text)`",
        "S-19")
    }
    return nil
  }

  /// No deny rule reaches the target of a redirection of a `cd` itself, nor a relative one that is written anywhere in a
  /// text with a pipe and a `cd` (S-14d).
  private func isBesideMove(_ file: NamedFile, _ command: FoundCommand) -> Bool {
    guard file.isRedirection else { return false }
    if command.moves { return true }
    guard file.role == .output, file.isRelative, script.hasTopLevelPipe else { return false }
    return !script.moves.isEmpty
  }

  // MARK: 3. What always asks

  /// Critical removals, doubtful structures, scripts of shells that remove what is denied, and reads outside where
  /// settings block them: in every mode, also under a hook's allow (0.3).
  func alwaysAsks() -> Verdict? {
    if script.isTooLong { return nil }
    if let reason = criticalRemoval {
      return verdict(.ask, .criticalRemoval, Reason(explanation: reason, clauses: ["S-20"]))
    }
    if let doubt = script.doubt {
      return verdict(
        .ask, .criticalRemoval, Reason(explanation: "not understood: \(doubt)", clauses: ["S-1"]))
    }
    if let (rule, text) = deniedScript() {
      return verdict(
        .ask, .criticalRemoval,
        Reason(
          rule: rule,
          explanation: "the script of a shell removes files and runs `\(text)`, which `\(rule.text)` denies",
          clauses: ["S-12"]))
    }
    return blockedRead()
  }

  /// What becomes of it in auto mode: unless reads outside are blocked or an ask rule matches, nobody is asked about a
  /// removal, a doubtful structure or a script, and it is denied (S-20, M-5).
  func inAutoMode(_ asked: Verdict) -> Verdict {
    if let blocked = blockedRead() ?? askedByRule() { return blocked }
    var denied = asked
    denied.outcome = .deny
    denied.reason.explanation = context.words(
      "auto mode denies it without asking: \(asked.reason.explanation)")
    denied.reason.clauses = ["M-5"] + asked.reason.clauses
    return denied
  }

  /// `blockReadsOutsideWorkingDirectories` reaches commands that read (C-14).
  private func blockedRead() -> Verdict? {
    guard session.settings.blocksReadsOutside else { return nil }
    let explanation: String
    if let untraceable = Untraceable.reason(in: script, files: files, movesVisibly: movesVisibly, context) {
      explanation = "what the text reads cannot be traced: \(untraceable)"
    } else if let file = files.lazy.flatMap(\.files).first(where: { $0.isReadOutside(context) }) {
      explanation = "`\(file.shown)` is outside the working directories"
    } else if TextCheck.readsBesidePipe(self) {
      explanation = "a relative path is read beside a pipe and a `cd`"
    } else if script.commands.contains(where: \.readsNothing) {
      explanation = "`/dev/null` is outside the working directories"
    } else {
      return nil
    }
    return verdict(
      .ask, .criticalRemoval,
      Reason(
        explanation: "\(explanation), and `blockReadsOutsideWorkingDirectories` is on", clauses: ["C-14"]))
  }

  private func deniedScript() -> (SourcedRule, String)? {
    guard mayRemove, context.has(.restrictionsSeeShellScripts),
      rules.hasPatterns(in: .deny) || paths.hasRules([.read, .edit], in: .deny)
    else { return nil }
    return ShellScripts.deniedRemoval(in: script, rules: rules, paths: paths, context)
  }

  // MARK: 5. Hooks and bypassPermissions

  /// What a hook's answer makes of the call (M-6).
  func hookVerdict(_ answer: HookAnswer) -> Verdict {
    switch answer {
    case .deny: verdict(.deny, .denyRule, Reason(explanation: "a hook denies the call", clauses: ["M-6"]))
    case .ask: verdict(.ask, .hookAsk, Reason(explanation: "a hook asks about the call", clauses: ["M-6"]))
    case .allow: verdict(.allow, .builtIn, Reason(explanation: "a hook allows the call", clauses: ["M-6"]))
    }
  }

  func bypassed() -> Verdict {
    verdict(
      .allow, .builtIn,
      Reason(explanation: "bypassPermissions mode allows what no rule stops", clauses: ["M-5"]))
  }
}
