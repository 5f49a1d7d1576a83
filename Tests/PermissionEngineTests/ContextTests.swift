import RuleSyntax
import Settings
import Testing

@testable import PermissionEngine

/// P-6, P-7, P-13, P-15, C-8, C-9: paths, links and working directories.
@Suite struct ContextTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [
    ("a", "/w/app/a"), ("./a", "/w/app/a"), ("../a", "/w/a"), ("../../../../a", "/a"), ("", "/w/app"),
    (".", "/w/app"), ("/", "/"), ("//x///y/", "/x/y"), ("/x/./y/../z", "/x/z"), ("/..", "/"),
    ("a/..", "/w/app"),
    ("~/a", "/w/app/~/a"), ("C:\\proj\\.env", "/c/proj/.env"), ("d:/x", "/d/x"),
    ("\\\\srv\\share\\x", "/srv/share/x"),
    ("a\\b", "/w/app/a\\b"), ("...", "/w/app/..."), ("a\u{301}/b", "/w/app/a\u{301}/b"),
  ])
  func absolutePaths(_ path: String, _ expected: String) {
    let context = DecisionContext(Given.context)
    #expect(text(context.absolute(path.utf8, from: context.cwd)) == expected)
  }

  @Test func windowsPaths() {
    var given = Given.context
    given.cwd = "C:\\Work\\App"
    given.platform = "windows"
    let context = DecisionContext(given)
    #expect(text(context.cwd) == "/c/Work/App")
    #expect(text(context.absolute("src\\a.ts".utf8, from: context.cwd)) == "/c/Work/App/src/a.ts")
    #expect(text(context.absolute("/C/x".utf8, from: context.cwd)) == "/c/x")
  }

  @Test func drivesAreDirectoriesOfTheRoot() {
    let path = ["file_path": "C:\\proj\\a.ts"]
    for rule in ["Edit(//c/proj/**)", "Edit(//C/proj/**)", "Edit(C:\\proj\\**)", "Edit(C:/proj/**)"] {
      #expect(Given.policy(allow: [rule]).outcome("Edit", path) == .allow, "\(rule)")
    }
    #expect(Given.policy(allow: ["Edit(//d/proj/**)"]).outcome("Edit", path) == .ask)
    #expect(Given.policy(allow: ["Edit"], deny: ["Edit(*.ts)"]).outcome("Edit", path) == .deny)
  }

  @Test(arguments: [
    "C:\\a:b", "a.txt.", "dir \\x", "\\\\?\\C:\\x", "PROGRA~1\\x", "C:x", "//./pipe/x",
  ])
  func doubtfulOnWindows(_ path: String) { #expect(PathBytes.isDoubtfulOnWindows(path.utf8)) }

  @Test(arguments: ["C:\\a\\b.txt", "..\\x", "./y", "a~b", "~\\x", "\\\\srv\\share"])
  func plainOnWindows(_ path: String) { #expect(!PathBytes.isDoubtfulOnWindows(path.utf8)) }

  @Test func linksAreFollowedInEveryComponent() {
    let links = SymbolicLinks(["/w/app/l": "../data", "/w/data/k": "/etc", "/a": "b", "/b": "a"])
    #expect(
      links.resolve(bytes("/w/app/l/k/hosts")).stages.map(text) == [
        "/w/app/l/k/hosts", "/w/data/k/hosts", "/etc/hosts",
      ])
    #expect(links.resolve(bytes("/w/app/lx")).stages.count == 1)
    #expect(!links.resolve(bytes("/a/x")).isComplete)
  }

  @Test func linksOutOfTheWorkingDirectoriesAreOutside() {
    var given = Given.context
    given.links = ["/w/app/out": "/etc", "/w/app/in": "/w/app/src", "/w/app/loop": "/w/app/loop"]
    let context = DecisionContext(given)
    #expect(!context.isInWorkingDirectories(bytes("/w/app/out/hosts")))
    #expect(context.isInWorkingDirectories(bytes("/w/app/in/a")))
    #expect(!context.isInWorkingDirectories(bytes("/w/app/loop")))
    #expect(!context.isInWorkingDirectories(bytes("/w/appx")))
    #expect(context.isInWorkingDirectories(bytes("/w/app")))
  }

  @Test func aWorkingDirectoryBehindALink() {
    var given = Given.context
    given.links = ["/w/app": "/srv/real"]
    let policy = Given.policy(allow: ["Edit(src/**)"])
    #expect(policy.outcome("Edit", ["file_path": "/w/app/src/a"], in: given) == .allow)
    #expect(policy.outcome("Read", ["file_path": "/w/app/a"], in: given) == .allow)
    #expect(policy.outcome("Edit", ["file_path": "/w/app/lib/a"], in: given) == .ask)
  }

  @Test func addedDirectories() {
    let project = Given.file(other: "\"x\":1")
    var stack = SettingsStack([project])
    let text =
      #"{"permissions":{"additionalDirectories":["../docs/","~/notes","/srv/d"],"allow":["Edit(/a)"]}}"#
    stack.files[0] = SettingsReader(semantics: .strict).read(
      Array(text.utf8), path: "/w/app/.claude/settings.json", scope: .project)
    let policy = Policy(compiling: stack, semantics: .strict)
    var untrusted = Given.context
    untrusted.isTrusted = false
    for path in ["/w/docs/a", "/home/u/notes/a", "/srv/d"] {
      #expect(policy.outcome("Read", ["file_path": path]) == .allow)
      #expect(policy.outcome("Read", ["file_path": path], in: untrusted) == .ask)
    }
    #expect(policy.outcome("Edit", ["file_path": "/w/app/a"]) == .allow)
    #expect(policy.outcome("Edit", ["file_path": "/w/app/a"], in: untrusted) == .ask)
  }

  @Test func homeIsDecidedBothWays() {
    let policy = Given.policy(allow: ["Read(~/notes/**)"], deny: ["Read(~/.ssh/**)"])
    #expect(policy.outcome("Read", ["file_path": "~/.ssh/id"]) == .deny)
    #expect(policy.outcome("Read", ["file_path": "~/notes/a"]) == .allow)
    #expect(policy.outcome("Read", ["file_path": "~/other"]) == .ask)
    #expect(policy.outcome("Read", ["file_path": "~root/x"]) == .ask)
  }

  @Test(arguments: [
    ("src/**", Outcome.allow), ("/etc/*", .ask), ("../**/*.pem", .ask), ("{..,x}/**", .ask),
    ("~/.ssh/*", .ask),
    ("/w/app/src/*", .allow), ("x/../../*", .ask), ("x/../y/*", .allow), ("*/../../x", .ask), ("..", .ask),
  ])
  func globsThatLeaveTheDirectory(_ pattern: String, _ expected: Outcome) {
    #expect(Given.policy().outcome("Glob", ["pattern": pattern]) == expected)
  }

  @Test func doubtfulPathsAreOnlyReadUnderABareRule() {
    let up = ["pattern": "{..,x}/**"]
    #expect(Given.policy(allow: ["Read"]).outcome("Glob", up) == .allow)
    #expect(Given.policy(allow: ["Read(//**)"]).outcome("Glob", up) == .ask)
    #expect(Given.policy(allow: ["Read"], deny: ["Read(~/.ssh/**)"]).outcome("Glob", up) == .ask)
    for rule in ["Edit", "Write"] {
      #expect(Given.policy(allow: [rule]).outcome("Write", ["file_path": "~x/.bashrc"]) == .ask)
      #expect(Given.policy(allow: [rule]).outcome("Write") == .ask)
    }
  }

  @Test func callsWithoutAPathAsk() {
    let policy = Given.policy(allow: ["Edit(**)", "Read(//**)"])
    #expect(policy.outcome("Edit") == .ask)
    #expect(policy.outcome("Read", ["file_path": ""]) == .ask)
    #expect(policy.outcome("Read", ["file_path": "/w/app/a\u{0}b"]) == .ask)
    #expect(policy.outcome("Grep", ["pattern": "x"]) == .allow)
  }
}
