import Discovery
import RuleSyntax
import Settings
import Testing

/// A tree, a place in it, and the sources that have to be found there.
struct DiscoveryCase: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [String]
  var links: [String: String] = [:]
  var start = "/w/app"
  var config: String?
  var platform = Platform.linux
  var edition = Edition.v2_1
  /// `scope path` in order.
  var found: [String]

  var testDescription: String { name }

  private static let project = "/w/app/.claude/settings.json"
  private static let local = "/w/app/.claude/settings.local.json"
  private static let user = "/home/u/.claude/settings.json"
  private static let managed = "/etc/claude-code/managed-settings.json"

  static let all: [DiscoveryCase] = [
    DiscoveryCase(name: "nothing", files: ["/w/app/x"], found: []),
    DiscoveryCase(
      name: "all scopes", files: [user, project, local, managed],
      found: ["managed \(managed)", "local \(local)", "project \(project)", "user \(user)"]),
    DiscoveryCase(
      name: "managed folder in order",
      files: [managed]
        + ["20.json", "10.json", "B.json", "a.json", ".hidden.json", "x.txt", "json"].map {
          "/etc/claude-code/managed-settings.d/\($0)"
        },
      found: ["managed \(managed)"]
        + ["10", "20", "B", "a"].map { "managed /etc/claude-code/managed-settings.d/\($0).json" }),
    DiscoveryCase(
      name: "managed folder alone", files: ["/etc/claude-code/managed-settings.d/a.json"],
      found: ["managed /etc/claude-code/managed-settings.d/a.json"]),
    DiscoveryCase(
      name: "managed folder is new in 2.1", files: [managed, "/etc/claude-code/managed-settings.d/a.json"],
      edition: .v1_0, found: ["managed \(managed)"]),
    DiscoveryCase(
      name: "macOS", files: [managed, "/Library/Application Support/ClaudeCode/managed-settings.json"],
      platform: .macOS, found: ["managed /Library/Application Support/ClaudeCode/managed-settings.json"]),
    DiscoveryCase(
      name: "a folder in the place of a file is there, to be reported",
      files: ["\(project)/x", "\(managed)/y"],
      found: ["managed \(managed)", "project \(project)"]),
    DiscoveryCase(
      name: "config folder", files: [user, "/cfg/settings.json"], config: "/cfg",
      found: ["user /cfg/settings.json"]),
    DiscoveryCase(
      name: "relative config folder", files: ["/w/app/cfg/settings.json"], config: "cfg",
      found: ["user /w/app/cfg/settings.json"]),
    DiscoveryCase(
      name: "config folder below home", files: ["/home/u/cfg/settings.json"], config: "~/cfg/",
      found: ["user /home/u/cfg/settings.json"]),
    DiscoveryCase(
      name: "project only where the session starts", files: [project, local], start: "/w/app/sub", found: []),
    DiscoveryCase(
      name: "local at the git root", files: ["/w/app/.git/HEAD", project, local, "/w/app/sub/x"],
      start: "/w/app/sub", found: ["local \(local)"]),
    DiscoveryCase(
      name: "local in both places, the root first",
      files: [
        "/w/app/.git/HEAD", local, "/w/app/sub/.claude/settings.local.json",
        "/w/app/sub/.claude/settings.json",
      ],
      start: "/w/app/sub",
      found: [
        "local \(local)", "local /w/app/sub/.claude/settings.local.json",
        "project /w/app/sub/.claude/settings.json",
      ]),
    DiscoveryCase(
      name: "1.0 looks where the session starts", files: ["/w/app/.git/HEAD", local, "/w/app/sub/x"],
      start: "/w/app/sub", edition: .v1_0, found: []),
    DiscoveryCase(
      name: "Windows looks where the session starts", files: ["/w/app/.git/HEAD", local, "/w/app/sub/x"],
      start: "/w/app/sub", platform: .windows, found: []),
    DiscoveryCase(
      name: "an empty .git is no repository", files: ["/w/app/.git/x", local, "/w/app/sub/x"],
      start: "/w/app/sub", found: []),
    DiscoveryCase(
      name: "worktree",
      files: [
        "/w/app/.git/HEAD", local, "/w/app/.git/worktrees/t/commondir=../..\n",
        "/w/t/.git=gitdir: /w/app/.git/worktrees/t\n",
        "/w/t/.claude/settings.json", "/w/t/.claude/settings.local.json",
      ], start: "/w/t",
      found: [
        "local \(local)", "local /w/t/.claude/settings.local.json", "project /w/t/.claude/settings.json",
      ]),
    DiscoveryCase(
      name: "worktree with a relative pointer",
      files: [
        "/w/app/.git/HEAD", local, "/w/app/.git/worktrees/t/commondir=../..",
        "/w/t/.git=gitdir: ../app/.git/worktrees/t",
        "/w/t/sub/x",
      ], start: "/w/t/sub", found: ["local \(local)"]),
    DiscoveryCase(
      name: "worktree of a bare repository",
      files: [
        "/w/app.git/HEAD", "/w/app.git/worktrees/t/commondir=../..",
        "/w/t/.git=gitdir: /w/app.git/worktrees/t",
        "/w/t/.claude/settings.local.json", "/w/t/sub/x",
      ], start: "/w/t/sub", found: []),
    DiscoveryCase(
      name: "submodule",
      files: [
        "/w/app/.git/HEAD", local, "/w/app/.git/modules/m/HEAD", "/w/app/m/.git=gitdir: ../.git/modules/m",
        "/w/app/m/.claude/settings.local.json", "/w/app/m/sub/x",
      ], start: "/w/app/m/sub", found: ["local /w/app/m/.claude/settings.local.json"]),
    DiscoveryCase(
      name: "git root is home",
      files: [
        "/home/u/.git/HEAD", "/home/u/.claude/settings.local.json", "/home/u/p/.claude/settings.local.json",
      ], start: "/home/u/p", found: ["local /home/u/p/.claude/settings.local.json"]),
    DiscoveryCase(
      name: "session at home", files: [user, "/home/u/.claude/settings.local.json"], start: "/home/u",
      found: ["local /home/u/.claude/settings.local.json", "user \(user)"]),
    DiscoveryCase(
      name: "linked .claude", files: ["/shared/settings.json", "/shared/settings.local.json"],
      links: ["/w/app/.claude": "/shared"],
      found: ["local \(local) linked", "project \(project) linked"]),
    DiscoveryCase(
      name: "linked file", files: ["/w/app/.claude/x", "/real.json"], links: [project: "/real.json"],
      found: ["project \(project)"]),
    DiscoveryCase(
      name: "a link that leads nowhere is reported", files: ["/w/app/.claude/x"],
      links: [project: "/gone.json"],
      found: ["project \(project)"]),
  ]

  var fileSystem: FileSystem {
    var tree = MemoryFileSystem(links: links)
    for file in files {
      let parts = file.split(separator: "=", maxSplits: 1)
      tree.add(String(parts[0]), Array((parts.count > 1 ? String(parts[1]) : "{}").utf8))
    }
    return tree.fileSystem
  }
}

