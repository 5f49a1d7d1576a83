import Foundation
import TestSupport
import Testing

@Suite("ccrules hook as a program")
struct HookTests {
  /// A project with the usual guards.
  private static let settings =
    #"{"permissions": {"allow": ["Bash"], "deny": ["Bash(rm:*)"], "ask": ["Bash(git push:*)"]}}"#

  private let folder: TemporaryFolder
  private var program: Program {
    Program(directory: folder.path, environment: ["HOME": folder.path + "/home", "PATH": "/usr/bin:/bin"])
  }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.settings, to: ".claude/settings.json")
  }

  private func event(_ command: String, cwd: String? = nil) throws -> [UInt8] {
    let object: [String: Any] = [
      "session_id": "s", "cwd": cwd ?? folder.path, "permission_mode": "default",
      "hook_event_name": "PreToolUse",
      "tool_name": "Bash", "tool_input": ["command": command], "tool_use_id": "u",
    ]
    return Array(try JSONSerialization.data(withJSONObject: object))
  }

  /// What the product reads out of an answer; nil for silence.
  private func answer(_ run: Program.Run) throws -> (decision: String, reason: String)? {
    #expect(run.status == 0)
    #expect(run.errors == "")
    if run.output.isEmpty { return nil }
    let inner = try #require(try run.object()["hookSpecificOutput"] as? [String: String])
    #expect(inner["hookEventName"] == "PreToolUse")
    return (try #require(inner["permissionDecision"]), try #require(inner["permissionDecisionReason"]))
  }

  @Test func itDeniesAsksOrKeepsSilent() throws {
    let denied = try answer(program.run(["hook"], input: try event("nohup rm x")))
    #expect(denied?.decision == "deny")
    #expect(
      denied?.reason
        == "ccrules: `rm x` matches the deny rule `Bash(rm:*)` (\(folder.path)/.claude/settings.json:1)")
    #expect(try answer(program.run(["hook"], input: try event("git push")))?.decision == "ask")
    #expect(try answer(program.run(["hook"], input: try event("npm test"))) == nil)
    #expect(
      try answer(program.run(["hook", "--deny-effects"], input: try event("unlink x")))?.decision == "deny")
  }

  @Test func theSettingsAreThoseOfWhereTheSessionBegan() throws {
    let elsewhere = try TemporaryFolder()
    var moved = program
    moved.environment["CLAUDE_PROJECT_DIR"] = folder.path
    #expect(
      try answer(moved.run(["hook"], input: try event("rm x", cwd: elsewhere.path)))?.decision == "deny")
    #expect(try answer(program.run(["hook"], input: try event("rm x", cwd: elsewhere.path))) == nil)
  }

  @Test(arguments: [[], ["--nonsense"], ["--log"], ["--settings", "gone.json"]])
  func whatIsWrongIsAskedAbout(_ arguments: [String]) throws {
    let input = arguments.isEmpty ? Array("{".utf8) : try event("ls")
    #expect(try answer(program.run(["hook"] + arguments, input: input))?.decision == "ask")
  }

  @Test(arguments: ["{", "[]", "", "{\"permissions\": {\"deny\": [}"])
  func brokenSettingsAreAskedAbout(_ text: String) throws {
    try folder.write(text, to: ".claude/settings.json")
    let said = try answer(program.run(["hook"], input: try event("ls")))
    // A list is JSON, but no settings.
    if text != "[]" { #expect(said?.decision == "ask") }
  }

  @Test func settingsThatCannotBeReadAreAskedAbout() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.claude/settings.local.json", withIntermediateDirectories: true)
    let said = try answer(program.run(["hook"], input: try event("ls")))
    #expect(said?.reason.contains("settings.local.json: is a directory") == true)
  }

  /// A hook that dies lets the call through, so it answers before it does.
  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGALRM, SIGTERM, SIGINT, SIGHUP])
  func aFaultIsAnsweredWithAsk(_ number: Int32) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["hook"]
    process.environment = program.environment
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // An event never comes.
    for _ in 0..<200 where !catchesSignals(process.processIdentifier) { usleep(50_000) }
    kill(process.processIdentifier, number)
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(process.terminationReason == .exit)
    let object = try #require(try JSONSerialization.jsonObject(with: said) as? [String: [String: String]])
    #expect(object["hookSpecificOutput"]?["permissionDecision"] == "ask")
  }

  /// Whether a process has said what is to happen with the signal of its clock, so that it is past its beginning.
  private func catchesSignals(_ process: Int32) -> Bool {
    let status = String(decoding: TextFiles.bytes(of: "/proc/\(process)/status"), as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let caught = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
    return caught & (1 << UInt64(SIGALRM - 1)) != 0
  }

  // MARK: The log

  /// More events than there are processes at a time.
  private static let events = Rounds.count(24)

  private func start(_ input: String, log: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["hook", "--log", log]
    process.environment = program.environment
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func lines(_ path: String) throws -> [[String: Any]] {
    try TextFiles.lines(of: path).map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any],
        "\(String(decoding: $0, as: UTF8.self))")
    }
  }

  @Test func eightProcessesAtOnceLoseNoLine() throws {
    let long = String(repeating: "a", count: 9000)
    let log = folder.path + "/log"
    var numbers: [String] = []
    for start in stride(from: 0, to: Self.events, by: 8) {
      let running = try (start..<min(start + 8, Self.events)).map { number -> Process in
        let input = folder.path + "/event\(number)"
        let command = number % 3 == 0 ? "echo \(number) \(long)" : "echo \(number)"
        try Data(try event(command)).write(to: URL(fileURLWithPath: input))
        numbers.append("\(number)")
        return try self.start(input, log: log)
      }
      for process in running { process.waitUntilExit() }
    }
    let found = try lines(log)
    #expect(found.count == numbers.count)
    let commands = found.compactMap {
      ($0["tool_input"] as? [String: String])?["command"]?.split(separator: " ")[1]
    }
    #expect(Set(commands.map(String.init)) == Set(numbers))
    #expect(found.allSatisfy { $0["decision"] as? String == "none" && $0["session_id"] as? String == "s" })
  }

  /// What is killed while it writes leaves at most a piece of a line, which the next one takes away.
  @Test func killedProcessesLeaveALogThatCanBeRead() throws {
    let log = folder.path + "/log"
    let input = folder.path + "/event"
    try Data(try event("echo " + String(repeating: "b", count: 4000))).write(to: URL(fileURLWithPath: input))
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<Self.events / 8 {
      let running = try (0..<8).map { _ in try start(input, log: log) }
      for process in running {
        usleep(UInt32(generator.below(150_000)))
        kill(process.processIdentifier, SIGKILL)
      }
      for process in running { process.waitUntilExit() }
    }
    let last = try start(input, log: log)
    last.waitUntilExit()
    let found = try lines(log)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0["tool_name"] as? String == "Bash" })
  }

  @Test func aLogThatCannotBeWrittenIsAskedAbout() throws {
    let said = try answer(program.run(["hook", "--log", "/nonexistent/log"], input: try event("ls")))
    #expect(said?.reason == "ccrules: the log `/nonexistent/log` cannot be written: no such file")
    let other = try answer(
      program.run(["hook", "--log", folder.path + "/.claude/settings.json"], input: try event("ls")))
    #expect(other?.decision == "ask")
    #expect(
      String(decoding: TextFiles.bytes(of: folder.path + "/.claude/settings.json"), as: UTF8.self)
        == Self.settings)
  }

  /// The log is a stream of calls: `eval` decides it again.
  @Test func theLogCanBeDecidedAgain() throws {
    let log = folder.path + "/log"
    _ = try program.run(["hook", "--log", log], input: try event("rm x"))
    let run = try program.run(["eval", "--format", "text"], input: TextFiles.bytes(of: log))
    #expect(run.output == "deny\trm x\n")
  }

  @Test func whatStandsInFilesIsNotLogged() throws {
    let log = folder.path + "/log"
    let object: [String: Any] = [
      "cwd": folder.path, "tool_name": "Write", "tool_input": ["file_path": "a", "content": "secret"],
    ]
    _ = try program.run(
      ["hook", "--log", log], input: Array(try JSONSerialization.data(withJSONObject: object)))
    let line = try #require(try lines(log).first)
    #expect(line["tool_input"] as? [String: String] == ["file_path": "a"])
    #expect(line["is_cut"] as? Bool == true)
  }
}

