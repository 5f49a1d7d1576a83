/// Commands that run the command behind them (spec S-13), as far as judging a rule needs it: a rule for
/// `npx eslint` is as dangerous as what `eslint` does with further words.
public enum Runners {
  /// Where the command of a runner begins.
  public struct Inner: Sendable, Hashable {
    /// The index of its first word; the count of the words when nothing of it is there.
    public var start: Int
    /// How many operands of the runner are still missing in front of it.
    public var missingOperands: Int
    /// What may stand for each of these.
    public var operand = "."
  }

  /// Where the inner command begins; nil when the words are no runner.
  ///
  /// - Parameter words: the words of a command, the first one as `Capabilities.canonicalName` gives it.
  public static func inner(of words: [String]) -> Inner? {
    for length in stride(from: min(4, words.count), through: 1, by: -1) {
      guard var operands = RunnerTable.operands[words[..<length].joined(separator: " ")] else { continue }
      var index = length
      while index < words.count, words[index] != "--" {
        if isQuestion(words[index], of: words[0]) { return nil }
        if !words[index].hasPrefix("-"), !LeadingWords.isAssignment(words[index]) {
          guard operands > 0 else { return Inner(start: index, missingOperands: 0) }
          operands -= 1
        }
        index += 1
      }
      // A time has to be one; anything else may be called `.`, or be a folder.
      return Inner(
        start: min(index + 1, words.count), missingOperands: operands,
        operand: words[0] == "timeout" ? "5" : ".")
    }
    return nil
  }

  /// Options with which a runner only says something: it runs nothing.
  private static func isQuestion(_ word: String, of runner: String) -> Bool {
    word == "--version" || word == "--help" || runner == "command" && (word == "-v" || word == "-V")
  }
}
