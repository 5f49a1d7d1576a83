import CommandKnowledge
import RuleSyntax
internal import Settings
import ShellSyntax

/// What approves one command of a simple text, and which check stands against it (0.8, M-3).
///
/// Behind one reference: answers are handed from list to list, and hold a dozen texts and rules.
final class CommandAnswer {
  let command: FoundCommand
  /// A rule, the read-only table, or acceptEdits; nil when nothing approves the command.
  private(set) var approval: Reason?
  /// Why nothing approves it.
  private(set) var refusal = Reason(explanation: "no rule allows it", clauses: ["M-3"])
  /// A check that asks whatever approves the command: a path outside, a target that is not permitted (S-14, S-23).
  var check: Reason?
  /// What the check is about is the target of a redirection.
  var isCheckOfTarget = false
  /// The target of a redirection asks, and not for want of a permission to write in the working directories alone.
  var targetIsRefused = false
  /// What the check is about is nothing but reading outside the working directories.
  var isCheckOfReading = false
  /// Why it asks even under a bare rule (0.6 a, b, d).
  let hardReason: HardReason?
  /// It is a recognised command that writes files, and nothing permits it to write one of them.
  let editsFiles: Bool
  /// The same, the mode left aside where it is auto.
  private let isUnpermittedEdit: Bool

  /// A change of the directory stands against it (`TextCheck`).
  let isHeldByMove: Bool

  /// Approved without a rule.
  var isApprovedByItself: Bool { approval.map { $0.rule == nil } ?? false }
  /// Approved by the mode alone.
  private(set) var isOfMode = false

  /// Takes back an approval that rests on no rule; a rule may give another.
  func withdrawApproval(_ why: String, _ clause: String, case call: BashCase) {
    let allow = AllowCandidates(
      command, home: call.context.home, in: call.context.semantics, isWhole: isWhole(call))
    let rule = starBar(allow, call) == nil ? starRule(allow, call) : nil
    approval = rule.map { Self.allowed(by: $0, call) }
    refuse(why, clause)
  }

  /// Whether the release asks about patterns of `find` and `awk`, and about variables of `find`.
  private let knowsPatterns: Bool
  private let knowsVariables: Bool

  init(_ command: FoundCommand, _ files: CommandFiles, case call: BashCase) {
    self.command = command
    knowsPatterns = call.context.has(.findPatternsAsk)
    knowsVariables = call.context.has(.findVariablesAsk)
    editsFiles = files.editFiles(call.context, call.paths, acceptsEdits: call.context.acceptsFileCommands)
    // Auto mode accepts edits without calling them permitted.
    isUnpermittedEdit =
      editsFiles
      || call.context.mode == .auto && files.editFiles(call.context, call.paths, acceptsEdits: false)
    isHeldByMove = call.movesVisibly && TextCheck.reason(against: command, files, call) != nil
    hardReason =
      command.place.contains(.fileChecked) && !files.files.contains(where: call.passesOver)
      ? files.hardReason(
        call.context, call.paths, isPiped: command.place.contains(.piped),
        isBesideMove: call.movesVisibly && !call.script.hasTopLevelPipe,
        isCertain: call.movesCertainly) : nil
    approve(files, call)
    check(files, call)
  }

  /// It writes files, no rule allows it, and nothing permits it to.
  var writesUnpermitted: Bool {
    approval?.rule == nil && (isUnpermittedEdit || isObscureEditor && approval == nil)
  }

  /// Nothing approves the command, or a check stands against it.
  var isOpen: Bool { approval == nil || check != nil || hardReason != nil }

  // MARK: Approval

