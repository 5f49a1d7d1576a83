/// Commands in a substitution, which follow the command whose words hold it.
enum SubstitutedCommands {
  /// Takes the approval back of read-only commands that substitute something which only a rule approves: the whole is
  /// not read-only then (S-21).
  static func withdrawing(_ answers: [CommandAnswer], case call: BashCase) -> [CommandAnswer] {
    guard answers.contains(where: { $0.command.place.contains(.substituted) }) else { return answers }
    var outer: Int?
    for index in answers.indices {
      guard answers[index].command.place.contains(.substituted) else {
        outer = index
        continue
      }
      // An assignment is no command that reads.
      guard let outer, answers[index].approval?.rule != nil, answers[outer].isApprovedByItself,
        !answers[outer].command.words.isEmpty
      else { continue }
      let why = call.context.words(
        "it substitutes `\(CommandText.shown(answers[index].command.text))`, which is not read-only")
      answers[outer].withdrawApproval(why, "S-21", case: call)
    }
    return answers
  }
}
