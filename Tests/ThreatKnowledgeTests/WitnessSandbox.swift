import Foundation
import ThreatKnowledge

/// A folder with a small repository in which witnesses are run, one fresh copy each, several at a time.
struct WitnessSandbox: Sendable {
  /// What a run left behind.
  struct Effect {
    /// Standard output and standard error.
    var output: String
    /// The content of files that are new or changed, by name.
    var written: [String: String]
    /// Names of files that are gone.
    var removed: [String]

    /// Whether `id` ran somewhere. A program that is ended early has at least opened the file it writes to.
    var showsExecution: Bool {
      output.contains("uid=") || written.values.contains { $0.contains("uid=") } || written["out.txt"] == ""
    }

    /// Whether the content of a file came out.
    var showsContent: Bool {
      let text = output + written.values.joined()
      return text.contains("FIXTURE") || text.contains(Self.encoded)
    }

    /// Whether the run was stopped for want of rights, or by how the machine is set up, rather than by the tool: a Debian
    /// whose Python belongs to its package manager (PEP 668), a root without pseudo-terminals.
    var isRefused: Bool {
      [
        "not permitted", "Permission denied", "must be root", "a password is required",
        "Authentication failure", "externally-managed-environment", "failed to create pseudo-terminal",
      ]
      .contains(where: output.contains)
    }

    private static let encoded = "RklYVFVSRQ"
  }

  private let template: URL
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("ccrules-\(UUID().uuidString)")
    template = root.appendingPathComponent("template")
    try FileManager.default.createDirectory(at: template, withIntermediateDirectories: true)
    for (name, text) in Self.files {
      let url = template.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try Data("root\n".utf8).write(to: root.appendingPathComponent("input"))
    _ = try run(Self.setup, in: template)
  }

  func remove() { try? FileManager.default.removeItem(at: root) }

  /// Whether the program that a command begins with is there.
  func has(_ name: String) throws -> Bool {
    let probe = name == "cargo" ? "cargo --version" : "type -- \(name)"
    return try run("\(probe) >/dev/null 2>&1 && echo yes", in: template).contains("yes")
  }

  /// Runs a witness in a fresh copy.
  func effect(of command: String) throws -> Effect {
    let folder = root.appendingPathComponent("run-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: template, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = contents(of: folder)
    let output = try run(Self.wrapped(command), in: folder)
    let after = contents(of: folder)
    return Effect(
      output: output, written: after.filter { before[$0.key] != $0.value },
      removed: before.keys.filter { after[$0] == nil })
  }

  /// Some commands need a state, a terminal, or time.
  private static func wrapped(_ command: String) -> String {
    if command.hasPrefix("git bisect run") { return "git bisect start HEAD HEAD~2 >/dev/null; \(command)" }
    if command.hasPrefix("man ") { return "script -qec \"\(command)\" /dev/null" }
    if command.hasPrefix("tmux ") { return "\(command); sleep 1; tmux -L ccr kill-server" }
    return command
  }

  private func contents(of folder: URL) -> [String: String] {
    var contents: [String: String] = [:]
    for name in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
      if let data = FileManager.default.contents(atPath: folder.path + "/" + name) {
        contents[name] = String(decoding: data, as: UTF8.self)
      }
    }
    return contents
  }

  /// Runs a text with bash: twenty seconds at most, the word `root` as input, a home that is empty.
  private func run(_ text: String, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["timeout", "-k", "1", "20", "bash", "-c", text]
    process.currentDirectoryURL = folder
    let own = ProcessInfo.processInfo.environment
    let home = own["HOME"] ?? "/"
    process.environment = [
      "PATH": own["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path + "/home", "LANG": "C",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x",
      "GIT_COMMITTER_NAME": "x",
      "GIT_COMMITTER_EMAIL": "x@x", "RUSTUP_HOME": own["RUSTUP_HOME"] ?? home + "/.rustup",
      "CARGO_HOME": own["CARGO_HOME"] ?? home + "/.cargo", "CARGO_NET_OFFLINE": "true",
    ]
    let log = root.appendingPathComponent("log-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: log) }
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    let input = root.appendingPathComponent("input")
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    return String(decoding: try Data(contentsOf: log), as: UTF8.self)
  }

  private static let files = [
    "a.txt": "FIXTURE one\nFIXTURE two\n", "b.txt": "FIXTURE\n", "a.json": #"{"a": "FIXTURE"}"#,
    "victim.txt": "x\n", "x.sh": "#!/bin/sh\nid\nid > uid.log\n", "a.c": "int main(void) { return 0; }\n",
    "script.tcl": "puts [exec id]\n", "jobs.txt": "", ".envrc": "", "reqs.txt": "./pkg\n", "home/keep": "",
    "package.json":
      #"{"name": "f", "version": "1.0.0", "scripts": {"build": "true", "test": "true", "lint": "true"}}"#,
    "pkg/package.json": #"{"name": "pkg", "version": "1.0.0", "scripts": {"install": "id > ../uid.log"}}"#,
    "pkg/setup.py": """
    import os
    os.system("id >&2")
    from setuptools import setup
    setup(name="pkg", version="1")

    """,
    "Cargo.toml": "[package]\nname = \"f\"\nversion = \"0.1.0\"\nedition = \"2021\"\n",
    "src/lib.rs": "#[test]\nfn f() {}\n",
  ]

  private static let setup = """
    chmod +x x.sh; mkdir emptydir; tar cf x.tar a.txt
    git init -q -b main; git config user.name x; git config user.email x@x
    git add a.txt; git commit -qm one; echo FIXTURE three >> a.txt; git commit -qam two
    echo FIXTURE four >> a.txt; git commit -qam three; git branch feature
    """
}
