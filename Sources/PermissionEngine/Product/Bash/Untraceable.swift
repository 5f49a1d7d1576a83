import CommandKnowledge
import ShellSyntax

/// Texts of which the product cannot tell what they read (C-14).
enum Untraceable {
  /// Why; nil where every reader is seen.
  ///
  /// - Parameter movesVisibly: whether the directory changes so that checks of files see it (`TextCheck`).
  static func reason(
    in script: ProductScript, files: [CommandFiles], movesVisibly: Bool, _ context: DecisionContext
  ) -> String? {
    if let complexity = script.complexity { return complexity }
    if let uncoverable = script.uncoverable { return uncoverable }
    if !script.timedHeads.isEmpty { return "`time` before a loop" }
    if movesVisibly, script.moves.contains(where: { $0.isChange && !$0.isAbsolute }) {
      return "the directory changes"
    }
    for (command, files) in zip(script.commands, files) {
      if let reason = reason(for: command) { return reason }
      if movesVisibly, !command.moves, !files.writesFiles, TextCheck.readsHere(files) {
        return "the directory changes, and a relative path is read"
      }
      if files.command == nil, let word = outsideWord(of: command, context) {
        return "`\(CommandText.shown(word))` may be read, and lies outside the working directories"
      }
    }
    return nil
  }

  private static func reason(for command: FoundCommand) -> String? {
    let words = command.words.drop { isNamed($0, "time") }
    guard let first = words.first else { return reasonWithoutWords(command) }
    if startsMove(words) { return "the directory changes behind a wrapper" }
    // Patterns in tests, and homes of other users, are passed over here.
    let isTest = isNamed(first, "[") || isNamed(first, "test")
    let isOfUser = isTest && words.contains { $0.namesUser || $0.traits.contains(.glob) }
    if !isNamed(first, "read"), !isOfUser, let bar = NeverApproved.bar(words) { return bar.reason }
    if ShellScriptArgument.of(words) != nil { return "the script of a shell" }
    if ShellScriptArgument.afterPlainWrappers(words).first.map(isXargs) == true {
      return "`xargs` reads what it is given"
    }
    if !command.assignments.allSatisfy({ SafeAssignments.isSafe($0) }) {
      return "a variable is set for the command"
    }
    if isNamed(first, "env"), words.dropFirst().contains(where: isUnsafeAssignment) {
      return "a variable is set for the command"
    }
    if MeasuredWrappers.isAssignment(first) { return "a quoted assignment" }
    let hasDocument = command.redirections.contains(where: \.isHereDocument)
    let isFed =
      command.place.contains(.piped) && command.segment > 0 || !command.hereStrings.isEmpty || hasDocument
    if InlineCode.isGiven(words) || InlineCode.isRead(words, isFed: isFed) { return "code is run" }
    let inner = ShellScriptArgument.afterPlainWrappers(isNamed(first, "env") ? [] : words)
    if let name = inner.first, isNamed(name, "sed"), !SedForm.needsNoRule(inner.dropFirst()) {
      return "a script of `sed`"
    }
    if let name = inner.first, isNamed(name, "git"), GitWords.options(in: inner.dropFirst()).hold(.glob) {
      return "a pattern in front of the subcommand of `git`"
    }
    if isNamed(first, "find"), FindPatterns.doubt(words) != nil { return "patterns of `find`" }
    if isNamed(first, "awk"), words.hold(.glob) {
      return "a pattern of `awk`"
    }
    if ["awk", "gawk", "mawk", "nawk"].contains(where: { isNamed(first, $0) }),
      words.contains(where: { TextLayout.contains(Array("getline".utf8), in: $0.value[...]) })
    {
      return "`getline` in a program of `awk`"
    }
    if !harmless.contains(where: { isNamed(first, $0) }),
      words.contains(where: { !$0.traits.isDisjoint(with: .unknownText) })
    {
      return "an argument that a command prints"
    }
    return nil
  }

  private static func isXargs(_ word: CommandWord) -> Bool {
    isNamed(word, "xargs") || MeasuredWrappers.baseName(word)?.elementsEqual("xargs".utf8) == true
  }

  /// Several assignments, one with a redirection, and one from a home.
  private static func reasonWithoutWords(_ command: FoundCommand) -> String? {
    guard let first = command.assignments.first else { return nil }
    let isPlain =
      command.assignments.count == 1 && (command.redirections.isEmpty || SafeAssignments.isSafe(first))
      && first.value.text.first != PathBytes.tilde
    return isPlain ? nil : "a variable is set in a way that is not read"
  }

  /// `nohup cd` and the like, which move nothing.
  private static func startsMove(_ words: ArraySlice<CommandWord>) -> Bool {
    guard let first = words.first, !isNamed(first, "command"), !isNamed(first, "builtin") else {
      return false
    }
    let inner = ShellScriptArgument.afterPlainWrappers(words)
    return inner.startIndex > words.startIndex && inner.first.map { isNamed($0, "cd") } == true
  }

  /// Commands that do not take their arguments for files.
  private static let harmless = ["echo", "true", "false", "test", "[", "git", "grep"]

  private static func isNamed(_ word: CommandWord, _ name: String) -> Bool {
    word.value.elementsEqual(name.utf8)
  }