@Suite("The hook in the product")
struct HookProofTests {
  /// Takes minutes, root and a release: `CCRULES_PROVE_HOOK=300` asks about that many attacks.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["CCRULES_PROVE_HOOK"] != nil,
      "set CCRULES_PROVE_HOOK to a number of attacks to ask a release of the product itself"))
  func theReleaseLetsNoAttackThroughAndLeavesTheRest() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: ProjectPaths.root + "/Scripts/prove-hook")
    let count = ProcessInfo.processInfo.environment["CCRULES_PROVE_HOOK"] ?? "300"
    process.arguments = ["--attacks", count, "--program", Program.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }
}

@Suite("ccrules hook install")
struct HookInstallTests {
  private let folder: TemporaryFolder
  private var program: Program {
    Program(directory: folder.path, environment: ["HOME": folder.path + "/home", "PATH": "/usr/bin:/bin"])
  }

  init() throws { folder = try TemporaryFolder() }

  private func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: folder.path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func itGoesInAndOutAgain() throws {
    let old = "{\n    \"permissions\": {\"deny\": [\"Bash(rm:*)\"]}\n}\n"
    try folder.write(old, to: ".claude/settings.json")
    #expect(try program.run(["hook", "status"]).status == 4)
    let dry = try program.run(["hook", "install", "--dry-run"])
    #expect(dry.output.hasPrefix("--- a/.claude/settings.json\n+++ b/.claude/settings.json\n"))
    #expect(text(".claude/settings.json") == old)
    let made = try program.run(["hook", "install"])
    #expect(made.status == 0)
    #expect(
      made.errors == "ccrules: .claude/settings.json: installed; sessions that start from now on have it\n")
    let status = try program.run(["hook", "status"])
    #expect(status.status == 0)
    #expect(status.output.hasPrefix(".claude/settings.json (project): ccrules hook || echo '{"))
    let again = try program.run(["hook", "install"])
    #expect(again.errors == "ccrules: .claude/settings.json: the hook is installed already\n")
    let out = try program.run(["hook", "uninstall"])
    #expect(out.errors == "ccrules: .claude/settings.json: taken out\n")
    #expect(text(".claude/settings.json") == old)
    #expect(
      try program.run(["hook", "uninstall"]).errors
        == "ccrules: .claude/settings.json: the hook is not installed there\n")
  }

  @Test func elsewhereTheProgramIsNamedByItsPath() throws {
    #expect(
      try program.run(["hook", "install", "--user", "--log", "calls.ndjson", "--deny-effects"]).status == 0)
    let made = try #require(text("home/.claude/settings.json"))
    #expect(made.contains("\"\(Program.path) hook --deny-effects --log \(folder.path)/calls.ndjson || echo "))
    #expect(try program.run(["hook", "install", "--local"]).status == 0)
    #expect(text(".claude/settings.local.json")?.contains(Program.path) == true)
    #expect(
      try program.run(["hook", "install", "--settings", "x.json", "--program", "/opt/ccrules"]).status == 0)
    #expect(text("x.json")?.contains("\"/opt/ccrules hook || echo ") == true)
  }

  /// The installed command, run as the product runs it.
  @Test func whatIsInstalledAnswersAlsoWithoutTheProgram() throws {
    let old = #"{"permissions": {"deny": ["Bash(rm:*)"]}}"#
    try folder.write(old, to: ".claude/settings.json")
    func answer(_ program: String) throws -> String {
      _ = try self.program.run(["hook", "install", "--program", program])
      let settings = try #require(
        try JSONSerialization.jsonObject(with: Data((text(".claude/settings.json") ?? "").utf8))
          as? [String: Any])
      let groups = try #require((settings["hooks"] as? [String: Any])?["PreToolUse"] as? [[String: Any]])
      let command = try #require((groups.first?["hooks"] as? [[String: String]])?.first?["command"])
      let event =
        ["cwd": folder.path, "tool_name": "Bash", "tool_input": ["command": "rm x"]] as [String: Any]
      try Data(try JSONSerialization.data(withJSONObject: event)).write(
        to: URL(fileURLWithPath: folder.path + "/event"))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", command]
      process.environment = self.program.environment
      process.standardInput = FileHandle(forReadingAtPath: folder.path + "/event")
      process.standardError = FileHandle.nullDevice
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let said = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let object = try #require(try JSONSerialization.jsonObject(with: said) as? [String: [String: String]])
      return object["hookSpecificOutput"]?["permissionDecision"] ?? ""
    }
    #expect(try answer(Program.path) == "deny")
    #expect(try answer("/nonexistent/ccrules") == "ask")
  }

  @Test func whatIsNotUnderstoodIsLeft() throws {
    try folder.write("{\"hooks\": [", to: ".claude/settings.json")
    let run = try program.run(["hook", "install"])
    #expect(run.status == 3)
    #expect(run.errors.contains("the file does not parse and is left as it is"))
    #expect(text(".claude/settings.json") == "{\"hooks\": [")
    #expect(try program.run(["hook", "uninstall"]).status == 3)
    #expect(try program.run(["hook", "status"]).status == 3)
  }

  @Test func switchedOffHooksAreNamed() throws {
    _ = try program.run(["hook", "install"])
    try folder.write(#"{"disableAllHooks": true}"#, to: ".claude/settings.local.json")
    let run = try program.run(["hook", "status"])
    #expect(run.status == 4)
    #expect(
      run.errors == "ccrules: .claude/settings.local.json: `disableAllHooks` is true, so no hook runs\n")
  }
}
