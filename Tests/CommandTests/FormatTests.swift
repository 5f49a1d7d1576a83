import Foundation
import TestSupport
import Testing

/// What other programs read is what their schemas ask for. `Scripts/validate-output` needs Python packages that not every
/// machine has; the tests say so and are skipped there.
@Suite("Formats of lint, and schemas")
struct FormatTests {
  private static let real = ProjectPaths.shared + "/data/real-settings"
  private static let schemas = ProjectPaths.root + "/Documentation/schemas"
  /// Examples with findings of every severity, repairs, text that is not ASCII, and files that do not parse.
  private static let fixtures = [
    "examples/team.json", "examples/typos.json", "examples/comment.json", "missing.json",
  ]

  private static let safe =
    ((try? FileManager.default.contentsOfDirectory(atPath: ProjectPaths.corpus + "/examples/safe")) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted().map { "examples/safe/" + $0 }

  /// Runs a program of the machine, by the path of the one who runs the tests.
  private static func run(_ arguments: [String]) -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return (127, "") }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  private static func validate(_ schema: String, _ files: [String]) -> (status: Int32, text: String) {
    run([ProjectPaths.root + "/Scripts/validate-output", schema] + files)
  }

  private static let hasValidators =
    run(["python3", "-c", "import jsonschema, yaml"]).status == 0
    && run(["xmllint", "--version"]).status == 0

  private static let needsValidators = ConditionTrait.enabled(
    if: hasValidators, "needs the Python packages jsonschema and PyYAML, and xmllint")

  @Test(needsValidators, arguments: ["sarif", "gitlab", "junit"], ["regular", "audit"])
  func schemasTakeTheOutput(_ format: String, _ profile: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program().run(["lint", "--format", format, "--profile", profile] + Self.fixtures)
    try folder.write(run.output, to: "output")
    let clean = try Program().run(["lint", "--format", format, "--fail-on", "error"] + Self.safe.prefix(5))
    #expect(clean.status == 0)
    try folder.write(clean.output, to: "clean")
    let (status, text) = Self.validate(format, ["output", "clean"].map { folder.path + "/" + $0 })
    #expect(status == 0, "\(text)")
  }

