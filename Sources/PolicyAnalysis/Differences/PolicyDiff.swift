internal import PatternMatching
public import PermissionEngine
public import RuleSyntax
public import Settings

/// Which calls two policies decide differently.
///
/// Every rule that stands in one of them only is looked at: either the other policy covers it, which is proven for all
/// calls, or a call is found that is decided differently, or the question is left open.
public struct PolicyDiff: Sendable {
  /// A call that is decided differently.
  public struct Change: Sendable {
    /// The call.
    public var call: ToolCall
    /// The old answer, under the narrow reading.
    public var old: Outcome
    /// The new answer, likewise.
    public var new: Outcome
    /// The rule that stands in one policy only and matches the call.
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

  /// The changes, by new outcome and then in the order of the rules.
  public private(set) var changes: [Change] = []
  /// Rules that stand in one policy only and of which it could not be shown what they change.
  public private(set) var undecided: [SourcedRule] = []
  /// Settings beside the rules that differ and may change any decision: `defaultMode` and the like.
  public private(set) var settings: [String] = []

  /// Whether the lists name every rule that changes a decision, and nothing else differs.
  public var isComplete: Bool { undecided.isEmpty && settings.isEmpty }

  /// Whether no call is decided differently, as far as that is proven.
  public var isEmpty: Bool { changes.isEmpty && isComplete }

  /// The changes with this new outcome.
  public func changes(to outcome: Outcome) -> [Change] { changes.filter { $0.new == outcome } }

  /// Compares two policies.
  ///
  /// - Parameters:
  ///   - old: all sources of the old policy.
  ///   - new: all sources of the new one.
  ///   - context: the session in which calls are decided.
  public init(from old: SettingsStack, to new: SettingsStack, edition: Edition, context: CallContext) {
    var context = context
    if context.mode == nil { context.mode = .default }
    let before = Side(old, edition: edition, context: context)
    let after = Side(new, edition: edition, context: context)
    settings = Self.differingSettings(old, new, edition)
    collect(from: before, comparedWith: after, isAdded: false)
    collect(from: after, comparedWith: before, isAdded: true)
    changes = Outcome.allCases.flatMap { outcome in changes.filter { $0.new == outcome } }
  }

  /// One of the two policies, ready for questions.
  private struct Side {
    let table: PolicyTable
    let narrow: CoverIndex
    let wide: CoverIndex
    let evaluator: Evaluator
    let keys: Set<Key>

    init(_ stack: SettingsStack, edition: Edition, context: CallContext) {
      let table = PolicyTable(stack, edition: edition, context: context)
      self.table = table
      narrow = CoverIndex(table, reading: .narrow)
      wide = CoverIndex(table, reading: .wide)
      evaluator = Evaluator(compiling: stack, edition: edition)
      keys = Set(table.rows.map { Key($0, table) })
    }
  }

  /// What makes a rule the same rule in both.
  private struct Key: Hashable {
    let list: RuleList
    let text: [UInt8]
    let scope: Scope
    let anchor: String?
    let parent: String?

    init(_ row: PolicyTable.Row, _ table: PolicyTable) {
      let file = table.file(of: row)
      list = row.list
      text = row.entry.text
      scope = file.scope
      anchor = file.anchorDirectory
      parent = file.claudeParentDirectory
    }
  }

  private mutating func collect(from side: Side, comparedWith other: Side, isAdded: Bool) {
    var seen: Set<Key> = []
    for row in side.table.rows {
      let key = Key(row, side.table)
      guard !other.keys.contains(key), seen.insert(key).inserted else { continue }
      if case .nothing = row.narrow, case .nothing = row.wide { continue }
      let source = SourcedRule(
        rule: row.rule, list: row.list, scope: side.table.file(of: row).scope,
        file: side.table.file(of: row).path, span: row.entry.span)
      // What is covered changes nothing but where a wildcard may not answer, which its own examples show.
      let isCovered = isCovered(row, by: other)
      if let change = change(row, source, side, other, isAdded, isCovered: isCovered) {
        changes.append(change)
      } else if !isCovered && !row.isSingleCommand {
        undecided.append(source)
      }
    }
  }

