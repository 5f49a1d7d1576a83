import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PermissionEngine

/// Answers of the product reading from the bytes of plain commands are those of its full decision.
@Suite struct ProductPlainCommandTests {
  private static let names =
    """
    ls cat grep rg find xargs timeout env sudo nice git npm pnpm docker make cargo go tool rm rmdir cd pushd eval source \
    . trap exec sh bash zsh python3 node awk sed tee cp mv mkdir touch test printf export if then time coproc while \
    echo ./tool /bin/ls /bin/rm bin/tool tool.exe BASH.EXE .. a=b %1 uvx watch flock pwd sleep which man type \
    date x/../tool ../tool -tool fc compgen busybox stat jq ps uniq read set unset strace doas /usr/bin/git go/..x
    """.split(separator: " ").map(String.init)

  private static let arguments =
    """
    a b src/x ./y -v -rf -C -c --help --output=x of=/dev/sda /etc/passwd ../x .. . -- x status add push diff grep log \
    foo:bar a=b = =b =1 1 HEAD@1 a..b src//x dir/ /proc/1/environ /proc/self/environ /proc .git/config test rm sudo ls \
    /bin/rm git -m x@1 tool images inspect config remote stash list
    """.split(separator: " ").map(String.init)

  private static let quoted = [
    "'a b'", "\"a b\"", "--name=\"x y\"", "'*.swift'", "*.swift", "?", "~/x", "~", "''", "'x;y'", "\"if\"",
    "--x='if'", "if",
    "'rm'", "r'm'", "'sudo x'", "\"it's\"", "{}", "\\;", "'<(x)'", "'(('", "'a  b'", "'/proc/1/environ'",
    "a'=b'",
  ]

  private static func command(_ random: inout SeededGenerator) -> String {
    let words = [random.pick(names)] + (0..<random.below(5)).map { _ in random.pick(arguments) }
    let text = words.joined(separator: " ")
    switch random.below(20) {
    case 0:
      return text + random.pick(["  x", " ", " 'q'", " > out", " $X", " *", "; ls", " ~/x", "\t1", " é"])
    case 1: return " " + text
    // Quotes, patterns and keywords, where the text still is its words.
    case 2...5:
      return ([text] + (0..<1 + random.below(3)).map { _ in random.pick(quoted) }).joined(separator: " ")
    default: return text
    }
  }

  private static func rule(_ random: inout SeededGenerator) -> String {
    var words = command(&random).split(separator: " ").map(String.init)
    switch random.below(7) {
    case 0: return "Bash(\(words.joined(separator: " ")))"
    case 1, 2:
      return
        "Bash(\(words.prefix(1 + random.below(3)).joined(separator: " "))\(random.pick([" *", ":*", "*"])))"
    case 3:
      words[random.below(words.count)] = random.pick(["*", "*x", "a*"])
      return "Bash(\(words.joined(separator: " ")))"
    case 4: return "Bash(* \(random.pick(arguments))\(random.pick(["", " *"])))"
    case 5: return "Bash(\(words[0].prefix(1 + random.below(3)))*)"
    default:
      return random.pick([
        "Read(.env)", "Edit(src/**)", "Bash", "Bash(*)", "WebFetch", "Bash(git  status)", "Bash(* ../x)",
        "Bash(run_in_background:true)", "Bash(x*/tool)",
      ])
    }
  }

  private static func context(_ random: inout SeededGenerator) -> CallContext {
    var context = Given.context
    switch random.below(12) {
    case 0: context.mode = random.pick(PermissionMode.allCases)
    case 1: context.hook = random.pick([.allow, .ask, .deny])
    case 2: context.links = ["/w/app/src": "/etc"]
    case 3: context.isTrusted = false
    case 4: context.requiresUser = ["Bash"]
    case 5: context.sandbox = true
    case 6: context.cwd = "/w/app/sub"
    default: break
    }
    return context
  }

  private static func stack(_ random: inout SeededGenerator) -> SettingsStack {
    func rules(_ most: Int) -> [String] { (0..<random.below(most)).map { _ in rule(&random) } }
    let other = random.pick([
      "", "", "", "", #""denyInsteadOfPrompting":true"#, #""blockReadsOutsideWorkingDirectories":true"#,
      #""sandbox":{"enabled":true,"autoAllowBashIfSandboxed":true}"#,
    ])
    return SettingsStack([
      Given.file(.managed, allow: rules(4), deny: rules(3), other: other),
      Given.file(.project, allow: rules(20), ask: rules(5), deny: rules(5), other: other),
    ])
  }

  @Test(arguments: 1...Rounds.count(100))
  func answersAsTheFullDecision(_ seed: Int) {
    var random = SeededGenerator(seed)
    let policy = Policy(compiling: Self.stack(&random), semantics: .product)
    let context = Self.context(&random)
    let session = PolicySession(policy, in: context)
    let words = policy.session(in: context)
    var full = words
    full.plainCommands = nil
    for _ in 0..<60 {
      let text = Self.command(&random)
      let call = ToolCall(tool: "Bash", input: ["command": .string(text)])
      #expect(session.answer(call) == session.fullAnswer(call), "\(text) under \(policy.rules.map(\.text))")
      #expect(policy.verdict(on: call, in: words) == policy.verdict(on: call, in: full), "\(text)")
    }
  }

