internal import RuleSyntax
internal import Settings

extension Check {
  /// A finding of this check that says what the settings reader found, with its repair when there is one.
  static func finding(
    about problem: SettingsProblem, in file: SettingsFile, severity: Severity? = nil, help: String? = nil,
    fix description: String = "repair the text"
  ) -> Finding {
    let fix = problem.repair.map { repair in
      let losesComments =
        commentMarks(in: repair.replacement[...]) < commentMarks(in: file.source[repair.range])
      return Fix(
        description: problem.repairDescription ?? description,
        edits: [
          Fix.Edit(
            file: file.path, offset: repair.range.lowerBound, length: repair.range.count,
            replacement: repair.replacement)
        ], losesComments: losesComments)
    }
    return finding(
      at: problem.span, in: file, severity: severity, message: problem.message, help: help ?? problem.help,
      fix: fix)
  }

  /// How often a comment may begin in a text. A repair leaves strings as they are, so that a smaller number afterwards
  /// means a comment less.
  private static func commentMarks(in bytes: ArraySlice<UInt8>) -> Int {
    zip(bytes, bytes.dropFirst()).count { first, second in
      first == UInt8(ascii: "/") && (second == UInt8(ascii: "/") || second == UInt8(ascii: "*"))
    }
  }
}
