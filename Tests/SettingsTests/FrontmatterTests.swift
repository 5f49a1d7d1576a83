import Frontmatter
import RuleSyntax
import Settings
import TestSupport
import Testing

/// One header and what it has to give.
struct FrontmatterCase: Sendable, CustomTestStringConvertible {
  var header: String
  var kind: FrontmatterReader.Kind = .skill
  var edition: Edition = .v2_1
  /// `list text` of the entries in force.
  var entries: [String] = []
  var rejected: [String] = []
  var restrictions: [String] = []
  /// `kind line:column`, counted in the header alone.
  var problems: [String] = []

  var testDescription: String { "\(kind.rawValue) \(header)" }

  static let forms: [FrontmatterCase] = [
    FrontmatterCase(header: "allowed-tools: Read", entries: ["allow Read"]),
    FrontmatterCase(
      header: "allowed-tools: Bash(git add:*), Bash(git commit -m *), Read",
      entries: ["allow Bash(git add:*)", "allow Bash(git commit -m *)", "allow Read"]),
    FrontmatterCase(
      header: "allowed-tools: Read Grep\tBash(npm run test)",
      entries: ["allow Read", "allow Grep", "allow Bash(npm run test)"]),
    FrontmatterCase(
      header: "allowed-tools: [Read, \"Bash(a, b)\", 'Grep']",
      entries: ["allow Read", "allow Bash(a, b)", "allow Grep"]),
    FrontmatterCase(
      header: "allowed-tools:\n  - Read\n  - Bash(git log:*)\n  - \"mcp__a__b\"",
      entries: ["allow Read", "allow Bash(git log:*)", "allow mcp__a__b"]),
    FrontmatterCase(header: "allowed-tools:\n- Read\n- Grep", entries: ["allow Read", "allow Grep"]),
    FrontmatterCase(
      header: "allowed-tools: >-\n  Read,\n  Bash(ls:*),\n  Grep",
      entries: ["allow Read", "allow Bash(ls:*)", "allow Grep"]),
    FrontmatterCase(header: "allowed-tools: |\n  Read\n  Grep", entries: ["allow Read", "allow Grep"]),
    FrontmatterCase(header: "allowed-tools: Read,\n  Grep", entries: ["allow Read", "allow Grep"]),
    FrontmatterCase(header: "allowed-tools: \"Bash(echo \\\"x\\\")\"", entries: ["allow Bash(echo \"x\")"]),
    FrontmatterCase(header: "description: é\nallowed-tools: Bash(ü:*)", entries: ["allow Bash(ü:*)"]),
    FrontmatterCase(
      header: "disallowed-tools: Bash(rm:*), Write\nallowed-tools: Read",
      entries: ["allow Read", "deny Bash(rm:*)", "deny Write"]),
    FrontmatterCase(
      header: "allowed-tools: &x [Read]\ndisallowed-tools: *x", entries: ["allow Read", "deny Read"]),
    FrontmatterCase(header: "a: &x Read\nallowed-tools: [*x, Grep]", entries: ["allow Read", "allow Grep"]),
    FrontmatterCase(header: "allowed-tools:"), FrontmatterCase(header: "allowed-tools: ~"),
    FrontmatterCase(header: "allowed-tools: []"), FrontmatterCase(header: ""),
    FrontmatterCase(header: "# only a comment"), FrontmatterCase(header: "description: x"),
    FrontmatterCase(
      header: "allowed-tools: [Read, 1, true, null, [a]]",
      entries: ["allow Read", "allow ", "allow ", "allow ", "allow "]),
    FrontmatterCase(
      header: "allowed-tools: [\"1\", 'true', !!str 2]", entries: ["allow 1", "allow true", "allow 2"]),
    FrontmatterCase(
      header: "allowed-tools: Bash (git:*), Read", entries: ["allow Bash (git:*)", "allow Read"]),
    FrontmatterCase(header: "disallowed-tools: Bash (rm *)", entries: ["deny Bash", "deny (rm *)"]),
    FrontmatterCase(
      header: "tools: Read, Agent(a, b)\ndisallowedTools: [Bash]", kind: .agent,
      restrictions: ["allow Read", "allow Agent(a, b)", "deny Bash"]),
    FrontmatterCase(header: "allowed-tools: Read", edition: .v1_0),
    FrontmatterCase(header: "tools: Read", kind: .agent, edition: .v1_0),
  ]

