internal import ArgumentParser
internal import Discovery
internal import LanguageReference
internal import PolicyAnalysis
internal import Reporting
internal import RuleSyntax
internal import Settings
internal import Workspace

/// `ccrules rule`: the documentation of a check, or a clause of the rule language.
struct RuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Print the documentation of a check, or a clause of the rule language.",
    discussion: """
      Without a name every check is listed, one a line. Answers cite clauses: `ccrules rule M-2` prints one, with its \
      examples. With --all and --output, one page for each check and an index are written into a folder.

      \(ExitMeaning.help())
      """)

  @Argument(help: "Codes or names of checks (CCR105, duplicate-rule), or clauses (M-2, S-19).")
  var names: [String] = []

  @Flag(help: "Every check.")
  var all = false

  @Option(help: "The form of the output; pages are Markdown, also as text.")
  var format = DocumentFormat.text

  @Option(
    help: ArgumentHelp(
      "The file for the output; with --all the folder for the pages, which has to exist.", valueName: "path"))
  var output: String?

  func validate() throws {
    if all, !names.isEmpty { throw ValidationError("Give names, or --all.") }
    let isOneClause = names.count == 1 && LanguageReference.isClauseName(names[0])
    guard format != .json || isOneClause || (names.isEmpty && !all) else {
      throw ValidationError("--format json is for one clause, or without names for the list of checks.")
    }
  }

  func run() throws {
    if all, let output { return try writePages(into: output) }
    let text = try text()
    var sink = try output.map { try OutputSink(path: $0) } ?? OutputSink()
    sink.write(text)
    try sink.finish()
  }

  private func writePages(into folder: String) throws {
    let checks = CheckRegistry.checks
    do throws(FileSystemError) {
      try FileOutput.write(CheckPage.index(of: checks), to: folder + "/README.md")
      for check in checks {
        let page = CheckPage(check)
        try FileOutput.write(page.markdown, to: folder + "/" + page.fileName)
      }
    } catch {
      Diagnostics.print("\(error.path): writing failed: \(error.message)")
      throw ExitCode.unwritable
    }
  }

  private func text() throws -> [UInt8] {
    let checks = CheckRegistry.checks
    if all { return Array(checks.map { CheckPage($0).markdown }.joined(separator: "\n").utf8) }
    if names.isEmpty {
      return switch format {
      case .text: Array(CheckCatalogue(checks).text.utf8)
      case .markdown: Array(CheckPage.index(of: checks).utf8)
      case .json: CheckCatalogue(checks).json
      }
    }
    if format == .json { return Array(ClauseReporter().json(of: try ClauseRequest(names[0]).clause())) }
    return Array(try names.map { try markdown(of: $0) }.joined(separator: "\n").utf8)
  }

  /// The page of a check, or a clause.
  private func markdown(of name: String) throws -> String {
    if LanguageReference.isClauseName(name) {
      return ClauseReporter().markdown(of: try ClauseRequest(name).clause())
    }
    guard let check = CheckRegistry.check(named: name) else {
      let known = CheckRegistry.checks.flatMap { [$0.metadata.name, $0.metadata.code] }
      let proposal = NearestName.of(name, among: known).map { "did you mean `\($0)`?" }
      throw ValidationError("There is no check `\(name)`; \(proposal ?? "`ccrules rule` lists them.")")
    }
    return CheckPage(check).markdown
  }
}
