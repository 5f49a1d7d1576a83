import PermissionEngine
import RuleSyntax
import Settings
import Testing

/// M-10: what the dialog of release 2.1.332 offers to remember, in `/w/app`, and what its headless form suggests.
@Suite struct ApprovalOfferTests {
  private static func offer(
    _ command: String, allow: [String] = ["Bash(safe:*)"], ask: [String] = [], mode: PermissionMode = .default
  ) -> ApprovalOffer? {
    var context = Given.context
    context.mode = mode
    return Given.policy(allow: allow, ask: ask, semantics: .product).approvalOffer(
      for: ToolCall(tool: "Bash", input: ["command": .string(command)]), in: context)
  }

  /// The rules that the dialog writes; nil where it writes none.
  private static func written(_ command: String) -> [String]? {
    guard case .rules(let rules)? = offer(command)?.dialog else { return nil }
    return rules
  }

  @Test(
    arguments: [
      ("npm test x", ["Bash(npm test *)"]), ("foo", ["Bash(foo *)"]), ("python x.py", ["Bash(python *)"]),
      ("git -C . status", ["Bash(git *)"]), ("docker run x", ["Bash(docker run x *)"]),
      ("foo x &", ["Bash(foo x *)"]), ("foo 'x y'", ["Bash(foo x y *)"]), ("sudo rm x", ["Bash(sudo rm x)"]),
      ("cd sub && foo", ["Bash(foo)"]), ("safe && foo", ["Bash(foo)"]),
      ("cat /usr/x && foo bar", ["Read(//usr/**)", "Bash(foo bar *)"]),
      ("a b; c d; e f; g h; i j; k l", ["a b *", "c d *", "e f *", "g h *", "i j *"].map { "Bash(\($0))" }),
    ] as [(String, [String])])
  func rulesAreWritten(_ command: String, _ rules: [String]) { #expect(Self.written(command) == rules) }

  @Test(arguments: [
    "cat /etc/hosts", "cd /etc && ls", "ls $HOME", "touch a", "cp a /tmp/z", "foo > out", "foo > .git/config",
  ])
  func nothingIsWrittenForAccessToFiles(_ command: String) {
    guard case .session? = Self.offer(command)?.dialog else {
      Issue.record("\(command): \(String(describing: Self.offer(command)))")
      return
    }
  }

  @Test(arguments: [
    "rm -rf /", "foo $x", "cd sub && git status", "ls &", "eval x", "watch foo", "find . -delete",
    "cp -t a b",
    "x=1", "for i in a; do foo b; done", "foo && bar $(baz c)",
  ])
  func onlyYesAndNo(_ command: String) {
    guard case .onlyOnce? = Self.offer(command)?.dialog else {
      Issue.record("\(command): \(String(describing: Self.offer(command)))")
      return
    }
  }

  @Test func anAskRuleAsksEveryTime() {
    guard case .onlyOnce? = Self.offer("foo", ask: ["Bash(foo)"])?.dialog else {
      Issue.record("an offer beside an ask rule")
      return
    }
  }

  @Test func nothingIsOfferedWhereNothingIsAsked() {
    #expect(Self.offer("ls") == nil)
    #expect(Self.offer("foo", mode: .dontAsk) == nil)
    #expect(
      Given.policy(semantics: .strict).approvalOffer(
        for: ToolCall(tool: "Bash", input: ["command": .string("foo")]), in: Given.context) == nil)
  }

  /// Between pipes each part is taken by itself.
  @Test(
    arguments: [
      ("foo", ["Bash(foo)"]), ("python x.py", ["Bash(python x.py)"]), ("foo x > out", ["Bash(foo x *)"]),
      ("cat /etc/hosts", ["Bash(cat /etc/hosts)", "Read(//etc/**)"]), ("foo x &", []),
      ("foo > out && bar", []),
      ("cd /etc && cat hosts", ["Bash(cd /etc && cat hosts)", "Read(//etc/**)"]),
      ("a b; c d; e f; g h; i j; k l", []), ("foo x | tee out", ["Bash(foo x *)"]),
      ("X=1 foo | X=1 foo", ["Bash(X=1 foo)", "Bash(X=1 foo)"]),
      ("foo \"xx $(baz c)\"", ["Bash(baz c *)", "Bash(foo \"xx $(baz c)\")"]),
    ] as [(String, [String])])
  func headlessSuggestions(_ command: String, _ rules: [String]) {
    #expect(Self.offer(command)?.headless ?? [] == rules, "\(command)")
  }
}

/// What a decision says about itself beside its outcome.
@Suite struct DecisionCircumstanceTests {
  private static func bash(_ command: String) -> ToolCall {
    ToolCall(tool: "Bash", input: ["command": .string(command)])
  }

  @Test func whatWasNotMeasuredIsNamed() {
    let policy = Given.policy(allow: ["Bash"], deny: ["Read(.env)"], semantics: .product)
    #expect(policy.decide(Self.bash("ls"), in: Given.context).unmeasured.isEmpty)
    #expect(policy.decide(Self.bash("ls"), in: Given.context).release == .newestMeasured)
    let shell = policy.decide(
      ToolCall(tool: "PowerShell", input: ["command": .string("x")]), in: Given.context)
    #expect(shell.unmeasured == [.tool] && shell.release == nil)
    var elsewhere = Given.context
    elsewhere.platform = "macos"
    #expect(policy.decide(Self.bash("ls"), in: elsewhere).unmeasured == [.platform])
  }

  /// S-19g: whether `a` exists decides; where nobody looked, that is said.
  @Test func foldersThatAreGoneUpFrom() {
    let policy = Given.policy(allow: ["Bash"], deny: ["Read(.env)"], semantics: .product)
    let call = Self.bash("cat a/../.env")
    let unknown = policy.decide(call, in: Given.context)
    #expect(unknown.outcome == .allow && unknown.unmeasured == [.existence] && unknown.wideOutcome == .deny)
    var looked = Given.context
    looked.existingPaths = []
    #expect(policy.decide(call, in: looked).outcome == .allow)
    #expect(policy.decide(call, in: looked).unmeasured.isEmpty)
    looked.existingPaths = ["/w/app/a"]
    #expect(policy.decide(call, in: looked).outcome == .deny)
  }

  @Test func everyCommandOfADeniedTextHasItsOwnOutcome() {
    let policy = Given.policy(allow: ["Bash(make:*)"], deny: ["Bash(git push:*)"], semantics: .product)
    let parts = policy.decide(Self.bash("make && CI=1 git push; foo > out"), in: Given.context).parts
    #expect(parts.map(\.text) == ["make", "CI=1 git push", "foo", "> out"])
    #expect(parts.map(\.outcome) == [.allow, .deny, .ask, .ask])
    #expect(parts.map(\.kind) == [.command, .command, .command, .redirection])
  }

  /// S-21: what a rule allows inside a quoted substitution does not make the command around it read-only.
  @Test(arguments: [
    ("echo \"xx $(baz c)\"", Outcome.ask), ("cd \"xx $(baz c)\"", .ask), ("echo \"xx $(pwd)\"", .allow),
    ("safe \"xx $(baz c)\"", .allow), ("echo yy \"xx $(baz c)\"", .allow),
  ])
  func substitutionsInReadOnlyCommands(_ command: String, _ outcome: Outcome) {
    let policy = Given.policy(
      allow: ["Bash(baz:*)", "Bash(safe:*)", "Bash(echo yy:*)"], semantics: .product)
    #expect(policy.decide(Self.bash(command), in: Given.context).outcome == outcome)
  }
}