  private func approve(_ files: CommandFiles, _ call: BashCase) {
    if let variable = command.loopVariable {
      if !call.context.has(.loopVariablesAsk) {
        approval = Reason(explanation: "this release passes over the variable of a loop", clauses: ["S-3"])
        return
      }
      return refuse("the loop sets `\(CommandText.shown(variable))`", "S-3")
    }
    // What edits files needs a rule without its redirections.
    let allow = AllowCandidates(
      command, home: call.context.home, in: call.context.semantics, isWhole: !editsFiles && isWhole(call))
    if let rule = exactRule(allow, call) {
      approval = Self.allowed(by: rule, call)
      return
    }
    if command.words.isEmpty { return approveWithoutWords(call) }
    let setsVariable = standsBesideAssignment(call)
    if !command.standsForItself, isPlainMove, !setsVariable {
      approval = Reason(explanation: "`cd` inside the working directories", clauses: ["S-17"])
      return
    }
    let words = setsVariable || writesBeforeName(files) || isGivenTextLate ? nil : readOnlyWords(call)
    // A pattern that is given as a text counts as an argument (S-14).
    let patterns = command.redirections.filter(\.isHereString).map { CommandWord($0.target) }
      .filter { $0.traits.contains(.glob) }
    if let words, isReadOnly(patterns.isEmpty ? words : words + patterns, call), !readsGivenFiles(words, call)
    {
      approval = Reason(
        explanation: call.context.words(
          "`\(CommandText.shown(words[words.startIndex].value))` is read-only here"), clauses: ["S-21"])
      return
    }
    var star = starRule(allow, call)
    if star != nil, let reason = starBar(allow, call) {
      refuse(call.context.words("\(reason): covered by an exact rule only"), "B-12")
      star = nil
    } else if star == nil {
      refuse(call.context.words(unmatched(words, call)), setsVariable ? "S-21" : "M-3")
    }
    if let star {
      approval = Self.allowed(by: star, call)
      return
    }
    if call.context.acceptsFileCommands, !command.beginsWithRedirection, let words = acceptedWords(call),
      AcceptEditsCommand.accepts(words, in: call.context.semantics)
    {
      isOfMode = true
      approval = Reason(
        explanation: call.context.words(
          "\(call.context.mode.rawValue) mode allows it inside the working directories"),
        clauses: ["M-5"])
    }
  }

  /// A file is written in front of the command word: the command is none that needs no rule then (S-6), unless it stands
  /// in a pipeline.
  private func writesBeforeName(_ files: CommandFiles) -> Bool {
    command.writesInFront && !command.place.contains(.piped)
      && files.files.contains { $0.role == .output }
  }

  /// A here-string stands behind another redirection: the command is none that needs no rule then (S-14).
  private var isGivenTextLate: Bool {
    !command.place.contains(.piped)
      && command.redirections.drop(while: \.isHereString).contains(where: \.isHereString)
  }

  /// The command is a part between pipes, or the whole text: an exact rule may name its redirections then (B-15).
  private func isWhole(_ call: BashCase) -> Bool {
    if call.script.malformation != nil || call.script.hasBackground { return false }
    return call.script.commands.count { $0.segment == command.segment && $0.place.contains(.judged) } == 1
  }

  /// `xargs grep` and its kin read files that nobody sees, which needs a rule where some must not be read.
  private func readsGivenFiles(_ words: ArraySlice<CommandWord>, _ call: BashCase) -> Bool {
    guard call.hasReadDeny, call.context.has(.fileRulesSeeFurtherFiles),
      words.first?.value.elementsEqual("xargs".utf8) == true
    else { return false }
    return words.dropFirst().contains { word in
      ["grep", "egrep", "fgrep", "head", "tail"].contains { word.value.elementsEqual($0.utf8) }
    }
  }

  /// Why no rule and no table approves the command.
  private func unmatched(_ readOnly: ArraySlice<CommandWord>?, _ call: BashCase) -> String {
    if standsBesideAssignment(call) { return "no allow rule matches, and a variable is set in the text" }
    guard let readOnly, let refused = MeasuredReadOnly.refusal(readOnly) else {
      return "no allow rule matches `\(CommandText.shown(command.text))`"
    }
    return Self.unmatched(refused)
  }

  /// Why nothing allows a command.
  ///
  /// - Parameter problem: what makes it none that needs no rule.
  static func unmatched(_ problem: String) -> String { "no allow rule matches, and " + problem }

  private static func allowed(by rule: SourcedRule, _ call: BashCase) -> Reason {
    Reason(rule: rule, explanation: call.context.words("allowed by `\(rule.text)`"), clauses: ["M-3"])
  }

  private func refuse(_ explanation: String, _ clause: String) {
    refusal = Reason(explanation: explanation, clauses: [clause])
  }

  /// An exact rule for this command; `builtin eval` and the like are covered by none (S-7), and what only exact rules
  /// cover by one that is the whole text as it is written (B-12).
  private func exactRule(_ allow: AllowCandidates, _ call: BashCase) -> SourcedRule? {
    guard call.rules.hasPatterns(in: .allow),
      let rule = call.rules.exactMatch(allow.candidates.exact, in: .allow)
    else { return nil }
    guard let bar = NeverApproved.bar(command.words[...], in: call.context.semantics) else { return rule }
    // In a list of commands an exact rule for one of them covers no more than a prefix rule would.
    let isAlone = call.script.commands.count { $0.place.contains(.judged) } == 1
    return bar.barsExactRules || !isAlone || !call.isWritten(rule) ? nil : rule
  }

  /// The scoped rule that allows the command, whether or not something else would (C-11h).
  func approvingRule(_ call: BashCase) -> SourcedRule? {
    let allow = AllowCandidates(
      command, home: call.context.home, in: call.context.semantics, isWhole: isWhole(call))
    return exactRule(allow, call) ?? (starBar(allow, call) == nil ? starRule(allow, call) : nil)
  }

