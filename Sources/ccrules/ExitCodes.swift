internal import ArgumentParser

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension ExitCode {
  /// Findings at or above the threshold, or vectors that failed.
  static let findings = ExitCode(1)
  /// The command line makes no sense.
  static let wrongUse = ExitCode(2)
  /// A file could not be opened or read.
  static let unreadable = ExitCode(3)
  /// Our own fault: a witness did not replay.
  static let internalError = ExitCode(70)

  /// `explain --exit-code`: the answer is ask.
  static let asks = ExitCode(3)
  /// `explain --exit-code`: the answer is deny.
  static let denies = ExitCode(4)
}

/// What concerns the process as a whole.
enum Process {
  /// A reader that goes away early (`ccrules lint | head`) ends the output, not the process.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Prints the message of an error, or the help that was asked for, and ends the process.
  static func exit(with error: any Error) -> Never {
    let code = Ccrules.exitCode(for: error)
    let message = Ccrules.fullMessage(for: error)
    if !message.isEmpty {
      var output = OutputBuffer(descriptor: code.isSuccess ? 1 : 2)
      output.write(message + "\n")
      output.flush()
    }
    // The argument parser says 64 for wrong use; ours is 2.
    endProcess(code == .validationFailure ? ExitCode.wrongUse.rawValue : code.rawValue)
  }
}

private func endProcess(_ code: Int32) -> Never { exit(code) }
