import Discovery
import Foundation
import PolicyAnalysis
import RuleSyntax
import Settings
import Testing

@testable import Workspace

@Suite("Looking for settings")
struct SettingsSearchTests {
  private func names(_ folder: Folder, takesOtherJSON: Bool = false, excluding patterns: [String] = []) throws
    -> [String]
  {
    let search = SettingsSearch(
      discovery: SettingsDiscovery(semantics: Semantics(edition: .current), place: folder.place),
      takesOtherJSON: takesOtherJSON, excluded: try ExcludedPaths(patterns, in: folder.path))
    return search.result(in: folder.path).paths.compactMap { PathText.relative($0, to: folder.path) }
  }

  @Test func filesAreKnownByNameAndPlace() throws {
    let folder = try Folder()
    for name in [
      ".claude/settings.json", "a/.claude/settings.local.json", "a/settings.json", "managed-settings.json",
      "managed-settings.d/a.json", "managed-settings.d/.b.json", "node_modules/x/.claude/settings.json",
    ] { try folder.write("{}", to: name) }
    #expect(
      try names(folder) == [
        ".claude/settings.json", "a/.claude/settings.local.json", "managed-settings.d/a.json",
        "managed-settings.json",
      ])
    #expect(
      try names(folder, excluding: ["managed*", "/a/"]) == [".claude/settings.json"])
  }

  @Test func otherFilesCountWhenTheyAreAskedForAndLookLikeSettings() throws {
    let folder = try Folder()
    try folder.write(#"{"permissions": {"allow": []}}"#, to: "x.json")
    try folder.write(#"{"permissions": ["read"]}"#, to: "y.json")
    #expect(try names(folder).isEmpty)
    #expect(try names(folder, takesOtherJSON: true) == ["x.json"])
  }

  @Test(arguments: [
    (#"{"permissions": {"allow": []}}"#, true), (#"{"permissions" : { // why"#, true),
    (#"{"permissions": {}}"#, true), (#"{"permissions": {"contents": "read"}}"#, false),
    (#"{"permissions": []}"#, false), ("", false),
  ])
  func settingsAreToldFromOtherPermissions(_ text: String, _ isSettings: Bool) {
    #expect(PermissionsSniffer.looksLikeSettings(Array(text.utf8)) == isSettings)
  }
}

@Suite("Finding the configuration")
struct ConfigurationFileTests {
  @Test func theNearestOneUpToTheRootOfTheCheckoutCounts() throws {
    let folder = try Folder()
    try folder.write("", to: ".git/HEAD")
    try folder.write("ignore: [CCR105]\n", to: ".ccrules.yml")
    var place = folder.place
    place.startDirectory = folder.path + "/a/b"
    try folder.write("{}", to: "a/b/.claude/settings.json")
    let found = try ConfigurationFile(named: nil, isWanted: true, place: place)
    #expect(found.configuration?.path == folder.path + "/.ccrules.yml")
    #expect(try ConfigurationFile(named: nil, isWanted: false, place: place).configuration == nil)
  }

  @Test func whatCannotBeReadIsATypedError() throws {
    let folder = try Folder()
    let failure = try #require(throws: ConfigurationFile.Failure.self) {
      try ConfigurationFile(named: "gone.yml", isWanted: true, place: folder.place)
    }
    #expect(failure.message == "\(folder.path)/gone.yml: no such file")
    try folder.write("baseline: b.json\n", to: ".ccrules.yml")
    try folder.write("[]", to: "b.json")
    #expect(throws: ConfigurationFile.Failure.noBaseline(path: folder.path + "/b.json")) {
      try ConfigurationFile(named: ".ccrules.yml", isWanted: true, place: folder.place)
    }
  }

  /// A project names its baseline first and writes it then.
  @Test(arguments: [nil, "[]"])
  func aBaselineThatIsAboutToBeWrittenNeedNotBeThere(_ old: String?) throws {
    let folder = try Folder()
    try folder.write("baseline: b.json\n", to: ".ccrules.yml")
    if let old { try folder.write(old, to: "b.json") }
    func configuration(replacing name: String) throws -> ConfigurationFile {
      try ConfigurationFile(
        named: nil, isWanted: true, replacingBaseline: "\(folder.path)/\(name)", place: folder.place)
    }
    let found = try configuration(replacing: "b.json")
    #expect(found.configuration?.baseline == "b.json")
    #expect(found.baseline == nil)
    #expect(throws: ConfigurationFile.Failure.self) { try configuration(replacing: "c.json") }
  }
}

@Suite("Putting files together into policies")
struct LintTargetsTests {
  @Test func filesOfOneProjectFormOnePolicy() throws {
    let folder = try Folder()
    try folder.write("{}", to: "a/.claude/settings.json")
    try folder.write("{}", to: "a/.claude/settings.local.json")
    try folder.write("{}", to: "b/.claude/settings.json")
    try folder.write("---\nallowed-tools: Bash\n---\n", to: "b/.claude/commands/c.md")
    let targets = LintTargets(paths: ["."], semantics: Semantics(edition: .current), place: folder.place)
    #expect(targets.fileCount == 4)
    #expect(targets.inputs.map(\.lintedFiles.count) == [2, 1, 1])
    #expect(!targets.isEmpty)
    #expect(targets.session == nil)
  }

  @Test func whatIsMissingIsSaid() throws {
    let folder = try Folder()
    let targets = LintTargets(
      paths: ["gone.json"], semantics: Semantics(edition: .current), place: folder.place)
    #expect(targets.unreadable.map(\.line) == ["gone.json: no such file"])
    let repaired = RepairedFiles([folder.path + "/gone.json": []], of: targets)
    #expect(repaired.write().map(\.path) == [folder.path + "/gone.json"])
  }
}
