import CommandKnowledge
import RuleSyntax
internal import Settings
import ShellSyntax

/// One walk from the command as written through its plain wrappers, until something allows it.
struct AllowAttempt {
  private let decision: AllowDecision
  private let walked: WalkedCommand
  /// The words that are left behind the wrappers taken off so far.
  private var words: ArraySlice<Word>
  /// Leading assignments that are not known to be safe, with those between them; empty when all are safe.
  private let unsafeAssignments: ArraySlice<Assignment>
  private var stripped: [String] = []
  private var hasUnknownTail = false
  private var isBehindWrapper = false
  /// Why a wildcard rule may not answer; the first reason found.
  private var exactOnlyReason: (explanation: String, clauses: [String])?

  private var semantics: Semantics { decision.semantics }

  init(decision: AllowDecision, walked: WalkedCommand) {
    self.decision = decision
    self.walked = walked
    words = walked.command.words[...]
    // 1.0 sees through no assignment for allow rules.
    let assignments = walked.command.assignments
    let firstUnsafe =
      decision.semantics.has(.safeAssignments)
      ? assignments.firstIndex { !decision.isSafe($0) } : assignments.startIndex
    unsafeAssignments = firstUnsafe.map { assignments[$0...] } ?? []
    noteExpansions()
  }

  /// Tries each stage in turn: rules, then `cd`, read-only commands and the mode, then a bare rule.
  mutating func decide() -> AllowDecision.Answer {
    noteSafeAssignments()
    while true {
      noteRestrictions()
      if let rule = matchingRule() { return finish(decision.allowed(rule)) }
      guard let inner = innerOfPlainWrapper() else { break }
      words = inner
    }
    if unsafeAssignments.isEmpty {
      if let answer = changeDirectory() { return finish(answer) }
      if let answer = readOnly() { return finish(answer) }
      if let answer = acceptedEdit() { return finish(answer) }
    }
    if let answer = decision.bareRule() { return finish(answer) }
    if let reason = exactOnlyReason { return finish(decision.notAllowed(reason.explanation, reason.clauses)) }
    return finish(
      decision.notAllowed(
        "no allow rule matches `\(decision.shown(CommandText.source(words)))`",
        semantics.has(.readOnlyCommands) ? ["M-3"] : ["S-22"]))
  }

  private func finish(_ answer: AllowDecision.Answer) -> AllowDecision.Answer {
    var answer = answer
    answer.stripped = stripped
    return answer
  }

  // MARK: Restrictions

  private mutating func restrict(_ explanation: String, _ clauses: String...) {
    if exactOnlyReason == nil { exactOnlyReason = (explanation, clauses) }
  }

  /// Expansions, here-documents and assignments inside expansions (S-11, S-18).
  private mutating func noteExpansions() {
    let command = walked.command
    var summary = ExpansionSummary(of: command.words)
    for assignment in command.assignments {
      summary.add(assignment.value)
      summary.add(assignment.subscriptParts ?? [])
      for element in assignment.elements ?? [] { summary.add(element) }
    }
    for redirection in command.redirections where redirection.isBody {
      summary.add(redirection.expansionParts)
    }
    if let name = summary.assignedNames.first(where: { !decision.isSafe(variable: $0) }) {
      restrict("an expansion assigns to `\(decision.shown(name))`", "S-11")
    }
    for redirection in command.redirections {
      guard let descriptor = redirection.descriptor, descriptor.first == UInt8(ascii: "{") else { continue }
      let name = Array(descriptor.dropFirst().dropLast())
      if !decision.isSafe(variable: name) {
        restrict("`\(decision.shown(descriptor))` assigns to a variable", "S-11")
      }
    }
    if summary.isDynamic, !semantics.has(.expansionsInArguments) {
      restrict(
        "an expansion in an argument is not known before it runs", "S-18", Feature.expansionsInArguments.id)
    }
  }

  private mutating func noteSafeAssignments() {
    let safe = walked.command.assignments.prefix(
      walked.command.assignments.count - unsafeAssignments.count)
    for assignment in safe { stripped.append(decision.shown(assignment.text)) }
  }

