import PatternMatching
import RuleSyntax

/// The `Tool(param:value)` rules of the deny and ask lists (spec T-7).
struct ParameterRules: Sendable {
  private struct ParameterRule: Sendable {
    var source: SourcedRule
    var tool: ToolNamePattern
    var parameter: String
    var value: WildcardPattern
  }

  private var rules: [RuleList: [ParameterRule]] = [:]

  /// Compiles the parameter rules among these.
  init(_ rules: [RuleInForce], semantics: Semantics) {
    guard semantics.has(.parameterRules) else { return }
    for rule in rules where rule.list != .allow {
      guard let specifier = rule.rule.specifier, specifier.meaning != .primaryField,
        let parameter = specifier.parameter
      else { continue }
      let pieces = parameter.value.map { atom -> WildcardPattern.Piece in
        switch atom {
        case .literal(let bytes): .literal(bytes)
        case .anything: .anything
        }
      }
      self.rules[rule.list, default: []].append(
        ParameterRule(
          source: rule.source,
          tool: ToolNamePattern(rule.rule.tool, in: rule.list, semantics: semantics),
          parameter: String(decoding: parameter.name, as: UTF8.self), value: WildcardPattern(pieces)))
    }
  }

  /// Whether there is none.
  var isEmpty: Bool { rules.isEmpty }

  /// The first rule of the highest scope that matches a top-level scalar of the call's input.
  func firstMatch(_ tool: CalledTool, _ input: [String: InputValue], in list: RuleList) -> SourcedRule? {
    rules[list]?.first { rule in
      guard let value = input[rule.parameter]?.scalarText else { return false }
      return tool.names.contains { rule.tool.matches($0) } && rule.value.matches(Array(value.utf8))
    }?.source
  }
}

extension InputValue {
  /// The JSON text of a scalar, without quotes; nil for arrays and objects.
  var scalarText: String? {
    switch self {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let text): text
    case .string(let text): text
    case .array, .object: nil
    }
  }

  /// The string, when it is one.
  var string: String? { if case .string(let text) = self { text } else { nil } }
}
