import PermissionEngine
import RuleSyntax
import Settings
import Testing
import Workspace

@Suite("What a session is made of")
struct SessionRequestTests {
  private let semantics = Semantics(edition: .current)

  @Test func settingsAreDiscoveredWhereTheSessionStarts() throws {
    let folder = try Folder()
    try folder.write(#"{"permissions": {"deny": ["Bash"]}}"#, to: "a/.claude/settings.json")
    try folder.write("{}", to: ".claude/settings.json")
    var request = SessionRequest()
    request.startDirectory = "a"
    let session = try request.session(semantics: semantics, place: folder.place)
    let own = session.stack.files.filter { $0.scope == .project }
    #expect(own.map(\.path) == [folder.path + "/a/.claude/settings.json"])
    #expect(session.context.cwd == folder.path + "/a")
    #expect(session.directory == folder.path)
    #expect(session.isDiscovered)
    #expect(session.notRead == [folder.path + "/.claude/settings.json"])
    #expect(session.warnings.first?.contains("`--cwd .` asks for one that starts there") == true)
  }

  @Test func filesNamedByHandCountFromWhereTheyAreTyped() throws {
    let folder = try Folder()
    try folder.write("{}", to: "x.json")
    var request = SessionRequest()
    request.startDirectory = "/"
    request.settings = ["x.json=user"]
    let session = try request.session(semantics: semantics, place: folder.place)
    #expect(session.stack.files.map(\.scope) == [.user])
    #expect(session.context.cwd == "/")
    #expect(!session.isDiscovered)
  }

  @Test func everyFileThatIsNotWholeIsNamed() throws {
    let folder = try Folder()
    try folder.write("{", to: "broken.json")
    var request = SessionRequest()
    request.settings = ["broken.json", "gone.json"]
    let failure = try #require(throws: SessionRequest.Failure.self) {
      try request.session(semantics: semantics, place: folder.place)
    }
    #expect(failure.messages.count == 2)
    #expect(failure.messages[0].hasPrefix("broken.json:1:1: the file does not parse: "))
    #expect(failure.messages[1].hasPrefix("gone.json: "))
    #expect(failure.messages.allSatisfy { $0.hasSuffix("without a file that --settings names") })
  }

  @Test func aScopeThatThereIsNotIsAnError() throws {
    let folder = try Folder()
    var request = SessionRequest()
    request.settings = ["x.json=everyone"]
    #expect(
      throws: SessionRequest.Failure.invalid(.unknownScope("everyone", argument: "x.json=everyone"))
    ) { try request.session(semantics: semantics, place: folder.place) }
    request.settings = [""]
    #expect(throws: SessionRequest.Failure.invalid(.empty)) {
      try request.session(semantics: semantics, place: folder.place)
    }
  }

  @Test func theModeOfTheSessionWinsOverThatOfTheCall() throws {
    let folder = try Folder()
    var call = CallRequest(call: ToolCall(tool: "Bash"))
    call.mode = .plan
    var request = SessionRequest()
    #expect(try request.session(semantics: semantics, place: folder.place).context(of: call).mode == .plan)
    request.mode = .acceptEdits
    let session = try request.session(semantics: semantics, place: folder.place)
    #expect(session.context(of: call).mode == .acceptEdits)
  }
}
