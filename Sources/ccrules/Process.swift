internal import ArgumentParser
internal import Discovery
internal import Settings
internal import Workspace

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What concerns the process as a whole.
enum Process {
  /// A reader that goes away early (`ccrules lint | head`) ends the output, not the process.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Whether standard input is a terminal.
  static var readsTerminal: Bool { isatty(0) == 1 }

  /// The path of this program as it was called, absolute, links in it not followed: what is linked there may be renewed.
  /// Nil where it cannot be found.
  static var path: String? {
    let name = CommandLine.arguments.first ?? ""
    let directory = FileSystem.workingDirectory ?? "/"
    if name.utf8.contains(UInt8(ascii: "/")) { return PathText.absolute(name, from: directory) }
    let folders = (FileSystem.environmentVariable("PATH") ?? "").split(separator: ":")
    return folders.map { PathText.join(PathText.absolute(String($0), from: directory), name) }
      .first { access($0, X_OK) == 0 }
  }

  /// Prints the message of an error, or the help that was asked for, and ends the process.
  ///
  /// - Parameter command: the subcommand that was running, whose usage is shown; nil while the command line is read.
  static func exit(with error: any Error, in command: (any ParsableCommand.Type)? = nil) -> Never {
    let code = Ccrules.exitCode(for: error)
    let message = message(of: error, in: command)
    if !message.isEmpty {
      var output = OutputBuffer(descriptor: code.isSuccess ? 1 : 2)
      output.write(message + "\n")
      do { try output.finish() } catch { endProcess(ExitMeaning.unwritable.rawValue) }
    }
    // The argument parser says 64 for wrong use; ours is 2.
    endProcess(code == .validationFailure ? ExitMeaning.wrongUse.rawValue : code.rawValue)
  }

  /// The parser knows only the root command of an error that is thrown while a subcommand runs.
  private static func message(of error: any Error, in command: (any ParsableCommand.Type)?) -> String {
    guard let command, let error = error as? ValidationError, let name = command.configuration.commandName
    else { return Ccrules.fullMessage(for: error) }
    // Further ways to call it stand below the first.
    let usage = Ccrules.usageString(for: command).split(separator: "\n").joined(separator: "\n       ")
    return """
      Error: \(error.message)
      Usage: \(usage)
        See 'ccrules \(name) --help' for more information.
      """
  }
}

private func endProcess(_ code: Int32) -> Never { exit(code) }
