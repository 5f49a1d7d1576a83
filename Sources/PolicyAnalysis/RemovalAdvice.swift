internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// When a flagged allow rule is best taken out: what people use it for is allowed without any rule (S-21), and only the
/// dangerous rest needs it.
struct RemovalAdvice {
  private let input: AnalysisInput
  /// The same settings without rules, in the mode that claims about rules are made in.
  private let bare: PolicySession
  /// So many of the first examples are what people run; of the others a few have options that no list knows.
  private static let ordinary = 2

  init(_ input: AnalysisInput) {
    self.input = input
    var context = input.context
    context.mode = context.mode ?? .default
    bare = PolicySession(
      Evaluator(compiling: input.stack.withoutRules, semantics: input.semantics).narrow, in: context)
  }

  /// "remove `Bash(git log:*)`: `git log x` is allowed without a rule"; nil for a rule that gives something else.
  func text(for finding: Finding) -> String? {
    guard finding.list == .allow,
      let row = input.table.rows.first(where: { row in
        row.list == .allow && row.entry.displayText == finding.rule
          && input.table.file(of: row).path == finding.location.file
      }), case .commands("Bash", _) = row.wide
    else { return nil }
    let calls = CallExamples(of: row, in: input.context).calls
    guard let first = calls.first, calls.prefix(Self.ordinary).allSatisfy(isAllowed),
      calls.count(where: isAllowed) * 4 >= calls.count * 3
    else { return nil }
    let example = "\(Quotation.quoted(first.summary)) and the like are allowed without a rule"
    return "remove \(Quotation.quoted(row.entry.text)): \(example)"
  }

  private func isAllowed(_ call: ToolCall) -> Bool { bare.answer(call).outcome == .allow }
}
