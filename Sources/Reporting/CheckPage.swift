public import PolicyAnalysis
internal import RuleSyntax
internal import Settings
internal import Workspace

/// The documentation of a check, made from its metadata and from what it really says about its examples.
public struct CheckPage: Sendable {
  private let check: any Check.Type
  private var metadata: CheckMetadata { check.metadata }

  /// The page of a check.
  public init(_ check: any Check.Type) { self.check = check }

  /// The file name of the page: `CCR105-duplicate-rule.md`.
  public var fileName: String { Self.fileName(code: metadata.code, name: metadata.name) }

  /// The file name of the page of a check.
  package static func fileName(code: String, name: String) -> String { "\(code)-\(name).md" }

  /// Where the page of a check is, relative to the root of the repository.
  package static func address(code: String, name: String) -> String {
    "Documentation/checks/" + fileName(code: code, name: name)
  }

  /// The page as Markdown, with a line break at the end.
  public var markdown: String {
    var blocks = [
      "# \(metadata.code) \(metadata.name)", metadata.summary, facts, "## Why it matters", metadata.rationale,
    ]
    if let fix = metadata.fix { blocks += ["## Fix", fix] }
    let flagged = metadata.examples.filter { !$0.expected.isEmpty }
    let clean = metadata.examples.filter { $0.expected.isEmpty }
    blocks += ["## Flagged"] + flagged.flatMap { sections(of: $0) }
    if !clean.isEmpty { blocks += ["## Not flagged"] + clean.flatMap { sections(of: $0) } }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// One line for a list of checks, as a row of a Markdown table.
  public var indexRow: String {
    "| [\(metadata.code)](\(fileName)) | \(metadata.name) | \(metadata.severity.rawValue) | \(metadata.summary) |"
  }

  /// The list of all checks as Markdown.
  public static func index(of checks: [any Check.Type]) -> String {
    let head = "# Checks\n\n| code | name | severity | what it says |\n|---|---|---|---|\n"
    return head + checks.map { CheckPage($0).indexRow + "\n" }.joined()
  }

  private var facts: String {
    var facts = ["Severity: \(metadata.severity.rawValue)."]
    if metadata.isOptIn { facts.append("Runs only where `select` or `severity` of `.ccrules.yml` names it.") }
    if !metadata.clauses.isEmpty {
      // From `Documentation/checks`.
      let links = metadata.clauses.map { ClauseHint.link(to: $0, inPage: "../language.md") }
      facts.append("Clauses: \(links.joined(separator: ", ")).")
    }
    return facts.joined(separator: " ")
  }

  private func sections(of example: CheckExample) -> [String] {
    var blocks: [String] = []
    if let remark = example.remark { blocks.append(remark) }
    if example.edition != .current { blocks.append("In edition \(example.edition.rawValue):") }
    for source in example.sources {
      let language = source.origin == .settings ? "json" : "yaml"
      if example.sources.count > 1 { blocks.append("`\(source.path)` (\(source.scope.rawValue)):") }
      blocks.append(fenced(source.text, language))
    }
    if let configuration = example.configuration {
      blocks += ["with `.ccrules.yml`:", fenced(configuration, "yaml")]
    }
    if !example.expected.isEmpty { blocks.append(fenced(output(of: example), "text")) }
    return blocks
  }

  private func output(of example: CheckExample) -> String {
    let report = Report(
      example.run(check),
      files: example.input().lintedFiles + [example.lintConfiguration?.file].compactMap { $0 },
      fileCount: example.sources.count,
      relativeTo: "/project")
    let reporter = FindingTextReporter()
    return report.findings.map { reporter.text(of: $0, in: report) }.joined(separator: "\n")
  }

  /// The fence is longer than any run of backticks in the text.
  private func fenced(_ text: String, _ language: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(language)\n\(text)\(text.utf8.last == 0x0A ? "" : "\n")\(fence)"
  }
}
