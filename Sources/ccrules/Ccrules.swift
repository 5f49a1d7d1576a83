internal import ArgumentParser

/// The command line: finds the subcommand, runs it, and turns errors into messages and exit codes.
@main
struct Ccrules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ccrules",
    abstract: "Check and explain the permission rules of Claude Code settings.",
    discussion: """
      Exit codes: 0 nothing to say, 1 findings or failures, 2 wrong use, 3 a file that cannot be read, \
      70 our own fault.
      """,
    version: "ccrules \(Version.text)",
    subcommands: [
      Lint.self, Verify.self, Diff.self, Minimize.self, Explain.self, Eval.self, Bench.self, Test.self,
      RuleCommand.self,
    ])

  static func main() {
    Process.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Process.exit(with: error)
    }
  }
}
