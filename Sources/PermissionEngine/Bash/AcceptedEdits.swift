import CommandKnowledge
import ShellSyntax

/// The file commands that acceptEdits allows inside the working directories (spec M-5).
struct AcceptedEdits {
  let decision: AllowDecision
  let directories: PossibleDirectories

  /// Whether every operand is known, lies in the working directories and is not protected.
  func accepts(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first,
      AcceptedEditNames.all.contains(where: { first.text.elementsEqual($0.utf8) }),
      words.allSatisfy({ $0.constantText != nil }),
      let operands = FileOperands.of(words, byBaseName: false)
    else { return false }
    if first.text.elementsEqual("sed".utf8), !hasHarmlessScript(words) { return false }
    guard let directory = directories.single else { return false }
    return operands.operands.allSatisfy { operand in
      guard words.indices.contains(operand.wordIndex),
        let text = (operand.name ?? words[operand.wordIndex]).constantText
      else { return false }
      let name = operand.name == nil ? text.dropFirst(operand.prefixLength) : text[...]
      let path = decision.context.absolute(name, from: directory)
      guard decision.context.isInWorkingDirectories(path) else { return false }
      let access: PathAccess =
        operand.access.contains(.write) || operand.access.contains(.delete) ? .edit : .read
      return decision.fileRules.decide(access, path: path, isDirectory: false, in: decision.context).outcome
        == .allow
    }
  }

  /// `sed` with one script that can neither run nor write other files.
  private func hasHarmlessScript(_ words: ArraySlice<Word>) -> Bool {
    guard let scripts = SedScript.scripts(of: words), !scripts.isEmpty else { return false }
    return scripts.allSatisfy(SedScript.isHarmless)
  }
}
