import PermissionEngine
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing
import Workspace

@testable import Reporting

@Suite("Reports on findings")
struct FindingReporterTests {
  private static let source = Array("{\"allow\": [\"Bash(a\\tb)\"]}".utf8)
  private static let path = "/w/app/.claude/settings.json"

  private var finding: Finding {
    let span = TextLines(Self.source).span(of: 11..<22)
    let call = ToolCall(
      tool: "Bash",
      input: ["command": .string("a\u{1B}[2J b"), "timeout": .number("1e400"), "background": .boolean(true)])
    return Finding(
      code: "CCR105", name: "duplicate-rule", severity: .warning, confidence: .open,
      dependsOn: [.gitOptionsOutsideForAllow, .expansionsInArguments],
      message: "`Bash(a\tb)` is twice", help: "look", rule: "Bash(a\tb)", list: .allow,
      location: Location(file: Self.path, span: span),
      related: [
        RelatedLocation(
          location: Location(file: "/home/u/x.json", span: span), rule: nil, message: "is other")
      ],
      witness: Witness(call: call, outcome: .deny),
      fix: Fix(
        description: "remove it",
        edits: [Fix.Edit(file: Self.path, offset: 11, length: 11, replacement: Array("\"\u{E9}\"".utf8))]))
  }

  private func report(_ findings: [Finding], files: Int = 1) -> Report {
    var result = AnalysisResult()
    result.findings = findings
    let file = SettingsFile(path: Self.path, scope: .project, source: Self.source)
    return Report(result, files: [file], fileCount: files, relativeTo: "/w/app")
  }

  @Test func textHasPlaceMessageExcerptAndAdvice() {
    let text = FindingTextReporter().text(of: report([finding]))
    #expect(
      text == """
        .claude/settings.json:1:12: warning[duplicate-rule]: `Bash(a\\tb)` is twice (CCR105)
          because: /home/u/x.json:1:12  is other
          example: `a<U+001B>[2J b`  →  deny
          note: depends on undocumented behaviour: U6 (global options of git), U23 (expansions in arguments)
          help: look
          fix: remove it (may widen, --unsafe-fixes)
        1 warning in 1 file; --unsafe-fixes repairs 1

        """)
  }

  @Test func totalsCountBySeverity() {
    let reporter = FindingTextReporter()
    #expect(reporter.summary(of: report([], files: 3)) == "no findings in 3 files")
    var note = finding
    note.severity = .note
    var error = finding
    error.severity = .error
    #expect(
      reporter.summary(of: report([note, error, error, finding], files: 0))
        == "2 errors, 1 warning, 1 note in 0 files; --unsafe-fixes repairs 4")
  }

  @Test func colourIsOnlyAddedNeverTakenForText() {
    let plain = FindingTextReporter().text(of: report([finding]))
    let colored = FindingTextReporter(style: TextStyle(isColored: true)).text(of: report([finding]))
    #expect(!plain.utf8.contains(0x1B))
    var stripped = ""
    var isInside = false
    for scalar in colored.unicodeScalars {
      if scalar == "\u{1B}" { isInside = true }
      if !isInside { stripped.unicodeScalars.append(scalar) }
      if isInside, scalar == "m" { isInside = false }
    }
    #expect(stripped == plain)
  }

  @Test func jsonHasEveryMemberAndReadsBack() throws {
    var finding = finding
    finding.furtherWitnesses = [
      Witness(
        call: ToolCall(tool: "Read", input: ["file_path": .string("/w/a")]), outcome: .allow, isWide: true,
        edition: .v1_0)
    ]
    let bytes = FindingJSONReporter(version: "1.2.3").bytes(of: report([finding]))
    let root = try JSONReader().read(bytes).root
    #expect(
      root.members?.map(\.name) == ["version", "tool", "files", "unreadable", "summary", "findings"])
    #expect(root["version"]?.number == "1" && root["tool"]?["version"]?.text == "1.2.3")
    let item = try #require(root["findings"]?.elements?.first)
    #expect(
      item.members?.map(\.name) == [
        "code", "name", "url", "fingerprint", "severity", "profile", "confidence", "dependsOn", "message",
        "help",
        "capabilities", "suggestions", "rule", "list", "file", "line", "column", "endLine", "endColumn",
        "related",
        "witness", "decision", "examples", "fix", "others",
      ])
    #expect(item["help"]?.text == "look")
    #expect(item["file"]?.text == ".claude/settings.json")
    #expect(item["column"]?.number == "12" && item["endColumn"]?.number == "23")
    #expect(item["rule"]?.text == "Bash(a\tb)")
    #expect(item["dependsOn"]?.elements?.map(\.text) == ["U6", "U23"])
    #expect(item["witness"]?["input"]?.members?.map(\.name) == ["background", "command", "timeout"])
    #expect(item["witness"]?["input"]?["timeout"]?.number == "1e400")
    #expect(item["decision"]?.text == "deny")
    let examples = try #require(item["examples"]?.elements)
    #expect(examples.map { $0["decision"]?.text } == ["deny", "allow"])
    #expect(examples.map { $0["reading"]?.text } == ["narrow", "wide"])
    #expect(examples.map { $0["edition"]?.text } == [nil, "1.0"])
    #expect(examples.last?["call"]?["tool"]?.text == "Read")
    #expect(item["fix"]?["edits"]?.elements?.first?["replacement"]?.text == "\"\u{E9}\"")
    #expect(item["related"]?.elements?.first?["rule"]?.isNull == true)
  }

  @Test func noFindingsIsAnEmptyArray() throws {
    let root = try JSONReader().read(FindingJSONReporter(version: "1").bytes(of: report([]))).root
    #expect(root["findings"]?.elements?.isEmpty == true)
  }

  /// The fingerprints of some findings in one report.
  private func fingerprints(_ findings: [Finding], project: String) throws -> [String] {
    var report = report(findings)
    for finding in findings { report.inventory.projects[finding.location.file] = project }
    let root = try JSONReader().read(FindingJSONReporter(version: "1").bytes(of: report)).root
    return try #require(root["findings"]?.elements).compactMap { $0["fingerprint"]?.text }
  }

  @Test func aFingerprintOutlivesLinesAndPlaces() throws {
    var moved = finding
    moved.location.span.start.line += 10
    moved.location.file = "/elsewhere/.claude/settings.json"
    let project = String(finding.location.file.dropLast("/.claude/settings.json".count))
    let first = try fingerprints([finding], project: project)
    #expect(first.count == 1 && first[0].utf8.count == 16)
    #expect(try fingerprints([moved], project: "/elsewhere") == first)
    // Equal ones are numbered; another rule, check or file is another.
    #expect(try fingerprints([finding, finding], project: project) == first + [first[0] + "-2"])
    var others = [finding, finding, finding]
    others[0].rule = "Bash(x)"
    others[1].code = "CCR999"
    others[2].location.file += "x"
    #expect(Set(try fingerprints(others, project: project) + first).count == 4)
  }
}

