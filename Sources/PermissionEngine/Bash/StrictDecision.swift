import CommandKnowledge
import PatternMatching
import RuleSyntax
import ShellSyntax

/// Tries deny and ask rules on everything that a simple command may run: the command itself, what stands behind
/// wrappers, and the texts that shells are given (spec S-9 to S-12, B-10, B-13, M-2).
struct StrictDecision {
  let semantics: Semantics
  let commandRules: CommandRules
  let fileRules: FileRules
  let context: DecisionContext
  let definedNames: Set<[UInt8]>

  /// How a command was reached, and what may still be spent on it.
  struct Stage {
    var directories: PossibleDirectories
    /// Behind a runner (S-13) critical removals are not looked for.
    var isBehindRunner = false
    /// More words of any text follow at run time.
    var hasUnknownTail = false
    /// Nesting of scripts inside arguments.
    var depth = 0
  }

  /// Bounds for one simple command: stages of unwrapping, and nesting of `sh -c` inside `sh -c`. Beyond them the
  /// answer is incomplete, which asks.
  private static let maximumStages = 400
  private static let maximumDepth = 12

  private(set) var answer = StrictAnswer()
  private var remainingStages = maximumStages

  init(
    semantics: Semantics, commandRules: CommandRules, fileRules: FileRules,
    context: DecisionContext, definedNames: Set<[UInt8]> = []
  ) {
    self.semantics = semantics
    self.commandRules = commandRules
    self.fileRules = fileRules
    self.context = context
    self.definedNames = definedNames
  }

  /// Rules with a pattern exist in a list that can make the answer stricter.
  private var hasCommandPatterns: Bool {
    commandRules.hasPatterns(in: .deny) || (semantics.has(.askList) && commandRules.hasPatterns(in: .ask))
  }

  /// Adds what a simple command may run.
  mutating func add(_ command: SimpleCommand, _ stage: Stage) {
    compareAssignments(of: command)
    addStages(command.words[...], command, stage)
    if command.words.contains(where: \.hasBraces),
      let expanded = BraceWords.expand(command.words)
    {
      addStages(expanded[...], command, stage)
    }
  }

  /// Compares the text with its assignments, and behind each of them (S-11: all are seen through).
  private mutating func compareAssignments(of command: SimpleCommand) {
    guard hasCommandPatterns, !command.assignments.isEmpty else { return }
    for index in command.assignments.indices.prefix(Self.maximumStages / 4) {
      let assignments = command.assignments[index...]
      compare(CommandText.source(assignments, command.words))
      if !command.redirections.isEmpty {
        compare(
          CommandText.withRedirections(assignments, command.words, command.redirections),
          withRedirections: true)
      }
    }
  }

  private mutating func addStages(_ words: ArraySlice<Word>, _ command: SimpleCommand, _ stage: Stage) {
    guard remainingStages > 0 else {
      answer.isIncomplete = true
      return
    }
    remainingStages -= 1
    if words.isEmpty {
      if hasCommandPatterns, !command.redirections.isEmpty {
        compare(CommandText.withRedirections([], words, command.redirections), withRedirections: true)
      }
      return
    }
    compareTexts(words, command)
    comparePossible(words, stage)
    noteName(of: words)
    addOperands(words, stage)
    if semantics.has(.criticalRemovals), !stage.isBehindRunner { addRemoval(words, stage) }
    if answer.isFinal { return }
    unwrap(words, command, stage)
  }

  // MARK: Texts

  /// Compares the words as written, after quote removal, with the base name of the command word (B-10), and
  /// without `git`'s global options (B-13).
  private mutating func compareTexts(_ words: ArraySlice<Word>, _ command: SimpleCommand) {
    guard hasCommandPatterns else { return }
    compareSpellings(words)
    if let git = GitInvocation.of(words, byBaseName: semantics.has(.baseNameOfCommandWord)),
      !git.optionWords.isEmpty,
      let subcommand = git.subcommand
    {
      let seesThroughAll = semantics.has(.undocumentedRunnersSeenThrough)
      if seesThroughAll || git.hasOnlyHarmlessOptions {
        compareSpellings(words.prefix(1) + words[subcommand...])
      }
    }
    if !command.redirections.isEmpty {
      compare(CommandText.withRedirections([], words, command.redirections), withRedirections: true)
    }
  }

