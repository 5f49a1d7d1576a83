internal import ArgumentParser
internal import PermissionHook
internal import RuleSyntax

/// The command line: finds the subcommand, runs it, and turns errors into messages and exit codes.
@main
struct Ccrules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ccrules",
    abstract: "Check and explain the permission rules of Claude Code settings.",
    discussion: ExitMeaning.help(
      .findings, .unreadable, .nothingFound, .asks, .denies, .internalError, .changedMeanwhile),
    version: "ccrules \(Version.text)",
    subcommands: [
      Lint.self, Verify.self, Diff.self, Upgrade.self, Minimize.self, Explain.self, Eval.self, Bench.self,
      Test.self, Suggest.self, Hook.self, Serve.self, MCP.self, Init.self, ReportCommand.self,
      RuleCommand.self,
    ])

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    // First of all: the hook runs before every call of a session.
    if Hook.isEvent(arguments, onTerminal: Process.readsTerminal) {
      HookProgram.run(Array(arguments.dropFirst()))
    }
    Process.ignoreBrokenPipes()
    var running: (any ParsableCommand.Type)?
    do {
      try rejectUnknownSubcommand()
      var command = try parseAsRoot()
      running = type(of: command)
      try command.run()
    } catch {
      Process.exit(with: error, in: running)
    }
  }

  /// The parser calls a misspelt subcommand an unexpected argument.
  private static func rejectUnknownSubcommand() throws {
    guard let first = CommandLine.arguments.dropFirst().first, first.utf8.first != UInt8(ascii: "-") else {
      return
    }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(first) else { return }
    let proposal = NearestName.of(first, among: names).map { "; did you mean `\($0)`?" } ?? "."
    throw ValidationError("There is no subcommand `\(first)`\(proposal)")
  }
}
