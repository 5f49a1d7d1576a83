import Foundation

/// Other programs.
enum ShellCommand {
  /// What a program prints; nil when there is none, when it fails, or when it takes too long.
  static func output(
    _ command: [String], seconds: Double = 120, input: String? = nil, in folder: String? = nil
  )
    -> String?
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let outputPath = NSTemporaryDirectory() + "benchmark-\(UUID().uuidString)"
    _ = FileManager.default.createFile(atPath: outputPath, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: outputPath) }
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle.nullDevice
    let inputPath = outputPath + ".in"
    if let input {
      try? input.write(toFile: inputPath, atomically: false, encoding: .utf8)
      process.standardInput = FileHandle(forReadingAtPath: inputPath)
    }
    defer { try? FileManager.default.removeItem(atPath: inputPath) }
    do { try process.run() } catch { return nil }
    let end = Date().addingTimeInterval(seconds)
    while process.isRunning, Date() < end { usleep(2_000) }
    if process.isRunning {
      process.terminate()
      return nil
    }
    guard process.terminationStatus == 0 else { return nil }
    return try? String(contentsOfFile: outputPath, encoding: .utf8)
  }
}
