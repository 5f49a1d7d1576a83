import Foundation
import Testing

@Suite("Progress on a terminal")
struct ProgressTests {
  /// What one run wrote to its terminal.
  private struct TerminalRun {
    var text: String
    /// From before the start of the program to after its end.
    var elapsed: Duration
  }

  /// Runs the program with standard error on a terminal and an input that stays open until a text is on the terminal;
  /// where none is named, it is closed at once.
  ///
  /// - Parameter awaited: what must appear; nobody waits longer than two minutes for it.
  private func run(_ arguments: [String], input: String, openUntil awaited: String?) throws -> TerminalRun {
    var (leader, follower): (Int32, Int32) = (0, 0)
    try #require(openpty(&leader, &follower, nil, nil, nil) == 0)
    defer { close(leader) }
    // A terminal keeps what was written to it until somebody reads; nothing is no reason to wait.
    _ = fcntl(leader, F_SETFL, O_NONBLOCK)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.environment = ["HOME": "/nonexistent"]
    let stream = Pipe()
    process.standardInput = stream
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: follower, closeOnDealloc: true)
    let start = ContinuousClock.now
    try process.run()
    stream.fileHandleForWriting.write(Data(input.utf8))
    var text = ""
    if let awaited {
      while !text.contains(awaited), ContinuousClock.now - start < .seconds(120) {
        usleep(20_000)
        text += written(to: leader)
      }
    }
    try stream.fileHandleForWriting.close()
    process.waitUntilExit()
    let elapsed = ContinuousClock.now - start
    return TerminalRun(text: text + written(to: leader), elapsed: elapsed)
  }

  /// What is on the terminal and was not read yet.
  private func written(to terminal: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private let vector = #"""
    {"id": "a", "edition": ["2.1"], "settings": [{"scope": "project", "permissions": {"allow": ["Bash(a)"]}}], \#
    "context": {"cwd": "/w", "projectRoot": "/w", "home": "/h"}, "call": {"tool": "Bash", "input": {"command": "a"}}, \#
    "expect": "allow"}

    """#

  @Test func aRunOfMoreThanTwoSecondsSaysHowFarItIsAndTakesTheLineAway() throws {
    let line = "\r\u{1B}[Krunning -: 1 passed, 0 failed, "
    let run = try run(["test", "-"], input: vector, openUntil: line)
    #expect(run.text.contains(line), "\(run.text)")
    #expect(run.text.hasSuffix("\r\u{1B}[K"), "\(run.text)")
    #expect(run.elapsed >= .seconds(2))
  }

  @Test func aShortRunSaysNothing() throws {
    // A busy machine may make any run long: what one writes counts only where it was short.
    for _ in 0..<5 {
      let run = try run(["test", "-"], input: vector, openUntil: nil)
      guard run.elapsed < .seconds(2) else { continue }
      #expect(run.text == "")
      return
    }
  }
}
