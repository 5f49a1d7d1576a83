import Foundation
import TestSupport
import Testing

@Suite("Which files lint looks at, and how it ends")
struct LintTests {
  private static let clean = #"{"permissions": {"deny": ["Bash(curl *)"]}}"#
  private static let broken = #"{"permissions": {"deny": ["Bash(curl *)",]}}"#

  /// The files that have findings.
  private func flagged(_ run: Program.Run) throws -> [String] {
    Array(Set(try run.findings().compactMap { $0["file"] as? String })).sorted()
  }

  @Test func aFolderIsSearchedForSettingsAndFrontmatter() throws {
    let folder = try TemporaryFolder()
    let names = [
      "a/.claude/settings.json", "a/.claude/settings.local.json", "managed-settings.json",
      "managed-settings.d/10.json",
    ]
    for name in names { try folder.write(Self.broken, to: name) }
    try folder.write("---\nallowed-tools: Bash (ls)\n---\n", to: "a/.claude/commands/x/list.md")
    // None of these is ours.
    try folder.write(Self.broken, to: "node_modules/p/.claude/settings.json")
    try folder.write(#"{"permissions": ["tabs",]}"#, to: "extension/manifest.json")
    try folder.write(#"{"name": "x",}"#, to: "package.json")
    // This one only looks so.
    try folder.write(Self.broken, to: "collected.json")
    let run = try Program(directory: folder.path).run(["lint", "--format", "json", "."])
    #expect(try flagged(run) == (names + ["a/.claude/commands/x/list.md"]).sorted())
    #expect(run.status == 1)
    let all = try Program(directory: folder.path).run(["lint", "--format", "json", "--all-json", "."])
    #expect(try flagged(all) == (names + ["a/.claude/commands/x/list.md", "collected.json"]).sorted())
  }

  @Test func withoutPathsTheProjectAroundTheWorkingDirectoryIsLinted() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.broken, to: ".claude/settings.json")
    try folder.write(Self.clean, to: ".claude/settings.local.json")
    try folder.write("x", to: "src/deep/file.txt")
    let run = try Program(directory: folder.path + "/src/deep").run(["lint", "--format", "json"])
    #expect(try flagged(run) == [folder.path + "/.claude/settings.json"])
  }

  @Test func aSessionReadsTheLocalSettingsOfTheRepository() throws {
    let folder = try TemporaryFolder()
    try folder.write("ref: refs/heads/main", to: ".git/HEAD")
    try folder.write(#"{"permissions": {"deny": ["Read(x)"]}}"#, to: ".claude/settings.local.json")
    try folder.write(#"{"permissions": {"deny": ["Read(x)"]}}"#, to: "web/.claude/settings.json")
    try folder.write(Self.broken, to: "web/deep/collected.json")
    let run = try Program(directory: folder.path + "/web").run(
      ["lint", "--profile", "strict", "--format", "json"])
    // Both are one policy, so that the copy is seen; what lies deeper is not read.
    #expect(try flagged(run) == [".claude/settings.json"])
    #expect(run.output.contains("CCR105"))
  }

  @Test func oneBadFileHidesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.broken, to: "broken.json")
    try folder.write(#"{"permissions": {"allow": ["Bash (x)"]}}"#, to: "rule.json")
    let run = try Program(directory: folder.path).run(
      ["lint", "--format", "json", "broken.json", "missing.json", "rule.json"])
    #expect(try flagged(run) == ["broken.json", "rule.json"])
    #expect(run.errors == "ccrules: missing.json: no such file\n")
    #expect(run.status == 3)
  }

  @Test(arguments: [("error", 1), ("warning", 1), ("note", 1), ("never", 0)] as [(String, Int32)])
  func theThresholdDecidesTheStatus(_ threshold: String, _ status: Int32) throws {
    let run = try Program().run(
      ["lint", "--fail-on", threshold, "-"], input: Array(#"{"permissions": {"deny": ["Bash (x)"]}}"#.utf8))
    #expect(run.status == status)
  }

  @Test func aNoteDoesNotFailByDefault() throws {
    let note = Array("\u{FEFF}{}".utf8)
    #expect(try Program().run(["lint", "-"], input: note).status == 0)
    #expect(try Program().run(["lint", "--fail-on", "note", "-"], input: note).status == 1)
  }

  @Test func wrongUseEndsWithTwo() throws {
    for arguments in [
      ["lint", "--nonsense"], ["lint", "--with", "everyone"], ["nonsense"], ["lint", ""], ["explain"],
    ] {
      let run = try Program().run(arguments)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.output == "" && run.errors != "", "\(arguments)")
    }
  }

  @Test func helpAndVersionEndWithZero() throws {
    for arguments in [
      ["--help"], ["--version"], ["lint", "--help"], ["explain", "--help"], ["eval", "--help"],
    ] {
      let run = try Program().run(arguments)
      #expect(run.status == 0, "\(arguments)")
      #expect(run.errors == "" && run.output != "", "\(arguments)")
    }
  }
}
