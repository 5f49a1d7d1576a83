import CommandKnowledge

/// `cd` to where the session is already: sessions put it in front of commands, so the product takes it out before deny
/// and ask rules are looked at (M-2).
enum HiddenMove {
  private static let prefix = Array("cd ".utf8)

  /// Whether no deny or ask rule sees this command.
  ///
  /// Only as it is usually written: the path literally, nothing else, in a text of simple commands; in one with a pipe at
  /// the very front alone.
  static func isHidden(_ command: FoundCommand, in script: ProductScript, _ context: DecisionContext) -> Bool
  {
    guard isMove(command, context) else { return false }
    guard script.isSimple else {
      // What is not simple loses it at its front alone.
      return script.rawText.starts(
        with: prefix + Array(command.wordText.dropFirst(prefix.count)) + Array(" && ".utf8))
        && command.place.isDisjoint(with: [.nested, .substituted])
    }
    if !script.hasTopLevelPipe {
      return !(script.hasBackground && script.commands.count == 1)
        && !isBehindMove(command, in: script, context)
    }
    // With a pipe the text loses it at its front alone, and in front of ` && ` alone.
    return script.commands.first == command && rest(of: script.rawText, context) != nil
  }

  /// What follows such a `cd` and ` && ` at the very front of a text; nil where there is none.
  static func rest(of text: [UInt8], _ context: DecisionContext) -> [UInt8]? {
    for directory in [context.cwd, context.projectRoot] {
      let front = prefix + directory + Array(" && ".utf8)
      if text.starts(with: front) { return Array(text[front.count...]) }
    }
    return nil
  }

  /// Whether a `cd` to somewhere else stands before it.
  private static func isBehindMove(
    _ command: FoundCommand, in script: ProductScript, _ context: DecisionContext
  ) -> Bool {
    for other in script.commands {
      if other == command { return false }
      guard other.words.count > 1, other.words[0].value.elementsEqual("cd".utf8), !isMove(other, context)
      else { continue }
      let isHere = [".", "./"].contains { other.words[1].value.elementsEqual($0.utf8) }
      if !isHere { return true }
    }
    return false
  }

  /// Whether a command is such a `cd`, wherever it stands.
  static func isMove(_ command: FoundCommand, _ context: DecisionContext) -> Bool {
    command.redirections.isEmpty && command.assignments.isEmpty && command.words.count == 2
      && command.wordText.starts(with: prefix)
      && [context.cwd, context.projectRoot].contains {
        command.wordText.dropFirst(prefix.count).elementsEqual($0)
      }
  }
}