@Suite("Discovery")
struct DiscoveryTests {
  @Test(arguments: DiscoveryCase.all) func finds(_ example: DiscoveryCase) {
    let place = SessionPlace(
      startDirectory: example.start, home: "/home/u", configDirectory: example.config,
      platform: example.platform)
    let discovery = SettingsDiscovery(
      semantics: Semantics(edition: example.edition, reading: .strict), place: place,
      files: example.fileSystem)
    let found = discovery.sources().map {
      "\($0.scope.rawValue) \($0.path)" + ($0.isBehindSymbolicLink ? " linked" : "")
    }
    #expect(found == example.found)
    #expect(discovery.load().files.map(\.path) == discovery.sources().map(\.path))
  }

  @Test func reportsWhatCannotBeRead() {
    let tree = MemoryFileSystem(["/w/app/.claude/x": ""], links: ["/w/app/.claude/settings.json": "/gone"])
    let place = SessionPlace(startDirectory: "/w/app", home: "/home/u", platform: .linux)
    let stack = SettingsDiscovery(semantics: .strict, place: place, files: tree.fileSystem).load()
    #expect(stack.files.map { $0.problems.map(\.kind) } == [[.unreadable]])
    #expect(stack.files.first?.problems.first?.message == "no such file")
  }

  @Test(arguments: [
    ("a.json", "/w/a.json", Scope.cli), ("/x/settings.json", "/x/settings.json", .cli),
    (".claude/settings.json", "/w/.claude/settings.json", .project),
    ("../q/.claude/settings.json", "/q/.claude/settings.json", .project),
    ("/home/u/.claude/settings.json", "/home/u/.claude/settings.json", .user),
    ("./x/../settings.local.json", "/w/settings.local.json", .local),
    ("managed-settings.json", "/w/managed-settings.json", .managed),
    ("managed-settings.d/10-a.json", "/w/managed-settings.d/10-a.json", .managed),
    ("a.json=project", "/w/a.json", .project), ("a.json=cli", "/w/a.json", .cli),
    (".claude/settings.json=user", "/w/.claude/settings.json", .user),
    ("a=b.json", "/w/a=b.json", .cli), ("a=b.json=managed", "/w/a=b.json", .managed),
    ("a.json=Project", "/w/a.json=Project", .cli),
  ])
  func takesFilesByHand(_ argument: String, _ path: String, _ scope: Scope) {
    let place = SessionPlace(startDirectory: "/w", home: "/home/u", platform: .linux)
    let discovery = SettingsDiscovery(semantics: .strict, place: place, files: MemoryFileSystem().fileSystem)
    let source = discovery.source(named: argument)
    #expect(source.path == path && source.scope == scope)
  }

