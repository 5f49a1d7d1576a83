import RuleSyntax

/// The rules that stand for every call of a tool, found by the call's tool name (spec, T-5, T-6, T-13).
struct NameRules: Sendable {
  private struct Table: Sendable {
    var rules: [SourcedRule] = []
    /// The first rule with exactly this name.
    var exact: [[UInt8]: Int] = [:]
    /// Globs and MCP servers in rule order.
    var patterns: [(index: Int, pattern: ToolNamePattern)] = []
  }

  private var tables: [RuleList: Table] = [:]

  /// Compiles the rules among these that stand for whole tools.
  ///
  /// - Parameter rules: rules in force, highest scope first.
  init(_ rules: [RuleInForce], semantics: Semantics) {
    for rule in rules where rule.isWholeTool(semantics: semantics) {
      let pattern = ToolNamePattern(rule.rule.tool, in: rule.list, semantics: semantics)
      guard !pattern.matchesNothing else { continue }
      var table = tables[rule.list] ?? Table()
      let index = table.rules.count
      table.rules.append(rule.source)
      if pattern.isExactName {
        if table.exact[pattern.name] == nil { table.exact[pattern.name] = index }
      } else {
        table.patterns.append((index, pattern))
      }
      tables[rule.list] = table
    }
  }

  /// The first rule of the highest scope that stands for this tool.
  func firstMatch(_ tool: CalledTool, in list: RuleList) -> SourcedRule? {
    guard let table = tables[list] else { return nil }
    var best = Int.max
    for name in tool.names {
      if let index = table.exact[name] { best = min(best, index) }
      if let index = table.patterns.first(where: { $0.pattern.matches(name) })?.index {
        best = min(best, index)
      }
    }
    return best == Int.max ? nil : table.rules[best]
  }
}

/// The tool of a call under all its names (spec R-7).
struct CalledTool: Sendable, Hashable {
  /// The name after aliases.
  let name: String
  /// Every name that rules may use, UTF-8.
  let names: [[UInt8]]

  /// The tool that a call names.
  init(_ called: String) {
    name = called == "Task" ? "Agent" : called
    names = name == "Agent" ? [Array("Agent".utf8), Array("Task".utf8)] : [Array(name.utf8)]
  }

  /// Whether the tool comes from an MCP server.
  var isMCP: Bool { name.utf8.starts(with: "mcp__".utf8) }
}
