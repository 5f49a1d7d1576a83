internal import ArgumentParser
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import Settings

/// `ccrules minimize`: settings files without the rules that change no decision.
struct Minimize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minimize",
    abstract: "Take rules out that change no decision.",
    discussion: """
      Prints a unified diff for each file, or with --write changes the files. Only rules that others of the same file \
      make superfluous are taken out; that no decision changes is proven before anything is printed. A rule that is \
      needed in auto mode, which drops broader ones, is kept. Everything else in the file stays as it is, byte for \
      byte.

      Exit codes: 0, 1 with --check when there is something to take out, 2 wrong use, 3 a file cannot be read.
      """)

  @Argument(help: "Files and folders; without any the project around the working directory.")
  var paths: [String] = []

  @OptionGroup var language: SemanticsOptions

  @Flag(help: "Change the files.")
  var write = false

  @Flag(help: "Fail when a file is not minimal.")
  var check = false

  func run() throws {
    let place = SessionPlace.ofThisProcess()
    let targets = LintTargets(paths: paths, with: [], semantics: language.semantics, place: place)
    for message in targets.unreadable { Diagnostics.print(message) }
    let shown = DisplayPath(relativeTo: place.startDirectory)
    var output = OutputBuffer()
    var count = 0
    for input in targets.inputs {
      for file in input.lintedFiles where file.origin == .settings {
        let result = Minimization(of: file, semantics: language.semantics, context: input.context)
        if result.removed.isEmpty {
          if result.proof?.isEmpty == false {
            Diagnostics.print("\(shown.text(file.path)): undecided, left as it is")
          }
          continue
        }
        count += result.removed.count
        guard write else {
          output.write(UnifiedDiff(old: file.source, new: result.bytes, path: shown.text(file.path)).bytes)
          continue
        }
        do throws(FileSystemError) { try FileOutput.replace(file.path, with: result.bytes) } catch {
          Diagnostics.print("\(shown.text(error.path)): \(error.message)")
          throw ExitCode.unreadable
        }
      }
    }
    output.flush()
    Diagnostics.print("\(write ? "took out" : "would take out") \(count) rule\(count == 1 ? "" : "s")")
    if !targets.unreadable.isEmpty { throw ExitCode.unreadable }
    if check, count > 0 { throw ExitCode.findings }
  }
}
