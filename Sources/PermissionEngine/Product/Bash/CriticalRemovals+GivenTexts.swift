import CommandKnowledge
import RuleSyntax

/// Commands that others are given as one word (S-20).
extension CriticalRemovals {
  /// What is removed by a command in a word that `eval`, `watch` and their kin are given.
  ///
  /// Variables that may be empty are looked for there and nothing else: behind an operator in the word, and at its
  /// beginning where `eval`, `trap`, `find` or `coproc` are given it.
  static func givenReason(
    _ words: ArraySlice<CommandWord>, of kinds: [CriticalTargetKind], _ removal: CriticalRemovalContext
  ) -> String? {
    guard removal.semantics.has(.criticalInGivenTexts), kinds.contains(.possiblyRoot) else { return nil }
    let rest = ShellScriptArgument.afterPlainWrappers(words)
    guard let first = rest.first else { return nil }
    let name = MeasuredWrappers.baseName(first) ?? first.value
    let givesScript = ["find", "coproc"].contains { name.elementsEqual($0.utf8) }
    let isEvaluated = ["eval", "trap"].contains { name.elementsEqual($0.utf8) }
    guard givesScript || isEvaluated || ExecWrapper.of(name) != nil else { return nil }
    let script = firstOfScript(rest)
    for (index, word) in zip(rest.indices, rest).dropFirst()
    where word.value.contains(UInt8(ascii: " ")) && RemovalText.mayBeNamed(in: word.value) {
      let areOptions = rest[..<index].dropFirst().allSatisfy { $0.value.first == UInt8(ascii: "-") }
      let readsBeginning = givesScript || isEvaluated && (areOptions || script.map { index >= $0 } ?? false)
      let inner = ScriptReading.read(
        word.value, directory: removal.workingDirectory, home: removal.home, semantics: removal.semantics)
      let commands = inner.commands.filter { !$0.words.isEmpty || !$0.assignments.isEmpty }
      for (number, command) in commands.enumerated() {
        guard number > 0 || readsBeginning, givesScript || !command.place.contains(.inPlainSubshell) else {
          continue
        }
        let words = readsBeginning ? MeasuredRemoval.started(command.words[...]).command : command.words[...]
        if let reason = MeasuredRemoval.reason(words, of: [.possiblyRoot], in: removal) { return reason }
        if readsBeginning, let reason = MeasuredRemoval.reasonOfEmptyHome(behind: words) { return reason }
      }
    }
    return nil
  }
}
