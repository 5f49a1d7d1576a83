import PermissionEngine
import RuleSyntax
import Settings
import Testing

/// M-5, M-6, P-8, P-13, P-14, C-14 under the product reading: what comes before what.
@Suite struct ProductOrderTests {
  private static func outcome(
    _ tool: String, _ path: String, allow: [String] = [], ask: [String] = [], deny: [String] = [],
    mode: PermissionMode? = nil, hook: HookAnswer? = nil
  ) -> Outcome {
    var context = Given.context
    context.mode = mode
    context.hook = hook
    return Given.policy(allow: allow, ask: ask, deny: deny, semantics: .product)
      .outcome(tool, ["file_path": path], in: context)
  }

  @Test("P-8: bare rules concern one tool, rules with a path all three")
  func bareRules() {
    #expect(Self.outcome("Write", "n", allow: ["Edit"]) == .ask)
    #expect(Self.outcome("Edit", "n", allow: ["Edit"]) == .allow)
    #expect(Self.outcome("Write", "n", allow: ["Write"], deny: ["Edit"]) == .allow)
    #expect(Self.outcome("Write", "n", allow: ["Edit(n)"]) == .allow)
    #expect(Self.outcome("Write", "n", allow: ["Write"], deny: ["Read"]) == .deny)
    #expect(Self.outcome("Write", "n", allow: ["Write"], deny: ["Read(n)"]) == .deny)
    #expect(Self.outcome("Write", "n", allow: ["Write"], ask: ["Read(n)"]) == .allow)
    // in allow `Read(*)` reads nothing outside.
    #expect(Self.outcome("Read", "/srv/n", allow: ["Read(*)"]) == .ask)
    #expect(Self.outcome("Read", "/srv/n", allow: ["Read"]) == .allow)
  }

  @Test("P-8: an allow for Edit reads where it would edit")
  func editReads() {
    let allow = ["Edit(//srv/**)"]
    #expect(Self.outcome("Read", "/srv/n", allow: allow) == .allow)
    #expect(Self.outcome("Read", "/srv/n", allow: allow, ask: ["Edit(//srv/n)"]) == .ask)
    #expect(Self.outcome("Read", "/srv/n", allow: allow, deny: ["Edit(//srv/n)"]) == .ask)
    #expect(Self.outcome("Read", "/srv/.git/n", allow: allow) == .ask)
    #expect(Self.outcome("Read", "/srv/n", allow: allow, mode: .plan) == .allow)
  }

  @Test("P-13, P-14: open places, protected and suspicious names")
  func places() {
    let allow = ["Edit(//**)"]
    #expect(Self.outcome("Write", ".claude/launch.json") == .allow)
    #expect(Self.outcome("Write", "~/.claude/projects/-w-app/memory/a.md") == .allow)
    #expect(Self.outcome("Read", "~/.claude/tasks/a") == .allow)
    for name in [
      ".git/x", "s/.GIT/x", ".pnp.js", "a.", "x/..../y", "a~1", "/etc/claude-code/managed-settings.json",
    ] {
      #expect(Self.outcome("Write", name, allow: allow) == .ask, "\(name)")
      #expect(Self.outcome("Write", name, allow: allow, hook: .allow) == .ask, "\(name)")
      #expect(Self.outcome("Write", name, mode: .dontAsk) == .deny, "\(name)")
      #expect(Self.outcome("Write", name, mode: .bypassPermissions) == .allow, "\(name)")
    }
    for name in [".gitconfig/x", ".claude/worktrees/x", ".claude/agent-memory/n.md", "x...b", "a ", ".env"] {
      #expect(Self.outcome("Write", name, allow: allow) == .allow, "\(name)")
    }
    #expect(Self.outcome("Read", "a.") == .ask)
    #expect(Self.outcome("Read", "a.", allow: ["Read(**)"]) == .ask)
    #expect(Self.outcome("Read", "a.", allow: ["Read"]) == .allow)
  }

  @Test("M-6: a hook's ask yields to what protects, and stands in dontAsk")
  func hookAsks() {
    #expect(Self.outcome("Write", "n", mode: .dontAsk, hook: .ask) == .ask)
    #expect(Self.outcome("Write", "n", ask: ["Edit(n)"], mode: .dontAsk, hook: .ask) == .deny)
    #expect(Self.outcome("Write", "n", mode: .bypassPermissions, hook: .ask) == .ask)
    #expect(Self.outcome("Write", ".git/n", mode: .bypassPermissions, hook: .ask) == .allow)
    #expect(Self.outcome("Write", ".git/n", mode: .dontAsk, hook: .ask) == .deny)
    #expect(Self.outcome("Write", "n", deny: ["Edit(n)"], hook: .ask) == .deny)
  }

  @Test("M-5: plan asks about edits and tools of servers whatever allows them")
  func plan() {
    #expect(Self.outcome("Write", "n", allow: ["Write"], mode: .plan, hook: .allow) == .ask)
    var context = Given.context
    context.mode = .plan
    let policy = Given.policy(allow: ["mcp__s", "WebSearch"], semantics: .product)
    #expect(policy.outcome("mcp__s__t", in: context) == .ask)
    #expect(policy.outcome("WebSearch", ["query": "x"], in: context) == .allow)
    context.mode = .bypassPermissions
    #expect(policy.outcome("mcp__t__t", in: context) == .allow)
    #expect(policy.outcome("AskUserQuestion", in: context) == .ask)
  }

  @Test("T-5, T-7, T-8: rules that do less than they look")
  func voidRules() {
    func outcome(_ tool: String, _ input: [String: String] = [:], deny: [String]) -> Outcome {
      Given.policy(allow: ["mcp__s"], deny: deny, semantics: .product).outcome(tool, input)
    }
    #expect(outcome("mcp__s__t", deny: ["mcp__s__t(*)"]) == .allow)
    #expect(outcome("mcp__s__t", ["env": "prod"], deny: ["mcp__s__t(env:prod)"]) == .allow)
    #expect(outcome("mcp__s__t", deny: ["mcp__s__t"]) == .deny)
    #expect(outcome("Agent", ["subagent_type": "Explore"], deny: ["Agent(Exp*)"]) == .allow)
    #expect(outcome("Agent", ["subagent_type": "Explore"], deny: ["Agent(subagent_type:Exp*)"]) == .deny)
    #expect(outcome("Agent", deny: ["Agent(general-purpose)"]) == .deny)
    #expect(outcome("Skill", ["skill": "foobar"], deny: ["Skill(foo *)"]) == .deny)
    #expect(outcome("Skill", ["skill": "foobar"], deny: ["Skill(foo)"]) == .allow)
    #expect(outcome("Read", ["file_path": "k"], deny: [" Read(k)"]) == .allow)
    #expect(outcome("Read", ["file_path": "k"], deny: ["Read(k) "]) == .allow)
    #expect(outcome("Read", ["file_path": "k"], deny: ["Read()"]) == .allow)
  }
}
