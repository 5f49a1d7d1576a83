import CommandKnowledge

/// `cd` to where the session is already: sessions put it in front of commands, so the product takes it out before deny
/// and ask rules are looked at (M-2).
enum HiddenMove {
  private static let prefix = Array("cd ".utf8)

  /// Whether no deny or ask rule sees this command.
  ///
  /// Only as it is usually written: the path literally, nothing else, in a text of simple commands, and not as the
  /// whole of a part between pipes.
  static func isHidden(_ command: FoundCommand, in script: ProductScript, _ context: DecisionContext) -> Bool
  {
    guard isMove(command, context) else { return false }
    guard script.isSimple else {
      // What is not simple loses it at its front alone.
      return script.rawText.starts(
        with: prefix + Array(command.wordText.dropFirst(prefix.count)) + Array(" && ".utf8))
        && command.place.isDisjoint(with: [.nested, .substituted])
    }
    if !script.hasTopLevelPipe { return !(script.hasBackground && script.commands.count == 1) }
    // A part between pipes loses it at its front alone.
    let part = script.commands.filter { $0.segment == command.segment }
    return part.count > 1 && command.segment == 0 && script.commands.first.map { isMove($0, context) } == true
  }

  /// What follows such a `cd` and ` && ` at the very front of a text; nil where there is none.
  static func rest(of text: [UInt8], _ context: DecisionContext) -> [UInt8]? {
    for directory in [context.cwd, context.projectRoot] {
      let front = prefix + directory + Array(" && ".utf8)
      if text.starts(with: front) { return Array(text[front.count...]) }
    }
    return nil
  }

  /// Whether a text has such a command.
  static func isIn(_ script: ProductScript, _ context: DecisionContext) -> Bool {
    script.commands.contains { isHidden($0, in: script, context) }
  }

  private static func isMove(_ command: FoundCommand, _ context: DecisionContext) -> Bool {
    command.redirections.isEmpty && command.assignments.isEmpty && command.words.count == 2
      && command.wordText.starts(with: prefix)
      && [context.cwd, context.projectRoot].contains {
        command.wordText.dropFirst(prefix.count).elementsEqual($0)
      }
  }
}
