internal import ArgumentParser
internal import PolicyAnalysis
internal import Reporting
internal import Settings

/// `ccrules rule`: the documentation of a check.
struct RuleCommand: ParsableCommand {
  /// How the documentation is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Print the documentation of a check.",
    discussion: "With --all and --output, one page for each check and an index are written into a folder.")

  @Argument(help: "The code or name of a check, such as CCR105 or duplicate-rule.")
  var check: String?

  @Flag(help: "Every check.")
  var all = false

  @Option(help: "The form of the documentation.")
  var format = Format.markdown

  @Option(
    help: ArgumentHelp("With --all: the folder for the pages, which has to exist.", valueName: "folder"))
  var output: String?

  func validate() throws {
    guard all != (check != nil) else { throw ValidationError("Give the code of a check, or --all.") }
    guard output == nil || all else { throw ValidationError("--output needs --all.") }
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
    if let name = check {
      guard let check = CheckRegistry.check(named: name) else {
        throw ValidationError("There is no check `\(name)`; `ccrules rule --all` prints them all.")
      }
      output.write(CheckPage(check).markdown)
    } else {
      output.write(checks.map { CheckPage($0).markdown }.joined(separator: "\n"))
    }
    output.flush()
  }
}
