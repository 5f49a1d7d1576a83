import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Variables that a text gives a directory which no rule lets a command remove: `X=$(pwd); rm -rf "$X"` (S-20).
///
/// A target that is such a variable stands in texts that are not simple, and in scripts; elsewhere the value stands in its
/// place (S-3v).
struct HeldDirectories {
  /// What a variable holds.
  private struct Held {
    /// What its removal would hit.
    var kind: CriticalTargetKind
    /// The command that assigned it; nil for one around the text.
    var setter: FoundCommand?
  }

  private var held: [[UInt8]: Held] = [:]

  /// The same for the script of a shell, which is given the variables.
  func inScript() -> HeldDirectories {
    var inner = self
    for name in held.keys { inner.held[name]?.setter = nil }
    return inner
  }

  /// Follows a command that assigns or takes away.
  mutating func follow(_ command: FoundCommand, in context: CriticalRemovalContext) {
    if let name = command.loopVariable { held[name] = nil }
    if command.words.isEmpty {
      for assignment in command.assignments {
        let isPlain =
          !assignment.appends && assignment.subscriptParts == nil && assignment.elements == nil
        set(assignment.name, isPlain ? kind(of: assignment.value, in: context) : nil, by: command)
      }
    } else if command.isExport {
      for word in command.words.dropFirst() { followDeclared(word, by: command, in: context) }
    } else if command.words[0].value.elementsEqual("unset".utf8) {
      for word in command.words.dropFirst() { held[word.value] = nil }
    }
  }

  private mutating func followDeclared(
    _ word: CommandWord, by command: FoundCommand, in context: CriticalRemovalContext
  ) {
    guard let equals = word.source.firstIndex(of: UInt8(ascii: "=")) else { return }
    let text = Array(word.source[(equals + 1)...])
    guard let script = try? ShellParser().parse(Array("_=".utf8) + text),
      case .simple(let simple)? = script.statements.first?.pipelines.first?.commands.first?.kind,
      let assignment = simple.assignments.first
    else { return }
    set(Array(word.source[..<equals]), kind(of: assignment.value, in: context), by: command)
  }

  private mutating func set(_ name: [UInt8], _ kind: CriticalTargetKind?, by command: FoundCommand) {
    held[name] = kind.map { Held(kind: $0, setter: command) }
  }

  /// Why a command removes what a variable holds; nil where it does not.
  ///
  /// - Parameters:
  ///   - words: the removal, without what starts it.
  ///   - command: the command as it stands in the text.
  ///   - context: where the session stands.
  func reason(
    _ words: ArraySlice<CommandWord>, in command: FoundCommand, _ context: CriticalRemovalContext
  ) -> String? {
    if held.isEmpty || !context.semantics.has(.criticalInComplexTexts) { return nil }
    return MeasuredRemoval.targets(of: words)?.lazy.compactMap { word in
      guard let target = RemovedVariable(word.source), let value = held[target.name],
        target.isAlone || value.kind == .workingDirectory,
        value.setter.map({ Self.isVisible(from: $0, to: command) }) ?? true
      else { return nil }
      return MeasuredRemoval.reason(word, value.kind)
    }.first
  }

  /// A subshell, a substitution and a body keep what they assign to themselves, and a body sees nothing from outside.
  private static func isVisible(from setter: FoundCommand, to command: FoundCommand) -> Bool {
    let walls: FoundCommand.Place = [.inPlainSubshell, .substituted, .inBody]
    let (own, others) = (setter.place.intersection(walls), command.place.intersection(walls))
    guard own.isSubset(of: others), own.contains(.inBody) == others.contains(.inBody) else { return false }
    return !setter.place.contains(.piped) || setter.segment == command.segment
  }

  // MARK: Values

  /// What a value stands for; nil for one that may be removed.
  private func kind(of value: Word, in context: CriticalRemovalContext) -> CriticalTargetKind? {
    var parts = value.parts[...]
    var isQuoted = false
    if case .doubleQuoted(let inner, _)? = parts.first {
      isQuoted = true
      parts = inner + parts.dropFirst()
    }
    guard let first = parts.first else { return nil }
    let end = parts.dropFirst()
    switch first {
    case .parameter(let expansion) where expansion.operation.isEmpty && !expansion.isIndirect:
      let known =
        expansion.name.elementsEqual("PWD".utf8) ? .workingDirectory : held[expansion.name]?.kind
      if let known, Self.isSlashAtMost(end) { return known }
    case .command(let script):
      let isWhole = isQuoted ? value.parts.count == 1 : true
      if isWhole, Self.isSlashAtMost(end), PrintedDirectory.isCritical(script) { return .workingDirectory }
      return nil
    default: return nil
    }
    if Self.expandsHome(value) { return .home }
    let isNamed = value.text.drop { "\"${".utf8.contains($0) }.first.map(PathBytes.isLetter) == true
    return isNamed && MeasuredRemoval.mayBeRoot(CommandWord(value), in: context) ? .possiblyRoot : nil
  }

