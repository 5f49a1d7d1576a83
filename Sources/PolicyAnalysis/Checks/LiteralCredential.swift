internal import RuleSyntax
internal import Settings
internal import ThreatKnowledge

/// CCR501: a credential in the text of a settings file.
struct LiteralCredential: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR501",
    name: "literal-credential",
    severity: .error,
    summary: "A key, token or password stands in the text.",
    rationale: """
      Settings are committed, copied and shown. An approved command is saved with its arguments, and whatever \
      credential was among them stays in the file. Credentials are told by the shape that their service gives \
      them; a name such as `API_TOKEN` counts only together with a value that looks random. They are never \
      printed in full.
      """,
    clauses: [],
    examples: [
      .flagged(
        #"{"env": {"GITHUB_TOKEN": "gh\#("p_")aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3d"}}"#,
        .init(severity: .error, at: "1:27", message: "github-token")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(curl -H 'X-Api-Token: q8Zr2LmX9sVt4KdW7yBn' https://example.com)"]}}"#,
        .init(severity: .warning)),
      .clean(
        #"{"env": {"GITHUB_TOKEN": "${GITHUB_TOKEN}", "API_TOKEN": "your-token-here", "MAX_TOKENS": "4096"}}"#
      ),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    let inText = Credentials.find(in: file.source).map { match in (match.range, match.name, match.grade) }
    let named = LiteralCredential.namedValues(in: file.root).filter { value in
      !inText.contains { $0.0.overlaps(value.range) }
    }.map { ($0.range, "value of \(Quotation.quoted($0.name))", CredentialPattern.Grade.medium) }
    let matches = inText + named
    guard !matches.isEmpty else { return [] }
    let lines = TextLines(file.source)
    return matches.map { range, name, grade in finding(range, name, grade, file, lines) }
  }

  /// Values of `env`, `headers` and the like whose name says that they are secret, and that look random.
  private static func namedValues(in root: JSONValue?) -> [(name: String, range: Range<Int>)] {
    var found: [(String, Range<Int>)] = []
    var pending = root.map { [$0] } ?? []
    while let value = pending.popLast() {
      pending += value.elements ?? []
      for member in value.members ?? [] {
        pending.append(member.value)
        guard let text = member.value.string, isSecretName(member.name), Entropy.looksRandom(text) else {
          continue
        }
        found.append((member.name, member.value.range))
      }
    }
    return found
  }

  private static func isSecretName(_ name: String) -> Bool {
    let name = name.lowercased()
    guard !name.contains("helper"), !name.contains("max_") else { return false }
    let marks = [
      "secret", "token", "password", "passwd", "api_key", "apikey", "api-key", "private_key", "access_key",
    ]
    return marks.contains(where: name.contains) || name == "authorization"
  }

  private func finding(
    _ range: Range<Int>, _ name: String, _ grade: CredentialPattern.Grade, _ file: SettingsFile,
    _ lines: TextLines
  ) -> Finding {
    let entry = file.everyEntry.first {
      $0.span.start.offset <= range.lowerBound && range.lowerBound < $0.span.end.offset
    }
    let isShared = file.scope == .project || file.scope == .managed || file.origin != .settings
    let severity: Severity = grade > .medium && isShared ? .error : .warning
    let beginning = String(decoding: file.source[range].prefix(4), as: UTF8.self)
    let shown = grade > .medium ? "`\(beginning)…`, " : ""
    var finding = Self.finding(
      at: lines.span(of: range), in: file, severity: severity,
      message: "this looks like a credential: \(name) (\(shown)\(range.count) bytes)",
      help: "revoke it, and read it from the environment or a secret store instead")
    finding.rule = entry.map { Credentials.masked($0.displayText) }
    finding.list = entry?.list
    return finding
  }
}
