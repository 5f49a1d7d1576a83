import RuleSyntax
import Settings
import Testing

func settings(
  _ text: String, _ scope: Scope = .project, edition: Edition = .v2_1,
  path: String = "/p/.claude/settings.json"
) -> SettingsFile {
  SettingsReader(semantics: Semantics(edition: edition, reading: .strict)).read(
    Array(text.utf8), path: path, scope: scope)
}

extension SettingsFile {
  /// `list text` of each entry.
  var listed: [String] { SettingsFile.listing(entries) }
  var rejected: [String] { SettingsFile.listing(rejectedEntries) }

  static func listing(_ entries: [RuleEntry]) -> [String] {
    entries.map { "\($0.list.rawValue) \(String(decoding: $0.text, as: UTF8.self))" }
  }

  /// The bytes under a span.
  func text(at span: SourceSpan) -> String {
    String(decoding: source[span.start.offset..<span.end.offset], as: UTF8.self)
  }
}

/// What one settings text has to give.
struct ReaderCase: Sendable, CustomTestStringConvertible {
  var text: String
  var scope: Scope = .project
  var edition: Edition = .v2_1
  /// Entries in force.
  var entries: [String] = []
  var rejected: [String] = []
  /// `kind text`, the text being what the problem points at.
  var problems: [String] = []

  var testDescription: String { "\(scope.rawValue) \(edition.rawValue) \(text)" }

