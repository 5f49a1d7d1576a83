internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// What the linter says of a rule before it is proposed.
struct RuleSafety {
  /// What is found of one rule.
  struct Judgement {
    /// The gravest finding above a note: such a rule is not proposed.
    var objection: String?
    /// Notes, to be told with the rule.
    var notes: [String] = []
  }

  let stack: SettingsStack
  let semantics: Semantics
  let context: CallContext
  private var known: [String: Judgement] = [:]
  private let analyzer = Analyzer(checks: FindingSelection(profile: .audit).checks)

  init(_ stack: SettingsStack, semantics: Semantics, context: CallContext) {
    self.stack = stack
    self.semantics = semantics
    self.context = context
  }

  /// What is found of a rule that stands alone in allow.
  mutating func judgement(of rule: String) -> Judgement {
    if let known = known[rule] { return known }
    var judgement = Judgement()
    for finding in findings(of: [rule], beside: []) where finding.rule == rule {
      if finding.severity > .note {
        judgement.objection = judgement.objection ?? finding.message
      } else {
        judgement.notes.append(finding.message)
      }
    }
    known[rule] = judgement
    return judgement
  }

  /// Whether nothing at all is found of a rule, so that it may stand for calls that nobody has seen.
  mutating func isHarmless(_ rule: String) -> Bool {
    let judgement = judgement(of: rule)
    return judgement.objection == nil && judgement.notes.isEmpty
  }

  /// The rules that are a danger together with the settings in force, or with each other.
  func dangerous(among rules: [String]) -> [String: String] {
    let proposed = Set(rules)
    var found: [String: String] = [:]
    for finding in findings(of: rules, beside: stack.files) where finding.severity > .note {
      for finding in [finding] + finding.others {
        if let rule = finding.rule, proposed.contains(rule) { found[rule] = finding.message }
      }
    }
    return found
  }

  private func findings(of rules: [String], beside files: [SettingsFile]) -> [Finding] {
    let proposal = SettingsFile.proposal(
      of: rules, in: .allow, path: PathText.join(context.projectRoot, ".claude/settings.local.json"),
      scope: .local, semantics: semantics)
    let input = AnalysisInput(
      linting: [proposal], with: files.filter { $0.path != proposal.path }, semantics: semantics,
      context: context)
    return analyzer.analyze(input).findings
  }
}
