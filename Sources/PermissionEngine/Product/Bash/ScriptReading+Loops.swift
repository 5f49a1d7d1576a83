import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Loops and tests, which are decided like commands of their own (S-3a).
extension ScriptReading {
  /// Behind a pipe the product takes the redirections of such a structure for those of the pipeline, and those of a test
  /// behind `&&` and `||` for those of the list (S-14).
  func mayLeaveRedirections(_ command: Command) -> Bool {
    switch command.kind {
    case .whileLoop, .untilLoop, .ifClause, .forLoop, .test: true
    case .subshell(let statements): !hasSemicolon(statements, in: command)
    default: false
    }
  }

  static func isSubshell(_ command: Command) -> Bool {
    if case .subshell = command.kind { true } else { false }
  }

  /// Those redirections, as a command of their own: file rules see it, and of a subshell no other check does.
  mutating func addRedirections(of command: Command) {
    if command.redirections.isEmpty { return }
    add(
      SimpleCommand(range: command.range, assignments: [], words: [], redirections: command.redirections),
      Self.isSubshell(command) ? .fileChecked : [.judged, .fileChecked])
  }

  /// A `for` loop parses, but sets a variable: nothing but a bare or exact rule covers that (S-3a).
  mutating func addLoop(_ variable: [UInt8], _ words: [Word]?, _ place: FoundCommand.Place) {
    for word in words ?? [] {
      // What such a word runs is judged by itself, as in the value of an assignment.
      if semantics.has(.commandParser), isTraceable(word) {
        descend(intoValue: word, place)
        continue
      }
      let seen = constants.resolved(word, in: source)
      if let reason = seen.complexity {
        // Files are seen no more; a removal beside it is known as well as before.
        script.makeComplex(reason.rawValue, keepsFileRules: true)
        if script.fileBlindness == nil { script.fileBlindness = reason.rawValue }
      }
      descend(into: word.parts, place, isBuried: false)
    }
    if GuardedVariables.areObscuring(variable) {
      script.makeComplex("`\(String(decoding: variable, as: UTF8.self))` as a loop variable")
    }
    if !semantics.has(.loopVariablesAsk) { script.assigningSegments.insert(segment) }
    var element = FoundCommand(
      assignments: [], words: [], redirections: [], place: place, directories: directories, wordText: [],
      assignmentText: variable, fullText: variable)
    element.loopVariable = variable
    element.segment = segment
    script.commands.append(element)
  }

  /// One unquoted `$( )` and nothing else, without a pipe, a `;` at its end, a comment, or a redirection alone.
  private func isTraceable(_ word: Word) -> Bool {
    guard FoundCommandReading.isPlainSubstitution(word.parts[...]),
      case .command(let inner)? = word.parts.first
    else { return false }
    if Self.endsInSemicolon(source, word.range)
      || comments.contains(where: { inner.range.contains($0.lowerBound) })
    {
      return false
    }
    if inner.statements.flatMap(\.pipelines).contains(where: { $0.commands.count > 1 }) { return false }
    guard case .simple(let command)? = inner.statements.first?.pipelines.first?.commands.first?.kind else {
      return true
    }
    return !command.words.isEmpty || !command.assignments.isEmpty
  }

  /// `[[ … ]]` is decided like a command of its words.
  mutating func addTest(_ words: [Word], _ command: Command, _ place: FoundCommand.Place) {
    var seen = words.map { constants.resolved($0, in: source) }
    if seen.first?.source.elementsEqual("[[".utf8) != true {
      seen = [CommandWord(constant: Array("[[".utf8))] + seen + [CommandWord(constant: Array("]]".utf8))]
    }
    for word in seen {
      if let reason = word.complexity, !word.isEqualsSign {
        script.makeComplex(reason.rawValue)
      }
    }
    let range = command.range.clamped(to: source.indices)
    let text = Array(source[range])
    var test = FoundCommand(
      assignments: [], words: seen, redirections: [], place: place, directories: directories, wordText: text,
      assignmentText: [], fullText: text)
    test.segment = segment
    script.commands.append(test)
    for word in words { descend(into: word.parts, place) }
  }
}
