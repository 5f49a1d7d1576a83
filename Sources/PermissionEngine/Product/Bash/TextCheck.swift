import CommandKnowledge
import RuleSyntax

/// What about a text as a whole asks under scoped rules and for read-only commands: combinations with `cd` (S-17, S-19j,
/// S-23e).
enum TextCheck {
  /// The first reason; nil when nothing stands against the text.
  static func reason(for call: BashCase) -> Reason? {
    let script = call.script
    let moves = realMoves(call)
    // Behind another command `cd .` counts as well, but not beside `git`.
    guard let moves = moves ?? (staysLate(script) ? 0 : nil) else {
      return readsBesidePipe(call) ? Reason(explanation: relativeRead, clauses: ["S-19"]) : nil
    }
    func reason(_ text: String, _ clause: String) -> Reason { Reason(explanation: text, clauses: [clause]) }
    if moves > 1 { return reason("the directory changes twice", "S-17") }
    if moves > 0, call.context.has(.moveAndGitAsk), runsGit(script) {
      return reason("`cd` elsewhere and `git` in one text", "S-17")
    }
    for (command, files) in zip(script.commands, call.files) where command.place.contains(.judged) {
      let dropsOutput = !command.redirections.isEmpty && !call.context.has(.movesMayDropOutput)
      if dropsOutput || files.files.contains(where: \.isRedirection) {
        return reason("`cd` elsewhere and a redirection in one text", "S-17")
      }
      if files.writesFiles {
        return reason("`cd` elsewhere and a command that writes files in one text", "S-17")
      }
      guard call.hasReadDeny, call.context.has(.fileRulesSeeFurtherFiles), !command.moves else { continue }
      if readsHere(files) { return reason(relativeRead, "S-19") }
    }
    return nil
  }

  /// A `cd` that stays in place, not named by the path of the directory, stands behind another command.
  private static func staysLate(_ script: ProductScript) -> Bool {
    script.moves.contains { !$0.isReal && $0.isLate && !$0.isAbsolute && $0.isChange }
  }

  private static let relativeRead = "a relative path after `cd`, where some paths must not be read"

  /// Beside a pipe a `cd` to where the session is already counts as one for commands that read a relative path.
  private static func readsBesidePipe(_ call: BashCase) -> Bool {
    let script = call.script
    guard call.hasReadDeny, script.hasTopLevelPipe, !script.hasBackground,
      call.context.has(.movesBesidePipesAsk),
      script.commands.contains(where: { command in
        command.place.isDisjoint(with: .substituted) && command.moves
          && !HiddenMove.isHidden(command, in: script, call.context)
      })
    else { return false }
    return zip(script.commands, call.files).contains { command, files in
      command.place.contains(.judged) && !command.moves && readsHere(files)
    }
  }

  /// Whether a command reads the directory where it runs, or something that it names from there.
  private static func readsHere(_ files: CommandFiles) -> Bool {
    files.readsCurrentDirectory
      || files.files.contains { !$0.isRedirection && $0.access.contains(.read) && $0.isRelative }
  }

  /// How many `cd`, `pushd` and `popd` count: one that does not move counts beside another, one that names the directory of
  /// the session as it is written does in front of or behind a pipe alone. Nil when nothing moves.
  private static func realMoves(_ call: BashCase) -> Int? {
    let count = call.script.commands.count {
      $0.place.isDisjoint(with: .substituted) && $0.moves
        && ($0.place.contains(.piped) || !HiddenMove.isMove($0, call.context))
    }
    if count > 1 { return count }
    return call.script.moves.contains { $0.isReal } ? max(count, 1) : nil
  }

  /// Two moves, or a move and `git`: not even an exact rule for the whole text lifts that (M-3).
  static func hasRiskyMoves(_ call: BashCase) -> Bool {
    guard let moves = realMoves(call) else { return false }
    return moves > 1 || runsGit(call.script)
  }

  /// `git` anywhere in the text, also after wrappers; not by path.
  private static func runsGit(_ script: ProductScript) -> Bool {
    script.commands.contains { command in
      MeasuredWrappers.forDeny(command.words[...]).contains { candidate in
        candidate.words.first?.value.elementsEqual("git".utf8) == true
      }
    }
  }
}
