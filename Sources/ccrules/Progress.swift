internal import Workspace

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// One line on standard error that says how far something is, once it takes more than two seconds; only on a terminal.
struct Progress {
  private static let patience = Duration.seconds(2)
  private static let interval = Duration.milliseconds(200)

  private let isShown = isatty(2) == 1
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var hasLine = false

  /// Says how far it is, in place of what was said before.
  mutating func say(_ text: @autoclosure () -> String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > Self.patience, now - last > Self.interval else { return }
    last = now
    hasLine = true
    write("\r\u{1B}[K\(text())")
  }

  /// Takes the line away.
  mutating func finish() {
    if hasLine { write("\r\u{1B}[K") }
    hasLine = false
  }

  private func write(_ text: String) {
    var output = OutputBuffer(descriptor: 2)
    output.write(text)
    try? output.finish()
  }
}
