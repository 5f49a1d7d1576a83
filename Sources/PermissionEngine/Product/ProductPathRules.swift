import PatternMatching
import RuleSyntax

/// The `Read(path)` and `Edit(path)` rules of a policy under the product reading (spec P-1 to P-11, P-17).
///
/// Only rules with a path: bare ones concern single tools, never a command (P-8, S-19k).
final class ProductPathRules: Sendable {
  private struct Entry: Sendable {
    var source: SourcedRule
    var pattern: ProductPathPattern
  }

  /// The entries of one list, one source, one tool and one class: they are read like one gitignore file.
  private struct Group: Sendable {
    var reach: FileRule.Reach
    var anchorClass: ProductPathPattern.AnchorClass
    var anchor: ProductRule.SourceAnchor
    var entries: [Entry]
    /// Without negation, all globs together; made when a path is first compared.
    var set: Lazily<GlobsOfEntries>?
  }

  /// Globs that are asked together, and to which entry each belongs. Behind one reference: they are asked of every file.
  private final class GlobsOfEntries: Sendable {
    let globs: PathGlobSet
    let owners: [Int]

    init(_ entries: [Entry]) {
      globs = PathGlobSet(entries.flatMap(\.pattern.globs))
      owners = entries.enumerated().flatMap { number, entry in entry.pattern.globs.map { _ in number } }
    }
  }

  private struct GroupKey: Hashable {
    var list: RuleList
    var reach: FileRule.Reach
    var sourceNumber: Int
    var anchorClass: ProductPathPattern.AnchorClass
  }

  /// The groups of each list, by its rank.
  private let groups: [[Group]]
  /// The globs of groups that count from the same directory.
  private let joined = Memo<Joint, PathGlobSet>()

  /// Some groups of a list, by their places.
  private struct Joint: Hashable {
    var list: RuleList
    var places: [Int]
  }

  /// Compiles the path rules among these.
  ///
  /// - Parameter rules: rules in force, highest scope first.
  init(_ rules: [ProductRule], in semantics: Semantics = .product) {
    var places: [GroupKey: Int] = [:]
    var groups: [[Group]] = [[], [], []]
    for rule in rules {
      guard let reach = Self.reach(of: rule.tool), let specifier = rule.specifier,
        !Self.isWholeTool(specifier, reach, rule.list),
        let pattern = ProductPathPattern(
          specifier, in: rule.list, reachesAnyDepth: semantics.has(.foldersAtAnyDepthInAllow))
      else { continue }
      let key = GroupKey(
        list: rule.list, reach: reach, sourceNumber: rule.sourceNumber, anchorClass: pattern.anchorClass)
      let entry = Entry(source: rule.source, pattern: pattern)
      if let place = places[key] {
        groups[rule.list.rank][place].entries.append(entry)
      } else {
        places[key] = groups[rule.list.rank].count
        groups[rule.list.rank].append(
          Group(
            reach: reach, anchorClass: pattern.anchorClass, anchor: rule.anchor, entries: [entry], set: nil))
      }
    }
    self.groups = groups.map { groups in
      groups.map { group in
        guard !group.entries.contains(where: \.pattern.isNegation) else { return group }
        var group = group
        let entries = group.entries
        group.set = Lazily { GlobsOfEntries(entries) }
        return group
      }
    }
  }

  private static func reach(of tool: [UInt8]) -> FileRule.Reach? {
    if tool.elementsEqual("Read".utf8) { return .read }
    if tool.elementsEqual("Edit".utf8) { return .edit }
    return nil
  }

  /// `Edit(*)` is the bare tool, and so is `Read(*)` but in allow. R-6: nothing between the parentheses.
  private static func isWholeTool(_ specifier: [UInt8], _ reach: FileRule.Reach, _ list: RuleList) -> Bool {
    specifier.isEmpty || specifier.elementsEqual("*".utf8) && (reach == .edit || list != .allow)
  }

  /// Whether a rule with a path stands in this list for one of these tools (S-19j).
  func hasRules(_ reach: FileRule.Reach, in list: RuleList) -> Bool {
    groups[list.rank].contains { !$0.reach.isDisjoint(with: reach) }
  }

