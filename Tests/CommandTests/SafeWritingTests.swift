import Foundation
import TestSupport
import Testing

@Suite("Files that are written, and files that are left as they are")
struct SafeWritingTests {
  private static let before = #"{"permissions": {"deny": ["Read(x)", "Read(x)"]}}"#
  private static let after = #"{"permissions": {"deny": ["Read(x)"]}}"#
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("ref: refs/heads/main", to: "p/.git/HEAD")
    try folder.write(Self.before, to: "p/.claude/settings.json")
  }

  private var path: String { folder.path + "/p/.claude/settings.json" }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private func fix(_ arguments: [String] = ["lint", "--fix"]) throws -> Program.Run {
    try Program(directory: folder.path + "/p").run(arguments)
  }

  /// Runs a line of the shell in the folder; false when it fails.
  private func shell(_ line: String) throws -> Bool {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", line]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    return shell.terminationStatus == 0
  }

  /// The file was left, which is said; what stands in it is reported.
  private func expectLeft(_ run: Program.Run, _ message: String, status: Int32 = 74) throws {
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(".claude/settings.json: ") && run.errors.contains(message), "\(run.errors)")
    #expect(!run.errors.contains("fixed"))
    #expect(run.output.contains("CCR105"), "\(run.output)")
  }

  @Test func modeAndOwnerStayAndNothingIsLeftBehind() throws {
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    // Only root may give files away.
    let isForeign = try shell("chown 65534:65534 p/.claude/settings.json")
    // What a run left that was killed.
    try folder.write("{", to: "p/.claude/.settings.json.ccrules-new")
    #expect(try fix().status == 0)
    #expect(try text(path) == Self.after)
    let attributes = try manager.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    if isForeign { #expect(attributes[.ownerAccountID] as? Int == 65534) }
    #expect(try manager.contentsOfDirectory(atPath: folder.path + "/p/.claude") == ["settings.json"])
  }

  @Test func aLinkOutOfTheProjectIsNotWrittenThrough() throws {
    try FileManager.default.moveItem(atPath: path, toPath: folder.path + "/outside.json")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "../../outside.json")
    try expectLeft(try fix(), "the link leads out of the project, to \(folder.path)/outside.json")
    #expect(try text(folder.path + "/outside.json") == Self.before)
    // Inside of the project a link stays a link, and its file is written.
    try FileManager.default.moveItem(
      atPath: folder.path + "/outside.json", toPath: folder.path + "/p/inside.json")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "../inside.json")
    #expect(try fix().status == 0)
    #expect(try text(folder.path + "/p/inside.json") == Self.after)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "../inside.json")
  }

  @Test func aReadOnlyFileIsLeftEvenByRoot() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try expectLeft(try fix(), "not written: the file is read-only")
    #expect(try text(path) == Self.before)
  }

  @Test func aFileWithAnotherNameIsLeft() throws {
    try FileManager.default.linkItem(atPath: path, toPath: folder.path + "/other.json")
    try expectLeft(try fix(), "hard link")
    #expect(try text(folder.path + "/other.json") == Self.before)
  }

  @Test func minimizeWritesWithTheSameCare() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let run = try fix(["minimize", "--write"])
    #expect(run.status == 74 && run.errors.contains("read-only"), "\(run.errors)")
    #expect(try text(path) == Self.before)
  }

  /// The program, running; standard error goes to a file of this name.
  private func start(_ arguments: [String], errors: String = "err") throws -> Process {
    try folder.write("", to: errors)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path + "/p")
    process.environment = ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: folder.path + "/" + errors)
    try process.run()
    return process
  }

  @Test func anEditThatIsMadeMeanwhileStays() throws {
    // A pipe makes the program wait at a moment that is known: it has read the file that is named first.
    #expect(try shell("mkfifo p/slow.json"))
    let arguments = ["lint", "--fix", "--quiet", ".claude/settings.json", "slow.json"]
    let process = try start(arguments)
    // Opening for writing waits for the reader.
    let feed = folder.path + "/p/slow.json"
    let pipe = try FileHandle(forWritingTo: URL(fileURLWithPath: feed))
    try folder.write(#"{"mine": 1}"#, to: "p/.claude/settings.json")
    // What is left is reported from the files as they are then, and a pipe would not end.
    try folder.write("{}", to: "p/other")
    #expect(rename(folder.path + "/p/other", feed) == 0)
    try pipe.write(contentsOf: Data("{}".utf8))
    try pipe.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 75)
    let errors = try text(folder.path + "/err")
    #expect(errors.contains(".claude/settings.json: changed meanwhile, not written"), "\(errors)")
    #expect(try text(path) == #"{"mine": 1}"#)
  }

  @Test func severalRunsAtOnceLeaveOneGoodFile() throws {
    let runs = try (1...4).map { try start(["lint", "--fix", "--quiet"], errors: "err\($0)") }
    for run in runs { run.waitUntilExit() }
    // Each has written it, has found it written, or has been overtaken.
    let statuses = runs.map(\.terminationStatus)
    #expect(statuses.contains(0) && Set(statuses).isSubset(of: [0, 75]), "\(statuses)")
    #expect(try text(path) == Self.after)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/p/.claude") == ["settings.json"])
  }

  @Test(arguments: [20, 60, 120, 250, 500])
  func aRunThatIsKilledLeavesAWholeFile(_ milliseconds: UInt32) throws {
    let run = try start(["lint", "--fix", "--quiet"])
    usleep(milliseconds * 1000)
    kill(run.processIdentifier, SIGKILL)
    run.waitUntilExit()
    #expect([Self.before, Self.after].contains(try text(path)))
    // The next run is not stopped by what was left.
    #expect(try fix().status == 0)
    #expect(try text(path) == Self.after)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/p/.claude") == ["settings.json"])
  }

  /// A full disk and one that nobody may write: both need root and a mount.
  @Test func aDiskThatTakesNothingIsSaid() throws {
    let mount = folder.path + "/disk"
    try FileManager.default.createDirectory(atPath: mount, withIntermediateDirectories: true)
    guard try shell("mount -t tmpfs -o size=16k tmpfs disk") else {
      print("not tested: a full disk, since nothing can be mounted here")
      return
    }
    defer { _ = try? shell("umount disk") }
    #expect(try shell("mkdir disk/.claude && cp p/.claude/settings.json disk/.claude"))
    _ = try shell("dd if=/dev/zero of=disk/fill bs=1k")
    func fix() throws -> Program.Run { try Program(directory: mount).run(["lint", "--fix"]) }
    try expectLeft(try fix(), "writing failed: no space left on device")
    #expect(try shell("mount -o remount,ro disk"))
    try expectLeft(try fix(), "writing failed: read-only file system")
    #expect(try text(mount + "/.claude/settings.json") == Self.before)
  }
}

