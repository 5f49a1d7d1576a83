internal import RuleSyntax
internal import Settings

/// CCR001: a settings file that cannot be read, wholly or in part.
struct InvalidJSON: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR001",
    name: "invalid-json",
    severity: .error,
    summary: "The file does not parse, or a value has the wrong type: what it says is not in force.",
    rationale: """
      One comment or one comma too many, and the whole file contributes nothing, its deny rules included. \
      Nothing else tells you: the session starts as if the file were not there.
      """,
    clauses: ["C-7", "R-10"],
    examples: [
      .flagged(
        """
        {
          "permissions": {
            "deny": ["Bash(curl *)"],
          }
        }
        """,
        .init(severity: .error)),
      .flagged(
        #"{"permissions": {"allow": "Bash(make *)", "deny": ["Bash(curl *)"]}}"#,
        .init(severity: .error), remark: "A list has to be a list, also of one rule."),
      .clean(#"{"permissions": {"deny": ["Bash(curl *)"]}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.problems.compactMap { problem in
      switch problem.kind {
      case .invalidJSON, .wrongType, .tooLarge:
        Self.finding(about: problem, in: file, help: help(problem, file))
      case .invalidYAML:
        Self.finding(about: problem, in: file, severity: headerSeverity(file), help: help(problem, file))
      default: nil
      }
    }
  }

  /// A header without rules loses nothing that this program is about.
  private func headerSeverity(_ file: SettingsFile) -> Severity {
    file.everyEntry.isEmpty && file.rejectedEntries.isEmpty ? .note : .warning
  }

  private func help(_ problem: SettingsProblem, _ file: SettingsFile) -> String? {
    let denies = file.rejectedEntries.count { $0.list == .deny }
    let others = file.rejectedEntries.count - denies
    var loss: [String] = []
    if denies > 0 { loss.append("\(denies) deny rule\(denies == 1 ? "" : "s")") }
    if others > 0 { loss.append("\(others) other rule\(others == 1 ? "" : "s")") }
    let inForce = loss.isEmpty ? nil : "not in force because of this: " + loss.joined(separator: " and ")
    return [problem.help, inForce].compactMap { $0 }.joined(separator: "; ").nilIfEmpty
  }
}

extension String {
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
