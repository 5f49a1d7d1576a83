internal import RuleSyntax
internal import Settings

/// CCR505: a helper for credentials in a shared file, or set up so that it does not work.
struct CredentialHelper: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR505",
    name: "credential-helper",
    severity: .warning,
    summary: "A shared file names a program that hands out credentials, or its refresh time is no number.",
    rationale: """
      `apiKeyHelper` and its relatives run on the machine of whoever opens the project, without asking, and their \
      output is sent as a credential. A refresh time that is no number of milliseconds is not used.
      """,
    clauses: [],
    examples: [
      .flagged(#"{"apiKeyHelper": "scripts/key.sh"}"#, .init(severity: .warning, message: "apiKeyHelper")),
      .flagged(
        #"{"env": {"CLAUDE_CODE_API_KEY_HELPER_TTL_MS": "5m"}}"#, .init(message: "no number of milliseconds")),
      .clean(#"{"env": {"CLAUDE_CODE_API_KEY_HELPER_TTL_MS": "300000"}}"#),
      CheckExample(
        [.init(#"{"apiKeyHelper": "~/bin/key.sh"}"#, scope: .user)], expected: [],
        remark: "User settings are not shared."),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    guard let root = file.root else { return [] }
    let lines = TextLines(file.source)
    var findings: [Finding] = []
    if file.scope == .project {
      for name in CredentialHelper.helpers {
        guard let member = root.member(name), !member.value.isNull else { continue }
        findings.append(
          Self.finding(
            at: lines.span(of: member.keyRange.lowerBound..<member.value.range.upperBound), in: file,
            message: "`\(name)` runs a program on the machine of everybody who uses this file",
            help: "put it into user or managed settings"))
      }
    }
    if let time = root["env"]?.member(CredentialHelper.refreshTime), !CredentialHelper.isNumber(time.value) {
      findings.append(
        Self.finding(
          at: lines.span(of: time.value.range), in: file,
          message: "`\(CredentialHelper.refreshTime)` is no number of milliseconds",
          help: "write digits only, for example `300000`"))
    }
    return findings
  }

  private static func isNumber(_ value: JSONValue) -> Bool {
    let digits = value.number.map { Array($0.utf8) } ?? value.string ?? []
    return !digits.isEmpty && digits.count <= 12 && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let refreshTime = "CLAUDE_CODE_API_KEY_HELPER_TTL_MS"
  private static let helpers = ["apiKeyHelper", "awsAuthRefresh", "awsCredentialExport", "otelHeadersHelper"]
}
