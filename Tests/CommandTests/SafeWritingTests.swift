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

  /// Enough rules that another program can write while they are looked at.
  private static let many =
    #"{"permissions": {"deny": ["#
    + (0..<600).map { "\"Read(x\($0 / 2))\"" }.joined(separator: ", ") + "]}}"

  @Test func anEditThatIsMadeMeanwhileStays() throws {
    // A pipe makes the program wait at a moment that is known: it reads the file named first, then this one.
    try folder.write(Self.many, to: "p/.claude/settings.json")
    #expect(try shell("mkfifo p/managed-settings.json"))
    let line = """
      ( sleep 1; printf '{"mine": 1}' > p/.claude/settings.json; printf '{}' > p/managed-settings.json ) &
      cd p && '\(Program.path)' lint --fix --quiet .claude/settings.json managed-settings.json > ../out 2> ../err
      echo $? > ../status; wait
      """
    #expect(try shell(line))
    #expect(try text(folder.path + "/status") == "75\n")
    #expect(try text(folder.path + "/err").contains(".claude/settings.json: changed meanwhile, not written"))
    #expect(try text(path) == #"{"mine": 1}"#)
  }

  @Test func twoRunsAtOnceLeaveOneGoodFile() throws {
    let one = "'\(Program.path)' lint --fix --quiet > out$N 2> err$N; echo $? > status$N"
    #expect(
      try shell("cd p; for N in 1 2 3 4; do ( \(one) ) & done; wait"))
    var statuses: [String] = []
    for number in 1...4 { statuses.append(try text(folder.path + "/p/status\(number)")) }
    // Each has written it, has found it written, or has been overtaken.
    #expect(statuses.contains("0\n") && Set(statuses).isSubset(of: ["0\n", "75\n"]), "\(statuses)")
    #expect(try text(path) == Self.after)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/p/.claude") == ["settings.json"])
  }

  @Test func aRunThatIsKilledLeavesAWholeFile() throws {
    try folder.write(Self.many, to: "p/.claude/settings.json")
    for delay in ["0.05", "0.2", "0.5", "1", "2"] {
      let line = "cd p; '\(Program.path)' lint --fix >/dev/null 2>&1 & sleep \(delay); kill -9 $!; wait"
      _ = try shell(line)
      let text = try text(path)
      #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any], "after \(delay) s")
    }
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
