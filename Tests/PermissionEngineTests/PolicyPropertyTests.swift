import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PermissionEngine

/// What holds for every policy and every call, tried on random ones.
@Suite struct PolicyPropertyTests {
  private static let rules = [
    "Bash", "Bash(*)", "Bash(:*)", "Bash()", "Bash(git *)", "Bash(git push:*)", "Bash(* push)", "Bash(ls)",
    "Bash(npm run *)", "Bash(cat *)", "Bash(rm *)", "Bash(LANG=C git *)", "Bash(timeout *)",
    "Bash(* --help *)",
    "Bash(run_in_background:true)", "Bash(command:x)", "Read", "Read(*)", "Read(.env)", "Read(src/**)",
    "Read(./src/**)", "Read(//etc/**)", "Read(~/.ssh/**)", "Read(/src/*)", "Read(!x)", "Read(#x)", "Edit",
    "Edit(src/**)", "Edit(**)", "Edit(*.txt)", "Edit(../lib/**)", "Write", "Write(src/**)", "Glob", "Grep",
    "NotebookEdit", "WebFetch", "WebFetch(*)", "WebFetch(domain:*)", "WebFetch(domain:example.com)",
    "WebFetch(domain:*.example.com)", "WebFetch(example.com)", "WebFetch(prompt:x)", "WebSearch",
    "WebSearch(*)",
    "mcp__s", "mcp__s__*", "mcp__s__get", "mcp__s__get_*", "mcp__*", "*", "Web*", "mcp__s__t(n:3)", "Agent",
    "Agent(Explore)", "Task(model:opus)", "Skill", "Skill(commit)", "Skill(commit *)", "Cd", "Cd(~/code/**)",
    "PowerShell", "PowerShell(Get-ChildItem *)", "PowerShell(Remove-Item *)", "Monitor", "Monitor(rm *)",
    "TodoWrite", "EndConversation", "AskUserQuestion", " Bash(ls) ", "Unknown(x)", "Bash(git", "",
  ]

  private static let commands = [
    "ls", "git push origin", "git status", "cat .env", "cat src/a", "npm run x && git push", "rm -rf x",
    "rm -rf /",
    "timeout 5 git push", "LANG=C git push", "X=1 git status", "echo $(git push)", "git $X", "cat $F",
    "a > out.txt",
    "a > /etc/x", "cd /tmp && git status", "'unbalanced", "sudo rm x", "find . -exec rm {} ;", "xargs cat",
    "",
    "for f in *; do rm $f; done", "cat <<E\nx\nE", "git log --help x",
  ]

  private static func call(_ random: inout SeededGenerator) -> ToolCall {
    let paths = [
      "/w/app/a.txt", "/w/app/src/a.txt", "/w/app/v/src/x", "/etc/passwd", "~/.ssh/id", "/home/u/.ssh/id",
      ".env",
      "/w/app/.git/config", "/w/lib/x", "../x", "C:\\x\\.env", "", "/w/app/!x", "/home/u/.claude/src/x",
    ]
    let urls = [
      "https://example.com/", "https://a.example.com", "https://evil.test\\@example.com", "x", "http://1/",
    ]
    switch random.below(13) {
    case 0...3: return tool("Bash", ["command": random.pick(commands)])
    case 4: return tool("Read", ["file_path": random.pick(paths)])
    case 5: return tool(random.pick(["Edit", "Write", "MultiEdit"]), ["file_path": random.pick(paths)])
    case 6: return tool(random.pick(["Grep", "Glob", "LS"]), ["path": random.pick(paths), "pattern": "x"])
    case 7: return tool("WebFetch", ["url": random.pick(urls), "prompt": random.pick(["x", "y"])])
    case 8: return tool(random.pick(["mcp__s__get", "mcp__s__get_x", "mcp__s__t", "mcp__t__x"]), ["n": "3"])
    case 9: return tool("Agent", ["subagent_type": random.pick(["Explore", "x"]), "model": "opus"])
    case 10: return tool("Skill", ["skill": "commit", "args": random.pick(["", "x"])])
    case 11:
      return tool(random.pick(["PowerShell", "Monitor"]), ["command": random.pick(["gci", "ri x", "rm x"])])
    default:
      return tool(
        random.pick([
          "Cd", "TodoWrite", "EndConversation", "AskUserQuestion", "NoSuch", "WebSearch", "NotebookEdit",
        ]),
        ["path": "/home/u/code/x", "notebook_path": "/w/app/n.ipynb"])
    }
  }