  /// Whether any `Read(path)` stands in deny: then some commands ask that would run otherwise (S-19j).
  var hasPathInReadDeny: Bool { hasRules(.read, in: .deny) }

  /// The first rule of this list that matches a path for what a file tool does with it (P-8).
  ///
  /// Deny and ask hold for the path as named or where links lead (P-7); allow has to cover both.
  ///
  /// - Parameters:
  ///   - access: reading: `Read`, in allow also `Edit`; editing: `Edit`, in deny also `Read`.
  ///   - path: absolute and resolved textually.
  func match(
    _ access: PathAccess, path: [UInt8], in list: RuleList, context: DecisionContext
  ) -> SourcedRule? {
    match(Self.reach(of: access, in: list), path: path, in: list, context: context)
  }

  /// The rules that concern an access of a file tool (P-8).
  static func reach(of access: PathAccess, in list: RuleList) -> FileRule.Reach {
    switch access {
    case .read: list == .allow ? [.read, .edit] : .read
    case .edit: list == .deny ? [.read, .edit] : .edit
    case .notebookEdit: .edit
    }
  }

  /// The first rule of this list for one of these tools that matches a path. A command that writes a file is
  /// reached by `Edit` denies alone.
  func match(
    _ reach: FileRule.Reach, path: [UInt8], in list: RuleList, context: DecisionContext
  ) -> SourcedRule? {
    let groups = groups[list.rank]
    if groups.isEmpty { return nil }
    func first(_ path: [UInt8]) -> SourcedRule? {
      let folded = ProductCaseFolding.folded(path)
      for group in groups where !group.reach.isDisjoint(with: reach) {
        if let rule = self.first(in: group, folded, list, context) { return rule }
      }
      return nil
    }
    if context.links.isEmpty { return first(path) }
    let resolution = context.links.resolve(path)
    if list == .allow {
      guard resolution.isComplete, let rule = first(path) else { return nil }
      return resolution.target == path || first(resolution.target) != nil ? rule : nil
    }
    for stage in resolution.stages {
      if let rule = first(stage) { return rule }
    }
    return nil
  }

