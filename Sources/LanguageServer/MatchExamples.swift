internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// What a rule matches and what it does not, shown by calls; each was decided.
struct MatchExamples {
  /// A call, and what becomes of it under all settings in force.
  struct Example {
    var call: ToolCall
    var outcome: Outcome
    /// The rules that decide it there.
    var rules: [String]
  }

  /// How many calls show one thing.
  private static let count = 3

  /// Calls that the rule matches, the most ordinary first.
  private(set) var matching: [Example] = []
  /// Calls that look alike and that it does not match.
  private(set) var passing: [Example] = []

  /// Asks about a rule. What it matches is what it decides alone; nothing is known of one that does not parse.
  init(_ place: RuleAtPlace) {
    guard place.entry.parsedRule != nil else { return }
    let text = place.entry.displayText
    var context = place.context
    context.mode = .default
    func policy(_ list: RuleList) -> Policy {
      let file = SettingsFile.proposal(
        of: [text], in: list, path: place.file.path, scope: place.file.scope, semantics: place.semantics)
      return Policy(compiling: SettingsStack([file]), semantics: place.semantics, for: .fewCalls)
    }
    let list = place.entry.list
    let alone = policy(list)
    let asking = list == .allow ? policy(.ask) : alone
    let wanted: Outcome =
      switch list {
      case .allow: .allow
      case .ask: .ask
      case .deny: .deny
      }
    // What needs no rule is not decided by one that allows it; as an ask rule the same text shows that it matches.
    func matches(_ call: ToolCall) -> Bool {
      let decision = alone.decide(call, in: context)
      guard decision.outcome == wanted, !decision.isRefused else { return false }
      if !decision.decidingRules.isEmpty { return true }
      return list == .allow && !asking.decide(call, in: context).decidingRules.isEmpty
    }
    let whole = Policy(compiling: place.stack, semantics: place.semantics, for: .fewCalls)
    func example(_ call: ToolCall) -> Example {
      let decision = whole.decide(call, in: place.context)
      var rules: [String] = []
      for rule in decision.decidingRules.map(\.text) where !rules.contains(rule) { rules.append(rule) }
      return Example(call: call, outcome: decision.outcome, rules: rules)
    }
    let file = SettingsFile.proposal(
      of: [text], in: list, path: place.file.path, scope: place.file.scope, semantics: place.semantics)
    let input = AnalysisInput(linting: [file], semantics: place.semantics, context: context)
    let ordinary = RuleExamples.examples(in: input).flatMap(\.calls)
    let known = ordinary.filter(matches)
    let further = known.flatMap(LikeCalls.longer)
    var seen: Set<ToolCall> = []
    matching = (known + further.filter(matches)).filter { seen.insert($0).inserted }.prefix(Self.count).map(
      example)
    let like = (known.isEmpty ? ordinary : known).flatMap { LikeCalls.other($0, in: context) }
    passing = like.filter { call in
      guard seen.insert(call).inserted else { return false }
      let decision = alone.decide(call, in: context)
      return decision.outcome != wanted && !decision.isRefused
    }.prefix(Self.count).map(example)
  }
}