  /// Rules and names that would end a string, an element, a command or a cell if they were not escaped.
  @Test(needsValidators, arguments: ["sarif", "gitlab", "junit"])
  func schemasTakeHostileText(_ format: String) throws {
    let hostile = [
      #"<b>&\"]]>"#, #"\u0000\u001b[2J"#, #"\ud800\u202e"#, "`|x`", "::error::%0A", #"{0}[a](1)\r\n"#,
      "\u{7F}é😀\u{FFFE}",
    ]
    let rules = hostile.map { #""Bsah(\#($0))", "Bash(make \#($0) *)", "Write(\#($0))""# }.joined(
      separator: ", ")
    let folder = try TemporaryFolder()
    let name = "a, b:<&>\"%é"
    try folder.write(
      #"{"permissions": {"allow": [\#(rules)], "deny": [\#(rules)]}}"#, to: name + "/.claude/settings.json")
    let run = try Program(directory: folder.path).run(
      ["lint", "--format", format, "--profile", "audit", "--output", "output", name])
    #expect(run.status == 1 && run.errors == "", "\(run.errors)")
    let (status, text) = Self.validate(format, [folder.path + "/output"])
    #expect(status == 0, "\(text)")
  }

  /// Every eighth file, since a debug build takes its time; `Documentation/formats.md` says what came out for all.
  @Test(
    needsValidators,
    .enabled(
      if: FileManager.default.fileExists(atPath: real), "no folder of real settings beside the project"))
  func schemasTakeWhatIsSaidOfRealFiles() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.real + "/settings").sorted()
    let paths = names.enumerated().filter { $0.offset % 8 == 0 }.map { "settings/" + $0.element }
    #expect(paths.count > 20)
    let folder = try TemporaryFolder()
    for format in ["sarif", "gitlab", "junit"] {
      let output = folder.path + "/output"
      let run = try Program(directory: Self.real).run(
        ["lint", "--format", format, "--output", output] + paths)
      #expect(run.status == 1 && run.errors == "")
      let (status, text) = Self.validate(format, [output])
      #expect(status == 0, "\(text)")
    }
  }

  /// The files of `Corpus/schemas/examples`: `SCHEMA-valid….json`, `SCHEMA-invalid-….json`.
  private static let examples =
    ((try? FileManager.default.contentsOfDirectory(atPath: ProjectPaths.corpus + "/schemas/examples")) ?? [])
    .filter { $0.contains("valid") }.sorted()

  @Test(needsValidators, arguments: examples)
  func schemasOfWhatUsersWriteTellRightFromWrong(_ name: String) throws {
    let isRight = name.contains("-valid")
    let range = try #require(name.range(of: isRight ? "-valid" : "-invalid"))
    let schema = "\(Self.schemas)/\(name[..<range.lowerBound]).schema.json"
    let path = "\(ProjectPaths.corpus)/schemas/examples/\(name)"
    let (status, text) = Self.validate(schema, [path])
    #expect(status == (isRight ? 0 : 1), "\(text)")
    // The program agrees.
    let isSettings = name.hasPrefix("settings")
    let run = try Program().run(
      isSettings
        ? ["lint", "--select", "CCR001,CCR002,CCR008", "--no-config", path]
        : ["lint", "--select", "CCR508", "--config", path, Self.safe[0]])
    #expect(run.status == (isRight ? 0 : 1), "\(run.output)\(run.errors)")
  }

  @Test(needsValidators)
  func theSchemaOfSettingsTakesTheExamples() throws {
    let folder = ProjectPaths.corpus + "/examples/"
    let (status, text) = Self.validate(
      Self.schemas + "/settings-permissions.schema.json", ["team.json", "twice.json"].map { folder + $0 })
    #expect(status == 0, "\(text)")
  }

  @Test func theSchemaOfTheConfigurationNamesEveryCheck() throws {
    let text = try String(contentsOfFile: Self.schemas + "/ccrules.schema.json", encoding: .utf8)
    let list = try Program().run(["rule", "--format", "json"])
    let checks = try #require(
      try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    #expect(checks.count > 40)
    for check in checks {
      let name = try #require(check["name"] as? String)
      #expect(text.contains("\"\(name)\""), "\(name)")
    }
    // Keys that the program knows are those that it names for a key that it does not.
    let folder = try TemporaryFolder()
    try folder.write("zzzzzzzz: 1\n", to: ".ccrules.yml")
    try folder.write("{}", to: ".claude/settings.json")
    let wrong = try Program(directory: folder.path).run(["lint", "--no-config", "--config", ".ccrules.yml"])
    #expect(wrong.status == 2)
    let named = try Program(directory: folder.path).run(["lint"])
    let keys = named.output.split(separator: "its keys are ").last?.split(separator: "\n").first ?? ""
    let names = keys.split(separator: "`").filter { !$0.contains(",") && $0 != " " }
    #expect(names.count >= 8, "\(named.output)")
    for name in names { #expect(text.contains("    \"\(name)\": {"), "\(name)") }
  }

  @Test func gitHubAnnotationsNameFileAndRule() throws {
    let run = try Program().run(["lint", "--format", "github", "examples/typos.json", "missing.json"])
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.first
        == "::error file=missing.json,title=ccrules%3A unreadable file::missing.json: no such file"
    )
    for line in lines.dropFirst() {
      #expect(line.contains(" file=examples/typos.json,line="), "\(line)")
      #expect(line.contains("::examples/typos.json:"), "\(line)")
    }
    #expect(lines.count >= 3)
  }

  @Test func compactLinesAreOneFindingEach() throws {
    let run = try Program().run(["lint", "--format", "compact", "examples/team.json"])
    for line in run.output.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 3)
      #expect(parts.count == 4 && Int(parts[1]) != nil && Int(parts[2]) != nil, "\(line)")
      #expect(
        parts[3].hasPrefix(" note CCR") || parts[3].hasPrefix(" warning CCR")
          || parts[3].hasPrefix(" error CCR"))
    }
    #expect(run.output.contains("\n"))
  }
}
