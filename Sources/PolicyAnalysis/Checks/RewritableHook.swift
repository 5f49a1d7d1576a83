internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR504: a hook runs a file that an edit may change without asking.
struct RewritableHook: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR504",
    name: "rewritable-hook",
    severity: .error,
    summary: "A hook runs a file of the project that this policy lets be changed without asking.",
    rationale: """
      Hooks run with the user's rights and are not asked about. A hook whose program may be edited runs whatever \
      was written into it, and a hook that guards calls can be made to let them through. Files below `.claude` \
      are protected; scripts elsewhere are not.
      """,
    clauses: ["P-13", "P-14", "M-6"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Edit(scripts/**)"]}, "hooks": {"PreToolUse": [{"hooks": [{"type": "command", "command": "\"$CLAUDE_PROJECT_DIR\"/scripts/guard.sh"}]}]}}"#,
        .init(severity: .error, witness: "/project/scripts/guard.sh")),
      .clean(
        #"{"permissions": {"allow": ["Edit"]}, "hooks": {"PreToolUse": [{"hooks": [{"type": "command", "command": "$CLAUDE_PROJECT_DIR/.claude/hooks/guard.sh"}]}]}}"#,
        remark: "The folder `.claude` is protected."),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    input.lintedFiles.flatMap { file in
      RewritableHook.commands(in: file.root).compactMap { finding($0, file, input) }
    }
  }

  /// Every `command` of the hooks of a file, and of the helpers that run like hooks.
  private static func commands(in root: JSONValue?) -> [JSONValue] {
    var found: [JSONValue] = []
    var pending = [root?["hooks"], root?["statusLine"]].compactMap { $0 }
    while let value = pending.popLast() {
      pending += value.elements ?? []
      for member in value.members ?? [] {
        if member.name == "command", member.value.string != nil {
          found.append(member.value)
        } else {
          pending.append(member.value)
        }
      }
    }
    let helpers = ["apiKeyHelper", "awsAuthRefresh", "awsCredentialExport", "otelHeadersHelper"]
    return found + helpers.compactMap { root?[$0] }.filter { $0.string != nil }
  }

  private func finding(_ command: JSONValue, _ file: SettingsFile, _ input: AnalysisInput) -> Finding? {
    let text = command.text ?? ""
    for path in HookPrograms.paths(in: text, context: input.context) {
      for tool in ["Edit", "Write"] {
        let call = FileCandidates.call(tool, path)
        let narrow = input.evaluator.narrow.decide(call, in: input.context)
        guard narrow.outcome == .allow else { continue }
        let related = narrow.reason.rule.map { rule in
          RelatedLocation(
            location: Location(file: rule.file, span: rule.span), rule: rule.text,
            message: "allows the change")
        }
        let shown = PathText.relative(path, to: input.context.projectRoot) ?? path
        return Self.finding(
          at: TextLines(file.source).span(of: command.range), in: file,
          message: "this runs \(Quotation.quoted(shown)), which may be changed without asking",
          help: "keep it below `.claude/hooks`, or deny `Edit(\(shown))`",
          related: related.map { [$0] } ?? [],
          witness: Witness(call: call, outcome: .allow))
      }
    }
    return nil
  }
}
