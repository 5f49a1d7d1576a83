import CommandKnowledge
import RuleSyntax
import ShellSyntax
internal import Settings

/// Removals that ask in every mode, found anywhere in a text and in the scripts that it hands to shells (S-20).
enum CriticalRemovals {
  /// Scripts inside scripts inside scripts are looked at so deep.
  private static let maximumDepth = 6

  /// What is removed; nil when nothing critical is.
  static func reason(in script: ProductScript, _ context: DecisionContext) -> String? {
    reason(in: script, context, HeldDirectories(), depth: 0)
  }

  private static func reason(
    in script: ProductScript, _ context: DecisionContext, _ variables: HeldDirectories, depth: Int
  ) -> String? {
    if script.commands.allSatisfy(\.isOrdinary) {
      if script.isSimple { return nil }
      let isHandedOver = script.commands.contains(where: UncheckedScripts.isHandedOver)
      if isHandedOver, context.has(.criticalInScripts) { return unverifiableScript }
      return reasonInCutTexts(of: script, Self.context(of: script, context))
    }
    // Lists that are not simple were not taken apart once; only variables that may be empty were found there.
    let isTakenWhole =
      !context.has(.criticalBesideSubstitutions) && !script.isSimple && script.commands.count > 1
    if !isTakenWhole, context.has(.criticalInScripts), UncheckedScripts.standsBesideRemoval(script) {
      return unverifiableScript
    }
    let suspects = script.commands.indices.filter {
      !script.commands[$0].standsForItself
        || !script.isSimple && UncheckedScripts.isHandedOver(by: script.commands[$0])
    }
    if suspects.isEmpty, script.isSimple { return nil }
    let removal = Self.context(of: script, context)
    if let reason = reasonInCutTexts(of: script, removal) { return reason }
    var variables = variables
    var followed = 0
    for index in suspects where !isOverlooked(script.commands[index], context) {
      while followed < index {
        variables.follow(script.commands[followed], in: removal)
        followed += 1
      }
      var command = script.commands[index]
      if command.place.contains(.inPlainSubshell) { command = command.withVariables ?? command }
      // Of a script nothing is seen behind a redirection.
      if depth > 0, let front = command.upToRedirection { command = front }
      // Scripts are read as closely as everything is in bypassPermissions.
      let isNarrow = depth > 0 || context.mode == .bypassPermissions
      let words = isNarrow ? Self.visibleWords(command) : command.words[...]
      if command.beginsWithRedirection, !context.has(.criticalBehindRedirections) { continue }
      if isTakenWhole {
        if command.place.contains(.nested) || command.beginsWithRedirection { continue }
        if let reason = MeasuredRemoval.reason(words, of: [.possiblyRoot], in: removal) { return reason }
        continue
      }
      let kinds = Self.visibleKinds(of: command, isNarrow: isNarrow, isInScript: depth > 0)
      if let reason = MeasuredRemoval.reason(words, of: kinds, in: removal)
        ?? startedReason(words, of: kinds, in: script, removal) ?? givenReason(words, of: kinds, removal)
        ?? variables.reason(MeasuredRemoval.started(words).command, in: command, removal)
      {
        return reason
      }
      guard context.has(.criticalInScripts) else { continue }
      // A script that is a message is not looked into.
      if words.hold(.message) { continue }
      if UncheckedScripts.isHandedOver(by: command) { return unverifiableScript }
      if kinds.isEmpty { continue }
      switch ShellScriptArgument.of(words) {
      case .unverifiable: return unverifiableScript
      case .script(var text) where depth < maximumDepth:
        // A backslash at the end is nothing.
        if text.last == UInt8(ascii: "\\") { text.removeLast() }
        let inner = ScriptReading.read(
          text, directory: context.cwd, home: context.home, semantics: context.semantics)
        let isConstant = !words.contains { $0.complexity != nil && $0.value == text }
        if UncheckedScripts.isUnreadable(inner, text, isConstant: isConstant, in: context.semantics) {
          return unverifiableScript
        }
        let given = isConstant ? variables.inScript() : HeldDirectories()
        if let reason = reason(in: inner, context, given, depth: depth + 1) { return reason }
      case .script, nil: continue
      }
    }
    return nil
  }

