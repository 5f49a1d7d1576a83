import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PermissionEngine

/// Answers of the product reading from the bytes of plain paths are those of its full decision.
@Suite struct ProductPlainPathTests {
  private static let others = [
    "", "", "", "", #""denyInsteadOfPrompting":true"#, #""blockReadsOutsideWorkingDirectories":true"#,
    #""blockWritesOutsideWorkingDirectories":true"#,
  ]

  private static let specifiers = [
    ".env", "src/**", "./src/**", "src", "src/", "/src/*", "//w/**", "//w/app/src/*.ts", "~/.ssh/**",
    "**/src/**", "**/a", "*.ts", "**", "*", "a/*/b", "../x", "../../w/app/a", "SRC/**", "[!a]*", "[a-c]/x",
    "a**b", "\\*", "!a", "#a", "//**/.env", "//", "~", "~/**", "", "a//b", "b/", "/a", "/[", "s?c/x",
    ".claude/**", "//etc/**",
  ]

  private static let names = [
    "a", "b", "src", "SRC", ".env", "x.ts", ".ssh", "x", "x.", "y ", "PROGRA~1", "launch.json", "projects",
    "memory", "#a", "*", ".git", "config", ".", "..", "...", "..a",
    ".a", "", "~", "a\\b", "C:", "\u{0}", "é", ".claude", "worktrees", "%41",
    "fifteen-bytes-x", "SIXTEEN-bytes-xy", "seventeen-bytes-x", String(repeating: "Longer", count: 11),
  ]

  private static let starts = [
    "/w/app", "/w", "/home/u", "", "/etc", "/W/App", "w", "~", "~root", ".", "C:\\", "\\\\h", "/w/app/extra",
    "//w", "/home/u/.claude", "/etc/claude-code",
  ]

  private static func rule(_ random: inout SeededGenerator) -> String {
    let tool = random.pick(["Read", "Read", "Read", "Edit", "Edit", "Write", "R*", "*", "Bash", "mcp__s"])
    if random.below(12) == 0 { return random.below(2) == 0 ? tool : "\(tool)(*)" }
    if random.below(20) == 0 { return "\(tool)(limit:5)" }
    return "\(tool)(\(random.pick(specifiers)))"
  }

  private static func context(_ random: inout SeededGenerator) -> CallContext {
    var context = Given.context
    switch random.below(12) {
    case 0: context.mode = random.pick(PermissionMode.allCases)
    case 1: context.hook = random.pick([.allow, .ask, .deny])
    case 2: context.links = ["/w/app/src": "/home/u/.ssh", "/w/app": "/w/a"]
    case 3: context.isTrusted = false
    case 4: context.requiresUser = [random.pick(["Read", "Edit", "Write"])]
    case 5: context.organisationAsks = [random.pick(["Read", "Edit", "Write"])]
    case 7: context.cwd = random.pick(["/", "/w/app/a", "/home/u"])
    case 8: context.additionalDirectories = ["/etc", "../b"]
    default: break
    }
    return context
  }

  @Test(arguments: 1...Rounds.count(75))
  func answersAsTheFullDecision(_ seed: Int) {
    var random = SeededGenerator(seed)
    func rules(_ most: Int) -> [String] { (0..<random.below(most)).map { _ in Self.rule(&random) } }
    let stack = SettingsStack([
      Given.file(.managed, allow: rules(3), deny: rules(3)),
      Given.file(.project, allow: rules(8), ask: rules(4), deny: rules(4), other: random.pick(Self.others)),
      Given.file(.user, allow: rules(4), ask: rules(2), deny: rules(2)),
    ])
    let policy = Policy(compiling: stack, semantics: .product)
    let context = Self.context(&random)
    let session = PolicySession(policy, in: context)
    for _ in 0..<50 {
      let path = (0..<random.below(7)).reduce(random.pick(Self.starts)) { text, _ in
        text + "/" + random.pick(Self.names)
      }
      var input: [String: InputValue] = ["file_path": .string(path)]
      switch random.below(10) {
      case 0: input["limit"] = .number(random.pick(["5", "6"]))
      case 1: input = [random.pick(["path", "notebook_path"]): .string(path)]
      case 2: input["file_path"] = random.pick([.null, .array([]), .string("")])
      default: break
      }
      let tool = random.pick([
        "Read", "Read", "Edit", "Write", "MultiEdit", "NotebookEdit", "Grep", "Glob", "X",
      ])
      let call = ToolCall(tool: tool, input: input)
      #expect(session.answer(call) == session.fullAnswer(call), "\(tool) \(input)")
    }
  }

  /// The property above must not hold for want of answers.
  @Test func answersCommonPaths() {
    let policy = Given.policy(
      allow: ["Read(//opt/**)", "Edit(src/**)"], ask: ["Read(/docs/*)"], deny: ["Read(**/.env)"],
      semantics: .product)
    let paths = policy.session(in: Given.context).product.flatMap { ProductPlainPaths($0) }
    func answer(_ tool: String, _ path: String) -> Answer? {
      let call = ToolCall(tool: tool, input: ["file_path": .string(path)])
      return call.subject.flatMap { subject in
        Array(subject.text.utf8).withUnsafeBufferPointer { paths?.answer(subject.kind, $0) }
      }
    }
    #expect(answer("Read", "/w/app/x") == Answer(outcome: .allow, basis: .builtIn))
    #expect(answer("Read", "/opt/x") == Answer(outcome: .allow, basis: .rule))
    #expect(answer("Read", "/w/app/a/.ENV") == Answer(outcome: .deny, basis: .rule))
    #expect(answer("Edit", "/w/app/a/.env") == Answer(outcome: .deny, basis: .rule))
    #expect(answer("Read", "/w/app/docs/x") == Answer(outcome: .ask, basis: .rule))
    #expect(answer("Read", "/etc/passwd") == Answer(outcome: .ask, basis: .default))
    #expect(answer("Edit", "/w/app/src/x") == Answer(outcome: .allow, basis: .rule))
    #expect(answer("Write", "/w/app/x") == Answer(outcome: .ask, basis: .default))
    for path in [
      "x", "/w/./x", "/w/../x", "/w//x", "/w/x/", "~/x", "/", "", "/w/\u{0}", "/w/...", "/w/x.", "/w/x /y",
      "/w/app/a-long-name/PROGRA~1/x", "/w/é", "/w/app/src/é-with-more-than-sixteen-bytes",
      "/home/u/.claude/tasks/x",
    ] {
      #expect(answer("Read", path) == nil, "\(path)")
    }
    #expect(answer("Edit", "/w/app/.git/config") == nil)
    #expect(answer("Grep", "/w/app/x") == nil)
  }
}
