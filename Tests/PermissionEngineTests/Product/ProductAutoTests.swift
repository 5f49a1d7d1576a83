import PermissionEngine
import RuleSyntax
import Settings
import Testing

/// M-5, auto mode under the product reading: the rules it sets aside, and what its classifier is asked.
@Suite struct ProductAutoTests {
  private static var context: CallContext {
    var context = Given.context
    context.mode = .auto
    context.isAutoAvailable = true
    return context
  }

  /// Whether a rule still allows a command in auto mode; in default mode all of these do.
  private static func isInForce(_ rule: String, _ command: String) -> Bool {
    let policy = Given.policy(allow: ["Bash(\(rule))"], semantics: .product)
    #expect(policy.outcome("Bash", ["command": command]) == .allow, "\(rule)")
    return policy.outcome("Bash", ["command": command], in: context) == .allow
  }

  @Test(arguments: [
    ("*", "q"), ("* x", "q x"), ("python:*", "python q"), ("python3.11:*", "python3.11 q"),
    ("python", "python"), ("python -m pytest:*", "python -m pytest q"), ("python script*", "python scriptq"),
    ("/usr/bin/python:*", "/usr/bin/python q"), ("p*", "pq"), ("node:*", "node q"),
    ("bash -c:*", "bash -c q"),
    ("npx:*", "npx q"), ("npx tsx:*", "npx tsx q"), ("npm run:*", "npm run q"),
    ("npm run * b", "npm run q b"),
    ("yarn dlx", "yarn dlx"), ("ssh:*", "ssh q"), ("ssh * x", "ssh q x"), ("sudo -u x:*", "sudo -u x q"),
    ("sudo python:*", "sudo python q"), ("xargs -n1:*", "xargs -n1 q"), ("A=b node:*", "A=b node q"),
    ("FOO=* bar", "FOO=q bar"), ("deno eval:*", "deno eval q"), ("busybox sh:*", "busybox sh q"),
  ])
  func setsAside(_ rule: String, _ command: String) { #expect(!Self.isInForce(rule, command)) }

  @Test(arguments: [
    ("python x.py", "python x.py"), ("python manage.py:*", "python manage.py q"), ("py:*", "py q"),
    ("npm:*", "npm q"), ("npm run build:*", "npm run build q"), ("npm run b*", "npm run bq"),
    ("npx eslint:*", "npx eslint q"), ("ssh host:*", "ssh host q"), ("ssh ho*", "ssh hoq"),
    ("sudo ls:*", "sudo ls q"), ("deno run:*", "deno run q"), ("nohup make:*", "nohup make q"),
    ("timeout 5 foo:*", "timeout 5 foo q"), ("make:*", "make q"), ("git:*", "git q"),
    ("docker:*", "docker q"),
    ("uv run:*", "uv run q"), ("python-*", "python-q"), ("foo*", "fooq"), ("tsc*", "tscq"),
    ("FOO=b npm run:*", "FOO=b npm run q"),
  ])
  func keeps(_ rule: String, _ command: String) { #expect(Self.isInForce(rule, command)) }

  @Test("what runs, and what is left to the classifier")
  func classifier() {
    let policy = Given.policy(allow: ["Monitor", "Agent"], semantics: .product)
    func outcome(_ tool: String, _ input: [String: String]) -> Outcome {
      policy.outcome(tool, input, in: Self.context)
    }
    #expect(outcome("Edit", ["file_path": "a"]) == .allow)
    #expect(outcome("Read", ["file_path": "/srv/a"]) == .allow)
    #expect(outcome("Write", ["file_path": "/srv/a"]) == .ask)
    #expect(outcome("Write", ["file_path": ".git/a"]) == .ask)
    #expect(outcome("Write", ["file_path": ".claude/launch.json"]) == .ask)
    #expect(outcome("Agent", ["subagent_type": "Plan"]) == .ask)
    #expect(outcome("Skill", ["skill": "x"]) == .allow)
    #expect(outcome("Monitor", ["command": "foo"]) == .ask)
    #expect(outcome("CronCreate", ["cron": "x"]) == .ask)
    #expect(outcome("CronList", [:]) == .allow)
  }

  @Test("C-4: where the model does not offer it, `auto` is `default`")
  func unavailable() {
    var context = Self.context
    context.isAutoAvailable = false
    let policy = Given.policy(semantics: .product)
    #expect(policy.outcome("Edit", ["file_path": "a"], in: context) == .ask)
    #expect(policy.outcome("Read", ["file_path": "/srv/a"], in: context) == .ask)
  }
}
