internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Another way to the effect that a deny or ask rule is evidently meant to prevent.
struct Detour {
  /// The call.
  var call: ToolCall
  /// For people: the command, or the tool and the path.
  var text: String
  /// Rules that would close it and its like.
  var closing: [String] = []
  /// What to know; nil when there is nothing to add.
  var note: String?
  /// True when it is something else that the rule was to stop as well.
  var isOtherEffect = false
  /// True when it is the same command by another spelling of its name: that holds for every rule alike.
  var isDisguise = false
}

/// A detour that the policy allows.
struct OpenDetour {
  var detour: Detour
  /// True when only the wide reading allows it.
  var isWide: Bool
  /// The rule that allows it.
  var grant: SourcedRule?
}

/// Tries detours, in order.
struct DetourTrial {
  let input: AnalysisInput
  let evaluator: Evaluator
  let narrow: PolicySession
  let wide: PolicySession
  let programs: GrantedPrograms

  init(_ input: AnalysisInput) {
    self.input = input
    evaluator = input.evaluator
    narrow = input.session(.narrow)
    wide = input.session(.wide)
    programs = GrantedPrograms(input)
  }

  /// The first detour that both readings allow, or else the first that the wide reading allows.
  ///
  /// - Parameter needsRule: true when something built in that allows it does not count: reading inside the
  ///   project is allowed to every policy.
  func firstOpen(of detours: [Detour], needsRule: Bool = true) -> OpenDetour? {
    var widely: OpenDetour?
    for detour in detours {
      guard let open = open(detour, needsRule: needsRule) else { continue }
      if !open.isWide { return open }
      widely = widely ?? open
    }
    return widely
  }

  /// A detour as the policy lets it through; nil when it does not.
  func open(_ detour: Detour, needsRule: Bool) -> OpenDetour? {
    if case .string(let command)? = detour.call.input["command"], !programs.admits(command) { return nil }
    guard wide.answer(detour.call).outcome == .allow else { return nil }
    let decision = evaluator.wide.decide(detour.call, in: input.context)
    guard !needsRule || isGranted(decision) else { return nil }
    let isWide = narrow.answer(detour.call).outcome != .allow
    return OpenDetour(detour: detour, isWide: isWide, grant: grant(decision))
  }

  /// Whether a rule or the mode took part in allowing a call.
  private func isGranted(_ decision: Decision) -> Bool { programs.isEverything || grant(decision) != nil }

  private func grant(_ decision: Decision) -> SourcedRule? {
    let rules = ([decision.reason] + decision.parts.compactMap(\.reason)).compactMap(\.rule)
    return rules.first { $0.list == .allow }
  }

  /// The detour as part of a finding.
  func witness(_ open: OpenDetour) -> Witness {
    Witness(call: open.detour.call, outcome: .allow, isWide: open.isWide)
  }

  /// On what an answer rests that only the wide reading gives.
  func openPoints(_ open: OpenDetour) -> [Feature] {
    open.isWide ? evaluator.decide(open.detour.call, in: input.context).dependsOn : []
  }
}
