import Foundation
import PatternMatching
import TestSupport
import Testing

/// Paths against `git check-ignore`.
///
/// Each pattern becomes the `.gitignore` of a folder of its own, so that one process of git answers for all.
///
/// Differences that are intended:
/// - A gitignore file takes a leading `!` or `#` for negation and comment (spec P-10 leaves those to the rule).
///   The test puts a backslash in front of them, for git and for us.
/// - It also drops trailing blanks, which are part of our pattern. The test escapes them for git only.
/// - `ignoringASCIICase` closes classes under case; git compares a lower-cased byte with the
///   members as written, so that `[A]` never matches there. It is compared with itself only, in another test.
/// - The anchor itself (the empty path) is never asked of git.
@Suite(.enabled(if: Peer.git.isPresent, "\(Peer.absence(of: .git))")) struct GitDifferentialTests {
  static let patternCount = Rounds.count(3_000)
  static let pathsPerPattern = 8

  struct Case {
    var pattern: [UInt8]
    var path: [UInt8]
  }

  @Test func sameAsGit() throws {
    let git = URL(fileURLWithPath: try #require(Peer.git.path))
    let folder = Self.quickFolder.appendingPathComponent("globs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Self.run(git, ["init", "-q"], in: folder, input: Data())

    var globs = RandomGlob(seed: 4)
    var cases: [Data: Case] = [:]
    var folders = Set<Data>()
    var questions = Data()
    for index in 0..<Self.patternCount {
      var (pattern, paths) = globs.next(paths: Self.pathsPerPattern)
      if pattern.first == UInt8(ascii: "!") || pattern.first == UInt8(ascii: "#") {
        pattern.insert(UInt8(ascii: "\\"), at: 0)
      }
      let home = folder.appendingPathComponent("\(index)")
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      try Data(Self.line(pattern)).write(to: home.appendingPathComponent(".gitignore"))
      for path in Set(paths) {
        let question = Data("\(index)/".utf8) + Data(path)
        if globs.random.oneIn(3) {
          let place = folder.path + "/" + String(decoding: question, as: UTF8.self)
          try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
          for end in question.indices where question[end] == UInt8(ascii: "/") {
            folders.insert(question[..<end])
          }
          folders.insert(question)
        }
        cases[question] = Case(pattern: pattern, path: path)
        questions += question + Data([0])
      }
    }
    let answer = try Self.run(
      git, ["check-ignore", "--no-index", "--stdin", "-z"], in: folder, input: questions)
    let ignored = Set(answer.split(separator: 0).map { Data($0) })

    var matched = 0
    for (question, one) in cases {
      let expected = ignored.contains(question)
      let isDirectory = folders.contains(question)
      let glob = try? PathGlob(one.pattern)
      let got = glob?.matches(one.path, isDirectory: isDirectory) ?? false
      matched += expected ? 1 : 0
      if got != expected {
        let (pattern, path) = (
          String(decoding: one.pattern, as: UTF8.self), String(decoding: one.path, as: UTF8.self)
        )
        Issue.record("`\(pattern)` on `\(path)` (directory: \(isDirectory)): git says \(expected)")
      }
    }
    print("git check-ignore: \(cases.count) pairs, \(matched) matched")
    #expect(cases.count >= 20_000)
    #expect(matched >= 5_000)
  }

  /// Where thousands of folders are made in no time: in memory, where the system has such a place.
  private static var quickFolder: URL {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let isUsable = FileManager.default.isWritableFile(atPath: memory.path)
    return isUsable ? memory : FileManager.default.temporaryDirectory
  }

  /// The line of a gitignore file that says what the pattern says.
  private static func line(_ pattern: [UInt8]) -> [UInt8] {
    var line = pattern
    let blanks = line.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    line.removeLast(blanks)
    // An escaped blank at the end is one already; a backslash more would escape the backslash.
    let backslashes = line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    for index in 0..<blanks {
      line += index == 0 && backslashes % 2 == 1 ? Array(" ".utf8) : Array("\\ ".utf8)
    }
    return line + [UInt8(ascii: "\n")]
  }

  /// Runs a program to its end; the answer goes through a file, so that no pipe can fill up.
  private static func run(_ program: URL, _ arguments: [String], in folder: URL, input: Data) throws -> Data {
    let files = ["in", "out"].map { folder.appendingPathComponent(".git-\($0)") }
    try input.write(to: files[0])
    try Data().write(to: files[1])
    let process = Process()
    process.executableURL = program
    process.arguments = ["-c", "core.ignoreCase=false", "-c", "core.excludesFile=/dev/null"] + arguments
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: files[1])
  }
}
