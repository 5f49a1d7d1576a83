import PatternMatching
import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PermissionEngine

/// Answers from the bytes of plain commands are those of the full decision.
@Suite struct PlainCommandTests {
  private static let names =
    """
    ls cat grep rg find fd xargs timeout env sudo nice git npm pnpm yarn docker kubectl make cargo go tool rm rmdir cd \
    pushd eval source . trap exec alias hash sh bash zsh python3 perl awk sed tee cp mv mkdir touch dd tar curl test \
    printf export if then time coproc while echo ./tool /bin/ls /bin/rm bin/tool tool.exe BASH.EXE . .. a=b %1 uv bundle \
    watch flock parallel head tail wc sort diff jq stat chmod ln rsync scp ssh eslint deno uvx bunx npx poetry pipenv fd \
    mise kubectl /opt/bin/uvx rtx podman nix
    """.split(separator: " ").map(String.init)

  private static let arguments =
    """
    a b src/x ./y -v -rf -C -c --help --output=/etc/x --output=x -o/etc/x of=/dev/sda if=a/b /etc/passwd ../x a/../b .. . \
    -- exec run x status add push main foo:bar C:/x a=b 1 HEAD@1 a..b src//x dir/ -exec -delete .env .git/config apply \
    install test compose container cp show sh rm sudo ls /bin/rm git tool.exe -c x@1 --from --env=x uvx tool /x/tool \
    dlx x get log diff
    """.split(separator: " ").map(String.init)

  private static func command(_ random: inout SeededGenerator) -> String {
    let words = [random.pick(names)] + (0..<random.below(5)).map { _ in random.pick(arguments) }
    let text = words.joined(separator: " ")
    switch random.below(20) {
    case 0:
      return text
        + random.pick(["  x", " ", " 'q'", " > out", " $X", " *", "; ls", " ~/x", "\t1", " é", " {a,b}"])
    case 1: return " " + text
    default: return text
    }
  }

  /// Runners, whose last words count for deny and ask rules (S-13).
  private static let runners =
    """
    uvx /opt/bin/uvx bunx|x poetry|run pipenv|run kubectl|exec docker|exec bundle|exec uv|run uv|tool|run npm|exec \
    pnpm|dlx yarn|dlx mise|exec direnv|exec nix|run conda|run npx
    """.split(separator: " ").map { String($0).replacing("|", with: " ") }

  private static let inner =
    """
    rm ls tool tool.exe git sudo sh /bin/rm ./tool cat uvx poetry run x -c -v -- --help -p --with=x -n a=b src/x ../x \
    push status env docker exec find -delete test . [ % timeout 5 npx
    """.split(separator: " ").map(String.init)

  private static func runnerCommand(_ random: inout SeededGenerator) -> String {
    let words = [random.pick(runners)] + (0..<random.below(7)).map { _ in random.pick(inner) }
    return words.joined(separator: " ")
  }

  private static func rule(_ random: inout SeededGenerator) -> String {
    var words = command(&random).split(separator: " ").map(String.init)
    switch random.below(6) {
    case 0: return "Bash(\(words.joined(separator: " ")))"
    case 1, 2:
      return
        "Bash(\(words.prefix(1 + random.below(3)).joined(separator: " "))\(random.pick([" *", ":*", "*"])))"
    case 3:
      words[random.below(words.count)] = "*"
      return "Bash(\(words.joined(separator: " ")))"
    case 4: return "Bash(* \(random.pick(arguments))\(random.pick(["", " *"])))"
    default:
      return random.pick(["Read(.env)", "Edit(src/**)", "Bash", "Bash(*)", "WebFetch", "Bash(ls > out)"])
    }
  }

  private static func context(_ random: inout SeededGenerator) -> CallContext {
    var context = Given.context
    switch random.below(10) {
    case 0: context.mode = random.pick(PermissionMode.allCases)
    case 1: context.hook = random.pick([.allow, .ask, .deny])
    case 2: context.links = ["/w/app/src": "/etc"]
    case 3: context.isTrusted = false
    case 4: context.requiresUser = ["Bash"]
    case 5: context.sandbox = true
    case 6: context.platform = "windows"
    case 7: context.cwd = "/w/app/sub"
    default: break
    }
    return context
  }

  @Test(arguments: 1...Rounds.count(50))
  func answersAsTheFullDecision(_ seed: Int) {
    var random = SeededGenerator(seed)
    func rules(_ most: Int) -> [String] { (0..<random.below(most)).map { _ in Self.rule(&random) } }
    let edition: Edition = random.below(8) == 0 ? .v1_0 : .v2_1
    let policy = Given.policy(
      allow: rules(30), ask: rules(5), deny: rules(5), semantics: Given.semantics(edition, &random))
    let context = Self.context(&random)
    let session = PolicySession(policy, in: context)
    for _ in 0..<60 {
      let text = Self.command(&random)
      let call = ToolCall(tool: "Bash", input: ["command": .string(text)])
      #expect(session.answer(call) == session.fullAnswer(call), "\(text)")
      #expect(session.answer(call).outcome == policy.decide(call, in: context).outcome, "\(text)")
    }
  }

