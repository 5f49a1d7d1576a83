import CommandKnowledge
import Testing

/// The table of protected names (P-14).
@Suite struct ProtectedNameTests {
  @Test func directories() {
    #expect(ProtectedNames.directory(".git".utf8)?.hasException == false)
    #expect(ProtectedNames.directory(".config/git".utf8) != nil)
    #expect(ProtectedNames.directory(".github".utf8) == nil)
    #expect(ProtectedNames.directory(".claude".utf8)?.excepts("worktrees".utf8) == true)
    #expect(ProtectedNames.directory(".claude".utf8)?.excepts("skills".utf8) == false)
  }

  @Test(arguments: [
    (".bashrc", true), (".pnp.js", true), ("pyrightconfig.json", true), (".env", false), ("", false),
  ])
  func files(name: String, expected: Bool) { #expect(ProtectedNames.isFile(name.utf8) == expected) }

  @Test(arguments: [
    ("/etc/claude-code/managed-settings.json", true), ("/etc/claude-code/managed-settings.d/a.json", true),
    ("/etc/claude-code/managed-settings.d", true), ("/etc/Claude-Code", true),
    ("/etc/claude-code/x", false),
    ("/etc/claude-code/managed-settings.d/A.JSON", true),
    ("/etc/claude-code/managed-settings.d/.json", false),
    ("/etc/claude-code/managed-settings.d/a", false), ("/etc/claude-code/managed-settings.d/a/b.json", false),
    ("/etc/claude-code/managed-settings.json/a", false), ("/etc", false), ("/etc/claude-code2", false),
  ])
  func managed(path: String, expected: Bool) { #expect(ProtectedNames.isManaged(path.utf8) == expected) }
}