  private func starRule(_ allow: AllowCandidates, _ call: BashCase) -> SourcedRule? {
    guard call.rules.hasStars(in: .allow) else { return nil }
    if !call.context.has(.blankRunsAreOne), !CommandText.isCollapsed(command.wordText) { return nil }
    return countingStar(call.rules.starMatch(allow.candidates.star, in: .allow), call)
      ?? allow.textBehindXargs.flatMap(call.rules.openAllowMatch)
  }

  /// Why no prefix or wildcard rule covers the command (B-12, E9).
  private func starBar(_ allow: AllowCandidates, _ call: BashCase) -> String? {
    allow.starRefusal ?? NeverApproved.bar(command.words[...], in: call.context.semantics)?.reason
      ?? barredAssignment ?? unknownArgument ?? barBefore(call)
  }

  /// A prefix or wildcard rule is for the command, and only what it holds stands in the way (B-12, E9): an argument that
  /// is not known is not among that, nor an option of a wrapper.
  func isCoveredButBarred(_ call: BashCase) -> Bool {
    let allow = AllowCandidates(
      command, home: call.context.home, in: call.context.semantics, isWhole: isWhole(call))
    guard allow.starRefusal == nil, barredAssignment == nil, starRule(allow, call) != nil else {
      return false
    }
    return !command.words.contains { $0.source.contains(UInt8(ascii: "$")) && !$0.traits.contains(.home) }
  }

  /// An assignment that no prefix or wildcard rule covers (S-11), or a quoted one in front, which is a command word to
  /// the shell.
  private var barredAssignment: String? {
    if !command.assignments.isEmpty, let name = command.words.first?.value,
      SafeAssignments.areKept(by: name)
    {
      return "an assignment before a builtin that keeps it"
    }
    if let bar = command.assignments.lazy.compactMap({ NeverApproved.bar($0) }).first { return bar.reason }
    guard let first = command.words.first, first.traits.contains(.quoted),
      MeasuredWrappers.isAssignment(first)
    else { return nil }
    return "a quoted assignment"
  }

  /// `find` or `awk` with an argument that only bare and exact rules cover (E9).
  var hasUnknownArgument: Bool { unknownArgument != nil }

  /// `find` asks for patterns that the shell or it may expand, under prefix and wildcard rules too (E9), and `awk` for
  /// those that the shell may.
  private var unknownArgument: String? {
    var words = command.isOrdinary ? [] : command.words[...]
    while let inner = MeasuredWrappers.forReadOnly(words, acceptingEdits: true) { words = inner }
    let isAwk =
      words.first.map { $0.value.elementsEqual("awk".utf8) || $0.value.elementsEqual("gawk".utf8) } ?? false
    if isAwk {
      return knowsPatterns && words.hold(.glob)
        ? "`awk` asks: an argument is a pattern" : nil
    }
    guard words.first?.value.elementsEqual("find".utf8) == true else { return nil }
    if command.assignments.contains(where: { assignment in
      assignment.value.text.contains { "*?[".utf8.contains($0) }
    }) {
      return "`find` asks: a pattern stands before it"
    }
    if knowsVariables,
      words.contains(where: { $0.source.contains(UInt8(ascii: "$")) && !$0.traits.contains(.home) })
    {
      return "`find` asks: an argument is not known"
    }
    guard knowsPatterns else { return nil }
    return FindPatterns.doubt(words).map { "`find` asks: \($0)" }
  }

  /// One safe assignment as a whole command (E14); a redirection without a command never (E16).
  private func approveWithoutWords(_ call: BashCase) {
    guard let first = command.assignments.first else {
      return refuse("a redirection without a command", "S-14")
    }
    guard call.context.has(.commandParser) else {
      return refuse("an assignment without a command", "S-11")
    }
    let isSafe =
      command.assignments.count == 1 && command.redirections.isEmpty && !command.place.contains(.piped)
      && (SafeAssignments.isApprovedAlone(first)
        || !call.context.has(.characterSetsAsk) && Self.isSafe(first))
    if isSafe || isPassedOver(first, call) {
      approval = Reason(explanation: "sets a variable that is known to be safe", clauses: ["S-11"])
    } else {
      refuse("`\(CommandText.shown(command.text))` sets a variable", "S-11")
    }
  }

