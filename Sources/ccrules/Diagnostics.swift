internal import ArgumentParser
internal import Discovery
internal import Settings
internal import Workspace

/// Messages for people about the run itself; they never mix with the output.
enum Diagnostics {
  /// Prints `ccrules: MESSAGE` on standard error.
  static func print(_ message: String) {
    var output = OutputBuffer(descriptor: 2, name: "standard error")
    output.write("ccrules: \(message)\n")
    output.flush()
  }
}

extension OutputBuffer {
  /// Hands everything to the system, and ends the run with a message when some of it was lost.
  mutating func finish() throws {
    flush()
    guard let failure else { return }
    Diagnostics.print("\(failure.path): writing failed: \(failure.message)")
    throw ExitCode.unwritable
  }
}
