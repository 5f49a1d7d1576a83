import RuleSyntax

/// The `Agent(name)` and `Skill(name)` rules (spec T-8).
struct ProductNamedRules: Sendable {
  private struct NamedRule: Sendable {
    var source: SourcedRule
    var name: [UInt8]
    /// Whether the name is a beginning: `Skill(name *)`, `Skill(name:*)`.
    var isPrefix: Bool
  }

  private var agents: [NamedRule] = []
  private var skills: [RuleList: [NamedRule]] = [:]

  /// Compiles the rules with a name among these. In ask they do nothing; in allow those for agents.
  ///
  /// - Parameters:
  ///   - rules: rules in force, highest scope first.
  ///   - semantics: the release.
  init(_ rules: [ProductRule], in semantics: Semantics) {
    for rule in rules where rule.list != .ask && !rule.isWholeTool(in: semantics) {
      guard let specifier = rule.specifier, !specifier.isEmpty else { continue }
      if rule.tool.elementsEqual("Skill".utf8) {
        guard let name = Self.skillName(specifier) else { continue }
        skills[rule.list, default: []].append(
          NamedRule(source: rule.source, name: name.text, isPrefix: name.isPrefix))
      } else if rule.list == .deny,
        rule.tool.elementsEqual("Agent".utf8) || rule.tool.elementsEqual("Task".utf8)
      {
        agents.append(NamedRule(source: rule.source, name: specifier, isPrefix: false))
      }
    }
  }

  /// The deny rule that names an agent; a call without a type means `general-purpose`.
  func deniedAgent(_ type: String?) -> SourcedRule? {
    let name = type ?? "general-purpose"
    return agents.first { $0.name.elementsEqual(name.utf8) }?.source
  }

  /// The rule that names a skill, with whatever arguments.
  func skill(_ name: String, in list: RuleList) -> SourcedRule? {
    let name = Self.withoutSlash(Array(name.utf8)[...])
    return skills[list]?.first { rule in
      rule.isPrefix ? name.starts(with: rule.name) : name == rule.name
    }?.source
  }

  /// The name in a rule for skills, and whether it is a beginning; nil where there is none.
  static func skillName(_ specifier: [UInt8]) -> (text: [UInt8], isPrefix: Bool)? {
    if specifier.isEmpty { return nil }
    let ending = specifier.suffix(2)
    let isPrefix = ending.elementsEqual(" *".utf8) || ending.elementsEqual(":*".utf8)
    return (withoutSlash(isPrefix ? specifier.dropLast(2) : specifier[...]), isPrefix)
  }

  /// A leading slash counts on neither side.
  private static func withoutSlash(_ name: ArraySlice<UInt8>) -> [UInt8] {
    Array(name.first == PathBytes.slash ? name.dropFirst() : name)
  }
}
