import CommandKnowledge
import RuleSyntax
import Settings

/// What about a text as a whole asks under scoped rules and for read-only commands: combinations with `cd` (S-17, S-19j,
/// S-23e).
enum TextCheck {
  /// The first reason; nil when nothing stands against the text.
  static func reason(for call: BashCase) -> Reason? {
    let moves = realMoves(call) ?? 0
    if moves > 1 { return reason("the directory changes twice", "S-17") }
    if moves > 0, call.context.has(.moveAndGitAsk), runsGit(call.script) {
      return reason("`cd` elsewhere and `git` in one text", "S-17")
    }
    guard call.movesVisibly else {
      let blocks = call.session.settings.blocksReadsOutside
      let stands = call.hasReadDeny && readsBesidePipe(call) || blocks && usesFilesBesidePipe(call)
      return stands ? Reason(explanation: relativeRead, clauses: ["S-19"]) : nil
    }
    for (command, files) in zip(call.script.commands, call.files) where command.place.contains(.judged) {
      if let reason = reason(against: command, files, call) { return reason }
    }
    return nil
  }

  /// What stands against one command of a text in which the directory changes visibly.
  static func reason(against command: FoundCommand, _ files: CommandFiles, _ call: BashCase) -> Reason? {
    let dropsOutput = !command.redirections.isEmpty && !call.context.has(.movesMayDropOutput)
    if dropsOutput || files.files.contains(where: { $0.isRedirection && !isFirm($0, call) }) {
      return reason("`cd` elsewhere and a redirection in one text", "S-17")
    }
    if files.writesFiles {
      return reason("`cd` elsewhere and a command that writes files in one text", "S-17")
    }
    guard call.hasReadDeny, call.context.has(.fileRulesSeeFurtherFiles), !command.moves, readsHere(files)
    else {
      return nil
    }
    return reason(relativeRead, "S-19")
  }

  private static func reason(_ text: String, _ clause: String) -> Reason {
    Reason(explanation: text, clauses: [clause])
  }

  /// A file that is handed to a command is the same one wherever the `cd` leads: it has an absolute path.
  private static func isFirm(_ file: NamedFile, _ call: BashCase) -> Bool {
    file.role == .input && file.checkedPath != nil && !file.isRelative
      && call.context.has(.movesMayDropOutput)
  }

  /// Whether a text changes the directory so that checks of files see it.
  ///
  /// A `cd` that stays in place counts, too, unless it is the path of the directory as it is written.
  static func movesVisibly(_ call: BashCase) -> Bool {
    if call.script.moves.isEmpty || call.movesCertainly { return false }
    return realMoves(call) != nil || countedMoves(call) > 0
  }

  private static let relativeRead = "a relative path after `cd`, where some paths must not be read"

  /// Beside a pipe a `cd` to where the session is already counts as one for commands that read a relative path.
  static func readsBesidePipe(_ call: BashCase) -> Bool {
    movesBesidePipe(call)
      && zip(call.script.commands, call.files).contains { command, files in
        command.place.contains(.judged) && !command.moves && readsHere(files)
      }
  }

  /// The same for every file that is named from there, or written.
  private static func usesFilesBesidePipe(_ call: BashCase) -> Bool {
    movesBesidePipe(call)
      && zip(call.script.commands, call.files).contains { command, files in
        command.place.contains(.judged) && !command.moves
          && (files.writesFiles || files.files.contains { $0.role == .input && $0.isRelative })
      }
  }

  private static func movesBesidePipe(_ call: BashCase) -> Bool {
    let script = call.script
    return script.hasTopLevelPipe && !script.hasBackground && call.context.has(.movesBesidePipesAsk)
      && script.commands.contains { $0.place.isDisjoint(with: .substituted) && $0.moves }
  }

  /// Whether a command reads the directory where it runs, or something that it names from there.
  static func readsHere(_ files: CommandFiles) -> Bool {
    files.readsCurrentDirectory
      || files.files.contains { !$0.isRedirection && $0.access.contains(.read) && $0.isRelative }
  }

  /// How many `cd`, `pushd` and `popd` count: one that does not move counts beside another, one that names the directory of
  /// the session as it is written does in front of or behind a pipe alone.
  private static func countedMoves(_ call: BashCase) -> Int {
    call.script.commands.count {
      $0.place.isDisjoint(with: .substituted) && $0.moves
        && ($0.place.contains(.piped) && !call.script.hasBackground || !HiddenMove.isMove($0, call.context))
    }
  }

  /// The same for `git`, which minds a `cd` that stays in place where it is written in another way than `cd` and a path.
  /// Nil when nothing moves.
  private static func realMoves(_ call: BashCase) -> Int? {
    if call.script.moves.isEmpty { return nil }
    let count = countedMoves(call)
    if count > 1 { return count }
    return call.script.moves.contains { $0.isReal || !$0.isPlainStay } ? max(count, 1) : nil
  }

  /// The directory changes twice in a text that is judged as a whole: deny rules do not see where a `cd` leads then.
  static func movesTwice(_ call: BashCase) -> Bool {
    call.script.moves.count > 1 && call.script.isSimple && !call.script.hasTopLevelPipe
      && countedMoves(call) > 1
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
