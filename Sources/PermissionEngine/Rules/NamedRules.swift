import RuleSyntax

/// The `Agent(name)` and `Skill(name …)` rules of one tool (spec T-8).
struct NamedRules: Sendable {
  private struct Table: Sendable {
    var rules: [SourcedRule] = []
    /// The first rule for exactly this text.
    var exact: [[UInt8]: Int] = [:]
    /// The first rule for this text and any arguments.
    var withArguments: [[UInt8]: Int] = [:]
  }

  private var tables: [RuleList: Table] = [:]

  /// Compiles the rules for a tool among these.
  init(_ rules: [RuleInForce], tool: String, semantics: Semantics) {
    for rule in rules where rule.rule.tool.canonical == tool {
      guard case .name(let name, let takesArguments)? = rule.rule.specifier?.meaning else { continue }
      var table = tables[rule.list] ?? Table()
      let index = table.rules.count
      table.rules.append(rule.source)
      if !takesArguments, table.exact[name] == nil { table.exact[name] = index }
      let coversArguments = tool == "Skill" && rule.list != .allow && semantics.has(.skillNameCoversArguments)
      if takesArguments || coversArguments, table.withArguments[name] == nil {
        table.withArguments[name] = index
      }
      tables[rule.list] = table
    }
  }

  /// The first rule of the highest scope that names this text.
  ///
  /// - Parameter text: an agent's name, or a skill's name and arguments joined by a space.
  func firstMatch(_ text: [UInt8], in list: RuleList) -> SourcedRule? {
    guard let table = tables[list] else { return nil }
    var best = table.exact[text] ?? Int.max
    if !table.withArguments.isEmpty {
      let space = UInt8(ascii: " ")
      for end in text.indices where text[end] == space || (list != .allow && isBlank(text[end])) {
        if let index = table.withArguments[Array(text[..<end])] { best = min(best, index) }
      }
      if let index = table.withArguments[text] { best = min(best, index) }
    }
    return best == Int.max ? nil : table.rules[best]
  }

  private func isBlank(_ byte: UInt8) -> Bool { (0x09...0x0d).contains(byte) }
}
