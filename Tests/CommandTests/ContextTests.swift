import Foundation
import TestSupport
import Testing

@Suite("What is judged together, and where settings are looked for")
struct ContextTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("ref: refs/heads/main", to: ".git/HEAD")
  }

  private func write(_ permissions: String, to name: String) throws {
    try folder.write(#"{"permissions": \#(permissions)}"#, to: name)
  }

  private func run(_ arguments: [String], in directory: String = "", input: String = "") throws -> Program.Run
  {
    var program = Program(directory: folder.path + directory)
    program.environment["HOME"] = folder.path + "/home"
    return try program.run(arguments, input: Array(input.utf8))
  }

  private func codes(_ run: Program.Run) throws -> Set<String> {
    Set(try run.findings().compactMap { $0["code"] as? String })
  }

  // MARK: The project of a file

  @Test(arguments: [
    ".claude/settings.local.json", ".claude/commands/ship.md", ".claude/skills/ship/SKILL.md",
  ])
  func aFileNamedAloneIsJudgedWithItsProject(_ name: String) throws {
    try write(#"{"deny": ["Bash(git push *)"]}"#, to: ".claude/settings.json")
    let text =
      name.hasSuffix(".md")
      ? "---\nallowed-tools: Bash(git push *)\n---\n" : #"{"permissions": {"allow": ["Bash(git push *)"]}}"#
    try folder.write(text, to: name)
    let arguments = ["lint", "--format", "json", "--profile", "audit"]
    let alone = try run(arguments + [name])
    // A contradiction, and not a permission to push.
    #expect(try codes(alone).contains("CCR203"), "\(alone.output)")
    #expect(try codes(alone).isDisjoint(with: ["CCR301", "CCR306"]), "\(alone.output)")
    // The other file takes part; nothing is said about it.
    #expect(try alone.findings().allSatisfy { $0["file"] as? String == name })
    let files = try #require(try alone.object()["files"] as? [[String: Any]])
    #expect(files.map { $0["role"] as? String } == ["linted", "takesPart"])
    // The same text from an editor.
    let typed = try run(arguments + ["--stdin-filename", name, "-"], input: text)
    #expect(typed.output == alone.output)
  }

  @Test func aFileThatIsNeverReadIsNamed() throws {
    try write(#"{"allow": ["Bash(make test)"]}"#, to: ".claude/settings.json")
    #expect(!(try run(["lint"]).errors.contains(".claudeignore")))
    try folder.write(".env\n", to: ".claudeignore")
    #expect(try run(["lint"]).errors.contains("`.claudeignore` has no effect"))
  }

  @Test func aConfigurationIsFoundFromTheFile() throws {
    try write(#"{"allow": ["Bash(make *)"]}"#, to: "a/.claude/settings.json")
    try write(#"{"allow": ["Bash(make *)"]}"#, to: "b/.claude/settings.json")
    try folder.write("ignore: [{check: CCR3, reason: known}]", to: "a/.ccrules.yml")
    try folder.write("severity: {CCR301: note}", to: ".ccrules.yml")
    // From the root, from elsewhere, and both at once.
    for (directory, path) in [("", "a"), ("/b", "../a"), ("", "a/.claude/settings.json")] {
      let run = try run(["lint", "--format", "json", path], in: directory)
      #expect(try run.findings().isEmpty, "\(directory) \(path) \(run.output)")
    }
    let both = try run(["lint", "--format", "json", "."])
    #expect(try both.findings().map { $0["file"] as? String } == ["b/.claude/settings.json"])
    #expect(try both.findings().map { $0["severity"] as? String } == ["note"])
    #expect(both.status == 0)
  }

  @Test func aChangedConfigurationIsLookedAtWithWhatItIsAbout() throws {
    try write(#"{"allow": ["Bash(make *)"]}"#, to: ".claude/settings.json")
    try folder.write("select: [CCR3]", to: ".ccrules.yml")
    #expect(try run(["lint", ".ccrules.yml"]).output == run(["lint", "."]).output)
    #expect(try run(["lint", ".ccrules.yml"]).output.contains("CCR301"))
  }

  // MARK: Sessions

  @Test(arguments: ["explain", "eval"])
  func aSessionInASubfolderSaysWhatItDoesNotRead(_ command: String) throws {
    try write(#"{"deny": ["Bash(npm publish *)"]}"#, to: ".claude/settings.json")
    try write(#"{"allow": ["Bash(npm *)"]}"#, to: "home/.claude/settings.json")
    try folder.write("x", to: "sub/x")
    let call = #"{"tool": "Bash", "input": {"command": "npm publish x"}}"#
    let arguments = command == "eval" ? ["eval"] : ["explain", "--call", call]
    let below = try run(arguments, in: "/sub", input: call)
    #expect(below.output.contains("allow") && !below.output.contains("deny"))
    let said = below.output + below.errors
    #expect(
      said.contains("`../.claude/settings.json` is not read by a session that starts in `sub`"), "\(said)")
    #expect(said.contains("`--cwd ..`"))
    let above = try run(arguments + ["--cwd", ".."], in: "/sub", input: call)
    #expect(above.output.contains("deny"))
    #expect(!(above.output + above.errors).contains("is not read"))
    let linted = try run(["lint"], in: "/sub")
    #expect(linted.errors.contains("these are the settings of `..`"), "\(linted.errors)")
  }

  @Test func explainNamesTheFilesInForce() throws {
    try write("{}", to: ".claude/settings.json")
    try write("{}", to: ".claude/settings.local.json")
    let some = try run(["explain", "--", "ls"])
    #expect(
      some.output.contains("settings: .claude/settings.local.json (local), .claude/settings.json (project)\n")
    )
    let none = try run(["explain", "--", "ls"], in: "/.git")
    #expect(none.output.contains("note: `../.claude/settings.json` is not read"))
    try FileManager.default.removeItem(atPath: folder.path + "/.claude")
    let empty = try run(["explain", "--", "ls"])
    #expect(
      empty.output.contains("settings: none found\nnote: no settings file is in force"), "\(empty.output)")
  }

  @Test(
    arguments: [
      ("missing.json", nil, "missing.json: no such file"),
      ("s.json", "{", "s.json:1:1: the file does not parse"),
      ("s.json=project", "{} x", "s.json:1:4: the file does not parse"),
    ] as [(String, String?, String)])
  func nothingIsDecidedWithoutAFileThatIsNamed(_ name: String, _ text: String?, _ message: String) throws {
    try write(#"{"allow": ["Bash(ls)"]}"#, to: "good.json")
    try folder.write("never-allow: [\"Bash(rm *)\"]", to: ".ccrules.yml")
    if let text { try folder.write(text, to: "s.json") }
    let call = #"{"tool": "Bash", "input": {"command": "ls"}}"#
    for command in [
      ["explain", "--exit-code", "--call", call], ["eval"], ["verify"], ["bench", "--calls", "-"],
    ] {
      let run = try run(command + ["--settings", "good.json", "--settings", name], input: call)
      #expect(run.output == "", "\(command)")
      #expect(run.status == 3, "\(command)")
      #expect(run.errors.contains(message) && run.errors.contains("nothing is decided"), "\(run.errors)")
    }
  }

  @Test(arguments: ["s.json=foo", "-=foo", "s.json=", ""])
  func aScopeThatThereIsNotIsWrongUse(_ argument: String) throws {
    try write("{}", to: "s.json")
    let run = try run(["explain", "--settings=" + argument, "--", "ls"])
    #expect(run.status == 2 && run.output == "", "\(run.errors)")
    if argument.hasSuffix("foo") { #expect(run.errors.contains("there is no scope `foo`")) }
    // A file may be named so.
    try write("{}", to: "a=foo")
    #expect(try self.run(["explain", "--settings", "a=foo", "--", "ls"]).status == 0)
  }

  // MARK: Finding

  @Test func nothingFoundIsNoSuccess() throws {
    try folder.write("{}", to: "src/package.json")
    for arguments in [["lint"], ["lint", "."], ["lint", "src"], ["minimize"], ["lint", "--fix", "src"]] {
      let run = try run(arguments)
      #expect(run.status == 4 && run.errors.contains("no settings found"), "\(arguments) \(run.errors)")
      #expect(try self.run(arguments + ["--allow-empty"]).status == 0)
    }
  }

  @Test func otherClaudeFoldersAndUserSettingsAreHintedAt() throws {
    try write("{}", to: ".claude/settings.json")
    try write(#"{"allow": ["bash"]}"#, to: "packages/b/.claude/settings.json")
    let root = try run(["lint"])
    #expect(root.status == 0)
    #expect(root.errors.contains("not looked at: `packages/b/.claude`; `ccrules lint .`"), "\(root.errors)")
    #expect(try run(["lint", "--quiet"]).errors == "")
    #expect(try run(["lint", "."]).output.contains("packages/b/.claude/settings.json:1:"))
    try write("{}", to: "home/.claude/settings.json")
    let home = try run(["lint"], in: "/home")
    #expect(home.errors.contains("`ccrules lint ~/.claude`"), "\(home.errors)")
  }

  @Test func linksAndWhatCannotBeReadAreSaid() throws {
    let manager = FileManager.default
    try write(#"{"allow": ["bash"]}"#, to: "elsewhere/.claude/settings.json")
    try manager.createDirectory(atPath: folder.path + "/p", withIntermediateDirectories: true)
    func link(_ name: String, to target: String) throws {
      try? manager.removeItem(atPath: folder.path + "/p/.claude")
      let path = folder.path + "/p/" + name
      try manager.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try manager.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
    // A `.claude` that is a link is followed.
    try link(".claude", to: "../elsewhere/.claude")
    #expect(try run(["lint", "p"]).output.contains("p/.claude/settings.json:1:"))
    #expect(try run(["lint"], in: "/p").output.contains(".claude/settings.json:1:"))
    for (name, target) in [
      (".claude", "/nowhere"), (".claude", ".claude"), (".claude/settings.json", "nowhere.json"),
      (".claude/settings.json", "settings.json"),
    ] {
      try link(name, to: target)
      for (arguments, directory) in [(["lint", "p"], ""), (["lint"], "/p"), (["lint", "."], "/p")] {
        let run = try run(arguments, in: directory)
        #expect(run.status == 3, "\(name) → \(target), \(arguments): \(run.errors)")
        #expect(run.errors.contains(name + ": "), "\(run.errors)")
      }
    }
    // A folder in the place of a file.
    try manager.removeItem(atPath: folder.path + "/p/.claude")
    try folder.write("x", to: "p/.claude/settings.json/x")
    #expect(try run(["lint", "p"]).errors == "ccrules: p/.claude/settings.json: is a directory\n")
    #expect(try run(["lint"], in: "/p").status == 3)
  }

  @Test func aNameThatIsNotUTF8IsSaid() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", #"mkdir -p "$(printf 'b\377d')/.claude""#]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try shell.run()
    shell.waitUntilExit()
    // Some file systems take no such name.
    guard shell.terminationStatus == 0 else { return }
    let run = try run(["lint", "."])
    #expect(run.status == 3 && run.errors.contains("the name is not UTF-8"), "\(run.errors)")
  }

  @Test func whatIsExcludedIsNotLookedAt() throws {
    for name in ["a", "b/c", "vendor/x"] {
      try write(#"{"allow": ["bash"]}"#, to: name + "/.claude/settings.json")
    }
    func files(_ patterns: [String]) throws -> [String] {
      let run = try run(["lint", "--format", "json", "."] + patterns.flatMap { ["--exclude", $0] })
      return try run.findings().compactMap { $0["file"] as? String }.sorted().map {
        String($0.dropLast("/.claude/settings.json".count))
      }
    }
    #expect(try files([]) == ["a", "b/c", "vendor/x"])
    #expect(try files(["vendor"]) == ["a", "b/c"])
    #expect(try files(["/a", "b/**"]) == ["vendor/x"])
    #expect(try run(["lint", "--exclude", "[", "."]).status == 2)
  }

  @Test func otherProgramsFilesAreNeverChanged() throws {
    let text = #"{"name": "x", "permissions": {"allow": ["read", "WebSearch", "WebSearch"]}}"#
    try folder.write(text, to: "authz.json")
    try write("{}", to: ".claude/settings.json")
    let run = try run(["lint", "--unsafe-fixes", "--all-json", "."])
    #expect(run.output.contains("authz.json:1:"))
    #expect(!run.output.contains("fix:"))
    #expect(try String(contentsOfFile: folder.path + "/authz.json", encoding: .utf8) == text)
  }
}
