import PatternMatching
import RuleSyntax

/// One Read or Edit rule, compiled.
struct FileRule: Sendable {
  let source: SourcedRule
  /// Whether it stands for reading, or for editing; a name glob may stand for both.
  let reachesRead: Bool
  let reachesEdit: Bool
  /// Nil for a bare rule.
  let pattern: FilePattern?
  /// The clause that anchors it.
  let clause: String
}

/// The file rules of one list, found by the names that a path has to hold.
///
/// Rules are grouped by their anchor, so that a path is counted from each anchor once. Within a group a rule
/// whose pattern begins with a literal name, or holds one at any depth, is found by that name; only the others
/// are tried one by one.
struct FileTable: Sendable {
  private struct Group: Sendable {
    var anchor: PathAnchor
    var byFirstName: [[UInt8]: [Int]] = [:]
    var byAnyName: [[UInt8]: [Int]] = [:]
    var others: [Int] = []
  }

  /// The rules, highest scope first.
  private(set) var rules: [FileRule] = []
  private var bare: [Int] = []
  private var groups: [Group] = []
  private var groupIndices: [PathAnchor: Int] = [:]
  /// P-11: deny and ask rules, narrowly, ignore the case of ASCII letters.
  private let ignoresCase: Bool

  /// An empty table.
  init(ignoringASCIICase: Bool) { ignoresCase = ignoringASCIICase }

  /// Adds a rule behind all others.
  mutating func append(_ rule: FileRule) {
    let index = rules.count
    rules.append(rule)
    guard let pattern = rule.pattern else {
      bare.append(index)
      return
    }
    for anchor in pattern.anchors {
      let group = groupIndices[anchor] ?? groups.count
      if group == groups.count {
        groups.append(Group(anchor: anchor))
        groupIndices[anchor] = group
      }
      switch pattern.key {
      case .firstName(let name): groups[group].byFirstName[folded(name), default: []].append(index)
      case .anyName(let name): groups[group].byAnyName[folded(name), default: []].append(index)
      case .none: groups[group].others.append(index)
      }
    }
  }

  /// The index of the first rule that matches a path.
  ///
  /// - Parameters:
  ///   - path: absolute and resolved.
  ///   - isDirectory: true when the path is known to be a directory.
  ///   - reaches: which rules count.
  func firstMatch(
    _ path: [UInt8], isDirectory: Bool, in context: DecisionContext, where reaches: (FileRule) -> Bool
  ) -> Int? {
    var best = bare.first { reaches(rules[$0]) } ?? Int.max
    for group in groups {
      let directory = group.anchor.directory(in: context)
      find(path, isDirectory, group, directory, reaches, &best)
      guard !context.links.isEmpty else { continue }
      // An anchor that is reached through a link has two names, and a path may be given by either.
      let target = context.links.resolve(directory).target
      if target != directory { find(path, isDirectory, group, target, reaches, &best) }
    }
    return best == Int.max ? nil : best
  }

  private func find(
    _ path: [UInt8], _ isDirectory: Bool, _ group: Group, _ directory: [UInt8], _ reaches: (FileRule) -> Bool,
    _ best: inout Int
  ) {
    // Everything below the anchor says nothing about a directory above it.
    guard let relative = PathBytes.relative(path, below: directory, ignoringCase: ignoresCase) else { return }
    func tryRules(_ indices: [Int]?) {
      for index in indices ?? [] {
        if index >= best { return }
        let rule = rules[index]
        if reaches(rule), rule.pattern?.matches(relative, isDirectory: isDirectory) == true { best = index }
      }
    }
    if !group.byFirstName.isEmpty {
      tryRules(group.byFirstName[folded(relative.prefix { $0 != PathBytes.slash })])
    }
    if !group.byAnyName.isEmpty {
      for name in relative.split(separator: PathBytes.slash) { tryRules(group.byAnyName[folded(name)]) }
    }
    tryRules(group.others)
  }

  private func folded(_ name: some Collection<UInt8>) -> [UInt8] {
    ignoresCase ? name.map(PathBytes.lowercase) : Array(name)
  }
}