  /// A call of the rule that the other policy decides differently; examples first, then what a search finds outside of
  /// the other policy's rules.
  private func change(
    _ row: PolicyTable.Row, _ source: SourcedRule, _ side: Side, _ other: Side, _ isAdded: Bool,
    isCovered: Bool
  ) -> Change? {
    let context = side.table.context
    var calls = CallExamples(of: row, in: context).calls
    if isCovered {
      calls = Array(calls.prefix(4))
    } else if let call = memberOutside(row, other) {
      calls.append(call)
    }
    for call in calls {
      let own = side.evaluator.narrow.decide(call, in: context).outcome
      let theirs = other.evaluator.narrow.decide(call, in: context).outcome
      if own != theirs {
        return Change(
          call: call, old: isAdded ? theirs : own, new: isAdded ? own : theirs, rule: source,
          isAdded: isAdded)
      }
    }
    return nil
  }

  private func memberOutside(_ row: PolicyTable.Row, _ other: Side) -> ToolCall? {
    let extent = row.list == .allow ? row.wide : row.narrow
    guard let language = extent.commandLanguage else { return nil }
    let rows = other.table.rows.filter { $0.list <= row.list }
    guard rows.count <= 2_000 else { return nil }
    let theirs = rows.compactMap { $0.narrow.commandLanguage }
    let rest = language.subtracting(.union(of: theirs)).intersection(.commandTexts)
    let member = try? rest.readableMember(BuildLimits(maximumStates: 4_000, maximumMoves: 2_000_000))
    return member.map { CallExamples.command($0) }
  }

  /// Whether the other policy decides every call of the rule as the rule would, or more strictly on both sides.
  private func isCovered(_ row: PolicyTable.Row, by other: Side) -> Bool {
    [(other.narrow, row.narrow), (other.wide, row.wide)].allSatisfy { index, extent in
      if case .nothing = extent { return true }
      let answer = index.covers(of: extent) { number in
        let candidate = other.table.rows[number]
        return candidate.list <= row.list && (candidate.list < row.list || Self.mayStandFor(candidate, row))
      }
      if case .covered = answer { return true }
      return false
    }
  }

  /// Wildcards never cover leading assignments (S-11), so that a cover in the same list has to be as literal.
  private static func mayStandFor(_ other: PolicyTable.Row, _ row: PolicyTable.Row) -> Bool {
    guard row.list == .allow, case .commands(_, let wanted) = row.wide,
      case .commands(_, let given) = other.wide
    else { return true }
    return wanted.allSatisfy { extent in
      let needed = Coverage.assignmentLength(extent.literalPrefix)
      return needed == 0 || given.contains { $0.literalPrefix.count >= needed }
    }
  }

  private static func differingSettings(
    _ old: SettingsStack, _ new: SettingsStack, _ edition: Edition
  ) -> [String] {
    var names: [String] = []
    func compare<Value: Equatable>(_ name: String, _ value: (SettingsStack) -> Value) {
      if value(old) != value(new) { names.append(name) }
    }
    compare("defaultMode") { $0.effectiveMode(edition: edition).mode.rawValue }
    compare("additionalDirectories") { stack in
      stack.addedDirectories(edition: edition, cwd: "/", home: "/", isTrusted: true).map(\.path).sorted()
    }
    compare("allowManagedPermissionRulesOnly") { $0.managedRulesOnly(edition: edition) }
    for name in ["bypassPermissions", "auto"] {
      compare(name == "auto" ? "disableAutoMode" : "disableBypassPermissionsMode") { stack in
        ModeName(name, edition: edition).map { stack.switchedOff($0, edition: edition) != nil } ?? false
      }
    }
    return names
  }
}

extension PolicyTable.Row {
  /// A command rule without wildcards: its one text, which has been decided, is all there is to it.
  fileprivate var isSingleCommand: Bool {
    guard case .commands(_, let extents) = wide else { return false }
    return extents.allSatisfy(\.isExact)
  }
}
