import CommandKnowledge
import ShellSyntax

/// The texts of a command.
extension FoundCommand {
  /// The text as written, with its assignments, without redirections.
  var text: [UInt8] {
    if assignmentText.isEmpty { return wordText }
    return wordText.isEmpty ? assignmentText : assignmentText + assignmentGap + wordText
  }

  /// The assignments in front as rules see them: as written, and from each one on that only safe ones stand before; the
  /// first of them after quote removal too, unless that holds a blank (S-11).
  var assignmentTexts: [[UInt8]] {
    var texts: [[UInt8]] = []
    var rest = assignmentText[...]
    for assignment in assignments {
      texts.append(Array(rest))
      guard rest.starts(with: assignment.text) else { break }
      let dequoted = Dequoting.dequoted(assignment.text)
      let after = rest.dropFirst(assignment.text.count)
      if dequoted.count != assignment.text.count, !dequoted.contains(where: { " \t\n".utf8.contains($0) }) {
        texts.append(dequoted + after)
      }
      guard SafeAssignments.isSafe(assignment) else { break }
      rest = after.drop { $0 == CommandText.blank || $0 == 0x09 }
    }
    return texts
  }

  /// Nothing but one assignment, and not of an array, which no deny or ask rule sees as a command unless a check stands
  /// against the text: an exact rule may be the whole text (S-11).
  var isLoneAssignment: Bool {
    words.isEmpty && redirections.isEmpty && assignments.count == 1 && assignments[0].elements == nil
  }

  /// Redirections and nothing else, which deny and ask rules see as a command in simple texts alone (S-14).
  var isLoneRedirection: Bool { words.isEmpty && assignments.isEmpty && !redirections.isEmpty }

  /// The text from the first assignment with an expansion on, where plain ones stand before it: deny and ask rules pass
  /// over those alone (S-11).
  var textFromExpandingAssignment: [UInt8]? {
    guard assignments.count > 1,
      let index = assignments.firstIndex(where: { assignment in
        let value = CommandWord(assignment.value)
        return value.complexity != nil || !value.traits.isDisjoint(with: CommandWord.Traits.unknownText)
      }), index > 0
    else { return nil }
    let texts = assignments[index...].map { Array($0.text) }
    return CommandText.joined(texts) + assignmentGap + wordText
  }

  /// The text from a word on, as written.
  func text(from index: Int) -> [UInt8] {
    guard index < wordStarts.count else { return [] }
    let start = wordStarts[index]
    return start == 0 ? wordText : Array(wordText[start...])
  }

  /// The text from a word on with that word after quote removal (B-10b).
  func dequotedText(from index: Int) -> [UInt8] {
    guard index < wordStarts.count else { return [] }
    if words[index].value.count == words[index].source.count { return text(from: index) }
    let rest = min(wordStarts[index] + words[index].source.count, wordText.count)
    return words[index].value + wordText[rest...]
  }
}
