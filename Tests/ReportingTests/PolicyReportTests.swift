import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing
import Workspace

@testable import Reporting

@Suite("A page about a policy")
struct PolicyReportTests {
  private func session(_ settings: String) -> Session {
    let path = "/w/app/.claude/settings.json"
    let file = SettingsReader(semantics: .current).read(Array(settings.utf8), path: path, scope: .project)
    let context = CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u")
    return Session(stack: SettingsStack([file]), semantics: .current, context: context, directory: "/w/app")
  }

  private func report(_ settings: String) -> PolicyReport {
    PolicyReport(session(settings), profile: .regular, explainOptions: [], version: "1")
  }

  private func page(_ settings: String) -> String {
    String(decoding: PolicyPage().bytes(of: report(settings)), as: UTF8.self)
  }

  @Test func whatIsBuiltInIsTheSource() {
    let folder = ProjectPaths.root + "/Sources/Reporting/PolicyReport/Page/"
    for (name, built) in [("page.css", PageSource.style), ("page.js", PageSource.script)] {
      let source = String(decoding: TextFiles.bytes(of: folder + name), as: UTF8.self)
      #expect(source == built + "\n", "run `make page`")
    }
  }

  @Test(arguments: ["<", ">", "\"", "'", "&"])
  func textIsEscaped(_ character: String) {
    var html = HTMLWriter()
    html.element("p", [("title", character)], character)
    let inner = html.text.dropFirst("<p title=\"".count).dropLast("</p>".count)
    let parts = inner.split(separator: "\">", maxSplits: 1)
    #expect(parts.count == 2 && parts[0] == parts[1] && parts[0].hasPrefix("&"), "\(html.text)")
  }

  @Test func dataCannotEndItsElement() {
    var html = HTMLWriter()
    html.data(Array("[\"</script><!--&\u{2028}\"]".utf8))
    #expect(html.text == "[\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\"]")
  }

  @Test func thePolicyNamesTheDigestsOfStyleAndScript() {
    let page = page("{}")
    for source in [PageSource.style, PageSource.script] {
      #expect(page.contains("&#39;sha256-\(SHA256(of: Array(source.utf8)).base64)&#39;"))
    }
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(!page.contains(" style=") && !page.contains(" onclick="))
  }

  @Test func everythingIsOnThePage() {
    let page = page(
      #"{"permissions": {"allow": ["Bash(make:*)"], "deny": ["Bash(curl:*)", "Write(.env)"], "ask": ["WebFetch"]}}"#
    )
    for text in ["Bash(make:*)", "Bash(curl:*)", "CCR004", "CCR301", "make --eval", "acceptEdits"] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test func theUpgradeTableIsThatOfUpgrade() throws {
    let text = #"{"permissions": {"allow": ["Bash(make:*)"], "deny": ["Bash(curl:*)"]}}"#
    let session = session(text)
    let report = report(text)
    let comparison = try #require(report.upgrade)
    #expect(comparison.old == ReleaseComparison.standardStart && comparison.new == .newestMeasured)
    let diff = UpgradeDiff(
      session.stack, from: comparison.old, to: comparison.new, context: session.context)
    #expect(comparison.diff.changes.map(\.call) == diff.changes.map(\.call))
    let page = String(decoding: PolicyPage().bytes(of: report), as: UTF8.self)
    for shown in ["<code>sudo curl https://example.com</code>", "Newly denied", "since 2.1.113"] {
      #expect(page.contains(shown), "\(shown)")
    }
  }

  @Test func thereIsNoUpgradeTableWithoutAnOlderRelease() {
    var session = session(#"{"permissions": {"deny": ["Bash(curl:*)"]}}"#)
    for semantics in [Semantics(reading: .strict), Semantics(release: MeasuredReleases.oldest)] {
      session.semantics = semantics
      #expect(ReleaseComparison(of: session) == nil)
    }
    session.semantics = Semantics(release: Release(2, 1, 59))
    #expect(ReleaseComparison(of: session)?.old == MeasuredReleases.oldest)
  }

  @Test func credentialsAreNotShown() {
    let token = "ghp_" + String(repeating: "a1B2", count: 9)
    let page = page(#"{"permissions": {"allow": ["Bash(curl -H 'Authorization: \#(token)' https://x.y)"]}}"#)
    #expect(!page.contains(token) && page.contains("Newly allowed"))
  }

  /// What the page's script does with a beginning: plain words after it change nothing.
  @Test func plainWordsAfterACarriedBeginningAreDeniedInEveryMode() {
    let session = session(
      """
      {"permissions": {"allow": ["Bash", "Bash(git push origin main)", "Bash(cd x y)"], "ask": ["Bash(git *)"], \
      "deny": ["Bash(curl:*)", "Bash(git push *)", "Bash(cd:*)", "Bash(if *)", "Bash(time:*)", "Bash(a* b:*)", \
      "Bash(docker:*)", "Bash(sudo *)", "Bash(timeout 5 x:*)"]}}
      """)
    let evaluator = Evaluator(compiling: session.stack, semantics: session.semantics)
    let report = PolicyReport(session, profile: .regular, explainOptions: [], version: "1")
    #expect(report.answers.denied.map(\.text).contains("curl"))
    #expect(report.answers.denied.map(\.text).contains("git push"))
    #expect(!report.answers.denied.map(\.text).contains("a* b"))
    let words = [
      "a", "-x", "--y=z", "../b", "/etc/passwd", "https://x.y/z", "@f", "then", "do", "fi", "A=1", ".", ":",
      "-",
    ]
    var random = SeededGenerator(1)
    for _ in 0..<Rounds.count(2_000) {
      let beginning = random.pick(report.answers.denied).text
      let rest = (0...random.below(5)).map { _ in random.pick(words) }.joined(separator: " ")
      let column = random.pick(report.modes.columns)
      let call = ToolCall(tool: "Bash", input: ["command": .string("\(beginning) \(rest)")])
      #expect(
        evaluator.decide(call, in: column.context).outcome == .deny, "\(beginning) \(rest), \(column.name)")
    }
  }

  @Test func carriedAnswersAreThoseOfTheEvaluator() {
    let session = session(
      #"{"permissions": {"allow": ["Bash(make:*)"], "deny": ["Read(.env)"], "ask": ["Edit"]}}"#)
    let evaluator = Evaluator(compiling: session.stack, semantics: session.semantics)
    let report = PolicyReport(session, profile: .regular, explainOptions: [], version: "1")
    #expect(report.answers.answers.count > 15)
    for answer in report.answers.answers {
      let field = CarriedAnswers.fields.first { $0.0 == answer.tool }?.1 ?? ""
      let call = ToolCall(tool: answer.tool, input: [field: .string(answer.text)])
      let outcomes = report.modes.columns.map { evaluator.decide(call, in: $0.context).outcome }
      #expect(outcomes == answer.outcomes, "\(answer.tool) \(answer.text)")
    }
  }
}