  /// What holds for the command word and the operands of the present stage.
  private mutating func noteRestrictions() {
    guard let first = words.first else { return }
    let commandWord = ExpansionSummary(of: [first])
    if commandWord.isDynamic || commandWord.hasGlob || commandWord.hasTilde {
      restrict("the command word is not known before it runs", "S-18")
      return
    }
    if first.text.elementsEqual("cd".utf8), semantics.has(.directoryChangesInside),
      !semantics.has(.wildcardCoversOutsideOperands),
      cdTarget() == .elsewhere
    {
      restrict(
        "`cd` leaves the working directories, or cannot be told to stay", "S-17",
        Feature.wildcardCoversOutsideOperands.id)
    }
    if decision.isSpecial(words) { restrict("`\(decision.shown(first.text))` runs text as commands", "S-7") }
    if semantics.has(.startersNeedExactRule) {
      noteExecution()
      noteOperands()
    }
  }

  /// A wildcard never approves an exec wrapper, nor `find` with an action that runs, deletes or writes (B-12).
  private mutating func noteExecution() {
    if hasUnknownTail, isNamed("find") {
      restrict("`find` behind `xargs` may be given any action", "S-9", "B-12")
      return
    }
    guard let unwrapping = Wrappers.unwrap(words, byBaseName: true) else {
      if FindActions.areDangerous(words) {
        restrict("`find` with an action that runs, deletes or writes needs an exact rule", "B-12")
      }
      return
    }
    switch unwrapping.kind {
    case .plain, .runner: break
    case .exec, .shell:
      // `xargs` with options is an ordinary command (S-12), and so are programs that only watch another.
      guard unwrapping.needsExactRule else { break }
      let isDocumented = ["watch", "setsid", "ionice", "flock", "find"].contains(unwrapping.wrapper)
      if isDocumented || semantics.has(.furtherStartersNeedExactRule) {
        restrict("`\(unwrapping.wrapper)` runs another command and needs an exact rule", "B-12")
      }
    }
    if FindActions.areDangerous(words) {
      restrict("`find` with an action that runs, deletes or writes needs an exact rule", "B-12")
    }
  }

  /// A file command on something outside the working directories needs an exact rule (S-23).
  private mutating func noteOperands() {
    guard !semantics.has(.wildcardCoversOutsideOperands),
      let operands = FileOperands.of(words, byBaseName: true)
    else { return }
    for operand in operands.operands where words.indices.contains(operand.wordIndex) {
      let word = operand.name ?? words[operand.wordIndex]
      let prefixLength = operand.name == nil ? operand.prefixLength : 0
      if !decision.isInside(word, dropping: prefixLength, in: walked.directories) {
        restrict(
          "operand `\(decision.shown(word.text))` is outside the working directories", "S-23",
          Feature.wildcardCoversOutsideOperands.id)
        return
      }
    }
  }

  private func isNamed(_ name: String) -> Bool {
    guard let first = words.first else { return false }
    return CommandText.baseName(first.dequotedText).elementsEqual(name.utf8)
  }

  // MARK: Rules

  /// The first rule of the highest scope that matches one of the texts of this stage.
  private func matchingRule() -> SourcedRule? {
    guard !decision.isPlanning, decision.commandRules.hasPatterns(in: .allow) else { return nil }
    var restriction = CommandRules.Restriction()
    // A rule for the wrapper itself: only an exact one (S-10), which is compared at the unstripped stage.
    let isWrapper = innerOfPlainWrapper(unwrapOnly: true) != nil
    restriction.exactOnly = exactOnlyReason != nil || (isWrapper && !semantics.has(.anyAllowRuleForWrapper))
    var best: SourcedRule?
    func consider(_ rule: SourcedRule?) {
      guard let rule else { return }
      if let current = best, current.scope <= rule.scope { return }
      best = rule
    }
    for words in spellings() {
      consider(match(words, unsafeAssignments, restriction))
      if !isBehindWrapper, unsafeAssignments.count != walked.command.assignments.count {
        consider(match(words, walked.command.assignments[...], restriction))
      }
    }
    return best
  }

