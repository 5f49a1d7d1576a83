import CommandKnowledge

/// `cd` to where the session is already: sessions put it in front of commands, so the product takes it out before deny
/// and ask rules are looked at (M-2).
enum HiddenMove {
  private static let prefix = Array("cd ".utf8)

  /// What follows `cd`, the working directory as it is written and ` && ` at the very front of a text, in which nothing
  /// else may be; nil where there is none.
  ///
  /// The product decides a text as if this were not there, whatever follows: of 1,492 commands as agents write them, under
  /// policies of real shapes, each was decided alike with it and without.
  static func rest(of text: [UInt8], _ context: DecisionContext) -> [UInt8]? {
    guard text.starts(with: prefix) else { return nil }
    let front = prefix + context.cwd + Array(" && ".utf8)
    return text.starts(with: front) ? Array(text[front.count...]) : nil
  }

  /// Takes such a `cd` from the front of a text, if there is one: nothing runs anywhere but where it leads then.
  ///
  /// - Returns: whether there is one.
  static func takeFromFront(of script: inout ProductScript, _ context: DecisionContext) -> Bool {
    guard isTakenFromFront(of: script, context) else { return false }
    for index in script.commands.indices.dropFirst()
    where script.commands[index].possibleDirectories.count > 1 {
      script.commands[index].possibleDirectories = [script.commands[index].directory]
    }
    return true
  }

  /// Whether the product takes a `cd` from the front of a text and decides the rest as a text that runs where it leads.
  ///
  /// It is `cd` and a path in the working directories that begins with `./` or `/` and climbs nowhere, with nothing behind it
  /// but commands with `&&` between them.
  private static func isTakenFromFront(of script: ProductScript, _ context: DecisionContext) -> Bool {
    guard script.moves.count == 1, let move = script.moves.first, move.isCertain, let target = move.target,
      context.isNamedInside(target), !script.hasTopLevelPipe, !script.standsBesideLineBreaks,
      let first = script.commands.first, first.moves, first.place.isDisjoint(with: .enclosed)
    else { return false }
    return joinsByAndAlone(script.rawText)
  }

  /// Whether `&&` and nothing else joins the commands of a text, by its bytes: a `;`, a `&` or a `||` in quotes counts as well,
  /// and so does a line break.
  private static func joinsByAndAlone(_ text: [UInt8]) -> Bool {
    var index = text.startIndex
    var hasList = false
    while index < text.endIndex {
      let next = index + 1 < text.endIndex ? text[index + 1] : nil
      switch text[index] {
      case UInt8(ascii: ";"), 0x0A: return false
      case UInt8(ascii: "|") where next == UInt8(ascii: "|"): return false
      case UInt8(ascii: "&"):
        guard next == UInt8(ascii: "&") else { return false }
        hasList = true
        index += 1
      default: break
      }
      index += 1
    }
    return hasList
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
