internal import PatternMatching
internal import PermissionEngine
internal import Workspace

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// One line on standard error that says what is being done and for how long, once it takes more than two seconds; only
/// on a terminal.
///
/// A thread of its own writes it, so that one long step shows as well as many short ones.
final class Progress: Sendable {
  private static let patience: UInt32 = 2_000_000
  private static let interval: UInt32 = 200_000

  private struct Line: Sendable {
    var text: String
    var isShown = false
    var isFinished = false
  }

  private let isWanted: Bool
  private let start = ContinuousClock.now
  private let line: Guarded<Line>

  private init(_ text: String, readsInput: Bool) {
    line = Guarded(Line(text: text))
    // Where somebody types the input, it is they who take the time.
    isWanted = isatty(2) == 1 && !(readsInput && isatty(0) == 1)
    guard isWanted else { return }
    ParallelRanges.runAside { [self] in
      usleep(Self.patience)
      while showLine() { usleep(Self.interval) }
    }
  }

  /// Does some work, and says so while it takes long. What else is written to the terminal meanwhile goes through
  /// `pausing`.
  ///
  /// - Parameters:
  ///   - text: what is being done: `linting 240 files`.
  ///   - readsInput: whether the work waits for standard input.
  static func during<Result>(
    _ text: String, readsInput: Bool = false, _ work: (Progress) throws -> Result
  ) rethrows -> Result {
    let progress = Progress(text, readsInput: readsInput)
    defer { progress.finish() }
    return try work(progress)
  }

  /// Says how far it is, in place of what was said before.
  func say(_ text: @autoclosure () -> String) {
    guard isWanted else { return }
    let text = text()
    line.withValue { $0.text = text }
  }

  /// Takes the line away while something else is written.
  func pausing(_ write: () -> Void) {
    line.withValue { line in
      clear(&line)
      write()
    }
  }

  /// Writes the line; false when the work is done.
  private func showLine() -> Bool {
    line.withValue { line in
      if line.isFinished { return false }
      line.isShown = true
      write("\r\u{1B}[K\(line.text), \((ContinuousClock.now - start).components.seconds) s")
      return true
    }
  }

  /// Takes the line away.
  private func finish() {
    line.withValue { line in
      line.isFinished = true
      clear(&line)
    }
  }

  private func clear(_ line: inout Line) {
    if line.isShown { write("\r\u{1B}[K") }
    line.isShown = false
  }

  private func write(_ text: String) {
    var output = OutputBuffer(descriptor: 2)
    output.write(text)
    output.flush()
  }
}