  /// What a command removes that another one starts.
  ///
  /// In a text that is not simple what `sudo`, `watch`, `exec` and the like start is seen too, and always what follows an
  /// assignment behind `time`, or one with a variable behind another plain wrapper.
  private static func startedReason(
    _ words: ArraySlice<CommandWord>, of kinds: [CriticalTargetKind], in script: ProductScript,
    _ removal: CriticalRemovalContext
  ) -> String? {
    if script.hidesStartedCommands {
      let started = MeasuredWrappers.innermostCommand(words)
      let command = started.drop { MeasuredWrappers.isAssignment($0) }
      let isTimed = words.first?.value.elementsEqual("time".utf8) == true
      let isVariable = started.first?.value.contains(UInt8(ascii: "$")) == true
      if let reason = MeasuredRemoval.reasonOfEmptyHome(words) { return reason }
      guard command.startIndex > started.startIndex, isTimed || isVariable else { return nil }
      return MeasuredRemoval.reason(command, of: kinds, in: removal)
    }
    // The options of `time` are not understood there, but behind them variables are looked for.
    let hasTimeOption =
      words.first?.value.elementsEqual("time".utf8) == true
      && words.dropFirst().first?.value.first == UInt8(ascii: "-")
    let started = MeasuredRemoval.started(words)
    guard started.isDoubtful || hasTimeOption || removal.semantics.has(.criticalInComplexTexts) else {
      return nil
    }
    if started.isDoubtful, let reason = MeasuredRemoval.reasonOfEmptyHome(behind: started.command) {
      return reason
    }
    var seen = started.isDoubtful || hasTimeOption ? kinds.filter { $0 == .possiblyRoot } : kinds
    if started.hidesVariables { seen.removeAll { $0 == .possiblyRoot } }
    return MeasuredRemoval.reason(started.command, of: seen, in: removal)
  }

  /// Which targets are looked for at the place of a command (S-20).
  ///
  /// In a function and in a `case` that is neither what is printed nor what a variable may leave empty, in other
  /// structures that nobody looks through, and behind an assignment from a variable, not what is printed. Inside a
  /// substitution there everything counts. Behind an element of an array nothing does that a variable may leave empty.
  ///
  /// - Parameters:
  ///   - command: one command of the text.
  ///   - isNarrow: in scripts and in bypassPermissions the product does not look into them, nor behind an assignment of
  ///     what a variable holds or of an array, but for such variables; what stands behind a bracket in a malformed text
  ///     counts as a function.
  ///   - isInScript: the text is the script of a shell.
  private static func visibleKinds(
    of command: FoundCommand, isNarrow: Bool, isInScript: Bool
  ) -> [CriticalTargetKind] {
    let isSubstituted = command.place.contains(.substituted)
    let isInBody = command.place.contains(.inBody) && !isSubstituted
    let isRecovered = command.place.contains(.recovered)
    let isObscure = command.place.contains(.obscure) && !isRecovered && !isSubstituted
    let isInStructure =
      isObscure && command.place.contains(.unchecked)
      || isInScript && isRecovered && command.place.contains(.unread)
    let isBehindOpaque = command.assignments.contains(where: \.isOpaque)
    let setsElement = command.assignments.contains { $0.subscriptParts != nil }
    if isNarrow, isInBody || isInStructure || isBehindOpaque {
      return isInBody || setsElement ? [] : [.possiblyRoot]
    }
    var kinds = CriticalTargetKind.allCases
    if isInBody || setsElement { kinds.removeAll { $0 == .possiblyRoot || $0 == .afterMove } }
    if isInBody || isInStructure || isBehindOpaque { kinds.removeAll { $0 == .substitution } }
    if command.words.contains(where: isVariable) { kinds.removeAll { $0 == .afterMove } }
    if command.words.contains(where: { $0.complexity == .braceExpansion }) {
      kinds.removeAll { $0 == .substitution }
    }
    return kinds
  }

  /// What is removed by `rm` or `rmdir` in a text that runs sandboxed, where scripts of shells and what `sudo`, `xargs`
  /// and the like start are not looked at, unless inside a substitution (C-11e').
  static func reasonInSandbox(_ script: ProductScript, _ context: DecisionContext) -> String? {
    let removal = Self.context(of: script, context)
    for command in script.commands where !isOverlooked(command, context) {
      let words = context.mode == .bypassPermissions ? visibleWords(command) : command.words[...]
      if command.place.contains(.substituted) || SandboxedWords.removes(words),
        let reason = MeasuredRemoval.reason(words, in: removal)
      {
        return reason
      }
      if case .unverifiable? = ShellScriptArgument.of(words) { return unverifiableScript }
    }
    return nil
  }

