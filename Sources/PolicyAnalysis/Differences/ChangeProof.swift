internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax

/// Shows that no call of a rule changes to an outcome.
///
/// A call is newly allowed only if the new policy allows it, and newly asked by a stricter rule only if the old one
/// allowed it: where the policy in question allows no call of the rule, however it is spelled, there is none.
struct ChangeProof {
  private let search: ChangeSearch

  init(_ search: ChangeSearch) { self.search = search }

  /// Under both readings; false when it is not known.
  func excludes(_ outcome: Outcome) -> Bool {
    excludes(outcome, .narrow) && (search.own.policy.order != nil || excludes(outcome, .wide))
  }

  func excludes(_ outcome: Outcome, _ reading: Reading) -> Bool {
    if needsNoRule { return true }
    if outcome == .deny, search.row.list == .ask { return isNotDeniedInstead }
    if search.own.policy.isSandboxed || search.other.policy.isSandboxed { return false }
    switch (outcome, search.row.list, search.isAdded) {
    // A rule that spells out one command, all of whose texts were tried.
    case (_, .allow, _) where isOneCommand: return true
    case (.allow, .deny, _), (.allow, .ask, _):
      return isCovered(by: [.deny, .ask], search.new, reading) || allowsNone(search.new, reading)
    case (.ask, .ask, true):
      return isCovered(by: [.deny], search.new, reading) || isCovered(by: [.deny, .ask], search.old, reading)
        || allowsNone(search.old, reading)
    case (.allow, .allow, _), (.ask, .allow, false):
      // The only policy in which the rule could allow something.
      return RuleCover(of: search.row, in: search.own, keptIn: search.other).isCovered(reading)
        || allowsNone(search.own, reading)
    case (.ask, _, _), (.deny, _, _): return false
    }
  }

  /// Whether deny and ask rules match whatever the rule, which is one of them, matches: they see it wherever it does.
  private func isCovered(by lists: [RuleList], _ side: ComparedPolicy, _ reading: Reading) -> Bool {
    let rows = side.policy.table.rows
    let order = MeasuredOrder(search.own.policy.table, search.other.policy.table)
    guard search.own.policy.semantics.edition >= .v2_1,
      case .covered(let covers) = side.policy.index(reading).covers(
        of: search.row.extent(reading),
        {
          lists.contains(rows[$0].list) && order?.mayStandFor(rows[$0], search.row) ?? true
            && mayStandBelow(rows[$0], side)
        })
    else { return false }
    // A search for everything in a directory is restricted by one rule that covers it, not by several (P-12).
    if case .paths = search.row.extent(reading) { return covers.count == 1 }
    return true
  }

  /// Whether a rule sees all that the rule sees. To the product a deny rule is compared with more of a compound text than
  /// an ask rule, which matters where such a text can be allowed at all: by a bare rule, or one that spells it out (B-14,
  /// M-4). Ask rules on paths leave commands alone (S-19k).
  private func mayStandBelow(_ cover: PolicyTable.Row, _ side: ComparedPolicy) -> Bool {
    guard side.policy.order != nil, search.row.list == .deny, cover.list == .ask else { return true }
    switch search.row.narrow {
    case .paths: return false
    case .commands:
      return !side.policy.table.rows.contains { row in
        guard row.list == .allow else { return false }
        switch row.narrow {
        case .wholeText: return true
        case .tools(let tools): return tools.contains("Bash")
        default: return false
        }
      }
    default: return true
    }
  }

  /// No deny rule with a wildcard matches what an exact ask rule held back from it (E2).
  private var isNotDeniedInstead: Bool {
    guard let order = MeasuredOrder(search.new.policy.table) else { return false }
    switch search.row.narrow {
    case .commands(_, let extents): return extents.allSatisfy { !order.mayDeny($0.literalPrefix) }
    default: return false
    }
  }

  private func allowsNone(_ side: ComparedPolicy, _ reading: Reading) -> Bool {
    guard let calls = search.assertedCalls else { return false }
    // Of allow rules only single commands count.
    let seesCompounds = search.row.list != .allow
    return AssertionProof(calls, side.policy, reading, seesCompounds: seesCompounds).obstacle() == nil
  }

  /// An allow rule without wildcards, of the text of which every example was decided.
  private var isOneCommand: Bool {
    guard case .commands(_, let extents) = search.row.wide else { return false }
    return extents.allSatisfy { $0.isExact && !$0.endsInRedirection }
  }

  /// An allow rule for what is allowed without a rule: tools that need no approval, and reading inside of the
  /// working directories.
  private var needsNoRule: Bool {
    guard search.row.list == .allow else { return false }
    let policy = search.old.policy
    switch search.row.wide {
    case .tools:
      guard search.row.rule.specifier == nil, !search.row.rule.tool.hasWildcard else { return false }
      let entry = ToolCatalog.entry(named: search.row.rule.tool.canonical, in: policy.semantics)
      return entry?.needsApproval == false
    case .paths(let paths):
      guard paths.access == .read, !paths.isEveryPath, policy.semantics.edition >= .v2_1 else { return false }
      return paths.isInside(policy.context.cwd, policy.context)
    default: return false
    }
  }
}

extension PathExtent {
  /// Whether every file and every directory that it reaches lies below a directory; false when that is not known.
  fileprivate func isInside(_ directory: String, _ context: CallContext) -> Bool {
    guard let everything = try? PathGlob(Array("**".utf8)) else { return false }
    let below = Language.paths(everything, anchor: Array(directory.utf8))
    return [false, true].allSatisfy { areDirectories in
      let own = language(in: context, areDirectories: areDirectories)
      if case .included? = try? own.inclusion(in: below) { return true }
      return false
    }
  }
}
