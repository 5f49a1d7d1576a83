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
    /// Under the largest and the smallest meaning of a trailing ` *` behind a wildcard.
    let largest: CommandOracle.TextSet
    let smallest: CommandOracle.TextSet

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
  static func texts(isCurrent: Bool, _ count: Int, _ random: inout SeededGenerator) -> [String] {
    var texts: Set<String> = []
    while texts.count < count {
      var words: [String] = []
      var length = 0
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        var word = ""
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          let symbols = isCurrent ? ["a", "b", "a", "b", "*"] : ["a", "b"]
          word += symbols.randomElement(using: &random) ?? "a"
          length += 1
        }
        words.append(word)
      }
      var text = words.joined(separator: " ")
      if length <= 3 {
        text += ["", "", ":*", isCurrent ? " *" : ":*"].randomElement(using: &random) ?? ""
      }
      if text.utf8.allSatisfy({ $0 == 0x2A || $0 == 0x20 }) || text.utf8.first == 0x2A && text.utf8.count < 2
      {
        continue
      }
      texts.insert(text)
    }
    return texts.sorted()
  }

  /// Rules to draw from, with what each matches.
  static func pool(isCurrent: Bool, _ random: inout SeededGenerator) -> [PoolRule] {
    let rules = texts(isCurrent: isCurrent, 64, &random)
    let sets = rules.flatMap { text in
      [true, false].map { oracle.matches(text, isCurrent: isCurrent, endCounts: $0) }
    }
    // Texts that the same rules match are one text here, which makes the sets small.
    let small = CommandOracle.merged(sets)
    return rules.indices.map { index in
      PoolRule(text: rules[index], largest: small[2 * index], smallest: small[2 * index + 1])
    }
  }

  static func input(_ rules: [Placed], _ edition: Edition) -> AnalysisInput {
    func list(_ list: RuleList) -> String {
      let entries = rules.filter { $0.list == list }.map { "\"Bash(\($0.rule.text))\"" }
      return "\"\(list.rawValue)\": [\(entries.joined(separator: ", "))]"
    }
    let text = "{\"permissions\": {\(list(.deny)), \(list(.ask)), \(list(.allow))}}"
    let file = SettingsReader(semantics: Semantics(edition: edition, reading: .strict)).read(
      Array(text.utf8), path: "/p/.claude/settings.json", scope: .project)
    let context = CallContext(cwd: "/p", projectRoot: "/p", home: "/home/user")
    return AnalysisInput(
      linting: [file], semantics: Semantics(edition: edition, reading: .strict), context: context)
  }

  static func none(_ rules: [Placed]) -> CommandOracle.TextSet {
    CommandOracle.TextSet(words: rules.first.map { $0.rule.largest.words.map { _ in 0 } } ?? [])
  }

  /// Every text.
  static func all(_ rules: [Placed]) -> CommandOracle.TextSet {
    CommandOracle.TextSet(words: rules.first.map { $0.rule.largest.words.map { _ in ~0 } } ?? [])
  }

  /// Every text's decision: who is denied, asked, allowed.
  static func decisions(_ rules: [Placed], isWide: Bool) -> [CommandOracle.TextSet] {
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