  static let wrong: [FrontmatterCase] = [
    FrontmatterCase(header: "allowed-tools: true", problems: ["wrongType 1:16"]),
    FrontmatterCase(header: "allowed-tools: {a: b}", problems: ["wrongType 1:16"]),
    FrontmatterCase(header: "- a\n- b", problems: ["wrongType 1:1"]),
    FrontmatterCase(header: "just text", problems: ["wrongType 1:1"]),
    FrontmatterCase(
      header: "allowed-tools: Read\nallowed-tools: Grep", entries: ["allow Grep"],
      problems: ["duplicateKey 2:1"]),
    FrontmatterCase(
      header: "tools: Read\ndisallowedTools: Bash", problems: ["misplacedKey 1:1", "misplacedKey 2:1"]),
    FrontmatterCase(header: "allowed-tools: Read", kind: .agent, problems: ["misplacedKey 1:1"]),
    FrontmatterCase(header: "permissionMode: allowEdits", kind: .agent, problems: ["unknownValue 1:17"]),
    FrontmatterCase(header: "permissionMode: plan", kind: .agent),
    // A colon in a plain value: denies stay in force, allows do not.
    FrontmatterCase(
      header:
        "description: a: b\nallowed-tools: Read, Bash(x, y)\ndisallowed-tools:\n  - Write\n  - \"Edit\"\nx: y\n- z",
      entries: ["deny Write", "deny Edit"], rejected: ["allow Read", "allow Bash(x, y)"],
      problems: ["invalidYAML 1:15"]),
    FrontmatterCase(header: "allowed-tools: *", rejected: ["allow *"], problems: ["invalidYAML 1:17"]),
    FrontmatterCase(
      header: "description: [x] y\nallowed-tools: [Read, 'Grep']", rejected: ["allow Read", "allow 'Grep'"],
      problems: ["invalidYAML 1:18"]),
    FrontmatterCase(
      header: "a: *nowhere\nallowed-tools: Read", rejected: ["allow Read"], problems: ["invalidYAML 1:4"]),
    FrontmatterCase(header: "a:\n\tb: c", problems: ["invalidYAML 2:1"]),
    FrontmatterCase(header: "é: \u{1}", problems: ["invalidYAML 1:5"]),
    FrontmatterCase(header: "tools: [Read\nx: y", kind: .agent, problems: ["invalidYAML 2:2"]),
  ]
}

@Suite("Frontmatter")
struct FrontmatterTests {
  private func read(
    _ text: String, _ kind: FrontmatterReader.Kind = .skill, _ edition: Edition = .v2_1,
    path: String = "/p/.claude/skills/s/SKILL.md",
    placeholders: FrontmatterPlaceholders = FrontmatterPlaceholders()
  ) -> SettingsFile {
    FrontmatterReader(semantics: Semantics(edition: edition, reading: .strict), placeholders: placeholders)
      .read(
        Array(text.utf8), path: path, kind: kind)
  }