  /// The first Read deny rule that matches a relative path in some directory, whatever it is.
  ///
  /// - Parameter path: relative; `..` at its front is passed over.
  func readDenial(inSomeDirectory path: [UInt8]) -> SourcedRule? {
    let names = path.split(separator: PathBytes.slash).filter {
      !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8)
    }
    guard !names.isEmpty else { return nil }
    for group in groups[RuleList.deny.rank] where group.reach.contains(.read) {
      for entry in group.entries where !entry.pattern.isNegation {
        guard let text = entry.source.rule.specifier?.bytes else { continue }
        if PathTail(text).matches(names) { return entry.source }
      }
    }
    return nil
  }

  /// The rules of this list for some of these tools, to be asked often in a session without links; nil where they
  /// depend on more than directories and globs.
  func anchored(_ reach: FileRule.Reach, in list: RuleList, context: DecisionContext) -> AnchoredGlobs? {
    let groups = groups[list.rank]
    var anchors: [(directory: [UInt8], groups: [Int])] = []
    for (number, group) in groups.enumerated() where !group.reach.isDisjoint(with: reach) {
      let isBelowNumber = group.anchor == .temporaryDirectory && group.anchorClass == .source
      if group.set == nil || isBelowNumber { return nil }
      var directories: Set<[UInt8]> = []
      for directory in self.directories(of: group, list, context)
      where directories.insert(directory).inserted {
        if let place = anchors.firstIndex(where: { $0.directory == directory }) {
          anchors[place].groups.append(number)
        } else {
          anchors.append((directory, [number]))
        }
      }
    }
    let sets = anchors.compactMap { anchor -> (directory: [UInt8], globs: PathGlobSet)? in
      if anchor.groups.count == 1 {
        return groups[anchor.groups[0]].set.map { (anchor.directory, $0().globs) }
      }
      let globs = joined.value(Joint(list: list, places: anchor.groups)) {
        PathGlobSet(anchor.groups.flatMap { groups[$0].entries.flatMap(\.pattern.globs) })
      }
      return (anchor.directory, globs)
    }
    return AnchoredGlobs(sets, ignoringCase: false, hasBareRule: false)
  }

  // MARK: One group

  private func first(
    in group: Group, _ path: [UInt8], _ list: RuleList, _ context: DecisionContext
  ) -> SourcedRule? {
    for directory in directories(of: group, list, context) {
      guard var relative = PathBytes.relative(path, below: directory) else { continue }
      if group.anchor == .temporaryDirectory, group.anchorClass == .source {
        // The name of the directory holds the number of the user.
        guard relative.starts(with: "claude-".utf8), let slash = relative.firstIndex(of: PathBytes.slash)
        else { continue }
        relative = relative[(slash + 1)...]
      }
      if let rule = first(in: group, below: relative) { return rule }
    }
    if list != .allow, group.anchorClass != .relative, !context.links.isEmpty {
      return firstThroughLinks(in: group, path, list, context)
    }
    return nil
  }

  /// What the entries say about a path below their anchor, later ones over earlier ones, directories first.
  private func first(in group: Group, below path: ArraySlice<UInt8>) -> SourcedRule? {
    if let set = group.set?() {
      return set.globs.firstMatch(path, isDirectory: false).map { group.entries[set.owners[$0]].source }
    }
    var end = path.startIndex
    while end < path.endIndex {
      let slash = path[end...].firstIndex(of: PathBytes.slash)
      let name = path[..<(slash ?? path.endIndex)]
      var found: SourcedRule?
      for entry in group.entries where entry.pattern.isNegation == (found != nil) {
        let matches = entry.pattern.globs.contains { $0.matchesItself(name, isDirectory: slash != nil) }
        if matches { found = entry.pattern.isNegation ? nil : entry.source }
      }
      if let found { return found }
      end = slash.map { $0 + 1 } ?? path.endIndex
    }
    return nil
  }

  /// A rule that is written through a linked directory also holds where the link leads (P-7).
  private func firstThroughLinks(
    in group: Group, _ path: [UInt8], _ list: RuleList, _ context: DecisionContext
  ) -> SourcedRule? {
    for directory in directories(of: group, list, context) {
      for entry in group.entries where !entry.pattern.isNegation {
        let names = entry.pattern.literalDirectories
        let written = PathBytes.absolute(names, from: directory)
        let target = context.links.resolve(written).target
        guard target != written else { continue }
        guard let below = PathBytes.relative(path, below: target, ignoringCase: true) else { continue }
        let spelled = names + (below.isEmpty ? [] : [PathBytes.slash] + below)
        if entry.pattern.globs.contains(where: { $0.matches(spelled, isDirectory: false) }) {
          return entry.source
        }
      }
    }
    return nil
  }

  private func directories(of group: Group, _ list: RuleList, _ context: DecisionContext) -> [[UInt8]] {
    group.anchorClass.directories(group.anchor, list, context)
  }
}

extension ProductPathPattern.AnchorClass {
  /// Where patterns are counted from (P-2 to P-4), absolute and resolved.
  func directories(
    _ anchor: ProductRule.SourceAnchor, _ list: RuleList, _ context: DecisionContext
  ) -> [[UInt8]] {
    switch self {
    case .filesystemRoot:
      let isRootAlone = list != .deny || context.has(.rootAnchorIsRootAlone)
      return isRootAlone ? [[PathBytes.slash]] : [[PathBytes.slash], context.cwd]
    case .home: return [context.home]
    case .source:
      switch anchor {
      case .startDirectory: return [context.sessionStart]
      case .userSettings: return [context.absolute(".claude".utf8, from: context.home)]
      case .directory(let directory): return [directory]
      case .temporaryDirectory: return [Array("/tmp".utf8)]
      }
    case .relative:
      if list == .allow || !context.has(.relativeRulesCountFromStart) { return [context.cwd] }
      return context.sessionDirectories
    }
  }
}
