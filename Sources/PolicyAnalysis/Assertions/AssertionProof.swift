internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Shows that an assertion holds for all its calls under one reading, or says what stands in the way.
struct AssertionProof {
  let calls: AssertedCalls
  let policy: AssertedPolicy
  let reading: Reading
  /// Whether compound commands count of which the rule matches the whole text (B-14).
  let seesCompounds: Bool

  init(_ calls: AssertedCalls, _ policy: AssertedPolicy, _ reading: Reading, seesCompounds: Bool = false) {
    self.calls = calls
    self.policy = policy
    self.reading = reading
    self.seesCompounds = seesCompounds
  }

  /// Nil when the assertion is proven.
  func obstacle() -> String? {
    guard policy.hasSameRules else { return "it is not documented which rules are in force" }
    return switch calls.assertion.kind {
    case .alwaysDeny: alwaysDeny()
    case .neverAllow: neverAllow()
    case .alwaysAllow: alwaysAllow()
    }
  }

  var rows: [PolicyTable.Row] { policy.table.rows }

  func shown(_ row: PolicyTable.Row) -> String {
    "\(row.list.rawValue) `\(Quotation.shortened(row.entry.text))`"
  }

  // MARK: Coverage

  /// Whether rules of some lists match every call of the rule, taken as a deny rule.
  func isCovered(by lists: [RuleList], _ extent: RuleExtent) -> Bool {
    let isMeasured = policy.semantics.reading == .product
    // What a rule with an operator matches may be void or not, as the parts are approved or not (E3).
    if isMeasured, isOfCommands, calls.hasOperator { return false }
    if hasSameRule { return true }
    var lists = lists
    // Ask rules on paths leave commands alone (S-19k); the sandbox passes over what is substituted (C-11e).
    if isMeasured, dependsOnPlace || policy.isSandboxed { lists = lists.filter { $0 == .deny } }
    guard
      case .covered(let covers) = policy.index(reading).covers(of: extent, { lists.contains(rows[$0].list) })
    else { return false }
    // A search for everything in a directory is denied by one rule that covers it, not by several together (P-12).
    if case .paths = extent { return covers.count == 1 }
    return true
  }

  /// The rule itself denies in the policy. In the ask list the same text may reach fewer calls (P-8).
  private var hasSameRule: Bool {
    rows.contains { row in
      row.list == .deny && row.entry.text == calls.assertion.rule && !(dependsOnPlace && row.isNotComparable)
        && (!dependsOnPlace || calls.hasSameAnchors(as: policy.table.file(of: row)))
    }
  }

  private var isOfCommands: Bool {
    if case .command? = calls.rule.specifier?.meaning { true } else { false }
  }

  /// Patterns of files count from the source that they stand in.
  private var dependsOnPlace: Bool {
    if case .path? = calls.rule.specifier?.meaning { true } else { false }
  }

  // MARK: always-deny

  private func alwaysDeny() -> String? {
    let extent = calls.extent(reading)
    if case .nothing = extent { return nil }
    if isCovered(by: [.deny], extent) {
      if case .commands(_, let extents) = extent, let order = policy.order, isShielded(extents, order) {
        return "an exact ask rule may come before the deny rule"
      }
      return nil
    }
    if isDecidedByName, decision(ofToolAlone: calls.rule.tool.canonical) == .deny { return nil }
    return "no deny rule is known to match all its calls"
  }

  /// Exact ask rules come before deny rules with wildcards, not before exact ones and bare ones (E2).
  private func isShielded(_ extents: [CommandExtent], _ order: MeasuredOrder) -> Bool {
    guard order.mayShield(extents) else { return false }
    let isBare = rows.contains { row in
      guard row.list == .deny, case .tools(let tools) = row.narrow else { return false }
      return tools.contains("Bash")
    }
    let isExact = extents.allSatisfy { extent in
      extent.isExact
        && rows.contains { row in
          guard row.list == .deny, case .commands(_, let others) = row.narrow else { return false }
          return others.contains { $0.isExact && $0.literalPrefix == extent.literalPrefix }
        }
    }
    return !isBare && !isExact
  }

  // MARK: never-allow

