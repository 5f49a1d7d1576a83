import Foundation
import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Whether a rule is in force, as measured for single rules; skipped where the measurements are absent.
@Suite("Rules that are not in force", .enabled(if: !MeasuredRule.all.isEmpty, "no measured rules here"))
struct DoctorAgreementTests {
  /// Checks that say of a rule that it matches nothing, adds nothing or matches only what nobody types.
  private static let silencing: Set<String> = [
    "CCR002", "CCR003", "CCR004", "CCR005", "CCR103", "CCR104", "CCR107", "CCR108",
  ]
  /// Those among them whose finding means that no call at all matches.
  private static let emptying: Set<String> = ["CCR002", "CCR003", "CCR104"]

  /// Rules that were put to calls which they do not match, and do match others: `foo.sh`, `foo (a)`, `foo ( b`.
  private static let matchOtherCalls: Set<String> = [
    #"Bash(foo \(a\))"#, #"Bash(foo \( b)"#, "Bash(foo.*)", "Bash(foo:-rf*)",
  ]

  @Test func everyRuleOutOfForceIsFlagged() throws {
    for measured in MeasuredRule.all where !measured.isInForce {
      if Self.matchOtherCalls.contains(measured.rule ?? "") { continue }
      let findings = try Self.findings(measured)
      // A path that is anchored elsewhere than its words say is in force there (CCR402).
      let isFlagged = findings.contains { Self.silencing.contains($0.code) || $0.code == "CCR402" }
      #expect(isFlagged, "\(measured.list) \(measured.rule ?? "no string"): \(findings.map(\.message))")
    }
  }

  @Test func noRuleInForceIsSaidToMatchNothing() throws {
    for measured in MeasuredRule.all where measured.isInForce {
      let wrong = try Self.findings(measured).filter { Self.emptying.contains($0.code) }
      #expect(wrong.isEmpty, "\(measured.list) \(measured.rule ?? "no string"): \(wrong.map(\.message))")
    }
  }

  @Test func whatIsSkippedIsAnErrorInDeny() throws {
    for measured in MeasuredRule.all where measured.isSkipped && measured.list == "deny" {
      let findings = try Self.findings(measured)
      #expect(findings.contains { $0.severity == .error }, "\(measured.rule ?? "no string")")
    }
  }

  private static func findings(_ measured: MeasuredRule) throws -> [Finding] {
    let text = try JSONSerialization.data(
      withJSONObject: ["permissions": [measured.list: [measured.rule ?? NSNull() as Any]]])
    let file = SettingsReader(semantics: .product).read(
      [UInt8](text), path: "/w/app/.claude/settings.json", scope: .project)
    let context = CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u")
    return Analyzer().analyze(AnalysisInput(linting: [file], semantics: .product, context: context)).findings
  }
}

/// One line of the measurements.
private struct MeasuredRule {
  /// Nil for an entry that is no string.
  let rule: String?
  let list: String
  let isInForce: Bool
  let isSkipped: Bool

  static let all: [MeasuredRule] = {
    let path = ProjectPaths.shared + "/spec/measured/doctor.jsonl"
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let list = object["list"] as? String, let isInForce = object["in_force"] as? Bool
      else { return nil }
      let verdict = object["doctor"] as? String
      return MeasuredRule(
        rule: object["rule"] as? String, list: list, isInForce: isInForce,
        isSkipped: verdict == "skipped" || verdict == "invalid")
    }
  }()
}
