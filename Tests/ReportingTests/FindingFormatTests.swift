import Foundation
import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import TestSupport
import Testing
import Workspace

@testable import Reporting

@Suite("Findings for other programs")
struct FindingFormatTests {
  private static let path = "/w/app/.claude/settings.json"
  /// The rule stands after characters of two, three and four bytes.
  private static let source = Array("{\n  \"é€😀\": [\"Bash(x|y)\"]}".utf8)

  private func finding(
    _ message: String = "`Bash(x|y)` is wrong, 100%", severity: Severity = .warning,
    rule: String? = "Bash(x|y)"
  ) -> Finding {
    let start = Self.source.count - 13
    return Finding(
      code: "CCR105", name: "duplicate-rule", severity: severity, message: message, help: "look", rule: rule,
      list: .allow,
      location: Location(file: Self.path, span: TextLines(Self.source).span(of: start..<start + 11)),
      fix: Fix(
        description: "remove it",
        edits: [Fix.Edit(file: Self.path, offset: start, length: 11, replacement: [])],
        effect: .onlyNarrows))
  }

  private func report(_ findings: [Finding], path: String = path) -> Report {
    var result = AnalysisResult()
    result.findings = findings.map { finding in
      var finding = finding
      finding.location.file = path
      return finding
    }
    let file = SettingsFile(path: path, scope: .project, source: Self.source)
    var report = Report(result, files: [file], fileCount: 1, relativeTo: "/w/app")
    report.inventory = LintInventory(linted: [file])
    return report
  }

  private func text(_ format: FindingFormat, of report: Report) -> String {
    String(decoding: format.reporter(FindingFormat.Context(version: "9")).bytes(of: report), as: UTF8.self)
  }

