public import PermissionEngine
public import RuleSyntax
public import Settings

/// Which calls two policies decide differently, in mode `default`.
///
/// Every rule that stands in one of them only is asked to which outcomes it can change a call: for each of these a call
/// is shown that the evaluator decides differently, or it is proven that there is none, or the question is left open. A
/// call that changes matches one of the rules shown for its new outcome, unless a question about that outcome is open.
/// One kind of change has examples only: commands that are newly asked because their expansions could match a new deny
/// rule (U18, S-19).
public struct PolicyDiff: Sendable {
  /// A call that is decided differently.
  public struct Change: Sendable {
    /// The call.
    public var call: ToolCall
    /// The old answer.
    public var old: Outcome
    /// The new answer.
    public var new: Outcome
    /// The rule that stands in one policy only and to which the call belongs.
    public var rule: SourcedRule
    /// Whether that is the new policy.
    public var isAdded: Bool

    /// A change from its parts.
    public init(call: ToolCall, old: Outcome, new: Outcome, rule: SourcedRule, isAdded: Bool) {
      self.call = call
      self.old = old
      self.new = new
      self.rule = rule
      self.isAdded = isAdded
    }
  }

  /// A rule of which it is not known whether it changes calls to an outcome.
  public struct OpenQuestion: Sendable {
    /// The rule that stands in one policy only.
    public var rule: SourcedRule
    /// Whether that is the new policy.
    public var isAdded: Bool
    /// The new outcome in question.
    public var outcome: Outcome
  }

  /// The changes under the narrow reading, by new outcome and then in the order of the rules; one for each rule and
  /// outcome.
  public private(set) var changes: [Change] = []
  /// Changes that only the wide reading makes, with its outcomes: whether they happen is not documented. None has a
  /// rule and an outcome for which `changes` has a call.
  public private(set) var possible: [Change] = []
  /// What could not be decided.
  public private(set) var undecided: [OpenQuestion] = []
  /// Settings beside the rules that differ and may change any decision: `defaultMode` and the like.
  public private(set) var settings: [String] = []

  /// Whether the lists name every rule that changes a decision, and nothing else differs.
  public var isComplete: Bool { undecided.isEmpty && settings.isEmpty }

  /// Whether the lists name every rule that changes calls to an outcome, and nothing else differs.
  public func isComplete(for outcome: Outcome) -> Bool {
    settings.isEmpty && !undecided.contains { $0.outcome == outcome }
  }

  /// Whether no call is decided differently, as far as that is proven.
  public var isEmpty: Bool { changes.isEmpty && possible.isEmpty && isComplete }

  /// The changes with this new outcome.
  public func changes(to outcome: Outcome) -> [Change] { changes.filter { $0.new == outcome } }

  /// Whether a call may be decided with this outcome that was not before: one is known, or it cannot be ruled out.
  public func mayChange(to outcome: Outcome) -> Bool {
    (changes + possible).contains { $0.new == outcome } || !isComplete(for: outcome)
  }

  /// Compares two policies.
  ///
  /// - Parameters:
  ///   - old: all sources of the old policy.
  ///   - new: all sources of the new one.
  ///   - context: the session in which calls are decided.
  public init(from old: SettingsStack, to new: SettingsStack, semantics: Semantics, context: CallContext) {
    let semantics = semantics.narrowest
    var context = context
    if context.mode == nil { context.mode = .default }
    let before = ComparedPolicy(old, semantics: semantics, context: context)
    let after = ComparedPolicy(new, semantics: semantics, context: context)
    settings = DifferingSettings.names(old, new, semantics)
    // Where undocumented behaviour puts a source out of force, rules alone do not tell.
    for side in [before, after] where !side.policy.hasSameRules && !settings.contains("trust") {
      if before.keys != after.keys { settings.append("trust") }
    }
    collect(from: before, comparedWith: after, isAdded: false)
    collect(from: after, comparedWith: before, isAdded: true)
    let order: [Outcome] = [.allow, .ask, .deny]
    changes = order.flatMap { outcome in changes.filter { $0.new == outcome } }
    possible = order.flatMap { outcome in possible.filter { $0.new == outcome } }
  }

  private mutating func collect(
    from side: ComparedPolicy, comparedWith other: ComparedPolicy, isAdded: Bool
  ) {
    var seen: Set<ComparedPolicy.Key> = []
    for row in side.policy.table.rows {
      let key = side.key(of: row)
      guard !other.keys.contains(key), seen.insert(key).inserted else { continue }
      if case .nothing = row.narrow, case .nothing = row.wide { continue }
      let search = ChangeSearch(row, in: side, comparedWith: other, isAdded: isAdded)
      let result = search.result()
      changes += result.changes
      possible += result.possible
      undecided += result.undecided.map {
        OpenQuestion(rule: search.source, isAdded: isAdded, outcome: $0)
      }
    }
  }
}