  private func match(
    _ words: [Word], _ assignments: ArraySlice<Assignment>, _ restriction: CommandRules.Restriction
  ) -> SourcedRule? {
    var restriction = restriction
    var text = CommandText.source(assignments, words)
    // A wildcard never covers an assignment to a variable that is not known to be safe (S-11).
    if let lastUnsafe = assignments.lastIndex(where: {
      !semantics.has(.safeAssignments) || !decision.isSafe($0)
    }) {
      restriction.minimumLiteralPrefix =
        CommandText.source(assignments[...lastUnsafe], []).count + (words.isEmpty ? 0 : 1)
    }
    if hasUnknownTail {
      // One more word of any text: only a pattern that ends in a wildcard covers it. 0x01 stands for it, a byte
      // that no parsable command holds.
      text += [CommandText.blank, 1]
    }
    if let rule = decision.commandRules.firstMatch(text, in: .allow, restriction) { return rule }
    guard !walked.command.redirections.isEmpty, !hasUnknownTail else { return nil }
    restriction.withRedirections = true
    let full = CommandText.withRedirections(assignments, words, walked.command.redirections)
    return decision.commandRules.firstMatch(full, in: .allow, restriction)
  }

  /// The words, and the same without the `git` options that allow rules see through (B-13).
  private func spellings() -> [[Word]] {
    var spellings = [Array(words)]
    guard semantics.has(.harmlessGitOptions), let git = GitInvocation.of(words, byBaseName: false),
      !git.optionWords.isEmpty,
      git.hasOnlyHarmlessOptions, let subcommand = git.subcommand
    else { return spellings }
    let isInside = git.directories.allSatisfy { index in
      words.indices.contains(index) && directoryIsInside(words[index])
    }
    if isInside || semantics.has(.gitOptionsOutsideForAllow) {
      spellings.append(Array(words.prefix(1)) + Array(words[subcommand...]))
    }
    return spellings
  }

  private func directoryIsInside(_ word: Word) -> Bool {
    // `-C` may be glued to nothing in git: its value is always the next word.
    guard ExpansionSummary(of: [word]).isConstant else { return false }
    return decision.isInside(word, in: walked.directories)
  }

  // MARK: Wrappers

  /// The words behind a plain wrapper that allow rules see through (S-9); nil when there is none.
  private mutating func innerOfPlainWrapper() -> ArraySlice<Word>? {
    guard unsafeAssignments.isEmpty, let (inner, wrapper, tail) = innerOfPlainWrapper(unwrapOnly: true) else {
      return nil
    }
    stripped.append(wrapper)
    hasUnknownTail = hasUnknownTail || tail
    isBehindWrapper = true
    return inner
  }

  private func innerOfPlainWrapper(
    unwrapOnly: Bool
  ) -> (inner: ArraySlice<Word>, wrapper: String, hasUnknownTail: Bool)? {
    guard semantics.has(.wrappersSeenThroughForAllow),
      let unwrapping = Wrappers.unwrap(words, byBaseName: false),
      unwrapping.kind == .plain, unwrapping.isFullyUnderstood, unwrapping.inner.count == 1,
      case .words(let inner, let tail) = unwrapping.inner[0], !inner.isEmpty
    else { return nil }
    let taken = words[words.startIndex..<inner.startIndex]
    return (inner, decision.shown(CommandText.source(taken)), tail)
  }

  // MARK: Built-ins

  private enum CdTarget { case inside, elsewhere }

  /// Where `cd` goes (S-17).
  private func cdTarget() -> CdTarget {
    let command = SimpleCommand(
      range: walked.command.range, assignments: [], words: Array(words), redirections: [])
    guard !hasUnknownTail, case .known(let path)? = DirectoryChange(command, home: decision.context.home),
      !walked.directories.includesUnknown
    else { return .elsewhere }
    let context = decision.context
    let isInside = walked.directories.known.allSatisfy {
      context.isInWorkingDirectories(context.absolute(path, from: $0))
    }
    return isInside ? .inside : .elsewhere
  }

