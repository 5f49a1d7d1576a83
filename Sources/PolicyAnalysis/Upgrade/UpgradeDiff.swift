internal import CommandKnowledge
public import PermissionEngine
public import RuleSyntax
public import Settings

/// Which calls one policy decides differently as of another release.
///
/// For every rule, and for what needs none, the shapes of the features that the two releases do not share are filled
/// with the rule's own words; a call is shown where the decisions of both releases differ. Not every call that changes
/// is found: a rule that is not named may still decide some otherwise.
public struct UpgradeDiff: Sendable {
  /// A call that is decided differently.
  public struct Change: Sendable {
    /// The call.
    public var call: ToolCall
    /// The answer of the older release.
    public var old: Outcome
    /// The answer of the newer one.
    public var new: Outcome
    /// The rule that decides it on the release with the stricter answer, or else on the other; where none does, the one
    /// that the call was made from. Nil where it needs none.
    public var rule: SourcedRule?
    /// What changed.
    public var feature: Feature
    /// When it changed; the last change between the two releases.
    public var interval: ReleaseInterval?
    /// How many further calls changed in the same way for the same rule.
    public var furtherCount = 0
  }

  /// The changes: newly allowed first, then newly denied, newly asked; within these in the order of the rules.
  public private(set) var changes: [Change] = []

  /// The order in which outcomes are shown.
  public static let order: [Outcome] = [.allow, .deny, .ask]

  /// The changes with this new outcome.
  public func changes(to outcome: Outcome) -> [Change] { changes.filter { $0.new == outcome } }

  /// Compares what two releases make of the same settings.
  ///
  /// - Parameters:
  ///   - stack: all sources of the policy, read as the product takes them.
  ///   - context: the session in which calls are decided.
  public init(_ stack: SettingsStack, from old: Release, to new: Release, context: CallContext) {
    let before = Semantics(edition: .v2_1, reading: .product, release: old)
    let after = Semantics(edition: .v2_1, reading: .product, release: new)
    let policies = (
      Policy(compiling: stack, semantics: before), Policy(compiling: stack, semantics: after)
    )
    let differing = Feature.allCases.filter { before.has($0) != after.has($0) }
    let shapes = UpgradeShape.all.filter { differing.contains($0.feature) }
    let toggled = Memo<Feature, Policy>()
    // Whether the newer release without the change, or with it undone, gives the older answer.
    func explains(_ feature: Feature, _ call: ToolCall, _ old: Outcome) -> Bool {
      let policy = toggled.value(feature) {
        Policy(compiling: stack, semantics: after.toggling([feature]), for: .fewCalls)
      }
      return policy.decide(call, in: context).outcome == old
    }
    var found: [Change] = []
    func decide(_ call: ToolCall, _ shape: Feature, _ rule: SourcedRule?) {
      let decisions = (policies.0.decide(call, in: context), policies.1.decide(call, in: context))
      let answers = (decisions.0.outcome, decisions.1.outcome)
      guard answers.0 != answers.1 else { return }
      let isNamed = !differing.contains(shape) || explains(shape, call, answers.0)
      let feature = isNamed ? shape : differing.first { explains($0, call, answers.0) } ?? shape
      let interval = feature.row.lifetime.changes.last { old < $0.dated && $0.dated <= new }
      found.append(
        Change(
          call: call, old: answers.0, new: answers.1,
          rule: Self.decidingRule(decisions.0, decisions.1) ?? rule, feature: feature, interval: interval))
    }
    for rule in policies.1.rules {
      let examples = UpgradeExamples(of: rule, in: stack, context)
      for shape in shapes {
        for call in examples.calls(of: shape) { decide(call, shape.feature, rule) }
      }
    }
    for shape in shapes {
      guard case .policy = shape.source else { continue }
      decide(CallExamples.command(Array(shape.template.utf8)), shape.feature, nil)
    }
    for example in ReadOnlyHistory.changes(from: old, to: new) {
      decide(CallExamples.command(Array(example.utf8)), .readOnlyCommands, nil)
    }
    for path in MeasuredProtectedPaths.changes(from: old, to: new) {
      let call = CallExamples.file(Array((context.cwd + "/" + path).utf8), .edit)
      decide(call, .protectedPaths, nil)
    }
    let ranks = Dictionary(
      policies.1.rules.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    func place(of change: Change) -> Int { Self.order.firstIndex(of: change.new) ?? Self.order.count }
    func rank(_ change: Change) -> Int { change.rule.flatMap { ranks[$0] } ?? .max }
    changes = Self.merged(found).enumerated().sorted {
      (place(of: $0.element), rank($0.element), $0.offset) < (
        place(of: $1.element), rank($1.element), $1.offset
      )
    }.map(\.element)
  }

  /// The rule behind the stricter of two decisions, or else behind the other.
  private static func decidingRule(_ old: Decision, _ new: Decision) -> SourcedRule? {
    let stricterFirst = old.outcome > new.outcome ? [old, new] : [new, old]
    return stricterFirst.lazy.compactMap { decision in
      decision.decidingRules.first { $0.list.rawValue == decision.outcome.rawValue }
    }.first
  }

  /// One change for each rule, feature and pair of answers.
  private static func merged(_ found: [Change]) -> [Change] {
    struct Key: Hashable {
      var rule: SourcedRule?
      var feature: Feature
      var old: Outcome
      var new: Outcome
    }
    var places: [Key: Int] = [:]
    var calls: Set<ToolCall> = []
    var merged: [Change] = []
    for change in found {
      let key = Key(rule: change.rule, feature: change.feature, old: change.old, new: change.new)
      if let place = places[key] {
        if merged[place].call != change.call { merged[place].furtherCount += 1 }
      } else if calls.insert(change.call).inserted {
        places[key] = merged.count
        merged.append(change)
      }
    }
    return merged
  }
}
