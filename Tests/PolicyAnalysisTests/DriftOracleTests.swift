import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Claims about one rule in both editions, against all short texts.
@Suite("What a rule matches in each edition, against all short texts")
struct DriftOracleTests {
  @Test(arguments: [RuleReading.product, .strict])
  func driftIsClaimedExactlyWhereTextsShowIt(_ reading: RuleReading) throws {
    let check = try #require(CheckRegistry.check(named: "CCR601"))
    let oracle = CommandOracle()
    var random = SeededGenerator(5)
    let texts =
      RandomRules.texts(reading, 40, &random) + RandomRules.texts(.edition1, 20, &random)
    var claims = 0
    for text in texts {
      let old = oracle.matches(text, .edition1, endCounts: true)
      let large = oracle.matches(text, reading, endCounts: true)
      let small = oracle.matches(text, reading, endCounts: false)
      let drifts = !(old - large).isEmpty || !(small - old).isEmpty
      for list in [RuleList.allow, .deny] {
        let file = SettingsReader(semantics: reading.semantics).read(
          Array(#"{"permissions": {"\#(list.rawValue)": ["Bash(\#(text))"]}}"#.utf8),
          path: "/p/.claude/settings.json", scope: .project)
        let input = AnalysisInput(
          linting: [file], semantics: reading.semantics,
          context: CallContext(cwd: "/p", projectRoot: "/p", home: "/home/user"))
        let result = Analyzer(checks: [check]).analyze(input)
        #expect(result.disagreements.isEmpty)
        #expect(result.findings.isEmpty == !drifts, "\(list.rawValue) \(text)")
        claims += result.findings.count
      }
    }
    #expect(claims > 20, "\(claims)")
  }
}
