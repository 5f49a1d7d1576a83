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
      One comment or one comma too many, and the whole file contributes nothing, its deny rules included. The same \
      goes for one value of the wrong type under any known key, and for a mode that does not exist. \
      The session starts as if the file were not there.
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
      .flagged(
        #"{"permissions": {"defaultMode": "allowEdits", "allow": ["Bash(ls)"], "deny": ["Bash(rm *)"]}}"#,
        .init(severity: .error, at: "1:33", message: "1 deny rule and 1 allow rule are lost"),
        remark: "So has a value of a key that takes only some."),
      .flagged(
        #"{"sandbox": {"network": {"httpProxyPort": null}}, "permissions": {"deny": ["Bash(rm *)"]}}"#,
        .init(severity: .error, message: "`sandbox.network.httpProxyPort` has to be a number")),
      CheckExample(
        [.init(#"{"permissions": {"ask": "Bash(git push *)", "deny": ["Bash(rm *)"]}}"#, scope: .managed)],
        expected: [.init(severity: .error)],
        remark: "In managed settings only the list is passed over, the rest stays in force."),
      .clean(#"{"permissions": {"deny": ["Bash(curl *)"]}}"#),
      .clean("", remark: "An empty file sets nothing."),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    let loss = Self.loss(of: file, input.semantics)
    var isFirst = true
    return file.problems.compactMap { problem in
      var problem = problem
      switch problem.kind {
      case .invalidJSON, .wrongType, .tooLarge, .invalidYAML:
        // What is lost is said once.
        if isFirst, let loss { problem.message += ": \(loss)" }
        isFirst = false
      default: return nil
      }
      let severity = problem.kind == .invalidYAML ? headerSeverity(file) : nil
      return Self.finding(about: problem, in: file, severity: severity)
    }
  }

  /// A header without rules loses nothing that this program is about.
  private func headerSeverity(_ file: SettingsFile) -> Severity {
    file.everyEntry.isEmpty && file.rejectedEntries.isEmpty ? .note : .warning
  }

  /// What is not in force because of the faults: ``nothing in this file is in force, 2 deny rules are lost``; nil where
  /// the file counts.
  private static func loss(of file: SettingsFile, _ semantics: Semantics) -> String? {
    let isDropped =
      semantics.reading == .product
      ? MeasuredSettings(file).rejection != nil : !file.rejectedEntries.isEmpty || file.root == nil
    guard isDropped, file.origin == .settings else { return lostRules(of: file) }
    let inForce = "nothing in this file is in force"
    return lostRules(of: file).map { "\(inForce), \($0)" } ?? inForce
  }

  private static func lostRules(of file: SettingsFile) -> String? {
    let counts = [RuleList.deny, .ask, .allow].compactMap { list -> String? in
      let count = file.rejectedEntries.count { $0.list == list }
      return count == 0 ? nil : "\(count) \(list.rawValue) rule\(count == 1 ? "" : "s")"
    }
    guard let last = counts.last else { return nil }
    let all = counts.count == 1 ? last : "\(counts.dropLast().joined(separator: ", ")) and \(last)"
    return "\(all) \(file.rejectedEntries.count == 1 ? "is" : "are") lost"
  }
}
