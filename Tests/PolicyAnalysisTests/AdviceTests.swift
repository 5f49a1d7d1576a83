import Foundation
import PermissionEngine
import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PolicyAnalysis

/// What is proposed is tried: it frees nothing, takes away nothing else, and brings no new finding.
@Suite("Advice")
struct AdviceTests {
  private static let context = CallContext(cwd: "/project", projectRoot: "/project", home: "/home/user")

  private func presented(_ text: [UInt8]) -> [Finding] {
    let file = SettingsReader(semantics: .current).read(
      text, path: "/project/.claude/settings.json", scope: .project)
    let input = AnalysisInput(linting: [file], context: Self.context)
    let selection = FindingSelection(profile: .audit)
    return Analyzer(checks: selection.checks).analyze(input).presented([input]).findings
  }

  private func advice(_ code: String, _ text: String) throws -> Advice {
    try #require(presented(Array(text.utf8)).first { $0.code == code }?.advice)
  }

  @Test func aDenyThatTakesAGrantAwayIsNotProposed() throws {
    // `Bash(wget *)` in deny would take away what the allow rule is for.
    let grant = try advice(
      "CCR401", #"{"permissions": {"allow": ["Bash(wget:*)"], "deny": ["Bash(curl:*)"]}}"#)
    #expect(grant.rules == [] && grant.isProven)
    #expect(grant.otherwise?.contains("narrow `Bash(wget:*)`") == true)
  }

  @Test func aNarrowerRuleFreesNothing() throws {
    let advice = try advice("CCR301", #"{"permissions": {"allow": ["Bash(npm run build:*)"]}}"#)
    #expect(advice.isProven && advice.rules.allSatisfy { $0.hasPrefix("Bash(npm run build") })
  }

  @Test(arguments: ["git log:*", "rg *", "tree:*", "sort *"])
  func aRuleForWhatOnlyReadsIsToBeRemoved(_ pattern: String) throws {
    let found = presented(Array(#"{"permissions": {"allow": ["Bash(\#(pattern))"]}}"#.utf8))
    let advice = try #require(found.first { $0.code.hasPrefix("CCR30") }?.advice)
    #expect(advice.rules == [] && advice.isProven)
    #expect(advice.otherwise?.hasPrefix("remove `Bash(\(pattern))`") == true)
  }

  @Test(arguments: ["git branch *", "sed:*", "git stash:*", "git *", "docker:*"])
  func aRuleForMoreIsNot(_ pattern: String) throws {
    let found = presented(Array(#"{"permissions": {"allow": ["Bash(\#(pattern))"]}}"#.utf8))
    #expect(!found.isEmpty)
    #expect(!found.contains { $0.advice?.otherwise?.hasPrefix("remove") == true })
  }

  /// Every printed suggestion of a real file, written in the place of the rule: nothing newly allowed, nothing new found.
  @Test(
    .enabled(if: SharedData.has(SharedData.settings), "the shared settings files are absent"),
    arguments: SharedData.settingsNames(oneIn: 12))
  func holdsOnRealFiles(_ name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: SharedData.settings + "/" + name)))
    let findings = presented(bytes)
    let known = named(findings)
    for finding in findings where finding.advice?.place == .inPlace {
      for rule in finding.advice?.rules ?? [] {
        let old = try #require(finding.rule)
        var text = String(decoding: bytes, as: UTF8.self)
        guard let range = text.range(of: "\"\(old)\"") else { continue }
        text.replaceSubrange(range, with: "\"\(rule)\"")
        let after = named(presented(Array(text.utf8)))
        #expect(after.isSubset(of: known), "\(old) → \(rule): \(after.subtracting(known))")
      }
    }
  }

  private func named(_ findings: [Finding]) -> Set<String> {
    Set(findings.flatMap { [$0] + $0.others }.map { "\($0.code) \($0.rule ?? "")" })
  }
}