  /// `cd` inside the working directories needs no rule (S-17).
  private func changeDirectory() -> AllowDecision.Answer? {
    guard semantics.has(.directoryChangesInside), words.first?.text.elementsEqual("cd".utf8) ?? false,
      cdTarget() == .inside
    else {
      return nil
    }
    return decision.allowed("`cd` stays in the working directories", ["S-17"])
  }

  /// The read-only built-ins (S-21).
  private mutating func readOnly() -> AllowDecision.Answer? {
    guard semantics.has(.readOnlyCommands),
      case .readOnly(let conditions) = ReadOnlyCommands.judge(words, hasUnknownTail: hasUnknownTail)
    else { return nil }
    if conditions.isChangeDirectory { return nil }
    let summary = commandExpansions()
    if summary.isDynamic && !semantics.has(.expansionsInArguments) { return nil }
    if summary.assignedNames.contains(where: { !decision.isSafe(variable: $0) }) { return nil }
    if assignsDescriptor { return nil }
    if conditions.isUndocumented, !semantics.has(.furtherReadOnlyCommands) { return nil }
    if conditions.hasUnknownOperands, !semantics.has(.readOnlyCommandsOutside) {
      restrict(
        "its operands come from input", "S-21",
        Feature.readOnlyCommandsOutside.id)
      return nil
    }
    if !semantics.has(.readOnlyCommandsOutside) {
      for index in conditions.fileOperands where words.indices.contains(index) {
        if !decision.isInside(words[index], in: walked.directories) {
          restrict(
            "operand `\(decision.shown(words[index].text))` is outside the working directories", "S-21",
            Feature.readOnlyCommandsOutside.id
          )
          return nil
        }
      }
    }
    return decision.allowed("`\(decision.shown(words[words.startIndex].text))` only reads", ["S-21"])
  }

  /// Every expansion in words, assignments and here-documents.
  private func commandExpansions() -> ExpansionSummary {
    var summary = ExpansionSummary(of: walked.command.words)
    for assignment in walked.command.assignments { summary.add(assignment.value) }
    for redirection in walked.command.redirections where redirection.isBody {
      summary.add(redirection.expansionParts)
    }
    return summary
  }

  private var assignsDescriptor: Bool {
    walked.command.redirections.contains { redirection in
      guard let descriptor = redirection.descriptor, descriptor.first == UInt8(ascii: "{") else {
        return false
      }
      return !decision.isSafe(variable: Array(descriptor.dropFirst().dropLast()))
    }
  }

  /// What acceptEdits allows beyond the built-ins (M-5).
  private func acceptedEdit() -> AllowDecision.Answer? {
    guard semantics.has(.acceptedEditCommands), decision.context.mode == .acceptEdits, !hasUnknownTail,
      !assignsDescriptor,
      commandExpansions().isConstant,
      AcceptedEdits(decision: decision, directories: walked.directories).accepts(words)
    else { return nil }
    return decision.allowed("acceptEdits allows it inside the working directories", ["M-5"])
  }
}

extension Redirection {
  /// The parts that expand in a here-document or here-string.
  var expansionParts: [WordPart] {
    if case .hereDocument(let body) = operation { return body.isQuoted ? [] : body.parts }
    return target.parts
  }
}

extension AllowDecision {
  /// Commands that run text or change how later text is read: no wildcard rule approves them (S-7).
  func isSpecial(_ words: ArraySlice<Word>) -> Bool {
    guard !semantics.has(.wildcardCoversShellBuiltins), let first = words.first else { return false }
    let name = CommandText.baseName(first.dequotedText)
    if ["eval", "source", ".", "trap", "alias", "enable"].contains(where: { name.elementsEqual($0.utf8) }) {
      return true
    }
    if name.elementsEqual("exec".utf8) { return words.count > 1 }
    guard name.elementsEqual("hash".utf8) else { return false }
    return words.dropFirst().contains { word in
      let text = word.dequotedText
      return text.first == UInt8(ascii: "-") && text.contains(UInt8(ascii: "p"))
    }
  }
}
