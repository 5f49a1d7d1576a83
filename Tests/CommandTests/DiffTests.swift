import Foundation
import TestSupport
import Testing

@Suite("`ccrules diff`")
struct DiffTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", "-C", folder.path] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "git \(arguments)")
  }

  private func diff(_ arguments: String...) throws -> Program.Run {
    try Program(directory: folder.path).run(["diff"] + arguments)
  }

  private func write(_ rules: String, to name: String = ".claude/settings.json") throws {
    try folder.write(#"{"permissions": \#(rules)}"#, to: name)
  }

  @Test func removingADenyShowsWhatIsAllowedAndWhatIsAsked() throws {
    try write(#"{"allow": ["Bash(foo bar *)"], "deny": ["Bash(foo *)"]}"#, to: "old.json")
    try write(#"{"allow": ["Bash(foo bar *)"]}"#, to: "new.json")
    let run = try diff("old.json", "new.json", "--fail-on", "newly-allowed")
    #expect(run.status == 1)
    #expect(
      run.output == """
        newly allowed: 1, complete
          `foo bar src`  deny → allow  because of `Bash(foo *)`, removed from deny
        newly asked: 1, complete
          `foo src`  deny → ask  because of `Bash(foo *)`, removed from deny
        newly denied: none, complete

        """)
  }

  @Test func onlyNewlyAllowedCallsFailWhenThatIsAsked() throws {
    try write(#"{"allow": ["Bash(npm *)"]}"#, to: "old.json")
    try write(#"{"allow": ["Bash(npm *)"], "deny": ["Bash(npm publish *)"]}"#, to: "new.json")
    #expect(try diff("old.json", "new.json", "--fail-on", "newly-allowed").status == 0)
    #expect(try diff("old.json", "new.json", "--fail-on", "any").status == 1)
    #expect(try diff("old.json", "new.json").status == 0)
    #expect(try diff("old.json", "old.json", "--fail-on", "any").status == 0)
  }

  @Test func severalChangesCanBeNamedAtOnce() throws {
    try write(#"{"allow": ["Bash(npm test)"]}"#, to: "old.json")
    try write(#"{"allow": ["Bash(npm *)"]}"#, to: "new.json")
    #expect(try diff("old.json", "new.json", "--fail-on", "guard-removed").status == 0)
    #expect(try diff("old.json", "new.json", "--fail-on", "guard-removed,newly-allowed").status == 1)
    for wrong in ["", "newly-allowed,", "newly-allowed,nothing"] {
      #expect(try diff("old.json", "new.json", "--fail-on", wrong).status == 2, "\(wrong)")
    }
  }

  @Test func aRevisionIsComparedWithTheFilesAsTheyAre() throws {
    try git("init", "--quiet")
    try write(#"{"allow": ["Bash(npm test)"]}"#)
    try write(#"{"allow": ["Bash(make)"]}"#, to: "gone/.claude/settings.json")
    try git("add", ".")
    try git("commit", "--quiet", "-m", "x")
    #expect(try diff("--git", "HEAD", "--fail-on", "any").status == 0)
    try write(#"{"allow": ["Bash(npm *)"]}"#)
    let changed = try diff("--git", "HEAD", "--fail-on", "newly-allowed")
    #expect(changed.status == 1)
    #expect(changed.output.contains("because of `Bash(npm *)`, added to allow"), "\(changed.output)")
    // A file that is gone is an empty one now, one that is new was empty before.
    try FileManager.default.removeItem(atPath: folder.path + "/gone")
    let gone = try diff("--git", "HEAD", "gone/.claude/settings.json")
    #expect(gone.output.contains("`make`  allow → ask"), "\(gone.output) \(gone.errors)")
    try write(#"{"allow": ["Bash(cargo *)"]}"#, to: "fresh/.claude/settings.json")
    let fresh = try diff("--git", "HEAD", "fresh")
    #expect(
      fresh.output.contains("because of `Bash(cargo *)`, added to allow"), "\(fresh.output) \(fresh.errors)")
  }

  @Test func whatCannotBeComparedIsAnError() throws {
    try write(#"{"allow": ["Bash(npm *)"]}"#)
    let outside = try diff("--git", "HEAD")
    #expect(outside.status == 3 && outside.errors.contains("no git repository"), "\(outside.errors)")
    try git("init", "--quiet")
    let unknown = try diff("--git", "nowhere", "--fail-on", "newly-allowed")
    #expect(unknown.status == 2 && unknown.errors.contains("no revision `nowhere`"), "\(unknown.errors)")
    #expect(try diff("--git", "--output=x").status == 2)
    #expect(try diff("only-one.json").status == 2)
    #expect(try diff("missing.json", "missing.json").status == 3)
  }
}