  /// The words after safe assignments and the wrappers that read-only commands may have (S-21c); nil after others.
  private func readOnlyWords(_ call: BashCase) -> ArraySlice<CommandWord>? {
    guard command.assignments.allSatisfy(Self.isSafe) || !call.context.has(.unsafeVariablesAsk) else {
      return nil
    }
    if !call.context.has(.commandParser), call.script.needsRuleForQuotes || !command.assignments.isEmpty {
      return nil
    }
    var words = command.isContinued ? command.words.map(Self.withoutQuotes)[...] : command.words[...]
    // C-11i.
    if call.standing == .excluded, words.first?.value.elementsEqual("timeout".utf8) == true { return nil }
    var isTimed = false
    var isQuoted = false
    while !command.standsForItself,
      let inner = MeasuredWrappers.forReadOnly(words, in: call.context.semantics)
    {
      isQuoted = isQuoted || words.first.map { $0.source.count != $0.value.count } == true
      isTimed = isTimed || words.first?.value.elementsEqual("timeout".utf8) == true
      words = inner
    }
    let name = words.first?.value ?? []
    // Builtins are no programs that `timeout` could start.
    if isTimed, ["help", "history", "type"].contains(where: { name.elementsEqual($0.utf8) }) { return nil }
    let isAlone = command.assignments.isEmpty && words.startIndex == command.words.startIndex
    let isTest = words.isEmpty || name.elementsEqual("[".utf8) || name.elementsEqual("[[".utf8)
    if isTest, !isAlone { return nil }
    if takesDoubtfulInput(name, words) || holdsQuotedPattern(name, words) { return nil }
    if isQuoted, MeasuredReadOnly.readsOptions(of: words) { return nil }
    if command.hasPrelude, MeasuredReadOnly.standsAlone(name) { return nil }
    // `git` is not looked for behind both.
    let isBehindBoth = !command.assignments.isEmpty && words.startIndex > command.words.startIndex
    return isBehindBoth && name.elementsEqual("git".utf8) ? nil : words
  }

  /// `uniq` with a here-string, which counts as an operand, and `test` with an option behind `--`.
  private func takesDoubtfulInput(_ name: [UInt8], _ words: ArraySlice<CommandWord>) -> Bool {
    if name.elementsEqual("uniq".utf8) { return command.redirections.contains(where: \.isHereString) }
    guard name.elementsEqual("test".utf8) else { return false }
    let rest = words.drop { !$0.value.elementsEqual("--".utf8) }.dropFirst()
    return rest.first?.value.first == UInt8(ascii: "-")
  }

  /// `find` inside of double quotes, where it takes a pattern in double quotes for one without.
  private func holdsQuotedPattern(_ name: [UInt8], _ words: ArraySlice<CommandWord>) -> Bool {
    command.place.contains(.substituted) && name.elementsEqual("find".utf8)
      && words.contains { word in
        word.source.contains(UInt8(ascii: "\"")) && word.value.contains { "*?[".utf8.contains($0) }
      }
  }

  /// A word of a command that goes on in the next line: patterns count there that stand in quotes without need (S-21e).
  private static func withoutQuotes(_ word: CommandWord) -> CommandWord {
    guard word.traits.contains(.quoted) else { return word }
    var word = word
    if word.value.contains(where: { "*?[".utf8.contains($0) }), !FoundCommand.needsQuotes(word.value) {
      word.traits.insert(.glob)
    }
    if word.value.first == UInt8(ascii: "~") { word.traits.insert(.tilde) }
    return word
  }

  /// Before a read-only command the value may be quoted (S-21c).
  private static func isSafe(_ assignment: Assignment) -> Bool {
    if SafeAssignments.isSafe(assignment) { return true }
    let value = CommandWord(assignment.value)
    guard value.complexity == nil, value.traits == .quoted, assignment.elements == nil, !assignment.appends
    else {
      return false
    }
    return SafeAssignments.isSafe(name: assignment.name, value: value.value)
  }

  private func acceptedWords(_ call: BashCase) -> ArraySlice<CommandWord>? {
    // What a quoted substitution runs edits nothing by itself.
    if command.place.isSuperset(of: [.substituted, .buried]) { return nil }
    guard command.assignments.allSatisfy({ SafeAssignments.isSafe($0) }) else { return nil }
    var words = command.words[...]
    while !command.standsForItself,
      let inner = MeasuredWrappers.forReadOnly(words, acceptingEdits: true, in: call.context.semantics)
    {
      words = inner
    }
    let isAlone = words.startIndex == command.words.startIndex && command.assignments.isEmpty
    if !isAlone, !call.context.has(.acceptEditsSeesWrappers) { return nil }
    // `touch` counts alone, by its plain name.
    if let name = words.first, name.value.elementsEqual("touch".utf8), call.context.has(.touchStandsAlone) {
      let isPlain = name.source.count == name.value.count && command.hereStrings.isEmpty
      if !isAlone || !isPlain { return nil }
    }
    return words.isEmpty ? nil : words
  }
}
