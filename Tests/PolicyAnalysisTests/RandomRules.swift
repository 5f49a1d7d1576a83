import TestSupport
import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings

/// Random command rules whose every meaning among short texts is known from an oracle.
enum RandomRules {
  private static let oracle = CommandOracle()

  struct PoolRule {
    let text: String
    /// Under the largest and the smallest meaning of a trailing ` *` after a wildcard.
    let largest: CommandOracle.TextSet
    let smallest: CommandOracle.TextSet
    /// Whether the rule is read as the product reads it, where exact rules have an order of their own (E2).
    let isMeasured: Bool

    /// No wildcard at all.
    var isExact: Bool { !text.utf8.contains(UInt8(ascii: "*")) }

    /// Deny and ask are large under the narrow reading, allow under the wide one.
    func set(_ list: RuleList, isWide: Bool) -> CommandOracle.TextSet {
      (list == .allow) == isWide ? largest : smallest
    }
  }

  struct Placed {
    let rule: PoolRule
    let list: RuleList
    let number: Int
  }

  /// Short enough that a text which shows a difference has at most seven symbols.
  static func texts(_ reading: RuleReading, _ count: Int, _ random: inout SeededGenerator) -> [String] {
    var texts: Set<String> = []
    while texts.count < count {
      var words: [String] = []
      var length = 0
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        var word = ""
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          let symbols = reading.isCurrent ? ["a", "b", "a", "b", "*"] : ["a", "b"]
          word += symbols.randomElement(using: &random) ?? "a"
          length += 1
        }
        words.append(word)
      }
      var text = words.joined(separator: " ")
      if length <= 3 {
        text += ["", "", ":*", reading.isCurrent ? " *" : ":*"].randomElement(using: &random) ?? ""
      }
      // To the product a star before `:*` is a star, which none of the texts has.
      if reading == .product, text.hasSuffix(":*"), text.dropLast(2).contains("*") { continue }
      if text.utf8.allSatisfy({ $0 == 0x2A || $0 == 0x20 }) || text.utf8.first == 0x2A && text.utf8.count < 2
      {
        continue
      }
      texts.insert(text)
    }
    return texts.sorted()
  }

  /// Rules to draw from, with what each matches.
  static func pool(_ reading: RuleReading, _ random: inout SeededGenerator) -> [PoolRule] {
    let rules = texts(reading, 64, &random)
    let sets = rules.flatMap { text in
      [true, false].map { oracle.matches(text, reading, endCounts: $0) }
    }
    // Texts that the same rules match are one text here, which makes the sets small.
    let small = CommandOracle.merged(sets)
    return rules.indices.map { index in
      PoolRule(
        text: rules[index], largest: small[2 * index], smallest: small[2 * index + 1],
        isMeasured: reading == .product)
    }
  }

  static func input(_ rules: [Placed], _ reading: RuleReading) -> AnalysisInput {
    func list(_ list: RuleList) -> String {
      let entries = rules.filter { $0.list == list }.map { "\"Bash(\($0.rule.text))\"" }
      return "\"\(list.rawValue)\": [\(entries.joined(separator: ", "))]"
    }
    let text = "{\"permissions\": {\(list(.deny)), \(list(.ask)), \(list(.allow))}}"
    let file = SettingsReader(semantics: reading.semantics).read(
      Array(text.utf8), path: "/p/.claude/settings.json", scope: .project)
    let context = CallContext(cwd: "/p", projectRoot: "/p", home: "/home/user")
    return AnalysisInput(linting: [file], semantics: reading.semantics, context: context)
  }

  static func none(_ rules: [Placed]) -> CommandOracle.TextSet {
    CommandOracle.TextSet(words: rules.first.map { $0.rule.largest.words.map { _ in 0 } } ?? [])
  }

  /// Every text.
  static func all(_ rules: [Placed]) -> CommandOracle.TextSet {
    CommandOracle.TextSet(words: rules.first.map { $0.rule.largest.words.map { _ in ~0 } } ?? [])
  }

  /// What some rules of a list match together.
  static func all(_ list: RuleList, _ rules: [Placed], isExact: Bool? = nil) -> CommandOracle.TextSet {
    rules.filter { $0.list == list && (isExact == nil || $0.rule.isExact == isExact) }
      .reduce(none(rules)) { $0 | $1.rule.largest }
  }

  /// The same as the product decides: an exact ask rule goes before prefix and wildcard deny rules (E2).
  private static func measuredDecisions(_ rules: [Placed]) -> [CommandOracle.TextSet] {
    let denied =
      all(.deny, rules, isExact: true) | (all(.deny, rules, isExact: false) - all(.ask, rules, isExact: true))
    let asked = all(.ask, rules) - denied
    return [denied, asked, all(.allow, rules) - denied - asked]
  }

  /// Every text's decision: who is denied, asked, allowed.
  static func decisions(_ rules: [Placed], isWide: Bool) -> [CommandOracle.TextSet] {
    if rules.first?.rule.isMeasured == true { return measuredDecisions(rules) }
    var taken = none(rules)
    return RuleList.allCases.map { list in
      let all = rules.filter { $0.list == list }
        .reduce(none(rules)) { $0 | $1.rule.set(list, isWide: isWide) }
      let own = all - taken
      taken = taken | all
      return own
    }
  }
}
