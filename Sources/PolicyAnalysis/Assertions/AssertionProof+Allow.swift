internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

extension AssertionProof {
  /// Nil when every call of the rule is allowed: allow rules cover it, and no stronger rule comes near it.
  func alwaysAllow() -> String? {
    guard [.default, .acceptEdits, .dontAsk].contains(policy.mode) else {
      return "mode `\(policy.mode.rawValue)` does not go by allow rules alone"
    }
    if policy.hasFurtherGuards { return "other settings stop calls whatever rules say" }
    let extent = calls.extent(reading)
    if case .nothing = extent { return nil }
    let tool = calls.rule.tool.canonical
    if let row = rows.first(where: { restricts($0, tool) }) {
      return "\(shown(row)) may match some of its calls"
    }
    if case .tools = extent, isDecidedByName {
      return decision(ofToolAlone: tool) == .allow ? nil : "a call of the tool is not allowed"
    }
    if let problem = restriction(of: extent) { return problem }
    if isExactCommand(extent) { return nil }
    guard case .covered(let covers) = policy.index(reading).covers(of: extent, { mayStand(rows[$0], extent) })
    else { return "no allow rule is known to match all its calls" }
    if case .paths = extent, covers.count > 1 { return "several allow rules share its files" }
    return nil
  }

  /// Deny and ask rules that are not compared by their patterns.
  private func restricts(_ row: PolicyTable.Row, _ tool: String) -> Bool {
    guard row.list != .allow else { return false }
    if let parameter = row.rule.specifier?.parameter, mayBeGiven(parameter, to: row.rule.tool.canonical) {
      return true
    }
    if case .other = row.narrow { return row.rule.tool.canonical == tool }
    guard case .tools(let tools) = row.narrow else { return false }
    let names = ToolCatalog.fileTools.contains(tool) ? ToolCatalog.fileTools : [tool]
    return names.contains(where: tools.contains)
  }

  /// Whether a call may have a parameter of this name: `rm:*` of a Bash rule is one by its form, and the product's Bash
  /// has no such input (T-7).
  private func mayBeGiven(_ parameter: ParameterPattern, to tool: String) -> Bool {
    guard policy.semantics.reading == .product, tool == "Bash" else { return true }
    let inputs = ["description", "timeout", "run_in_background", "dangerouslyDisableSandbox"]
    return inputs.contains { $0.utf8.elementsEqual(parameter.name) }
  }

  /// A deny or ask rule that may meet the rule.
  private func restriction(of extent: RuleExtent) -> String? {
    let restricting = rows.filter { $0.list != .allow }
    switch extent {
    case .commands(_, let extents): return restriction(ofCommands: extents, restricting)
    case .paths(let paths):
      let row = restricting.first { row in
        guard case .paths(let other) = row.narrow else { return false }
        return meets(paths, other)
      }
      return row.map { "\(shown($0)) may match some of its files" }
    case .hosts(let hosts):
      let row = restricting.first { row in
        guard case .hosts(let other) = row.narrow else { return false }
        return (try? hosts.language.intersects(other.language)) != false
      }
      return row.map { "\(shown($0)) may match some of its hosts" }
    case .name(let tool, _, _):
      let row = restricting.first { if case .name(tool, _, _) = $0.narrow { true } else { false } }
      return row.map { "\(shown($0)) may match some of its calls" }
    case .tools(let tools):
      if policy.semantics.reading == .product,
        let row = restricting.first(where: { Self.mayConcern(tools, $0) })
      {
        return "\(shown(row)) may match some of its calls"
      }
      let isCommand = ToolCatalog.bashTools.contains(where: tools.contains) || tools.names.hasWildcard
      return isCommand && !restricting.isEmpty ? "deny and ask rules may match some of its calls" : nil
    case .wholeText, .other, .nothing: return "no proof is known for rules of this kind"
    }
  }

