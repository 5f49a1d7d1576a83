internal import ArgumentParser
internal import LanguageReference
internal import PolicyAnalysis
internal import Reporting
internal import Settings

/// `ccrules rule`: the documentation of a check, or a clause of the rule language.
struct RuleCommand: ParsableCommand {
  /// How the documentation is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
    /// Clauses only.
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Print the documentation of a check, or a clause of the rule language.",
    discussion: """
      Answers cite clauses: `ccrules rule M-2` prints one, with its examples. With --all and --output, one page for \
      each check and an index are written into a folder.
      """)

  @Argument(help: "Codes or names of checks (CCR105, duplicate-rule), or clauses (M-2, S-19).")
  var names: [String] = []

  @Flag(help: "Every check.")
  var all = false

  @Option(help: "The form of the documentation.")
  var format = Format.markdown

  @Option(
    help: ArgumentHelp("With --all: the folder for the pages, which has to exist.", valueName: "folder"))
  var output: String?

  func validate() throws {
    guard all == names.isEmpty else {
      throw ValidationError("Give the code of a check, the id of a clause, or --all.")
    }
    guard output == nil || all else { throw ValidationError("--output needs --all.") }
    guard format == .markdown || (names.count == 1 && LanguageReference.isClauseName(names[0])) else {
      throw ValidationError("--format json is for one clause.")
    }
  }

  func run() throws {
    let checks = CheckRegistry.checks
    if let folder = output {
      do throws(FileSystemError) {
        try FileOutput.write(CheckPage.index(of: checks), to: folder + "/README.md")
        for check in checks {
          let page = CheckPage(check)
          try FileOutput.write(page.markdown, to: folder + "/" + page.fileName)
        }
      } catch {
        Diagnostics.print("\(error.path): \(error.message)")
        throw ExitCode.unreadable
      }
      return
    }
    var output = OutputBuffer()
    if all {
      output.write(checks.map { CheckPage($0).markdown }.joined(separator: "\n"))
    } else if format == .json {
      for name in names { output.write(ClauseReporter().json(of: try ClauseRequest(name).clause())) }
    } else {
      output.write(try names.map { try markdown(of: $0) }.joined(separator: "\n"))
    }
    output.flush()
  }

  /// The page of a check, or a clause.
  private func markdown(of name: String) throws -> String {
    if LanguageReference.isClauseName(name) {
      return ClauseReporter().markdown(of: try ClauseRequest(name).clause())
    }
    guard let check = CheckRegistry.check(named: name) else {
      throw ValidationError("There is no check `\(name)`; `ccrules rule --all` prints them all.")
    }
    return CheckPage(check).markdown
  }
}