  private func neverAllow() -> String? {
    let extent = calls.extent(.narrow)
    // In the wide reading deny rules see less than the assertion speaks of.
    if reading == .narrow, isCovered(by: [.deny, .ask], extent) { return nil }
    if deniesWholeTool { return nil }
    if policy.isSandboxed { return "the sandbox allows commands without a rule" }
    if policy.semantics.reading == .product, isOfCommands, calls.hasOperator {
      return "no proof is known for rules with an operator"
    }
    guard [.default, .dontAsk, .acceptEdits, .plan].contains(policy.mode) else {
      return "mode `\(policy.mode.rawValue)` allows calls without a rule"
    }
    switch extent {
    case .commands("Bash", let extents): return CommandReach(self).obstacle(to: extents)
    case .paths(let paths): return PathReach(self).obstacle(to: paths)
    case .hosts(let hosts): return obstacle(to: hosts, extent)
    case .name(let tool, let name, _): return obstacle(toName: name, of: tool, extent)
    case .tools(let tools): return obstacle(to: tools)
    case .commands, .wholeText, .other, .nothing: return "no proof is known for rules of this kind"
    }
  }

  /// Whether the policy denies every call of the tool, whatever its input.
  private var deniesWholeTool: Bool {
    let tool = calls.rule.tool.canonical
    guard !calls.rule.tool.hasWildcard, !dependsOnPlace, tool != "Read", tool != "Edit" else { return false }
    let others = tool == "Bash" ? ["Monitor"] : []
    return ([tool] + others).allSatisfy { name in
      rows.contains { row in
        guard row.list == .deny, case .tools(let denied) = row.extent(reading) else { return false }
        return denied.contains(name)
      }
    }
  }

  private func obstacle(to hosts: HostExtent, _ extent: RuleExtent) -> String? {
    if isCovered(by: [.deny, .ask], extent) { return nil }
    if policy.semantics.reading == .product, !hosts.openHosts.isEmpty {
      return "some of its hosts are read without a rule"
    }
    // Without a rule some hosts are read in the wide reading.
    if reading == .wide { return "it is not documented which hosts are read without a rule" }
    for row in rows where row.list == .allow {
      switch row.extent(reading) {
      case .tools(let tools) where tools.contains("WebFetch"): return "\(shown(row)) allows every host"
      case .hosts(let other):
        let meets = try? hosts.language.intersects(other.language)
        if meets != false { return "\(shown(row)) allows some of its hosts" }
      default: continue
      }
    }
    return nil
  }

  private func obstacle(toName name: [UInt8], of tool: String, _ extent: RuleExtent) -> String? {
    if isCovered(by: [.deny, .ask], extent) { return nil }
    let isBuiltIn = ToolCatalog.entry(named: tool, in: policy.semantics)?.needsApproval == false
    if isBuiltIn { return "`\(tool)` needs no approval" }
    for row in rows where row.list == .allow {
      switch row.extent(reading) {
      case .tools(let tools) where tools.contains(tool): return "\(shown(row)) allows every call of `\(tool)`"
      case .name(tool, let other, _) where other.starts(with: name) || name.starts(with: other):
        return "\(shown(row)) allows some of its calls"
      default: continue
      }
    }
    return nil
  }

  /// Tools by name: one of them alone is decided; of a pattern, the rules that meet it are looked at.
  private func obstacle(to tools: ToolExtent) -> String? {
    let extent = calls.extent(.narrow)
    if isCovered(by: [.deny, .ask], extent) { return nil }
    if isDecidedByName {
      let outcome = decision(ofToolAlone: calls.rule.tool.canonical)
      return outcome == .allow ? "a call of the tool is allowed" : nil
    }
    let names = tools.names
    guard names.literalPrefix.starts(with: "mcp__".utf8) else {
      return "no rule denies all calls of its tools, or asks about them"
    }
    for row in rows where row.list == .allow {
      if case .tools(let other) = row.extent(reading), other.names.intersects(names) {
        return "\(shown(row)) allows some of its calls"
      }
    }
    return nil
  }

  // MARK: Tools that are decided by their name

  /// True for one tool whose calls are told apart by parameter rules only, which make a decision stricter.
  var isDecidedByName: Bool {
    let tool = calls.rule.tool.canonical
    guard calls.rule.specifier == nil, !calls.rule.tool.hasWildcard else { return false }
    let isServer = tool.utf8.starts(with: "mcp__".utf8) && tool.utf8.count { $0 == UInt8(ascii: "_") } < 4
    return !ToolCatalog.toolsWithSpecifier.contains(tool) && !isServer
  }

  func decision(ofToolAlone tool: String) -> Outcome {
    policy.decider(reading).decide(ToolCall(tool: tool), in: policy.context).outcome
  }
}

extension Quotation {
  /// A text short enough for a sentence, without backticks.
  static func shortened(_ text: [UInt8]) -> String { String(quoted(text).dropFirst().dropLast()) }
}