  @Test(arguments: 1...Rounds.count(50))
  func answersForRunnersAsTheFullDecision(_ seed: Int) {
    var random = SeededGenerator(seed)
    func rules(_ most: Int) -> [String] {
      (0..<random.below(most)).map { _ in
        switch random.below(5) {
        case 0: return Self.rule(&random)
        case 1:
          return "Bash(\(Self.runnerCommand(&random)))"
        case 2:
          return "Bash(\(random.pick(Self.runners))\(random.pick([" *", ":*", "*"])))"
        case 3: return "Bash(* \(random.pick(Self.inner)) \(random.pick(Self.inner)))"
        default:
          return "Bash(\(random.pick(Self.inner))\(random.pick([" *", "", " \(random.pick(Self.inner)) *"])))"
        }
      }
    }
    let policy = Given.policy(
      allow: rules(12), ask: rules(4), deny: rules(4), semantics: Given.semantics(.v2_1, &random))
    let context = random.below(4) == 0 ? Self.context(&random) : Given.context
    let session = PolicySession(policy, in: context)
    for _ in 0..<80 {
      let text = Self.runnerCommand(&random)
      let call = ToolCall(tool: "Bash", input: ["command": .string(text)])
      #expect(session.answer(call) == session.fullAnswer(call), "\(text)")
    }
  }

  /// Trying every rule and an index of them decide alike, reasons included.
  @Test(arguments: 1...Rounds.count(37))
  func fewCallsAreDecidedAsMany(_ seed: Int) {
    var random = SeededGenerator(seed)
    func rules(_ most: Int) -> [String] {
      (0..<random.below(most)).map { _ in
        random.below(4) == 0 ? random.pick(Self.unusualRules) : Self.rule(&random)
      }
    }
    let edition: Edition = random.below(4) == 0 ? .v1_0 : .v2_1
    let stack = SettingsStack([
      Given.file(.managed, allow: rules(4), deny: rules(4), edition: edition),
      Given.file(.project, allow: rules(12), ask: rules(5), deny: rules(5), edition: edition),
    ])
    let semantics = Given.semantics(edition, &random)
    let many = Policy(compiling: stack, semantics: semantics)
    let few = Policy(compiling: stack, semantics: semantics, for: .fewCalls)
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

  private static let unusualRules = [
    "Bash(git  status)", "Bash( git status)", "Bash(echo \\(a\\) *)", "Bash(:*)", "Bash(*)", "Bash()",
    "Bash(ls > out)",
    "Bash(git status && ls)", "Bash('git' *)", "Bash(git\tlog)", "Bash(* $HOME)", "Bash(g*t status)",
    "Bash(git:*)",
    "Monitor(git *)", "Bash(* > out)", "Bash(git log | *)",
  ]

  /// Plain is what the definition says, whatever stands in a block of eight bytes and wherever.
  @Test(arguments: 1...Rounds.count(15))
  func plainTextsAreThoseOfTheDefinition(_ seed: Int) {
    var random = SeededGenerator(seed)
    let plain = Array("abzAZ09-_./:=,@%+".utf8)
    for _ in 0..<200 {
      var text = (0..<(1 + random.below(random.pick([12, 30, 150])))).map { _ in
        random.below(6) == 0 ? UInt8(ascii: " ") : random.pick(plain)
      }
      if random.below(2) == 0 { text[random.below(text.count)] = UInt8(random.below(256)) }
      let words = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      let isWord = { (byte: UInt8) in
        plain.contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
      let isPlain =
        words.allSatisfy { !$0.isEmpty && $0.allSatisfy(isWord) }
        && !words[0].contains(UInt8(ascii: "=")) && words[0].last != UInt8(ascii: "/")
      let outline = text.withUnsafeBufferPointer { PlainOutline($0) }
      #expect((outline != nil) == isPlain, "\(text)")
      guard let outline else { continue }
      #expect(outline.nameEnd == words[0].endIndex)
      let ends = text.indices.filter { text[$0] == UInt8(ascii: " ") } + [text.count]
      #expect(
        text.indices.allSatisfy { start in outline.text.partEnd(from: start) == ends.first { $0 >= start } })
      #expect(outline.text.lastPartStart == text.count - words[words.count - 1].count)
      #expect(
        text[..<outline.nameEnd].split(separator: UInt8(ascii: "/")).last
          == text[outline.nameStart..<outline.nameEnd])
    }
  }

  /// The property above must not hold for want of answers.
  @Test func answersCommonCommands() {
    let policy = Given.policy(allow: ["Bash(tool *)"], deny: ["Bash(tool rm *)"])
    let context = DecisionContext(Given.context)
    let plain = PlainCommands(policy, in: context)
    func answer(_ text: String) -> Answer? {
      Array(text.utf8).withUnsafeBufferPointer { plain?.answer($0) }
    }
    #expect(answer("tool build src/x") == Answer(outcome: .allow, basis: .rule))
    #expect(answer("/opt/bin/tool rm x") == Answer(outcome: .deny, basis: .rule))
    #expect(answer("other build") == Answer(outcome: .ask, basis: .default))
    #expect(answer("npm run build") == Answer(outcome: .ask, basis: .default))
    #expect(answer("uvx build src/x") == Answer(outcome: .ask, basis: .default))
    #expect(answer("poetry run build") == Answer(outcome: .ask, basis: .default))
    #expect(answer("tool rm uvx tool rm") == Answer(outcome: .deny, basis: .rule))
    for text in [
      "poetry run tool rm x", "uvx tool rm x", "uvx /x/tool rm", "uvx sudo x", "npx x", "sudo tool",
      "tool  x",
      "tool 'x'", "tool *", "rm x", "cd x", "ls", "a=b tool", "",
    ] {
      #expect(answer(text) == nil, "\(text)")
    }
  }
}
