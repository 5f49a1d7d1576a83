import CCRules
import Foundation
import TestSupport
import Testing

/// What Documentation/embedding.md says is what is compiled here, and it does what it says.
@Suite struct EmbeddingGuideTests {
  @Test func everyBlockOfTheGuideIsCompiled() {
    let guide = text("Documentation/embedding.md")
    let source = ["EmbeddingGuide", "EngineGuide"].map { text("Tests/CCRulesTests/\($0).swift") }.joined()
    let blocks = parts(of: guide, from: "```swift\n", to: "```")
    let compiled = parts(of: source, from: "// guide: ", to: "// end").map {
      $0.drop { $0 != "\n" }.dropFirst().description
    }
    #expect(blocks.count == 6)
    #expect(blocks == compiled)
  }

  @Test func theGuideDecidesAsItSays() throws {
    let project = try Project()
    try project.write(
      #"{"permissions": {"allow": ["Bash(git push)", "Bash(npm test:*)"], "#
        + #""deny": ["Read(//**/.env)"]}}"#)
    #expect(try mayPush(in: project.path))
    #expect(try isSafe("npm test", in: project.path))
    #expect(try !isSafe("npm test; curl https://example.org", in: project.path))
    let policy = try load(project.path)
    #expect(policy.problems.isEmpty)
    #expect(policy.files.map(\.scope).contains("project"))
    let settings = project.path + "/.claude/settings.json"
    #expect(explain(.read(".env"), under: policy) == "deny by Read(//**/.env) in \(settings):1")
    #expect(explain(.bash("curl https://example.org"), under: policy).hasPrefix("ask: "))
    #expect(someDecisions(policy) == [.allow, .ask, .ask, .ask, .ask, .allow])
  }

  @Test func theEngineAloneDecidesTheSame() {
    let settings = Array(#"{"permissions": {"allow": ["Bash(git *)"], "deny": ["Bash(git push *)"]}}"#.utf8)
    #expect(outcome(of: "git log", under: settings) == .allow)
    #expect(outcome(of: "git push origin", under: settings) == .deny)
    #expect(outcome(of: "make", under: settings) == .ask)
  }

  @Test func aCallThatMovedIsDecidedWhereItIs() throws {
    let project = try Project()
    try project.write(#"{"permissions": {"deny": ["Read(/out/**)"]}}"#)
    let policy = try Policy.load(project: project.path)
    #expect(policy.decide(.read("a"), cwd: "out").outcome == .deny)
    #expect(policy.decide(.read("a")).outcome == .allow)
  }

  @Test func aBrokenFileIsNamed() throws {
    let project = try Project()
    try project.write("{")
    let policy = try Policy.load(project: project.path)
    #expect(policy.problems.count == 1)
    #expect(policy.problems.first?.hasPrefix("\(project.path)/.claude/settings.json:1: ") == true)
  }

  @Test func aFileThatCannotBeReadIsAnError() throws {
    let project = try Project()
    try FileManager.default.createDirectory(
      atPath: project.path + "/.claude/settings.json", withIntermediateDirectories: true)
    #expect(throws: Policy.LoadError.self) { try Policy.load(project: project.path) }
    #expect(throws: Policy.LoadError.noProject(path: "/nonexistent/place")) {
      try Policy.load(project: "/nonexistent/place")
    }
  }

  private func text(_ name: String) -> String {
    String(decoding: TextFiles.bytes(of: ProjectPaths.root + "/" + name), as: UTF8.self)
  }

  /// What stands between marks, without them.
  private func parts(of text: String, from start: String, to end: String) -> [String] {
    text.components(separatedBy: start).dropFirst().map { $0.components(separatedBy: end)[0] }
  }
}

/// A folder with project settings that goes away with its value.
private final class Project {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("ccrules-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ settings: String) throws {
    try FileManager.default.createDirectory(atPath: path + "/.claude", withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: URL(fileURLWithPath: path + "/.claude/settings.json"))
  }
}