@Suite("Output that cannot be written")
struct WriteErrorTests {
  private static let call = #"{"tool": "Bash", "input": {"command": "ls"}}"#

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"),
    arguments: [
      "lint", "lint --format json", "lint --help", "--version", "explain -- ls", "eval", "rule", "rule M-2",
      "rule --all", "diff new.json .claude/settings.json", "verify", "minimize", "minimize --format json",
      "test t.jsonl", "bench --calls calls --passes 1",
    ])
  func isAnError(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"permissions": {"deny": ["Read(x)", "Read(x)"]}}"#, to: ".claude/settings.json")
    try folder.write("{}", to: "new.json")
    try folder.write("never-allow: [\"Bash(rm *)\"]", to: ".ccrules.yml")
    try folder.write(Self.call + "\n", to: "calls")
    try folder.write("", to: "t.jsonl")
    func status(_ target: String) throws -> (Int32, String) {
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      shell.arguments = ["-c", "'\(Program.path)' \(command) < calls 2>err \(target)"]
      try shell.run()
      shell.waitUntilExit()
      return (shell.terminationStatus, try String(contentsOfFile: folder.path + "/err", encoding: .utf8))
    }
    let (full, errors) = try status(">/dev/full")
    #expect(full == 74, "\(errors)")
    #expect(errors.contains("standard output: writing failed: no space left on device"), "\(errors)")
    // A reader that goes away is none.
    let (_, silent) = try status("| true")
    #expect(!silent.contains("writing failed"), "\(silent)")
  }

  @Test func aFileThatCannotBeWrittenIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: ".claude/settings.json")
    let program = Program(directory: folder.path)
    for arguments in [
      ["lint", "--output", "no/folder"], ["explain", "--output", "no/folder", "--", "ls"],
      ["rule", "--all", "--output", "no"], ["lint", "--write-baseline", "no/folder"],
    ] {
      let run = try program.run(arguments)
      #expect(run.status == 74 && run.errors.contains("writing failed"), "\(arguments) \(run.errors)")
    }
    #expect(try program.run(["lint", "--output", "there"]).output == "")
    #expect(
      try String(contentsOfFile: folder.path + "/there", encoding: .utf8) == "no findings in 1 file\n")
  }
}
