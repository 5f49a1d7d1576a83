internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Whether anything that a policy allows could touch a file of a Read or Edit rule.
struct PathReach {
  private let proof: AssertionProof
  private var policy: AssertedPolicy { proof.policy }

  init(_ proof: AssertionProof) { self.proof = proof }

  /// Nil when nothing allowed touches a file of the rule.
  func obstacle(to paths: PathExtent) -> String? {
    let isDenied = proof.isCovered(by: [.deny], proof.calls.extent(proof.reading))
    if policy.isSandboxed { return "the sandbox allows commands without a rule" }
    // Reading needs no rule inside of the working directories, by commands that only read, too.
    if paths.access.contains(.read) { return "commands that only read may read it" }
    // Languages of paths tell letter case apart, which not every file system does.
    if policy.context.platform != "linux" { return "letter case of paths may not count on this system" }
    if !isDenied {
      guard proof.reading == .narrow else { return "an allowed command may write its output there" }
      guard policy.mode != .acceptEdits else { return "mode `acceptEdits` allows edits" }
      if mayHoldOpenPlace(paths) { return "some of its files may be edited without a rule" }
    }
    for row in proof.rows where row.list == .allow {
      if let problem = obstacle(row, paths, isDenied: isDenied) { return "\(proof.shown(row)) \(problem)" }
    }
    return nil
  }

  /// Whether it reaches what the product edits without a rule: its memory of a project, and how that is launched (P-13).
  private func mayHoldOpenPlace(_ paths: PathExtent) -> Bool {
    guard policy.semantics.reading == .product else { return false }
    guard !paths.isEveryPath, let everything = try? PathGlob(Array("**".utf8)) else { return true }
    let context = policy.context
    let launch = PathText.join(context.startCwd ?? context.projectRoot, ".claude/launch.json")
    let memory = Language.paths(
      everything, anchor: Array(PathText.join(context.home, ".claude/projects").utf8))
    let open = memory.union(.literal(Array(launch.utf8)))
    return (try? paths.language(in: context, areDirectories: false).intersects(open)) != false
  }

  private func obstacle(_ row: PolicyTable.Row, _ paths: PathExtent, isDenied: Bool) -> String? {
    switch row.extent(proof.reading) {
    case .tools(let tools):
      let names = ToolCatalog.bashTools.union(ToolCatalog.editTools)
      return names.contains(where: tools.contains) ? "may change any file" : nil
    case .paths(let other):
      if isDenied || other.access.isDisjoint(with: [.edit, .notebook]) { return nil }
      if other.isEveryPath || paths.isEveryPath { return "allows some of its files" }
      for areDirectories in [false, true] {
        let own = paths.language(in: policy.context, areDirectories: areDirectories)
        let theirs = other.language(in: policy.context, areDirectories: areDirectories)
        if (try? own.intersects(theirs)) != false { return "allows some of its files" }
      }
      return nil
    case .commands(_, let extents):
      let mayTouch = extents.contains { extent in
        extent.alternatives.contains { pattern in
          let granted = CommandBeginning(pattern.literalPrefix, isWhole: !pattern.hasWildcard)
          return !granted.hasPlainCommand || granted.mayRunAnother(policy.semantics)
            || granted.mayNameFiles(policy.semantics)
        }
      }
      return mayTouch || extents.contains(where: \.endsInRedirection) ? "may touch its files" : nil
    case .wholeText: return "may touch its files"
    case .other:
      // `Edit(*)` and what stands beside entries with `!` are no sets that could be compared.
      let names =
        policy.semantics.reading == .product ? ["Monitor", "Edit", "Write", "NotebookEdit"] : ["Monitor"]
      return names.contains(row.rule.tool.canonical) ? "may touch its files" : nil
    case .nothing, .hosts, .name: return nil
    }
  }
}
