import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Which rules older releases did not count for a command, and what they took for read-only (releases, 1b to 1d).
extension CommandAnswer {
  /// A variable is set in the text, which keeps the command from being taken for a read-only one.
  func standsBesideAssignment(_ call: BashCase) -> Bool {
    if call.script.setsVariable { return true }
    return call.script.assigningSegments.contains(command.segment) && call.context.has(.variablesBarReading)
  }

  /// Whether a release passes over an assignment of any variable: a single one, whose value it knows enough of.
  func isPassedOver(_ assignment: Assignment, _ call: BashCase) -> Bool {
    let context = call.context
    guard !context.has(.assignmentsAsk), command.assignments.count == 1, command.redirections.isEmpty,
      call.script.isSimple, !assignment.isOpaque, !assignment.holdsTilde
    else { return false }
    if command.place.contains(.piped), context.has(.pipedAssignmentsAsk) { return false }
    if assignment.holdsArithmetic, context.has(.arithmeticValuesAsk) { return false }
    return context.has(.homeNeedsNoRule) || !assignment.holdsHome
  }

  /// Why no rule of the release covers the command.
  func barBefore(_ call: BashCase) -> String? {
    guard !call.context.has(.fileCommandRulesCount) else { return nil }
    var words = command.words[...]
    while case .inner(let inner) = MeasuredWrappers.forAllow(words, in: call.context.semantics) {
      words = inner
    }
    guard let name = words.first?.value,
      AcceptedEditNames.all.contains(where: { name.elementsEqual($0.utf8) })
    else { return nil }
    return call.context.words("`\(CommandText.shown(name))` needs more than a rule in this release")
  }

  /// A prefix or wildcard rule, where the release counts it.
  func countingStar(_ rule: SourcedRule?, _ call: BashCase) -> SourcedRule? {
    guard let rule, rule.prefix == nil, let text = rule.rule.specifier?.bytes else { return rule }
    let isRedirected = command.redirections.contains { !$0.text.elementsEqual("2>&1".utf8) }
    if !call.context.has(.wildcardsCoverRedirections), isRedirected { return nil }
    if !call.context.has(.wildcardsCoverLines), command.wordText.contains(0x0A) { return nil }
    if !call.context.has(.finalStarCoversNothing), text.suffix(2).elementsEqual(" *".utf8),
      text.dropLast(2).elementsEqual(command.wordText),
      command.redirections.isEmpty || call.context.has(.outputsNeedARule)
    {
      return nil
    }
    return rule
  }

  /// Whether the release runs the command without a rule.
  func isReadOnly(_ words: ArraySlice<CommandWord>, _ call: BashCase) -> Bool {
    let semantics = call.context.semantics
    let isReadOnly = MeasuredReadOnly.problem(words) == nil
    guard !semantics.decidesAsNewest else { return isReadOnly }
    if !semantics.has(.quotedGitNeedsNoRule), let name = words.first, name.value.elementsEqual("git".utf8),
      name.source.count != name.value.count
    {
      return false
    }
    if !semantics.has(.commandParser), words.contains(where: { $0.complexity != nil }) { return false }
    return ReadOnlyHistory.isReadOnly(words, today: isReadOnly, in: semantics)
  }
}