  static let lists: [ReaderCase] = [
    ReaderCase(
      text: #"{"permissions":{"allow":["a","b"],"deny":["c"],"ask":["d"]}}"#,
      entries: ["allow a", "allow b", "deny c", "ask d"]),
    ReaderCase(
      text: #"{"permissions":{"ask":["d"],"deny":["c"],"allow":["a"]}}"#,
      entries: ["ask d", "deny c", "allow a"]),
    ReaderCase(
      text: #"{"permissions":{"allow":["a",1,null,["b"],"c"]}}"#,
      entries: ["allow a", "allow ", "allow ", "allow ", "allow c"]),
    ReaderCase(text: "{}"), ReaderCase(text: #"{"permissions":{}}"#),
    ReaderCase(text: #"{"permissions":{"allow":[]},"model":"x","unknown":[1]}"#),
    ReaderCase(
      text: #"{"permissions":{"ask":["a"],"deny":["b"]}}"#, edition: .v1_0, entries: ["deny b"],
      problems: [#"misplacedKey "ask""#]),
    ReaderCase(
      text: #"{"permissions":{"allow":["\u0041\ud83d\ude00\n","\ud800"]}}"#,
      entries: ["allow A😀\n", "allow \u{FFFD}"]),
  ]

  // C-7: a wrong type.
  static let types: [ReaderCase] = [
    ReaderCase(text: "[]", problems: ["wrongType []"]),
    ReaderCase(text: "[]", scope: .managed, problems: ["wrongType []"]),
    ReaderCase(text: #"{"permissions":null}"#, problems: ["wrongType null"]),
    ReaderCase(
      text: #"{"permissions":{"allow":"a","deny":["b"]}}"#, rejected: ["deny b"],
      problems: [#"wrongType "a""#]),
    ReaderCase(
      text: #"{"permissions":{"allow":["a"],"additionalDirectories":["x",1]}}"#, rejected: ["allow a"],
      problems: ["wrongType 1"]),
    ReaderCase(
      text: #"{"permissions":{"deny":["a"],"defaultMode":1}}"#, scope: .user, rejected: ["deny a"],
      problems: ["wrongType 1"]),
    ReaderCase(
      text: #"{"permissions":{"deny":["a"]},"env":[]}"#, scope: .local, rejected: ["deny a"],
      problems: ["wrongType []"]),
    ReaderCase(
      text: #"{"permissions":{"deny":["a"]},"env":[]}"#, scope: .managed, entries: ["deny a"],
      problems: ["wrongType []"]),
    ReaderCase(
      text: #"{"permissions":{"deny":["a"],"allow":{}},"env":{}}"#, scope: .managed, rejected: ["deny a"],
      problems: ["wrongType {}"]),
    ReaderCase(
      text: #"{"permissions":{"deny":["a"]},"sandbox":{"enabled":"yes"}}"#, rejected: ["deny a"],
      problems: [#"wrongType "yes""#]),
    ReaderCase(
      text: #"{"permissions":{"deny":["a"]},"sandbox":{"enabled":"yes"}}"#, edition: .v1_0,
      entries: ["deny a"],
      problems: [#"misplacedKey "sandbox""#]),
    ReaderCase(
      text: #"{"permissions":{"deny":["a"],"ask":1}}"#, edition: .v1_0, entries: ["deny a"],
      problems: [#"misplacedKey "ask""#]),
  ]

  // C-7: duplicates and byte-order marks.
  static let oddities: [ReaderCase] = [
    ReaderCase(
      text: #"{"permissions":{"allow":["a"],"allow":["b"]}}"#, entries: ["allow b"],
      problems: [#"duplicateKey "allow""#]),
    ReaderCase(
      text: #"{"permissions":{"deny":["a"]},"permissions":{"allow":["b"]}}"#, entries: ["allow b"],
      problems: [#"duplicateKey "permissions""#]),
    ReaderCase(
      text: #"{"env":{"A":"1","B":"2","A":"3"},"x":[{"y":1,"\u0079":2}]}"#,
      problems: [#"duplicateKey "A""#, #"duplicateKey "\u0079""#]),
    ReaderCase(
      text: "\u{FEFF}" + #"{"permissions":{"allow":["a"]}}"#, entries: ["allow a"],
      problems: ["byteOrderMark \u{FEFF}"]),
  ]

  // C-7: not JSON. Nothing is in force, managed or not; what was meant is known.
  static let broken: [ReaderCase] = [
    ReaderCase(
      text: #"{"permissions":{"deny":["a","b",],"allow":["c"]}}"#, rejected: ["deny a", "deny b", "allow c"],
      problems: ["invalidJSON ,"]),
    ReaderCase(
      text: #"{"permissions":{"deny":["a"]}} // x"#, scope: .managed, rejected: ["deny a"],
      problems: ["invalidJSON // x"]),
    ReaderCase(
      text: #"{"permissions":{"deny":["a", "b"#, rejected: ["deny a", "deny b"], problems: [#"invalidJSON ""#]
    ),
    ReaderCase(
      text: #"{"permissions":{"deny":["Bash(echo \(x\))"]}}"#, rejected: [#"deny Bash(echo \(x\))"#],
      problems: [#"invalidJSON \("#]),
    ReaderCase(text: "", problems: ["invalidJSON "]), ReaderCase(text: "x", problems: ["invalidJSON x"]),
    ReaderCase(
      text: String(repeating: "[", count: 600), problems: ["tooLarge ["]),
  ]

  // CCR008, CCR009.
  static let keys: [ReaderCase] = [
    ReaderCase(
      text: #"{"permissions":{"defaultMode":"allowEdits"}}"#, problems: [#"unknownValue "allowEdits""#]),
    ReaderCase(text: #"{"permissions":{"defaultMode":"manual"}}"#),
    ReaderCase(text: #"{"permissions":{"defaultMode":"dontAsk"}}"#),
    ReaderCase(
      text: #"{"permissions":{"defaultMode":"auto"}}"#, edition: .v1_0, problems: [#"unknownValue "auto""#]),
    ReaderCase(
      text: #"{"permissions":{"disableBypassPermissionsMode":true,"disableAutoMode":"disabled"}}"#,
      problems: ["unknownValue true", #"unknownValue "disabled""#]),
    ReaderCase(
      text: #"{"disableAutoMode":1,"permissions":{"allow":["a"]}}"#, entries: ["allow a"],
      problems: ["unknownValue 1"]),
    ReaderCase(
      text: #"{"permissions":{"disableAutoMode":"disable"},"disableAutoMode":"disable"}"#, edition: .v1_0,
      problems: [#"misplacedKey "disableAutoMode""#, #"misplacedKey "disableAutoMode""#]),
    ReaderCase(
      text: #"{"allowManagedPermissionRulesOnly":"yes"}"#, scope: .managed, problems: [#"unknownValue "yes""#]
    ),
    ReaderCase(
      text: #"{"allowManagedPermissionRulesOnly":true}"#, scope: .user,
      problems: [#"misplacedKey "allowManagedPermissionRulesOnly""#]),
    ReaderCase(
      text: #"{"permissions":{"allowManagedPermissionRulesOnly":true}}"#, scope: .managed,
      problems: [#"misplacedKey "allowManagedPermissionRulesOnly""#]),
    ReaderCase(
      text: #"{"allow":["a"],"deny":[],"ask":[],"defaultMode":"plan","allowedTools":[]}"#,
      problems: ["allow", "deny", "ask", "defaultMode", "allowedTools"].map { "misplacedKey \"\($0)\"" }),
    ReaderCase(
      text: #"{"Permissions":{},"permission":{},"permision":{},"permissoins":{}}"#,
      problems: [
        #"misplacedKey "Permissions""#, #"misplacedKey "permission""#, #"misplacedKey "permision""#,
        #"misplacedKey "permissoins""#,
      ]),
    ReaderCase(
      text: #"{"permissions":{"Allow":["a"],"sandbox":{},"excludedCommands":[]}}"#,
      problems: [#"misplacedKey "Allow""#, #"misplacedKey "sandbox""#, #"misplacedKey "excludedCommands""#]),
    ReaderCase(
      text:
        #"{"permissions":{"additionalDirectories":[],"disableBypassPermissionsMode":"disable"},"sandbox":{}}"#
    ),
  ]
}

@Suite("Settings reader")
struct SettingsReaderTests {
  @Test(
    arguments: ReaderCase.lists + ReaderCase.types + ReaderCase.oddities + ReaderCase.broken + ReaderCase.keys
  )
  func reads(_ example: ReaderCase) {
    let file = settings(example.text, example.scope, edition: example.edition)
    #expect(file.listed == example.entries)
    #expect(file.rejected == example.rejected)
    #expect(file.problems.map { "\($0.kind.rawValue) \(file.text(at: $0.span))" } == example.problems)
    for problem in file.problems {
      #expect(!problem.message.isEmpty && problem.message.last != ".")
    }
  }

  @Test func placesEntries() {
    let file = settings("{\n \"permissions\": {\n  \"allow\": [\n   \"é\",\n   \"Bash(ls)\"]}}")
    #expect(file.entries.map { file.text(at: $0.span) } == ["\"é\"", "\"Bash(ls)\""])
    #expect(file.entries.map(\.span.start.line) == [4, 5])
    #expect(file.entries.map(\.span.start.column) == [4, 4])
    #expect(file.entries.map(\.span.end.column) == [8, 14])
  }

  @Test func marksEntriesThatAreNoRules() {
    let long = String(repeating: "a", count: 65_537)
    let file = settings("{\"permissions\":{\"deny\":[1,\"\(long)\"]}}")
    let reasons = file.entries.map { entry -> RuleSyntaxError.Reason? in
      if case .failure(let error) = entry.rule { error.reason } else { nil }
    }
    #expect(reasons == [.notAString, .tooLong])
    #expect(file.entries.last?.text.count == 65_537)
  }

  @Test func readsSwitches() {
    let file = settings(
      #"""
      {"permissions":{"defaultMode":"plan","disableBypassPermissionsMode":"disable",
      "additionalDirectories":["../a","~/b"]},"disableAutoMode":"disable","allowManagedPermissionRulesOnly":true,
      "sandbox":{"enabled":true,"autoAllowBashIfSandboxed":false,"excludedCommands":["docker *"]}}
      """#, .managed)
    #expect(file.problems.isEmpty)
    #expect(file.defaultMode?.value == "plan")
    #expect(file.disableBypassPermissionsMode?.value == "disable")
    #expect(file.disableAutoMode?.value == "disable")
    #expect(file.allowManagedPermissionRulesOnly?.value == true)
    #expect(file.additionalDirectories.map(\.value) == ["../a", "~/b"])
    #expect(file.sandbox?.isEnabled == true)
    #expect(file.sandbox?.autoAllowsBash == false)
    #expect(file.sandbox?.allowsUnsandboxedCommands == true)
    #expect(file.sandbox?.excludedCommands == ["docker *"])
    #expect(file.root?["permissions"]?["defaultMode"]?.text == "plan")
  }

  @Test func keepsAManagedLockThatIsNoBoolean() {
    let file = settings(#"{"allowManagedPermissionRulesOnly":"yes"}"#, .managed)
    #expect(file.allowManagedPermissionRulesOnly != nil)
    #expect(file.allowManagedPermissionRulesOnly?.value == nil)
  }

  @Test func readsNoSwitchesOfARejectedFile() {
    let file = settings(
      #"{"permissions":{"defaultMode":"plan","additionalDirectories":["x"],"disableAutoMode":"disable"},"env":1}"#
    )
    #expect(file.defaultMode == nil && file.additionalDirectories.isEmpty && file.disableAutoMode == nil)
    #expect(file.root != nil)
  }

  @Test func readsHookConditions() {
    let text = #"""
      {"hooks":{"PreToolUse":[{"matcher":"Bash","hooks":[{"type":"command","command":"x","if":"Bash(rm *)"},
      {"type":"command","command":"y"}]},{"hooks":[{"if":1}]}],"Stop":"odd"}}
      """#
    let file = settings(text)
    #expect(file.hookConditions.map { file.text(at: $0.span) } == [#""Bash(rm *)""#, "1"])
    #expect(file.entries.isEmpty && file.everyEntry.count == 2)
    #expect(settings(text, edition: .v1_0).hookConditions.isEmpty)
  }

  @Test func repairsCommasAndComments() throws {
    let text =
      "{\n  // why\n  \"permissions\": {\n    \"deny\": [\n      \"a\" \n      \"b\", /* c */\n    ],\n  }\n}\n"
    let file = settings(text)
    let problem = try #require(file.problems.first)
    #expect(problem.repairDescription == "remove 2 comments and 2 commas, add 1 comma")
    #expect(problem.help?.hasSuffix("4 more mistakes in lines 5, 6, 6, 7") == true, "\(problem.help ?? "")")
    let repair = try #require(problem.repair)
    var repaired = file.source
    repaired.replaceSubrange(repair.range, with: repair.replacement)
    #expect(
      String(decoding: repaired, as: UTF8.self)
        == "{\n  \"permissions\": {\n    \"deny\": [\n      \"a\", \n      \"b\"\n    ]\n  }\n}\n")
    #expect(settings("{'a': 1,}").problems.first?.repair == nil)
    #expect(settings("[1/* */\"b\"]").problems.first?.repair?.replacement == [UInt8(ascii: ",")])
    #expect(settings("\u{FEFF}{}").problems.first?.repair?.range == 0..<3)
  }

  @Test func saysWhatADuplicateLoses() {
    let file = settings("{\"permissions\":{\n\"deny\":[\"a\",\"b\"],\n\"deny\":[]}}")
    #expect(file.problems.first?.help == "the list of 2 on line 2 counts for nothing: put both together")
  }

  @Test func refusesTooManyRules() {
    var text = Array(#"{"permissions":{"deny":["#.utf8)
    for _ in 0..<1_000_000 { text += Array(#""","#.utf8) }
    text += Array(#"""]}}"#.utf8)
    let file = SettingsReader(semantics: .strict).read(
      text, path: "/p/.claude/settings.json", scope: .project)
    #expect(file.entries.isEmpty && file.rejectedEntries.isEmpty)
    #expect(file.problems.map(\.kind) == [.tooLarge])
    #expect(file.problems.first?.message == "1000001 rules in one file, more than the 1000000 that are read")
  }

  @Test func readsAnObjectInsideALine() throws {
    let line = Array(#"{"id":"x","settings":[{"scope":"user","permissions":{"allow":["Bash(ls)"]}}]}"#.utf8)
    let object = try #require(try JSONReader().read(line).root["settings"]?.elements?.first)
    let file = SettingsReader(semantics: .strict).read(
      object, in: line, path: "/h/.claude/settings.json", scope: .user)
    #expect(file.listed == ["allow Bash(ls)"])
    #expect(file.entries.map { file.text(at: $0.span) } == [#""Bash(ls)""#])
    #expect(file.problems.isEmpty)
  }

  @Test(
    arguments: [
      (Edition.v2_1, Scope.project, "/p/.claude/settings.json", "/p", "/p"),
      (.v2_1, .local, "/p/.claude/settings.local.json", nil, "/p"),
      (.v2_1, .user, "/h/.claude/settings.json", "/h/.claude", "/h"),
      (.v2_1, .user, "/cfg/settings.json", "/cfg", nil),
      (.v2_1, .cli, "/x/y.json", "/x", nil), (.v2_1, .cli, "<stdin>", nil, nil),
      (.v2_1, .managed, "/etc/claude-code/managed-settings.json", "/etc/claude-code", nil),
      (.v2_1, .project, "/x/settings.json", nil, nil),
      (.v1_0, .project, "/p/.claude/settings.json", "/p", "/p"),
      (.v1_0, .local, "/p/.claude/settings.local.json", "/p", "/p"),
      (.v1_0, .user, "/h/.claude/settings.json", "/h", "/h"),
      (.v1_0, .cli, "/x/y.json", "/x", nil),
    ] as [(Edition, Scope, String, String?, String?)])
  func anchors(_ edition: Edition, _ scope: Scope, _ path: String, _ anchor: String?, _ parent: String?) {
    let file = settings("{}", scope, edition: edition, path: path)
    #expect(file.anchorDirectory == anchor)
    #expect(file.claudeParentDirectory == parent)
  }
}
