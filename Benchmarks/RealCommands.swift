import PermissionEngine
import RuleSyntax
import Settings
import TestSupport

/// Commands as people write them under the policy of a team, from the folder beside the project; it may be absent.
struct RealCommands {
  /// One-line commands, each once.
  let texts: [String]
  /// The policy, with other rules beside it.
  let settings: SettingsFile
  /// The command rules among them, for matchers that know nothing but texts.
  let patterns: [RulePattern]

  /// - Parameters:
  ///   - calls: how many commands at most.
  ///   - beside: how many command rules are added: those that people wrote, then generated ones.
  /// - Returns: nil where there is no such folder.
  init?(calls: Int, beside: Int) {
    let folder = ProjectPaths.shared
    let commands = TextFiles.lines(of: folder + "/data/commands.tsv").dropFirst().compactMap(Self.command)
    guard !commands.isEmpty,
      let policies = try? JSONReader().read(TextFiles.bytes(of: folder + "/spec/policies.json")).root,
      let team = policies["team"]?["permissions"]
    else { return nil }
    var seen: Set<String> = []
    texts = Array(commands.filter { !$0.contains("\n") && seen.insert($0).inserted }.prefix(calls))
    let others = Self.rules(beside, in: folder)
    func own(_ list: RuleList) -> [String] {
      (team[list.rawValue]?.elements ?? []).compactMap(\.text) + others.filter { $0.list == list }.map(\.text)
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("permissions")
      writer.object { writer in
        writer.member("defaultMode", team["defaultMode"]?.text ?? "default")
        for list in RuleList.allCases { writer.member(list.rawValue, strings: own(list)) }
      }
    }
    settings = SettingsReader(semantics: .product).read(
      writer.bytes, path: "/work/project/.claude/settings.json", scope: .project)
    patterns = RuleList.allCases.flatMap { list in
      own(list).filter { $0.hasPrefix("Bash(") }.map { rule in
        let body = rule.dropFirst(5).dropLast()
        let text = body.hasSuffix(":*") ? body.dropLast(2) + " *" : body
        return RulePattern(GeneratedRule(list: list, text: String(text)), tool: "Bash")
      }
    }
  }

  /// The second field of a line, a JSON string.
  private static func command(_ line: [UInt8]) -> String? {
    guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
    return (try? JSONReader().read(Array(line[(tab + 1)...])).root)?.text
  }

  private static func rules(_ count: Int, in folder: String) -> [GeneratedRule] {
    if count == 0 { return [] }
    let written = TextFiles.lines(of: folder + "/data/real-settings/rules.tsv").dropFirst().compactMap {
      line -> GeneratedRule? in
      let fields = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, let list = RuleList(rawValue: fields[1]), fields[2].hasPrefix("Bash("),
        fields[2] != "Bash(*)"
      else { return nil }
      return GeneratedRule(list: list, text: fields[2])
    }
    let generated = GeneratedWork.commands(rules: max(0, count - written.count), calls: 0).rules.map {
      GeneratedRule(list: $0.list, text: "Bash(\($0.text))")
    }
    return Array((written + generated).prefix(count))
  }
}