  private static func isUnsafeAssignment(_ word: CommandWord) -> Bool {
    guard MeasuredWrappers.isAssignment(word), let equals = word.value.firstIndex(of: UInt8(ascii: "="))
    else {
      return false
    }
    return !SafeAssignments.isSafe(
      name: Array(word.value[..<equals]), value: word.value[(equals + 1)...])
  }

  /// A word that names something outside, of a command whose operands are not known to be files. The product minds only
  /// what exists, and homes of users, of which it does not know whether they do. Whether something exists is often not
  /// known here: then a few places that exist everywhere count.
  private static func outsideWord(of command: FoundCommand, _ context: DecisionContext) -> ArraySlice<UInt8>?
  {
    if let first = command.words.first {
      if notReading.contains(where: { isNamed(first, $0) }) { return nil }
    }
    let ofGit = GitWords.arguments(of: command.words[...])
    let isGit = ofGit != nil
    // Nothing behind the subcommand of `git` is taken for a file here.
    let words = ofGit.map { GitWords.options(in: $0) } ?? command.words.dropFirst()
    let linked = linkedPlaces(command)
    if let place = linked.first(where: {
      leads($0, outside: command, context, isGit: isGit, mustExist: false)
    }) {
      return place
    }
    return words.lazy.flatMap(namedPlaces).first {
      leads($0, outside: command, context, isGit: isGit, mustExist: true)
    }
  }

  /// What a link is made to by `ln` and `link`, and a symbolic one in: wherever that is, it may be read later.
  private static func linkedPlaces(_ command: FoundCommand) -> [ArraySlice<UInt8>] {
    let inner = ShellScriptArgument.afterPlainWrappers(command.words[...])
    guard let first = inner.first else { return [] }
    let name = MeasuredWrappers.baseName(first) ?? first.value
    guard name.elementsEqual("ln".utf8) || name.elementsEqual("link".utf8) else { return [] }
    let texts = inner.dropFirst().map(OperandText.of)
    let options = texts.filter { $0.first == UInt8(ascii: "-") }
    var operands = texts.filter { $0.first != UInt8(ascii: "-") }.map { $0[...] }
    let isSymbolic = options.contains { option in
      option.elementsEqual("--symbolic".utf8)
        || option.dropFirst().first != UInt8(ascii: "-") && option.contains(UInt8(ascii: "s"))
    }
    if !isSymbolic, operands.count > 1 { operands.removeLast() }
    return operands
  }

  private static func leads(
    _ place: ArraySlice<UInt8>, outside command: FoundCommand, _ context: DecisionContext, isGit: Bool,
    mustExist: Bool
  ) -> Bool {
    // Patterns behind the subcommand of `git` are passed over.
    if isGit, OperandPath.hasGlob(place) { return false }
    if OperandPath.mayMatchParent(place) { return true }
    guard mayLeave(place) else { return false }
    if place.first == PathBytes.tilde, place.count > 1, place[place.startIndex + 1] != PathBytes.slash {
      return !isGit
    }
    let path: [UInt8]
    switch OperandPath.reading(Array(place), as: .reader, home: context.home, directory: command.directory)
    {
    case .path(let known), .globDirectory(let known): path = known
    case .parentAfterSegment, .globThenParent: return true
    case .unresolvable: return false
    }
    if place.starts(with: "//".utf8) { return true }
    let absolute = OperandPath.resolved(path, in: command.checkedDirectory)
    guard !context.isInside(absolute) else { return false }
    return !mustExist || context.exists(absolute) || existsEverywhere(absolute, context)
  }

  /// What a word may name: itself, the value of an option (`--x=/etc`, `-x/etc`) or of an assignment.
  private static func namedPlaces(_ word: CommandWord) -> [ArraySlice<UInt8>] {
    let text = OperandText.of(word)
    var places = [text[...]]
    if let equals = text.firstIndex(of: UInt8(ascii: "=")) { places.append(text[(equals + 1)...]) }
    if text.count > 2, text[0] == UInt8(ascii: "-"), text[1] != UInt8(ascii: "-") {
      places.append(text[2...])
    }
    return places
  }

  /// Commands whose words are no files to the product.
  private static let notReading = [
    "echo", "printf", "true", "false", "df", "which", "type", "basename", "dirname", "test", "[", "[[",
  ]

  private static func mayLeave(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == PathBytes.slash || text.first == PathBytes.tilde || text.first == OperandText.home
      || text.starts(with: "..".utf8) || TextLayout.contains(Array("/..".utf8), in: text)
  }

  /// Places that every machine has.
  private static let everywhere = [
    "/", "/bin", "/dev", "/etc", "/etc/hosts", "/etc/passwd", "/home", "/proc", "/tmp", "/usr", "/var",
    "/dev/fd", "/dev/full", "/dev/null", "/dev/random", "/dev/stderr", "/dev/stdin", "/dev/stdout",
    "/dev/tty", "/dev/urandom", "/dev/zero",
  ]

  private static func existsEverywhere(_ path: [UInt8], _ context: DecisionContext) -> Bool {
    everywhere.contains { path.elementsEqual($0.utf8) } || path == context.home
      || context.cwd.starts(with: path + [PathBytes.slash])
  }
}