  private mutating func compareSpellings(_ words: ArraySlice<Word>) {
    let source = CommandText.source(words)
    compare(source)
    guard semantics.has(.baseNameOfCommandWord) else { return }
    let dequoted = CommandText.dequoted(words)
    if dequoted != source { compare(dequoted) }
    guard let name = words.first?.dequotedText else { return }
    let baseName = CommandText.baseName(name)
    if baseName.count != name.count {
      compare(baseName + dequoted.dropFirst(name.count))
      compare(baseName + source.dropFirst(words.first?.text.count ?? 0))
    }
  }

  /// Compares one text with deny and ask rules.
  mutating func compare(_ text: [UInt8], withRedirections: Bool = false, isWholeText: Bool = false) {
    for list in DenyOrAsk.allCases where list == .deny || semantics.has(.askList) {
      let ruleList: RuleList = list == .deny ? .deny : .ask
      var rule = commandRules.firstMatch(
        text, in: ruleList, CommandRestriction(withRedirections: withRedirections))
      if rule == nil, isWholeText {
        rule = commandRules.firstMatch(text, in: ruleList, CommandRestriction(withRedirections: true))
      }
      if let rule {
        answer.add(
          Reason(
            rule: rule,
            explanation:
              "`\(String(decoding: text.prefix(120), as: UTF8.self))` matches the \(ruleList.rawValue) rule `\(rule.text)`",
            clauses: ["M-2"]),
          in: list)
        return
      }
    }
  }

  // MARK: Possible texts

  /// Looks for rules that some value of the expansions would match.
  private mutating func comparePossible(_ words: ArraySlice<Word>, _ stage: Stage) {
    guard hasCommandPatterns, semantics.has(.possibleCommandsAreStopped), answer.possible == nil else {
      return
    }
    let summary = ExpansionSummary(of: words)
    guard summary.isDynamic || summary.hasGlob || stage.hasUnknownTail else { return }
    for shape in CommandShape.shapes(of: words, home: context.home, hasUnknownTail: stage.hasUnknownTail) {
      for list in [RuleList.deny, .ask] where list == .deny || semantics.has(.askList) {
        guard let rule = commandRules.firstPossibleMatch(shape, in: list) else { continue }
        answer.addPossible(
          Reason(
            rule: rule,
            explanation: "some value of its expansions would match the \(list.rawValue) rule `\(rule.text)`",
            clauses: ["M-4", Feature.possibleCommandsAreStopped.id]))
        return
      }
    }
  }

  /// Something runs that cannot be known: any rule could match it.
  private mutating func addOpaque(_ what: String) {
    guard semantics.has(.possibleCommandsAreStopped) else { return }
    guard let rule = commandRules.firstPattern(in: .deny) ?? commandRules.firstPattern(in: .ask) else {
      return
    }
    answer.addPossible(
      Reason(
        rule: rule, explanation: "\(what) runs commands that are not known, so `\(rule.text)` could match",
        clauses: ["S-12", Feature.possibleCommandsAreStopped.id]))
  }

  private mutating func noteName(of words: ArraySlice<Word>) {
    guard let name = words.first?.dequotedText else { return }
    if CommandText.baseName(name).elementsEqual("git".utf8) { answer.runsGit = true }
    if !definedNames.isEmpty, definedNames.contains(name) { answer.namesDefinedCommand = true }
  }

  // MARK: Operands and removals

  private mutating func addOperands(_ words: ArraySlice<Word>, _ stage: Stage) {
    let decision = OperandDecision(semantics: semantics, fileRules: fileRules, context: context)
    for finding in decision.findings(words, in: stage.directories, hasUnknownTail: stage.hasUnknownTail) {
      answer.add(finding.reason, in: finding.list)
    }
  }

  private mutating func addRemoval(_ words: ArraySlice<Word>, _ stage: Stage) {
    guard let targets = RemovalTargets.of(words) else { return }
    let removal = CriticalRemoval(context: context, directories: stage.directories)
    for target in targets {
      if let explanation = removal.explanation(for: target) {
        answer.addCriticalRemoval(Reason(explanation: explanation, clauses: ["S-20"]))
        return
      }
    }
  }

  // MARK: Wrappers

