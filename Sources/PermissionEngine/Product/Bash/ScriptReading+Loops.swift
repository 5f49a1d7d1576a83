import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Loops and tests, which are decided like commands of their own (S-3a).
extension ScriptReading {
  /// A `for` loop parses, but sets a variable: nothing but a bare or exact rule covers that (S-3a).
  mutating func addLoop(_ variable: [UInt8], _ words: [Word]?, _ place: FoundCommand.Place) {
    for word in words ?? [] {
      let seen = CommandWord(word)
      if let reason = seen.complexity {
        script.makeComplex(reason.rawValue, keepsFileRules: true)
      }
      descend(into: word.parts, place, isBuried: false)
    }
    if GuardedVariables.areObscuring(variable) {
      script.makeComplex("`\(String(decoding: variable, as: UTF8.self))` as a loop variable")
    }
    if !semantics.has(.loopVariablesAsk) { script.assigningSegments.insert(segment) }
    var element = FoundCommand(
      assignments: [], words: [], redirections: [], place: place, directory: directories.current,
      possibleDirectories: directories.possible, checkedDirectory: directories.checked, wordText: [],
      assignmentText: variable, fullText: variable)
    element.loopVariable = variable
    element.segment = segment
    script.commands.append(element)
  }

  /// `[[ … ]]` is decided like a command of its words.
  mutating func addTest(_ words: [Word], _ command: Command, _ place: FoundCommand.Place) {
    var seen = words.map { CommandWord($0) }
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
      assignments: [], words: seen, redirections: [], place: place, directory: directories.current,
      possibleDirectories: directories.possible, checkedDirectory: directories.checked, wordText: text,
      assignmentText: [], fullText: text)
    test.segment = segment
    script.commands.append(test)
    for word in words { descend(into: word.parts, place) }
  }
}