  /// Whether a deny or ask rule may be about a tool: that of its own name, or tools for files.
  private static func mayConcern(_ tools: ToolExtent, _ row: PolicyTable.Row) -> Bool {
    let tool = row.rule.tool.canonical
    if row.rule.tool.hasWildcard || tools.contains(tool) { return true }
    return ToolCatalog.fileTools.contains(tool) && ToolCatalog.fileTools.contains(where: tools.contains)
  }

  private func meets(_ paths: PathExtent, _ other: PathExtent) -> Bool {
    if paths.access.isDisjoint(with: other.access) { return false }
    if paths.isEveryPath || other.isEveryPath { return true }
    return [false, true].contains { areDirectories in
      let own = paths.language(in: policy.context, areDirectories: areDirectories)
      let theirs = other.language(in: policy.context, areDirectories: areDirectories)
      return (try? own.intersects(theirs)) != false
    }
  }

  /// Whatever stands after the plain words in front of the first wildcard counts as possible.
  private func restriction(ofCommands extents: [CommandExtent], _ restricting: [PolicyTable.Row]) -> String? {
    if extents.allSatisfy(\.isExact) { return nil }
    for pattern in extents.flatMap(\.alternatives) {
      let beginning = CommandBeginning(pattern.literalPrefix, isWhole: !pattern.hasWildcard)
      guard beginning.hasPlainCommand, beginning.isPlain, !beginning.mayRunAnother(policy.semantics) else {
        if restricting.isEmpty { continue }
        return "its commands may run others"
      }
      let closure = WildcardPattern([.literal(beginning.command), .anything])
      let base = WildcardPattern([.literal(beginning.baseName), .anything])
      let named = WildcardPattern([.literal(Array(pattern.literalPrefix)), .anything])
      let isGit = beginning.baseName.elementsEqual("git".utf8)
      for row in restricting {
        switch row.narrow {
        case .paths where beginning.mayNameFiles(policy.semantics): return "\(shown(row)) may match its files"
        case .commands(_, let others):
          // A plain beginning stays as it is when quotes are taken off after it.
          let reach = beginning.command == beginning.baseName && !isGit ? [named] : [closure, base]
          let meets = others.contains {
            $0.alternatives.contains { other in reach.contains(where: other.intersects) }
          }
          if meets { return "\(shown(row)) may match some of its calls" }
        case .wholeText(_, let text) where policy.semantics.reading == .product:
          let reach = beginning.command == beginning.baseName && !isGit ? [named] : [closure, base]
          if reach.contains(where: { $0.matches(text) }) {
            return "\(shown(row)) may match some of its calls"
          }
        default: continue
        }
      }
    }
    return nil
  }

  /// A rule for one text, which was decided among the candidates.
  private func isExactCommand(_ extent: RuleExtent) -> Bool {
    guard case .commands(let tool, let extents) = extent, extents.allSatisfy(\.isExact) else { return false }
    return extents.allSatisfy { extent in
      let call = CallExamples.command(extent.literalPrefix, tool: tool)
      return !calls.contains(call, reading)
        || policy.decider(reading).decide(call, in: policy.context).outcome == .allow
    }
  }

  /// Whether an allow rule answers in the place of the rule wherever both match (S-11, P-8, U18).
  private func mayStand(_ row: PolicyTable.Row, _ extent: RuleExtent) -> Bool {
    guard row.list == .allow else { return false }
    if case .commands(_, let wanted) = extent, let order = policy.order {
      return order.mayAllow(row, wanted)
    }
    switch (extent, row.extent(reading)) {
    case (.commands(_, let wanted), .commands(_, let given)):
      return wanted.allSatisfy { extent in
        let needed = Coverage.assignmentLength(extent.literalPrefix)
        return needed == 0 || given.contains { $0.literalPrefix.count >= needed }
      }
    case (.commands, .tools): return !rows.contains { $0.list != .allow }
    default: return true
    }
  }
}
