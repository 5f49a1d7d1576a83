import CommandKnowledge
import Testing

/// Whether release 2.1.332 says that a command reaches its file of credentials (0.6 d), with the working directory
/// `/w/app` and home `/home/u`.
@Suite struct CredentialsReachTests {
  private static let context = CriticalRemovalContext(
    workingDirectory: Array("/w/app".utf8), projectRoot: Array("/w/app".utf8), home: Array("/home/u".utf8),
    additionalDirectories: [], movesDirectory: false)

  @Test(arguments: [
    ("rm -rf ~/..", true), ("mv ~ x", true), ("mv / x", true), ("mv x ~", false), ("mv -t d ~", true),
    ("mv ~/.claude x", true), ("mv .. x", false), ("mv ~/* x", false), ("mv /home/U x", true),
    ("cp -r ~ x", false),
    ("sudo mv ~ x", false), ("timeout 5 rm -rf ~/..", true), ("rm ~/.claude/.credentials.json", true),
    ("rm -f /home/u/x/..", true), ("rm -rf ~/x", false), ("rmdir ~/..", false),
    ("rm ../../home/x/..", true), ("ln -s ~ x", true), ("ln x ~", false), ("ln ~", true),
    ("LINK ~/.claude x", true),
    ("ln -t ~ x", true), ("ln x ~/.claude/.credentials.json", true), ("cp -rl ~ x", true),
    ("cp -- -l ~ x", false),
    ("cp x ~/.claude/.credentials.json/y", true), ("RM -r ~", false), ("mv -t ~ x", false),
    ("ln -s x", false),
  ]) func isReached(_ line: String, _ isReached: Bool) throws {
    let words = try #require(try MeasuredCommand(line)).words
    #expect(CredentialsReach.isIn(words, FileCommand.reading(words), in: Self.context) == isReached)
  }

  @Test(arguments: [
    ("/home/u", true), ("/", true), ("/home/u/.Claude/", true), ("/home/u/.claude/.credentials.json", true),
    ("/home/u/.claude/x", false), ("/home/u/.cl", false), ("/home/u/.claude/.credentials.json/x", false),
  ]) func file(below path: String, exists: Bool) {
    #expect((CredentialsReach.file(below: Array(path.utf8), home: Array("/home/u".utf8)) != nil) == exists)
  }
}
