import CommandKnowledge
import Testing

@Suite struct ProtectedPathTests {
  @Test(arguments: [
    "/w/.git", "/w/.git/config", "/w/a/.GIT/config", "/w/.config/git/ignore", "/w/.config/git", "/w/.claude",
    "/w/.claude/settings.json", "/home/u/.claude/settings.json", "/w/.claude/worktrees/a/.git/config",
    "/w/.claude/worktrees2/x", "/w/.vscode/tasks.json", "/w/sub/.idea/x", "/w/.husky/pre-push", "/w/.bashrc",
    "/w/a/.npmrc", "/w/.mcp.json", "/w/.claude.json", "/w/lefthook.yml",
    "/w/gradle/wrapper/gradle-wrapper.properties",
    "/w/.mvn/x", "/w/.yarn/releases/y.cjs", "/w/pyrightconfig.json", "/w/.git./config", "/w/.git /x",
    "/w/.git::$DATA/x",
    "/w/git~1/config", "/w/.hus\u{212A}y/x", "/w/.v\u{17F}code/x", "/w/.gitcon\u{FB01}g",
    "/w/.claude/worktrees/.claude/x",
  ])
  func protected(_ path: String) { #expect(ProtectedPaths.contains(Array(path.utf8))) }

  @Test(arguments: [
    "/w/.gitignore", "/w/a", "/", "", "/w/.claude/worktrees/a/x", "/w/.claude/worktrees", "/w/.config/gitx",
    "/w/git/config",
    "/w/.github/workflows/x.yml", "/w/claude/settings.json", "/w/x.git/config", "/w/.config/x/git", "/w/...",
    "/w/. .",
  ])
  func ordinary(_ path: String) { #expect(!ProtectedPaths.contains(Array(path.utf8))) }
}
