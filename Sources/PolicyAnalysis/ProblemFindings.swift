internal import RuleSyntax
internal import Settings

extension Check {
  /// A finding of this check that says what the settings reader found, with its repair when there is one.
  static func finding(
    about problem: SettingsProblem, in file: SettingsFile, severity: Severity? = nil, help: String? = nil,
    fix description: String = "repair the text"
  ) -> Finding {
    let fix = problem.repair.map { repair in
      Fix(
        description: description,
        edits: [
          Fix.Edit(
            file: file.path, offset: repair.range.lowerBound, length: repair.range.count,
            replacement: repair.replacement)
        ])
    }
    return finding(
      at: problem.span, in: file, severity: severity, message: problem.message, help: help ?? problem.help,
      fix: fix)
  }
}
