import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// The files of one command: operands of a recognised file command, and targets of redirections.
struct CommandFiles: Sendable {
  /// The recognised file command; nil for any other command.
  let command: FileCommandReading?
  /// Every file that is named, in order.
  private(set) var files: [NamedFile]
  /// The words after the wrappers that file rules look through.
  private let words: ArraySlice<CommandWord>

  init(_ found: FoundCommand, in context: DecisionContext) {
    let words = found.standsForItself ? found.words[...] : Self.fileWords(found.words[...])
    self.words = words
    var reading = words.isEmpty ? nil : FileCommand.reading(words)
    if let found = reading, found.isInOtherCase,
      !context.has(Self.transfers(found) ? .copiesInAnyCase : .teeInAnyCase)
    {
      reading = nil
    }
    command = reading
    files = []
    if let reading {
      let taken = context.has(.credentialsAsk) ? CredentialsReach.taken(words, reading) : []
      for operand in reading.operands {
        let role = operand.access.contains(.write) ? .writer : reading.readRole
        guard !DeviceFile.isExempt(operand.text, as: role, of: reading.name) else { continue }
        // What a pattern of `cp` and `mv` names is read in the directory of the pattern, and written nowhere that is known.
        let isReadPattern =
          role == .writer && operand.access.contains(.read) && OperandPath.hasGlob(operand.text)
        let access = isReadPattern && Self.transfers(reading) ? .write : operand.access
        var file = NamedFile(operand.text, as: role, access, of: found, in: context)
        file.isDerived = operand.isDerived
        file.isTaken = !taken.isEmpty && !operand.isDerived && taken.contains(words[operand.wordIndex])
        file.climbsHard = reading.asksForParentAfterPattern
        if operand.access.contains(.read), Self.transfers(reading) {
          file.isSeenByEditRules = !context.has(.plainCopiesReadTheirSources) || !isPlainCopy(found)
          file.isHiddenFromReadRules = !context.has(.fileRulesSeeFurtherFiles)
        }
        files.append(file)
        if isReadPattern {
          var directory = NamedFile(operand.text, as: .source, .read, of: found, in: context)
          directory.isDerived = true
          directory.climbsHard = false
          directory.isHiddenFromReadRules = file.isHiddenFromReadRules
          files.append(directory)
        }
      }
      if readsCurrentDirectory || searchesCurrentDirectory {
        var file = NamedFile(Array(".".utf8), as: reading.readRole, .read, of: found, in: context)
        file.isDerived = true
        files.append(file)
      }
    }
    if words.first?.value.elementsEqual("git".utf8) == true {
      // The directory of a pattern in front of the subcommand is read, and behind `env` that of every pattern (S-19h).
      let isBehindEnv = found.words[..<words.startIndex].contains { MeasuredRemoval.isNamed($0, "env") }
      let taken = isBehindEnv ? words.dropFirst() : GitWords.options(in: words.dropFirst())
      for word in taken where word.traits.contains(.glob) {
        var file = NamedFile(OperandText.of(word), as: .reader, .read, of: found, in: context)
        file.isDerived = true
        files.append(file)
      }
    }
    for redirection in found.redirections {
      guard case .file(let text, let role) = RedirectionTarget.reading(redirection) else { continue }
      files.append(NamedFile(text, as: role, role == .output ? .write : .read, of: found, in: context))
    }
  }

  private static func transfers(_ reading: FileCommandReading) -> Bool {
    reading.name.elementsEqual("cp".utf8) || reading.name.elementsEqual("mv".utf8)
  }

  /// The command stands by its own name, with nothing in front, and no operand begins at the home directory: only then
  /// deny rules for editing pass over the sources of `cp` (S-19b).
  private func isPlainCopy(_ found: FoundCommand) -> Bool {
    found.assignments.isEmpty && words.startIndex == found.words.startIndex
      && words.first?.value.contains(PathBytes.slash) == false
      && !words.dropFirst().contains { word in
        word.traits.contains(.home) || word.value.elementsEqual("~".utf8)
          || word.value.starts(with: "~/".utf8)
      }
  }