  private static func tool(_ name: String, _ input: [String: String]) -> ToolCall {
    ToolCall(tool: name, input: input.mapValues { .string($0) })
  }

  private static func context(_ random: inout SeededGenerator) -> CallContext {
    var context = Given.context
    if random.below(2) == 0 { context.mode = random.pick(PermissionMode.allCases) }
    if random.below(6) == 0 { context.hook = random.pick([.allow, .ask, .deny]) }
    if random.below(6) == 0 { context.isTrusted = false }
    if random.below(6) == 0 { context.sandbox = true }
    if random.below(6) == 0 { context.links = ["/w/app/src": "/etc"] }
    if random.below(6) == 0 { context.requiresUser = ["mcp__s__get"] }
    if random.below(6) == 0 { context.isBypassAvailable = true }
    return context
  }

  private struct Lists {
    var allow: [String], ask: [String], deny: [String]

    init(_ random: inout SeededGenerator) {
      func some(_ count: Int) -> [String] { (0..<random.below(count)).map { _ in random.pick(rules) } }
      allow = some(6)
      ask = some(3)
      deny = some(4)
    }

    func policy(_ semantics: Semantics) -> Policy {
      Given.policy(allow: allow, ask: ask, deny: deny, semantics: semantics)
    }
  }

  @Test(arguments: 0..<Rounds.count(37))
  func theOrderOfRulesNeverMatters(_ seed: Int) {
    var random = SeededGenerator(seed)
    let lists = Lists(&random)
    var shuffled = lists
    shuffled.allow.shuffle(using: &random)
    shuffled.ask.shuffle(using: &random)
    shuffled.deny.shuffle(using: &random)
    let semantics = Given.semantics(random.pick(Edition.allCases), &random)
    let one = lists.policy(semantics)
    let other = shuffled.policy(semantics)
    for _ in 0..<20 {
      let call = Self.call(&random)
      let context = Self.context(&random)
      let left = one.decide(call, in: context)
      #expect(left.outcome == other.decide(call, in: context).outcome, "\(lists) \(call) \(context)")
      // The same question twice has the same answer to the last byte.
      #expect(left == one.decide(call, in: context))
    }
  }

