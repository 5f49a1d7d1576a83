import Foundation
import TestSupport
import Testing

/// The built program, run as a process.
struct Program {
  /// What a run left behind.
  struct Run {
    var output: String
    var errors: String
    var status: Int32

    /// The output as a JSON object.
    func object() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "\(output)")
    }

    /// The findings of `lint --format json`, those of one cause one by one.
    func findings() throws -> [[String: Any]] {
      let findings = try #require(try object()["findings"] as? [[String: Any]])
      return findings.flatMap { [$0] + ($0["others"] as? [[String: Any]] ?? []) }
    }
  }

  /// Where it runs.
  var directory = ProjectPaths.corpus
  /// Its environment; nothing of ours gets through, so that results do not depend on the machine.
  var environment = ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin"]

  /// Beside the test bundle, `.build/debug/ccrules`, or what `CCRULES_PROGRAM` names, such as the release build.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["CCRULES_PROGRAM"] { return named }
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var parts = bundle.split(separator: "/", omittingEmptySubsequences: false)
    while let last = parts.popLast(), !last.hasSuffix(".xctest") {}
    return (parts + ["ccrules"]).joined(separator: "/")
  }()

  /// Runs the program to its end.
  func run(_ arguments: [String], input: [UInt8] = []) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.environment = environment
    // Files, not pipes: a full pipe that nobody reads would stop the program.
    let folder = try TemporaryFolder()
    let files = ["in", "out", "err"].map { folder.path + "/" + $0 }
    try Data(input).write(to: URL(fileURLWithPath: files[0]))
    try Data().write(to: URL(fileURLWithPath: files[1]))
    try Data().write(to: URL(fileURLWithPath: files[2]))
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      output: try text(of: files[1]), errors: try text(of: files[2]), status: process.terminationStatus)
  }

  private func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

/// A folder that goes away with its value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("ccrules-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    // Links resolved, as the program sees its working directory.
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder, with the folders above it.
  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
