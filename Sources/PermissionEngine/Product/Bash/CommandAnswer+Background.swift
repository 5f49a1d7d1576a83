import CommandKnowledge
import RuleSyntax

/// What `&` makes of a command under a bare rule (M-4b).
extension CommandAnswer {
  /// Whether the command needs no bare rule: something else approves it, or would if only bare and exact rules did not
  /// lift what stands in the way (`find -exec` under `find:*`, `nohup -- rm x` where files may be edited).
  func needsNoBareRule(_ call: BashCase) -> Bool {
    // Parts between pipes are looked at without their redirections.
    let isPassedOver = isCheckOfTarget && call.script.hasTopLevelPipe
    guard check == nil || isPassedOver, hardReason == nil || isPassedOver else { return false }
    if approval != nil || isCoveredButBarred(call) || readsBesideVariable(call) || findsByQuotedPattern {
      return true
    }
    guard let inner = MeasuredWrappers.behindSeparator(command.words[...]) else { return false }
    let isPlain = ["sed", "touch"].allSatisfy { inner.first?.value.elementsEqual($0.utf8) == false }
    if call.context.acceptsFileCommands, isPlain, AcceptEditsCommand.accepts(inner) { return true }
    let text = CommandText.joined(inner.map { HomeVariable.resolved($0, by: call.context.home) })
    return call.rules.starMatch([CommandText.collapsed(text)], in: .allow) != nil
  }

  /// A `find` that would need no rule but for its patterns, which stand in quotes.
  private var findsByQuotedPattern: Bool {
    var words = command.isOrdinary ? [] : command.words[...]
    while let inner = MeasuredWrappers.forReadOnly(words) { words = inner }
    guard words.first?.value.elementsEqual("find".utf8) == true, FindPatterns.areQuoted(words),
      command.assignments.allSatisfy({ SafeAssignments.isSafe($0) })
    else { return false }
    let withoutPatterns = words.map { CommandWord(constant: $0.value.filter { !"*?[]".utf8.contains($0) }) }
    return words.allSatisfy { $0.traits.isSubset(of: .quoted) }
      && MeasuredReadOnly.problem(withoutPatterns[...]) == nil
  }

  /// A command that only reads, in another part between pipes than the one that sets a variable.
  private func readsBesideVariable(_ call: BashCase) -> Bool {
    guard call.script.setsVariable, call.script.hasTopLevelPipe, command.assignments.isEmpty,
      MeasuredReadOnly.problem(command.words[...]) == nil
    else { return false }
    return !call.script.commands.contains { $0.segment == command.segment && VariableSetting.isUnsafe($0) }
  }
}