  @Test(arguments: 0..<Rounds.count(37))
  func addingRulesIsMonotonic(_ seed: Int) {
    var random = SeededGenerator(seed &+ 1000)
    let lists = Lists(&random)
    let semantics = Given.semantics(random.pick(Edition.allCases), &random)
    let before = lists.policy(semantics)
    var stricter = lists
    stricter.deny.insert(random.pick(Self.rules), at: random.below(stricter.deny.count + 1))
    var looser = lists
    let added = random.pick(Self.rules)
    looser.allow.insert(added, at: random.below(looser.allow.count + 1))
    let (denying, allowing) = (stricter.policy(semantics), looser.policy(semantics))
    for _ in 0..<20 {
      let call = Self.call(&random)
      let context = Self.context(&random)
      let outcome = before.decide(call, in: context).outcome
      #expect(
        denying.decide(call, in: context).outcome >= outcome, "\(stricter.deny) \(lists) \(call) \(context)")
      // T-9: the first allow rule for Cd closes every other directory.
      if call.tool != "Cd" || !added.hasPrefix("Cd") {
        #expect(allowing.decide(call, in: context).outcome <= outcome, "\(added) \(lists) \(call) \(context)")
      }
    }
  }

  @Test(arguments: 0..<Rounds.count(25))
  func theWideReadingIsNeverStricter(_ seed: Int) {
    var random = SeededGenerator(seed &+ 2000)
    let lists = Lists(&random)
    let edition = random.pick(Edition.allCases)
    let stack = SettingsStack([
      Given.file(allow: lists.allow, ask: lists.ask, deny: lists.deny, edition: edition)
    ])
    let evaluator = Evaluator(compiling: stack, semantics: Semantics(edition: edition, reading: .strict))
    for _ in 0..<20 {
      let call = Self.call(&random)
      let context = Self.context(&random)
      let decision = evaluator.decide(call, in: context)
      #expect(decision.wideOutcome <= decision.outcome, "\(lists) \(call) \(context) \(decision)")
      #expect(decision.dependsOn.isEmpty == (decision.wideOutcome == decision.outcome))
      // Read widely, the points that are named make the difference.
      guard !decision.dependsOn.isEmpty else { continue }
      let named = evaluator.narrow.semantics.reversing(decision.dependsOn)
      let there = Policy(compiling: stack, semantics: named).decide(call, in: context)
      #expect(there.outcome < decision.outcome, "\(lists) \(call) \(context) \(decision)")
    }
  }

  @Test(arguments: 0..<Rounds.count(15))
  func sharedPartsChangeNothing(_ seed: Int) {
    var random = SeededGenerator(seed &+ 4000)
    let lists = Lists(&random)
    let edition = random.pick(Edition.allCases)
    let narrow = Semantics(edition: edition, reading: .narrow)
    let shared = lists.policy(narrow)
    for _ in 0..<4 {
      let semantics =
        random.below(2) == 0
        ? narrow.reversing([random.pick(narrow.openFeatures)]) : Given.semantics(edition, &random)
      let one = shared.read(as: semantics)
      let other = lists.policy(semantics)
      #expect(one.rules == other.rules)
      for _ in 0..<15 {
        let call = Self.call(&random)
        let context = Self.context(&random)
        let decision = one.decide(call, in: context)
        #expect(
          decision == other.decide(call, in: context), "\(semantics) \(lists) \(call) \(context)")
      }
    }
  }

  @Test(arguments: 0..<Rounds.count(15))
  func strangeTextsNeverCrash(_ seed: Int) {
    var random = SeededGenerator(seed &+ 3000)
    let alphabet =
      Array("aR(*:/!#~.\\[]{}$`'\"&|;<> \n\r\tmcp_é%@".unicodeScalars) + ["\u{0}", "\u{301}", "\u{200b}"]
    func strange() -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.below(30) { text.append(alphabet[random.below(alphabet.count)]) }
      return String(text)
    }
    func strangeRule() -> String {
      random.pick([
        "Bash(", "Read(", "Edit(", "WebFetch(domain:", "Cd(", "Skill(", "PowerShell(", "", "mcp__",
      ])
        + strange() + random.pick([")", ""])
    }
    let edition = random.pick(Edition.allCases)
    let policy = Given.policy(
      allow: (0..<8).map { _ in strangeRule() }, ask: (0..<4).map { _ in strangeRule() },
      deny: (0..<4).map { _ in strangeRule() }, semantics: Given.semantics(edition, &random))
    for _ in 0..<60 {
      let name = random.pick([
        "Bash", "Read", "Grep", "Glob", "Write", "WebFetch", "Cd", "Skill", "PowerShell", "Monitor",
        strange(),
      ])
      let fields = ["command", "file_path", "path", "pattern", "url", "skill", "args", "subagent_type", "ws"]
      var call = ToolCall(tool: name)
      for field in fields where random.below(3) > 0 { call.input[field] = .string(strange()) }
      var context = Self.context(&random)
      if random.below(3) == 0 { context.cwd = strange() }
      if random.below(3) == 0 { context.links = [strange(): strange(), "/w": "/w/app"] }
      context.platform = random.pick(["linux", "windows"])
      let decision = policy.decide(call, in: context)
      #expect(!decision.reason.explanation.isEmpty)
    }
  }
}
