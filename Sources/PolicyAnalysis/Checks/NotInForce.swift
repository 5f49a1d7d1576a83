internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR106: a rule that something else in the settings keeps out of force.
struct NotInForce: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR106",
    name: "not-in-force",
    severity: .warning,
    summary: "The rule is well-formed, but other settings keep it out of force.",
    rationale: """
      With `allowManagedPermissionRulesOnly` in managed settings the rules of all other files are dropped, their deny \
      rules too. In auto mode allow rules that are too broad are dropped. In a workspace that is not \
      trusted the allow rules of the project do not count. A deny rule that is dropped protects nothing.
      """,
    clauses: ["C-5", "C-8", "M-5"],
    examples: [
      CheckExample(
        [
          Source(#"{"permissions": {"deny": ["Bash(curl:*)"], "allow": ["Bash(ls:*)"]}}"#, scope: .project),
          Source(#"{"allowManagedPermissionRulesOnly": true}"#, scope: .managed),
        ],
        expected: [
          .init(rule: "Bash(curl:*)", severity: .error, message: "allowManagedPermissionRulesOnly"),
          .init(rule: "Bash(ls:*)", severity: .warning),
        ]),
      CheckExample(
        [
          Source(
            #"{"permissions": {"defaultMode": "auto", "allow": ["Bash(python3:*)", "Bash(make *)", "Bash(eslint:*)"]}}"#,
            scope: .user)
        ],
        expected: [.init(rule: "Bash(python3:*)", message: "auto mode")]),
      .clean(#"{"permissions": {"defaultMode": "acceptEdits", "allow": ["Bash(python3:*)"]}}"#),
    ])

  private typealias Source = CheckExample.Source

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    if input.semantics.reading == .product { return measuredFindings(in: input) }
    let mode =
      input.context.mode?.rawValue ?? input.stack.mode(in: input.semantics).rawValue
    let entries = input.stack.entries(
      semantics: input.semantics, isTrusted: input.context.isTrusted)
    return entries.compactMap { stacked in
      let file = input.stack.files[stacked.file]
      let entry = file.entries[stacked.entry]
      guard input.reports(on: file.path), let rule = entry.parsedRule else { return nil }
      let severity: Severity = entry.list == .allow ? .warning : .error
      switch stacked.outOfForce {
      case .managedRulesOnly(let isOpen):
        return Self.finding(
          about: entry, in: file, severity: severity, dependsOn: isOpen ? [.managedLockFavoursAllow] : [],
          message: "dropped: managed settings set `allowManagedPermissionRulesOnly`")
      case .untrusted:
        return Self.finding(
          about: entry, in: file, severity: severity,
          message: "dropped as long as the workspace is not trusted")
      case nil:
        guard mode == "auto", entry.list == .allow,
          Policy.isDroppedInAutoMode(rule, semantics: input.semantics)
        else { return nil }
        return Self.finding(
          about: entry, in: file, message: "auto mode drops it because it allows too much",
          help: "name the commands, or put up with being asked")
      }
    }
  }

  /// What the product keeps out of force (C-5, C-8, M-5).
  private func measuredFindings(in input: AnalysisInput) -> [Finding] {
    let stack = MeasuredStack(input.stack)
    let isAuto = (input.context.mode?.rawValue ?? stack.mode.rawValue) == "auto" && !stack.disablesAuto
    return input.stack.files.enumerated().flatMap { index, file -> [Finding] in
      guard input.reports(on: file.path), file.origin != .agent else { return [] }
      return file.entries(in: input.semantics).compactMap { entry -> Finding? in
        guard let rule = entry.parsedRule, !rule.hasOuterWhitespace, rule.skipReason(in: entry.list) == nil
        else {
          return nil
        }
        let severity: Severity = entry.list == .allow ? .warning : .error
        let quoted = Quotation.quoted(rule.text)
        switch stack.hindrance(ofFile: index, entry.list, isTrusted: input.context.isTrusted) {
        case .managedRulesOnly:
          return Self.finding(
            about: entry, in: file, severity: severity,
            message: "\(quoted) is dropped: managed settings set `allowManagedPermissionRulesOnly`",
            cause: SharedCause(
              "lock", plural: "are dropped: managed settings set `allowManagedPermissionRulesOnly`"))
        case .untrusted:
          return Self.finding(
            about: entry, in: file, severity: severity,
            message: "\(quoted) is dropped as long as the workspace is not trusted",
            cause: SharedCause("trust", plural: "are dropped as long as the workspace is not trusted"))
        case nil:
          guard isAuto, entry.list == .allow, Policy.isDroppedInAutoMode(rule, semantics: input.semantics)
          else {
            return nil
          }
          return Self.finding(
            about: entry, in: file,
            message: "auto mode drops \(quoted), which leaves open what an interpreter or shell runs",
            help: "name the scripts, or put up with being asked",
            cause: SharedCause("auto", plural: "are dropped in auto mode, since they leave open what is run"))
        }
      }
    }
  }
}
