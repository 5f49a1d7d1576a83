import RuleSyntax

/// Removals that no rule approves (S-20).
package enum MeasuredRemoval {
  /// Why a command is a critical removal; nil when it is none.
  ///
  /// - Parameters:
  ///   - words: one command found anywhere in a text, without its leading assignments; constants of the text already
  ///     in place of variables (S-3v). Wrappers that the product looks through here are looked through; scripts of
  ///     `sh -c` are not (`ShellScriptArgument` gives them, to be parsed and asked in turn).
  ///   - kinds: which targets are looked for.
  ///   - context: where the session stands.
  /// - Returns: a reason for a person: lower case, no full stop.
  package static func reason(
    _ words: ArraySlice<CommandWord>, of kinds: [CriticalTargetKind] = CriticalTargetKind.allCases,
    in context: CriticalRemovalContext
  ) -> String? {
    if words.standForThemselves { return nil }
    let command = innermost(words)
    guard let first = command.first,
      isRemoval(first) || isRemovalInAnyCase(first) && context.semantics.has(.criticalInComplexTexts)
    else { return nil }
    if !context.semantics.has(.criticalByPath), first.value.contains(UInt8(ascii: "/")) { return nil }
    if !context.semantics.has(.criticalBesideSubstitutions),
      command.contains(where: { $0.complexity == .unquotedSubstitution })
    {
      return nil
    }
    var kinds = kinds
    if !context.semantics.has(.criticalBesideVariables), command.contains(where: \.isVariable) {
      kinds = kinds.filter { $0 == .possiblyRoot }
    }
    // Behind a quoted name, `noglob` and `builtin` the product does not look for variables, and in front of one not for
    // what a command prints.
    let isHidden = words.beginning(before: command).contains(where: hidesVariables)
    if isHidden || isSpelledOut(first) { kinds.removeAll { $0 == .possiblyRoot } }
    if command.contains(where: \.isUnquotedVariable) { kinds.removeAll { $0 == .substitution } }
    // Behind `RM` nothing else is looked for.
    if !isRemoval(first) { kinds.removeAll { $0 != .possiblyRoot } }
    let isDirectoryRemoval = first.value.suffix(5).elementsEqual("rmdir".utf8)
    let isRecursive = !isDirectoryRemoval && hasRecursiveFlag(command.dropFirst())
    for word in targets(command) {
      let target = RemovalTarget(
        word, context: context, isRecursive: isRecursive, isDirectoryRemoval: isDirectoryRemoval)
      if let kind = target.criticalKind, kinds.contains(kind) {
        return reason(word, kind)
      }
    }
    return nil
  }

  /// The words that are no options: all of them after `--`.
  static func targets(_ command: ArraySlice<CommandWord>) -> [CommandWord] {
    var isBehindSeparator = false
    return command.dropFirst().filter { word in
      if isBehindSeparator { return true }
      if word.value.elementsEqual("--".utf8) { isBehindSeparator = true }
      return word.value.first != UInt8(ascii: "-")
    }
  }

  /// `rm` or `rmdir` by base name after quote removal.
  private static func isRemoval(_ word: CommandWord) -> Bool { isNamed(word, "rm") || isNamed(word, "rmdir") }

  /// The same however it is capitalised.
  private static func isRemovalInAnyCase(_ word: CommandWord) -> Bool {
    RemovalText.isName(word.value, as: .script)
  }

  /// Whether a command word is a name, or a path that ends in it, after quote removal.
  package static func isNamed(_ word: CommandWord, _ name: StaticString) -> Bool {
    let value = word.value
    let start = value.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? value.startIndex
    return name.withUTF8Buffer { value[start...].elementsEqual($0) }
  }

  /// A command that others start.
  package struct Started: Sendable {
    /// The words of the command.
    package var command: ArraySlice<CommandWord>
    /// Something stands before it of which the product does not know what it does: a word that may be nothing, `xargs`,
    /// `coproc`, `eval`. Behind that it looks for variables that may be empty alone.
    package var isDoubtful = false
    /// A program starts it through which the product does not look for variables that may be empty.
    package var hidesVariables = false
  }

  /// The command that others start in a text that is not simple.
  ///
  /// - Parameter words: one command found in the text, without its leading assignments.
  package static func started(_ words: ArraySlice<CommandWord>) -> Started {
    var found = Started(command: words)
    var tookBaseName = words.contains { $0.complexity != nil }
    while let first = found.command.first {
      let rest = found.command
      var next = rest.dropFirst()
      if MeasuredWrappers.isAssignment(first) {
      } else if first.source.first.map({ "$`".utf8.contains($0) }) == true || isProcess(first) {
        // `$A=x` is taken for an assignment.
        if !first.value.contains(UInt8(ascii: "=")) { found.isDoubtful = true }
      } else if !tookBaseName, isPathOfAssignment(first) {
        tookBaseName = true
      } else if let inner = afterDoubtfulStarter(rest) {
        next = inner
        found.isDoubtful = true
      } else {
        let inner = MeasuredWrappers.innermostReached(
          ShellScriptArgument.afterPlainWrappers(rest), seesBehindSubstitutions: true)
        next = inner.words
        if next == rest || next.isEmpty { return found }
        if inner.reach == .values { found.isDoubtful = true }
        if rest.beginning(before: next).contains(where: hidesVariables) { found.hidesVariables = true }
      }
      found.command = next
    }
    return found
  }

  /// The words behind a program or builtin of which the product does not know what it does with them; nil behind others.
  private static func afterDoubtfulStarter(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord>? {
    guard let first = words.first,
      first.source.drop(while: { $0 == UInt8(ascii: "\\") }).elementsEqual(first.value),
      CommandNameSets.doubtfulStarters.contains(MeasuredWrappers.baseName(first) ?? first.value)
    else { return nil }
    let rest = words.dropFirst()
    if first.value.suffix(4).elementsEqual("find".utf8) {
      return rest.firstIndex { FindAction.runs($0.value) }.map { rest[($0 + 1)...] }
    }
    // Options, each with the value that may follow it.
    var command = rest
    while let word = command.first, !isRemoval(word) {
      let isOption = word.value.first == UInt8(ascii: "-")
      let isBehindOption = command.startIndex > rest.startIndex
      let next = command.dropFirst().first
      let isValue =
        isBehindOption && next.map { isRemoval($0) || $0.value.first == UInt8(ascii: "-") } == true
      guard isOption || isValue else { break }
      command = command.dropFirst()
    }
    return command
  }

  /// A program or builtin that starts another command, through which variables that may be empty are not looked for.
  private static func hidesVariables(_ word: CommandWord) -> Bool {
    let name = MeasuredWrappers.baseName(word) ?? word.value
    if let wrapper = PlainWrapper(name: name) { return wrapper == .noglob || wrapper == .builtin }
    return ExecWrapper.of(name) != nil && !CommandNameSets.variableStarters.contains(name)
      && !CommandNameSets.transparentStarters.contains(name)
  }

  /// Why a command is one that programs such as `setsid` start and that removes what `$HOME` names if it is not empty: no
  /// other place takes that variable for one that may be (S-20).
  ///
  /// - Parameter words: one command found in a simple text, without its leading assignments.
  package static func reasonOfEmptyHome(_ words: ArraySlice<CommandWord>) -> String? {
    let rest = ShellScriptArgument.afterPlainWrappers(words)
    guard let first = rest.first,
      CommandNameSets.transparentStarters.contains(MeasuredWrappers.baseName(first) ?? first.value)
    else { return nil }
    return reasonOfEmptyHome(behind: started(rest).command)
  }

  /// The same for the command that is started.
  package static func reasonOfEmptyHome(behind command: ArraySlice<CommandWord>) -> String? {
    guard let first = command.first, isRemovalInAnyCase(first), !isSpelledOut(first),
      let word = targets(command).first(where: { RemovalTarget.isRootWithoutHome(Array($0.source)) })
    else { return nil }
    return reason(word, .possiblyRoot)
  }

  /// The words that a command removes; nil for one that is no removal, however it is capitalised.
  package static func targets(of command: ArraySlice<CommandWord>) -> [CommandWord]? {
    command.first.map(isRemovalInAnyCase) == true ? targets(command) : nil
  }

  /// Whether a word is the root if the variable in front of it is empty.
  package static func mayBeRoot(_ word: CommandWord, in context: CriticalRemovalContext) -> Bool {
    RemovalTarget(word, context: context, isRecursive: true, isDirectoryRemoval: false).criticalKind
      == .possiblyRoot
  }

  /// The reason for a person: what a target is.
  package static func reason(_ target: CommandWord, _ kind: CriticalTargetKind) -> String {
    let shown = String(decoding: target.source.prefix(120), as: UTF8.self)
    return "`\(shown)` is \(kind.rawValue), which no rule lets a command remove"
  }

  private static func isProcess(_ word: CommandWord) -> Bool {
    word.complexity == .processSubstitution && word.source.dropFirst().first == UInt8(ascii: "(")
  }

  /// `./A=x`: of the first such word the base name counts, which is an assignment.
  private static func isPathOfAssignment(_ word: CommandWord) -> Bool {
    guard word.complexity == nil, word.traits.isDisjoint(with: .unknownText),
      let name = MeasuredWrappers.baseName(word)
    else { return false }
    return MeasuredWrappers.isAssignment(CommandWord(constant: name))
  }

  /// A name in quotes, or with a backslash anywhere but in front.
  private static func isSpelledOut(_ word: CommandWord) -> Bool {
    word.source.contains { "\"'".utf8.contains($0) } || word.source.dropFirst().contains(UInt8(ascii: "\\"))
  }

  static func innermost(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord> {
    var rest = words
    while let first = rest.first {
      let name = MeasuredWrappers.baseName(first) ?? first.value
      if let wrapper = PlainWrapper(name: name) {
        guard let offset = wrapper.removalInner(rest) else { return rest }
        rest = rest.dropFirst(offset)
      } else if name.elementsEqual("env".utf8), let inner = EnvironmentCommand.inner(rest) {
        rest = inner
      } else {
        return rest
      }
    }
    return rest
  }

  /// `-r`, `-R`, a cluster with one of them, `--recursive` or what it can be shortened to.
  private static func hasRecursiveFlag(_ words: ArraySlice<CommandWord>) -> Bool {
    for word in words {
      let value = word.value
      guard value.first == UInt8(ascii: "-") else { continue }
      if value.elementsEqual("--".utf8) { return false }
      if value.starts(with: "--".utf8) {
        if "--recursive".utf8.starts(with: value) { return true }
      } else if value.contains(where: { $0 | 0x20 == UInt8(ascii: "r") }) {
        return true
      }
    }
    return false
  }
}

extension ArraySlice<CommandWord> {
  /// The words before an inner command; all of them where that was written anew and stands at no place of these.
  func beginning(before inner: ArraySlice<CommandWord>) -> ArraySlice<CommandWord> {
    dropLast(Swift.min(inner.count, count))
  }
}

extension PlainWrapper {
  /// The index of the inner command where removals are looked for: a `--` is understood that approval does not
  /// understand, but no further options.
  fileprivate func removalInner(_ words: ArraySlice<CommandWord>) -> Int? {
    let reading = read(words)
    if case .inner(let offset) = reading.understanding { return offset }
    switch self {
    case .timeout, .nice, .nohup: return reading.denyInner
    case .time:
      return words.dropFirst().first?.value.elementsEqual("-p".utf8) ?? false ? nil : reading.denyInner
    default: return nil
    }
  }
}

/// `env` where approval and removals look through it (E10).
enum EnvironmentCommand {
  private static let flags = MeasuredNames.set("-i -0 -v")

  /// The inner command after `-i`, `-0`, `-v`, `-u NAME` and assignments; nil at any other option. Empty when nothing
  /// runs.
  static func inner(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord>? {
    var rest = words.dropFirst()
    while let first = rest.first {
      if first.value.first == UInt8(ascii: "-") {
        if first.value.elementsEqual("-u".utf8) {
          guard rest.count > 1 else { return nil }
          rest = rest.dropFirst(2)
        } else if flags.contains(first.value) {
          rest = rest.dropFirst()
        } else {
          return nil
        }
      } else if first.value.contains(UInt8(ascii: "=")) {
        rest = rest.dropFirst()
      } else {
        return rest
      }
    }
    return rest
  }
}

extension CommandWord {
  /// An unquoted variable makes its text complex.
  fileprivate var isUnquotedVariable: Bool {
    complexity == .unquotedExpansion && source.first == UInt8(ascii: "$")
  }

  /// A variable stands in it that makes its text complex.
  fileprivate var isVariable: Bool {
    switch complexity {
    case .quotedVariable, .unquotedExpansion, .bracedParameter, .operatorExpansion: true
    default: false
    }
  }
}
