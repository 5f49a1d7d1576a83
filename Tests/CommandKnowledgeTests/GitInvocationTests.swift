import CommandKnowledge
import ShellSyntax
import Testing

@Suite struct GitInvocationTests {
  private func describe(_ line: String, byBaseName: Bool = true) -> String {
    let all = words(line)
    guard let git = GitInvocation.of(all, byBaseName: byBaseName) else { return "nil" }
    let directories = git.directories.map { text(all[$0]) }.joined(separator: ",")
    let subcommand = git.subcommand.map { text(all[$0]) } ?? "-"
    return
      "\(subcommand) \(git.hasOnlyHarmlessOptions ? "harmless" : "other") [\(directories)] \(git.optionWords.count)"
  }

  @Test(arguments: [
    ("git status", "status harmless [] 0"),
    ("git --no-pager log -1", "log harmless [] 1"),
    ("git -P --no-optional-locks log", "log harmless [] 2"),
    ("git -C sub log", "log harmless [sub] 2"),
    ("git -C a -C b log", "log harmless [a,b] 4"),
    ("git -c core.pager=x log", "log other [] 2"),
    ("git --git-dir=/x --work-tree /y push", "push other [] 3"),
    ("git --git-dir /x push", "push other [] 2"),
    ("git --exec-path=/x log", "log other [] 1"),
    ("git --exec-path push", "push other [] 1"),
    ("git --namespace=x push", "push other [] 1"),
    ("git --config-env core.pager=X log", "log other [] 2"),
    ("git --attr-source HEAD log", "log other [] 2"),
    ("git -p push", "push other [] 1"),
    ("git --bare --literal-pathspecs push", "push other [] 2"),
    ("git --unknown push", "push other [] 1"),
    ("git", "- harmless [] 0"),
    ("git -C", "- harmless [] 1"),
    ("git -c", "- other [] 1"),
    ("git $X push", "$X harmless [] 0"),
    ("git -\"$X\" push", "push other [] 1"),
    ("/usr/bin/git push", "push harmless [] 0"),
    ("g\\it push", "push harmless [] 0"),
    ("gitk push", "nil"),
  ])
  func reads(_ line: String, _ expected: String) { #expect(describe(line) == expected) }

  @Test func plainSpelling() {
    #expect(describe("/usr/bin/git push", byBaseName: false) == "nil")
    #expect(describe("git push", byBaseName: false) == "push harmless [] 0")
  }

  @Test func indicesAreThoseOfTheSlice() throws {
    let all = words("env git -C d push").dropFirst()
    let git = try #require(GitInvocation.of(all, byBaseName: true))
    #expect(git.directories == [3])
    #expect(git.subcommand == 4)
  }
}
