import RuleSyntax

/// The rules that stand for every call of a tool (spec, T-5, T-6, T-13).
struct ProductNameRules: Sendable {
  private struct Table: Sendable {
    var exact: [[UInt8]: (index: Int, source: SourcedRule)] = [:]
    var patterns: [(index: Int, name: ProductToolName, source: SourcedRule)] = []
  }

  private var tables: [RuleList: Table] = [:]

  /// Compiles the rules among these that stand for whole tools.
  ///
  /// - Parameters:
  ///   - rules: rules in force, highest scope first.
  ///   - semantics: older releases take `Read(*)` in allow for the bare tool.
  init(_ rules: [ProductRule], in semantics: Semantics) {
    for (index, rule) in rules.enumerated() where rule.isWholeTool(in: semantics) {
      guard let name = ProductToolName(rule.tool, in: rule.list) else { continue }
      var table = tables[rule.list] ?? Table()
      if let only = name.onlyName {
        // A bare name in allow reaches farther than `Edit(*)`, wherever it stands.
        let known = table.exact[only]?.source.rule
        let reachesFarther = rule.list == .allow && rule.specifier == nil && known?.specifier != nil
        if known == nil || reachesFarther { table.exact[only] = (index, rule.source) }
      } else {
        table.patterns.append((index, name, rule.source))
      }
      tables[rule.list] = table
    }
  }

  /// The first rule of the highest scope that stands for this tool.
  func firstMatch(_ tool: [UInt8], in list: RuleList) -> SourcedRule? {
    guard let table = tables[list] else { return nil }
    let exact = table.exact[tool]
    let pattern = table.patterns.first { $0.name.matches(tool) }
    guard let exact else { return pattern?.source }
    guard let pattern, pattern.index < exact.index else { return exact.source }
    return pattern.source
  }
}

extension ProductRule {
  /// Whether the rule stands for every call of its tool: bare, or `Tool(*)`.
  ///
  /// - Parameter semantics: the release, of which older ones take `Read(*)` in allow for the bare tool.
  func isWholeTool(in semantics: Semantics) -> Bool {
    guard let specifier else { return true }
    // Any parentheses make a rule for an MCP tool void (T-5).
    if tool.starts(with: "mcp__".utf8) { return false }
    if specifier.elementsEqual(":*".utf8) { return tool.elementsEqual("Skill".utf8) }
    guard specifier.elementsEqual("*".utf8) else { return false }
    // In allow it is a pattern for paths below the working directory.
    return list != .allow || !tool.elementsEqual("Read".utf8) || !semantics.has(.starStaysInside)
  }
}
