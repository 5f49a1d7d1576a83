internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR502: a mode that asks less, as the default of a shared file.
struct UnsafeDefaultMode: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR502",
    name: "unsafe-default-mode",
    severity: .error,
    summary: "A shared file makes a mode that asks less the default of everybody who uses it.",
    rationale: """
      Whoever opens the project gets the mode without having chosen it. In `bypassPermissions` nothing asks but \
      what a deny or ask rule names; in `acceptEdits` files change unseen, build files and scripts included.
      """,
    clauses: ["C-4", "C-6", "M-5"],
    examples: [
      CheckExample(
        [.init(#"{"permissions": {"defaultMode": "bypassPermissions"}}"#, scope: .managed)],
        expected: [.init(severity: .error, at: "1:33", message: "bypassPermissions")]),
      .flagged(#"{"permissions": {"defaultMode": "acceptEdits"}}"#, .init(severity: .warning)),
      .clean(#"{"permissions": {"defaultMode": "plan"}}"#),
      .clean(
        #"{"permissions": {"defaultMode": "bypassPermissions"}}"#,
        remark: "From project settings this mode is not taken: that is misplaced-key."),
      CheckExample(
        [
          .init(
            #"{"permissions": {"defaultMode": "bypassPermissions", "disableBypassPermissionsMode": "disable"}}"#,
            scope: .managed)
        ], expected: []),
      CheckExample(
        [.init(#"{"permissions": {"defaultMode": "acceptEdits"}}"#, scope: .local)], expected: [],
        remark: "Local settings speak for one person."),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    guard file.scope == .project || file.scope == .managed, let setting = file.defaultMode,
      let mode = PermissionMode(setting.value, semantics: input.semantics),
      input.stack.switchedOff(mode, semantics: input.semantics) == nil
    else { return [] }
    switch mode {
    // Not taken from project settings by the product (C-4): CCR009 says so.
    case .bypassPermissions where input.semantics.reading == .product && file.scope == .project: return []
    case .bypassPermissions:
      return [
        Self.finding(
          at: setting.span, in: file, message: "`bypassPermissions` for everybody who uses this file",
          help: "nothing asks any more; leave the choice to `--permission-mode` and to containers")
      ]
    case .acceptEdits:
      return [
        Self.finding(
          at: setting.span, in: file, severity: .warning,
          message: "`acceptEdits` for everybody who uses this file",
          help: "files that allowed commands run can change unseen; leave the choice to each user")
      ]
    case .auto:
      guard file.scope == .managed else { return [] }
      return [
        Self.finding(
          at: setting.span, in: file, severity: .warning, message: "`auto` for everybody who uses this file",
          help: "a classifier decides in the place of the user")
      ]
    default: return []
    }
  }
}
