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
    excludes(outcome, .narrow) && excludes(outcome, .wide)
  }

  func excludes(_ outcome: Outcome, _ reading: Reading) -> Bool {
    if needsNoRule { return true }
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
    guard search.own.policy.semantics.edition >= .v2_1,
      case .covered(let covers) = side.policy.index(reading).covers(
        of: search.row.extent(reading), { lists.contains(rows[$0].list) })
    else { return false }
    // A search for everything in a directory is restricted by one rule that covers it, not by several (P-12).
    if case .paths = search.row.extent(reading) { return covers.count == 1 }
    return true
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