  private mutating func unwrap(_ words: ArraySlice<Word>, _ command: SimpleCommand, _ stage: Stage) {
    guard let unwrapping = Wrappers.unwrap(words, byBaseName: true) else { return }
    if !unwrapping.isDocumented, unwrapping.kind != .plain, !semantics.has(.undocumentedRunnersSeenThrough) {
      // What is seen through only where it is not documented is still looked through for critical removals (S-20).
      guard unwrapping.kind != .runner || unwrapping.wrapper == "xargs", semantics.has(.criticalRemovals)
      else { return }
      answer = answer.keepingStrictest(of: removalsOnly(unwrapping, words, command, stage))
      return
    }
    var inner = stage
    // `xargs` with options is an ordinary command for allow rules, but no runner (S-12, S-20).
    let isRunner = unwrapping.kind == .runner && unwrapping.wrapper != "xargs"
    if isRunner { inner.isBehindRunner = true }
    if unwrapping.changesDirectory(words) { inner.directories = .unknown }
    for wrapped in unwrapping.inner {
      if answer.isFinal { return }
      switch wrapped {
      case .words(let rest, let hasUnknownTail):
        var next = inner
        next.hasUnknownTail = inner.hasUnknownTail || hasUnknownTail
        addStages(rest, command, next)
      case .script(let text):
        addScript(text, inner)
      case .opaque:
        // What a runner runs is its own affair (S-13).
        if !isRunner { addInput(of: command, unwrapping, inner) }
      }
    }
  }

  /// What stops at undocumented wrappers still finds critical removals behind them.
  private func removalsOnly(
    _ unwrapping: Unwrapping, _ words: ArraySlice<Word>, _ command: SimpleCommand, _ stage: Stage
  ) -> StrictAnswer {
    let none = CommandRules(rules: [], semantics: semantics)
    var inner = StrictDecision(
      semantics: semantics.with(.undocumentedRunnersSeenThrough), commandRules: none,
      fileRules: fileRules, context: context)
    inner.remainingStages = remainingStages
    inner.unwrap(words, command, stage)
    return inner.answer
  }

  /// A shell that reads its commands: from a constant here-document or here-string, else unknown (S-12).
  private mutating func addInput(of command: SimpleCommand, _ unwrapping: Unwrapping, _ stage: Stage) {
    if unwrapping.kind == .shell, let body = command.redirections.last(where: \.isBody)?.constantBody {
      addScript(body, stage)
    } else {
      addOpaque("`\(unwrapping.wrapper)`")
    }
  }

  /// Adds everything that a command text may run.
  mutating func addScript(_ text: [UInt8], _ stage: Stage) {
    guard stage.depth < Self.maximumDepth else {
      answer.isIncomplete = true
      return
    }
    var inner = stage
    inner.depth += 1
    do {
      let script = try ShellParser().parse(text)
      var walk = CommandWalk(home: context.home) { [context] in context.absolute($0, from: $1) }
      walk.walk(script, in: stage.directories, depth: 0)
      for case .command(let walked) in walk.parts {
        inner.directories = walked.directories
        add(walked.command, inner)
      }
      compare(WholeText.of(script), isWholeText: true)
    } catch {
      answer.isIncomplete = true
      addPieces(of: text, inner)
    }
  }

  /// Adds what can be recognised in a text that does not parse (S-1), and the raw text.
  mutating func addPieces(of text: [UInt8], _ stage: Stage) {
    for piece in ShellParser().recognizablePieces(text) { add(piece, stage) }
    compare(CommandText.withSingleBlanks(text), isWholeText: true)
    compare(text, isWholeText: true)
  }
}

extension StrictAnswer {
  /// Takes over critical removals of another answer.
  func keepingStrictest(of other: StrictAnswer) -> StrictAnswer {
    var result = self
    if let removal = other.criticalRemoval { result.addCriticalRemoval(removal) }
    return result
  }
}

extension Redirection {
  /// A here-document or here-string.
  var isBody: Bool {
    switch operation {
    case .hereDocument, .hereString: true
    default: false
    }
  }

  /// The constant text of a here-document or here-string.
  var constantBody: [UInt8]? {
    switch operation {
    case .hereString: return target.constantText
    case .hereDocument(let body):
      var text: [UInt8] = []
      for part in body.parts {
        switch part {
        case .literal(let bytes), .singleQuoted(let bytes): text.append(contentsOf: bytes)
        case .escaped(let bytes): text.append(contentsOf: bytes)
        default: return nil
        }
      }
      return text
    default: return nil
    }
  }
}

extension Unwrapping {
  /// Whether the wrapper itself may change the directory: `env -C`, `sudo -D`, `find -execdir`.
  func changesDirectory(_ words: ArraySlice<Word>) -> Bool {
    words.dropFirst().contains { word in
      let text = word.dequotedText
      return ["-C", "--chdir", "-D", "-execdir", "-okdir", "--cwd", "--workdir"].contains {
        text.starts(with: $0.utf8)
      }
    }
  }
}
