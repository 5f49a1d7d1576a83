import RuleSyntax
import Testing

/// What a well-formed rule means in each edition.
struct MeaningCase: Sendable, CustomTestStringConvertible {
  var clause: String
  var rule: String
  var meaning: String
  /// The meaning in 1.0 where it differs; `malformed` for rules that 1.0 refuses.
  var old: String

  init(_ clause: String, _ rule: String, _ meaning: String, old: String? = nil) {
    self.clause = clause
    self.rule = rule
    self.meaning = meaning
    self.old = old ?? meaning
  }

  var testDescription: String { "\(clause) \(rule)" }
}

@Suite("Meaning of rules")
struct MeaningTests {
  static let cases: [MeaningCase] = [
    MeaningCase("R-1", "Bash", "bare"),
    MeaningCase("R-1", #"Bash(python3 -c "print(1)")"#, #"command ‹python3 -c "print(1)"›"#),
    MeaningCase("R-1", "Bash(a(b)", "command ‹a(b›"),
    MeaningCase("R-1", "Bash(a)b)", "command ‹a)b›"),
    MeaningCase("R-1", "Bash(x)(y)", "command ‹x)(y›"),
    MeaningCase("R-3", " Bash(make) ", "command ‹make›"),
    MeaningCase("R-3", "\u{FEFF}Bash(make)\u{A0}\n", "command ‹make›"),
    MeaningCase("R-4", "Bash(*)", "every call", old: "command ‹*›"),
    MeaningCase("R-4", "Read(*)", "every call", old: "path cwd *"),
    MeaningCase("R-4", "Monitor(*)", "every call", old: "malformed"),
    MeaningCase("R-4", "Agent(*)", "every call", old: "malformed"),
    MeaningCase("R-4", "Task(*)", "every call", old: "malformed"),
    MeaningCase("R-4", "Skill(*)", "every call", old: "malformed"),
    MeaningCase("R-4", "mcp__s__t(*)", "every call", old: "malformed"),
    MeaningCase("R-4", "WebFetch(*)", "every call?", old: "meaningless"),
    MeaningCase("R-4", "WebSearch(*)", "every call?", old: "malformed"),
    MeaningCase("R-4", "Write(*)", "every call?", old: "malformed"),
    MeaningCase("R-4", "Cd(*)", "every call?", old: "malformed"),
    MeaningCase("R-4", "bash(*)", "every call?", old: "malformed"),
    MeaningCase("R-6", "Bash()", "empty"),
    MeaningCase("R-6", "WebSearch()", "empty"),
    MeaningCase("R-9", "B\u{200B}ash", "bare"),
    MeaningCase("R-9", "Bash(a\u{0}b)", "command ‹a\u{0}b›"),
    MeaningCase("B-2", "Bash(npm test)", "command ‹npm test›"),
    MeaningCase("B-3", "Bash(npm run:*)", "command ‹npm run›▸word", old: "command ‹npm run›▸prefix"),
    MeaningCase("B-4", "Bash(git * main)", "command ‹git ›⋯‹ main›", old: "command ‹git * main›"),
    MeaningCase("B-4", "Bash(a***b)", "command ‹a›⋯‹b›", old: "command ‹a***b›"),
    MeaningCase("B-5", "Bash(ls *)", "command ‹ls›▸word", old: "command ‹ls *›"),
    MeaningCase("B-5", "Bash(* --help *)", "command ⋯‹ --help›▸word", old: "command ‹* --help *›"),
    MeaningCase("B-5", "Bash(ls **)", "command ‹ls ›⋯", old: "command ‹ls **›"),
    MeaningCase("B-5", "Bash( *)", "command ▸word", old: "command ‹ *›"),
    MeaningCase("B-6", "Bash(ls*)", "command ‹ls›⋯", old: "command ‹ls*›"),
    MeaningCase("B-6", "Bash(**)", "command ⋯", old: "command ‹**›"),
    MeaningCase(
      "B-7", "Bash(git:* push)", "command ‹git:›⋯‹ push› & git=⋯‹ push›", old: "command ‹git:* push›"),
    MeaningCase("B-7", "Bash(a -b:**)", "command ‹a -b:›⋯", old: "command ‹a -b:**›"),
    MeaningCase("B-8", "Bash(a  b:*)", "command ‹a  b›▸word", old: "command ‹a  b›▸prefix"),
    MeaningCase("B-9", "Bash(:*)", "command ▸word", old: "command ▸prefix"),
    MeaningCase("B-11", #"Bash(echo \*)"#, #"command ‹echo \›⋯"#, old: #"command ‹echo \*›"#),
    MeaningCase("P-1", "Read(a/[b-c]?.txt)", "path cwd a/[b-c]?.txt"),
    MeaningCase("P-2", "Read(//etc/**)", "path root /etc/**"),
    MeaningCase("P-2", "Read(~/.ssh/**)", "path home /.ssh/**"),
    MeaningCase("P-2", "Read(~user/x)", "path cwd ~user/x"),
    MeaningCase("P-3", "Edit(/src/**)", "path source /src/**"),
    MeaningCase("P-4", "Edit(docs/a.md)", "path cwd docs/a.md"),
    MeaningCase("P-4", "Edit(./docs)", "path cwd. /docs"),
    MeaningCase("P-4", "Edit(../../lib/**)", "path cwd↑2 /lib/**"),
    MeaningCase("P-4", "Edit(..)", "path cwd↑1 /"),
    MeaningCase("P-4", "Edit(.)", "path cwd. /"),
    MeaningCase("P-4", "Edit(.env)", "path cwd .env"),
    MeaningCase("P-4", "Edit(...)", "path cwd ..."),
    MeaningCase("P-10", "Read(!ok.key)", "path cwd! !ok.key"),
    MeaningCase("P-10", "Read(#x)", "path cwd# #x"),
    MeaningCase("P-10", #"Read(\!x)"#, #"path cwd \!x"#),
    MeaningCase("P-15", #"Read(C:\a\**)"#, "path root /c/a/** & C=‹\\a\\›⋯", old: "path root /c/a/**"),
    MeaningCase("P-15", #"Read(~\a)"#, "path home /a"),
    MeaningCase("P-15", #"Read(\\server\share)"#, "path root /server/share"),
    MeaningCase("P-9", "Write(src/**)", "never consulted", old: "malformed"),
    MeaningCase("P-9", "Glob(*.c)", "never consulted", old: "malformed"),
    MeaningCase("T-1", "WebFetch(domain:Example.com.)", "domain Example.com."),
    MeaningCase("T-2", "WebFetch(domain:*.x.io)", "domain *.x.io"),
    MeaningCase("T-3", "WebFetch(example.com)", "meaningless"),
    MeaningCase("T-3", "WebFetch(https://x.io)", "meaningless"),
    MeaningCase("T-3", "WebFetch(Domain:x.io)", "meaningless & Domain=‹x.io›", old: "meaningless"),
    MeaningCase("T-7", "Agent(model:opus)", "name model:opus & model=‹opus›", old: "malformed"),
    MeaningCase(
      "T-7", "Agent(isolation : work*)", "name isolation : work* & isolation=‹work›⋯", old: "malformed"),
    MeaningCase(
      "T-7", "Bash(run_in_background:true)", "command ‹run_in_background:true› & run_in_background=‹true›",
      old: "command ‹run_in_background:true›"),
    MeaningCase("T-7", "Bash(npm:x)", "command ‹npm:x› & npm=‹x›", old: "command ‹npm:x›"),
    MeaningCase("T-7", "Bash(1a:x)", "command ‹1a:x›"),
    MeaningCase("T-7", "Bash(a b:x)", "command ‹a b:x›"),
    MeaningCase("T-7", "Bash(command:rm *)", "primary field", old: "command ‹command:rm *›"),
    MeaningCase("T-7", "Read(file_path:/x)", "primary field", old: "path cwd file_path:/x"),
    MeaningCase("T-7", "Grep(path:x)", "primary field", old: "malformed"),
    MeaningCase("T-7", "WebFetch(url:https://x)", "primary field", old: "meaningless"),
    MeaningCase("T-7", "WebFetch(url:x*)", "primary field", old: "meaningless"),
    MeaningCase("T-7", "mcp__s__t(env:)", "meaningless & env=", old: "malformed"),
    MeaningCase("T-8", "Agent(Explore)", "name Explore", old: "malformed"),
    MeaningCase("T-8", "Skill(review-pr *)", "name review-pr▸arguments", old: "malformed"),
    MeaningCase("T-8", "Skill(p-q:*)", "name p-q▸arguments", old: "malformed"),
    MeaningCase("T-8", "Agent(x *)", "name x *", old: "malformed"),
    MeaningCase("T-9", "Cd(~/code/**)", "directory ~/code/**", old: "malformed"),
    MeaningCase("T-10", "PowerShell(Get-ChildItem *)", "command ‹Get-ChildItem›▸word", old: "malformed"),
    MeaningCase("T-11", "Monitor(rm *)", "command ‹rm›▸word", old: "malformed"),
    MeaningCase("T-12", "TodoWrite(x)", "meaningless", old: "malformed"),
    MeaningCase("T-6", "mcp__*__get(x)", "meaningless", old: "malformed"),
  ]

  @Test(arguments: cases) func isRead(_ example: MeaningCase) {
    for (edition, expected) in [(Edition.v2_1, example.meaning), (.v1_0, example.old)] {
      for list in RuleList.allCases {
        let rule = parsed(example.rule, edition, list)
        #expect(rule.map { describe($0.specifier) } ?? "malformed" == expected, "edition \(edition.rawValue)")
      }
    }
  }

  @Test(
    arguments: [
      ("Bash", "Bash", false), ("Task", "Agent", false), ("Agent", "Agent", false), ("bash", "bash", false),
      ("mcp__s.x__t", "mcp__s.x__t", false), ("mcp__*", "mcp__*", true), ("*", "*", true),
      ("*.x", "*.x", true),
    ] as [(String, String, Bool)])
  func namesTools(_ name: String, _ canonical: String, _ hasWildcard: Bool) throws {
    for specifier in ["", "(x)"] {
      let rule = try #require(parsed(name + specifier))
      #expect(rule.tool.canonical == canonical)
      #expect(rule.tool.hasWildcard == hasWildcard)
      #expect(rule.tool.bytes == bytes(name))
      #expect(rule.tool.range == 0..<name.utf8.count)
    }
  }

  @Test func tellsOfBlanksAroundTheRule() {
    for rule in ["Bash", "Bash(a b)", "Bash()"] {
      #expect(parsed(rule)?.hasOuterWhitespace == false)
      for padded in [" \(rule)", "\(rule)\n", "\u{A0}\(rule)", "\(rule)\u{3000}\u{FEFF}", "\t\(rule)\r\n"] {
        #expect(parsed(padded)?.hasOuterWhitespace == true)
        #expect(parsed(padded).map { text($0.canonicalText) } == rule)
      }
    }
  }

  @Test func findsExactPatterns() {
    func isExact(_ rule: String, _ edition: Edition) -> Bool? {
      guard case .command(let pattern)? = parsed(rule, edition)?.specifier?.meaning else { return nil }
      return pattern.isExact
    }
    #expect(isExact("Bash(npm test)", .v2_1) == true)
    #expect(isExact(#"Bash(echo "*")"#, .v2_1) == false)
    #expect(isExact("Bash(npm:*)", .v2_1) == false)
    #expect(isExact("Bash(npm *)", .v2_1) == false)
    #expect(isExact("Bash(echo *)", .v1_0) == true)
    #expect(isExact("Bash(npm:*)", .v1_0) == false)
  }
}
