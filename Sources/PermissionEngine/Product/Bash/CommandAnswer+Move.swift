import CommandKnowledge
import ShellSyntax

extension CommandAnswer {
  /// A `cd` with one operand and no option, also behind safe assignments (S-17, S-21c); where it leads is checked apart.
  var isPlainMove: Bool {
    guard command.assignments.allSatisfy({ SafeAssignments.isSafe($0) }) else { return false }
    var words = command.words[...]
    while let inner = MeasuredWrappers.forReadOnly(words) {
      // Behind `timeout` it is no move.
      if words.first?.value.elementsEqual("timeout".utf8) == true { return false }
      words = inner
    }
    guard words.count == 2, let first = words.first, first.value.elementsEqual("cd".utf8),
      let last = words.last
    else {
      return false
    }
    let operand = last.value
    if last.traits.contains(.specialVariable) { return false }
    return operand.first != UInt8(ascii: "-") || operand.count == 1
  }
}