  private static let unverifiableScript = "the script of a shell cannot be read and speaks of `rm`"

  private static func context(of script: ProductScript, _ context: DecisionContext) -> CriticalRemovalContext
  {
    // Inside a substitution every move counts, wherever it leads and wherever the removal stands.
    let moves =
      script.moves.contains(where: \.isReal)
      || script.commands.contains {
        $0.place.contains(.substituted) && $0.place.isDisjoint(with: .inBody)
          && DirectoryTrail.movingWords($0.words[...]) != nil
      }
    return CriticalRemovalContext(context, movesDirectory: moves)
  }

  /// Where it is looked at narrowly, a command with a variable or a brace expansion is for those words alone (S-20).
  private static func visibleWords(_ command: FoundCommand) -> ArraySlice<CommandWord> {
    guard command.words.contains(where: isVariable) else { return command.words[...] }
    let isTarget: (CommandWord) -> Bool = { word in
      word.value.first.map { "/~.*".utf8.contains($0) } == true || word.traits.contains(.home)
    }
    // The name of the removal is none of its targets, though it is a path.
    return command.words.filter {
      isVariable($0) || !isTarget($0) || RemovalText.isName($0.value, as: .script)
    }[...]
  }

  private static func isVariable(_ word: CommandWord) -> Bool {
    word.complexity != nil && !TextLayout.contains(Array("$(".utf8), in: word.source)
      && !word.source.contains(UInt8(ascii: "`"))
  }

  /// Where no release or only later ones look for removals; older ones looked behind no assignment with a variable.
  private static func isOverlooked(_ command: FoundCommand, _ context: DecisionContext) -> Bool {
    if command.place.contains(.buried), !context.has(.restrictionsSeeNestedCommands) { return true }
    return !context.has(.restrictionsSeeVariableAssignments)
      && command.assignments.contains(where: \.holdsVariable)
  }
}

/// Scripts that a text hands to shells (S-12, E17).
enum ShellScripts {
  /// A script that removes files and in which a deny rule matches a command.
  ///
  /// - Returns: the rule, and the command that it matches; nil without such a script.
  static func deniedRemoval(
    in script: ProductScript, rules: ProductCommandRules, paths: ProductPathRules, _ context: DecisionContext,
    depth: Int = 0
  ) -> (SourcedRule, String)? {
    guard depth < 6 else { return nil }
    for command in script.commands where !command.standsForItself {
      guard case .script(var text)? = ShellScriptArgument.of(command.words[...]) else { continue }
      let removes = RemovalText.isIn(text, as: .script)
      // The outer shell puts the values of variables in, which nobody knows.
      let isExpanded = command.words.contains { $0.value == text && $0.complexity == .quotedVariable }
      if isExpanded {
        text = FoundCommand.withoutNames(
          HomeVariable.replaced(in: text, by: context.home), unknown: Array("\u{FFFD}".utf8))
      }
      let inner = ScriptReading.read(
        text, directory: context.cwd, home: context.home, semantics: context.semantics)
      if removes, inner.structures != .plainSubshell {
        for command in inner.commands {
          let matches = StrictMatches(command, rules: rules, home: context.home, in: context.semantics)
          if let rule = matches.deny(isShieldedByExactAsk: false) {
            return (rule, CommandText.shown(command.text))
          }
          guard inner.fileBlindness == nil else { continue }
          for file in CommandFiles(command, in: context).files {
            if let rule = paths.denial(of: file, context)?.rule {
              return (rule, CommandText.shown(command.text))
            }
          }
        }
      }
      let found = deniedRemoval(in: inner, rules: rules, paths: paths, context, depth: depth + 1)
      if let found { return found }
    }
    return nil
  }
}

extension CriticalRemovalContext {
  /// Where a session stands.
  init(_ context: DecisionContext, movesDirectory: Bool) {
    self.init(
      workingDirectory: context.cwd, projectRoot: context.projectRoot, home: context.home,
      additionalDirectories: context.workingDirectories, movesDirectory: movesDirectory,
      semantics: context.semantics)
  }
}
