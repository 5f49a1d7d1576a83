import CommandKnowledge

/// Texts of which the product cannot tell what they read (C-14).
enum Untraceable {
  /// Why; nil where every reader is seen.
  static func reason(in script: ProductScript) -> String? {
    if let complexity = script.complexity { return complexity }
    if script.moves.contains(where: { $0.isReal && !$0.isAbsolute && $0.isChange }) {
      return "the directory changes"
    }
    for command in script.commands {
      let words = command.words[...]
      if let bar = NeverApproved.bar(words) { return bar.reason }
      if ShellScriptArgument.of(words) != nil { return "the script of a shell" }
      if words.first?.value.elementsEqual("xargs".utf8) == true { return "`xargs` reads what it is given" }
      if !words.isEmpty, !command.assignments.allSatisfy({ SafeAssignments.isSafe($0) }) {
        return "a variable is set for the command"
      }
    }
    return nil
  }
}