  @Test(arguments: FrontmatterCase.forms + FrontmatterCase.wrong, ["\n", "\r\n"])
  func reads(_ example: FrontmatterCase, _ newline: String) {
    let header = example.header.split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: newline)
    let text = "---\(newline)\(header)\(newline)---\(newline)allowed-tools: Evil\(newline)"
    let file = read(text, example.kind, example.edition)
    #expect(file.listed == example.entries)
    #expect(file.rejected == example.rejected)
    #expect(SettingsFile.listing(file.toolRestrictions) == example.restrictions)
    let problems = file.problems.map {
      "\($0.kind.rawValue) \($0.span.start.line - 1):\($0.span.start.column)"
    }
    #expect(problems == example.problems)
    #expect(file.scope == .cli && file.anchorDirectory == nil)
    for entry in file.everyEntry + file.rejectedEntries where !entry.text.isEmpty {
      let shown = file.text(at: entry.span)
      #expect(
        shown.contains(String(decoding: entry.text, as: UTF8.self)) || shown.contains("\\")
          || shown.contains("*x"))
    }
  }

  @Test func placesRulesInEveryStyle() {
    let text =
      "---\nd: é\nallowed-tools: Bash(a), Read\ndisallowed-tools:\n  - \"Bash(x)\"\n  - >-\n    Gr\n---\n"
    let file = read(text)
    #expect(file.entries.map { file.text(at: $0.span) }.prefix(3) == ["Bash(a)", "Read", "\"Bash(x)\""])
    #expect(file.entries.map(\.span.start.line).prefix(3) == [3, 3, 5])
    #expect(file.entries.map(\.span.start.column).prefix(3) == [16, 25, 5])
    let folded = read("---\nallowed-tools: >-\n  Read,\n  Bash(ls:*)\n---\n")
    #expect(folded.entries.map(\.span.start.line) == [3, 4])
    #expect(folded.entries.map { folded.text(at: $0.span) } == ["Read", "Bash(ls:*)"])
    let quoted = read("---\nallowed-tools: \"Read, Bash(ls:*)\"\n---\n")
    #expect(quoted.entries.map { quoted.text(at: $0.span) } == ["Read", "Bash(ls:*)"])
  }

  @Test(arguments: [
    ("", 0), ("no header\n---\nallowed-tools: A\n---\n", 0), ("---\nallowed-tools: A\n---", 1),
    ("--- \t\nallowed-tools: A\n---  \nx", 1), ("\n---\nallowed-tools: A\n---\n", 0),
    ("----\nallowed-tools: A\n---\n", 0), (" ---\nallowed-tools: A\n---\n", 0),
    ("---\n---\nallowed-tools: A\n", 0),
    ("\u{FEFF}---\nallowed-tools: A\n---\n", 1),
  ])
  func findsTheHeader(_ text: String, _ count: Int) {
    #expect(read(text).entries.count == count)
  }

  @Test func reportsAnUnclosedHeader() {
    #expect(read("---\nallowed-tools: A\n").problems.map(\.kind) == [.invalidYAML])
    #expect(read("---\nallowed-tools: A\n").entries.isEmpty)
    #expect(read("\u{FEFF}---\na: b\n---\n").problems.map(\.kind) == [.byteOrderMark])
  }

  @Test(arguments: [
    ("/p/.claude/agents/x.md", FrontmatterReader.Kind.agent), ("/p/.claude/commands/x.md", .skill),
    ("/p/.claude/skills/agents/SKILL.md", .agent), ("/agents/.claude/commands/x.md", .skill),
    ("x.md", .skill),
    ("/p/agents/skills/s/SKILL.md", .skill),
  ])
  func tellsTheKind(_ path: String, _ kind: FrontmatterReader.Kind) {
    #expect(FrontmatterReader.Kind(path: path) == kind)
  }

  @Test(
    arguments: [
      ("/x/a.md", "tools: Read", .agent), ("/x/a.md", "allowed-tools: Read", .skill), ("/x/a.md", "", .skill),
      ("/x/a.md", "tools: Read\nallowed-tools: Read", .skill), ("/x/commands/a.md", "tools: Read", .skill),
      ("/x/a.md", "disallowedTools:\n  - Bash", .agent),
      ("/x/a.md", "description: x\n---\ntools: Read", .skill),
    ] as [(String, String, FrontmatterReader.Kind)])
  func keysTellTheSortWhereNoFolderDoes(_ path: String, _ header: String, _ kind: FrontmatterReader.Kind) {
    #expect(FrontmatterReader.Kind(path: path, text: Array("---\n\(header)\n---\n".utf8)) == kind)
  }

  // MARK: Placeholders (P-16)

  @Test func expandsPlaceholdersInBashRules() {
    let header =
      "---\nallowed-tools: Bash(${CLAUDE_SKILL_DIR}/run.sh:*), Bash(${CLAUDE_PROJECT_DIR}/a ${CLAUDE_PLUGIN_DATA})\n---\n"
    let known = FrontmatterPlaceholders(projectDirectory: "/p", pluginData: "/d")
    let file = read(header, placeholders: known)
    #expect(file.problems.isEmpty)
    #expect(file.listed.first == "allow Bash(${CLAUDE_SKILL_DIR}/run.sh:*)")
    #expect(
      file.entries.map { (try? $0.rule.get()).map { String(decoding: $0.text, as: UTF8.self) } }
        == ["Bash(/p/.claude/skills/s/run.sh:*)", "Bash(/p/a /d)"])
  }

  @Test func leavesUnknownPlaceholdersOutOfForce() {
    let header = "---\nallowed-tools: [\"Bash(${CLAUDE_PLUGIN_ROOT}/x)\", Read]\n---\n"
    let file = read(header)
    #expect(file.listed == ["allow Read"] && file.rejected == ["allow Bash(${CLAUDE_PLUGIN_ROOT}/x)"])
    #expect(file.problems.map(\.kind) == [.unresolvedPlaceholder])
    for odd in ["/a*", "/a b", "/a)", "/$x", "/a\nb", "/a'", "/a\\"] {
      let file = read(header, placeholders: FrontmatterPlaceholders(pluginRoot: odd))
      #expect(file.problems.map(\.kind) == [.unresolvedPlaceholder], "\(odd)")
    }
    #expect(read(header, placeholders: FrontmatterPlaceholders(pluginRoot: "/a")).problems.isEmpty)
  }

  @Test func expandsNothingElsewhere() {
    let file = read(
      "---\nallowed-tools: Read(${CLAUDE_SKILL_DIR}/x), Bash(${HOME}/x)\ndisallowed-tools: Bash(${CLAUDE_SKILL_DIR}/y)\n---\n"
    )
    #expect(file.problems.isEmpty)
    for entry in file.entries { #expect((try? entry.rule.get().text) == entry.text) }
  }

  @Test func listsOfAgentsCountOnlyInTools() {
    let text = "---\ntools: Agent(a, b)\ndisallowedTools: Task(a, b)\n---\n"
    #expect(
      read(text, .agent).problems.map { "\($0.kind.rawValue) \($0.span.start.line)" } == ["ineffective 3"])
    let skill = read("---\nallowed-tools: Agent(a), Agent(a,b)\n---\n")
    #expect(skill.problems.map { skill.text(at: $0.span) } == ["Agent(a,b)"])
    let file = settings(#"{"permissions":{"deny":["Agent(a,b)","Task(x)","Agent(model:a,b)","Bash(a,b)"]}}"#)
    #expect(file.problems.map { file.text(at: $0.span) } == [#""Agent(a,b)""#])
    #expect(settings(#"{"permissions":{"deny":["Agent(a,b)"]}}"#, edition: .v1_0).problems.isEmpty)
  }

  @Test func readsHooks() {
    let file = read(
      "---\nhooks:\n  PreToolUse:\n    - matcher: Bash\n      hooks:\n        - if: Bash(rm *)\n          command: x\n---\n"
    )
    #expect(file.hookConditions.map { file.text(at: $0.span) } == ["Bash(rm *)"])
    #expect(file.root?["hooks"]?["PreToolUse"]?.elements?.first?["matcher"]?.text == "Bash")
  }

  // MARK: Hostile headers

  @Test func refusesToMultiplyAliases() {
    var header = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      header +=
        "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
        + "]\n"
    }
    let file = read("---\n\(header)allowed-tools: Read\n---\n")
    #expect(file.problems.map(\.kind) == [.tooLarge])
    #expect(file.entries.isEmpty && file.rejected == ["allow Read"])
    #expect(read("---\na: &a [*a]\n---\n").problems.map(\.kind) == [.invalidYAML])
  }

  @Test(arguments: [
    "[", "{a: ", "- ", "? ", "{", "&a [", "'", "\"", "|", "%", "!<", "\u{85}", "\0", "\u{FFFE}",
  ])
  func survivesRepetition(_ piece: String) {
    for count in [1, 100, 100_000] {
      let file = read("---\nallowed-tools: " + String(repeating: piece, count: count) + "\n---\n")
      for entry in file.entries + file.rejectedEntries {
        #expect(entry.span.end.offset <= file.source.count && entry.list == .allow)
      }
    }
    #expect(
      read("---\n" + String(repeating: "a: b\n", count: 300_000) + "---\n").problems.map(\.kind) == [
        .tooLarge
      ])
  }

  @Test func survivesMutations() {
    var random = SeededGenerator(seed: 11)
    let source = Array(
      "---\ndescription: \"é: x\"\nallowed-tools: [Bash(a:*), 'b', &x c, *x]\ntools: >-\n  Read,\n  Write\nhooks: {A: [{hooks: [{if: B}]}]}\n---\nx\n"
        .utf8)
    var clean = 0
    for _ in 0..<Rounds.count(20_000) {
      var text = source
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text.remove(at: place)
        case 1: text.insert(text[Int.random(in: 0..<text.count, using: &random)], at: place)
        default: text[place] = UInt8.random(in: 0...255, using: &random)
        }
      }
      let file = FrontmatterReader(semantics: .strict).read(text, path: "/p/commands/x.md")
      if file.problems.isEmpty { clean += 1 }
      for entry in file.everyEntry + file.rejectedEntries {
        #expect(0 <= entry.span.start.offset && entry.span.end.offset <= text.count)
      }
    }
    #expect(clean > 2_000)
  }
}

