import Discovery
import Foundation
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Repositories made by git itself, in every format of the index.
@Suite("Git index", .enabled(if: Peer.git.isPresent, "\(Peer.absence(of: .git))"))
struct GitIndexTests {
  @Test(
    arguments: [
      ["init", "-q"], ["init", "-q", "--object-format=sha256"],
    ], ["2", "3", "4"])
  func tellsTrackedFiles(_ initialise: [String], _ version: String) throws {
    let sandbox = try GitSandbox()
    defer { sandbox.remove() }
    guard sandbox.git(initialise) else { return }
    // Names of every length around the padding of eight bytes, and ones that share long beginnings.
    let names =
      (1...20).map { String(repeating: "n", count: $0) } + ["src/link/a", "src/link/b", "é/x", "z"]
      + [".claude/settings.local.json", ".claude/settings.json", String(repeating: "d/", count: 100) + "f"]
    for name in names { try sandbox.write(name, "x") }
    try sandbox.write(".claude/settings.local.json.bak", "x")
    let paths = names.filter { $0 != "nnn" }
    #expect(sandbox.git(["add", "--"] + paths))
    // Version 3 is written only when an entry needs its extra flags.
    if version == "3" { #expect(sandbox.git(["add", "-N", ".claude/settings.local.json.bak"])) }
    #expect(sandbox.git(["update-index", "--index-version", version]))
    let checkout = try #require(GitCheckout(around: sandbox.root + "/src/link", in: .live))
    #expect(checkout.root == sandbox.root && checkout.mainRoot == sandbox.root)
    for name in paths { #expect(checkout.tracks(sandbox.root + "/" + name, in: .live) == true, "\(name)") }
    for name in ["nnn", "n/n", ".claude", ".claude/settings", "zz", "src/link"] {
      #expect(checkout.tracks(sandbox.root + "/" + name, in: .live) == false, "\(name)")
    }
    #expect(checkout.tracks("/elsewhere", in: .live) == nil)
  }

  @Test func knowsLinkedWorktrees() throws {
    let sandbox = try GitSandbox()
    defer { sandbox.remove() }
    #expect(sandbox.git(["init", "-q"]))
    try sandbox.write(".claude/settings.local.json", "{}")
    #expect(sandbox.git(["add", "."]))
    #expect(sandbox.git(["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-q", "-m", "x"]))
    #expect(sandbox.git(["worktree", "add", "-q", "tree"]))
    let tree = sandbox.root + "/tree"
    let checkout = try #require(GitCheckout(around: tree + "/.claude", in: .live))
    #expect(checkout.root == tree && checkout.mainRoot == sandbox.root)
    #expect(checkout.tracks(tree + "/.claude/settings.local.json", in: .live) == true)
    let place = SessionPlace(startDirectory: tree, home: "/nowhere", platform: .linux)
    let sources = SettingsDiscovery(semantics: .strict, place: place).sources(of: .local)
    #expect(sources.map(\.path) == [sandbox.root, tree].map { $0 + "/.claude/settings.local.json" })
    #expect(sources.map(\.isTrackedByGit) == [true, true])
  }

  @Test func doesNotGuessAboutSplitOrBrokenIndexes() throws {
    let sandbox = try GitSandbox()
    defer { sandbox.remove() }
    #expect(sandbox.git(["init", "-q"]))
    let checkout = try #require(GitCheckout(around: sandbox.root, in: .live))
    #expect(checkout.tracks(sandbox.root + "/a", in: .live) == false)
    try sandbox.write("a", "x")
    #expect(sandbox.git(["add", "."]))
    #expect(sandbox.git(["update-index", "--split-index"]))
    #expect(checkout.tracks(sandbox.root + "/a", in: .live) != false)
    #expect(sandbox.git(["update-index", "--no-split-index"]))
    let index = try FileSystem.live.contents(of: sandbox.root + "/.git/index")
    for length in 0..<index.count {
      try sandbox.write(".git/index", bytes: Array(index[..<length]))
      #expect(checkout.tracks(sandbox.root + "/b", in: .live) != true)
    }
    for place in index.indices {
      var broken = index
      broken[place] ^= 0xFF
      try sandbox.write(".git/index", bytes: broken)
      _ = checkout.tracks(sandbox.root + "/b", in: .live)
    }
  }
}

/// A temporary folder in which git is run.
struct GitSandbox {
  let root: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    root = PathText.join(FileSystem.live.realPath(base) ?? base, "settings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: root) }

  func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  func write(_ name: String, bytes: [UInt8]) throws {
    let path = PathText.join(root, name)
    try FileManager.default.createDirectory(
      atPath: PathText.parent(of: path), withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  func git(_ arguments: [String]) -> Bool { GitSandbox.run(arguments, in: root) }

  private static func run(_ arguments: [String], in folder: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
