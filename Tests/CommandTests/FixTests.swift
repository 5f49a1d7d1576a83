import Foundation
import TestSupport
import Testing

@Suite("Repairs of files")
struct FixTests {
  private static let before = """
    {
    \t"permissions":   {
        "allow": [ "Bash (mkdir -p \\u0074mp:*)",
          "WebSearch",  "bash(make)",
          "Bash(make)" , "WebSearch"
        ],
        "deny": ["Write(src/**)", "Read($HOME/.ssh/**)", "Edit(src/**)"]
      }
    }
    """
  private static let after = """
    {
    \t"permissions":   {
        "allow": [ "Bash(mkdir -p \\u0074mp:*)",
          "WebSearch",  "Bash(make)"
        ],
        "deny": ["Edit(src/**)", "Read(~/.ssh/**)"]
      }
    }
    """

  private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }

  @Test func everyByteElsewhereStays() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.before, to: "s.json")
    let run = try Program(directory: folder.path).run(["lint", "--unsafe-fixes", "s.json"])
    #expect(try text(folder, "s.json") == Self.after)
    #expect(run.errors == "ccrules: fixed 7 problems in 1 file\n")
    #expect(run.output == "no findings in 1 file\n")
    #expect(run.status == 0)
    // Nothing is left to do.
    #expect(
      try Program(directory: folder.path).run(["lint", "--unsafe-fixes", "s.json"]).errors
        == "ccrules: fixed 0 problems in 0 files\n")
  }

  @Test func aDryRunPrintsADifferenceThatGitApplies() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.before, to: "a/.claude/settings.json")
    try folder.write(#"{"permissions": {"deny": ["rEAD(x)"]}}"# + "\n", to: "b/.claude/settings.json")
    let run = try Program(directory: folder.path).run(["lint", "--unsafe-fixes", "--dry-run", "."])
    #expect(run.status == 1)
    #expect(try text(folder, "a/.claude/settings.json") == Self.before)
    try folder.write(run.output, to: "patch")
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "apply", "patch"]
    git.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try git.run()
    git.waitUntilExit()
    #expect(git.terminationStatus == 0, "\(run.output)")
    #expect(try text(folder, "a/.claude/settings.json") == Self.after)
    #expect(try text(folder, "b/.claude/settings.json") == #"{"permissions": {"deny": ["Read(x)"]}}"# + "\n")
  }

  @Test func aBrokenFileIsMendedThenItsRules() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\n  // mine\n  \"permissions\": {\"deny\": [\"bash(rm *)\",]}\n}\n", to: "s.json")
    let run = try Program(directory: folder.path).run(["lint", "--unsafe-fixes", "s.json"])
    #expect(try text(folder, "s.json").contains(#""permissions": {"deny": ["Bash(rm *)"]}"#))
    #expect(run.status == 0)
  }

  @Test func linksAndPermissionsStay() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"permissions": {"deny": ["read(x)"]}}"#, to: "real.json")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.json", withDestinationPath: folder.path + "/real.json")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.path + "/real.json")
    _ = try Program(directory: folder.path).run(["lint", "--unsafe-fixes", "link.json"])
    #expect(try text(folder, "real.json") == #"{"permissions": {"deny": ["Read(x)"]}}"#)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/real.json")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.json")
    #expect(link == folder.path + "/real.json")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test func standardInputIsNotFixed() throws {
    #expect(try Program().run(["lint", "--fix", "-"]).status == 2)
    #expect(try Program().run(["lint", "--dry-run", "x.json"]).status == 2)
  }

  @Test(
    .enabled(if: SharedData.has(SharedData.settings), "the shared settings files are absent"))
  func realFilesHaveNothingLeftToFix() throws {
    let folder = try TemporaryFolder()
    let program = Program(directory: folder.path)
    let names = SharedData.settingsNames(oneIn: 8)
    // Written anew: what is read-only over there would stay as it is here.
    try FileManager.default.createDirectory(
      atPath: folder.path + "/s", withIntermediateDirectories: true)
    for name in names {
      let text = try Data(contentsOf: URL(fileURLWithPath: SharedData.settings + "/" + name))
      try text.write(to: URL(fileURLWithPath: folder.path + "/s/" + name))
    }
    let arguments = ["lint", "--fix", "--format", "json"] + names.map { "s/" + $0 }
    let first = try program.run(arguments)
    #expect(first.errors.hasPrefix("ccrules: fixed "))
    let fixable = try first.findings().filter {
      ($0["fix"] as? [String: Any])?["applicability"] as? String == "safe"
    }.map {
      "\($0["file"] ?? "") \($0["message"] ?? "")"
    }
    #expect(fixable == [])
    let second = try program.run(arguments)
    #expect(second.errors == "ccrules: fixed 0 problems in 0 files\n")
    #expect(second.output == first.output)
  }
}