  /// Trying every rule and an index of them decide alike, reasons included.
  @Test(arguments: 1...Rounds.count(25))
  func fewCallsAreDecidedAsMany(_ seed: Int) {
    var random = SeededGenerator(seed)
    let stack = Self.stack(&random)
    let many = Policy(compiling: stack, semantics: .product)
    let few = Policy(compiling: stack, semantics: .product, for: .fewCalls)
    let context = Self.context(&random)
    for _ in 0..<40 {
      var text = Self.command(&random)
      switch random.below(6) {
      case 0: text += random.pick([" && ", " | ", "; "]) + Self.command(&random)
      case 1: text = "sh -c '\(text)'"
      case 2: text += random.pick([" $(date)", " $HOME", " > out", " 'a b'"])
      default: break
      }
      let call = ToolCall(tool: random.below(8) == 0 ? "Monitor" : "Bash", input: ["command": .string(text)])
      #expect(many.decide(call, in: context) == few.decide(call, in: context), "\(text)")
      let sessions = (PolicySession(many, in: context), PolicySession(few, in: context))
      #expect(sessions.0.answer(call) == sessions.1.answer(call), "\(text)")
    }
  }

  /// `Bash(rm:*)` in deny is about an input `rm` too (T-7): only calls that have one are decided as a whole.
  @Test func rulesAboutInputsThatBashDoesNotHaveStopNoAnswer() {
    let policy = Given.policy(deny: ["Bash(rm:*)"], semantics: .product)
    let session = PolicySession(policy, in: Given.context)
    let plain = ToolCall(tool: "Bash", input: ["command": .string("tool x")])
    let odd = ToolCall(tool: "Bash", input: ["command": .string("tool x"), "rm": .string("y")])
    #expect(plain.subject != nil && odd.subject == nil)
    #expect(policy.session(in: Given.context).plainCommands?.openVerdict(plain) != nil)
    #expect(session.answer(plain) == Answer(outcome: .ask, basis: .default))
    #expect(session.answer(odd) == session.fullAnswer(odd))
    #expect(session.answer(odd).outcome == .deny)
    let timed = Given.policy(deny: ["Bash(timeout:*)"], semantics: .product)
    #expect(timed.session(in: Given.context).plainCommands == nil)
  }

  /// Which of a deny and an ask rule for one command comes first, for every form of both (E2).
  @Test(arguments: ["tool rm", "tool rm:*", "tool rm *", "tool *", "tool:*", "* rm", "/bin/tool rm:*"])
  func denyAndAskRulesForOneCommand(_ deny: String) {
    for ask in ["tool rm", "tool rm:*", "tool rm *", "tool:*", "/bin/tool rm", "/bin/tool rm:*"] {
      let policy = Given.policy(ask: ["Bash(\(ask))"], deny: ["Bash(\(deny))"], semantics: .product)
      let session = PolicySession(policy, in: Given.context)
      for text in ["tool rm", "tool rm x", "/bin/tool rm", "/bin/tool rm x", "tool", "tool x"] {
        let call = ToolCall(tool: "Bash", input: ["command": .string(text)])
        #expect(session.answer(call) == session.fullAnswer(call), "\(text): deny \(deny), ask \(ask)")
      }
    }
  }

  /// The properties above must not hold for want of answers.
  @Test func answersCommonCommands() {
    let policy = Given.policy(
      allow: ["Bash(tool *)", "Bash(npm test)"], ask: ["Bash(tool rm exactly)"], deny: ["Bash(tool rm *)"],
      semantics: .product)
    let plain = policy.session(in: Given.context).plainCommands
    func answer(_ text: String) -> Answer? {
      Array(text.utf8).withUnsafeBufferPointer { plain?.answer($0) }
    }
    #expect(answer("tool build src/x") == Answer(outcome: .allow, basis: .rule))
    #expect(answer("npm test") == Answer(outcome: .allow, basis: .rule))
    #expect(answer("/opt/bin/tool rm x") == Answer(outcome: .deny, basis: .rule))
    #expect(answer("tool rm exactly") == Answer(outcome: .ask, basis: .rule))
    #expect(answer("other build") == Answer(outcome: .ask, basis: .default))
    #expect(answer("git push origin") == Answer(outcome: .ask, basis: .default))
    #expect(answer("npm run build --name=x /etc/x") == Answer(outcome: .ask, basis: .default))
    #expect(answer("other \"x y\"") == Answer(outcome: .ask, basis: .default))
    // It holds one of the two rows of letters that the deny rule needs.
    #expect(answer("tool 'x y'") == Answer(outcome: .allow, basis: .rule))
    for text in [
      "git status", "git -C x push", "git", "sudo tool", "tool  x", "tool 'rm y'", "other $x", "rm x",
      "cd x", "ls", "a=b tool", "", "tool =x", "tool /proc/1/environ", "-tool", "echo x", "tool.exe x",
    ] {
      #expect(answer(text) == nil, "\(text)")
    }
  }
}
