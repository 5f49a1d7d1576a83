import PatternMatching
import RuleSyntax

/// One Read or Edit rule, compiled.
struct FileRule: Sendable {
  /// For which tools a rule stands; a name glob may stand for both.
  struct Reach: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let read = Reach(rawValue: 1)
    static let edit = Reach(rawValue: 2)
  }

  let source: SourcedRule
  let reach: Reach
  /// Nil for a bare rule.
  let pattern: FilePattern?
  /// The clause that anchors it.
  let clause: String
}

/// The file rules of one list, asked together.
///
/// Rules are grouped by their anchor, so that a path is counted from each anchor once, and the globs of a group
/// form one tree.
struct FileTable: Sendable {
  private struct GroupKey: Hashable {
    var anchor: PathAnchor
    var reach: FileRule.Reach
  }

  private struct Group: Sendable {
    var anchor: PathAnchor
    var reach: FileRule.Reach
    var globs: PathGlobSet
    /// The index of the rule that each glob belongs to, ascending.
    var ruleIndices: [Int]
  }

  /// The rules, highest scope first.
  let rules: [FileRule]
  private let bare: [Int]
  private let groups: [Group]
  /// P-11: deny and ask rules, narrowly, also reach an anchor that is written in another case.
  private let ignoresCase: Bool

  /// Compiles a list.
  ///
  /// - Parameter rules: highest scope first.
  init(_ rules: [FileRule], ignoringASCIICase: Bool) {
    self.rules = rules
    ignoresCase = ignoringASCIICase
    var bare: [Int] = []
    var keys: [GroupKey] = []
    var members: [GroupKey: (globs: [PathGlob], ruleIndices: [Int])] = [:]
    for (index, rule) in rules.enumerated() {
      guard let pattern = rule.pattern else {
        bare.append(index)
        continue
      }
      for anchor in pattern.anchors {
        let key = GroupKey(anchor: anchor, reach: rule.reach)
        if members[key] == nil { keys.append(key) }
        members[key, default: ([], [])].globs += pattern.globs
        members[key]?.ruleIndices += pattern.globs.map { _ in index }
      }
    }
    self.bare = bare
    groups = keys.compactMap { key in
      members[key].map {
        Group(anchor: key.anchor, reach: key.reach, globs: PathGlobSet($0.globs), ruleIndices: $0.ruleIndices)
      }
    }
  }

  /// The index of the first rule that matches a path, a directory above it, or, for a directory, everything in
  /// it (P-12).
  ///
  /// - Parameters:
  ///   - path: absolute and resolved.
  ///   - isDirectory: true when the path is known to be a directory.
  ///   - reach: the rules that count: those that stand for one of these tools.
  func firstMatch(
    _ path: [UInt8], isDirectory: Bool, in context: DecisionContext, reach: FileRule.Reach
  ) -> Int? {
    var best = bare.first { !rules[$0].reach.isDisjoint(with: reach) } ?? Int.max
    for group in groups where !group.reach.isDisjoint(with: reach) {
      let directory = group.anchor.directory(in: context)
      find(path, isDirectory, group, directory, &best)
      guard !context.links.isEmpty else { continue }
      // An anchor that is reached through a link has two names, and a path may be given by either.
      let target = context.links.resolve(directory).target
      if target != directory { find(path, isDirectory, group, target, &best) }
    }
    return best == Int.max ? nil : best
  }

  private func find(
    _ path: [UInt8], _ isDirectory: Bool, _ group: Group, _ directory: [UInt8], _ best: inout Int
  ) {
    // Everything below the anchor says nothing about a directory above it.
    guard let relative = PathBytes.relative(path, below: directory, ignoringCase: ignoresCase) else { return }
    if let glob = group.globs.firstMatch(relative, isDirectory: isDirectory) {
      best = min(best, group.ruleIndices[glob])
    }
    guard isDirectory else { return }
    let below = Array(relative)
    for (glob, rule) in zip(group.globs.globs, group.ruleIndices) {
      if rule >= best { return }
      if glob.matchesEverything(below: below) { best = rule }
    }
  }

  /// The globs of the table with their anchors looked up, in a context without links.
  ///
  /// - Parameter reach: the rules that count: those that stand for one of these tools.
  func anchored(in context: DecisionContext, reach: FileRule.Reach) -> AnchoredGlobs {
    let wanted = groups.filter { !$0.reach.isDisjoint(with: reach) }
    let directories = wanted.map { $0.anchor.directory(in: context) }
    var result: [(directory: [UInt8], globs: PathGlobSet)] = []
    // Anchors that come to the same directory are one, so that a path is walked once.
    for (index, directory) in directories.enumerated() where directories.firstIndex(of: directory) == index {
      let same = wanted.indices.filter { directories[$0] == directory }
      let globs = same.count == 1 ? wanted[index].globs : PathGlobSet(same.flatMap { wanted[$0].globs.globs })
      result.append((directory, globs))
    }
    let hasBareRule = bare.contains { !rules[$0].reach.isDisjoint(with: reach) }
    return AnchoredGlobs(result, ignoringCase: ignoresCase, hasBareRule: hasBareRule)
  }
}