@Suite("Reports on decisions")
struct DecisionReporterTests {
  private static let source = Array("{\"deny\": [\"Bash(rm *)\"]}".utf8)

  private var report: DecisionReport {
    let rule = SourcedRule(
      rule: Rule(
        text: Array("Bash(rm *)".utf8),
        tool: ToolName(bytes: Array("Bash".utf8), range: 0..<4, canonical: "Bash", hasWildcard: false),
        specifier: nil),
      list: .deny, scope: .project, file: "/w/s.json", span: TextLines(Self.source).span(of: 10..<22))
    let reason = Reason(rule: rule, explanation: "a deny rule matches", clauses: ["M-1", "B-5"])
    let parts = [
      DecisionPart(
        kind: .command, text: "ls", outcome: .allow,
        reason: Reason(explanation: "read-only", clauses: ["S-21"])),
      DecisionPart(kind: .structure, text: "$( )", outcome: nil, reason: nil),
      DecisionPart(
        kind: .command, text: "rm x", depth: 1, stripped: ["nice -n 5"], outcome: .deny, reason: reason),
    ]
    let decision = Decision(
      outcome: .deny, reason: reason, parts: parts, wideOutcome: .ask,
      dependsOn: [.undocumentedRunnersSeenThrough], semantics: .strict)
    return DecisionReport(
      call: ToolCall(tool: "Bash", input: ["command": .string("ls $(nice -n 5 rm x)")]), decision: decision,
      changes: [AnswerChange(edit: .remove(rule), outcome: .ask, isWrittenByApproval: false)],
      notes: ["files only"],
      files: [SettingsFile(path: "/w/s.json", scope: .project, source: Self.source)], relativeTo: "/w")
  }

  @Test func textSaysOutcomeFirstThenWhyThenParts() {
    #expect(
      DecisionTextReporter().text(of: report) == """
        deny
        why: a deny rule matches (M-1, B-5)

          allow ls
                  read-only (S-21)
                $( )
          deny    rm x
                    seen through `nice -n 5`
                    s.json:1:11: a deny rule matches (M-1, B-5)

        rule: s.json:1:11: deny `Bash(rm *)` (project settings)
            1 | {"deny": ["Bash(rm *)"]}
              |           ^^^^^^^^^^^^
        change: without `Bash(rm *)` at s.json:1:11 the answer is ask
        note: depends on undocumented behaviour: U21 (how far deny and ask see through wrappers and shells); \
        a session may answer ask
        settings: s.json (project)
        note: files only
        clauses: ccrules rule M-1 B-5
        speaks for: strict reading of the documentation

        """)
  }

  @Test func jsonHasEveryMember() throws {
    let root = try JSONReader().read(DecisionJSONReporter(paths: report.paths).bytes(of: report)).root
    #expect(
      root.members?.map(\.name) == [
        "call", "decision", "wideDecision", "dependsOn", "release", "reading", "refused", "unmeasured",
        "reason", "clauses", "rule", "parts", "changes", "approval", "nearest", "documented", "notes",
        "files",
      ])
    #expect(root["decision"]?.text == "deny" && root["wideDecision"]?.text == "ask")
    #expect(root["rule"]?["line"]?.number == "1" && root["rule"]?["file"]?.text == "s.json")
    #expect(root["parts"]?.elements?.count == 3)
    #expect(root["parts"]?.elements?[1]["decision"]?.isNull == true)
    #expect(root["changes"]?.elements?.first?["remove"]?["text"]?.text == "Bash(rm *)")
  }

  @Test func aStreamLineHasNoLineBreak() {
    var writer = JSONWriter()
    DecisionJSONReporter(paths: report.paths).write(report.decision, to: &writer)
    #expect(!writer.bytes.contains(0x0A))
  }
}