  /// `$HOME/` or `${HOME}/`, and nothing else but stars behind it.
  private static func expandsHome(_ value: Word) -> Bool {
    let text = value.text.filter { !"\"{}".utf8.contains($0) }
    let path = text.dropFirst("$HOME".utf8.count)
    return text.starts(with: "$HOME/".utf8) && path.allSatisfy { "/*".utf8.contains($0) }
  }

  private static func isSlashAtMost(_ parts: ArraySlice<WordPart>) -> Bool {
    guard let part = parts.first else { return true }
    guard parts.count == 1, case .literal(let bytes) = part else { return false }
    return bytes.elementsEqual("/".utf8)
  }
}

/// A target that is one variable, perhaps with a path behind it that leads nowhere but up.
private struct RemovedVariable {
  var name: [UInt8]
  /// No path stands behind it.
  var isAlone: Bool

  /// - Parameter source: the word as written; braces count in quotes alone.
  init?(_ source: ArraySlice<UInt8>) {
    let isQuoted = source.first == UInt8(ascii: "\"")
    var rest = isQuoted ? source.dropFirst() : source
    guard rest.popFirst() == UInt8(ascii: "$") else { return nil }
    let isBraced = rest.first == UInt8(ascii: "{")
    if isBraced {
      guard isQuoted else { return nil }
      rest.removeFirst()
    }
    name = Array(rest.prefix { PathBytes.isLetter($0) || PathBytes.isDigit($0) || $0 == UInt8(ascii: "_") })
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty else { return nil }
    if isBraced {
      guard rest.first == UInt8(ascii: "}") || rest.first == UInt8(ascii: ":"),
        let end = rest.firstIndex(of: UInt8(ascii: "}"))
      else { return nil }
      rest = rest[(end + 1)...]
    }
    let path = rest.filter { $0 != UInt8(ascii: "\"") }
    isAlone = path.isEmpty
    guard isAlone || path.first == PathBytes.slash, path.allSatisfy({ "./".utf8.contains($0) }) else {
      return nil
    }
  }
}

/// What a substitution prints, as far as the product takes it for a directory that must not be removed (S-20).
private enum PrintedDirectory {
  /// Whether its first command is `pwd`, `git rev-parse`, `dirname` of what is not known or lies under the root or at home,
  /// or `cd` to what is not known or with something else than `&&` and a command behind it.
  static func isCritical(_ script: ShellScript) -> Bool {
    guard let statement = script.statements.first, let pipeline = statement.pipelines.first,
      !pipeline.isTimed, !pipeline.isNegated, case .simple(let command)? = pipeline.commands.first?.kind,
      command.assignments.isEmpty, let name = command.words.first?.text
    else { return false }
    let operands = command.words.dropFirst()
    if name.elementsEqual("pwd".utf8) { return true }
    if name.elementsEqual("git".utf8) { return operands.first?.text.elementsEqual("rev-parse".utf8) == true }
    if name.elementsEqual("dirname".utf8) {
      return operands.isEmpty || operands.contains { isUnknown($0) || isHigh($0.text) }
    }
    guard name.elementsEqual("cd".utf8) else { return false }
    let isListed =
      script.statements.count == 1 && statement.operators.first == .and && pipeline.commands.count == 1
    return !isListed || operands.isEmpty
      || operands.contains { isUnknown($0) || $0.text.elementsEqual("-".utf8) }
  }

  private static func isUnknown(_ word: Word) -> Bool {
    let seen = CommandWord(word)
    return word.text.contains { "$`*?".utf8.contains($0) } || !seen.traits.isDisjoint(with: .unknownText)
  }

  /// A path with one name at most above its last, or at home.
  private static func isHigh(_ path: ArraySlice<UInt8>) -> Bool {
    let names = path.split(separator: PathBytes.slash)
    return path.first == PathBytes.slash
      ? names.count < 3 : names.count == 2 && names[0].elementsEqual("~".utf8)
  }
}
