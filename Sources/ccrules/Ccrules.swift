import ArgumentParser

/// The command line entry point.
@main
struct Ccrules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ccrules",
    abstract: "Compile, check and explain the permission rules of Claude Code settings.")
}
