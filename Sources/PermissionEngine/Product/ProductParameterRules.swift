import PatternMatching
import RuleSyntax

/// The `Tool(parameter:value)` rules of deny and ask (spec T-7); in allow they do nothing.
struct ProductParameterRules: Sendable {
  private struct ParameterRule: Sendable {
    var source: SourcedRule
    var tool: [UInt8]
    var parameter: String
    var value: WildcardPattern
  }

  /// By the rank of their list.
  private var rules: [[ParameterRule]] = [[], [], []]

  /// Whether a rule is about a tool, and about one of these inputs of it; about any where none are given.
  ///
  /// A rule such as `Bash(rm:*)` in deny is about an input `rm` too, which no call of Bash has.
  func mayMatch(_ tool: [UInt8], inputs: [String]? = nil) -> Bool {
    rules.contains { rules in
      rules.contains { $0.tool == tool && inputs?.contains($0.parameter) != false }
    }
  }

  /// Compiles the parameter rules among these.
  init(_ rules: [ProductRule]) {
    for rule in rules where rule.list != .allow {
      guard let specifier = rule.specifier, let parameter = ParameterPattern(parsing: specifier),
        !Self.isVoid(specifier, parameter, rule.tool)
      else { continue }
      let pieces = parameter.value.map { atom -> WildcardPattern.Piece in
        switch atom {
        case .literal(let bytes): .literal(bytes)
        case .anything: .anything
        }
      }
      self.rules[rule.list.rank].append(
        ParameterRule(
          source: rule.source, tool: rule.tool.elementsEqual("Task".utf8) ? Array("Agent".utf8) : rule.tool,
          parameter: String(decoding: parameter.name, as: UTF8.self), value: WildcardPattern(pieces)))
    }
  }

  private static func isVoid(_ specifier: [UInt8], _ parameter: ParameterPattern, _ tool: [UInt8]) -> Bool {
    if tool.starts(with: "mcp__".utf8) || tool.elementsEqual("WebFetch".utf8) { return true }
    if tool.elementsEqual("WebSearch".utf8), specifier.contains(UInt8(ascii: "*")) { return true }
    if tool.elementsEqual("Bash".utf8), parameter.name.elementsEqual("command".utf8) { return true }
    return parameter.name.elementsEqual("file_path".utf8) || parameter.name.elementsEqual("url".utf8)
  }

  /// The first rule of the highest scope that matches a top-level scalar of the call's input.
  func firstMatch(_ tool: [UInt8], _ input: [String: InputValue], in list: RuleList) -> SourcedRule? {
    rules[list.rank].first { rule in
      guard rule.tool == tool, let value = input[rule.parameter]?.scalarText else { return false }
      return rule.value.matches(Array(value.utf8))
    }?.source
  }
}
