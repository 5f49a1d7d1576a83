"""Random calls: commands of the sources and their mutations, file tools, hosts, servers, skills and agents."""

import mutations
import sources

PATHS = (
    ["/w/app/README.md", "/w/app/src/a.ts", "/w/app/src/lib/b.ts", "/w/app/.env", "/w/app/.env.local", "/w/app/sub/.env", "/w/app/secrets/key"]
    + ["/w/app/secrets/deep/k.pem", "/w/app/package.json", "/w/app/package-lock.json", "/w/app/yarn.lock", "/w/app/.git/config", "/w/app/.github/workflows/ci.yml"]
    + ["/w/app/.claude/settings.json", "/w/app/.claude/agents/x.md", "/w/app/.vscode/settings.json", "/w/app/.gitignore", "/w/app/node_modules/x/index.js"]
    + ["/w/app/dist/out.js", "/w/app/docs/guide.md", "/w/app/config/prod.yml", "/w/app/server.key", "/w/app/id_rsa", "/w/app/SRC/A.ts", "/w/app/.mcp.json"]
    + ["/w/other/a.ts", "/w/a.txt", "/etc/app.conf", "/etc/hosts.d/a", "/etc/ssh/sshd_config.d/x", "/tmp/x.txt", "/tmp/a/b.log", "/var/log/syslog", "/srv/d/a.ts"]
    + ["/srv/d/sub/.env", "/home/u/.ssh/id_rsa", "/home/u/.aws/credentials", "/home/u/.bashrc", "/home/u/notes.md", "/home/u/.claude/CLAUDE.md"]
    + ["/home/u/.config/gh/hosts.yml", "/home/u/.npmrc", "/root/x", "src/a.ts", "./src/a.ts", "../x.ts", "~/notes.md", "~/.ssh/id_rsa", ".env", "secrets/key"]
    + ["/w/app/src/../.env", "/w/app/a b.txt", "/w/app/lib/", "/w/app//src//a.ts", "/w/app/é.txt", "/w/app/a(1).txt", "/w/app/[id].tsx", "/w/app/.husky/pre-commit"]
    + ["/w/app/tests/a.test.ts", "/w/app/app.pem", "/w/app/.npmrc", "/w/app/src/credentials.json", "/w/app/x.tfstate", "/w/app/l/a.txt", "/w/app/.bashrc"]
)
HOSTS = (
    ["example.com", "www.example.com", "api.example.com", "a.b.example.com", "github.com", "api.github.com", "raw.githubusercontent.com", "docs.github.com"]
    + ["docs.python.org", "developer.mozilla.org", "react.dev", "nextjs.org", "code.claude.com", "docs.anthropic.com", "www.npmjs.com", "stackoverflow.com"]
    + ["localhost:3000", "127.0.0.1", "[::1]:80", "EXAMPLE.com", "example.com.", "evil-example.com", "example.com.evil.org", "xn--e1afmkfd.com", "sub.docs.python.org"]
)
SERVERS = {
    "github": ["get_issue", "create_issue", "list_pull_requests"],
    "playwright": ["browser_navigate", "browser_click", "browser_snapshot"],
    "context7": ["query-docs", "resolve-library-id"],
    "my_db": ["query", "execute_sql"],
}
SKILLS = ["commit", "review-pr", "review", "deploy", "pdf"]
AGENTS = ["general-purpose", "Explore", "Plan", "reviewer", "tester"]


class CallSource:
    """Draws calls from everything that is there; without `kinds` not from the vectors that were kept because they were
    once decided otherwise. Those grow odder with every correction, so that seeds of two days compare only without them."""

    def __init__(self, rng, shared=True, kinds=True):
        self.rng = rng
        self.files = sources.corpus_commands()
        corpus = [command for command, file in self.files.items() if kinds or file != sources.KINDS]
        listed = sources.shared_commands() if shared else {}
        pools = [("everyday", sources.EVERYDAY, 34), ("corpus", corpus, 26)]
        pools += [(name, listed.get(name), weight) for name, weight in (("rules", 18), ("tldr", 12), ("nl2bash", 10))]
        self.pools = [pool for pool in pools if pool[1]]
        self.origin = ""
        """Where the command of the last call that was drawn came from before it was changed."""

    def plain_command(self):
        name, pool, _ = self.rng.choices(self.pools, [weight for _, _, weight in self.pools])[0]
        command = self.rng.choice(pool)
        self.origin = "kinds" if name == "corpus" and self.files[command] == sources.KINDS else name
        return command

    def command(self):
        partners = [self.plain_command() for _ in range(3)]
        return mutations.mutate(self.rng, self.plain_command(), partners)

    def call(self):
        """One call: `tool` and `input`; `origin` says where its command comes from."""
        self.origin = "other tools"
        rng = self.rng
        tool = rng.choices(
            ["Bash", "Read", "Edit", "Write", "WebFetch", "mcp", "Skill", "Agent", "WebSearch", "Monitor", "other"],
            [700, 90, 55, 35, 45, 25, 12, 12, 6, 6, 5])[0]
        if tool in ("Bash", "Monitor"):
            return {"tool": tool, "input": {"command": self.command()}}
        if tool in ("Read", "Edit", "Write"):
            return {"tool": tool, "input": {"file_path": rng.choice(PATHS)}}
        if tool == "WebFetch":
            scheme = rng.choices(["https://", "http://"], [9, 1])[0]
            return {"tool": tool, "input": {"url": scheme + rng.choice(HOSTS) + rng.choice(["", "/", "/a/b", "/x?q=1", "/a#b"])}}
        if tool == "mcp":
            server = rng.choice(sorted(SERVERS))
            return {"tool": f"mcp__{server}__{rng.choice(SERVERS[server])}", "input": {}}
        if tool == "Skill":
            return {"tool": tool, "input": {"skill": rng.choice(SKILLS)}}
        if tool == "Agent":
            return {"tool": tool, "input": {"subagent_type": rng.choice(AGENTS)}}
        if tool == "WebSearch":
            return {"tool": tool, "input": {"query": rng.choice(["swift parser", "claude rules"])}}
        return {"tool": rng.choice(["AskUserQuestion", "TaskList", "CronList"]), "input": {}}