@Suite("Several rules in one string")
struct RuleStringTests {
  @Test(arguments: [
    ("Read", ["Read"]), ("Read,Grep", ["Read", "Grep"]), (" Read ,, Grep  ", ["Read", "Grep"]), ("", []),
    (" , ", []),
    ("Bash(git log:*) Edit", ["Bash(git log:*)", "Edit"]), ("Bash(a,b c),X", ["Bash(a,b c)", "X"]),
    ("Bash(a (b) c) X", ["Bash(a (b) c)", "X"]), ("Bash(echo \\() X", ["Bash(echo \\()", "X"]),
    ("Bash(echo :)) X", ["Bash(echo :))", "X"]), ("Bash(a\nb)\nX", ["Bash(a\nb)", "X"]),
    ("Bash (a b) X", ["Bash (a b)", "X"]), ("Bash(a ( X, Y", ["Bash(a ( X, Y"]),
    ("Bash, (x)", ["Bash", "(x)"]),
  ])
  func splitsAllows(_ text: String, _ rules: [String]) {
    let file = CommandLineRules(semantics: .strict).file(allowed: [text], disallowed: [])
    #expect(file.listed == rules.map { "allow \($0)" })
    #expect(file.entries.map { file.text(at: $0.span) } == rules)
    #expect(file.origin == .commandLine && file.scope == .cli)
  }

  @Test(arguments: [
    ("Bash (rm *) X", ["Bash", "(rm *)", "X"]), ("Bash(a ( b) X, Y", ["Bash(a ( b)", "X", "Y"]),
    ("Bash(a, X", ["Bash(a, X"]), ("Bash(a (b) c) X", ["Bash(a (b) c)", "X"]),
  ])
  func splitsDenies(_ text: String, _ rules: [String]) {
    let file = CommandLineRules(semantics: .strict).file(allowed: [], disallowed: ["Z", text])
    #expect(file.listed == (["Z"] + rules).map { "deny \($0)" })
  }

  @Test func isNotReadInTheOldEdition() {
    #expect(CommandLineRules(semantics: .edition1).file(allowed: ["Read"], disallowed: []).entries.isEmpty)
  }
}
