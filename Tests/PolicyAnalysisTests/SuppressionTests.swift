import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing
import Workspace

@Suite("Configuration: select, ignore, severity, baseline")
struct SuppressionTests {
  private let settings = """
    {"permissions": {"allow": ["Bash(npm run:*)", "Bash(git log:*)", "Bash(python3:*)"], "deny": ["Write(a)"]}}
    """

  private var result: AnalysisResult {
    let file = SettingsReader(semantics: .strict).read(
      Array(settings.utf8), path: "/p/.claude/settings.json", scope: .project)
    let context = CallContext(cwd: "/p", projectRoot: "/p", home: "/home/u")
    return Analyzer().analyze(AnalysisInput(linting: [file], context: context))
  }

  private func findings(_ yaml: String, _ baseline: Baseline? = nil, whole: Bool = true) -> [String] {
    let configuration = LintConfiguration(Array(yaml.utf8), path: "/p/.ccrules.yml")
    return FindingSelection(profile: .audit, configuration: configuration, baseline: baseline).applied(
      to: result, isWholeProject: whole
    ).findings
      .map { "\($0.code) \($0.severity) \($0.rule ?? "-")" }
  }

  private var all: [String] { result.findings.map { "\($0.code) \($0.severity) \($0.rule ?? "-")" } }

  @Test func nothingChangesWithoutAWord() {
    #expect(all.count >= 4)
    #expect(findings("") == all && findings("# nothing\n") == all)
  }

  @Test func selectTakesCodesBeginningsAndNames() {
    #expect(findings("select: [CCR302]") == all.filter { $0.hasPrefix("CCR302") })
    #expect(findings("select: [CCR3]") == all.filter { $0.hasPrefix("CCR3") })
    #expect(findings("select: file-write") == all.filter { $0.hasPrefix("CCR302") })
  }

  @Test func anIgnoreIsByCheckRuleAndFile() {
    let yaml = """
      ignore:
        - {check: code-execution, rule: "Bash(npm run:*)", file: .claude/settings.json, reason: reviewed}
      """
    #expect(findings(yaml) == all.filter { !$0.hasSuffix("Bash(npm run:*)") })
    #expect(findings(yaml.replacing("settings.json", with: "other.json")).contains { $0.hasPrefix("CCR507") })
    #expect(
      !findings(yaml.replacing("settings.json", with: "other.json"), whole: false).contains {
        $0.hasPrefix("CCR507")
      })
  }

  @Test func anIgnoreWithoutAReasonDoesNotCount() {
    let got = findings("ignore:\n  - check: CCR301\n    reason: ' '\n")
    #expect(got.count == all.count + 1 && got.contains { $0.hasPrefix("CCR508") })
  }

  @Test func severitiesChange() {
    #expect(findings("severity: {CCR302: error}").contains("CCR302 error Bash(git log:*)"))
    #expect(findings("severity: {file-write: note}").contains("CCR302 note Bash(git log:*)"))
  }

  @Test func aBaselineHidesWhatItHoldsAndOnlyThat() throws {
    let baseline = Baseline(result.findings, in: "/p")
    #expect(findings("", baseline) == [])
    let again = try #require(Baseline(baseline.bytes, in: "/p"))
    #expect(again == baseline)
    let partly = Baseline(Array(result.findings.dropFirst()), in: "/p")
    #expect(findings("", partly).count == 1)
    let more = Baseline(result.findings + result.findings.prefix(1), in: "/p")
    #expect(findings("", more).map { $0.prefix(6) } == ["CCR507"])
    #expect(Baseline(Array("{}".utf8), in: "/p") == nil)
    #expect(Baseline(Array(#"{"version":1,"findings":[{"code":1}]}"#.utf8), in: "/p") == nil)
  }

  @Test(arguments: [
    "select: 1", "ignore: x", "severity: []", "unknown: 1", "[1]", "a: [", "baseline: []", "ignore: [1]",
    "severity: {CCR301: 3}", "select: [CCR999]", "\u{0}", "&a [*a, *a]",
  ])
  func whatIsNotUnderstoodIsReported(_ yaml: String) {
    #expect(findings(yaml).contains { $0.hasPrefix("CCR508") })
  }
}

@Suite("Profiles and findings of one cause")
struct SelectionTests {
  private func result(_ text: String) -> AnalysisResult {
    let file = SettingsReader(semantics: .current).read(
      Array(text.utf8), path: "/p/.claude/settings.json", scope: .project)
    let context = CallContext(cwd: "/p", projectRoot: "/p", home: "/home/u")
    return Analyzer().analyze(AnalysisInput(linting: [file], context: context))
  }

  private let settings =
    #"{"permissions": {"allow": ["Bash(git log *)", "Bash(python3 *)", "Bash(node *)", "Bash(ruby *)"]}}"#

  @Test func eachProfileShowsWhatTheOneBeforeShows() {
    let all = result(settings).findings
    var shown: Set<Finding> = []
    for profile in Profile.allCases {
      let next = Set(FindingSelection(profile: profile).reported(all))
      #expect(shown.isSubset(of: next))
      shown = next
    }
    #expect(shown == Set(all))
    let regular = FindingSelection().reported(all)
    #expect(
      regular.contains { $0.rule == "Bash(python3 *)" } && !regular.contains { $0.rule == "Bash(git log *)" })
  }

  @Test func aCheckThatIsNamedIsShownInEveryProfile() {
    let all = result(settings).findings
    #expect(FindingSelection(selected: ["file-write"]).reported(all).map(\.rule) == ["Bash(git log *)"])
    #expect(FindingSelection(selected: ["ccr302"]).reported(all).map(\.rule) == ["Bash(git log *)"])
    #expect(FindingSelection(selected: ["CCR30"]).reported(all).allSatisfy { $0.code != "CCR302" })
    #expect(FindingSelection(profile: .audit, ignored: ["CCR30"]).reported(all) == [])
  }

  @Test func findingsOfOneCauseAreOne() throws {
    let grouped = FindingGroups.grouped(FindingSelection().reported(result(settings).findings))
    let finding = try #require(grouped.first { $0.code == "CCR301" })
    #expect(finding.others.map(\.rule) == ["Bash(node *)", "Bash(ruby *)"])
    #expect(
      finding.message.hasPrefix("`Bash(python3 *)` and 2 more rules let any program run without asking: `"))
    #expect(grouped.count { $0.code == "CCR301" } == 1)
  }

  @Test func theGravestComesFirst() {
    let findings = result(
      #"{"permissions": {"allow": ["Bash(make x)", "Bash(make x)"], "deny": ["Write(a)"]}}"#)
    let ordered = FindingGroups.ordered(findings.findings)
    #expect(ordered.map(\.severity.rank) == ordered.map(\.severity.rank).sorted(by: >))
    #expect(ordered.count >= 2)
  }
}