  private func json(_ format: FindingFormat, of report: Report) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text(format, of: report).utf8))
  }

  private func sarif(of report: Report) throws -> [String: Any] {
    let runs = (try json(.sarif, of: report) as? [String: Any])?["runs"] as? [[String: Any]]
    return try #require(runs?.first)
  }

  @Test func columnsOfSARIFCountUTF16() throws {
    let run = try sarif(of: report([finding()]))
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let locations = try #require(result["locations"] as? [[String: [String: Any]]])
    let region = try #require(locations[0]["physicalLocation"]?["region"] as? [String: Int])
    // Two blanks, a quotation mark, é, €, two units of 😀, the quotation mark, `: [`.
    #expect(region == ["startLine": 2, "startColumn": 12, "endLine": 2, "endColumn": 23])
    #expect(finding().location.span.start.column == 17)
  }

  @Test func aByteOrderMarkAndBrokenBytesAreCounted() {
    let text: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0xE2, 0x82, 0x62, 0x0A, 0xC3, 0xA9, 0x63]
    let columns = UTF16Columns(text)
    let lines = TextLines(text)
    func column(_ offset: Int) -> Int { columns.column(of: lines.position(of: offset)) }
    // The mark counts for nothing; FF is one character, E2 82 another.
    #expect([0, 3, 4, 5, 7, 8].map(column) == [1, 1, 2, 3, 4, 5])
    #expect([9, 11, 12].map(column) == [1, 2, 3])
  }

  @Test func placesWithinACharacterAreItsEnd() {
    // a, € of three bytes, 😀 of four bytes and two units, a cut-off € that is one U+FFFD.
    let text: [UInt8] = Array("a€😀".utf8) + [0xE2, 0x82, 0x62]
    let columns = UTF16Columns(text)
    let lines = TextLines(text)
    let counted = (0...text.count).map { columns.column(of: lines.position(of: $0)) }
    #expect(counted == [1, 2, 3, 3, 3, 5, 5, 5, 5, 6, 6, 7])
    #expect((0...text.count).map(columns.boundary) == [0, 1, 4, 4, 4, 8, 8, 8, 8, 10, 10, 11])
    let mark = UTF16Columns([0xEF, 0xBB, 0xBF, 0x61])
    #expect(
      (0...3).map { mark.column(of: SourcePosition(offset: $0, line: 1, column: $0 + 1)) } == [1, 1, 1, 1])
  }

  @Test(arguments: 0..<20)
  func columnsAreThoseOfUTF16(_ run: Int) {
    var generator = SeededGenerator(run)
    let alphabet = ["a", "\n", "é", "€", "😀", "\r", "\"", "e\u{301}"]
    let text = (0..<200).map { _ in generator.pick(alphabet) }.joined()
    let bytes = Array(text.utf8)
    let columns = UTF16Columns(bytes)
    let lines = TextLines(bytes)
    var units = 1
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      for place in offset..<offset + width {
        let expected = place == offset ? units : units + UTF16.width(scalar)
        #expect(
          columns.column(of: lines.position(of: place)) == expected, "\(text.debugDescription) at \(place)")
      }
      offset += UTF8.width(scalar)
      units = scalar == "\n" ? 1 : units + UTF16.width(scalar)
    }
  }

  @Test func pathsOfSARIFAreURIs() throws {
    #expect(SARIFText.uri("a b/é#.json") == "a%20b/%C3%A9%23.json")
    #expect(SARIFText.uri("/x/y.json") == "file:///x/y.json")
    #expect(SARIFText.uri("a:b/c") == "./a:b/c")
  }

  @Test func messagesOfSARIFHoldNoPlaceholdersAndNoLinks() {
    #expect(SARIFText.escaped("`Edit({a,b})` is [fine]") == "`Edit({a,b})` is [fine]")
    #expect(SARIFText.escaped("`Bash(echo {0})`") == "`Bash(echo {{0}})`")
    #expect(SARIFText.escaped("`[a](1)` {b}") == "`\\[a\\](1)` {b}")
  }

  @Test func repairsOfSARIFAreThoseOfFix() throws {
    let safe = try #require((try sarif(of: report([finding()]))["results"] as? [[String: Any]])?.first)
    #expect((safe["fixes"] as? [Any])?.count == 1)
    var widening = finding()
    widening.fix?.effect = .widens
    let unsafe = try #require((try sarif(of: report([widening]))["results"] as? [[String: Any]])?.first)
    #expect(unsafe["fixes"] == nil)
  }

  @Test func findingsOfOneCauseAreListedByThemselvesWithTheirOwnMessages() throws {
    var first = finding("`a` lets any program run")
    first.cause = SharedCause("x", plural: "let any program run")
    var second = finding("`b` lets any program run", rule: "b")
    second.cause = first.cause
    let grouped = FindingGroups.grouped([first, second])
    #expect(grouped.count == 1 && grouped[0].message != first.message)
    let entries = try #require(try json(.gitlab, of: report(grouped)) as? [[String: Any]])
    #expect(entries.map { $0["description"] as? String } == [first.message, second.message])
    #expect(Set(entries.compactMap { $0["fingerprint"] as? String }).count == 2)
    let lines = text(.github, of: report(grouped)).split(separator: "\n")
    #expect(lines.count == 1 && lines[0].contains("1 more rule"))
  }

  @Test func annotationsAreEscaped() {
    let path = "/w/app/a,b:c/.claude/settings.json"
    let output = text(.github, of: report([finding("`x\ny` 100%", severity: .error)], path: path))
    #expect(
      output == """
        ::error file=a%2Cb%3Ac/.claude/settings.json,line=2,endLine=2,col=12,endColumn=23,title=CCR105 duplicate-rule\
        ::a,b:c/.claude/settings.json:2:12: `x\\ny` 100%25 (CCR105)%0Ahelp: look%0Afix: remove it (only narrows)

        """)
  }

  @Test func testResultsFailWhereTheRunFails() {
    let findings = [finding(severity: .error), finding(severity: .note)]
    let output = text(.junit, of: report(findings))
    #expect(output.contains(#"<testsuites name="ccrules" tests="2" failures="1" errors="0" time="0">"#))
    let context = FindingFormat.Context(version: "9", failingSeverity: nil)
    let never = String(
      decoding: FindingFormat.junit.reporter(context).bytes(of: report(findings)), as: UTF8.self)
    #expect(!never.contains("<failure"))
    #expect(text(.junit, of: report([])).contains(#"<testcase name="no findings""#))
  }

  @Test func whatXMLCannotHoldIsSpeltOut() throws {
    let hostile = finding("`\u{1}<a&\"]]>\u{FFFE}` \u{1B}[2J", rule: "\u{1}<a&\"]]>")
    let output = text(.junit, of: report([hostile]))
    #expect(output.contains("&lt;a&amp;&quot;]]&gt;"))
    #expect(output.contains("&lt;U+0001&gt;") && output.contains("&lt;U+FFFE&gt;"))
    #expect(!output.utf8.contains(0x1B) && !output.contains("<U"))
  }

  @Test func unreadableFilesAreNotLost() throws {
    var broken = report([])
    broken.inventory.unreadable = [LintInventory.Unread(path: "x.json", reason: "permission denied")]
    for format in FindingFormat.allCases where format != .text && format != .compact {
      #expect(text(format, of: broken).contains("permission denied"), "\(format)")
    }
    let invocations = try #require(try sarif(of: broken)["invocations"] as? [[String: Any]])
    #expect(invocations[0]["executionSuccessful"] as? Bool == false)
  }

  @Test func markdownHoldsNothingButCodeSpans() {
    func inline(_ text: String) -> String { MarkdownText.inline(text, isCell: true) }
    #expect(inline("`Bash(x|y)` is wrong") == #"`Bash(x\|y)` is wrong"#)
    #expect(inline("`a` and `b`") == "`a` and `b`")
    #expect(inline("`a``b`") == #"`a` `b`"#)
    // A rule with backticks ends its own code span; what it holds is not read all the same.
    #expect(inline("`Bash(`![x](https://h)`)` is") == "`Bash(`\\!\\[x\\](https:\u{200B}//h)`)` is")
    #expect(inline("open ` end <b>@me #1") == "open \\` end \\<b\\>@\u{200B}me #\u{200B}1")
    #expect(MarkdownText.code("a`b") == "`a'b`")
    #expect(
      text(.markdown, of: report([finding("`<img>` is\n`b`")])).contains("| warning | `<img>` is\\\\n`b` "))
  }
}