  /// Why the command asks even under a bare rule (0.6 a, b, d).
  ///
  /// A target that no rule permits comes before what stands against an operand, and asks in a way that a bare rule
  /// lifts: `rm .git/x > log` runs where `rm .git/x` asks. Not so in a pipeline. The same holds for the options of `cp`
  /// and `mv`: `cp -r a .git/x` runs.
  ///
  /// - Parameters:
  ///   - isPiped: whether the command stands in a pipeline.
  ///   - isBesideMove: whether the text, without a pipe, changes the directory somewhere: no file is looked at then.
  ///   - isCertain: whether the `cd` before the command, if there is one, leaves no doubt where it runs.
  func hardReason(
    _ context: DecisionContext, _ paths: ProductPathRules, isPiped: Bool, isBesideMove: Bool,
    isCertain: Bool
  ) -> HardReason? {
    let redirections = files.lazy.filter(\.isRedirection)
    func isLifted() -> Bool {
      !isPiped && redirections.contains { $0.role == .output && $0.softReason(context, paths) != nil }
    }
    if context.has(.credentialsAsk),
      CredentialsReach.isIn(words, command, in: CriticalRemovalContext(context, movesDirectory: false)),
      !isLifted()
    {
      return HardReason("the command reaches the product's own credentials", isLiftedByExactRule: false)
    }
    if isBesideMove {
      let atHome = files.lazy.filter(\.isWrittenAtHome)
      return atHome.compactMap { $0.hardReason(context) }.first.map { HardReason($0) }
    }
    // Few files are protected: whether their order matters is asked about those alone.
    guard let first = files.lazy.compactMap({ $0.hardReason(context, isCertain: isCertain) }).first else {
      return nil
    }
    if let reason = redirections.compactMap({ $0.hardReason(context, isCertain: isCertain) }).first {
      return HardReason(reason)
    }
    return isLifted() || command?.hasUnderstoodOptions == false ? nil : HardReason(first)
  }

  /// Whether the command is one that moves with difficulty: `cd` and a command that writes files ask together (S-17).
  var writesFiles: Bool {
    guard let command else { return false }
    if command.isWriter { return true }
    return command.name.elementsEqual("sed".utf8) && !SedForm.isPrinting(words.dropFirst().map(\.value)[...])
  }

  /// Whether a recognised command writes a file that nothing permits it to write: neither an Edit rule nor a mode that
  /// accepts edits.
  ///
  /// - Parameter acceptsEdits: whether the mode does.
  func editFiles(_ context: DecisionContext, _ paths: ProductPathRules, acceptsEdits: Bool) -> Bool {
    guard let command, command.isWriter else { return false }
    return files.contains { file in
      guard file.access.contains(.write), !file.isRedirection, !file.isDerived else { return false }
      guard let path = file.checkedPath else { return true }
      if acceptsEdits, context.isInside(path) { return false }
      return paths.match(PathAccess.edit, path: path, in: .allow, context: context) == nil
    }
  }

  /// The command reads the current directory when it names nothing (S-19j).
  var readsCurrentDirectory: Bool {
    guard let command, !command.operands.contains(where: { !$0.isOptionValue }) else { return false }
    let name = command.name
    return name.elementsEqual("ls".utf8) || name.elementsEqual("rg".utf8) || name.elementsEqual("find".utf8)
  }

  /// A recursive search that names no place reads the current directory too; only deny rules see that.
  private var searchesCurrentDirectory: Bool {
    guard let command, command.operands.isEmpty else { return false }
    func isNamed(_ name: String) -> Bool { command.name.elementsEqual(name.utf8) }
    if isNamed("git grep") { return true }
    guard isNamed("grep") || isNamed("egrep") || isNamed("fgrep") else { return false }
    for index in words.indices where words[index].value.first == UInt8(ascii: "-") {
      let option = words[index].value
      let isRecursive =
        option.elementsEqual("-r".utf8) || option.elementsEqual("-R".utf8)
        || option.elementsEqual("--recursive".utf8)
      if isRecursive { return true }
    }
    return false
  }

  /// The words after the wrappers that file rules look through, which may be named by a path; `builtin` and `noglob`, which
  /// are no programs, may not (S-19i).
  private static func fileWords(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord> {
    if words.standForThemselves { return words }
    var rest = words
    while let first = rest.first {
      let programName = Self.programName(first)
      let name = programName ?? first.value
      if let wrapper = PlainWrapper(name: name),
        programName == nil || (wrapper != .builtin && wrapper != .noglob)
      {
        guard let offset = wrapper.fileInner(rest) else { return rest }
        rest = rest.dropFirst(offset)
      } else if name.elementsEqual("env".utf8) {
        rest = afterEnvironment(rest.dropFirst())
      } else {
        return rest
      }
    }
    return rest
  }

  /// The last segment of a program's path; nil for a name without a slash, and for one that is not known.
  private static func programName(_ word: CommandWord) -> [UInt8]? {
    guard word.value.contains(PathBytes.slash), let name = MeasuredWrappers.baseName(word) else { return nil }
    // What ends in `.exe` is no wrapper here.
    return word.value.suffix(name.count).elementsEqual(name) ? name : nil
  }

  /// The words after the options of `env` that are seen through, `-i`, `-0`, `-v` and `-u NAME`, and after words with `=`.
  private static func afterEnvironment(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord> {
    var rest = words
    while let word = rest.first {
      let value = word.value
      if value.elementsEqual("-u".utf8), rest.count > 1 {
        rest = rest.dropFirst(2)
      } else if ["-i", "-0", "-v"].contains(where: { value.elementsEqual($0.utf8) })
        || value.first != UInt8(ascii: "-") && value.contains(UInt8(ascii: "="))
      {
        rest = rest.dropFirst()
      } else {
        return rest
      }
    }
    return rest
  }
}
