internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax

/// Whether other rules decide every call of a rule as the rule would, or more strictly in its place.
struct RuleCover {
  private let row: PolicyTable.Row
  /// The policy of the other rules.
  private let covering: ComparedPolicy
  /// Policies in which a rule of the same list has to be able to answer.
  private let policies: [ComparedPolicy]
  /// The order among the rules of both; nil under other readings than the product's.
  private let order: MeasuredOrder?
  /// What a rule of the same list has to be among; nil for any.
  private let kept: Set<ComparedPolicy.Key>?

  /// By the rules of another policy.
  init(of row: PolicyTable.Row, in own: ComparedPolicy, by other: ComparedPolicy) {
    self.row = row
    order = MeasuredOrder(own.policy.table, other.policy.table)
    covering = other
    policies = [other]
    kept = nil
  }

  /// By the rules of its own policy, in its own list by those that stand in the other as well.
  init(of row: PolicyTable.Row, in own: ComparedPolicy, keptIn other: ComparedPolicy) {
    self.row = row
    order = MeasuredOrder(own.policy.table, other.policy.table)
    covering = own
    policies = [own, other]
    kept = other.keys
  }

  /// Under both readings; false when it is not known.
  var isCovered: Bool {
    if order != nil { return isCovered(.narrow) }
    return isWriterOfEditedFiles || (isCovered(.narrow) && isCovered(.wide))
  }

  func isCovered(_ reading: Reading) -> Bool {
    let extent = row.extent(reading)
    if case .nothing = extent { return true }
    let answer = covering.policy.index(reading).covers(of: extent) { number in
      let candidate = covering.policy.table.rows[number]
      guard order?.mayStandFor(candidate, row) ?? true else { return false }
      guard candidate.list == row.list else { return candidate.list < row.list }
      return (kept?.contains(covering.key(of: candidate)) ?? true) && mayStandFor(candidate)
    }
    if case .covered = answer { return true }
    return false
  }

  /// A bare rule for a tool that writes, where the other policy has a bare Edit rule: that reaches it (P-8).
  private var isWriterOfEditedFiles: Bool {
    guard row.rule.specifier == nil, !row.rule.tool.hasWildcard else { return false }
    let access: PathExtent.Access
    switch row.rule.tool.canonical {
    case "Write", "MultiEdit": access = .edit
    case "NotebookEdit": access = .notebook
    default: return false
    }
    return covering.policy.table.rows.contains { candidate in
      guard candidate.list <= row.list, case .paths(let narrow) = candidate.narrow,
        case .paths(let wide) = candidate.wide
      else { return false }
      return [narrow, wide].allSatisfy { $0.isEveryPath && $0.access.contains(access) }
    }
  }

  private func mayStandFor(_ candidate: PolicyTable.Row) -> Bool {
    if order != nil {
      if case .paths(let wanted) = row.wide, case .paths(let given) = candidate.wide, row.list == .allow {
        return wanted.access == given.access
      }
      if case .commands = row.wide, case .tools = candidate.wide { return row.list == .deny }
      return true
    }
    switch (row.list, row.wide, candidate.wide) {
    case (.deny, _, _): return true
    case (.ask, .commands, .tools): return false
    case (.ask, _, _): return true
    // Wildcards never cover leading assignments (S-11), so that a cover in the same list has to be as literal.
    case (.allow, .commands(_, let wanted), .commands(_, let given)):
      return wanted.allSatisfy { extent in
        let needed = Coverage.assignmentLength(extent.literalPrefix)
        return needed == 0 || given.contains { $0.literalPrefix.count >= needed }
      }
    case (.allow, .commands(_, let wanted), .tools): return !isNearRestrictions(wanted)
    // That an Edit rule lets files be read (P-8) does not make it a Read rule for commands.
    case (.allow, .paths(let wanted), .paths(let given)): return wanted.access == given.access
    default: return true
    }
  }

  /// Whether expansions after the plain words of the rule could bring one of its commands under a scoped deny or ask
  /// rule: then a bare rule does not answer, and the rule may (U18).
  private func isNearRestrictions(_ wanted: [CommandExtent]) -> Bool {
    let restricting = policies.flatMap { $0.policy.table.rows.filter { $0.list != .allow } }
    guard restricting.contains(where: { if case .commands = $0.narrow { true } else { false } }) else {
      return false
    }
    for pattern in wanted.flatMap(\.alternatives) {
      let beginning = CommandBeginning(pattern.literalPrefix, isWhole: !pattern.hasWildcard)
      guard beginning.hasPlainCommand, !beginning.mayRunAnother(covering.policy.semantics) else {
        return true
      }
      let names = [beginning.command, beginning.baseName].map {
        WildcardPattern([.literal($0), .anything])
      }
      let isNear = restricting.contains { row in
        guard case .commands(_, let extents) = row.narrow else { return false }
        return extents.flatMap(\.alternatives).contains { names.contains(where: $0.intersects) }
      }
      if isNear { return true }
    }
    return false
  }
}
