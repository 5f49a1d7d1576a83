import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing
import ThreatKnowledge

@Suite("What a careful engineer would accept is accepted")
struct SafeSettingsTests {
  private static let folder = ProjectPaths.corpus + "/examples/safe"
  private static let names = TextFiles.names(in: folder, ending: ".json")

  private static func findings(_ bytes: [UInt8]) -> [Finding] {
    let file = SettingsReader(semantics: .strict).read(
      bytes, path: "/w/app/.claude/settings.json", scope: .project)
    let context = CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u")
    let result = Analyzer().analyze(AnalysisInput(linting: [file], context: context))
    #expect(result.disagreements.isEmpty)
    return result.findings
  }

  @Test(arguments: names)
  func noExposureAboveNote(_ name: String) {
    let findings = Self.findings(TextFiles.bytes(of: "\(Self.folder)/\(name)"))
    let grave = findings.filter {
      ($0.code.hasPrefix("CCR3") || $0.code.hasPrefix("CCR5")) && $0.severity > .note
    }
    #expect(grave.map { "\($0.code) \($0.rule ?? "-"): \($0.message)" } == [])
  }

  @Test func thereAreFortyEachWithAReason() {
    #expect(Self.names.count >= 40)
    let readme = String(decoding: TextFiles.bytes(of: Self.folder + "/README.md"), as: UTF8.self)
    for name in Self.names { #expect(readme.contains("| [\(name)](\(name)) | "), "\(name)") }
  }

  /// Every rule that our own tables propose as the narrower one, by itself and all together.
  @Test func theSaferRulesAreSafe() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("permissions")
      writer.object { writer in
        writer.key("allow")
        writer.array { writer in
          for rule in Set(Capabilities.entries.flatMap(\.saferRules)).sorted() { writer.string(rule) }
        }
      }
    }
    let grave = Self.findings(writer.bytes).filter { $0.code.hasPrefix("CCR3") && $0.severity > .note }
    #expect(grave.map { "\($0.code) \($0.rule ?? "-")" } == [])
  }

  /// Exact rules for commands that the tables know as harmless, in random small policies.
  @Test func exactRulesForHarmlessCommandsAreSafe() {
    let harmless = Capabilities.entries.filter { $0.capabilities.isEmpty }.flatMap(\.witnesses).map(\.command)
    #expect(harmless.count > 50)
    for start in stride(from: 0, to: harmless.count, by: 5) {
      let rules = harmless[start..<min(start + 5, harmless.count)].map { "\"Bash(\($0))\"" }
      let text =
        #"{"permissions": {"allow": ["#
        + rules.filter { !$0.dropFirst().dropLast().contains("\"") && !$0.contains("\\") }.joined(
          separator: ",") + "]}}"
      let grave = Self.findings(Array(text.utf8)).filter { $0.code.hasPrefix("CCR3") && $0.severity > .note }
      #expect(grave.map { "\($0.code) \($0.rule ?? "-")" } == [], "\(text)")
    }
  }
}