  /// Nobody writes into a pipe that lies where settings are looked for, so that reading it would never end.
  @Test func opensNoPipeUnderTheNameOfSettings() throws {
    var files = MemoryFileSystem(["/p/.claude/settings.json": "{}"]).fileSystem
    let kind = files.kind
    files.kind = { $0 == "/p/.claude/settings.json" ? .other : kind($0) }
    let discovery = SettingsDiscovery(
      semantics: .current, place: SessionPlace(startDirectory: "/p", home: "/home/me"), files: files)
    let file = try #require(discovery.load().files.first)
    #expect(file.problems.map(\.kind) == [.unreadable])
    #expect(file.problems.first?.message.contains("pipe") == true)
  }

  @Test func listsFrontmatter() {
    let tree = MemoryFileSystem(
      Dictionary(
        uniqueKeysWithValues: [
          "commands/b.md", "commands/a.md", "commands/sub/c.md", "commands/x.txt", "agents/z.md",
          "skills/s/SKILL.md",
          "skills/s/reference.md", "skills/README.md", "other/o.md",
        ].map { ("/w/.claude/\($0)", "") } + [("/elsewhere/l/SKILL.md", "")]),
      links: ["/w/.claude/skills/linked": "/elsewhere/l", "/w/.claude/commands/loop": "/w/.claude/commands"])
    let place = SessionPlace(startDirectory: "/w", home: "/home/u", platform: .linux)
    let discovery = SettingsDiscovery(semantics: .strict, place: place, files: tree.fileSystem)
    let expected = [
      "agents/z.md", "commands/a.md", "commands/b.md", "commands/sub/c.md", "skills/linked/SKILL.md",
      "skills/s/SKILL.md",
    ].map { "/w/.claude/\($0)" }
    #expect(discovery.frontmatterPaths(in: "/w") == expected)
    #expect(discovery.frontmatterPaths(in: "/w/.claude") == expected)
  }

  @Test func readsTheRealDisk() throws {
    let live = FileSystem.live
    #expect(live.kind("/") == .directory && live.kind("/nowhere/at/all") == nil)
    #expect(throws: FileSystemError(.isDirectory, path: "/")) { try live.contents(of: "/") }
    #expect(throws: FileSystemError(.notFound, path: "/nowhere")) { try live.contents(of: "/nowhere") }
    #expect(throws: FileSystemError(.notFound, path: "/\0")) { try live.contents(of: "/\0") }
    #expect(
      live.read("/dev/zero", 10_000)
        == .failure(FileSystemError(.tooLarge(maximumBytes: 10_000), path: "/dev/zero")))
    #expect(try live.contents(of: #filePath).count > 1_000)
    let folder = PathText.parent(of: #filePath)
    #expect(live.names(folder)?.contains("DiscoveryTests.swift") == true)
    #expect(live.realPath(folder + "/../DiscoveryTests") == live.realPath(folder))
    #expect(SessionPlace.ofThisProcess().startDirectory.hasPrefix("/"))
  }
}

@Suite("Path text")
struct PathTextTests {
  @Test(arguments: [
    ("/a/./b//c/", "/a/b/c"), ("/a/../../b", "/b"), ("x/../y", "/d/y"), ("..", "/"), (".", "/d"), ("", "/d"),
    ("/", "/"), ("/..", "/"), ("~/x", "/d/~/x"), ("/a/\u{301}b", "/a/\u{301}b"), ("/a/...", "/a/..."),
  ])
  func becomesAbsolute(_ path: String, _ absolute: String) {
    #expect(Array(PathText.absolute(path, from: "/d").utf8) == Array(absolute.utf8))
  }

  @Test func isTakenApart() {
    #expect(
      PathText.parent(of: "/a/b") == "/a" && PathText.parent(of: "/a") == "/"
        && PathText.parent(of: "a") == ".")
    #expect(PathText.name(of: "/a/b") == "b" && PathText.name(of: "/") == "")
    #expect(PathText.names(in: "/a/\u{301}b").count == 2)
    #expect(PathText.relative("/a/b/c", to: "/a/b") == "c" && PathText.relative("/a/bc", to: "/a/b") == nil)
    #expect(PathText.relative("/a", to: "/") == "a" && PathText.relative("/a", to: "/a") == "")
    #expect(PathText.expanded("~", home: "/h", from: "/d") == "/h")
    #expect(PathText.expanded("~x", home: "/h", from: "/d") == "/d/~x")
  }

  @Test(arguments: [
    ("/w/a/b", "a/b"), ("/w", "."), ("/home/u/x", "~/x"), ("/home/user2", "/home/user2"), ("/wx", "/wx"),
    ("<stdin>", "<stdin>"), ("/home/u", "~"),
  ])
  func isShownShort(_ path: String, _ shown: String) {
    #expect(PathText.display(path, cwd: "/w", home: "/home/u") == shown)
  }
}
