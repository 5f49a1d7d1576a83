import Foundation
import PermissionEngine
import PolicyAnalysis
import PolicyTesting
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Differences between policies of rules that people write, against calls of all kinds: attacks, ordinary calls, and
/// compound texts made of two of them.
@Suite("Differences, against calls of the corpus")
struct DiffProbeTests {
  private static let context = CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u")
  private static let rounds = Rounds.count(30)
  private static var wantsAll: Bool { Rounds.areLong }

  private struct Listed: Hashable {
    let list: RuleList
    let text: [UInt8]
  }

  private static func stack(_ rules: [Listed], _ reading: RuleReading) -> SettingsStack {
    func list(_ list: RuleList) -> String {
      let entries = rules.filter { $0.list == list }.map { rule in
        "\""
          + String(decoding: rule.text, as: UTF8.self).replacing("\\", with: "\\\\").replacing(
            "\"", with: "\\\"") + "\""
      }
      return "\"\(list.rawValue)\": [\(entries.joined(separator: ", "))]"
    }
    let text = "{\"permissions\": {\(list(.deny)), \(list(.ask)), \(list(.allow))}}"
    let file = SettingsReader(semantics: reading.semantics).read(
      Array(text.utf8), path: "/w/app/.claude/settings.json", scope: .project)
    return SettingsStack([file])
  }

  /// The rules of the corpus, by case, without those that spell out control characters.
  private static let cases: [PolicyVector] = ["attacks", "benign"].flatMap { name in
    TextFiles.lines(of: "\(ProjectPaths.corpus)/attacks/\(name).jsonl").compactMap {
      try? PolicyVector(parsing: $0)
    }
  }

  private static let rules: [Listed] = Set(
    cases.flatMap { vector in
      vector.stack(semantics: .strict).files.flatMap(\.entries).filter { entry in
        entry.text.allSatisfy { $0 >= 0x20 }
      }.map { Listed(list: $0.list, text: $0.text) }
    }
  ).sorted {
    ($0.list, String(decoding: $0.text, as: UTF8.self)) < ($1.list, String(decoding: $1.text, as: UTF8.self))
  }

  private static let calls: [ToolCall] = cases.map(\.call)

  /// Two commands of the corpus in one text.
  private static func compound(_ random: inout SeededGenerator) -> ToolCall? {
    let texts = (0..<2).compactMap { _ -> String? in
      if case .string(let text)? = random.pick(calls).input["command"] { text } else { nil }
    }
    guard texts.count == 2 else { return nil }
    let operation = random.pick(["; ", " && ", " | ", "\n"])
    return ToolCall(tool: "Bash", input: ["command": .string(texts.joined(separator: operation))])
  }

  /// All calls of the corpus where rounds are asked for, else some of them; and compound texts.
  private static func probes(_ random: inout SeededGenerator) -> [ToolCall] {
    let single = wantsAll ? calls : (0..<300).map { _ in random.pick(calls) }
    return single + (0..<(wantsAll ? 400 : 150)).compactMap { _ in compound(&random) }
  }

  @Test(arguments: [RuleReading.product, .strict])
  func everyChangeThatACallShowsIsKnownOrOpen(_ reading: RuleReading) throws {
    var random = SeededGenerator(seed: 5)
    #expect(Self.rules.count > 100 && Self.calls.count > 800)
    var (changes, questions, open) = (0, 0, 0)
    for round in 0..<Self.rounds {
      let kept = (0..<random.below(8) + 2).map { _ in random.pick(Self.rules) }
      let removed = (0..<random.below(3)).map { _ in random.pick(Self.rules) }
      let added = (0..<random.below(3)).map { _ in random.pick(Self.rules) }
      let (old, new) = (Self.stack(kept + removed, reading), Self.stack(kept + added, reading))
      let diff = PolicyDiff(from: old, to: new, semantics: reading.semantics, context: Self.context)
      questions += 3
      open += [Outcome.allow, .ask, .deny].count { !diff.isComplete(for: $0) }
      let before = Evaluator(compiling: old, semantics: reading.semantics)
      let after = Evaluator(compiling: new, semantics: reading.semantics)
      let probes = Self.probes(&random)
      for isWide in reading == .product ? [false] : [false, true] {
        let (one, two) = isWide ? (before.wide, after.wide) : (before.narrow, after.narrow)
        var context = Self.context
        context.mode = .default
        let known = diff.changes + (isWide ? diff.possible : [])
        for call in probes {
          let (then, now) = (one.decide(call, in: context).outcome, two.decide(call, in: context).outcome)
          guard then != now else { continue }
          changes += 1
          let isKnown = known.contains { $0.new == now } || !diff.isComplete(for: now)
          func shown(_ rules: [Listed]) -> [String] {
            rules.map { "\($0.list.rawValue) \(String(decoding: $0.text, as: UTF8.self))" }
          }
          #expect(
            isKnown,
            "\(round): \(shown(kept)) − \(shown(removed)) + \(shown(added)), wide \(isWide): \(call) \(then) → \(now)"
          )
        }
      }
    }
    #expect(changes > Self.rounds)
    print("differences \(reading): \(changes) changes of calls, \(open) of \(questions) questions open")
  }
}
