import Foundation
import Testing

@Suite("Progress on a terminal")
struct ProgressTests {
  /// Runs the program with standard error on a terminal and an input that stays open for some seconds; what was
  /// written to the terminal.
  private func terminalText(_ arguments: [String], input: String, openFor seconds: Double) throws
    -> String
  {
    var (leader, follower): (Int32, Int32) = (0, 0)
    try #require(openpty(&leader, &follower, nil, nil, nil) == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.environment = ["HOME": "/nonexistent"]
    let stream = Pipe()
    process.standardInput = stream
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: follower, closeOnDealloc: true)
    try process.run()
    stream.fileHandleForWriting.write(Data(input.utf8))
    Thread.sleep(forTimeInterval: seconds)
    try stream.fileHandleForWriting.close()
    process.waitUntilExit()
    // A terminal keeps what was written to it until somebody reads; nothing is no reason to wait.
    _ = fcntl(leader, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(leader, &bytes, bytes.count)
    close(leader)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private let vector = #"""
    {"id": "a", "edition": ["2.1"], "settings": [{"scope": "project", "permissions": {"allow": ["Bash(a)"]}}], \#
    "context": {"cwd": "/w", "projectRoot": "/w", "home": "/h"}, "call": {"tool": "Bash", "input": {"command": "a"}}, \#
    "expect": "allow"}

    """#

  @Test func aRunOfMoreThanTwoSecondsSaysHowFarItIsAndTakesTheLineAway() throws {
    let text = try terminalText(["test", "-"], input: vector, openFor: 3)
    #expect(text.hasPrefix("\r\u{1B}[Krunning -: 1 passed, 0 failed, 2 s"), "\(text)")
    #expect(text.hasSuffix("\r\u{1B}[K"), "\(text)")
  }

  @Test func aShortRunSaysNothing() throws {
    #expect(try terminalText(["test", "-"], input: vector, openFor: 0.1) == "")
  }
}
